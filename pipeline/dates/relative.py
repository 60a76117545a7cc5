"""Times told from the day of publication: «dün akşam», «geçen yılın ilk çeyreği», «son 5 yılda», «3 gün önce»."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pipeline.dates.absolute import month_tail, read_days
from pipeline.dates.day_parts import read_day_part
from pipeline.dates.expressions import Calendar, Counted, Direction, Part, Relative, Same, Weekday, Weekend
from pipeline.dates.lexicon import BARE, Inflection, read_inflection, read_term, tables
from pipeline.dates.period import Unit
from pipeline.dates.periods import read_part, weekend_end
from pipeline.dates.reading import Reading, close, is_unit, low_at, read_small, widen
from pipeline.turkish.words import Words

_PLAIN = [Inflection(case, False, False) for case in ("", "dat", "loc", "abl", "ki")]
_HALVED = re.compile(r"(\d{1,2})[.,]5")
_COUNTED: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "campaign": "campaign"}


def read_day_word(words: Words, i: int) -> Reading | None:
    """«bugün», «dünkü», «yarın sabah», «evvelsi gün»."""
    low = words.low[i]
    term = read_term(low)
    if term is None or term.kind != "days" or term.inflection.plural:
        return None
    if low.startswith("öbür") and low != "öbür":
        return None  # «öbürü»: the other one
    if low in ("evvelsi", "öbür", "ertesi"):
        if is_unit(words, i + 1, "day") is None:
            return None
        inflection = is_unit(words, i + 1, "day") or BARE
        if low == "ertesi":
            return Reading(i, i + 2, i + 2, Relative("day", 1, anchored=True), inflection, rule="next-day")
        return Reading(i, i + 2, i + 2, Relative("day", term.value), inflection)
    reading = close(words, i, i + 1, Relative("day", term.value), term.inflection)
    if (said := _glossed(words, reading.after)) is not None:
        return replace(reading, expression=Relative("day", said))
    if low == "dün" and low_at(words, i + 1) == "değil" and low_at(words, i + 2) == "evvelsi":
        return Reading(i, i + 4, i + 4, Relative("day", -2), BARE)
    return read_day_part(words, reading) if reading.inflection == BARE else reading


def _glossed(words: Words, i: int) -> int | None:
    """«“Yarınki (bugün) toplantıda …”»: the day that a bracket at `i` says is meant, by its distance from today."""
    term = read_term(low_at(words, i + 1))
    if low_at(words, i) != "(" or low_at(words, i + 2) != ")" or term is None or term.kind != "days":
        return None
    return int(term.value)


def read_pointed(words: Words, i: int) -> Reading | None:
    """«geçen yıl», «bu hafta sonu», «önümüzdeki cuma», «bir önceki ay», «geçtiğimiz haziran ayında», «bu sabah»."""
    low = words.low[i]
    start, j = i, i + 1
    anchored = False
    if low == "bir":
        if low_at(words, i + 1) not in ("önceki", "sonraki", "evvelki"):
            return None
        low, j, anchored = words.low[i + 1], i + 2, True
    direction = _direction(low)
    if direction is None:
        return None
    if low in ("önceki", "sonraki"):
        anchored = True
    if low_at(words, j) == "olan" or low_at(words, start - 1) == "her":
        return None  # «her geçen yıl» is a frequency
    if low == "geçen" and low_at(words, start - 1) in tables()["false_friends"]["passing"]:
        return None
    if low == "yeni":
        return _new_unit(words, start, j)
    count = read_small(words, j, 100)
    if count is not None and direction != 0 and not anchored:
        counted = _counted_after(words, start, count, direction)
        if counted is not None:
            return counted
    if low == "bu" and (part := _this_part_of_day(words, i)):
        return part
    if low == "önceki" and (night := _night_before_last(words, start, j)):
        return night
    return _pointed_unit(words, start, j, direction, anchored=anchored, word=low)


def _direction(low: str) -> Direction | None:
    value = tables()["pointers"].get(low)
    if value is None and low == "yaklaşan":
        return 1
    return value  # type: ignore[no-any-return]


def _new_unit(words: Words, start: int, j: int) -> Reading | None:
    """«yeni yılda», «yeni sezon», «yeni yasama yılında», «yeni haftaya» of a market that has just opened."""
    if low_at(words, j) in ("yasama", "eğitim", "öğretim", "eğitim-öğretim"):
        while low_at(words, j) in ("yasama", "eğitim", "öğretim", "-", "ve"):
            j += 1
        inflection = is_unit(words, j, "year")
        return close(words, start, j + 1, Relative("campaign", 0), inflection) if inflection else None
    term = read_term(low_at(words, j))
    if term is None or term.kind != "units" or term.inflection.plural:
        return None
    if term.value == "week" and term.inflection.case == "dat":
        return close(words, start, j + 1, Relative("week", 0), term.inflection)
    if term.value not in ("year", "campaign") or (term.inflection.possessive and low_at(words, j) != "yılı"):
        return None
    if low_at(words, j) == "yıllık":
        return None
    whole = close(words, start, j + 1, Relative(term.value, 0, new=term.value == "year"), term.inflection)
    part = read_part(words, whole) if term.inflection.case == "gen" else whole  # «yeni yılın ilk ayında»
    return replace(part, rule="new-year" if term.value == "year" and part == whole else "date")


def _this_part_of_day(words: Words, i: int) -> Reading | None:
    part = low_at(words, i + 1)
    stem = next((stem for stem in tables()["day_parts"]["with_this"] if part.startswith(stem)), None)
    if stem is None:
        return None
    inflection = read_inflection(part[len(stem) :]) if stem != part else BARE
    if inflection in _PLAIN:
        reading = Reading(i, i + 2, i + 2, Relative("day", 0), inflection)
        if low_at(words, i + 2) in tables()["day_parts"]["hours"] and low_at(words, i + 2) != "sonra":
            reading = widen(reading, i + 3, BARE)
        return reading
    return None


def _night_before_last(words: Words, start: int, j: int) -> Reading | None:
    """«önceki gece», «önceki akşam saatlerinde»; «bir önceki gece» is told from another."""
    if j > start + 1:
        return None
    bare = Reading(start, j, j, Relative("day", -2), BARE)
    found = read_day_part(words, bare)
    return found if found.end > j and words.low[j].startswith(("gece", "akşam")) else None


def _pointed_unit(
    words: Words, start: int, j: int, direction: Direction, *, anchored: bool, word: str
) -> Reading | None:
    if (end := weekend_end(words, j)) is not None:
        return Reading(start, end, end, Weekend(direction), BARE)
    low = low_at(words, j)
    if direction != 0 and low[:1].isdigit():
        days = read_days(words, j)
        if len(days) == 1 and isinstance(days[0].expression, Calendar):
            expression = replace(days[0].expression, direction=direction)
            return replace(days[0], start=start, expression=expression)
        return None
    term = read_term(low) if low else None
    if term is None or term.inflection.plural:
        return None
    if term.kind == "weekdays" and (term.inflection == BARE or (term.inflection.case and term.value != 7)):
        reading = close(words, start, j + 1, Weekday(term.value, direction), term.inflection)
        if reading.inflection == BARE and (day := is_unit(words, j + 1, "day")):
            return widen(reading, j + 2, day)
        return read_day_part(words, reading)
    if term.kind == "months" and not term.inflection.possessive:
        if direction == 0 and low == "aralıkta":
            return None  # «bu aralıkta»: an interval
        reading = close(words, start, j + 1, Calendar(term.value, direction=direction), term.inflection)
        return month_tail(words, reading)
    if term.kind == "seasons" and term.inflection.case in ("", "abl", "ki", "loc") and low not in ("yazı", "yazı"):
        part = Part("season", term.value, direction=direction)
        return close(words, start, j + 1, part, term.inflection)
    if term.kind != "units":
        return None
    return _pointed_plain(words, start, j, direction, anchored=anchored, word=word)


def _pointed_plain(
    words: Words, start: int, j: int, direction: Direction, *, anchored: bool, word: str
) -> Reading | None:
    term = read_term(words.low[j])
    if term is None:
        return None
    unit, inflection = term.value, term.inflection
    if unit == "weekend":
        return Reading(start, j + 1, j + 1, Weekend(direction), inflection)
    if unit == "day":
        if word in ("önceki", "evvelki") and words.low[start] != "bir":
            reading = close(words, start, j + 1, Relative("day", -2), inflection)
            return read_day_part(words, reading) if inflection == BARE else reading
        return None
    accusative = words.low[j] in ("ayı", "yılı", "sezonu", "çeyreği")  # reads like a possessive
    if unit in ("period", "date", "half") or (inflection.possessive and not accusative):
        return None
    if words.low[j] in ("aylık", "yıllık") or (unit == "month" and word == "bu" and low_at(words, j) == "aya"):
        return None
    if unit in ("century", "decade") and direction == 0:
        return None
    reading = close(words, start, j + 1, Relative(unit, direction, anchored), inflection)
    return read_part(words, reading)


def read_last(words: Words, i: int) -> Reading | None:
    """«son 5 yılda», «son iki gün», «ilk 3 ayda» is a part and read elsewhere."""
    if words.low[i] != "son":
        return None
    count = read_small(words, i + 1, 100)
    if count is None:
        return None
    return _counted_after(words, i, count, -1)


def _counted_after(words: Words, start: int, count: tuple[int, int], direction: int) -> Reading | None:
    number, j = count
    if low_at(words, j) in ("-", "–", "ila", "ile") and (upper := read_small(words, j + 1, 100)):
        number, j = upper  # «önümüzdeki 6 ile 7 yılda»
    if low_at(words, j) == "tam":
        j += 1
    low = low_at(words, j)
    term = read_term(low)
    if low in ("yıldır", "senedir", "aydır", "haftadır", "gündür"):
        term = read_term(low[:-3])
    if low.endswith(("lık", "lik", "lük")) and (long := read_term(low[:-3])) and long.kind == "units":
        return _of_length(words, start, number, long.value, j + 1) if direction < 0 else None
    if term is None or term.kind != "units" or term.value not in _COUNTED or term.inflection.plural:
        return None
    manner = "last" if direction < 0 else "next"
    expression = Counted(((number, _COUNTED[term.value]),), manner)  # type: ignore[arg-type]
    inflection = term.inflection
    if inflection.case == "li":
        return None
    return close(words, start, j + 1, expression, inflection)


def _of_length(words: Words, start: int, number: int, unit: str, end: int) -> Reading | None:
    """«son üç aylık ortalama», «son 12 aylık dönemde»; «son dört yıllık döneminde» is told from someone's office."""
    if unit not in _COUNTED:
        return None
    stretch = Reading(start, end, end, Counted(((number, _COUNTED[unit]),), "last"), BARE)
    period = is_unit(words, end, "period")
    if period is None:
        return stretch
    return None if period.possessive else widen(stretch, end + 1, period)


def _after_approximation(words: Words, i: int) -> int:
    """Where the count begins behind «yaklaşık», «hemen hemen», «tam» at `i`; `i` itself where none stands."""
    for wording in tables()["approximations"]["words"] if words.low[i] in approximating() else ():
        if words.low[i : i + len(wording)] == wording:
            return i + len(wording)
    return i


@cache
def approximating() -> frozenset[str]:
    """The words with which «yaklaşık 3 yıl önce» can begin."""
    return frozenset(wording[0] for wording in tables()["approximations"]["words"])


def read_counted(words: Words, i: int) -> Reading | None:
    """«3 gün önce», «yaklaşık iki sene önce», «bundan 10 yıl öncesinde», «1 yıl 2 ay önce», «iki yıl içinde»."""
    start = i
    if words.low[i] == "bundan":
        i += 1
    approximate = _after_approximation(words, i)
    approx = approximate > i and low_at(words, i) != "tam"
    i = approximate
    if (halved := _years_and_half(words, start, i)) is not None:
        return replace(halved, mod="approx" if approx else None)
    amounts: list[tuple[int, Unit]] = []
    j = i
    while len(amounts) < 3 and (count := read_small(words, j, 400)):
        if words.low[count[1] - 1].isdigit() and low_at(words, count[1]) in ("-", "–"):
            upper = read_small(words, count[1] + 1, 400)
            count = upper or count
        term = read_term(low_at(words, count[1]))
        if term is None or term.kind != "units" or term.value not in _COUNTED or term.inflection != BARE:
            break
        amounts.append((count[0], _COUNTED[term.value]))
        j = count[1] + 1
        if low_at(words, j) == "," and read_small(words, j + 1, 400):
            j += 1
    if not amounts:
        return None
    manner = _manner(low_at(words, j))
    if manner is None or (i > start and words.low[start] == "bundan" and manner == "within"):
        return None
    rule = {"ago": "ago", "ahead": "ahead", "within": "within"}[manner]
    reading = Reading(start, j + 1, j + 1, Counted(tuple(amounts), manner), BARE, rule=rule)  # type: ignore[arg-type]
    if low_at(words, start) in ("bundan",):
        reading = replace(reading, rule="from-now")
    return replace(reading, mod="approx") if approx else reading


def _years_and_half(words: Words, start: int, i: int) -> Reading | None:
    """«2,5 yıl önce», «bir buçuk sene önce» with the count at `i`."""
    figure = _HALVED.fullmatch(low_at(words, i))
    count = (int(figure[1]), i) if figure else read_small(words, i, 100)
    if count is None or (figure is None and low_at(words, count[1]) != "buçuk"):
        return None
    number, j = count[0], count[1] + 1
    manner = _manner(low_at(words, j + 1)) if is_unit(words, j, "year") == BARE else None
    if manner not in ("ago", "ahead"):
        return None
    expression = Counted(((number, "year"),), manner, half=True)  # type: ignore[arg-type]  # narrowed above
    return Reading(start, j + 2, j + 2, expression, BARE, rule="from-now" if words.low[start] == "bundan" else manner)


def _manner(low: str) -> str | None:
    if low in (
        "önce",
        "evvel",
        "önceki",
        "öncesi",
        "öncesine",
        "öncesinde",
        "öncesinden",
        "öncesiyle",
        "öncesinin",
        "öncesindeki",
    ):
        return "ago"
    if low in ("sonra", "sonraki", "sonrası", "sonrasına", "sonrasında"):
        return "ahead"
    return "within" if low in ("içinde", "içerisinde") else None


def read_same(words: Words, i: int) -> Reading | None:
    """«aynı dönemde», «aynı yıl», «aynı tarihlerde»."""
    if words.low[i] != "aynı":
        return None
    term = read_term(low_at(words, i + 1))
    if term is None or term.kind != "units":
        return None
    unit = term.value if term.value in ("day", "month", "year", "week", "quarter") else None
    if unit is None and term.value not in ("period", "date"):
        return None
    if term.value == "day" and term.inflection.possessive:
        return None
    return replace(close(words, i, i + 2, Same(unit, dates=term.value == "date"), term.inflection), rule="same")
