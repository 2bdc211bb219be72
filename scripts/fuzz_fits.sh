#!/bin/sh
# fuzz_fits.sh [SEED [SHOPS]]: fits every family to simulated shops, and searches for higher maxima by an independent optimiser.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
seed=${1:-$(date +%s)} shops=${2:-300}
python=$("$root/scripts/python_with.sh" fuzz-fits "numba, scipy" "numba==0.68.1" "numpy==2.4.6" "scipy==1.17.1")
cd "$root"
echo "== $shops shops of seed $seed; some 2 CPU seconds each"
cargo run --quiet --release --package clv --example shops -- "$seed" 0 "$shops" | "$python" tests/peers/fits.py
