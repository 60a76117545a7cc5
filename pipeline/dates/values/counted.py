"""Counted from the day of publication or from the date spoken of before: «geçen ay», «3 gün önce», «son 5 yılda»."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from pipeline.dates.expressions import Counted, Relative
from pipeline.dates.period import Period, Stretch, Unit, length_of
from pipeline.dates.values.context import Context, Value, today_in

_LATE = 9  # the month after which «yeni yıl» is the one to come


def relative(expression: Relative, context: Context) -> Period | None:
    """The unit so many units from today's, or from the date spoken of before."""
    base = today_in(context, expression.unit)
    if expression.anchored:
        base = next((p for p in _anchors_of(expression.unit, context)), base)
    ahead = expression.new and context.published is not None and context.published.month > _LATE
    return base and base.shift(expression.shift + ahead)


def _anchors_of(unit: Unit, context: Context) -> Iterable[Period]:
    """The dates before, latest first, that are no coarser than `unit`, as periods of `unit`.

    A week is counted from a week only: what happened on a day is mostly told beside the week now.
    """
    for value in reversed(context.before):
        if value is None:
            return  # the date spoken of before has no value, so what is counted from it has none
        period = value.last if isinstance(value, Stretch) else value
        if period.unit == unit or (unit != "week" and length_of(period.unit) <= length_of(unit)):
            yield period.within(unit)


def rest(unit: Unit, context: Context) -> Stretch | None:
    """«yılın geri kalanı», by the month in a year, else by the day."""
    grain: Unit = "month" if unit in ("year", "campaign") else "day"
    today = today_in(context, grain)
    return Stretch(today, Period.of(grain, today.within(unit).last_day)) if today else None


def counted(expression: Counted, context: Context) -> Value | None:
    """A point so far from today, or the stretch between it and today."""
    unit = expression.amounts[-1][1]
    count = sum(n for n, _ in expression.amounts)
    today = today_in(context, unit)
    if today is None:
        return None
    if expression.half:
        months = (12 * count + 6) * (-1 if expression.manner == "ago" else 1)
        month = today_in(context, "month")
        return month and month.shift(months).within("year")
    if len(expression.amounts) > 1:
        return _composite(expression, context)
    match expression.manner:
        case "ago":
            return today.shift(-count)
        case "ahead":
            return today.shift(count)
        case "last":
            return Stretch(today.shift(-count), today)
        case _:
            return Stretch(today, today.shift(count))


def _composite(expression: Counted, context: Context) -> Value | None:
    """«1 yıl 2 ay önce», at the grain of its smallest unit."""
    sign = -1 if expression.manner == "ago" else 1
    day = today_in(context)
    if day is None:
        return None
    months = sum(n * (12 if unit == "year" else 1) for n, unit in expression.amounts if unit in ("year", "month"))
    days = sum(n * (7 if unit == "week" else 1) for n, unit in expression.amounts if unit in ("week", "day"))
    month = day.within("month").shift(sign * months)
    moved = month.first_day.replace(day=min(day.first_day.day, month.last_day.day)) + timedelta(days=sign * days)
    return Period.of(expression.amounts[-1][1], moved)
