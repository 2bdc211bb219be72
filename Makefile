# make         the library                                               make clean     remove what was built or fetched
# make demo    the extension on real orders, in a throw-away cluster      make demo-stop   clean up after it
# make test    every test, from a fresh clone                            make bench       speed, as ratios in one run
# make install into the PostgreSQL of PG_CONFIG                          make uninstall   out of it again
# make page    a page of figures of a CSV file, see docs/bi.md           make page-stop  clean up after it
# make schema  write the install script                                  make lint        format, clippy, who uses whom
# make fuzz-fits     search for maxima that fits miss, with a new seed each time
# make test-report   the report page in a headless browser, with its figures compared with SQL
# make test-page     a newcomer's path, from the clone to the page of a CSV file
# make test-dbt      the dbt package, with dbt from PyPI
# make test-superset the dashboard of bi/superset in a Superset of its own; the first time it is fetched, some 1 GB
# make test-memory   no query may crash the server when memory is short; part of make test
# make test-clients  every view and function read by ten clients, compared with psql
#
# PG_CONFIG chooses the PostgreSQL, 14 to 18; PG=18 (14 to 18) fetches a server of that major version
# for this folder alone; CARGO_FLAGS are passed to cargo.

ifdef PG
PG_CONFIG := $(shell scripts/server.sh $(PG))
ifeq ($(PG_CONFIG),)
$(error PostgreSQL $(PG) cannot be had)
endif
endif
PG_CONFIG ?= pg_config
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
MAJOR = $(shell $(PG_CONFIG) --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
LIBRARY = $(or $(CARGO_TARGET_DIR),target)/pg$(MAJOR)/libclv_ext.so
SCRIPT = sql/clv_ext--$(VERSION).sql

CARGO = PGRX_PG_CONFIG_PATH="$$(command -v $(PG_CONFIG))" cargo
FEATURES = --no-default-features --features pg$(MAJOR)

export PG_CONFIG VERSION CARGO_FLAGS

.PHONY: all build demo demo-stop page page-stop test test-clv test-server test-memory test-report test-page fuzz-fits bench install uninstall clean schema check-schema lint prerequisites test-dbt test-clients test-superset

all: build

build: prerequisites
	@scripts/library.sh

demo: build
	@scripts/prerequisites.sh postgres python3
	@scripts/demo.sh

demo-stop:
	@scripts/demo.sh stop

# CSV names the file; CUSTOMER, ORDERED_AT, AMOUNT, SEGMENT, CHANNEL, ORDER_ID its columns.
export CSV CUSTOMER ORDERED_AT AMOUNT SEGMENT CHANNEL ORDER_ID

page: build
	@scripts/prerequisites.sh postgres python3
	@scripts/page.sh

page-stop:
	@scripts/page.sh stop

test: test-clv test-server

test-clv: prerequisites
	cargo test --package clv --package surface

# The tests that need the PostgreSQL of PG_CONFIG.
test-server: build
	@scripts/prerequisites.sh postgres python3
	@scripts/test_install.sh
	@scripts/test_upgrade.sh
	@scripts/test.sh
	@scripts/test_refresh.sh
	@scripts/test_memory.sh

# ENTRIES of the large values, and the limits in MEGABYTES, to try others: ENTRIES=6000000 MEGABYTES="100 300 600 1500"
test-memory: build
	@scripts/prerequisites.sh postgres python3
	@scripts/test_memory.sh $(ENTRIES) $(MEGABYTES)

# Photographs of the pages are in target/report-photos.
test-report: build
	@scripts/prerequisites.sh postgres python3 chromium nodejs npm
	@scripts/test_report.sh

test-page: prerequisites
	@scripts/prerequisites.sh python3
	@scripts/test_page.sh

test-dbt: build
	@scripts/prerequisites.sh postgres python3 git
	@scripts/test_dbt.sh
# What clients read is what psql prints: see docs/clients.md.
test-clients: build
	@scripts/prerequisites.sh postgres python3
	@scripts/test_clients.sh
# KEEP=1 leaves Superset and the shop running, to look at.
test-superset: build
	@scripts/prerequisites.sh postgres python3
	@scripts/test_superset.sh

# SEED repeats a run; SHOPS is how many are simulated, by default 300.
fuzz-fits: prerequisites
	@scripts/prerequisites.sh python3
	@scripts/fuzz_fits.sh $(SEED) $(SHOPS)

bench: build
	@scripts/prerequisites.sh postgres
	@scripts/bench.sh

prerequisites:
	@scripts/prerequisites.sh

# Installs into DESTDIR if it is given, as packagers do.
LIBDIR = "$(DESTDIR)$$($(PG_CONFIG) --pkglibdir)"
EXTENSIONDIR = "$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension"

install: build
	umask 022 && mkdir -p $(LIBDIR) $(EXTENSIONDIR)
	install -m 755 "$(LIBRARY)" $(LIBDIR)/clv_ext.so
	sed 's/@CARGO_VERSION@/$(VERSION)/' clv_ext.control | install -m 644 /dev/stdin $(EXTENSIONDIR)/clv_ext.control
	install -m 644 sql/clv_ext--*.sql $(EXTENSIONDIR)

uninstall:
	rm -f $(LIBDIR)/clv_ext.so $(EXTENSIONDIR)/clv_ext.control $(EXTENSIONDIR)/clv_ext--*.sql

clean:
	@scripts/clean.sh

# Generates the install script from the declarations, without PostgreSQL and without building the library.
GENERATE = cargo run --quiet --package surface

schema:
	@mkdir -p target
	$(GENERATE) > target/script.sql
	mv target/script.sql $(SCRIPT)

check-schema:
	$(GENERATE) | diff -u $(SCRIPT) -
	@echo "the install script is what the declarations make"

lint: prerequisites
	@scripts/prerequisites.sh python3
	scripts/floors.py
	cargo fmt --all --check
	$(CARGO) clippy --release --workspace --all-targets $(FEATURES) -- --deny warnings
