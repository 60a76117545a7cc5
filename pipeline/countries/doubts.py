"""What speaks against a name: it begins a sentence, is another word, a capital city, or somebody's surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.countries.match import Match
from pipeline.document import Annotations
from pipeline.lexicon.names import name_evidence
from pipeline.resources import load_toml
from pipeline.turkish.verbs import verb_form

_COORDINATORS = frozenset({",", "ve", "ile", "-", "/"})
_DEMONSTRATIVES = frozenset({"şu", "bu", "o"})
_CITY_BEFORE = re.compile(r"başkenti?|kenti|şehri")
# A word makes the next a surname that was met as a given name so often, so surely, and so seldom in lower case.
_OFTEN_GIVEN = 4
_OFTEN_BORNE = 4
_TRUSTED = 0.5
_PLAIN = 0.2


@cache
def _state_words() -> tuple[str, ...]:
    return tuple(load_toml("proper_names.toml")["state_words"])


def _is_given_name(low: str) -> bool:
    evidence = name_evidence(low)
    return (
        evidence.given >= max(_OFTEN_GIVEN, evidence.surname) and evidence.trust >= _TRUSTED and evidence.plain < _PLAIN
    )


def _may_be_surname(match: Match) -> bool:
    return match.name.label == "NATIONALITY" or "surname" in match.name.needs


class Doubts:
    """The doubts of one article's matches, looked at together: names beside each other support each other."""

    def __init__(self, notes: Annotations, matches: Sequence[Match]) -> None:
        self.words = notes.words
        self.people = [span for span in notes.of("recogniser") if span.label == "PERSON"]
        sure = [match for match in matches if "support" not in match.name.needs]
        self.starts = {match.start for match in sure}
        self.ends = {match.end for match in sure}
        self.surnames = {self.words.low[match.start] for match in matches if self._behind_given_name(match)}

    def reject(self, match: Match) -> bool:
        """Is the match another word, or part of a person's name?"""
        needs = match.name.needs
        if self._confused(match) or self._is_person(match):
            return True
        if "namesake" in needs and match.start and _CITY_BEFORE.fullmatch(self.words.low[match.start - 1]):
            return True
        if "support" in needs or ("inner" in needs and self._capital_says_nothing(match)):
            return not self._supported(match)
        return False

    def _next(self, match: Match) -> str:
        """The folded word behind a bare match in its sentence, or ""."""
        words = self.words
        if match.end >= len(words) or words.sentence_of[match.end] != words.sentence_of[match.start]:
            return ""
        return words.low[match.end]

    def _confused(self, match: Match) -> bool:
        return bool(match.name.confused_with) and match.bare and self._next(match).startswith(match.name.confused_with)

    def _capital_says_nothing(self, match: Match) -> bool:
        words = self.words
        first = words.sentences[words.sentence_of[match.start]][0]
        if all(not words.text[i].isalnum() for i in range(first, match.start)):
            return True
        return words.is_all_caps(match.start)

    def _supported(self, match: Match) -> bool:
        words, end = self.words, match.end
        if match.suffix is not None:
            return True
        if match.start > 1 and words.low[match.start - 1] in _COORDINATORS and match.start - 1 in self.ends:
            return True
        if end + 1 < len(words) and words.low[end] in _COORDINATORS and end + 1 in self.starts:
            return True
        if match.name.label == "NATIONALITY":
            return self._qualifies_a_name(match)
        return (self._next(match) + " " + (words.low[end + 1] if end + 1 < len(words) else "")).startswith(
            _state_words()
        )

    def _qualifies(self, match: Match) -> bool:
        """Does a noun in lower case follow («Çek futbolcu»)?"""
        following = self._next(match)
        if not match.bare or not following[:1].isalpha() or not self.words.text[match.end].islower():
            return False
        if following in _DEMONSTRATIVES:  # «Çek şu albümü»: a verb
            return False
        form = verb_form(following)
        return form is None or form.kind != "finite"

    def _qualifies_a_name(self, match: Match) -> bool:
        """Does a noun or, inside a sentence, a name follow, and no capital precede («transferi Faslı Belhanda»)?"""
        words, before = self.words, match.start - 1
        inside = before >= 0 and words.text[before].isalpha()
        if inside and words.is_capitalised(before):
            return False
        return self._qualifies(match) or (match.bare and inside and self._next(match)[:1].isalpha())

    def _behind_given_name(self, match: Match) -> bool:
        """«Mehmet Özbek»: a people's name as a surname; before a noun («Obama Amerikan halkına») if it often is one."""
        words, before = self.words, match.start - 1
        if not _may_be_surname(match) or before < 0 or match.end != match.start + 1 or match.plural:
            return False
        if not words.is_capitalised(before) or words.sentence_of[before] != words.sentence_of[match.start]:
            return False
        borne = name_evidence(words.low[match.start]).surname >= _OFTEN_BORNE
        return (borne or not self._qualifies(match)) and _is_given_name(words.low[before])

    def _is_person(self, match: Match) -> bool:
        if self._behind_given_name(match):
            return True
        words = self.words
        if _may_be_surname(match) and words.low[match.start] in self.surnames:
            # The bearer of the surname again, unless a people's name qualifies a noun.
            return match.name.label == "COUNTRY" or not self._qualifies(match)
        return any(span.start < match.start and match.end <= span.end for span in self.people)
