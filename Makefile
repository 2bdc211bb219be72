# make demo    the extension on real orders, in a throw-away cluster      make demo-stop   clean up after it
# make test    every test, from a fresh clone                            make bench       speed, as ratios in one run
# make install into the PostgreSQL of PG_CONFIG                          make schema      write the install script
#
# PG_CONFIG chooses the PostgreSQL, 13 to 18; CARGO_FLAGS go to cargo.

PG_CONFIG ?= pg_config
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
MAJOR = $(shell $(PG_CONFIG) --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
LIBRARY = target/release/libclv_ext.so
SCRIPT = sql/clv_ext--$(VERSION).sql

CARGO = PGRX_PG_CONFIG_PATH="$$(command -v $(PG_CONFIG))" cargo
FEATURES = --no-default-features --features pg$(MAJOR)

export PG_CONFIG VERSION

.PHONY: demo demo-stop test bench build install schema check-schema lint prerequisites

demo: build
	@scripts/demo.sh

demo-stop:
	@scripts/demo.sh stop

test: build
	@scripts/prerequisites.sh python3
	cargo test --package clv
	@scripts/test.sh

bench: build
	@scripts/bench.sh

prerequisites:
	@scripts/prerequisites.sh

build: prerequisites
	@$(MAKE) --no-print-directory library

.PHONY: library
library:
	$(CARGO) build --release $(FEATURES) $(CARGO_FLAGS)

# Into DESTDIR where it is given, as packagers do.
install: build
	install -d "$(DESTDIR)$$($(PG_CONFIG) --pkglibdir)" "$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension"
	install -m 755 $(LIBRARY) "$(DESTDIR)$$($(PG_CONFIG) --pkglibdir)/clv_ext.so"
	sed 's/@CARGO_VERSION@/$(VERSION)/' clv_ext.control > "$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension/clv_ext.control"
	install -m 644 sql/clv_ext--*.sql "$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension"

# What cargo-pgrx generates from the library, in a stable order.
GENERATE = $(CARGO) pgrx schema pg$(MAJOR) --release --skip-build --pg-config "$$(command -v $(PG_CONFIG))" --out target/generated.sql

schema: build
	@scripts/prerequisites.sh python3
	$(GENERATE)
	scripts/schema.py target/generated.sql > target/sorted.sql
	mv target/sorted.sql $(SCRIPT)

check-schema: build
	@scripts/prerequisites.sh python3
	$(GENERATE)
	scripts/schema.py target/generated.sql | diff -u $(SCRIPT) -
	@echo "the install script is what the code generates"

lint: prerequisites
	cargo fmt --all --check
	$(CARGO) clippy --release --workspace --all-targets $(FEATURES) -- --deny warnings
