"""What is expected: the forecast beside what came, and how good the models were."""

from . import charts
from .common import first, money_of, part
from .formats import DASH, count, day, number, off, plain

KINDS = {"known": "known customers", "new": "new customers"}
CHOICES = {"auto": "by fit", "best_forecast": "by forecasts"}


def days_of(row):
    return f"{day(row['from_day'])} – {day(row['to_day'])}"


def forecast(answers):
    money, rows = money_of(answers), answers["forecast"]
    title = "Revenue forecast, and what came"
    if not rows:
        return part("forecast", title, empty="There is no forecast, as no model could be made: that takes more customers who came back.", wide=True)
    kinds = [kind for kind in KINDS if kind == "known" or any(row["kind"] == kind and (number(row["revenue"]) or number(row["came"])) for row in rows)]
    shown = [row for row in rows if row["kind"] in kinds]
    head = ["Days", "Customers", money.head("Forecast"), money.head("Lower bound"), money.head("Upper bound"), money.head("What came")]
    table = [[days_of(row), KINDS[row["kind"]], money.bare(row["revenue"]), money.bare(row["low"]), money.bare(row["high"]),
              "" if row["came"] is None else money.bare(row["came"])] for row in rows]
    chart = charts.forecast(forecast_rows(shown, money), [KINDS[kind] for kind in kinds], money.head("Revenue"))
    return part("forecast", title, forecast_words(shown, kinds), chart=chart, table=(head, table), notes=forecast_notes(answers, rows, kinds), wide=True)


def bounded(row):
    return row["low"] is not None and row["high"] is not None


def forecast_rows(rows, money):
    bars = []
    for row in rows:
        from_day, to_day = day(row["from_day"]).rsplit(" ", 1)[0], day(row["to_day"]).rsplit(" ", 1)
        bars.append({"period": "|".join([f"{from_day} –", *to_day]), "kind": KINDS[row["kind"]], "revenue": plain(row["revenue"]), "low": plain(row["low"]),
                     "high": plain(row["high"]), "came": plain(row["came"]), "period_text": days_of(row), "revenue_text": money(row["revenue"]),
                     "bounds_text": f"{money.bare(row['low'])} – {money(row['high'])}" if bounded(row) else "not known",
                     "came_text": "still to come" if row["came"] is None else money(row["came"])})
    return bars


def forecast_words(rows, kinds):
    apart = "Known customers had ordered before the forecast was made, and new ones come after it. " if "new" in kinds else ""
    past = [row for row in rows if row["came"] is not None and bounded(row)]
    within = sum(row["low"] <= row["came"] <= row["high"] for row in past)
    came = f" Of {len(past)} past forecasts, {within or 'none'} came true within the range." if past else ""
    return (f"{apart}Each line is a forecast, the block around it the range in which the revenue falls with a probability of 90 % "
            f"if the model is right, and each diamond what came.{came}")


def forecast_notes(answers, rows, kinds):
    if "new" not in kinds:
        yield "It is for the customers who are known: nobody has been won of late, so no new customers are expected."
    most, segments = max(row["segments"] for row in rows), number(first(answers["many"]).get("segments"))
    if most > 1:
        yield f"It is the sum of {most} segments; the range is that of a sum of segments that do not depend on each other."
    if segments and segments > most:
        yield f"Without a model, as of too few customers, and not in it: {count(segments - most)} of {count(segments)} segments."


def check(answers):
    """Back-tests of the models, and what speaks against them."""
    money, rows = money_of(answers), answers["check"]
    title = "How good the models were"
    notes = advice(answers["health"])
    points = [point for row in rows if row["choice"] == "auto" for point in check_rows(row, money)]
    if not points:
        return part("check", title, empty="No model can be judged yet: that takes customers with orders in both halves of the time.", notes=notes)
    head = ["Customers", "Model chosen", "Family", "Purchases forecast", "Came", "Off by", money.head("Revenue forecast"), "Came", "Off by"]
    table = [[named(row), CHOICES.get(row["choice"], row["choice"]), row["family"] or DASH, count(row["expected_purchases"]), count(row["actual_purchases"]),
              off(row["purchases_off"]), money.bare(row["expected_revenue"]), money.bare(row["actual_revenue"]), off(row["revenue_off"])] for row in rows]
    how = (f"A model that knew the orders up to {day(rows[0]['fitted_as_of'])} only told how much its customers would buy by {day(rows[0]['as_of'])}: "
           "a point on the line at 0 is a forecast that came true, one to the left of it was too low.")
    return part("check", title, how, chart=charts.check(points, len({point["segment"] for point in points})), table=(head, table), notes=notes)


def advice(rows):
    """What speaks against the models, each once, with the segments that it is about."""
    about = {}
    for row in rows:
        # The marks around a name keep its direction of writing to itself.
        about.setdefault(row["advice"], {})[f"\u2068{named(row)}\u2069"] = True
    return [f"{', '.join(names) if len(names) <= 3 else f'{len(names)} segments'}: {words}" for words, names in about.items() if words]


def named(row):
    return "all customers" if row["segment"] == "all" else row["segment"]


def check_rows(row, money):
    for of, text in (("purchases", count), ("revenue", money)):
        if row[f"{of}_off"] is not None:
            yield {"segment": named(row), "of": of, "off": plain(row[f"{of}_off"]), "off_text": off(row[f"{of}_off"]),
                   "expected_text": text(row[f"expected_{of}"]), "came_text": text(row[f"actual_{of}"]), "customers_text": count(row["customers"])}
