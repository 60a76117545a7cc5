"""The words of numbers below a million, joined or single, and their distributives: «beş», «ikiyüzelli», «beşer»."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.turkish.numerals.scales import SCALES
from pipeline.turkish.stems import longest_by_head
from pipeline.turkish.word_cache import word_cache

_UNITS = {
    "sıfır": 0,
    "bir": 1,
    "iki": 2,
    "üç": 3,
    "dört": 4,
    "beş": 5,
    "altı": 6,
    "yedi": 7,
    "sekiz": 8,
    "dokuz": 9,
}
_TENS = {
    "on": 10,
    "yirmi": 20,
    "otuz": 30,
    "kırk": 40,
    "elli": 50,
    "altmış": 60,
    "yetmiş": 70,
    "seksen": 80,
    "doksan": 90,
}
_WORDS = {**_UNITS, **_TENS, "atmış": 60, "yüz": 100, "bin": 1000}  # «atmış»: a common misspelling of «altmış»
FRACTIONS = {"yarım": Decimal("0.5"), "çeyrek": Decimal("0.25")}
_SEGMENT = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))

_DISTRIBUTIVES = {
    "birer": "bir",
    "ikişer": "iki",
    "üçer": "üç",
    "dörder": "dört",
    "beşer": "beş",
    "altışar": "altı",
    "yedişer": "yedi",
    "sekizer": "sekiz",
    "dokuzar": "dokuz",
    "onar": "on",
    "yirmişer": "yirmi",
    "otuzar": "otuz",
    "kırkar": "kırk",
    "ellişer": "elli",
    "altmışar": "altmış",
    "yetmişer": "yetmiş",
    "seksener": "seksen",
    "doksanar": "doksan",
    "yüzer": "yüz",
    "biner": "bin",
}
_DISTRIBUTIVE_ENDINGS = tuple(_DISTRIBUTIVES)
NUMBER_HEADS = frozenset(longest_by_head([*_WORDS, *SCALES, *FRACTIONS, *_DISTRIBUTIVES, "birkaç"]))
"""The first letters of the words that a numeral in words can begin with."""


@word_cache
def parse_word(low: str) -> int | None:
    """Value of a number word below a million, joined or single («beş», «onbeş», «ikiyüzelli»); None if it is none."""
    parts = segments(low)
    return None if parts is None else compose(list(parts))


@word_cache
def segments(low: str) -> tuple[int, ...] | None:
    """The number words that `low` is made of («ikiyüzelli» 2, 100, 50); None if it is made of anything else."""
    if len(low) > 60 or not low:
        return None
    parts: list[int] = []
    position = 0
    while position < len(low):
        match = _SEGMENT.match(low, position)
        if match is None:
            return None
        parts.append(_WORDS[match.group()])
        position = match.end()
    return tuple(parts)


def compose(parts: list[int]) -> int | None:
    """Add up the words of one number below a million; None where their order is no number («beşon»)."""
    total = group = 0
    place = 1000  # the lowest place filled in the current group of three; the next word must lie below it
    for part in parts:
        if part == 1000:
            if total:
                return None
            total, group, place = max(group, 1) * 1000, 0, 1000
        elif part == 100 and (place == 1000 or 1 < group <= 9):
            group, place = max(group, 1) * 100, 100
        elif 10 <= part < 100 and place > 10:
            group, place = group + part, 10
        elif part < 10 and place > 1:
            group, place = group + part, 1
        else:
            return None
    return total + group


@word_cache
def parse_distributive(low: str) -> int | None:
    """Value of a distributive («beşer» 5, «altmışbeşer» 65); None if the word is none."""
    if not low.endswith(_DISTRIBUTIVE_ENDINGS):
        return None
    for ending, base in _DISTRIBUTIVES.items():
        if low.endswith(ending):
            return parse_word(low[: -len(ending)] + base)
    return None
