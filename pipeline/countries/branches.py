"""Branches of firms and bodies: «Vodafone Türkiye», «UNICEF Türkiye» are names, their country is no mention of it.

A capital that no sentence begins with, on a word that is neither a person's nor a plain word, shows the name of the
firm, if the country behind it is bare; an office of a firm shows it anywhere («Vodafone Türkiye CEO'su»). Once shown,
the name holds in the whole article and in any case («Vodafone Türkiye'nin»). Of other states only an office of the firm
there is a name («THY Ürdün Ofisi»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline.countries.match import Match
from pipeline.document import Candidate
from pipeline.lexicon.institutions import institution_kind, is_abbreviation
from pipeline.lexicon.names import name_evidence
from pipeline.lexicon.opening import opens
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_PLAIN = 0.2
_TRUSTED = 0.5
# Longer words in capitals are those of a headline, not an abbreviation.
_LONGEST_ABBREVIATION = 5
_GENITIVE_OR_LOCATIVE = re.compile(r".+(?:l[ae]r[ıi]n|[ıiuü]n[ıiuü]n|[nsd][ıiuü]n?d[ae]|[aeıioöuü]d[ae])")
# A unit of a firm has no more words before its manager.
_LONGEST_UNIT = 8
_COMPANY_S = "s"
"""The end of an English name («McDonald's»), cut off like a suffix."""


class Branches:
    """The names of firms that the article's matches of the press's own country end."""

    def __init__(self, words: Words, matches: Iterable[Match], people: Iterable[Candidate]) -> None:
        self._words = words
        self._places = frozenset(i for match in matches for i in range(match.start, match.end))
        self._persons = frozenset(i for person in people for i in range(person.start, person.end))
        self._known: set[str] = set()

    def learn(self, match: Match) -> None:
        """Note the firm's name before the country, if the place shows one."""
        firm = self._firm(match.start)
        if firm is not None and (self._office_follows(match) or (match.bare and self._is_shown(firm, match.start))):
            self._known.add(self._words.low[firm])

    def ends(self, match: Match) -> bool:
        """Does the country end a firm's name that the article has shown?"""
        firm = self._firm(match.start)
        return firm is not None and self._words.low[firm] in self._known

    def has_office_in(self, match: Match) -> bool:
        """«THY Ürdün Ofisi», «Siemens Mısır Genel Müdürü»: is the state inside the name of a firm's office there?"""
        words, firm = self._words, self._firm(match.start)
        if firm is None or firm in self._places or not match.bare or match.end >= len(words):
            return False
        if firm in self._persons or not words.is_capitalised(match.end):
            return False
        named = is_abbreviation(words.low[firm]) or (not opens(words, firm) and _may_be_firm(words.low[firm]))
        return named and " ".join(words.low[match.end : match.end + 2]).startswith(_units())

    def _firm(self, country: int) -> int | None:
        """The capitalised word directly before the country, in its sentence."""
        words, before = self._words, country - 1
        if before > 1 and words.low[before] == _COMPANY_S and is_apostrophe(words.text[before - 1]):
            before -= 2
        if before < 0 or words.sentence_of[before] != words.sentence_of[country]:
            return None
        return before if words.text[before].isalnum() and words.is_capitalised(before) else None

    def _office_follows(self, match: Match) -> bool:
        following = self._words.low[match.end : match.end + 2]
        return " ".join(following).startswith(_company_offices()) or self._unit_follows(match)

    def _unit_follows(self, match: Match) -> bool:
        """«Deloitte Türkiye Birleşme ve Satın Alma Hizmetleri Lideri»: a unit with a manager of firms, of no state."""
        words, firm = self._words, self._firm(match.start)
        if firm is None or firm in self._persons or not _may_be_firm(words.low[firm]):
            return False
        for i in range(match.end, min(match.end + _LONGEST_UNIT, len(words))):
            low = words.low[i]
            if words.breaks[i] or not (words.is_capitalised(i) or low in ("ve", "&")):
                return False
            if low in _table()["unit_managers"]:
                return i > match.end
            if institution_kind(low) in ("public", "sports", "party") or (low in ("ve", "&") and i == match.end):
                return False
        return False

    def _is_shown(self, firm: int, country: int) -> bool:
        words = self._words
        if firm < country - 1:
            return True  # no Turkish name ends in «'s»
        if opens(words, firm) or firm in self._places or firm in self._persons:
            return False
        if words.is_all_caps(firm) and len(words.text[firm]) > _LONGEST_ABBREVIATION:
            return False
        return _may_be_firm(words.low[firm])


@word_cache
def _may_be_firm(low: str) -> bool:
    evidence = name_evidence(low)
    is_name = evidence.known and evidence.trust >= _TRUSTED
    return not is_name and evidence.plain < _PLAIN and not _GENITIVE_OR_LOCATIVE.fullmatch(low)


@cache
def _table() -> dict[str, frozenset[str]]:
    table = load_toml("proper_names.toml")
    return {name: frozenset(table[name]) for name in ("company_offices", "unit_managers", "branch_units")}


@cache
def _units() -> tuple[str, ...]:
    return tuple(_table()["branch_units"])


@cache
def _company_offices() -> tuple[str, ...]:
    return tuple(_table()["company_offices"])
