"""Values and rows on one line, as they stand in reports."""

from __future__ import annotations

from pipeline.evaluation.align import Row
from pipeline.records import AmountRecord, CountryRecord, DateRecord, Money, PersonRecord, Value


def show_value(value: Value) -> str:
    """A mention's value."""
    if isinstance(value, Money):
        return show_sum(value)
    return "null" if value is None else value


def show_sum(value: Money | AmountRecord) -> str:
    """A sum: «approx 7000000000 USD», «range 5–7 EUR»."""
    top = "" if value.amount_max is None else f"–{value.amount_max}"
    return f"{value.modifier or ''} {value.amount}{top} {value.currency or '?'}".strip()


def show_row(row: Row) -> str:
    """A record row, its fields divided by «|»."""
    match row:
        case PersonRecord():
            cells = [row.person, row.position, row.country]
            if row.former:
                cells.append("former")
        case AmountRecord():
            cells = [show_sum(row), row.measure]
        case DateRecord():
            cells = [row.value, row.trigger]
        case CountryRecord():
            cells = [row.country]
    return " | ".join(cell or "–" for cell in cells)
