"""Numerals in digits, words and both: «2 bin 417», «1 milyar 250 milyon», «8,9», «1.250,50», «on beş», «yarım milyon».

Values are exact `Decimal`s. A full stop groups and a comma is the decimal sign; «4.5» and «12.75» (no group of three
after the stop) are read as decimals, as newspapers write them under English influence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pipeline.turkish.words import Words

UNITS = {
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
TENS = {
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
SCALES = {"bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12, "katrilyon": 10**15}
_FRACTIONS = {"yarım": Decimal("0.5"), "çeyrek": Decimal("0.25")}
_WORDS = {**UNITS, **TENS, "yüz": 100, "bin": 1000}

_GROUPED_STOP = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d{1,2}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_SEGMENT = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `[start, end)` read as `value`; `scale` is the last scale word's factor (1 if none)."""

    start: int
    end: int
    value: Decimal
    scale: int
    in_digits: bool
    """Does it begin with a figure?"""


def parse_digits(text: str) -> Decimal | None:
    """Value of a figure in Turkish notation, None if it is not one number («26.07.2025», «10:30»)."""
    if _GROUPED_STOP.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_COMMA.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


@lru_cache(maxsize=16384)
def parse_word(low: str) -> int | None:
    """Value of a number word below a million, joined or single («beş», «onbeş», «ikiyüzelli»); None if it is none."""
    if low in _WORDS:
        return _WORDS[low]
    if len(low) > 60 or not low.isalpha():
        return None
    parts: list[int] = []
    position = 0
    while position < len(low):
        match = _SEGMENT.match(low, position)
        if match is None:
            return None
        parts.append(_WORDS[match.group()])
        position = match.end()
    return _compose(parts)


def _compose(parts: list[int]) -> int | None:
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


def read_numeral(words: Words, i: int) -> Numeral | None:
    """The longest numeral that begins at token `i`, or None. «bir» alone counts as the numeral 1."""
    total = Decimal(0)
    limit = Decimal(10) ** 18  # every next part must stay below the last scale
    scale = 1
    position = i
    in_digits = words.text[i][0].isdigit()
    while position < len(words):
        part = _read_part(words, position, joined=position > i)
        if part is None:
            break
        value, factor, end = part
        if value * factor >= limit or (position > i and value != value.to_integral_value() and factor == 1):
            break
        total += value * factor
        position, scale, limit = end, factor, Decimal(factor)
        if factor == 1:
            break
    if position == i:
        return None
    return Numeral(i, position, total, scale, in_digits)


def _read_part(words: Words, i: int, *, joined: bool) -> tuple[Decimal, int, int] | None:
    """A coefficient with its scale word, if any: (coefficient, scale, end). A bare scale word counts once."""
    low = words.low[i]
    if low in SCALES and (low != "bin" or not joined):
        return Decimal(1), SCALES[low], i + 1
    read = _read_coefficient(words, i)
    if read is None:
        return None
    value, end = read
    if end < len(words) and words.low[end] == "buçuk" and value == value.to_integral_value():
        value, end = value + Decimal("0.5"), end + 1
    if end < len(words) and words.low[end] in SCALES:
        return value, SCALES[words.low[end]], end + 1
    return value, 1, end


def _read_coefficient(words: Words, i: int) -> tuple[Decimal, int] | None:
    text, low = words.text[i], words.low[i]
    if text[0].isdigit():
        value = parse_digits(text) if text.isascii() else None
        return None if value is None else (value, i + 1)
    if low in _FRACTIONS:
        return _FRACTIONS[low], i + 1
    whole = parse_word(low)
    if whole is not None and whole >= 1000:
        return Decimal(whole), i + 1
    parts: list[int] = []
    end = i
    while end < len(words) and (part := parse_word(words.low[end])) is not None and part < 1000:
        if _compose([*parts, part]) is None:
            break
        parts.append(part)
        end += 1
    value_of = _compose(parts) if parts else None
    return None if value_of is None else (Decimal(value_of), end)
