"""Months and days of the calendar: «26 Temmuz 2025», «13 Ocak», «ekim ayında», «ayın 21'i»."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pipeline.dates.expressions import Calendar, Relative
from pipeline.dates.period import Period
from pipeline.dates.values.context import Context
from pipeline.dates.values.counted import relative
from pipeline.dates.values.nearest import LATE, YEAR_AHEAD, distance, nearest_month_day, nearest_of_years
from pipeline.dates.values.spoken_of import year_of

_NEAR = 45  # days from a full date of the text within which an undated article's day takes its year


def calendar_date(expression: Calendar, context: Context) -> Period | None:
    """The month or day, in the year that the text, the weekday beside it or the tense gives it."""
    month = expression.month
    if month is None or isinstance(month, Relative):
        return _of_relative_month(month, expression.day, context)

    def make(year: int) -> Period | None:
        try:
            return Period.of("day" if expression.day else "month", date(year, month, expression.day or 1))
        except ValueError:
            return None

    if expression.year is not None:
        year = year_of(expression.year, context)
        return make(year) if year else None
    if context.published is None:
        named = max(context.years, default=None)
        told = _on_weekday(make, named, expression.weekday) if expression.weekday and named else None
        return told or _beside_full_date(make, context)
    fitting = _on_weekday(make, context.published.year, expression.weekday) if expression.weekday else None
    if fitting is not None:
        return fitting
    found = nearest_of_years(make, context.published, expression.direction, context.tense)
    return _year_on(found, make, context) if expression.direction is None else found


def _of_relative_month(month: Relative | None, day: int | None, context: Context) -> Period | None:
    """«geçen ayın 21'i», «ayın 21'i», «geçen ay»."""
    whole = relative(month or Relative("month", 0), context)
    if whole is None or day is None:
        return whole
    first = whole.first_day.replace(day=day)
    if month is None and context.published:
        first = nearest_month_day(day, context.published, context.tense)
    return Period.of("day", first)


def _beside_full_date(make: Callable[[int], Period | None], context: Context) -> Period | None:
    """In an undated article: in the latest year that its full dates name, if one of these lies near."""
    latest = max((d.year for d in context.anchors), default=0)
    for day in context.anchors:
        if day.year == latest and (found := make(latest)) and distance(found, day) <= _NEAR:
            return found
    context.missed = True
    return None


def _on_weekday(make: Callable[[int], Period | None], now: int, weekday: int) -> Period | None:
    """«18 Temmuz Cuma»: in the year, of the three around `now`, where it falls on that weekday."""
    years = sorted(range(now - 1, now + 2), key=lambda year: abs(year - now))
    return next((p for year in years if (p := make(year)) and p.first_day.isoweekday() == weekday), None)


def _year_on(found: Period | None, make: Callable[[int], Period | None], context: Context) -> Period | None:
    """«17 Aralık'ta … kabul ettiği gece sona erecek», printed on 1 December, is of this year and not of the last."""
    if found is None or context.published is None:
        return found
    told_late = found.year < context.published.year and distance(found, context.published) > YEAR_AHEAD
    if not (told_late and context.tense == "past" and context.leads_ahead()):
        return found
    following = make(found.year + 1)
    soon = following is not None and 0 <= (following.first_day - context.published).days < LATE
    return following if soon else found


def listed_month(month: int, last: Period | None) -> Period | None:
    """The last `month` before `last`: «aralık ve ocak aylarında» are of two years."""
    if last is None:
        return None
    year = last.year if month < last.first_day.month else last.year - 1
    return Period.of("month", date(year, month, 1))
