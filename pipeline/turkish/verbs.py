"""Verb forms by their suffixes: «gerçekleştirdiği» is a participle that looks back, «düzenlenecek» looks ahead.

A word is a verb form when it can be cut into a known stem (resource `verb_stems.csv`), any voice, ability and
negation suffixes, and one ending of the table below. The pattern's slots are tried in their fixed order and words
longer than `_LONGEST` are refused, so the work per word is bounded. Vowel harmony is enforced only where it tells
words apart; the assimilation of d/t is («altın» is no past tense of «al»).
Source of the endings: A. Göksel and C. Kerslake, Turkish: A Comprehensive Grammar (2005), ch. 8, verbal inflection.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal

from pipeline.resources import load_csv, load_toml
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.suffixes import suffix_after
from pipeline.turkish.word_cache import word_cache

Kind = Literal["finite", "participle", "converb", "noun"]
Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """How a word is inflected as a verb.

    `kind`: `finite` ends a clause (-dı, -mış, -acak, -yor …; -mış and -acak may also stand before a noun), `participle`
    makes a clause modify or be a noun (-an, -dığı, -acağı), `converb` ties it to the next verb (-arak, -ıp, -ken, -sa),
    `noun` is the verbal noun (-ma, -mak, -ış). `stem` is without voice suffixes. `tense` is None where the form says
    nothing of time.
    """

    stem: str
    kind: Kind
    tense: Tense | None


_LONGEST = 40
_V = "[ıiuü]"
_D = "(?:(?<=[fstkçşhp])t|(?<![fstkçşhp])d)"  # past tense and causative assimilate to the consonant before
_PERSON = f"(?:m|n|k|n{_V}z|l[ae]r)?"  # after -dı
_COPULA_PERSON = f"(?:y?{_V}m|s{_V}n(?:{_V}z)?|y?{_V}z|(?:l[ae]r)?[dt]{_V}r(?:l[ae]r)?|l[ae]r)?"
_VOICE = f"(?:[ıiuü]?[lnş]|{_V}?t|{_D}{_V}r|{_V}r){{0,3}}"
_MOOD = "(?:(?:y?[ae])?m[ae]|y?[ae]bil(?:m[ae])?|y?[ıiuü]ver|y?[ae]m[ae]y[ae]bil)?"
_PROGRESSIVE = f"(?:(?:y?[ae])?m{_V}|{_V})?yor"  # a vowel before -yor narrows: «yap-mı-yor»
_TENSE_STEM = f"(?:m{_V}ş|y?[ae]c[ae]k|{_V}?r|(?<=m[ae])z|{_PROGRESSIVE}|m[ae]kt[ae]|m[ae]l[ıi])"
_POSSESSIVE = f"(?:l[ae]r)?(?:{_V}?m{_V}z|{_V}?n{_V}z|s?{_V}m?|l[ae]r[ıi])?"
_CASE = f"(?:[yn]?{_V}|n?{_V}n|[yn]?[ae]|n?[dt][ae]n?(?:ki(?:l[ae]r)?)?|y?l[ae])?"
_NOMINAL = f"{_POSSESSIVE}{_CASE}(?:y?[dt]{_V}r?)?"

# (kind, tense, ending); the first that fits wins.
_ENDINGS: tuple[tuple[Kind, Tense | None, str], ...] = (
    ("finite", "past", f"{_D}{_V}{_PERSON}(?:yd{_V})?"),
    ("finite", "future", f"y?[ae]c[ae]k(?:l[ae]r)?t{_V}{_PERSON}"),
    ("finite", "past", f"(?:{_TENSE_STEM}(?:l[ae]r)?y?[dt]|s[ae]yd){_V}{_PERSON}"),
    ("finite", "past", f"{_TENSE_STEM}(?:l[ae]r)?(?<!mış)(?<!miş)y?m{_V}ş{_COPULA_PERSON}"),
    ("finite", "past", f"m{_V}ş{_COPULA_PERSON}"),
    ("finite", "future", f"y?[ae]c[ae][kğ]{_COPULA_PERSON}"),
    ("finite", "present", f"{_PROGRESSIVE}{_COPULA_PERSON}"),
    ("finite", "present", f"m[ae]kt[ae]{_COPULA_PERSON}|(?:y?[ae])?m[ae](?:m|y[ıi]z)"),
    ("finite", "future", f"m[ae]l[ıi]{_COPULA_PERSON}"),
    ("finite", "future", f"s{_V}n(?:l[ae]r)?|y?[ae]l[ıi]m"),
    ("participle", "past", f"(?:d|(?<=[fstkçşhp])t){_V}[kğ](?:{_V}m?{_V}?[nz]?|l[ae]r[ıi]){_CASE}"),
    ("participle", "past", f"(?:d|(?<=[fstkçşhp])t){_V}[kğ](?:{_V}m{_V}z|{_V}n{_V}z){_CASE}|{_D}{_V}kt[ae]n"),
    ("participle", "future", f"y?[ae]c[ae](?:ğ[ıi](?:[mn](?:[ıi]z)?)?|k(?:l[ae]r[ıi]?)){_CASE}"),
    ("participle", None, f"y?[ae]n{_NOMINAL}"),
    ("participle", "past", f"m[ıiuü]ş{_NOMINAL}"),
    ("converb", None, f"y?[ae]r[ae]k(?:t[ae]n)?|y?{_V}p|y?{_V}nc[ae](?:y[ae])?|m[ae]d[ae]n|[dt]{_V}[kğ]ç[ae]"),
    ("converb", None, f"(?:{_TENSE_STEM}|[ae]r)(?:l[ae]r)?k[ae]n|m[ae]ks[ıi]z[ıi]n"),
    ("converb", "future", f"(?:(?:{_TENSE_STEM}|[ae]r)(?:l[ae]r)?y?)?s[ae](?:m|k|n[ıi]z|l[ae]r)?"),
    ("noun", None, f"m[ae]k(?:t[ae]n?|l[ae])?(?:y?[dt]{_V}r?)?|m[ae]{_NOMINAL}|y?{_V}ş{_NOMINAL}"),
    ("finite", "present", f"(?:{_V}?r|(?<=m[ae])z){_COPULA_PERSON}"),
)
_SHORT_AORIST = len(_ENDINGS)  # -ar/-er, with its past, follows the bare stem of one syllable only
_FORM = re.compile(
    f"{_VOICE}{_MOOD}(?:"
    + "|".join(f"(?P<e{n}>{pattern})" for n, (_, _, pattern) in enumerate(_ENDINGS))
    + f")|(?P<e{_SHORT_AORIST}>[ae]r(?:d{_V}{_PERSON}|{_COPULA_PERSON}))"
)
_ENDS_CLAUSE = re.compile(rf".{{2,}}(?:[dt]{_V}r(?:l[ae]r)?|y?[dt]{_V}(?:l[ae]r)?)")


@cache
def _stems() -> tuple[dict[str, str], dict[str, str]]:
    """Written stem → dictionary stem; and the same for stems whose last vowel narrows before -yor («başlı-yor»)."""
    plain: dict[str, str] = {"di": "de", "yi": "ye"}
    narrowed: dict[str, str] = {}
    for row in load_csv("verb_stems.csv"):
        stem = row["stem"]
        if stem == "i":
            continue  # the copula: see `is_copula`
        plain[stem] = stem
        if row["soft"]:
            plain[row["soft"]] = stem
        if stem[-1] in "ae":
            for vowel in "ıiuü":
                narrowed[stem[:-1] + vowel] = stem
    return plain, narrowed


@cache
def _longest_stems() -> dict[str, int]:
    return longest_by_head(chain(*_stems()))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load_toml("verbs.toml").items()}


@word_cache
def verb_form(low: str) -> VerbForm | None:
    """How the folded word `low` is inflected as a verb; None if it is none.

    >>> verb_form("gerçekleştirdiği"), verb_form("kadın")
    (VerbForm(stem='gerçekle', kind='participle', tense='past'), None)
    """
    if not 3 <= len(low) <= _LONGEST or not low.isalpha():
        return None
    form = _parse(low)
    return form if form is not None and not _is_lookalike(low) else None


def _parse(low: str) -> VerbForm | None:
    """The longest verb stem whose form `low` can be, nouns that only look so included."""
    plain, narrowed = _stems()
    for cut in range(min(len(low) - 1, _longest_stems().get(low[:HEAD], 0)), 1, -1):
        stem = plain.get(low[:cut])
        if stem is None and low.startswith("yor", cut):
            stem = narrowed.get(low[:cut])
        if stem is not None and (match := _FORM.fullmatch(low, cut)):
            number = int((match.lastgroup or "")[1:])  # the group that closes last is the outermost
            if number == _SHORT_AORIST:
                return VerbForm(stem, "finite", "past" if low[cut + 2 : cut + 3] == "d" else "present")
            if stem.endswith(("la", "le")) and low[cut:] == "r" and stem not in _words()["la_verbs"]:
                return None  # «sınırlar» is a plural
            kind, tense, _ = _ENDINGS[number]
            return VerbForm(stem, kind, tense)
    return None


def _is_lookalike(low: str) -> bool:
    words = _words()
    if low in words["lookalikes"]:
        return True
    if low in words["nouns_when_inflected"]:
        return False
    heads = (low[:cut] for cut in range(4, len(low) + 1))
    listed = (
        head for head in heads if head in words["noun_stems"] or (head in words["nouns_when_inflected"] and head != low)
    )
    return any(suffix_after(head, low) is not None for head in listed)


def is_copular(low: str) -> bool:
    """Does `low` end a clause without a verb: «var», «değildi», «iken», «Bakanlığındaydı», «kadardır»?"""
    if low in _words()["copulas"]:
        return True
    return len(low) <= _LONGEST and verb_form(low) is None and _ENDS_CLAUSE.fullmatch(low) is not None
