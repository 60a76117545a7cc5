"""Ordinals: «21'inci», «2.», «ikinci», «yirmi bir trilyon üç yüz yirmi ikinci»."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.numerals.figures import LONGEST_FIGURE
from pipeline.turkish.numerals.number_words import parse_word
from pipeline.turkish.numerals.reading import Numeral, read_numeral
from pipeline.turkish.numerals.scales import SCALES
from pipeline.turkish.suffixes import suffix_after
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_ORDINAL_WORD = re.compile(r"(.+?)(?:[ıiuü]?nc[ıiuü])(.*)")
_ORDINAL_SUFFIX = re.compile(r"[ıiuü]?nc[ıiuü]")


def read_ordinal(words: Words, i: int) -> Numeral | None:
    """An ordinal that begins at token `i`: «21'inci», «2.», «on birinci», «yirmi bir trilyon üç yüz yirmi ikinci».

    A figure with a full stop counts only before a word in the same line; inflection after the ordinal stays inside.
    """
    if words.text[i][0].isdigit():
        return _ordinal_of_figure(words, i)
    numeral = read_numeral(words, i)
    last = numeral.end if numeral is not None else i
    if last >= len(words) or (ordinal := parse_ordinal(words.low[last])) is None:
        return None
    total = ordinal if numeral is None else _add_ordinal(numeral, ordinal)
    return None if total is None else Numeral(i, last + 1, Decimal(total), 1, False)


def _add_ordinal(numeral: Numeral, ordinal: int) -> int | None:
    """«on» + «birinci» 11, «üç» + «trilyonuncu» 3e12: multiplied under a scale, else added below the last place."""
    whole = int(numeral.value)
    if ordinal in SCALES.values() and whole < 1000:
        return whole * ordinal
    if ordinal == 100 and 1 < whole <= 9:
        return whole * 100
    lowest = 10 ** (len(str(whole)) - len(str(whole).rstrip("0")))
    return whole + ordinal if ordinal < lowest else None


@word_cache
def parse_ordinal(low: str) -> int | None:
    """Value of an ordinal word («ikinci» 2, «onbirinci» 11, «milyonuncu» 10**6), inflected or not; None for others."""
    match = _ORDINAL_WORD.fullmatch(low) if len(low) <= 60 else None
    if match is None or suffix_after("inci", "inci" + match[2]) is None:
        return None
    softened = match[1].endswith("dörd")  # dört-dördüncü
    stem = match[1][:-1] + "t" if softened else match[1]
    for candidate in (stem, stem + "ı", stem + "i"):  # altı-ncı, yedi-nci, iki-nci keep their vowel
        value = SCALES.get(candidate) or parse_word(candidate)
        if value:
            return value
    return None


def _ordinal_of_figure(words: Words, i: int) -> Numeral | None:
    text = words.text[i]
    if not text.isdigit() or len(text) > LONGEST_FIGURE or i + 1 >= len(words) or words.space_after(i):
        return None
    value = Decimal(int(text))
    if words.low[i + 1] == "." and i + 2 < len(words) and not words.breaks[i + 2] and words.space_after(i + 1):
        return Numeral(i, i + 2, value, 1, True)
    if is_apostrophe(words.text[i + 1]) and i + 2 < len(words) and _ORDINAL_SUFFIX.match(words.low[i + 2]):
        return Numeral(i, i + 3, value, 1, True)
    return None
