"""Endings of countries' and peoples' names written without an apostrophe, with vowel harmony.

Narrower than `pipeline.turkish.suffixes`: short names («Çin», «Rus», «Mali») are the beginning of many other words, so
an ending must be one that a name of its kind takes, and its vowels must agree with the name's.
Source: A. Göksel and C. Kerslake, Turkish: A Comprehensive Grammar (2005), ch. 3 (harmony) and 8 (inflection).
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.turkish.suffixes import HIGH_AFTER

_VOWELS = "aeıioöuü"
_TO_ASCII = str.maketrans("ıöü", "iou")

# Behind a possessive («Cumhuriyeti», «Türkiyesi»): the pronominal n. {A} is a or e, {I} the high vowel.
_BEHIND_POSSESSIVE = "(?:n{I}n?|n{A}|nd{A}n?|yl{A}|nd{A}ki(?:l{A}r)?)?"
_CASE_AFTER_VOWEL = "y{I}|n{I}n|y{A}|d{A}n?|yl{A}|d{A}ki(?:l{A}r)?|m{I}z(?:{I}n?|{A}|d{A}n?)?"
_CASE_AFTER_CONSONANT = "{I}n?|{A}|[dt]{A}n?|l{A}|[dt]{A}ki(?:l{A}r)?|{I}m{I}z(?:{I}n?|{A}|d{A}n?)?"
_COPULA = "y?[dt]{I}r?|yken"
_PLURAL = "l{A}r(?:{L}n?|{L}n(?:{L}n?|{A}|d{A}n?)|{L}yl{A}|{A}|d{A}n?|d{A}ki(?:l{A}r)?|l{A}|c{A}|d{L}r?|m{L}ş)?"


@cache
def _pattern(kind: str, last_vowel: str, vowel_final: bool, plain: bool) -> re.Pattern[str]:
    case = _CASE_AFTER_VOWEL if vowel_final else _CASE_AFTER_CONSONANT
    if kind == "country":
        possessive = "s{I}" + _BEHIND_POSSESSIVE if vowel_final else "{I}" + _BEHIND_POSSESSIVE
        behind = _BEHIND_POSSESSIVE if vowel_final else ""
        form = f"{case}|{possessive}|{_COPULA}" + (f"|{behind}" if behind else "")
    elif kind == "people":
        form = f"{_PLURAL}|{case}|{_COPULA}"
    else:
        form = _PLURAL
    low = "a" if last_vowel in "aıou" else "e"
    high = HIGH_AFTER[last_vowel]
    form = form.replace("{A}", low).replace("{I}", high).replace("{L}", HIGH_AFTER[low])
    return re.compile(form.translate(_TO_ASCII) if plain else form)


def _last_vowel(stem: str) -> str:
    return next((char for char in reversed(stem) if char in _VOWELS), "e")


def takes(kind: str, stem: str, ending: str, *, plain: bool = False) -> bool:
    """Can a name `stem` take `ending` (both folded)? `kind`: «country», «people», or «plural» (plural forms only).

    `plain`: the ending is written in ASCII («Turkiyenin»), the stem as always.
    """
    if not ending:
        return True
    return _pattern(kind, _last_vowel(stem), stem[-1] in _VOWELS, plain).fullmatch(ending) is not None


def is_demonym_ending(stem: str, ending: str, *, plain: bool = False) -> bool:
    """Is `ending` the -lı that makes a people of the country `stem`, bare or inflected («Irak» «lıların»)?"""
    high = HIGH_AFTER[_last_vowel(stem)]
    if ending[:2] != "l" + (high.translate(_TO_ASCII) if plain else high):
        return False
    return takes("people", stem + "l" + high, ending[2:], plain=plain)


def is_demonym_suffix(suffix: str) -> bool:
    """The same behind an apostrophe, where harmony follows the spoken abbreviation («ABD'liler»)."""
    if len(suffix) < 2 or suffix[0] != "l" or suffix[1] not in "ıiuü":
        return False
    return takes("people", suffix[:2], suffix[2:])
