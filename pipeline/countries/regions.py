"""Regions that a firm's manager has: «EBRD Türkiye ve Kafkaslar Direktörü», «KfW Doğu Avrupa ve Türkiye Müdürü».

There a state and a region, or two states, stand side by side under one office of a firm that stands before them: the
state is a word of the office, no mention of it. Source: `resources/proper_names.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.countries.match import Match
from pipeline.lexicon.names import name_evidence
from pipeline.lexicon.opening import opens
from pipeline.lexicon.regions import is_of_region, is_region
from pipeline.resources import load_toml
from pipeline.turkish.words import Words

_STATE = "COUNTRY"
# A word that is in small letters more often than this opens the sentence.
_PLAIN = 0.5


class Regions:
    """The regions of managers among the words of one article, whose states are `matches`."""

    def __init__(self, words: Words, matches: Iterable[Match]) -> None:
        self._words = words
        self._ends = {match.start: match.end for match in matches if match.bare and match.name.label == _STATE}
        self._starts = {end: start for start, end in self._ends.items()}

    def hold(self, match: Match) -> bool:
        """Is the state one of two regions that a firm's manager has?"""
        return self._is_first(match) or self._is_second(match)

    def _is_first(self, match: Match) -> bool:
        end = self._region_behind(match.end + 1) if self._is_joint(match.end) else None
        return end is not None and self._is_managed(end) and self._is_of_firm(match.start)

    def _is_second(self, match: Match) -> bool:
        joint = match.start - 1
        start = self._region_before(joint) if self._is_joint(joint) else None
        return start is not None and self._is_managed(match.end) and self._is_of_firm(start)

    def _is_joint(self, i: int) -> bool:
        words = self._words
        return 0 < i < len(words) - 1 and words.low[i] == "ve" and words.text[i].islower() and not words.breaks[i + 1]

    def _region_behind(self, i: int) -> int | None:
        """The end of the region or state that begins at word `i`."""
        words, end = self._words, i
        if i in self._ends:
            return self._ends[i]
        while end < len(words) and words.is_capitalised(end) and is_of_region(words.low[end]):
            end += 1
        return end if any(map(is_region, words.low[i:end])) else None

    def _region_before(self, joint: int) -> int | None:
        """The first word of the region or state that ends before the «ve» at `joint`."""
        words, start = self._words, joint
        if joint in self._starts:
            return self._starts[joint]
        while start > 0 and words.is_capitalised(start - 1) and is_of_region(words.low[start - 1]):
            start -= 1
        return start if any(map(is_region, words.low[start:joint])) else None

    def _is_managed(self, end: int) -> bool:
        words = self._words
        if end >= len(words) or words.breaks[end] or not words.is_capitalised(end):
            return False
        return " ".join(words.low[end : end + 2]).startswith(_managers())

    def _is_of_firm(self, start: int) -> bool:
        """Does a capitalised word stand before that may be a firm's: no state, no word that only opens a sentence?"""
        words, before = self._words, start - 1
        if before < 0 or words.breaks[start] or start in self._starts or not words.is_capitalised(before):
            return False
        return not (opens(words, before) and name_evidence(words.low[before]).plain > _PLAIN)


@cache
def _managers() -> tuple[str, ...]:
    return tuple(load_toml("proper_names.toml")["territories"]["managers"])
