"""Words that end the name of an institution or a place, and abbreviations of institutions, with their class."""

from __future__ import annotations

import re
from functools import cache

from pipeline.resources import load_toml
from pipeline.turkish.casing import fold
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.suffixes import suffix_after, written
from pipeline.turkish.word_cache import word_cache

# Case endings behind the possessive.
_CASE = re.compile(r"n?(?:[ıiuü]n|[ae]|[ıiuü]|[dt][ae]n?(?:ki)?|yl[ae])$")
# Inflections an institution's last word can carry inside a longer name: none, the possessive, the plural and both.
_INSIDE = frozenset(("", "ı", "i", "u", "ü", "sı", "si", "su", "sü", "ları", "leri", "lar", "ler"))


@cache
def _heads() -> dict[str, str]:
    """One-word institution heads -> class; the first class that names a word keeps it."""
    heads: dict[str, str] = {}
    for kind, words in load_toml("institutions.toml")["heads"].items():
        for word in words:
            heads.setdefault(fold(word), kind)
    return heads


@cache
def _longest_heads() -> dict[str, int]:
    return longest_by_head(_written())


@cache
def _written() -> dict[str, str]:
    """The heads as they stand before an ending («ortaklığ» of «ortaklık») -> the head."""
    return {form: head for head in _heads() for form in written(head)}


@cache
def _abbreviations() -> dict[str, str]:
    table = load_toml("institutions.toml")["abbreviations"]
    # «FIFA», «PTT», «TİB»: in capitals the press writes both dotted and dotless i.
    return {form: kind for kind, words in table.items() for word in words for form in (fold(word), fold(word.upper()))}


@cache
def _places(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_toml("institutions.toml")["places"][name])


def is_city(low: str) -> bool:
    """Is this a province of Turkey or a city of the world that the news name often?"""
    return low in _places("provinces") or low in _places("cities")


@word_cache
def institution_kind(low: str) -> str | None:
    """The class of an institution whose name ends in this folded word («belediyesi» public), or of an abbreviation."""
    if low in _abbreviations():
        return _abbreviations()[low]
    for length in range(min(len(low), _longest_heads().get(low[:HEAD], 0)), 1, -1):
        head = _written().get(low[:length])
        if head and suffix_after(head, low) in _INSIDE:
            return _heads()[head]
    return None


@word_cache
def needs_modifier(low: str) -> bool:
    """Is this an institution's last word in the possessive («Bankası», «Dairesi»), which begins no name?"""
    return low[-1:] in "ıiuü" and low not in _heads() and institution_kind(low) is not None and not is_abbreviation(low)


def is_abbreviation(low: str) -> bool:
    """Is this the abbreviation of an institution («tbmm»)?"""
    return low in _abbreviations()


@word_cache
def is_tail(low: str) -> bool:
    """Does this capitalised word end the name of a place, building, prize, firm or event («Ödülüne»)?"""
    return _bare(low, "tails") or is_house(low)


def is_house(low: str) -> bool:
    """Does this word, even in lower case, turn a person's name before it into that of a house («ailesi», «caddesi»)?"""
    return _bare(low, "houses")


@cache
def _place_heads(name: str) -> frozenset[str]:
    return frozenset(longest_by_head(_places(name)))


def _bare(low: str, name: str) -> bool:
    if low[:HEAD] not in _place_heads(name):
        return False
    words = _places(name)
    if low in words:
        return True
    match = _CASE.search(low)
    # Only behind a possessive: «Ödülüne», but «İnce» is not «Inc» and «meydanda» names nothing.
    return match is not None and any(low[:i] in words and low[i - 1] in "ıiuü" for i in range(match.start(), len(low)))
