"""Named days: «Cumhuriyet Bayramı'nda», «Ramazan Bayramı'nın ikinci gününde», «Babalar Günü'nde», «yılbaşında»."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pipeline.dates.day_parts import read_day_part
from pipeline.dates.expressions import Fixed, Holiday, Relative
from pipeline.dates.lexicon import BARE, friends, read_inflection, read_term, tables
from pipeline.dates.reading import Reading, close, is_unit, low_at, read_ordinal, widen
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

_LONGEST_NAME = 8  # words
_FEASTS = {"ramazan": "ramazan", "şeker": "ramazan", "kurban": "kurban"}
_UNNAMED = frozenset(("bayramda", "bayramdaki", "bayramın"))


@cache
def first_words() -> frozenset[str]:
    """The words with which the name of a named day can begin, in every inflection that matters as a stem."""
    fixed = {wording[0] for entry in tables()["holidays"] for wording in entry["words"]}
    return frozenset(fixed | set(_FEASTS) | _UNNAMED)


def read_named_day(words: Words, i: int) -> Reading | None:
    """A day or week by its name, listed or not, behind its date: «(13 Kasım) Dünya İyilik Günü'nde»."""
    if i < len(words) and words.low[i] in first_words() and (listed := read_holiday(words, i)):
        return listed
    j = i
    while j < min(len(words), i + _LONGEST_NAME) and (words.is_capitalised(j) or words.low[j] == "ve"):
        term = read_term(words.low[j])
        ending = words.low[j][len("bayram") :] if words.low[j].startswith("bayram") else None
        inflection = term.inflection if term and term.value in ("day", "week") else ending and read_inflection(ending)
        if j > i and inflection and inflection.possessive and not inflection.plural:
            return close(words, i, j + 1, Holiday(0), BARE if inflection.case == "" else inflection)
        j += 1
    return None


def read_holiday(words: Words, i: int, year: Fixed | Relative | None = None) -> Reading | None:
    """A named day at `i`; the longest wording wins."""
    low = words.low[i]
    if low in _FEASTS:
        return _read_feast(words, i, year)
    if low in _UNNAMED:
        return _read_unnamed(words, i) if year is None else None
    best: Reading | None = None
    for name, entry in enumerate(tables()["holidays"]):
        for wording in entry["words"]:
            found = _match(words, i, wording)
            if found is not None and (best is None or found.end > best.end):
                best = close(words, i, found.end, Holiday(name, year), found.inflection)
    if best is None or best.inflection != BARE:
        return best
    if (day := is_unit(words, best.after, "day")) and day.possessive and words.text[best.after].islower():
        return replace(widen(best, best.after + 1, day), rule="on-day")  # «Noel günü»
    longer = read_day_part(words, best)
    if low == "yılbaşı" and longer.end > best.end and isinstance(best.expression, Holiday):
        return replace(longer, expression=replace(best.expression, day=0))  # the night before the day
    return longer


def _match(words: Words, i: int, wording: list[str]) -> Reading | None:
    """The words of a name at `i`, the last inflected at will."""
    *head, last = wording
    if [low_at(words, i + k) for k in range(len(head))] != head:
        return None
    j = i + len(head)
    low = low_at(words, j)
    if not low.startswith(last):
        return None
    ending = low[len(last) :]
    inflection = read_inflection("ı" + ending if last[-1] in "ıiuü" and ending else ending)
    return (
        Reading(i, j + 1, j + 1, Holiday(0), inflection if ending and inflection else BARE)
        if (not ending or inflection)
        else None
    )


def _read_unnamed(words: Words, i: int) -> Reading | None:
    """«bayramda», «bayramın ikinci gününde»: the feast that is near, not «iki bayramda», «o bayramda»."""
    before = low_at(words, i - 1)
    if before in friends("any_feast") or before.isdigit() or parse_word(before) is not None:
        return None
    inflection = read_inflection(words.low[i][len("bayram") :])
    if inflection is None:
        return None
    if inflection.case in ("loc", "ki"):
        return Reading(i - 1 if before == "bu" else i, i + 1, i + 1, Holiday("feast"), inflection)
    ordinal = read_ordinal(words, i + 1)
    if ordinal is None or ordinal[0] < 1 or (day := is_unit(words, ordinal[1], "day")) is None or not day.possessive:
        return None
    return close(words, i, ordinal[1] + 1, Holiday("feast", day=ordinal[0]), day)


def _read_feast(words: Words, i: int, year: Fixed | Relative | None) -> Reading | None:
    low = low_at(words, i + 1)
    if not low.startswith("bayram"):
        return None
    inflection = read_inflection(low[len("bayram") :])
    if inflection is None or not inflection.possessive:
        return None
    name = _FEASTS[words.low[i]]
    feast: Holiday = Holiday(name, year)  # type: ignore[arg-type]
    reading = close(words, i, i + 2, feast, inflection if low != "bayramı" else BARE)
    if low_at(words, reading.after).startswith("arife"):
        ending = read_inflection(low_at(words, reading.after)[5:])
        return Reading(i, reading.after + 1, reading.after + 1, replace(feast, day=0), ending or BARE)
    ordinal = read_ordinal(words, reading.after) if reading.inflection.case == "gen" else None
    if ordinal is not None and (day := is_unit(words, ordinal[1], "day")) and day.possessive:
        return close(words, i, ordinal[1] + 1, Holiday(name, year, ordinal[0]), day)  # type: ignore[arg-type]
    return reading
