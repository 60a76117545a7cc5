"""The year that a day without one takes from the text: «2009 yılında en düşük 15 Ekim günü», a day named twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pipeline.dates.clause import clause_tense, form_at
from pipeline.dates.expressions import Between, Calendar, Expression, Fixed, Part
from pipeline.dates.period import Period
from pipeline.dates.reading import Reading
from pipeline.turkish.words import Words

_REACH = 12  # words between a year and a day of it
_STORY = 60  # words from a full date to a day of the same story
_MONTH, _SOON = 31, 45  # days
_NEAR = 1  # years from publication: an anniversary is no second mention of the day it is kept for


def with_years(
    words: Words, readings: list[Reading], published: date | None, resolve: Callable[[Reading], object]
) -> list[Reading]:
    """`readings` with the years that the text gives; `resolve` says what a reading means by itself."""
    found = [_in_bracket(words, readings, k, _in_year_before(words, readings, k)) for k in range(len(readings))]
    if published is None:
        return found
    for k in range(1, len(found)):
        found[k] = _day_after(words, found[k - 1], found[k], published)
    years = _years_of_days(found, published, resolve)
    return [_dated(reading, years.get(day)) if (day := _bare_day(reading)) else reading for reading in found]


def _in_year_before(words: Words, readings: list[Reading], k: int) -> Reading:
    """«2009 yılında en düşük 15 Ekim günü»: a year in the locative and no verb on the way."""
    reading = readings[k]
    bare = isinstance(reading.expression, Calendar) and _is_bare(reading.expression)
    if not bare or not k:
        return reading
    before = readings[k - 1]
    year, between = before.expression, range(before.after, reading.start)
    if not isinstance(year, Fixed) or year.unit != "year" or before.inflection.case != "loc" or len(between) > _REACH:
        return reading
    together = words.sentence_of[before.start] == words.sentence_of[reading.start]
    return _dated(reading, year.number) if together and not any(form_at(words, i) for i in between) else reading


def _in_bracket(words: Words, readings: list[Reading], k: int, reading: Reading) -> Reading:
    """«2015 yılı üçüncü çeyreğinde (1 Temmuz-30 Eylül)»: days in brackets are of the year that the bracket explains."""
    opened = reading.start - 1
    if not k or opened < 1 or words.low[opened] != "(" or readings[k - 1].after != opened:
        return reading
    year = _year_named(readings[k - 1].expression)
    if year is None:
        return reading
    period = reading.expression
    match period:
        case Between(Calendar() as first, Calendar() as last) if _is_bare(first) and _is_bare(last):
            return replace(reading, expression=Between(first, replace(last, year=Fixed("year", year))))
        case Calendar() if _is_bare(period):
            return _dated(reading, year)
    return reading


def _year_named(expression: Expression) -> int | None:
    """The year in figures that an expression is, or is a part of."""
    match expression:
        case Fixed("year", number) | Part(whole=Fixed("year", number)) | Calendar(year=Fixed("year", number)):
            return number
    return None


def _day_after(words: Words, before: Reading, reading: Reading, published: date) -> Reading:
    """«27 Eylül 2020'de … 28 Eylül'de …»: soon after a full date of an earlier year a day is of the same story."""
    told = before.expression
    if not (isinstance(told, Calendar) and isinstance(told.year, Fixed) and isinstance(told.month, int) and told.day):
        return reading
    day = _bare_day(reading)
    if day is None or told.year.number >= published.year or reading.start - before.end > _STORY:
        return reading
    ahead = (day[0] - told.month) * _MONTH + day[1] - told.day
    known = clause_tense(words, reading.end)
    return _dated(reading, told.year.number) if 0 < ahead <= _SOON and known != "future" else reading


def _is_bare(day: Calendar) -> bool:
    return isinstance(day.month, int) and day.year is None and day.direction is None and day.weekday is None


def _bare_day(reading: Reading) -> tuple[int, int] | None:
    """Month and day of a reading that names both and no year."""
    day = reading.expression
    return (day.month, day.day) if isinstance(day, Calendar) and _is_bare(day) and day.day else None  # type: ignore[return-value]


def _years_of_days(
    readings: list[Reading], published: date, resolve: Callable[[Reading], object]
) -> dict[tuple[int, int], int]:
    """For each day named without a year its one year: the one written beside it elsewhere, else the nearest read."""
    written: dict[tuple[int, int], set[int]] = defaultdict(set)
    read: dict[tuple[int, int], list[Reading]] = defaultdict(list)
    for reading in readings:
        day = reading.expression
        if (key := _bare_day(reading)) is not None:
            read[key].append(reading)
        elif isinstance(day, Calendar) and isinstance(day.year, Fixed) and isinstance(day.month, int) and day.day:
            written[day.month, day.day].add(day.year.number)
    years: dict[tuple[int, int], int] = {}
    for key, several in read.items():
        near = [year for year in written[key] if abs(year - published.year) <= _NEAR] if key in written else []
        if len(near) == 1:
            years[key] = near[0]
        elif len(several) > 1:
            values = {value for reading in several if isinstance(value := resolve(reading), Period)}
            if len(values) > 1:
                years[key] = min(values, key=lambda value: abs((value.first_day - published).days)).year
    return years


def _dated(reading: Reading, year: int | None) -> Reading:
    if year is None or not isinstance(reading.expression, Calendar):
        return reading
    return replace(reading, expression=replace(reading.expression, year=Fixed("year", year)))
