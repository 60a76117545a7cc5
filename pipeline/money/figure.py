"""Figures before a currency: one number, a range of two, or words that name a magnitude only («milyonlarca»)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.numerals import ODD, SCALES, Numeral, parse_distributive, parse_word, read_numeral
from pipeline.turkish.words import Words

_DASHES = frozenset({"-", "–", "—", "ila", "ilâ", "ıla"})
_VAGUE = re.compile(r"(?:on|yüz|bin|milyon|milyar|trilyon|katrilyon)l[ae]rc[ae]|milyonca|milyarca|trilyonca")
_COMMA_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
_STOP_THOUSANDS = re.compile(r"\d\.\d{3}")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}")


@dataclass(frozen=True, slots=True)
class Figure:
    """Tokens `[start, end)`: `low` to `high` (None unless a range); both None where the words give no figure."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    scale: int
    """The last scale word's factor, 1 if none."""
    ending: str = ""
    """Inflection on the last word («100 milyondan» «dan»)."""


@dataclass(frozen=True, slots=True)
class Notation:
    """How the article writes thousands."""

    is_english: bool

    @classmethod
    def of(cls, words: Words) -> Notation:
        """English if some figure can be nothing else («1,431.25», «1,250,000»)."""
        return cls(any("," in text and _ENGLISH.fullmatch(text) for text in words.text if text[0].isdigit()))


def read_figure(words: Words, i: int) -> Figure | None:
    """The figure that begins at token `i`, or None; a blank line ends it."""
    vague = _read_vague(words, i)
    if vague is not None:
        return vague
    first = read_numeral(words, i, inflected=True)
    if first is None:
        return None
    if first.end - first.start == 1 and first.scale >= 10**6 and words.low[i] in SCALES:
        return Figure(i, first.end, None, None, first.scale)  # «milyon dolarlık» names no figure
    if not first.value and first.in_digits and len(words.text[i]) > 1 and words.text[i].isdigit():
        return None  # the «000» of a figure torn apart
    first = _with_apostrophe(words, first)
    return _read_range(words, first) or Figure(i, first.end, first.value, None, first.scale, first.ending)


def _with_apostrophe(words: Words, numeral: Numeral) -> Numeral:
    """«100'den»: the ending after the apostrophe, still outside the span."""
    end = numeral.end
    if not numeral.ending and end + 1 < len(words) and is_apostrophe(words.text[end]):
        return replace(numeral, ending=words.low[end + 1])
    return numeral


def _read_range(words: Words, first: Numeral) -> Figure | None:
    """«100-150 milyon», «5 ila 7 milyar», «iki üç bin»; without a scale of its own the first takes the second's."""
    joint = first.end
    if first.ending or joint + 1 >= len(words):
        return None
    if words.low[joint] in _DASHES and not words.breaks[joint] and not words.breaks[joint + 1]:
        second = read_numeral(words, joint + 1, inflected=True)
    elif _is_pair_of_units(words, first):
        second = read_numeral(words, joint)
    else:
        return None
    if second is None:
        return None
    low, high = first.value, second.value
    if first.scale == 1 and second.scale > 1 and low < high / second.scale:
        low *= second.scale
    return Figure(first.start, second.end, low, high, second.scale, second.ending) if low < high else None


def _is_pair_of_units(words: Words, first: Numeral) -> bool:
    """«üç beş bin», «beş on lira»: two number words up to ten in a row."""
    one = parse_word(words.low[first.start]) if first.end - first.start == 1 else None
    two = parse_word(words.low[first.end])
    return one is not None and two is not None and 0 < one < two <= 10


def _read_vague(words: Words, i: int) -> Figure | None:
    """«milyonlarca», «yüz binlerce», «onlarca milyon», «birkaç yüz bin»."""
    low = words.low[i]
    if low == "birkaç":
        end = i + 1
    elif low == "bir" and i + 1 < len(words) and words.low[i + 1] == "kaç":
        end = i + 2
    elif _VAGUE.fullmatch(low):
        end = i + 1
    elif i + 1 < len(words) and _VAGUE.fullmatch(words.low[i + 1]) and parse_word(low) in (10, 100, 1000):
        end = i + 2
    else:
        return None
    scale = 1
    while end < len(words) and end - i < 4 and (words.low[end] in SCALES or words.low[end] == "yüz"):
        scale = SCALES.get(words.low[end], scale)
        end += 1
    return Figure(i, end, None, None, scale)


def past_gloss(words: Words, figure: Figure) -> int:
    """The token after the figure and what may stand between it and its currency.

    A notary's dash («2.000-TL», «50.000,-TL»), the figure in words («20.000 (yirmi bin) TL»), «küsur».
    """
    i = figure.end
    if i + 1 >= len(words):
        return i
    if words.low[i] in ODD:
        return i + 1
    if words.text[i] == "(":
        spelled = read_numeral(words, i + 1)
        is_closed = spelled is not None and spelled.end < len(words) and words.text[spelled.end] == ")"
        return spelled.end + 1 if spelled is not None and is_closed and not spelled.in_digits else i
    dash = i + 1 if words.text[i] in (".", ",") else i
    is_dash = dash < len(words) and words.text[dash] == "-" and not any(map(words.space_after, range(i - 1, dash)))
    is_glued = is_dash and (dash > i or not words.space_after(dash))
    return dash + 1 if is_glued and words.low[dash + 1 : dash + 2] in (["tl"], ["lira"]) else i


def in_notation(words: Words, figure: Figure, notation: Notation, *, is_rate: bool) -> Figure:
    """The figure with a lone «d,ddd» or «d.ddd» read as the article means it.

    «1,600 TL» groups thousands where it ends in zero or the article writes so; a rate («dolar 2.808 lira») does not.
    """
    if figure.end - figure.start != 1 or figure.low is None:
        return figure
    text = words.text[figure.start]
    if _COMMA_THOUSANDS.fullmatch(text) and text[0] != "0" and not is_rate:
        is_long = text.index(",") > 1
        if notation.is_english or is_long or text.endswith("0"):
            return replace(figure, low=Decimal(text.replace(",", "")))
    if is_rate and _STOP_THOUSANDS.fullmatch(text):
        return replace(figure, low=Decimal(text))
    return figure


def is_number_start(low: str) -> bool:
    """Can a figure begin with this folded word?"""
    return (
        low[0].isdigit()
        or low in SCALES
        or low in ("birkaç", "yarım", "çeyrek")
        or parse_word(low.removesuffix("buçuk") or "-") is not None
        or parse_distributive(low) is not None
        or _VAGUE.fullmatch(low) is not None
    )
