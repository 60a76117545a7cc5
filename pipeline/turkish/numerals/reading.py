"""A whole numeral among the words of a text: figures, number words and scales together («2 bin 417», «on beş»)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.numerals.figures import parse_digits, past_groups
from pipeline.turkish.numerals.number_words import FRACTIONS, compose, parse_distributive, parse_word, segments
from pipeline.turkish.numerals.scales import SCALES, inflected_scale, past_scale, scale_factor
from pipeline.turkish.words import Words

ODD = frozenset({"küsur", "küsür"})
"""«10 küsur milyon»: ten million and some."""

_DISTRIBUTIVE_SUFFIXES = frozenset({"er", "ar", "şer", "şar"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `[start, end)` read as `value`; `scale` is the last scale word's factor (1 if none)."""

    start: int
    end: int
    value: Decimal
    scale: int
    in_digits: bool
    """Does it begin with a figure?"""
    ending: str = ""
    """The inflection on its last word («milyondan» «dan»), only where it was asked for."""


def read_numeral(words: Words, i: int, *, inflected: bool = False) -> Numeral | None:
    """The longest numeral that begins at token `i`, or None. «bir» alone counts as the numeral 1.

    With `inflected` its last word may be a scale that carries an ending («100 milyondan»), kept in `ending`.
    A blank line ends a numeral.
    """
    total = Decimal(0)
    limit = Decimal(10) ** 18  # every next part must stay below the last scale
    scale = 1
    position = i
    ending = ""
    while position < len(words) and not ending and (position == i or words.breaks[position] < 2):
        part = _read_part(words, position, inflected=inflected)
        if part is None:
            break
        value, factor, end, ending_here = part
        if value * factor >= limit:
            break
        total += value * factor
        position, scale, limit, ending = end, factor, Decimal(factor), ending_here
        if factor == 1:
            break
    if position == i:
        return None
    return Numeral(i, position, total, scale, words.text[i][0].isdigit(), ending)


_Part = tuple[Decimal, int, int, str]
"""Coefficient, factor, end and ending of one part of a numeral."""


def _read_part(words: Words, i: int, *, inflected: bool) -> _Part | None:
    """A coefficient with its scale word, if any. A bare scale word counts once."""
    low = words.low[i]
    if low in SCALES:
        return Decimal(1), SCALES[low], i + 1, ""
    read = _read_coefficient(words, i)
    if read is None:
        return None
    value, end = read
    if end < len(words) and words.low[end] == "buçuk" and value == value.to_integral_value():
        value, end = value + Decimal("0.5"), end + 1
    if end + 1 < len(words) and words.low[end] in ODD and scale_factor(words, end + 1) is not None:
        end += 1
    if end >= len(words) or words.breaks[end] > 1:
        return value, 1, end, ""
    factor = scale_factor(words, end)
    if factor is not None:
        return value, factor, past_scale(words, end), ""
    carried = inflected_scale(words.low[end]) if inflected else None
    if carried is not None:
        return value, carried[0], end + 1, carried[1]
    return value, 1, end, ""


def _read_coefficient(words: Words, i: int) -> tuple[Decimal, int] | None:
    text, low = words.text[i], words.low[i]
    if text[0].isdigit():
        end = past_groups(words, i)
        value = parse_digits("".join(words.text[i:end])) if text.isascii() else None
        return None if value is None else (value, _past_distributive(words, end))
    if low in FRACTIONS:
        return FRACTIONS[low], i + 1
    if low.endswith("buçuk") and (whole := parse_word(low.removesuffix("buçuk"))) is not None:
        return whole + Decimal("0.5"), i + 1
    read = _read_whole(words, i)
    if read is None:
        return None
    whole, end = read
    if end + 1 < len(words) and words.low[end] == "virgül":
        return _read_spoken_decimal(words, whole, end)
    return Decimal(whole), end


def _read_spoken_decimal(words: Words, whole: int, comma: int) -> tuple[Decimal, int]:
    """«iki virgül sıfır beş»: the zeros after the spoken comma count places."""
    zeros = comma + 1
    while zeros < len(words) and words.low[zeros] == "sıfır":
        zeros += 1
    after = _read_whole(words, zeros) if zeros < len(words) else None
    if after is None:
        return Decimal(whole), comma
    return Decimal(f"{whole}.{'0' * (zeros - comma - 1)}{after[0]}"), after[1]


def _read_whole(words: Words, i: int) -> tuple[int, int] | None:
    """A whole number below a million in words, joined or apart; a distributive can only end it."""
    parts: list[int] = []
    end = i
    while end < len(words) and words.low[end] not in SCALES and len(parts) < 12:
        low = words.low[end]
        more = segments(low)
        if more is None:
            distributive = parse_distributive(low)
            if distributive is not None and compose([*parts, distributive]) is not None:
                return compose([*parts, distributive]) or 0, end + 1
            break
        if compose([*parts, *more]) is None:
            break
        parts.extend(more)
        end += 1
    value = compose(parts) if parts else None
    return None if value is None else (value, end)


def _past_distributive(words: Words, i: int) -> int:
    """The token after a distributive suffix on a figure («5'er»), else `i`."""
    if i + 1 < len(words) and is_apostrophe(words.text[i]) and words.low[i + 1] in _DISTRIBUTIVE_SUFFIXES:
        return i + 2
    return i
