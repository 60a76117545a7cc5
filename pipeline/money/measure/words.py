"""The words that what a sum measures is told by: known nouns and their forms (`measure_nouns.toml`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.resources import load_toml
from pipeline.turkish.suffixes import suffix_after
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.word_cache import word_cache

ADJECTIVAL = re.compile(r"(?:s?[ıiuü])?l[ıiuü][kğ].*")
CASE_AFTER_POSSESSIVE = re.compile(r"(.*[ıiuü])(?:n[ıiuü]n|n[ıiuü]|n[ae]|n[dt][ae](?:n|ki)?|yl[ae])")
_CASE_AFTER_VOWEL = re.compile(r"(.*[aeoöuüıi])(?:n[ıiuü]n|y[ıiuü]|y[ae]|yl[ae]|d[ae]n?|d[ae]ki)")
_CASE_AFTER_CONSONANT = re.compile(r"(.*[^aeıioöuü])(?:[ıiuü]n|[dt][ae]n?|l[ae]|(?<=l[ae]r)[ae])")
POSSESSIVE = re.compile(r".*(?:[^aeıioöuü][ıiuü]|[aeıioöuü]s[ıiuü])")
MODIFIER = re.compile(r".+(?:l[ıiuü]|s[ıiuü]z|s[ae]l|l[ıiuü]k|ki|[iı]k)")
# Plural and possessive of a known noun, before a case or at the end.
POSSESSED = re.compile(
    r"(|l[ae]r)(|s?[ıiuü]|[ıiuü]?m[ıiuü]z)(?:|n[ıiuü]n?|n[ae]|n[dt][ae](?:n|ki)?|yl[ae]|[yn]?c[ae]"
    r"|(?<=z)(?:[ıiuü]n?|[ae]|d[ae](?:n|ki)?|l[ae]))"
)
_CASED = re.compile(r"(?:l[ae]r)?(?:[ıiuü]n|[yn]?[ıiuü]n?|y?[ae]|[dt][ae](?:n|ki)?|y?l[ae])")
ACCUSATIVE_SUFFIX = re.compile(r"[yn]?[ıiuü]")
# «aldığı», «alacağı» before a noun; «alınan», «satılan»; «evini», «arabayı».
RELATIVE = re.compile(r"(?:[dt][ıiuü]ğ|[ae]c[ae]ğ)[ıiuü]$")
ATTRIBUTIVE = re.compile(r"(?:[ae]n|m[ıiuü]ş|(?:[dt][ıiuü]ğ|[ae]c[ae]ğ)[ıiuü]|(?:[dt][ıiuü]k|[ae]c[ae]k)l[ae]r[ıi])$")
# «takipteki», «önceki»: no heads.
WHEN = re.compile(r"(?:[dt][ae]|önce|sonra|şimdi|bugün|evvel|sene|yıl|ay|hafta)ki$")
# «yönündeydi», «düzeyindedir»: the end of a clause.
COPULA = re.compile(r"[dt][ae](?:yd[ıi]|ym[ıi]ş|d[ıi]r)$")
PASSIVE = re.compile(r"(?:[ıiuü][ln]|[ae]n)[ae]n$")
ACCUSATIVE = re.compile(r"[^\W\d_]{3,}(?:(?:s?[ıiuü]n|[aeıioöuü]y)[ıiuü]|l[ae]r[ıi])")
_PLURAL = re.compile(r"l[ae]r")
_HARDENED = {"ğ": "k", "b": "p", "c": "ç"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A word read as a form of a known noun."""

    base: str
    ending: str


@cache
def known() -> dict[str, frozenset[str]]:
    """The word lists of the table by their names."""
    return {
        name: frozenset(words) for name, words in load_toml("measure_nouns.toml").items() if isinstance(words, list)
    }


@cache
def _contracted() -> dict[str, str]:
    """Stems without their second vowel → the noun («hacm» «hacim»)."""
    return {stem: noun for noun, stem in load_toml("measure_nouns.toml")["contracted"].items()}


@cache
def _nouns_by_start() -> dict[str, tuple[str, ...]]:
    """Nouns by their first two letters, longest first."""
    table: dict[str, list[str]] = {}
    for noun in sorted(known()["nouns"] | set(_contracted()), key=len, reverse=True):
        table.setdefault(noun[:2], []).append(noun)
    return {start: tuple(nouns) for start, nouns in table.items()}


@word_cache
def noun_of(low: str) -> Noun | None:
    """The known noun that the folded word is a form of, or None."""
    if low in known()["adjectives"]:
        return None
    for noun in _nouns_by_start().get(low[:2], ()):
        ending = suffix_after(noun, low)
        if ending is not None and (POSSESSED.fullmatch(ending) or _CASED.fullmatch(ending)):
            return Noun(_contracted().get(noun, noun), ending)
    return None


@cache
def _priced_by_start() -> dict[str, tuple[str, ...]]:
    """The words of `priced` by their first two letters."""
    table: dict[str, tuple[str, ...]] = {}
    for word in known()["priced"]:
        table[word[:2]] = (*table.get(word[:2], ()), word)
    return table


@word_cache
def is_priced(low: str) -> bool:
    """Is the word something that has a price of its own, bare or with a possessive («dolar», «kilosu», «onsu»)?"""
    endings = (suffix_after(noun, low) for noun in _priced_by_start().get(low[:2], ()))
    return any(ending is not None and ending in ("", "ı", "i", "u", "ü", "sı", "si", "su", "sü") for ending in endings)


@cache
def rulings() -> tuple[str, ...]:
    """Beginnings of the words of a ruling."""
    return tuple(known()["rulings"])


def is_action(low: str) -> bool:
    """Is the word a bare verbal noun, as the first part of a compound («çalışma ödeneği», «borçlanma faizi»)?"""
    form = verb_form(low)
    return form is not None and form.kind == "noun" and low.endswith(("ma", "me", "ış", "iş", "uş", "üş"))


@word_cache
def nominative(low: str) -> str:
    """The word without its case, the possessive kept («fiyatının» «fiyatı», «ciroya» «ciro», «hizmetten» «hizmet»)."""
    noun = noun_of(low)
    if noun is not None:
        return _nominative_of_noun(low, noun)
    if low in known()["whole"] or len(low) < 4:
        return low
    for pattern in (CASE_AFTER_POSSESSIVE, _CASE_AFTER_VOWEL, _CASE_AFTER_CONSONANT):
        match = pattern.fullmatch(low)
        if match is not None and len(match[1]) > 2:
            stem = match[1]
            is_soft = pattern is _CASE_AFTER_CONSONANT and low[len(stem)] in "ıiuü"
            return stem[:-1] + _HARDENED.get(stem[-1], stem[-1]) if is_soft else stem
    return low


def _nominative_of_noun(low: str, noun: Noun) -> str:
    ending = noun.ending
    match = POSSESSED.fullmatch(ending)
    if match is not None and (match[1] or match[2]):
        return low[: len(low) - len(ending)] + match[1] + match[2]
    match = _PLURAL.match(ending)
    return noun.base if match is None else low[: len(low) - len(ending)] + match[0]


# Endings of a subject, an object or a possessor: bare, plural, possessive, accusative, genitive and their sums.
TOPIC_ENDINGS = frozenset(
    "".join(parts)
    for plural in ("", "lar", "ler")
    for possessive in ("", *"ıiuü", "sı", "si", "su", "sü", "ımız", "imiz", "umuz", "ümüz", "mız", "miz", "muz", "müz")
    for case in (
        *("", "nın", "nin", "nun", "nün", "ın", "in", "un", "ün"),
        *("ı", "i", "u", "ü", "nı", "ni", "nu", "nü", "yı", "yi", "yu", "yü"),
    )
    for parts in [(plural, possessive, case)]
)
POSSESSIVES = frozenset(
    plural + possessive for plural in ("", "lar", "ler") for possessive in ("ı", "i", "u", "ü", "sı", "si", "su", "sü")
)
GENITIVE = re.compile(r"[ıiuü]n$")
NEIGHBOUR = re.compile(r"(?:l[ae]r|[ıiuü]n?|[^aeıioöuü]|o)$")
