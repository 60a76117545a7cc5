"""Days, months and years named by figures and names: «26 Temmuz 2025 Cumartesi günü», «2010 yılı», «ocak-mart»."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from pipeline.dates.day_parts import read_day_part
from pipeline.dates.expressions import Between, Calendar, Expression, Fixed, Listed, Part, Relative, WeekOf
from pipeline.dates.lexicon import BARE, Inflection, friends, read_inflection, read_term, tables
from pipeline.dates.named import read_named_day
from pipeline.dates.reading import (
    DASHES,
    Reading,
    close,
    is_unit,
    low_at,
    read_ordinal,
    read_small,
    widen,
    with_position,
)
from pipeline.turkish.numerals import parse_word, read_numeral
from pipeline.turkish.words import Words

_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
YEARS = range(1000, 2101)
_MONTHS_IN_LIST = 12  # words: half a year of them


def read_numeric(words: Words, i: int) -> Reading | None:
    """«30.06.2024», «22/09/09», «30-06-2024», «2024-06-30»: day first unless the year is."""
    token = words.text[i]
    match = _NUMERIC.fullmatch(token)
    if match:
        return _checked(words, i, i + 1, match.groups())
    return _read_split(words, i, token) or _read_pair(words, i)


def _read_split(words: Words, i: int, token: str) -> Reading | None:
    if not (token.isdigit() and len(token) in (1, 2, 4)) or i + 4 >= len(words):
        return None
    sign = words.text[i + 1]
    if sign not in ("/", "-", ".") or words.text[i + 3] != sign or words.end[i + 4] - words.start[i] > 14:
        return None
    if any(words.end[k] != words.start[k + 1] for k in range(i, i + 4)):
        return None
    middle = words.low[i + 2]
    month = str(tables()["month_abbreviations"].get(middle) or tables()["months"].get(middle) or middle)
    parts = (token, month, words.text[i + 4])
    if not all(p.isascii() and p.isdigit() for p in parts) or (sign == "-" and len(parts[2]) == 2 and len(token) != 4):
        return None
    if len(token) == 4:
        parts = (parts[2], parts[1], parts[0])
    return _checked(words, i, i + 5, parts)


def _read_pair(words: Words, i: int) -> Reading | None:
    """«11/2016», «2016-11», and «22/04» with `rule` «day-month»: a day and a month look like a fraction or a score."""
    if i + 2 >= len(words) or words.text[i + 1] not in ("/", "-") or words.end[i + 2] - words.start[i] > 7:
        return None
    if low_at(words, i + 3) in ("/", "-") and words.end[i + 2] == words.start[i + 3]:
        return None
    first, second = words.text[i], words.text[i + 2]
    if not (first.isascii() and first.isdigit() and second.isascii() and second.isdigit()):
        return None
    if len(first) == 2 and len(second) == 4:
        first, second = second, first
    if len(first) == 4 and len(second) == 2 and int(first) in YEARS and 1 <= int(second) <= 12:
        pair = month_tail(words, close(words, i, i + 3, Calendar(int(second), None, Fixed("year", int(first)))))
        return replace(pair, rule="pair" if pair.end == i + 3 else "date")  # «2025/09 döneminde»
    if len(first) > 2 or len(second) > 2 or words.text[i + 1] != "/":
        return None
    if not (1 <= int(first) <= 31 and 1 <= int(second) <= 12):
        return None
    return replace(close(words, i, i + 3, Calendar(int(second), int(first))), rule="day-month")


def _checked(words: Words, start: int, end: int, parts: tuple[str, ...]) -> Reading | None:
    day, month, year = (int(p) for p in parts)
    if len(parts[2]) == 2:
        year += 2000 if year < 60 else 1900
    if not (1 <= day <= 31 and 1 <= month <= 12 and year in YEARS):
        return None
    return _day_tail(words, close(words, start, end, Calendar(month, day, Fixed("year", year))))


def read_year_figure(words: Words, i: int) -> int | None:
    """The year that word `i` writes in four figures, None if it cannot be one."""
    token = words.text[i] if i < len(words) else ""
    return int(token) if len(token) == 4 and token.isascii() and token.isdigit() and int(token) in YEARS else None


def read_spelled_year(words: Words, i: int) -> tuple[int, int] | None:
    """«bin dokuz yüz yirmi dört», «iki bin yirmi»: (year, end)."""
    if i >= len(words) or not words.text[i][0].isalpha() or parse_word(words.low[i]) is None:
        return None
    numeral = read_numeral(words, i)
    if numeral is None or numeral.end - i < 2 or numeral.value not in YEARS:
        return None
    return int(numeral.value), numeral.end


def read_days(words: Words, i: int) -> list[Reading]:
    """«26 Temmuz 2025», «15-17 Mayıs», «15, 16 ve 17 Mayıs» (a reading for each day); [] if no month follows."""
    first = read_small(words, i, 31)
    if first is None or words.low[i] == "bir":
        return []  # «güzel bir mayıs günü»
    days = [(first[0], i, first[1])]
    joints: list[str] = []
    j = first[1]
    while len(days) < 6 and (at := _after_joint(words, j)):
        following = read_small(words, at, 31)
        if following is None:
            break
        joints.append("-" if words.low[j] in DASHES or words.low[j] in ("ile", "ila", "ilâ") else ",")
        days.append((following[0], at, following[1]))
        j = following[1]
    month = read_term(low_at(words, j))
    if month is None or month.kind != "months":
        abbreviation = tables()["month_abbreviations"].get(low_at(words, j))
        if abbreviation is None or read_year_figure(words, j + 1) is None:
            return []
        month = replace(month, kind="months", value=abbreviation) if month else None
        number, inflection = abbreviation, BARE
    else:
        number, inflection = month.value, month.inflection
    if inflection.plural or (inflection.possessive and inflection.case) or low_at(words, j).startswith("aralığ"):
        return []
    year_figure = read_year_figure(words, j + 1) if inflection == BARE else None
    year = Fixed("year", year_figure) if year_figure else None
    end = j + (2 if year else 1)
    if year is None and (spelled := read_spelled_year(words, j + 1)) and inflection == BARE:
        year, end = Fixed("year", spelled[0]), spelled[1]
    last = Calendar(number, days[-1][0], year)
    begin = len(days) - 1
    while begin and joints[begin - 1] == "-":
        begin -= 1  # «7-8-9 Ocak» is one range
    day, start, _ = days[begin]
    singles = days[:begin]
    core: Expression = last if begin == len(days) - 1 else Between(Calendar(number, day, year), last)
    closed = _day_tail(words, close(words, start, end, core, inflection))
    others = [close(words, s, e, Calendar(number, d, year)) for d, s, e in singles if "-" not in joints[:begin]]
    return [*others, closed]


_JOINTS = DASHES | {"ile", "ila", "ve", ",", "veya"}


def _after_joint(words: Words, i: int) -> int | None:
    """Where the next day stands behind «,», «ve», «ya da» at `i`."""
    if low_at(words, i) == "ya" and low_at(words, i + 1) == "da":
        return i + 2
    return i + 1 if low_at(words, i) in _JOINTS else None


def _day_tail(words: Words, reading: Reading) -> Reading:
    """Weekday, «günü», «tarihinde», «gecesi», «haftasında» behind a day."""
    if reading.after != reading.end or reading.inflection != BARE:
        return reading
    j = reading.end
    if (year := _head_of_year(words, reading)) is not None:
        return year
    if low_at(words, j) in (",", "(") and _is_weekday(words, j + 1) and is_unit(words, j + 2, "day"):
        j += 1
    if _is_weekday(words, j):
        term = read_term(words.low[j])
        day = reading.expression
        if isinstance(day, Calendar) and day.year is None and term:
            day = replace(day, weekday=term.value)
        if isinstance(day, Calendar) and day.year is None and (figure := read_year_figure(words, j + 1)):
            return close(words, reading.start, j + 2, replace(day, year=Fixed("year", figure)))
        reading = close(words, reading.start, j + 1, day, term.inflection if term else BARE)
        if reading.after != reading.end or reading.inflection != BARE:
            return reading
        j = reading.end
    inflection = is_unit(words, j, "day", "date")
    if inflection and not (inflection == BARE and low_at(words, j) == "gün"):
        reading = widen(reading, j + 1, inflection)
        return read_day_part(words, reading)
    feast = read_named_day(words, j)
    if feast is not None and feast.inflection.case in ("loc", "ki", "abl"):
        return replace(feast, start=reading.start, expression=reading.expression, rule="day-of-feast")
    week = is_unit(words, j, "week")
    if week and week.possessive:
        day = reading.expression
        return widen(replace(reading, expression=WeekOf(day) if isinstance(day, Calendar) else day), j + 1, week)
    return read_day_part(words, reading)


def _head_of_year(words: Words, reading: Reading) -> Reading | None:
    """«1 Eylül 1931 yılında», «Ekim 1994 yılında»: the year's head behind the whole date."""
    day = reading.expression
    inflection = is_unit(words, reading.end, "year") if isinstance(day, Calendar) and day.year else None
    return widen(reading, reading.end + 1, inflection) if inflection and inflection.possessive else None


def _is_weekday(words: Words, i: int) -> bool:
    term = read_term(low_at(words, i))
    return term is not None and term.kind == "weekdays" and not term.inflection.plural


def read_month(words: Words, i: int) -> Reading | None:
    """A month with what stands behind it: «ekim 2025», «mart ayında», «kasım sonunda», «martın üçü». May be bare."""
    term = read_term(words.low[i])
    if term is None or term.kind != "months" or term.inflection.plural:
        return None
    number = term.value
    if term.inflection == BARE and (year := read_year_figure(words, i + 1)) and not _counts(words, i + 2):
        reading = close(words, i, i + 2, Calendar(number, None, Fixed("year", year)))
        return _head_of_year(words, reading) or month_tail(words, reading)
    if term.inflection == BARE and (last := _last_of_months(words, i)):
        return close(words, i, i + 1, Listed(number, last))
    return month_tail(words, close(words, i, i + 1, Calendar(number), term.inflection))


def _last_of_months(words: Words, i: int) -> Calendar | None:
    """The last month of «temmuz ve ağustos aylarında», «mart ve nisanda» where the bare month `i` is one before it."""
    for j in range(i + 2, i + _MONTHS_IN_LIST, 2):
        term = read_term(low_at(words, j)) if low_at(words, j - 1) in ("ve", "veya", ",") else None
        if term is None or term.kind != "months" or term.inflection.plural:
            return None
        if term.inflection != BARE or is_unit(words, j + 1, "month"):
            last = month_tail(words, close(words, j, j + 1, Calendar(term.value), term.inflection))
            says_when = last.inflection.case in ("loc", "ki") or last.end > j + 1
            return last.expression if says_when and isinstance(last.expression, Calendar) else None
    return None


def _counts(words: Words, i: int) -> bool:
    """«Haziran 2000 kişi»; but «Haziran 2026 civarında» is about a month."""
    low = low_at(words, i)
    return low in friends("counted") and low not in friends("loosely")


def month_tail(words: Words, reading: Reading) -> Reading:
    """«ayı», «dönemi» and a part of the month behind it."""
    j = reading.after
    if reading.inflection == BARE or reading.inflection.case == "gen":
        inflection = is_unit(words, j, "month", "period", "date") if reading.inflection == BARE else None
        if inflection and (inflection.possessive or inflection.case in ("gen", "dat")):
            reading = close(words, reading.start, j + 1, reading.expression, inflection)
            second = is_unit(words, reading.after, "period")
            if second and second.possessive and inflection.case == "":
                reading = widen(reading, reading.after + 1, second)
        if reading.inflection.case in ("", "gen"):
            part = _part_of_month(words, reading)
            if part is not None:
                return part
            reading = with_position(words, reading)
    return reading


def _part_of_month(words: Words, reading: Reading) -> Reading | None:
    """«şubat ayının ikinci haftasında», «temmuzun ilk cuması», «ekim ayının 15'inde», «haziranın yirmi ikisinde»."""
    month = reading.expression
    if not isinstance(month, Calendar | Relative):
        return None
    ordinal = read_ordinal(words, reading.after)
    if ordinal is not None:
        number, j = ordinal
        term = read_term(low_at(words, j))
        if term and term.kind == "weekdays" and not term.inflection.plural:
            found = close(words, reading.start, j + 1, Part("day", number, month, weekday=term.value), term.inflection)
            day = is_unit(words, found.end, "day") if term.inflection == BARE else None
            return widen(found, found.end + 1, day) if day else found
        if term and term.kind == "units" and term.value in ("week", "day") and term.inflection.possessive:
            return close(words, reading.start, j + 1, Part(term.value, number, month), term.inflection)
        if term and term.kind == "units" and term.value == "half" and term.inflection.possessive:
            return replace(
                close(words, reading.start, j + 1, month, term.inflection), mod="start" if number == 1 else "end"
            )
    if reading.inflection.case != "gen":
        return None
    numbered = read_day_of(words, reading.after)
    if numbered is None:
        return None
    number = numbered.day
    expression = replace(month, day=number) if isinstance(month, Calendar) else Calendar(month, number)
    return Reading(reading.start, numbered.end, numbered.after, expression, numbered.inflection)


class DayOf(NamedTuple):
    """The day of a month told by its number in the possessive; words up to `end` are its span, `after` its suffix."""

    day: int
    end: int
    after: int
    inflection: Inflection


def read_day_of(words: Words, i: int) -> DayOf | None:
    """«15'inde», «üçü», «yirmi ikisinde»."""
    low = low_at(words, i)
    if low.isascii() and low.isdigit() and len(low) <= 2 and 1 <= int(low) <= 31:
        suffix = low_at(words, i + 2)
        if low_at(words, i + 1) == "'" and suffix[:1] in tuple("ıiuüsn") and len(suffix) < 8:
            return DayOf(int(low), i + 1, i + 3, read_inflection(suffix) or BARE)
        return None
    tens = parse_word(low)
    if tens in (10, 20, 30):
        unit = _possessed_number(low_at(words, i + 1))
        if unit is not None and unit[0] < 10:
            return DayOf(tens + unit[0], i + 2, i + 2, unit[1])
    whole = _possessed_number(low)
    return DayOf(whole[0], i + 1, i + 1, whole[1]) if whole is not None and 1 <= whole[0] <= 31 else None


def _possessed_number(low: str) -> tuple[int, Inflection] | None:
    """«üçü», «ikisinde», «onuna»: the number under a possessive."""
    for cut in range(len(low) - 1, 1, -1):
        value = parse_word(low[:cut])
        if value is not None:
            inflection = read_inflection(low[cut:])
            possessed = inflection is not None and inflection.possessive and not inflection.plural
            return (value, inflection) if inflection is not None and possessed else None
    return None
