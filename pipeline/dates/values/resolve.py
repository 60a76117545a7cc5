"""The value of an expression of any kind."""

from __future__ import annotations

from pipeline.dates.expressions import (
    Between,
    Calendar,
    Counted,
    Expression,
    Fixed,
    Holiday,
    Listed,
    Part,
    Relative,
    Rest,
    Same,
    Weekday,
    Weekend,
    WeekOf,
)
from pipeline.dates.period import Period, Stretch
from pipeline.dates.values.calendar_dates import calendar_date, listed_month
from pipeline.dates.values.context import Context, Value
from pipeline.dates.values.counted import counted, relative, rest
from pipeline.dates.values.holidays import holiday
from pipeline.dates.values.parts import part_of_whole, part_of_year
from pipeline.dates.values.spoken_of import same_again
from pipeline.dates.values.weekdays import weekday_of, weekend_of


def resolve(expression: Expression, context: Context) -> Value | None:
    """The period `expression` stands for, None if the context does not give it or the calendar has no such day."""
    try:
        value = _resolve(expression, context)
        if value is not None:
            ends = (value.first, value.last) if isinstance(value, Stretch) else (value,)
            if any(end.number < 0 or not str(end) for end in ends):
                return None  # before the year 1; `str` raises for days there
    except (ValueError, OverflowError):
        return None
    return value


def _resolve(expression: Expression, context: Context) -> Value | None:
    match expression:
        case Fixed(unit, number):
            return Period(unit, number)
        case Relative():
            return relative(expression, context)
        case Calendar():
            return calendar_date(expression, context)
        case Listed(month, last):
            return listed_month(month, calendar_date(last, context))
        case Weekday():
            return weekday_of(expression, context)
        case Part(whole=None):
            return part_of_year(expression, context)
        case Part(whole=whole):
            found = resolve(whole, context) if whole else None
            return part_of_whole(expression, found, context) if isinstance(found, Period) else None
        case Counted():
            return counted(expression, context)
        case Weekend(direction):
            return weekend_of(direction, context)
        case WeekOf(day):
            within = calendar_date(day, context)
            return within.within("week") if within else None
        case Same():
            return same_again(expression, context)
        case Rest(unit):
            return rest(unit, context)
        case Holiday():
            return holiday(expression, context)
        case Between(first, last):
            return _between(first, last, context)


def _between(first: Expression, last: Expression, context: Context) -> Value | None:
    if isinstance(first, Calendar) and isinstance(last, Calendar) and first.year is None and last.year is not None:
        first = Calendar(first.month, first.day, last.year)
    elif isinstance(first, Calendar) and first.year and isinstance(last, Calendar) and last.year is None:
        last = Calendar(last.month, last.day, first.year)
    end = resolve(last, context)
    begin = resolve(first, context)
    if isinstance(begin, Stretch):
        begin = begin.first
    if isinstance(end, Stretch):
        end = end.last
    if begin is None or end is None:
        return None
    if begin.first_day > end.first_day and isinstance(first, Calendar) and isinstance(last, Calendar):
        # «28 Aralık-3 Ocak», «kasım-ocak»: the year turns between them.
        begin_now = context.published is not None and first.year is None and context.tense == "future"
        begin, end = (begin, end.in_year(end.year + 1)) if begin_now else (begin.in_year(begin.year - 1), end)
    return Stretch(begin, end) if begin.first_day <= end.first_day else None
