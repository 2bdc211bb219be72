"""Tables: key figures by segment and channel, lists of customers, rows that were set aside."""

from .common import first, has, money_of, part
from .formats import DASH, count, day, number, percent


def groups(answers, what):
    """Key figures by segment or channel, if the set has them."""
    rows, money, many = answers[f"{what}s"], money_of(answers), number(first(answers["many"]).get(f"{what}s"))
    if not has(answers, what) or not rows:
        return None
    cut = f" The {len(rows)} largest of {count(many)} are shown." if many is not None and many > len(rows) else ""
    head = [what.capitalize(), "Customers", "Orders", money.head("Revenue"), money.head("An order"), "Bought again", "Retention", money.head("Brought so far"),
            money.head("CLV")]
    table = [[row["name"], count(row["customers"]), count(row["orders"]), money.bare(row["revenue"]), money.bare(row["average_order_value"]),
              percent(row["repeat_rate"]), percent(row["retention_rate"]), money.bare(row["historic_value"]), money.bare(row["clv"])] for row in rows]
    how = f"The figures at the head of this page, for the customers of each {what}; a customer belongs to the {what} of the first order.{cut}"
    return part(f"{what}s", f"Key figures by {what}", how, table=(head, table), wide=True, listed=True)


def win_back(answers):
    money, rows, many = money_of(answers), answers["win_back"], number(first(answers["win_back_all"]).get("customers"))
    title = "Customers to win back"
    if not rows:
        return part("win_back", title, empty="There is nobody to win back at the moment.", wide=True)
    segment = has(answers, "segment")
    head = ["Customer", *["Segment"] * segment, money.head("Brought so far"), money.head("Worth if won back"), "Write by", "Why"]
    table = [[row["customer"], *[row["segment"]] * segment, money.bare(row["revenue"]), money.bare(row["value"]), day(row["by_when"]),
              row["why"].replace(" %", "\u00a0%")]
             for row in rows]
    shown = f" The first {len(rows)} of {count(many)} are shown." if many != len(rows) else ""
    how = f"They have been silent for long and may still be won back, the most valuable first; worth is what is expected of one who has not left.{shown}"
    return part("win_back", title, how, table=(head, table), wide=True, listed=True)


def top(answers):
    money, rows = money_of(answers), answers["top"]
    title = "Customers of whom most is expected"
    if not rows:
        return part("top", title, empty="Nothing can be expected of single customers yet, as no model could be made.", wide=True)
    segment = has(answers, "segment")
    head = ["Customer", *["Segment"] * segment, "State", money.head("Brought so far"), money.head("Expected"), "Last order", "Next one due by"]
    table = [[row["customer"], *[row["segment"]] * segment, row["status"] or DASH, money.bare(row["revenue"]), money.bare(row["expected_value"]),
              day(row["last_order"]), day(row["next_purchase_by"])] for row in rows]
    how = f"These customers are expected to bring most in the next {count(first(answers['known']).get('horizon_days'))} days: worth a personal word."
    return part("top", title, how, table=(head, table), wide=True, listed=True)


def quality(answers):
    """Rows of the orders that were set aside, or changed."""
    rows = [row for row in answers["quality"] if row["trouble"] != "none"]
    if not rows:
        return None
    table = [[row["trouble"], count(row["rows"]), row["done"]] for row in rows]
    how = "These rows were not as they should be; those set aside are in no figure of this page. The view order_quality has examples of them."
    return part("quality", "Orders that need a look", how, table=(["Trouble", "Rows", "Done"], table), wide=True, listed=True)
