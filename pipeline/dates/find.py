"""Where a date stands in the text: a look at each word by dictionary, the grammar only behind a word of time.

What the readers propose is accepted or refused here by what stands around it: names («15 Temmuz Şehitler Köprüsü»),
things counted («2000 kişi»), habits («pazartesi günleri») and times told from another event are no dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import product

from pipeline.dates.absolute import read_days, read_month, read_numeric
from pipeline.dates.decades import read_century, read_decade
from pipeline.dates.evidence import is_acceptable
from pipeline.dates.lexicon import read_term, tables, term_heads
from pipeline.dates.named import first_words, read_holiday
from pipeline.dates.periods import read_bare_part, read_bare_unit, read_season, read_year
from pipeline.dates.ranges import join_range
from pipeline.dates.reading import Reading
from pipeline.dates.relative import approximating, read_counted, read_day_word, read_last, read_pointed, read_same
from pipeline.dates.weekdays import read_weekday
from pipeline.turkish.numerals import NUMBER_HEADS, parse_word
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

Reader = Callable[[Words, int], Reading | None]
_ROMAN = frozenset("ıixv")
_THOUSANDS = (2, 1000)  # what a decade in words begins with: «iki binlerde», «bin dokuz yüz yetmişlerde»


def find_readings(words: Words, taken: set[int]) -> Iterator[Reading]:
    """The date expressions of a text, in order and without overlap; words in `taken` belong to sums of money."""
    end = 0
    heads = _heads()
    likely = [i for i, head in enumerate(words.head) if head in heads or head[0].isdigit()]
    for i in likely:
        if i < end or i in taken or _plan(words.low[i]) == _NO_PLAN:
            continue
        found = _readings_at(words, i)
        kept = [r for r in found if not taken.intersection(range(r.start, r.end)) and is_acceptable(words, r)]
        if kept:
            yield from kept
            end = kept[-1].end


def _readings_at(words: Words, i: int) -> list[Reading]:
    may_be_day, readers = _plan(words.low[i])
    if may_be_day and (days := read_days(words, i)):
        *others, last = days
        return [*others, join_range(words, last, _read_absolute)]
    best: Reading | None = None
    for reader in readers:
        found = reader(words, i)
        if found is not None:
            found = join_range(words, found, _read_absolute)
            if best is None or found.end > best.end:
                best = found
    return [best] if best is not None else []


def _part(words: Words, i: int) -> Reading | None:
    """«ilk çeyrekte», «ilk yarıyılda», «ilk dokuz aylık dönemde», the whole left out."""
    found = read_bare_part(words, i, None)
    return found and replace(found, rule="bare-part")


def _read_absolute(words: Words, i: int) -> Reading | None:
    """A day, month or year at `i`, for the far end of a range."""
    if i >= len(words):
        return None
    for reader in (read_numeric, _one_day, read_year, read_month):
        found = reader(words, i)
        if found is not None:
            return found
    return None


def _one_day(words: Words, i: int) -> Reading | None:
    days = read_days(words, i)
    return days[0] if len(days) == 1 else None


_FIGURE: tuple[Reader, ...] = (read_numeric, read_decade, read_century, read_counted, read_year, _part)
_Plan = tuple[bool, tuple[Reader, ...]]
_NO_PLAN: _Plan = (False, ())


@cache
def _heads() -> frozenset[str]:
    """The first letters of the words that have a plan, figures apart."""
    others = longest_by_head([*first_words(), *approximating(), "bundan", "yaklaşan", "aynı", "son", "yılbaşı", "noel"])
    roman = {"".join(letters) for size in range(1, HEAD + 1) for letters in product(_ROMAN, repeat=size)}
    return NUMBER_HEADS | term_heads() | others.keys() | roman


@word_cache
def _plan(low: str) -> _Plan:
    """May the day of a date begin at the word, and which readers may; by far most words have none."""
    return _may_be_day(low), _readers(low)


def _may_be_day(low: str) -> bool:
    return parse_word(low) is not None or (low.isascii() and low[0].isdigit())


def _readers(low: str) -> tuple[Reader, ...]:
    if low[0].isdigit():
        return _FIGURE if low.isascii() else ()
    if not low[0].isalpha():
        return ()
    readers: list[Reader] = []
    if low == "bundan" or low in approximating():
        readers.append(read_counted)
    if low in tables()["pointers"] or low in ("bir", "yaklaşan"):
        readers.append(read_pointed)
    if low == "aynı":
        readers.append(read_same)
    if low == "son":
        readers.append(read_last)
    if low in tables()["ordinals"]:
        readers.extend((_part, read_century))
    if low in first_words() or low.startswith(("yılbaşı", "noel")):
        readers.append(read_holiday)
    if parse_word(low) is not None:
        readers.extend((read_counted, read_century))
        if parse_word(low) in _THOUSANDS:
            readers.append(read_decade)
    elif low.endswith(("li", "lı")) and parse_word(low[:-2]) is not None:
        readers.append(read_decade)
    if len(low) <= 5 and _ROMAN.issuperset(low):
        readers.append(read_century)
    term = read_term(low)
    if term is not None and term.kind in _BY_KIND:
        readers.append(_BY_KIND[term.kind])
    return tuple(readers)


_BY_KIND: dict[str, Reader] = {
    "months": read_month,
    "weekdays": read_weekday,
    "days": read_day_word,
    "units": read_bare_unit,
    "seasons": read_season,
}
