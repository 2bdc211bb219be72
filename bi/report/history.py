"""What has been: months, who comes back, what customers have brought by their age."""

from . import charts
from .common import first, money_of, part, unit_of
from .formats import count, fixed, month, number, percent, period, plain

MEASURES = (("active", "active"), ("new", "new"), ("lost", "churned"))


def over_time(answers):
    """Revenue and customers by month."""
    money, months = money_of(answers), answers["months"]
    head = ["Month", money.head("Revenue"), "Orders", "Active", "New", "Lost", "State"]
    table = (head, [[month(row["month"]), money.bare(row["revenue"]), count(row["orders"]), count(row["active"]), count(row["new"]), count(row["churned"]),
                     state(row)] for row in months])
    empty = None if months else "There are no orders yet, so there are no months to show."
    running = months and not months[-1]["complete"]
    return [
        part("revenue", "Revenue by month",
             "Each bar is what all orders of a calendar month brought, less refunds."
             f"{' The pale bar is the running month, which is not over yet.' if running else ''}",
             chart=charts.revenue(revenue_rows(months, money), money.head("Revenue")) if months else None, table=table, empty=empty),
        part("customers", "Customers by month",
             "Active customers brought money in the month, new ones for the first time, and lost ones did in the month before but not in this one."
             f"{' The dashed line leads to the running month, which is not over yet.' if running else ''}",
             chart=charts.customers(customer_rows(months)) if months else None, table=table, empty=empty),
    ]


def state(row):
    return "whole month" if row["complete"] else "month not over yet"


def revenue_rows(months, money):
    return [{"month": month(row["month"]), "state": state(row), "revenue": plain(row["revenue"]),
             "revenue_text": money(row["revenue"]), "orders_text": count(row["orders"])} for row in months]


def customer_rows(months):
    """A row for each month and measure; the last whole month is there twice, as the dashed line begins at it."""
    rows, last = [], max((row["month"] for row in months if row["complete"]), default=None)
    for row in months:
        for measure, column in MEASURES:
            if row[column] is None:
                continue
            point = {"month": month(row["month"]), "state": state(row), "measure": measure, "customers": plain(row[column]),
                     "customers_text": count(row[column]), "point": True, "part": "whole" if row["complete"] else "running"}
            rows.append(point)
            if row["month"] == last and not months[-1]["complete"]:
                rows.append({**point, "point": False, "part": "running"})
    return rows


def cohorts(answers):
    """The triangle of retention."""
    unit, rows = unit_of(answers), answers["cohorts"]
    title = "Who comes back"
    if not rows:
        return part("cohorts", title, empty=f"No {unit} after a first order is over yet, so nobody can have come back in one.", wide=True)
    how = (f"Each row is the customers who first ordered in that {unit}, with how many they are, and each cell the share of them who ordered again "
           f"that many {unit}s later: the darker, the more. Only whole {unit}s are shown.")
    names = {}
    for row in rows:
        names.setdefault(period(row["cohort"], unit), {"customers": row["customers"]})[row["age"]] = row
    ages = sorted({row["age"] for row in rows})
    table = (["First order", "Customers", *(f"{unit.capitalize()} {age}" for age in ages)],
             [[name, count(of["customers"]), *(percent(of[age]["rate"]) if age in of else "" for age in ages)] for name, of in names.items()])
    return part("cohorts", title, how, chart=charts.cohorts(cohort_rows(rows, unit), unit), table=table, wide=True)


def cohort_rows(rows, unit):
    largest = max(plain(row["rate"]) or 0 for row in rows)
    cells = []
    for row in rows:
        name, rate = period(row["cohort"], unit), plain(row["rate"]) or 0
        cells.append({"cohort": name, "cohort_text": f"{name} · {count(row['customers'])}", "age": row["age"], "rate": rate, "rate_text": percent(row["rate"]),
                      "short": fixed(100 * number(row["rate"] or 0), 0), "active_text": count(row["active"]), "customers_text": count(row["customers"]),
                      "dark": rate > 0.7 * largest})
    return cells


def values(answers):
    """LTV curves."""
    money, unit, rows = money_of(answers), unit_of(answers), answers["values"]
    title = "What a customer brings over time"
    own = {row["cohort"] for row in rows if row["cohort"] is not None}
    if not own:
        return part("values", title, empty="The first 30 days of no group of customers are over yet.")
    how = (f"Each line is the customers who first ordered in that {unit}: the revenue of one of them, on average, within the first 30, 90, 180 and 365 days. "
           "A point is shown once these days are over for all of them.")
    if len(own) == 1:
        # All are these.
        rows = [row for row in rows if row["cohort"] is not None]
    named = [{"cohort": "all" if row["cohort"] is None else period(row["cohort"], unit), "days": row["days"], "value": plain(row["value"]),
              "value_text": money(row["value"]), "customers_text": count(row["customers"])} for row in rows]
    points = {(row["cohort"], row["days"]): money.bare(row["value"]) for row in named}
    names, days = list(dict.fromkeys(row["cohort"] for row in named)), sorted({row["days"] for row in named})
    table = (["First order", *(money.head(f"{each} days") for each in days)], [[name, *(points.get((name, each), "") for each in days)] for name in names])
    return part("values", title, how, chart=charts.values(named, names, money.head("Revenue of a customer")), table=table)
