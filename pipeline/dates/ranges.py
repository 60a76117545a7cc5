"""Two ends make a range: «2005-2015 yılları arasında», «15 ile 17 Mayıs arasında», «ayın 4'ünden 22'sine kadar»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from pipeline.dates.absolute import read_day_of
from pipeline.dates.expressions import Between, Calendar, Fixed, Relative
from pipeline.dates.lexicon import BARE, tables
from pipeline.dates.reading import DASHES, Reading, is_unit, low_at, read_small, widen
from pipeline.turkish.words import Words


@cache
def range_words(name: str) -> frozenset[str]:
    """A list of the resource's `ranges`."""
    return frozenset(tables()["ranges"][name])


def join_range(words: Words, first: Reading, read: Callable[[Words, int], Reading | None]) -> Reading:
    """`first` with the second end behind it, or as it is; «arasında» belongs to the range."""
    if isinstance(first.expression, Between):
        return _with_heads(words, first)
    joint = low_at(words, first.after)
    found: Reading | None = None
    if (joint in DASHES or joint == "/") and first.after == first.end:
        found = _dashed(words, first, read)
    elif (days := _days_of_month(words, first)) is not None:
        found = days
    elif joint in ("ile", "ila", "ve") or first.inflection.case == "ins":
        at = first.after + (1 if joint in ("ile", "ila", "ve") else 0)
        second = read(words, at)
        if second is not None and _fit(first, second):
            joined = _with_heads(words, _span(first, second))
            if low_at(words, joined.end - 1) in range_words("among"):
                found = joined
    elif first.inflection.case == "abl":
        second = read(words, first.after)
        years = isinstance(first.expression, Fixed) and first.rule == "year"
        pair = first.rule == "day-month" or years
        until = second is not None and (low_at(words, second.after) in range_words("limits") or pair)
        if second is not None and until and second.inflection.case == "dat" and _fit(first, second):
            return _span(first, second)
    return found or first


def _days_of_month(words: Words, first: Reading) -> Reading | None:
    """«eylülün 3'ü ile 12'si arasında», «bu ayın 4'ünden 22'sine kadar»: the second end is a day of the same month."""
    day, case = first.expression, first.inflection.case
    joined = case == "" and low_at(words, first.after) in ("ile", "ila", "ve")
    if not isinstance(day, Calendar) or day.day is None or not (joined or case in ("ins", "abl")):
        return None
    second = read_day_of(words, first.after + joined)
    if second is None or second.day <= day.day:
        return None
    span = Between(day, replace(day, day=second.day))
    reading = Reading(first.start, second.end, second.after, span, second.inflection)
    if case == "abl":
        limit = second.inflection.case == "dat" and low_at(words, second.after) in range_words("limits")
        return reading if limit else None
    among = low_at(words, second.after) in range_words("among")
    return widen(reading, second.after + 1, BARE) if among else None


def _dashed(words: Words, first: Reading, read: Callable[[Words, int], Reading | None]) -> Reading | None:
    at = first.after + 1
    second = read(words, at)
    if second is None and isinstance(first.expression, Fixed) and first.rule == "year":
        short = read_small(words, at, 99)
        if short and len(low_at(words, at)) == 2 and words.text[at].isdigit():
            century = first.expression.number // 100 * 100
            second = Reading(at, at + 1, at + 1, Fixed("year", century + short[0]), BARE)
    if second is None or not _fit(first, second):
        return None
    if low_at(words, first.after) == "/" and not _is_headed_year(words, second):
        return None
    joined = _span(first, second)
    further = low_at(words, joined.after) in DASHES and joined.after == joined.end
    third = read(words, joined.after + 1) if further and _is_month(second) else None
    if third is not None and _is_month(third):
        joined = _span(first, third)  # «mayıs-haziran-temmuz döneminde»
    return _with_heads(words, joined)


def _is_headed_year(words: Words, reading: Reading) -> bool:
    """«2008 yıllarında», behind a slash («2007/2008 yıllarında») the end of a range and not the number of a file."""
    fixed = isinstance(reading.expression, Fixed) and reading.expression.unit == "year"
    return fixed and reading.end == reading.start + 2 and is_unit(words, reading.end - 1, "year") is not None


def _is_month(reading: Reading) -> bool:
    return isinstance(reading.expression, Calendar) and reading.expression.day is None


def _span(first: Reading, second: Reading) -> Reading:
    bare = first.rule == second.rule == "year" and first.after == first.end
    rule = "year-range" if bare else "date"
    joined = replace(second, start=first.start, expression=Between(first.expression, second.expression), rule=rule)
    return replace(joined, mod=None)


def _fit(first: Reading, second: Reading) -> bool:
    """Can the two be the ends of one range?"""
    a, b = first.expression, second.expression
    if isinstance(a, Calendar) and isinstance(b, Calendar):
        return (a.day is None) == (b.day is None)
    if isinstance(a, Fixed) and isinstance(b, Fixed):
        return a.unit == b.unit and a.number < b.number
    if isinstance(a, Fixed) and isinstance(b, Calendar):
        return isinstance(b.year, Fixed) and a.unit == "year"
    return isinstance(a, Relative) and isinstance(b, Relative) and a.unit == b.unit


def _with_heads(words: Words, reading: Reading) -> Reading:
    """«yılları arasında», «tarihlerinde», «ayları», «döneminde» behind both ends."""
    j = reading.end
    if reading.after == j:
        inflection = is_unit(words, j, "year", "date", "month", "period", "day")
        if inflection and (inflection.plural or inflection.possessive):
            reading = replace(widen(reading, j + 1, inflection), rule="date")
    if low_at(words, reading.after) in range_words("among"):
        rule = "among" if reading.rule == "year-range" else "date"
        reading = replace(widen(reading, reading.after + 1, BARE), rule=rule)
    return reading
