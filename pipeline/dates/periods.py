"""Wholes and their parts: «2010 yılının Kasım ayı», «geçen yılın ilk 5 ayında», «yıl sonunda», «2024-2025 sezonu»."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pipeline.dates.absolute import month_tail, read_days, read_year_figure
from pipeline.dates.expressions import (
    Calendar,
    Expression,
    Fixed,
    Part,
    Relative,
    Rest,
    Same,
    Weekday,
    Weekend,
)
from pipeline.dates.lexicon import BARE, Inflection, friends, read_term, tables
from pipeline.dates.named import first_words, read_holiday
from pipeline.dates.period import Unit
from pipeline.dates.reading import (
    DASHES,
    Mod,
    Reading,
    close,
    is_unit,
    low_at,
    read_ordinal,
    read_small,
    widen,
    with_position,
)
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

_LIST = 6  # seasons with one head
_PARTS = ("quarter", "half", "week", "month", "day")


def read_year(words: Words, i: int) -> Reading | None:
    """A year in figures with head and part: «2019 yılında», «2026 mali yılı», «2018 sonuna», «2015'in ilk 5 ayında».

    `rule` is «year» where the figure stands alone and its surroundings must speak for it.
    """
    number = read_year_figure(words, i)
    if number is None:
        return None
    campaign = _read_campaign(words, i, number)
    if campaign is not None:
        return campaign
    year = Fixed("year", number)
    fiscal = is_unit(words, i + 2, "year") if low_at(words, i + 1) in _kinds_of_years("fiscal") else None
    if fiscal and fiscal.possessive:
        return replace(read_part(words, close(words, i, i + 3, year, fiscal)), rule="date")
    reading = close(words, i, i + 1, year)
    head = is_unit(words, reading.after, "year") if reading.after == reading.end else None
    if head == BARE:
        # «2018 yıl sonuna»
        placed = with_position(words, replace(reading, end=i + 2, after=i + 2))
        return replace(placed, rule="date") if placed.mod else replace(reading, rule="year")
    if head is not None:
        if _is_title(words, i + 1):
            return None  # «2011 Yılı Bütçe Tebliği»: the name of a document
        return replace(read_part(words, close(words, i, i + 2, year, head)), rule="date")
    head = is_unit(words, i + 1, "period", "date", "campaign") if reading.after == reading.end else None
    if head is not None and head != BARE:
        return with_position(words, widen(reading, i + 2, head))  # «2025 döneminde», «1979 tarihli», «2011 sezonunda»
    longer = read_part(words, reading)
    return replace(longer, rule="date") if longer.end > reading.end else replace(reading, rule="year")


def _is_title(words: Words, i: int) -> bool:
    """Are word `i` and the one after it capitalised, but not all in capitals?"""
    return i + 1 < len(words) and words.is_capitalised(i) and words.is_capitalised(i + 1) and not words.is_all_caps(i)


def _read_campaign(words: Words, i: int, number: int) -> Reading | None:
    """«2013-2014 (futbol) sezonu», «2024/25 sezonu», «2025-2026 eğitim öğretim yılı»."""
    if low_at(words, i + 1) not in (*DASHES, "/") or i + 2 >= len(words):
        return None
    second = words.text[i + 2]
    if not (second.isascii() and second.isdigit()):
        return None
    if second != str(number + 1) and second != f"{(number + 1) % 100:02}":
        return None
    j = i + 3
    if _leads_to_campaign(words, j):
        return Reading(i, j, j, Fixed("campaign", number), BARE)
    for _ in range(4):
        inflection = is_unit(words, j, "campaign")
        if inflection is None and j > i + 3 and low_at(words, j - 1) in _kinds_of_years("fiscal", "other"):
            inflection = is_unit(words, j, "year", "period")
        if inflection is not None:
            if inflection.plural and not inflection.possessive:
                return None
            reading = close(words, i, j + 1, Fixed("campaign", number), inflection)
            return with_position(words, reading)
        if not low_at(words, j).isalpha():
            return None
        j += 1
    return None


def _leads_to_campaign(words: Words, i: int) -> bool:
    """Does a list go on at `i` to a season with its head: «2026/27, 2027/28 ve 2028/29 sezonlarında»?"""
    for joint in range(i, i + 4 * _LIST, 4):
        if low_at(words, joint) not in (",", "ve", "ile") or read_year_figure(words, joint + 1) is None:
            return False
        if low_at(words, joint + 2) not in (*DASHES, "/") or not low_at(words, joint + 3).isdigit():
            return False
        if is_unit(words, joint + 4, "campaign"):
            return True
    return False


@cache
def _kinds_of_years(*names: str) -> frozenset[str]:
    """Lists of the resource's `kinds_of_years`."""
    return frozenset(word for name in names for word in tables()["kinds_of_years"][name])


def read_part(words: Words, whole: Reading) -> Reading:
    """`whole` with a part named behind it, or as it is."""
    if whole.inflection.case not in ("", "gen") or whole.inflection.plural:
        return whole
    expression = whole.expression
    j = whole.after
    low = low_at(words, j)
    term = read_term(low) if low else None
    unit = getattr(expression, "unit", None)
    if term and unit == "year":
        found = _part_of_year(words, whole, term.kind, term.value, term.inflection)
        if found is not None:
            return found
    if unit == "year" and isinstance(expression, Fixed | Relative) and low[:1].isdigit():
        days = read_days(words, j)
        if len(days) == 1 and isinstance(days[0].expression, Calendar) and days[0].expression.year is None:
            return replace(days[0], start=whole.start, expression=replace(days[0].expression, year=expression))
    if isinstance(expression, Fixed | Relative) and unit == "year" and low in first_words():
        holiday = read_holiday(words, j, expression)
        beside = tuple(tables()["false_friends"]["beside_holidays"])
        says_when = isinstance(expression, Fixed) or holiday is None or holiday.inflection.case != ""
        if holiday is not None and says_when and not low_at(words, holiday.after).startswith(beside):
            return replace(holiday, start=whole.start)  # «bu yıl Sevgililer Günü için» tells the year
    if unit == "week" and term and term.kind == "weekdays" and isinstance(expression, Relative):
        return _weekday_of_week(words, whole, term.value, term.inflection, expression)
    if low == "geri" and low_at(words, j + 1).startswith("kalan") and isinstance(expression, Relative):
        return widen(replace(whole, expression=Rest(expression.unit)), j + 2, BARE)
    if low == "aynı" and isinstance(expression, Fixed | Relative):
        return _same_of(words, whole, expression)
    if unit == "month":
        return month_tail(words, whole)
    part = _numbered_part(words, whole)
    return part or with_position(words, whole)


def _part_of_year(words: Words, whole: Reading, kind: str, value: int | str, inflection: Inflection) -> Reading | None:
    expression, j = whole.expression, whole.after
    if not isinstance(expression, Fixed | Relative):
        return None
    if kind == "months" and isinstance(value, int) and not inflection.plural and not words.low[j].startswith("aralığ"):
        return month_tail(words, close(words, whole.start, j + 1, Calendar(value, None, expression), inflection))
    if kind == "seasons" and isinstance(value, int):
        season = close(words, whole.start, j + 1, Part("season", value, expression), inflection)
        period = is_unit(words, j + 1, "period", "campaign") if inflection == BARE else None
        if period is not None and period.possessive:
            return widen(season, j + 2, period)
        return season if inflection.possessive or inflection.case == "loc" else None
    if kind == "units" and value == "year" and inflection == BARE:
        placed = with_position(words, replace(whole, end=j + 1, after=j + 1))  # «geçen yıl sonu»
        return placed if placed.mod else None
    return None


def _weekday_of_week(words: Words, whole: Reading, weekday: int, inflection: Inflection, week: Relative) -> Reading:
    j = whole.after
    found = close(words, whole.start, j + 1, Weekday(weekday, week=week.shift), inflection)
    day = is_unit(words, j + 1, "day") if inflection == BARE else None
    return widen(found, j + 2, day) if day else found


def _same_of(words: Words, whole: Reading, year: Fixed | Relative) -> Reading:
    """«geçen yılın aynı döneminde / ayında / çeyreğinde»."""
    term = read_term(low_at(words, whole.after + 1))
    if term is None or term.kind != "units":
        return whole
    units = {"month": "month", "quarter": "quarter", "day": "day", "week": "week", "half": "half"}
    unit = units.get(term.value)
    if unit is None and term.value not in ("period", "date"):
        return whole
    same = Same(unit, year)  # type: ignore[arg-type]
    return close(words, whole.start, whole.after + 2, same, term.inflection)


def _numbered_part(words: Words, whole: Reading) -> Reading | None:
    """«ilk çeyreği», «ikinci yarısında», «ilk 5 ayında», «5 ayında», «son üç ayı», «ilk haftası», «10. ayı»."""
    part = read_bare_part(words, whole.after, whole.expression) or _first_months(words, whole)
    if part is not None and isinstance(part.expression, Part):
        unit = getattr(whole.expression, "unit", None)
        if unit == "campaign" and part.expression.unit == "half":
            mod: Mod = "start" if part.expression.number == 1 else "end"  # «sezonun ilk yarısı» has no notation
            return replace(part, start=whole.start, expression=whole.expression, mod=mod)
        if part.expression.unit == "quarter" and isinstance(whole.expression, Fixed):
            return replace(part, start=whole.start)  # «2026 üçüncü çeyrekte»
    return replace(part, start=whole.start) if part is not None and part.inflection.possessive else None


def read_bare_part(words: Words, i: int, whole: Expression | None) -> Reading | None:
    """A numbered part without looking at its whole: «ilk çeyrekte», «ilk dokuz aylık dönemde»."""
    ordinal = read_ordinal(words, i)
    if ordinal is None:
        return None
    number, j = ordinal
    if number in (1, -1) and low_at(words, i) in ("ilk", "son"):
        count = read_small(words, j, 11)
        if count is not None:
            return _months_of(words, i, number, count, whole)
    term = read_term(low_at(words, j))
    if term is None or term.kind != "units" or term.value not in _PARTS or term.inflection.plural:
        return None
    if term.value == "quarter" and number > 4:
        return None
    if term.inflection == BARE and term.value == "quarter" and is_unit(words, j + 1, "period"):
        inflection = is_unit(words, j + 1, "period") or BARE
        return close(words, i, j + 2, Part("quarter", number, whole), inflection)
    part = close(words, i, j + 1, Part(term.value, number, whole), term.inflection)
    return with_position(words, part) if term.value != "day" and part.inflection.case in ("", "gen") else part


def _first_months(words: Words, whole: Reading) -> Reading | None:
    """«yılın 9 ayında»: the months that have passed."""
    count = read_small(words, whole.after, 11) if getattr(whole.expression, "unit", None) == "year" else None
    found = _months_of(words, whole.after, 1, count, whole.expression) if count and count[0] > 1 else None
    return found if found is not None and found.inflection.case == "loc" else None


def _months_of(
    words: Words, start: int, number: int, count: tuple[int, int], whole: Expression | None
) -> Reading | None:
    months, j = count
    low = low_at(words, j)
    if low == "aylık":
        inflection = is_unit(words, j + 1, "period")
        if inflection is None:
            return None
        expression = Part("month", number, whole, count=months)
        return Reading(start, j + 2, j + 2, expression, replace(inflection, possessive=True))
    inflection = is_unit(words, j, "month", "week")
    if inflection is None or inflection.plural:
        return None
    term = read_term(low)
    unit: Unit = term.value if term else "month"
    return close(words, start, j + 1, Part(unit, number, whole, count=months), inflection)


def read_bare_unit(words: Words, i: int) -> Reading | None:
    """«yılın ilk yarısında», «yıl sonunda», «ayın 15'inde», «hafta sonu», «haftaya çarşamba», «seneye»."""
    term = read_term(words.low[i])
    if term is None or term.kind != "units":
        return None
    unit, inflection, low = term.value, term.inflection, words.low[i]
    if unit == "weekend":
        from_here = Reading(i, i + 1, i + 1, Weekend(), inflection)
        return from_here if not inflection.plural else None
    if unit == "week" and inflection == BARE and (end := weekend_end(words, i)):
        return Reading(i, end, end, Weekend(), BARE)
    if unit not in ("year", "month", "week", "campaign", "day") or inflection.plural:
        return None
    if low == "seneye" and parse_word(low_at(words, i - 1)) is None and not low_at(words, i - 1).isdigit():
        return read_part(words, Reading(i, i + 1, i + 1, Relative("year", 1), BARE))
    if low == "haftaya":
        return _next_week(words, i)
    if unit == "day" or inflection.case not in ("gen", "") or inflection.possessive:
        return None
    before = low_at(words, i - 1)
    if before in friends("before_period") or before[:1].isdigit() or parse_word(before) is not None:
        return None  # «sürecin 3 sene sonunda başlayacağı»
    whole = Reading(i, i + 1, i + 1, Relative(unit, 0, implied=True), inflection)
    if inflection == BARE and low_at(words, i + 1) == "genelinde":
        return replace(widen(whole, i + 2, BARE), rule="throughout")
    if inflection == BARE:
        placed = with_position(words, whole)
        if placed.mod == "mid" and unit == "week" and placed.inflection.case not in ("loc", "ki", "abl"):
            return None  # «hafta ortası» is a habit
        return placed if placed.mod else _in_course(words, whole, unit)
    found = read_part(words, whole)
    return found if found.end > whole.end else None


def _in_course(words: Words, whole: Reading, unit: Unit) -> Reading | None:
    """«yıl içinde», «ay içerisinde»: the one that runs; of a day it is vague, and counted it is a duration."""
    if unit == "day" or low_at(words, whole.end) not in ("içinde", "içerisinde", "içindeki", "içerisindeki"):
        return None
    case = "ki" if words.low[whole.end].endswith("ki") else "loc"
    return replace(widen(whole, whole.end + 1, replace(BARE, case=case)), rule="in-course")


def read_season(words: Words, i: int) -> Reading | None:
    """«yaz sezonunda», «sonbahar aylarında»; «yazın», «kış ayları» alone are habits."""
    term = read_term(words.low[i])
    if term is None or term.kind != "seasons" or term.inflection != BARE:
        return None
    head = is_unit(words, i + 1, "campaign", "month")
    if head is None or not head.possessive or head.case not in ("loc", "ki"):
        return None
    return replace(close(words, i, i + 2, Part("season", term.value), head), rule="season")


def _next_week(words: Words, i: int) -> Reading | None:
    whole = Reading(i, i + 1, i + 1, Relative("week", 1), BARE)
    longer = read_part(words, whole)
    if longer.end > whole.end:
        return longer
    false = tables()["false_friends"]
    ahead = [low_at(words, k) for k in range(i + 1, min(i + 6, len(words)))]
    if any(low.startswith(tuple(false["week_as_object"])) for low in ahead):
        return None  # «haftaya galibiyetle başladı»
    counted = low_at(words, i - 1).isdigit()  # «4-6 haftaya tükenebilir»
    return None if counted or low_at(words, i - 1) in false["before_next_week"] else whole


def weekend_end(words: Words, i: int) -> int | None:
    """The end of «hafta sonu», «hafta sonunda» at `i`."""
    low = low_at(words, i + 1)
    if low_at(words, i) != "hafta" or not low.startswith("son") or low.startswith("sonra"):
        return None
    term = read_term("tarih" + low[3:]) if low[3:] else None
    if term is None or not term.inflection.possessive or term.inflection.plural:
        return None
    return i + 2
