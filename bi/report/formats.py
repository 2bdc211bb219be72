"""Numbers, money and days as people read them. What is not known is a dash."""

import datetime
import decimal

DASH = "–"


def number(value):
    """A decimal, or None for what is not a number."""
    try:
        value = decimal.Decimal(value)
    except (TypeError, ValueError, decimal.InvalidOperation):
        return None
    return value if value.is_finite() else None


def plain(value):
    """A number for a chart."""
    value = number(value)
    return None if value is None else float(value)


def fixed(value, digits):
    value = number(value)
    if value is None:
        return DASH
    text = f"{value:,.{digits}f}"
    # No minus before a zero, and a true minus elsewhere.
    return text.replace("-", "" if not text.strip("-0.,") else "−")


def count(value):
    return fixed(value, 0)


def percent(value, digits=1):
    value = number(value)
    return DASH if value is None else fixed(100 * value, digits) + "\u00a0%"


def times(value):
    value = number(value)
    return DASH if value is None else fixed(value, 2) + "\u00a0×"


def off(value):
    """By how much a forecast was off: +3.1 %."""
    value = number(value)
    return DASH if value is None else ("+" if value > 0 else "") + percent(value)


def day(text):
    if text is None:
        return DASH
    parsed = datetime.date.fromisoformat(text)
    return f"{parsed.day} {parsed:%b} {parsed.year}"


def month(text):
    return DASH if text is None else day(text).split(" ", 1)[1]


def period(text, unit):
    """A period by its first day, as short as it is clear: Jan 2024, Q1 2024, 2024."""
    if text is None or unit in ("day", "week"):
        return day(text)
    parsed = datetime.date.fromisoformat(text)
    return {"month": month(text), "quarter": f"Q{(parsed.month + 2) // 3} {parsed.year}"}.get(unit, f"{parsed.year}")


class Money:
    """Amounts with the decimals and the currency of a set."""

    def __init__(self, decimals, currency):
        self.decimals = 2 if decimals is None else int(decimals)
        self.currency = (currency or "").strip()

    def __call__(self, value):
        text = fixed(value, self.decimals)
        return text if text == DASH or not self.currency else f"{text} {self.currency}"

    def bare(self, value):
        """Without the currency, for a column whose head names it."""
        return fixed(value, self.decimals)

    def head(self, words):
        return f"{words} ({self.currency})" if self.currency else words
