"""The key figures at the head of the page."""

from .common import first, money_of, unit_of
from .formats import count, fixed, number, percent


def tiles(answers):
    """Name, value, and a line that explains it."""
    kpi, known, money, unit = first(answers["kpi"]), first(answers["known"]), money_of(answers), unit_of(answers)
    if known["first_day"] is None:
        kpi = {"customers": 0, "orders": 0, "revenue": 0}
    customers, orders, lapse = number(kpi.get("customers")), number(kpi.get("orders")), number(kpi.get("lapse"))
    silence = "" if lapse is None else f"; lost is who is silent for {count(lapse)} {unit}{'' if lapse == 1 else 's'}"
    return [
        ("Customers", count(customers), "with an order" if number(kpi.get("repeat_rate")) is None else f"{percent(kpi['repeat_rate'])} bought again"),
        ("Orders", count(orders), f"{fixed(orders / customers, 2)} a customer" if customers else "so far"),
        ("Revenue", money(kpi.get("revenue")), "less refunds"),
        ("Average order value", money(kpi.get("average_order_value")), "revenue / orders"),
        ("Retention", percent(kpi.get("retention_rate")), f"kept from one {unit} to the next{silence}"),
        ("Brought so far", money(kpi.get("historic_value")), "by a customer, on average"),
        ("Customer lifetime value", money(kpi.get("clv")), f"by the formula: order value × orders a {unit} × lifespan"),
        ("Value to come", money(first(answers["to_come"]).get("expected_value")),
         f"expected of all known customers in the next {count(known.get('horizon_days'))} days, "
         f"at a margin of {percent(known.get('margin'), 0)} and a discount of {percent(known.get('annual_discount'), 0)} a year"),
    ]
