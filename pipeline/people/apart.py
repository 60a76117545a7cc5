"""Names run together: what the article knows apart is taken apart («Başbakan Erdoğan Yiğit Bulut'u aradı»)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.lexicon.names import cues, name_evidence
from pipeline.people.rules import Found
from pipeline.people.shape import HYPHENS
from pipeline.turkish.words import Words

Name = tuple[str, ...]


def taken_apart(words: Words, found: Iterable[Found]) -> list[Found]:
    """The names; where one is two that stand elsewhere in the article, each of them."""
    names = list(found)
    known = _Known(words, names)
    return [part for name in names for part in known.parts(name)]


class _Known:
    """The names of an article, each as the folded words of a mention of its own."""

    def __init__(self, words: Words, names: Iterable[Found]) -> None:
        self.words = words
        self.whole: set[Name] = set()
        self.surnames: set[str] = set()
        for name in names:
            forms = self._forms(self._letters(name))
            self.whole.add(forms)
            self.surnames.add(forms[-1])

    def parts(self, name: Found) -> Iterator[Found]:
        """The persons that the words of one name are: mostly one."""
        letters = self._letters(name)
        cut = self._cut(letters)
        if cut is None:
            yield name
            return
        yield Found(name.start, letters[cut - 1] + 1, name.source, name.confidence)
        yield Found(letters[cut], name.end, name.source, name.confidence)

    def _cut(self, letters: list[int]) -> int | None:
        """How many of the words are the first of two persons, None if all are one."""
        forms = self._forms(letters)
        for cut in range(1, len(forms)):
            if self.words.text[letters[cut] - 1] in HYPHENS:
                continue
            first, second = forms[:cut], forms[cut:]
            if len(first) > 1 and first in self.whole and self._ends(first) and self._is_known(second):
                return cut
            if len(second) > 1 and second in self.whole and cut == 1 and first in self.whole and self._ends(first):
                return cut
        return None

    def _is_known(self, name: Name) -> bool:
        return name in self.whole or (len(name) == 1 and name[0] in self.surnames)

    def _ends(self, name: Name) -> bool:
        """Can the name be whole, its last word a surname («Mahmut Can» before «Çalık» is none)?"""
        evidence = name_evidence(name[-1])
        return evidence.surname >= evidence.given

    def _letters(self, name: Found) -> list[int]:
        words = self.words
        inside = [i for i in range(name.start, name.end) if words.text[i][0].isalpha()]
        return [i for i in inside if words.text[i] not in cues("particles")] or inside

    def _forms(self, letters: list[int]) -> Name:
        return tuple(self.words.low[i] for i in letters)
