"""One article, one person: a part of a name that the article accepted is that person all over the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.lexicon.institutions import is_city
from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.people.found import Found
from pipeline.people.licence import opens_no_name
from pipeline.people.shape import CAPITALISED, HYPHENS, INITIAL, NONE
from pipeline.people.weight import is_no_name, weight
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

# Case endings that careless writing leaves without an apostrophe («Erdoğanın»).
_CASES = ("nın", "nin", "nun", "nün", "ın", "in", "un", "ün", "ya", "ye", "yı", "yi", "dan", "den", "la", "le")
_SHORTEST_STEM = 5
_LOCATIVE = re.compile(r"\w{3,}[dt][ae]n?")
_SURE_SURNAME, _SURE_COUNT = 0.85, 10
# A word in lower case more often than this is taken for a name only where the article says so.
_PLAIN = 0.5


class Namesakes:
    """The words of the names that the article accepted, each with the confidence that alone it is the person."""

    def __init__(self, words: Words, shapes: list[int], found: Iterable[Found]) -> None:
        self.words = words
        self.shapes = shapes
        self.parts: dict[str, float] = {}
        self.hyphenated: set[tuple[str, str]] = set()
        for name in found:
            self._learn(name)

    def _learn(self, name: Found) -> None:
        words = self.words
        letters = [i for i in range(name.start, name.end) if self.shapes[i] not in (NONE, INITIAL)]
        for place, i in enumerate(letters):
            low = words.low[i]
            last = place == len(letters) - 1
            evidence = name_evidence(low)
            if len(low) > 1 and (last or evidence.trust > 0.5) and not is_city(low):
                self.parts[low] = max(self.parts.get(low, 0.0), name.confidence * (1.0 if last else 0.9))
            if i + 2 < name.end and words.text[i + 1] in HYPHENS:
                self.hyphenated.add((low, words.low[i + 2]))

    def again(self, start: int, end: int) -> Iterator[Found]:
        """The names in the stretch `[start, end)` that are parts of accepted ones, adjoining parts as one."""
        i = start
        while i < end:
            confidence = self._confidence(i)
            if confidence is None:
                i += 1
                continue
            first, last = self._widen_left(start, i), i + 1
            while last < end and self._goes_on(last, end):
                last += 1
            yield Found(first, last, "article", confidence)
            i = start = last

    def _confidence(self, i: int) -> float | None:
        if not self.shapes[i]:
            return None
        low = self.words.low[i]
        if low in self.parts:
            return self.parts[low]
        if not low.endswith(_CASES):
            return None
        for ending in _CASES:
            stem = low[: -len(ending)]
            if low.endswith(ending) and len(stem) >= _SHORTEST_STEM and stem in self.parts:
                return self.parts[stem] * 0.8
        return None

    def _goes_on(self, i: int, end: int) -> bool:
        """Does the name that ends before word `i` go on with it?"""
        if self.shapes[i] == NONE:
            glue = i + 1 < end and self._confidence(i + 1) is not None
            pair = (self.words.low[i - 1], self.words.low[i + 1]) if glue else None
            return glue and (self.words.text[i] not in HYPHENS or pair in self.hyphenated)
        return self.shapes[i] == INITIAL or self._confidence(i) is not None

    def _widen_left(self, start: int, i: int) -> int:
        """The given names before a known surname, even if the article names them here only («Enikö Györi»)."""
        while i > start and self.shapes[i - 1] in (CAPITALISED, INITIAL):
            evidence = name_evidence(self.words.low[i - 1])
            if self.words.low[i - 1] in cues("particles"):
                i -= 1
                continue
            if opens(self.words, i - 1) and not evidence.known:
                break
            if evidence.plain > _PLAIN or is_no_name(evidence) or (evidence.listed and evidence.trust < 0.3):
                break
            i -= 1
        return i


def by_words(words: Words, shapes: list[int], start: int, end: int) -> Iterator[Found]:
    """What is left: a stretch that ends in a surname that is hardly anything else («Trump», «Lübna Hüseyin»)."""
    if not HYPHENS.isdisjoint(words.text[start:end]):
        # «Erdoğan-Obama»: two persons, each for itself.
        hyphen = next(i for i in range(start, end) if words.text[i] in HYPHENS)
        yield from by_words(words, shapes, start, hyphen)
        yield from by_words(words, shapes, hyphen + 1, end)
        return
    while end - start > 1 and shapes[start] not in (NONE, INITIAL) and _is_of_the_sentence(words, start):
        start += 1
    if end - start > 1 and opens_no_name(words, start, end):
        start += 1
    letters = [i for i in range(start, end) if shapes[i] not in (NONE, INITIAL)]
    if not letters or letters[-1] != end - 1 or len(letters) > 3:
        return
    low = words.low[end - 1]
    evidence = name_evidence(low)
    if evidence.surname < _SURE_COUNT or evidence.trust < _SURE_SURNAME or evidence.plain > _PLAIN:
        return
    if (
        (len(letters) == 1 and is_city(low))
        or low in cues("not_alone")
        or " ".join(words.low[start:end]) in cues("phrases")
    ):
        return
    others = [name_evidence(words.low[i]) for i in letters[:-1]]
    if all(weight(other) >= 0.3 for other in others):
        yield Found(start, end, "known-surname", 0.6)


def _is_of_the_sentence(words: Words, i: int) -> bool:
    """Is word `i` no part of the name behind it («Kitapta Gül», «ANLATTIK Kaya»)?"""
    low = words.low[i]
    evidence = name_evidence(low)
    if evidence.plain > _PLAIN:
        return True
    if words.text[i].isupper() and not words.text[i + 1].isupper() and evidence.trust < _PLAIN:
        return True
    if evidence.known or not opens(words, i):
        return False
    return evidence.listed or _LOCATIVE.fullmatch(low) is not None or verb_form(low) is not None
