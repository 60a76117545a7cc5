"""Names by rule: within a run of capitalised words, where does a person's name begin and end, and what licenses it?

A run is cut at titles, honorifics, institutions, places and function words; each stretch between the cuts is judged by
what stands beside it (a title before, a form of address behind, a building's or a firm's word behind) and by what its
words are elsewhere (`lexicon.names`). A single word that nothing licenses is left to the article (`people.article`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon.institutions import institution_kind, is_abbreviation, is_tail
from pipeline.lexicon.names import NameEvidence, cues, name_evidence
from pipeline.lexicon.titles import needs_pair, pair_kind, title_form
from pipeline.people.shape import ALL_CAPS, INITIAL, NONE
from pipeline.turkish.words import Words

_LONGEST_NAME = 5
# What an unknown word counts as, without and with a surname's ending.
_UNKNOWN, _UNKNOWN_SURNAME = 0.45, 0.7
_FULL_NAME, _LICENSED_NAME, _HEADLINE_NAME = 0.5, 0.2, 0.7


@dataclass(frozen=True, slots=True)
class Found:
    """Words `[start, end)` as a name; `source` says which rule, `confidence` how sure it is (0..1)."""

    start: int
    end: int
    source: str
    confidence: float


class RunReader:
    """Reads the names of one article's runs. `taken[i]` is the label that an earlier stage gave word `i`, or None."""

    def __init__(self, words: Words, shapes: list[int], taken: list[str | None]) -> None:
        self.words = words
        self.shapes = shapes
        self.taken = taken
        self.left: list[Found] = []
        """Single words that nothing licensed yet."""

    def read(self, start: int, end: int) -> Iterator[Found]:
        """The names in the run `[start, end)`."""
        stretch = start
        for i in range(start, end + 1):
            if i == end or self._cuts(i, stretch):
                if stretch < i:
                    yield from self._judge(stretch, i)
                stretch = i + 1

    def _cuts(self, i: int, stretch: int) -> bool:
        words, low = self.words, self.words.low[i]
        if not self.shapes[i]:
            return False
        evidence = name_evidence(low)
        inside = i > stretch
        if self.taken[i] is not None:
            return not (inside and self.taken[i] == "NATIONALITY" and evidence.surname >= 3)
        if low in cues("honorifics") or low in cues("addresses"):
            return True
        if is_abbreviation(low) and self.shapes[i] == ALL_CAPS and len(low) <= 6:
            return True
        if is_title(words, i):
            return not (inside and evidence.trust > 0.6)
        if low in cues("stops"):
            return not (inside and evidence.surname >= 3 and evidence.trust > 0.3)
        return is_tail(low) or (institution_kind(low) is not None and evidence.trust < 0.5)

    def _judge(self, start: int, end: int) -> Iterator[Found]:
        words = self.words
        while start < end and self.shapes[start] == NONE:
            start += 1
        while end > start and self.shapes[end - 1] == NONE and words.low[end - 1] in cues("particles"):
            end -= 1
        if start >= end or self._names_a_thing(end):
            return
        license_ = self._license(start, end)
        if license_:
            stop = self._reach(start, end)
            if stop > start and self._score(start, stop) >= _LICENSED_NAME:
                yield Found(start, stop, license_, 0.9)
                return
        elif end - start == 1:
            if self.shapes[start] != INITIAL:
                self.left.append(Found(start, end, "single", 0.4))
            return
        yield from self._full_name(start, end)

    def _full_name(self, start: int, end: int) -> Iterator[Found]:
        """A given name and what follows it, wherever in the stretch it begins."""
        caps = all(self.shapes[i] in (ALL_CAPS, INITIAL, NONE) for i in range(start, end))
        wanted = _HEADLINE_NAME if caps else _FULL_NAME
        for first in range(start, end - 1):
            given = name_evidence(self.words.low[first])
            if self.shapes[first] == NONE or given.given == 0 or given.trust < wanted:
                continue
            stop = self._reach(first, end)
            if stop - first >= 2 and self._score(first, stop) >= wanted:
                yield Found(first, stop, "full-name", 0.8)
                self._leave(start, first)
                self._leave(stop, end)
                return
        self._leave(start, end)

    def _leave(self, start: int, end: int) -> None:
        for i in range(start, end):
            if self.shapes[i] not in (NONE, INITIAL):
                self.left.append(Found(i, i + 1, "single", 0.4))

    def _reach(self, start: int, end: int) -> int:
        """How far the name that begins at `start` goes: up to a word that is plainly no name, or the longest name."""
        stop = start
        letters = 0
        while stop < end and letters < _LONGEST_NAME:
            evidence = name_evidence(self.words.low[stop])
            if self.shapes[stop] not in (NONE, INITIAL):
                if stop > start and _is_no_name(evidence):
                    break
                letters += 1
            stop += 1
        while stop > start and self.shapes[stop - 1] == NONE and not self.words.text[stop - 1].isalpha():
            stop -= 1
        return stop

    def _score(self, start: int, end: int) -> float:
        """Mean weight of the words as parts of a name, 0..1."""
        weights = [
            _weight(name_evidence(self.words.low[i]))
            for i in range(start, end)
            if self.shapes[i] not in (NONE, INITIAL)
        ]
        return sum(weights) / len(weights) if weights else 0.0

    def _license(self, start: int, end: int) -> str | None:
        """What beside the stretch says that it is a person: a title or honorific before, a form of address behind."""
        words = self.words
        before = start - 1
        if end < len(words) and words.low[end] in cues("addresses"):
            return "address"
        if before < 0 or words.breaks[start]:
            return None
        if words.text[before] == "." and before:
            before -= 1
        if words.low[before] in cues("honorifics"):
            return "honorific"
        if before == start - 1 and is_title(words, before):
            form = title_form(words.low[before])
            if form and not form.case and not form.copula:
                return "title"
        return None

    def _names_a_thing(self, end: int) -> bool:
        """Is what follows the stretch an institution, a place or an office that bears the stretch as its name?"""
        words = self.words
        if end >= len(words) or words.breaks[end]:
            return False
        low = words.low[end]
        if self.shapes[end] and (is_tail(low) or institution_kind(low) is not None) and not is_abbreviation(low):
            return True
        form = title_form(low)
        return bool(form and form.possessive and is_title(words, end))


def is_title(words: Words, i: int) -> bool:
    """Is word `i` the head of a title?"""
    form = title_form(words.low[i])
    if form is None:
        return False
    if needs_pair(form.lemma):
        return i > 0 and pair_kind(words.low[i - 1], form.lemma) is not None
    return True


def _weight(evidence: NameEvidence) -> float:
    if evidence.known:
        return max(evidence.trust, _UNKNOWN_SURNAME if evidence.ending and evidence.other < 3 else 0.0)
    return _UNKNOWN_SURNAME if evidence.ending else _UNKNOWN


def _is_no_name(evidence: NameEvidence) -> bool:
    return evidence.other >= 5 and evidence.trust < 0.25
