"""Marks inside titles: «F.Bahçe», «TV+», «Kaya.com», «2. Lig», «Arda/Ada», «(DSÖ)», «HSYK 2'nci Daire»."""

from __future__ import annotations

import re

from pipeline.positions.beginning.walk import HYPHENS, Walk
from pipeline.positions.modifiers import modifiers
from pipeline.turkish.apostrophes import is_apostrophe

_ORDINAL = re.compile("[ıiuü]?nc[ıiuü]")


def over_mark(walk: Walk, i: int, first: int) -> int | None:
    """How many words the mark at `i` joins to the title that begins at `first` so far; None if it is no such mark."""
    words, text, low = walk.words, walk.words.text[i], walk.words.low[i]
    if text == "." and is_glued_initial(walk, i, first):
        return 2
    if (text == "&" or low == "and") and words.is_capitalised(first):
        return 1
    if text == "+" and i and words.end[i - 1] == words.start[i] and words.is_capitalised(i - 1):
        return 2 if walk.taken[i - 1] is None else 0  # «TV+ Genel Müdürü»
    if low in modifiers("domains") and i > 1 and is_domain(walk, i - 1):
        return 3 if walk.taken[i - 2] is None else 0
    if text == "." and i > 0 and words.text[i - 1].isdigit() and len(words.text[i - 1]) <= 2:
        if i > 1 and words.low[i - 2] == "yüzde":
            return 0
        return 2 if first != walk.head or words.text[i - 1] == "2" else 0
    if text in HYPHENS and _joins_professions(walk, i, first):
        return 2
    return _over_hyphen(walk, i, first) if text in HYPHENS or text == "/" else None


def _joins_professions(walk: Walk, i: int, first: int) -> bool:
    """«gazeteci-yazar Ali Tan»: two professions written as one word."""
    words, before = walk.words, walk.forms.get(i - 1)
    glued = words.end[i - 1] == words.start[i] and words.end[i] == words.start[first]
    if before is None or not before.plain or not glued or first != walk.head:
        return False
    return before.kind == walk.forms[first].kind == "profession" and not before.possessive


def _over_hyphen(walk: Walk, i: int, first: int) -> int:
    """«Arda/Ada Genel Müdürü», but «Genel Müdür/CEO» are two titles."""
    words = walk.words
    glued = i > 0 and words.end[i - 1] == words.start[i] and words.end[i] == words.start[first]
    named = glued and words.is_capitalised(i - 1) and walk.taken[i - 1] is None
    apart = words.text[i] == "/" and i - 1 in walk.forms
    return 2 if named and first != walk.head and not apart else 0


def is_glued_initial(walk: Walk, i: int, first: int) -> bool:
    """«F.Bahçe», «A.Ş.»: is the full stop at `i` that of a single capital in front of a word it is glued to?"""
    words = walk.words
    initial = (
        i > 0 and len(words.text[i - 1]) == 1 and words.is_capitalised(i - 1) and words.end[i - 1] == words.start[i]
    )
    return initial and words.is_capitalised(first) and walk.taken[i - 1] is None


def is_domain(walk: Walk, dot: int) -> bool:
    """«Kaya.com Genel Müdürü»: does the full stop at `dot` join a name and its end on the net?"""
    words = walk.words
    if dot + 1 >= len(words) or words.text[dot] != "." or words.low[dot + 1] not in modifiers("domains"):
        return False
    glued = words.end[dot - 1] == words.start[dot] and words.end[dot] == words.start[dot + 1]
    return glued and words.is_capitalised(dot - 1)


def bracket(walk: Walk, close: int) -> int:
    """The words of «(DSÖ)», «(#BALSU)» behind an institution's name, `close` being its end; 0 if it is none."""
    words = walk.words
    size = 4 if close >= 4 and words.text[close - 2] == "#" else 3
    opens_there = close >= size and words.text[close - size + 1] == "("
    return size if opens_there and words.text[close - 1][0].isupper() else 0


def is_suffix(walk: Walk, i: int) -> bool:
    """Is word `i` the suffix behind an apostrophe (not the first word behind a closing quote)?"""
    words = walk.words
    if i < 2 or not is_apostrophe(words.text[i - 1]) or (words.is_capitalised(i) and not words.is_capitalised(i - 2)):
        return False
    return words.end[i - 2] == words.start[i - 1] and words.end[i - 1] == words.start[i]


def inside_suffix(walk: Walk, i: int) -> int:
    """«HSYK 2'nci Daire Başkanı», «Moody's Türkiye Müdürü»: suffixes behind an apostrophe that stay inside."""
    words = walk.words
    if i < 2 or not is_apostrophe(words.text[i - 1]) or walk.taken[i - 2] is not None:
        return 0
    ordinal = words.text[i - 2].isdigit() and _ORDINAL.fullmatch(words.low[i]) and words.is_capitalised(i + 1)
    brand = words.low[i] == "s" and words.is_capitalised(i - 2)
    return 3 if ordinal or brand else 0
