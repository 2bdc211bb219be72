"""Who brings the revenue: the best customers, segments, and channels against what they cost."""

from . import charts
from .common import has, money_of, part
from .formats import count, number, percent, plain, times


def deciles(answers):
    """Concentration of revenue."""
    money, rows = money_of(answers), answers["deciles"]
    title = "How much the best customers bring"
    if not any(number(row["share"]) for row in rows):
        return part("deciles", title, empty="There is no revenue yet that could be shared out over customers.")
    bars, table, up_to = [], [], 0
    for row in rows:
        up_to += number(row["share"]) or 0
        bars.append({"decile": row["decile"], "share": plain(row["share"]) or 0, "customers_text": count(row["customers"]),
                     "revenue_text": money(row["revenue"]), "share_text": percent(row["share"]), "up_to_text": percent(up_to)})
        table.append([str(row["decile"]), count(row["customers"]), money.bare(row["revenue"]), percent(row["share"]), percent(up_to)])
    best = f" The first of them brings {percent(rows[0]['share'])}." if len(rows) > 1 else ""
    how = ("Customers are sorted by what they have brought so far and split into tenths; each bar is the share of one tenth "
           f"in the revenue.{best}")
    head = ["Tenth", "Customers", money.head("Revenue"), "Share", "With those before"]
    return part("deciles", title, how, chart=charts.deciles(bars), table=(head, table))


def rfm(answers):
    """RFM segments."""
    money, rows = money_of(answers), answers["rfm"]
    title = "Kinds of customers, and what they bring"
    if not rows:
        return part("rfm", title, empty="There are no customers with an order yet, so there are no segments.")
    how = ("Customers are put into segments by how recently, how often and for how much they bought (RFM). The pale bar is the share of a segment "
           "in the customers, the dark one in the revenue: where the dark bar is longer, customers are worth more than others.")
    bars = [{"name": row["name"], "of": of, "share": plain(row[f"share_of_{of}"]) or 0, "customers_text": count(row["customers"]),
             "revenue_text": money(row["revenue"]), "share_of_customers": percent(row["share_of_customers"]),
             "share_of_revenue": percent(row["share_of_revenue"])}
            for row in rows for of in ("customers", "revenue")]
    table = (["Segment", "Customers", "Share", money.head("Revenue"), "Share", money.head("Value to come")],
             [[row["name"], count(row["customers"]), percent(row["share_of_customers"]), money.bare(row["revenue"]), percent(row["share_of_revenue"]),
               money.bare(row["expected_value"])] for row in rows])
    return part("rfm", title, how, chart=charts.rfm(bars, len(rows)), table=table)


def acquisition(answers):
    """Channels, where the set has a table of spend."""
    if not has(answers, "spend"):
        return None
    money, rows = money_of(answers), answers["acquisition"]
    title = "What a new customer costs and brings"
    if not rows:
        return part("acquisition", title, empty="Nothing has been spent on acquisition yet.", wide=True)
    how = ("For each channel, the dark bar is what one of its new customers has brought so far after costs, the pale one what is still expected, "
           "and the upright line what it cost to win one: where the dark bar does not reach the line, it has not been paid back yet.")
    head = ["Channel", money.head("Spend"), "New customers", money.head("Cost of one"), money.head("Brought so far"), money.head("Still expected"),
            "LTV : CAC so far", "With what is expected"]
    table = [[row["name"], money.bare(row["spend"]), count(row["customers"]), money.bare(row["cac"]), money.bare(row["earned"]), money.bare(row["expected"]),
              times(row["ratio"]), times(row["expected_ratio"])] for row in rows]
    chart = charts.acquisition(acquisition_rows(rows, money), len(rows), money.head("For one new customer"))
    return part("acquisition", title, how, chart=chart, table=(head, table), wide=True)


def acquisition_rows(rows, money):
    bars = []
    for row in rows:
        texts = {"name": row["name"], "spend_text": money(row["spend"]), "customers_text": count(row["customers"]), "cac_text": money(row["cac"]),
                 "earned_text": money(row["earned"]), "expected_text": money(row["expected"])}
        for order, (name, column) in enumerate((("has brought", "earned"), ("still expected", "expected"), ("cost", "cac"))):
            bars.append({**texts, "part": name, "order": order, "amount": plain(row[column])})
    return bars
