"""Nominal inflection: is this ending a chain of Turkish suffixes, and does this word carry that stem?

The chain is written once as a pattern of optional slots in their fixed order (plural, derivation, possessive, case,
-ki, copula); each slot is tried once, so matching is linear. Vowel harmony is not enforced: foreign names and
abbreviations break it («Bordeaux'da», «ABD'nin»), and the stem has already been recognised.
Source: A. Göksel and C. Kerslake, Turkish: A Comprehensive Grammar (2005), ch. 8, nominal inflection.
"""

from __future__ import annotations

import re

from pipeline.turkish.word_cache import word_cache

_PLURAL = r"(?:l[ae]r)?"
_DERIVATION = r"(?:l[ıiuü][kğ]?|s[ıiuü]z|c[ıiuü]|ç[ıiuü])?"
_POSSESSIVE = r"(?:l[ae]r[ıi]|[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z|s[ıiuü]|[ıiuü]m?|m)?"
_CASE = (
    r"(?:[yn]?[ıiuü]|n?[ıiuü]n|[yn]?[ae]|n?[dt][ae]n?|[yn]?l[ae]|n?c[ae]|ç[ae]|y[ae]|n?d[ae]ki(?:l[ae]r)?"
    r"(?:n[ıiuü]n?|n?d[ae]n?|n?[ae]|y?l[ae])?|n?t[ae]ki(?:l[ae]r)?(?:n[ıiuü]n?|n?d[ae]n?|n?[ae]|y?l[ae])?)?"
)
_COPULA = r"(?:y?[dt][ıiuü](?:r|l[ae]r)?|y?m[ıiuü]ş|y?s[ae]|yken|d[ıiuü]r|y[ıiuü][mz])?"
CHAIN = _PLURAL + _DERIVATION + _PLURAL + _POSSESSIVE + _CASE + _COPULA
"""The pattern of an ending; it matches the empty one."""
_CHAIN = re.compile(CHAIN)

# A stem's last consonant softens before a vowel: kitap-kitabı, Zonguldak-Zonguldağ'a.
SOFTENED = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}
HIGH_AFTER = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
"""The high vowel of an ending by the last vowel before it."""
GENITIVES = frozenset(("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"))


@word_cache
def is_suffix_chain(ending: str) -> bool:
    """Can `ending` (folded, without apostrophe) be the inflection of a noun? The empty ending can."""
    return len(ending) <= 24 and _CHAIN.fullmatch(ending) is not None


def written(stem: str) -> tuple[str, ...]:
    """A stem as it stands before endings, its last consonant hard or soft.

    >>> written("kitap"), written("lira")
    (('kitap', 'kitab'), ('lira',))
    """
    soft = SOFTENED.get(stem[-1:])
    return (stem, stem[:-1] + soft) if soft else (stem,)


def suffix_after(stem: str, word: str) -> str | None:
    """The inflection with which `word` carries `stem` (both folded), "" if bare, None if it is another word.

    >>> suffix_after("dolar", "dolarlık"), suffix_after("bakanlık", "bakanlığın"), suffix_after("lira", "liranızca")
    ('lık', 'ın', None)
    """
    if word.startswith(stem):
        ending = word[len(stem) :]
        return ending if is_suffix_chain(ending) else None
    soft = SOFTENED.get(stem[-1:])
    if soft and word.startswith(stem[:-1] + soft):
        ending = word[len(stem) :]
        return ending if ending[:1] in tuple("ıiuüae") and is_suffix_chain(ending) else None
    return None
