#!/usr/bin/env python3
"""Runs the integration project of the dbt package in every way that docs/dbt.md describes, and compares numbers with plain SQL.

psql and dbt connect by the environment. Called by test_dbt.sh, with a python that has dbt.
"""

import glob
import json
import os
import re
import subprocess
import time

import dbt_project
from dbt_project import ROOT, Project, check

BEFORE, AFTER = ("build", "--exclude", "source:clv+"), ("build", "--select", "source:clv+")
DAY = "(ordered_at AT TIME ZONE 'Europe/Berlin')::date"
HISTORIES = "SELECT customer_id, history FROM analytics.{} ORDER BY customer_id"
# The raw orders that have a customer, with the day and what is said of the customer's first order.
ORDERS = f"""
  SELECT o.*, {DAY} AS day, first_value(country) OVER w AS first_country, min({DAY}) FILTER (WHERE amount >= 0) OVER (PARTITION BY customer_id) AS first_day
  FROM analytics.orders AS o WHERE customer_id IS NOT NULL
  WINDOW w AS (PARTITION BY customer_id ORDER BY amount < 0, ordered_at, country COLLATE "C" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)"""


def numbers(project, when):
    """The set says what plain SQL says of the orders model, whichever way that was built."""
    views = project.views
    project.equal(f"{when}: revenue and orders by month",
                  f"SELECT month, sum(revenue), sum(orders) FROM {views}.monthly_kpi GROUP BY 1 ORDER BY 1",
                  f"SELECT date_trunc('month', day)::date, sum(amount), count(*) FILTER (WHERE amount >= 0) FROM ({ORDERS}) AS o GROUP BY 1 ORDER BY 1")
    project.equal(f"{when}: new customers by month",
                  f"SELECT month, sum(new_customers) FROM {views}.monthly_kpi GROUP BY 1 HAVING sum(new_customers) > 0 ORDER BY 1",
                  f"SELECT date_trunc('month', first_day)::date, count(DISTINCT customer_id) FROM ({ORDERS}) AS o "
                  "WHERE first_day IS NOT NULL GROUP BY 1 ORDER BY 1")
    project.equal(f"{when}: customers, orders and revenue by segment",
                  f"SELECT segment, customers, orders, revenue FROM {views}.segment_kpi ORDER BY segment COLLATE \"C\"",
                  f"""SELECT coalesce(first_country, '(none)') AS segment, count(DISTINCT customer_id) FILTER (WHERE first_day IS NOT NULL),
                             count(*) FILTER (WHERE amount >= 0), sum(amount) FROM ({ORDERS}) AS o GROUP BY 1 ORDER BY 1""")
    project.equal(f"{when}: orders and revenue of each customer",
                  f"SELECT customer_id, orders, revenue FROM {views}.customer_360 ORDER BY 1",
                  f"SELECT customer_id, count(*) FILTER (WHERE amount >= 0), sum(amount) FROM ({ORDERS}) AS o GROUP BY 1 ORDER BY 1")
    check(f"{when}: no day differs", project.sql(f"SELECT count(*) FROM {project.extension}.clv_verify('{views}')") == "0")


def histories(project, when, merged=True):
    """Incremental histories are those of a full rebuild, to the last digit."""
    for model in ["histories_reread", *(["histories_merged"] if merged else [])]:
        project.equal(f"{when}: {model}", HISTORIES.format(model), HISTORIES.format("histories"))


def first_runs(project):
    """An empty database, a second run, and the models over the set."""
    project.dbt(*BEFORE, says=f'clv_ext: making the views of "analytics"."orders" in schema {project.views}')
    numbers(project, "made")
    histories(project, "made")
    project.equal("settings of the var", f"SELECT time_zone, horizon_days, margin FROM {project.views}.known", "SELECT 'Europe/Berlin', 180, 0.4")
    project.equal("spend of the seed", f"SELECT sum(spend) FROM {project.views}.acquisition", "SELECT sum(amount) FROM analytics.spend")

    _, statuses = project.dbt(*AFTER, says="clv_ext: orders was not selected, so the views are left as they are")
    check("unit tests passed", sum(status == "pass" for name, status in statuses.items() if name.startswith("unit_test.")) == 2, statuses)
    check("tests of the sources passed", sum(status == "pass" for name, status in statuses.items() if name.startswith("test.clv_ext.")) >= 25, statuses)
    project.equal("a model over the set", "SELECT sum(revenue), sum(orders) FROM analytics.monthly_revenue",
                  "SELECT sum(amount), count(*) FILTER (WHERE amount >= 0) FROM raw.orders WHERE customer_id IS NOT NULL")

    before, table = project.refreshed_at(), project.sql("SELECT 'analytics.orders'::regclass::oid")
    project.dbt("build", says=f"clv_ext: refreshing the views in schema {project.views}")
    check("the second run refreshed", project.refreshed_at() > before)
    check("dbt swapped the table", project.sql("SELECT 'analytics.orders'::regclass::oid") != table)
    numbers(project, "second run")


def macros(project):
    """Models made by the macros say what the set says, which is made with the same arguments."""
    views = project.views
    project.equal("purchase_history",
                  "SELECT customer_id, coalesce(country, '(none)'), coalesce(channel, '(none)'), history FROM analytics.histories ORDER BY 1",
                  f"SELECT customer_id, segment, channel, history FROM {views}.customer_history ORDER BY 1")
    project.equal("clv_agg",
                  "SELECT coalesce(country, '(none)'), customers, orders, revenue, retention_rate, round(clv, 2) FROM analytics.country_figures ORDER BY 1",
                  f"SELECT segment, customers, orders, revenue, retention_rate, clv FROM {views}.segment_kpi ORDER BY 1")
    project.equal("rfm", "SELECT customer_id, frequency, recency_days, t_days, revenue FROM analytics.customer_rfm ORDER BY 1",
                  f"SELECT customer_id, frequency, recency_days, t_days, revenue FROM {views}.customer_360 ORDER BY 1")
    project.equal("cohorts", "SELECT cohort, sum(customers), sum(revenue) FROM analytics.country_cohorts WHERE age = 0 GROUP BY 1 ORDER BY 1",
                  f"""SELECT date_trunc('quarter', first_day)::date, count(DISTINCT customer_id),
                             sum(amount) FILTER (WHERE date_trunc('quarter', greatest(day, first_day)) = date_trunc('quarter', first_day))
                      FROM ({ORDERS}) AS o WHERE first_day IS NOT NULL GROUP BY 1 ORDER BY 1""")
    project.equal("clv_fit and scores",
                  "SELECT customer_id, p_alive, expected_purchases, round(expected_value::numeric, 2), next_purchase_by "
                  "FROM analytics.customer_scores ORDER BY 1",
                  f"SELECT customer_id, p_alive, expected_purchases, expected_value, next_purchase_by FROM {views}.customer_360 ORDER BY 1")


def add(project, number, day, loaded, customer=40, amount=33, batch=None):
    """One more raw order."""
    batch = batch or f"date '{loaded}' - date '2023-01-01'"
    project.sql(f"INSERT INTO raw.orders VALUES ({number}, {customer}, '{day} 12:00+00', {amount}, 'FR', 'ads', 'tea', '{loaded}', {batch})")


def new_and_late_orders(project):
    """Orders of the next days, one of a new customer, and one that comes months late; then changed and deleted ones."""
    add(project, 200001, "2024-06-19", "2024-06-20")
    add(project, 200002, "2024-06-19", "2024-06-20", customer=8001)
    add(project, 200003, "2024-02-10", "2024-06-20", customer=41)
    add(project, 200004, "2023-01-05", "2024-06-20", customer=8002)
    project.dbt(*BEFORE, says="refreshing the views")
    numbers(project, "late orders")
    histories(project, "late orders")
    project.unequal("by the day of the order, late ones are lost", HISTORIES.format("histories_losing"), HISTORIES.format("histories"))
    project.dbt(*AFTER)

    project.sql("UPDATE raw.orders SET amount = amount + 1, loaded_at = '2024-06-21' WHERE order_id BETWEEN 10 AND 20")
    project.dbt(*BEFORE)
    histories(project, "changed orders", merged=False)
    project.unequal("merged histories do not see changed orders", HISTORIES.format("histories_merged"), HISTORIES.format("histories"))
    project.sql("DELETE FROM raw.orders WHERE order_id BETWEEN 10 AND 20")
    project.dbt(*BEFORE)
    numbers(project, "deleted orders")
    project.unequal("reread histories do not see deleted orders", HISTORIES.format("histories_reread"), HISTORIES.format("histories"))
    project.dbt(*BEFORE, "--full-refresh", says="refreshing the views")
    histories(project, "--full-refresh")
    numbers(project, "--full-refresh")


def ways_to_build(project):
    """Orders as a view, and incremental with the ways in which a refresh finds what has changed."""
    add(project, 200005, "2024-06-20", "2024-06-22")
    project.dbt(*BEFORE, orders_as="view", says="refreshing the views")
    check("orders are a view", project.sql("SELECT relkind FROM pg_class WHERE oid = 'analytics.orders'::regclass") == "v")
    numbers(project, "orders as a view")
    by_trigger, by_time = ({"mode": "trigger"}, {"changed_at": "loaded_at"})
    project.dbt("run", "--select", "orders", orders_as="view", clv_ext=by_trigger, fails=True, says="on-run-end.0 failed")
    numbers(project, "after a set that cannot be made")

    day = 22
    changed = "anew, as these have changed: "
    for options, said in (({}, "refreshing"), (by_time, f"{changed}changed_at"), (by_trigger, f"{changed}changed_at, mode")):
        project.dbt("run", "--select", "orders", orders_as="incremental", clv_ext=options, says=said)
        table = project.sql("SELECT 'analytics.orders'::regclass::oid")
        for late in ("2024-06-21", "2023-06-01"):
            day += 1
            add(project, 200000 + day, late, f"2024-06-{day}", customer=day)
        project.dbt("run", "--select", "orders", orders_as="incremental", clv_ext=options, says="refreshing")
        check("the table stayed", project.sql("SELECT 'analytics.orders'::regclass::oid") == table)
        numbers(project, f"incremental, {options}")
    add(project, 200900, "2024-06-20", "2024-06-30")
    project.dbt("run", "--select", "orders", orders_as="table", clv_ext=by_trigger, says="refreshing")
    numbers(project, "a table with triggers that dbt has swapped")


def grants(project):
    """Grants, and settings that people have changed, outlive a set that is made anew."""
    project.sql(f"GRANT USAGE ON SCHEMA {project.views} TO auditor", f"GRANT SELECT (segment, revenue) ON {project.views}.segment_kpi TO auditor",
                f"UPDATE {project.views}.settings SET decimals = 3", role="transformer")
    project.dbt("run", "--select", "orders", clv_ext={"segment": "product"}, says="anew, as these have changed: segment, mode")
    check("a column may still be read", project.sql(f"SELECT count(segment) FROM {project.views}.segment_kpi", role="auditor") == "3")
    project.sql(f"SELECT orders FROM {project.views}.segment_kpi", role="auditor", fails="permission denied")
    check("a setting is kept", project.sql(f"SELECT decimals FROM {project.views}.known") == "3")
    check("the role bi reads", project.sql(f"SELECT count(*) FROM {project.views}.customer_360", role="bi") != "0")
    project.sql("SELECT FROM analytics.orders", role="bi", fails="permission denied")
    project.dbt("run", "--select", "orders", clv_ext={"grant_to": "auditor"}, says="anew, as these have changed: segment, grant_to")
    project.sql(f"SELECT * FROM {project.views}.customer_360 LIMIT 1", role="auditor")
    project.dbt("run", "--select", "orders", clv_ext={"settings": {**project.options["settings"], "decimals": 2}}, says="refreshing")
    numbers(project, "after grants")


def nothing_done(project):
    """The hook leaves the set alone, and says why, where the orders are not whole and good."""
    as_it_was, left = project.refreshed_at(), ", so the views are left as they are"
    project.dbt("run", fail=True, fails=True, says=f"clv_ext: orders was not built (error){left}")
    project.dbt("run", "--select", "histories", says=f"clv_ext: orders was not selected{left}")
    project.dbt("run", "--select", "orders", order_id_type="text", fails=True,
                says=["This model has an enforced contract that failed", f"orders was not built (error){left}"])
    project.dbt("build", "--select", "orders", "spend", fail_spend=True, fails=True, says=f"clv_ext: the test fails_if_asked of spend failed{left}")
    project.dbt("build", "--select", "orders", fail_orders=True, fails=True, says=f"clv_ext: the test fails_if_asked_too of orders failed{left}")
    project.dbt("run", "--select", "orders", "--empty", says=f"clv_ext: only a part of the orders was read, by --empty or --sample{left}")
    project.dbt("run", "--select", "orders", "--sample", "3 days", says=f"clv_ext: only a part of the orders was read, by --empty or --sample{left}")
    project.dbt("run", "--select", "orders", clv_ext={"targets": ["live"]}, says=f"clv_ext: target prod is not one of the targets in the var clv_ext{left}")
    project.sql("ALTER TABLE raw.orders DROP CONSTRAINT orders_pkey", "INSERT INTO raw.orders SELECT * FROM raw.orders WHERE order_id = 100")
    project.dbt("build", "--select", "orders", fails=True, says=f"clv_ext: the test unique_orders_order_id of orders failed{left}")
    project.sql("DELETE FROM raw.orders WHERE ctid = (SELECT max(ctid) FROM raw.orders WHERE order_id = 100)")
    for command in (("test", "--select", "orders"), ("compile",), ("docs", "generate")):
        project.dbt(*command, says=left, fails=command[0] == "test")
    check("the set was left alone", project.refreshed_at() == as_it_was)

    project.dbt("run", "--select", "orders", fail=True, fails=True)
    project.dbt("retry", fail=False, says="clv_ext: refreshing the views")
    check("a retry refreshed", project.refreshed_at() > as_it_was)
    numbers(project, "after a retry")


def mistakes(project):
    """What is wrong is said."""
    run = ("run", "--select", "orders")
    project.dbt(*run, clv_ext={"segmnt": "country"}, fails=True, says="The var clv_ext has no option 'segmnt'")
    project.dbt(*run, clv_ext={"orders": "ordres"}, fails=True,
                says="The var clv_ext says orders: ordres, but there is no model, seed or snapshot of that name")
    project.dbt(*run, clv_ext={"orders": None}, fails=True, says="Say which model the orders are")
    project.dbt(*run, clv_ext={"settings": {"horizon": 1}}, fails=True, says="The var clv_ext has no setting 'horizon'")
    project.dbt(*run, clv_ext={"segment": "land"}, fails=True, says='has no column "land"')
    project.dbt("run-operation", "clv_ext.make_views", clv_ext={"extension_schema": "elsewhere"}, fails=True,
                says=f"clv_ext is in schema '{project.extension}', not in 'elsewhere'")
    # A view over the set keeps it from being made anew, but not from being refreshed.
    project.dbt("run", "--select", "customer_value", views_as="view")
    project.dbt(*run, says="refreshing the views")
    project.dbt(*run, clv_ext={"segment": "product"}, fails=True, says="other objects depend on it")
    project.dbt("run", "--select", "customer_value")
    numbers(project, "after mistakes")


def operations(project):
    """By hand, and for another target."""
    dev, alone = ("run", "--select", "orders", "--target", "dev"), {"spend": None}
    project.dbt(*dev, clv_ext=alone, says='making the views of "dev"."orders" in schema dev_clv')
    project.equal("two sets", f"SELECT orders, revenue FROM {project.views}.kpi", "SELECT orders, revenue FROM dev_clv.kpi")
    # Another type of customer needs a new set.
    project.dbt(*dev, clv_ext=alone, customer_type="text", fails=True, says='column "customer_id" is now of type text')
    project.dbt("run-operation", "clv_ext.drop_views", "--target", "dev", says="clv_ext: done")
    check("its schema is gone", project.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'dev_clv'") == "0")
    project.dbt(*dev, clv_ext=alone, customer_type="text", says="making the views")
    project.equal("customers as text", f"SELECT orders, revenue FROM {project.views}.kpi", "SELECT orders, revenue FROM dev_clv.kpi")
    before = project.refreshed_at()
    project.dbt("run-operation", "clv_ext.make_views", says=["refreshing the views", "clv_ext: done"])
    after = project.refreshed_at()
    check("make_views refreshed", after > before)
    project.dbt("run-operation", "clv_ext.refresh_whole", says="clv_ext: done")
    check("refresh_whole refreshed", project.refreshed_at() > after)


def bad_data(project):
    """Each test of the package, and a unit test, finds what is wrong."""
    project.dbt("run", "--select", "bad", bad=True)
    _, statuses = project.dbt("test", "--select", "bad", bad=True, fails=True)
    # test.shop.NAME.hash, unit_test.shop.bad.NAME
    names = {name.split(".")[3 if name.startswith("unit_test.") else 2]: status for name, status in statuses.items() if "test." in name}
    for name, status in names.items():
        check(f"{name} on bad data: {status}", status == ("fail" if name.startswith("fails") else "pass"))
    ledgers = f"{project.views}.customer_history"
    project.sql(f"UPDATE {ledgers} SET history = (SELECT history FROM {ledgers} WHERE customer_id = 8) WHERE customer_id = 7")
    _, statuses = project.dbt("test", "--select", "source:clv.customer_history", fails=True)
    names["same_as_orders"] = [status for name, status in statuses.items() if "same_as_orders" in name][0]
    check("same_as_orders on bad data", names["same_as_orders"] == "fail")
    project.dbt("run-operation", "clv_ext.refresh_whole")
    for path in glob.glob(f"{ROOT}/dbt/tests/generic/*.sql"):
        test = os.path.basename(path).removesuffix(".sql")
        check(f"{test} was seen to fail", any(name.removeprefix("fails_").startswith(test) and status == "fail" for name, status in names.items()), names)


def catalog(project):
    """dbt docs has the views with all columns, described."""
    project.dbt("docs", "generate")
    with open(f"{project.home}/target/catalog.json", encoding="utf-8") as file:
        sources = {source["metadata"]["name"]: list(source["columns"]) for source in json.load(file)["sources"].values()
                   if source["metadata"]["schema"] == project.views}
    with open(f"{project.home}/target/manifest.json", encoding="utf-8") as file:
        described = {source["name"]: source["columns"] for source in json.load(file)["sources"].values() if source["source_name"] == "clv"}
    there = project.sql(f"""
        SELECT c.relname || ' ' || string_agg(a.attname, ' ' ORDER BY a.attnum) FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = '{project.views}'::regnamespace AND c.relkind IN ('r', 'v', 'm') AND c.relname <> 'changed_customer' GROUP BY c.relname""")
    views = {line.split()[0]: line.split()[1:] for line in there.splitlines()}
    check("the catalog has all views of the set", sources == views, f"{sources}\n{views}")
    check("all columns are sources' columns", {name: list(columns) for name, columns in described.items()} == views)
    check("all columns are described", all(column["description"] for columns in described.values() for column in columns.values()))


def from_git(project):
    """Installed as docs/dbt.md says, from a subdirectory of a git repository."""
    repository = f"{project.folder}/repository"
    os.makedirs(repository)
    for command in (["cp", "-R", f"{ROOT}/dbt", repository], ["git", "init", "-q"], ["git", "add", "."],
                    ["git", "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-q", "-m", "package"], ["git", "tag", "v0.1.0"]):
        subprocess.run(command, cwd=repository, check=True)
    with open(f"{ROOT}/docs/dbt.md", encoding="utf-8") as file:
        shown = re.search(r"```yaml\n# packages.yml\n(.*?)```", file.read(), re.DOTALL).group(1)
    with open(f"{project.home}/packages.yml", "w", encoding="utf-8") as file:
        file.write(re.sub(r"git: .*", f"git: file://{repository}", shown))
    project.dbt("deps", "--upgrade", says="and subdirectory dbt")
    project.dbt("run", "--select", "orders", says="refreshing the views")


def documentation():
    """Every block of docs/dbt.md is in the file of the project that it names, and every command was run."""
    with open(f"{ROOT}/docs/dbt.md", encoding="utf-8") as file:
        page = file.read()
    blocks = re.findall(r"```(\w+)\n(.*?)```", page, re.DOTALL)
    check("docs/dbt.md has blocks", len(blocks) > 5 and len(blocks) == page.count("```") / 2)
    for kind, text in blocks:
        first, _, rest = text.partition("\n")
        if kind == "sh":
            for command in text.strip().splitlines():
                check(f"docs/dbt.md: {command} was run", command in dbt_project.commands, sorted(dbt_project.commands))
        # The blocks of plain SQL are run by docs.sh.
        elif kind not in ("sql", "text") and first != "# packages.yml":
            with open(f"{ROOT}/dbt/integration_tests/{first.split()[1]}", encoding="utf-8") as file:
                check(f"docs/dbt.md shows what is in {first}", rest.strip("\n") in file.read(), rest)


def in_one_schema(project):
    """The extension and the set in one schema; a first run of everything at once, which finds no set yet."""
    project.options = {**project.options, "extension_schema": project.extension, "into_schema": project.views}
    project.dbt("deps")
    _, statuses = project.dbt("build", fails=True, says=f'clv_ext: making the views of "analytics"."orders" in schema {project.views}')
    check("models over a set that is not there yet", statuses["model.shop.win_back_mail"] in ("error", "skipped") and statuses["model.shop.orders"] == "success", statuses)
    numbers(project, "one schema: made")
    project.dbt("build", says="refreshing the views")
    add(project, 200001, "2024-02-10", "2024-06-20")
    project.dbt(*BEFORE, orders_as="view", says="refreshing the views")
    project.dbt(*AFTER, orders_as="view")
    numbers(project, "one schema: refreshed")
    histories(project, "one schema")
    macros(project)
    project.dbt(*BEFORE, "--full-refresh", says="refreshing the views")
    numbers(project, "one schema: --full-refresh")
    check("the role bi reads", project.sql("SELECT count(*) FROM clv.kpi", role="bi") == "1")
    catalog(project)


def main():
    start = time.time()
    shop = Project("shop", "public", "analytics_clv")
    shop.sql("CREATE ROLE transformer LOGIN", "CREATE ROLE bi LOGIN", "CREATE ROLE auditor LOGIN", database="postgres")
    shop.create()
    shop.dbt("deps")
    shop.dbt("run-operation", "clv_ext.make_views", fails=True, says="clv_ext is not in this database. Run CREATE EXTENSION clv_ext.")
    shop.load()
    subprocess.run([f"{ROOT}/scripts/dbt_sources.py"], check=True, env=dict(os.environ, PGDATABASE="shop"))
    for step in (first_runs, macros, new_and_late_orders, ways_to_build, grants, nothing_done, mistakes, operations, bad_data, catalog, from_git):
        began = time.time()
        step(shop)
        print(f"dbt: {step.__name__}: {time.time() - began:.0f} s", flush=True)

    other = Project("one_schema", "clv", "clv")
    other.create()
    other.load()
    in_one_schema(other)
    documentation()
    print(f"dbt: {dbt_project.checks} checks passed in {(time.time() - start) / 60:.1f} minutes")


if __name__ == "__main__":
    main()
