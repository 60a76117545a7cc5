"""Words of calendar time and how they are inflected: «aralıkta» is the month 12 in the locative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.resources import load_toml
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.suffixes import SOFTENED
from pipeline.turkish.word_cache import word_cache

_V = "[ıiuü]"
# Plural, possessive and case in their order; harmony is not enforced, the stem has been recognised.
_INFLECTION = re.compile(
    rf"(?P<plural>l[ae]r)?(?:(?P<poss>s?{_V})(?P<pcase>n{_V}n|n{_V}|n[ae]|n[dt][ae]n?(?:ki)?|yl[ae])?"
    rf"|(?P<case>n?{_V}n|y{_V}|y?[ae]|[dt][ae]n?(?:ki)?|y?l[ae]|l{_V})?)"
    rf"(?P<ki>k[iü](?:n{_V}n|nd[ae]n?|n[ei])?)?(?P<copula>[dt]{_V}r|y?[dt]{_V}|y{_V}z)?"
)
_CASES = {"n": "gen", "a": "dat", "e": "dat", "ı": "acc", "i": "acc", "u": "acc", "ü": "acc"}
_VOWELS = "aeıioöuü"


@dataclass(frozen=True, slots=True)
class Inflection:
    """`case`: "" (bare), acc, gen, dat, loc, abl, ins, ki (-ki, -deki), or li; a bare -ı/-i counts as a possessive."""

    case: str
    possessive: bool
    plural: bool


BARE = Inflection("", False, False)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of calendar time: `kind` is the table of `dates.toml` it stands in, `value` its entry there."""

    kind: str
    value: Any
    inflection: Inflection


@word_cache
def read_inflection(ending: str) -> Inflection | None:
    """The inflection that `ending` (folded, without apostrophe) writes, None if it is none.

    >>> read_inflection("ında"), read_inflection("xyz")
    (Inflection(case='loc', possessive=True, plural=False), None)
    """
    match = _INFLECTION.fullmatch(ending) if len(ending) < 20 else None
    if match is None:
        return None
    case = match["pcase"] or match["case"] or ""
    return Inflection("ki" if match["ki"] else _case(case), match["poss"] is not None, match["plural"] is not None)


def _case(ending: str) -> str:
    if not ending:
        return ""
    if ending.endswith("ki"):
        return "ki"
    if ending[-1] in "ae" and ending[-2:-1] in ("d", "t"):
        return "loc"
    if ending.endswith(("dan", "den", "tan", "ten")):
        return "abl"
    if ending in ("la", "le", "yla", "yle"):
        return "ins"
    if re.fullmatch(f"l{_V}", ending):
        return "li"
    return _CASES[ending[-1]]


@cache
def tables() -> dict[str, Any]:
    """The parsed resource `dates.toml`."""
    return load_toml("dates.toml")


@cache
def friends(name: str) -> frozenset[str]:
    """A list of the resource's `false_friends`."""
    return frozenset(tables()["false_friends"][name])


_KINDS = ("months", "weekdays", "seasons", "units", "days", "pointers", "ordinals")


@cache
def _stems() -> dict[str, tuple[str, Any]]:
    stems: dict[str, tuple[str, Any]] = {}
    for kind in _KINDS:
        for stem, value in tables()[kind].items():
            stems.setdefault(stem, (kind, value))
            if kind in ("months", "units") and stem[-1] in SOFTENED:
                stems.setdefault(stem[:-1] + SOFTENED[stem[-1]], (kind, value))
    stems["asr"] = ("units", "century")
    return stems


@cache
def term_heads() -> frozenset[str]:
    """The first letters of the words that `read_term` knows."""
    return frozenset(_longest_stems())


@cache
def _longest_stems() -> dict[str, int]:
    return longest_by_head(_stems())


@cache
def _false_words() -> frozenset[str]:
    return frozenset(tables()["false_friends"]["words"])


@word_cache
def read_term(low: str) -> Term | None:
    """The word of calendar time that the folded word `low` is, with its inflection; None for any other word."""
    stems = _stems()
    if low in stems:
        kind, value = stems[low]
        return Term(kind, value, BARE)
    if low in _false_words():
        return None
    for cut in range(min(len(low) - 1, _longest_stems().get(low[:HEAD], 0)), 1, -1):
        entry = stems.get(low[:cut])
        if entry is None or entry[0] in ("pointers", "ordinals"):
            continue
        if low[cut - 1] not in _VOWELS and low[cut] in "yns":
            continue  # a buffer consonant follows vowels only: «dünya» is no «dün» in the dative
        if low[cut - 1] in _VOWELS and low[cut] in _VOWELS:
            continue
        softened = low[cut - 1] == "ğ" or low[:cut] == "asr"
        inflection = read_inflection(low[cut:])
        if inflection and (not softened or low[cut] in _VOWELS):
            return Term(*entry, inflection)
    return None


@word_cache
def read_position(low: str) -> tuple[str, Inflection] | None:
    """The part of a period that a word names («başında» start, «ortasından» mid, «sonuna» end), with its inflection."""
    if low in ("başta", "başlıca", "başı", "sonra", "sonrası", "sonraki", "son"):
        return ("start", Inflection("", True, False)) if low == "başı" else None
    for stem, position in tables()["positions"].items():
        if low.startswith(stem):
            inflection = read_inflection(low[len(stem) :])
            if inflection and inflection.possessive:
                return position, inflection
    return None
