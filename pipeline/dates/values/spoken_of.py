"""The date spoken of before, taken up again: «aynı dönem», «geçen yılın aynı ayı»; and the year that a date names."""

from __future__ import annotations

from pipeline.dates.expressions import Fixed, Relative, Same
from pipeline.dates.period import Period, Stretch, length_of
from pipeline.dates.values.context import Context, Value
from pipeline.dates.values.counted import relative


def year_of(year: Fixed | Relative | Same | None, context: Context) -> int | None:
    """The number of the year; None where the text gives none."""
    if isinstance(year, Fixed):
        return year.number
    if year is None:
        return None
    found = relative(year, context) if isinstance(year, Relative) else same_again(year, context)
    return found.number if isinstance(found, Period) and found.unit == "year" else None


def same_again(expression: Same, context: Context) -> Value | None:
    """The latest date before that is of the unit asked for, or lies in one, in the year asked for."""
    year = expression.year
    for value in reversed(context.before):
        if value is None:
            break
        period = value.last if isinstance(value, Stretch) else value
        seasonal = isinstance(year, Relative) and year.unit == "campaign"
        if expression.unit is None and (
            isinstance(value, Stretch) or (not seasonal and period.unit not in ("year", "day"))
        ):
            return _moved(value, year, context)
        if expression.unit == period.unit and isinstance(value, Period):
            return _moved(value, year, context)
        if expression.unit in ("month", "year") and length_of(period.unit) < length_of(expression.unit):
            return _moved(period.within(expression.unit), year, context)
    if expression.unit == "month" and year is not None and context.published:
        found = year_of(year, context)
        return Period.of("month", context.published).in_year(found) if found else None
    if isinstance(year, Relative) and year.unit == "campaign":
        return relative(year, context)
    if context.published is None:
        context.missed = True
    return None


def _moved(value: Value, year: Fixed | Relative | None, context: Context) -> Value | None:
    """`value` in the year asked for; «geçen yıl» is the one before the value's own."""
    if year is None:
        return value
    last = value.last if isinstance(value, Stretch) else value
    shift = year.number - last.year if isinstance(year, Fixed) else min(year.shift, 0)
    if isinstance(value, Stretch):
        return Stretch(value.first.in_year(value.first.year + shift), last.in_year(last.year + shift))
    return value.in_year(value.year + shift)
