"""Names by rule: within a run of capitalised words, where does a person's name begin and end?

A run is cut at titles, honorifics, institutions, places and function words. Each stretch between the cuts is judged by
what licenses it (`people.licence`) and by what its words are elsewhere (`lexicon.names`); what is neither licensed nor
a full name by its words is left to the article as a whole (`people.article`).
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lexicon.names import cues, name_evidence
from pipeline.people.bearer import is_borne
from pipeline.people.cuts import cuts, heads_name
from pipeline.people.found import Found
from pipeline.people.licence import licence, ordinal_start
from pipeline.people.reach import reach
from pipeline.people.shape import ALL_CAPS, CAPITALISED, HYPHENS, INITIAL, NONE, ShapedWords
from pipeline.people.trim import tighten
from pipeline.people.weight import PLAIN, SURE, UNKNOWN, score

# The mean weight that the words of a name must have, by what else speaks for it.
_FULL_NAME, _LICENSED, _HEADLINE = 0.45, 0.2, 0.7
# A word in lower case more often than this is no name by itself, even behind a title.
_WORD = 0.95
# «Barış K.»: a given name counted so often needs no more than the initial.
_GIVEN_BEFORE_INITIAL = 5
# A surname counted so often is looked for even where its word is a common one.
_OFTEN = 10
_WEAK_LICENCES = frozenset(("plural-title", "saying", "called", "relation"))


class RunReader:
    """Reads the names of one article's runs."""

    def __init__(self, shaped: ShapedWords) -> None:
        self.shaped = shaped
        self.left: list[tuple[int, int]] = []
        """Stretches that nothing here made a name, in text order."""

    def read(self, start: int, end: int) -> Iterator[Found]:
        """The names in the run `[start, end)`."""
        stretch = start
        while stretch < end:
            stop = stretch
            while stop < end and not cuts(self.shaped, stop, stretch):
                stop += 1
            if stop < end and self.shaped.words.low[stop] in cues("stops"):
                self._spare(stop)
            after = stop + 1
            while after < end and cuts(self.shaped, after, after):
                after += 1
            first, last = tighten(self.shaped, stretch, stop)
            if first < last and not is_borne(self.shaped, first, last, min(after, end + 1)):
                yield from self._judge(first, last)
            stretch = after

    def _spare(self, i: int) -> None:
        """A common word that is a surname too («Küçük»): the article may know it as a person, unless a name follows."""
        words, behind = self.shaped.words, i + 1
        if behind < len(words) and self.shaped.shapes[behind] and not words.breaks[behind]:
            return
        if self.shaped.taken[i] is None and name_evidence(self.shaped.words.low[i]).surname >= _OFTEN:
            self.left.append((i, i + 1))

    def _judge(self, start: int, end: int) -> Iterator[Found]:
        """The name that a licence gives the stretch, else the full name in it."""
        rule = licence(self.shaped.words, start, end)
        if rule:
            stop = reach(self.shaped, start, end, rule in ("title", "plural-title", "honorific"))
            weak = rule in _WEAK_LICENCES
            if score(self.shaped, start, stop) >= (UNKNOWN if weak else _LICENSED) and self._holds(
                rule, start, stop, end
            ):
                yield Found(ordinal_start(self.shaped.words, start), stop, rule, 0.75 if weak else 0.9)
                if stop < end:
                    self.left.append((stop, end))
                return
        yield from self._full_name(start, end)

    def _holds(self, rule: str, start: int, stop: int, end: int) -> bool:
        """A licence from behind holds for a name that reaches it; a word in capitals must be a known name too."""
        if (rule in ("address", "called", "age") and stop < end) or _is_phrase(self.shaped, start, stop):
            return False
        if stop - start == 1 and _is_mere_word(self.shaped, rule, start):
            return False
        if rule == "byline" and (stop < end or stop - start == 1 or score(self.shaped, start, stop) < _HEADLINE):
            return False
        if rule == "ordinal" and (stop - start > 1 or score(self.shaped, start, stop) < SURE):
            return False
        capitalised = any(self.shaped.shapes[i] == CAPITALISED for i in range(start, stop))
        return capitalised or score(self.shaped, start, stop) >= SURE

    def _full_name(self, start: int, end: int) -> Iterator[Found]:
        """A given name and what follows it, wherever in the stretch it begins."""
        shaped, words = self.shaped, self.shaped.words
        caps = all(shaped.shapes[i] in (ALL_CAPS, INITIAL, NONE) for i in range(start, end))
        wanted = _HEADLINE if caps else _FULL_NAME
        for first in range(start, end - 1):
            given = name_evidence(words.low[first])
            if shaped.shapes[first] == NONE or given.given == 0:
                continue
            stop = reach(shaped, first, end)
            if stop > first and words.text[stop - 1] == "." and given.given >= _GIVEN_BEFORE_INITIAL:
                yield Found(first, stop, "initial", 0.8)
                return
            if given.trust < wanted or (given.plain > PLAIN and not heads_name(shaped, first, given)):
                continue
            while first - 2 >= start and words.text[first - 1] == "." and shaped.shapes[first - 2] == INITIAL:
                first -= 2
            if stop - first >= 2 and score(shaped, first, stop) >= wanted and not _is_phrase(shaped, first, stop):
                yield Found(first, stop, "full-name", 0.8)
                self.left += [(a, b) for a, b in ((start, first), (stop, end)) if a < b]
                return
        self.left.append((start, end))


def _is_phrase(shaped: ShapedWords, start: int, end: int) -> bool:
    """Is it the known name of another thing («Çevik Kuvvet», «Morgan Stanley», «Hüda-Par»)?"""
    letters = (low for low in shaped.words.low[start:end] if low not in HYPHENS)
    return " ".join(letters) in cues("phrases")


def _is_mere_word(shaped: ShapedWords, rule: str, i: int) -> bool:
    """«Başbakan Dava Açıyor»: a common word that is a name only now and then."""
    evidence = name_evidence(shaped.words.low[i])
    if rule == "title":
        return evidence.plain > _WORD and evidence.surname < 3
    return rule == "address" and evidence.plain > PLAIN
