#!/bin/sh
# A newcomer's path, as docs/bi.md writes it: the commands of its first block, in an empty home with a file of orders, from the clone to the page.
# They must take less than ten minutes, and the page must show the sums of the file. CARGO_TARGET_DIR saves what was compiled before.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
home="$root/target/newcomer"
rm -rf "$home"
mkdir -p "$home"
python3 - "$home/orders.csv" <<'PYTHON'
"""Writes 6,000 orders of 900 customers, some of whom come back; the amounts are known to the cent."""
import datetime
import random
import sys

random.seed(11)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    print("customer_id,ordered_at,amount,country,channel", file=file)
    for order in range(6000):
        customer = min(int(random.expovariate(0.006)), 899)
        day = datetime.date(2023, 1, 1) + datetime.timedelta(days=random.randrange(700))
        cents = 500 + random.randrange(9500)
        print(f'"C {customer}",{day},{cents // 100}.{cents % 100:02d},{"DE" if customer % 3 else "FR"},{"search" if customer % 2 else ""}', file=file)
PYTHON
sed -n '/^## A page in ten minutes/,/^## /{ /^```sh$/,/^```$/{ /^```/!p; }; }' "$root/docs/bi.md" > "$home/commands.sh"
[ -s "$home/commands.sh" ] || { echo "docs/bi.md has no commands" >&2; exit 1; }
began=$(date +%s)
(cd "$home" && HOME_OF_RUST=${CARGO_HOME:-$HOME/.cargo} && CARGO_HOME=$HOME_OF_RUST RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup} HOME=$home REPOSITORY=$root sh -eu "$home/commands.sh" > "$home/said.txt" 2>&1) ||
    { tail -n 20 "$home/said.txt" >&2; exit 1; }
seconds=$(($(date +%s) - began))
# The same orders as a spreadsheet of another country writes them.
python3 - "$home/orders.csv" "$home/orders2.csv" <<'PYTHON'
"""Writes the orders with semicolons, decimal commas and the day first."""
import csv
import sys

with open(sys.argv[1], encoding="utf-8") as file, open(sys.argv[2], "w", encoding="utf-8") as out:
    for line, (customer, day, amount, *rest) in enumerate(csv.reader(file)):
        if line:
            day, amount = ".".join(reversed(day.split("-"))), amount.replace(".", ",")
        print(";".join([customer, day, amount, *rest]), file=out)
PYTHON
cp "$home/clv_ext/target/page/report.html" "$home/first.html"
(cd "$home/clv_ext" && make -s page CSV="$home/orders2.csv" SEGMENT=country CHANNEL=channel >> "$home/said.txt" 2>&1 && make -s page-stop)
sed '/last refreshed/d' "$home/first.html" > "$home/first.txt"
sed '/last refreshed/d' "$home/clv_ext/target/page/report.html" | cmp - "$home/first.txt" || { echo "the same orders with semicolons give another page" >&2; exit 1; }
page=$(sed -n 's/^The page is \(.*\.html\);.*$/\1/p' "$home/said.txt" | tail -n 1)
[ -s "$page" ] || { echo "no page: $(tail -n 3 "$home/said.txt")" >&2; exit 1; }
revenue=$(awk -F, 'NR > 1 { cents += $3 * 100 } END { printf "%.2f", cents / 100 }' "$home/orders.csv" | sed -E ':a; s/^([0-9]+)([0-9]{3})/\1,\2/; ta')
grep -q "<dd class=figure>$revenue" "$page" || { echo "the page does not show the revenue $revenue" >&2; exit 1; }
grep -q "<dd class=figure>6,000" "$page" || { echo "the page does not show 6,000 orders" >&2; exit 1; }
[ "$seconds" -lt 600 ] || { echo "the commands took $seconds seconds" >&2; exit 1; }
echo "newcomer: from the clone to the page in $seconds seconds; orders and revenue are those of the file"
