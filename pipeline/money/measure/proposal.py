"""What the rules propose that a sum measures: the head noun to which the construction around the sum points.

Turkish puts it in one of five places, tried in this order:
- a label before a colon («Bonservis bedeli: 5 milyon avro»);
- after the sum, as the noun it modifies («7 milyar dolarlık yatırım», «10 bin lira para cezası», «3 milyon lira
  değerinde ev»);
- at a verb of buying and selling, as the thing traded («5 milyon liraya satılan ev», «evi 5 milyon liraya aldı»);
- before it, as subject or object of the clause («X'in ihracatı 7 milyar dolara yükseldi»);
- in the sums beside it, where a list or a bracket shares one noun («… 800 lira, … bin 600 lira vergi alınacak»).
The nouns that sums measure are known words (`measure_nouns.toml`); an unknown noun is taken only where the
construction leaves no other reading. Source of the constructions: A. Göksel and C. Kerslake, Turkish: A Comprehensive
Grammar (2005), ch. 14 (noun phrases) and 15.6 (numerals as modifiers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.money.measure.after import AfterSum
from pipeline.money.measure.before import BeforeSum
from pipeline.money.measure.beside import BesideSum
from pipeline.money.measure.placed import PlacedSums
from pipeline.money.measure.trade import TradedForSum
from pipeline.money.measure.words import GENITIVE, known, noun_of

_PARTS = 4
"""Sums before a part that are looked at as parts of the same whole."""
_SUBJECTLESS = 2
"""Words before a sum in a sentence that has no room for a subject."""
_PART = re.compile(r"s[ıiuü](?:n[ıiuü]n?|n[ae])?")  # «TL'si», «TL'sinin»


@dataclass(frozen=True, slots=True)
class Proposal:
    """The token that heads what a sum measures (None: none is named), and the construction it was found by."""

    head: int | None
    by: str


_NONE = Proposal(None, "none")


class Proposer:
    """The order in which the places around each sum are asked, and what sums take from each other."""

    def __init__(self, sums: PlacedSums) -> None:
        self.words = sums.words
        self.sums = sums
        self.phrases = self.sums.phrases
        self.beside = BesideSum(self.sums)
        self.after = AfterSum(self.sums)
        self.before = BeforeSum(self.sums)
        self.trade = TradedForSum(self.sums, self.after)

    def proposals(self) -> list[Proposal]:
        """One for each sum."""
        found = [self._own(index) for index in range(len(self.sums))]
        last = len(found) - 1
        for index in range(last - 1, -1, -1):
            if self._goes_on(index):
                self._take(found, index, index + 1, "list")
        for index in range(1, last + 1):
            if self._follows(index):
                self._take(found, index, index - 1, "follows")
        for index in range(last - 1, -1, -1):
            if self.sums.same_sentence(index, index + 1):
                self._take(found, index, index + 1, "leads")
        for index in range(1, last + 1):
            if self._continues(index):
                self._take(found, index, index - 1, "continues")
        for index, one in enumerate(found):
            if one.head is None and (head := self.beside.before_bracket(index)) is not None:
                found[index] = Proposal(head, "bracket")
        return found

    @staticmethod
    def _take(found: list[Proposal], index: int, other: int, by: str) -> None:
        """Give the sum `index` the head of the sum `other` if it has none."""
        if found[index].head is None and found[other].head is not None:
            found[index] = Proposal(found[other].head, by)

    def _own(self, index: int) -> Proposal:
        """What the words around this sum give, other sums aside."""
        if self._is_bracketed(index) or self.beside.repeats_relative(index):
            return _NONE
        return next((one for one in self._readings(index) if one.head is not None), _NONE)

    def _readings(self, index: int) -> Iterator[Proposal]:
        yield Proposal(self._labelled(index), "label")
        yield Proposal(self._whole(index), "whole")
        yield Proposal(self.beside.named_before(index), "named")
        after, is_modified = self.after.read(index)
        yield Proposal(after, "modified" if is_modified else "after")
        yield Proposal(self.trade.read(index), "trade")
        yield Proposal(self.before.read(index, is_near=True), "before")
        if not self._goes_on(index):
            yield Proposal(self.before.read(index, is_near=False), "far")

    def _labelled(self, index: int) -> int | None:
        """The label before the sum; of «BEŞİKTAŞ: 95 milyon avro değeriyle» the noun after it."""
        label = self.beside.label(index)
        tail = self.sums.tails[index]
        is_line = tail < len(self.words) and self.words.breaks[tail] > 0
        if label is None or is_line or noun_of(self.words.low[label]) is not None:
            return label
        after, _ = self.after.read(index)
        return after if after is not None and noun_of(self.words.low[after]) is not None else label

    def _whole(self, index: int) -> int | None:
        """«fonun 5 milyon TL'sinin borçta, 2 milyon TL'sinin yatırımda kullanılması»: what the sum is a part of."""
        if not self._is_part(index):
            return None
        words = self.words
        before = [
            i for i in range(max(index - _PARTS, 0), index) if self._is_part(i) and self.sums.same_sentence(i, index)
        ]
        start = self.sums.start(before[0] if before else index)  # the parts of one whole come one after the other
        first = self.sums.first(before[0] if before else index)
        for i in range(start - 1, first - 1, -1):
            noun = None if self.sums.taken[i] else noun_of(words.low[i])
            if noun is not None and GENITIVE.search(noun.ending) is not None:
                return i
        return None

    def _is_part(self, index: int) -> bool:
        """«5 milyon TL'si», «5 milyon lirası»: has the sum a possessive?"""
        return _PART.fullmatch(self.sums.ending(index)) is not None

    def _is_bracketed(self, index: int) -> bool:
        """«500 pound (yaklaşık 300 TL)», «… (güncel kurla 300 TL)»: does the sum gloss the one before it?"""
        start = self.sums.start(index)
        opening = next((i for i in range(start - 1, max(start - 5, 0), -1) if self.words.text[i] in "()"), None)
        if index == 0 or opening is None or self.words.text[opening] == ")":
            return False
        return 0 <= opening - self.sums.tails[index - 1] <= 1

    def _goes_on(self, index: int) -> bool:
        """Does a list lead from this sum to the next in one sentence, so that the noun may come at its end?"""
        tail = self.sums.tails[index]
        if index + 1 >= len(self.sums) or tail >= len(self.words):
            return False
        nearby = self.sums.start(index + 1) - tail <= 12
        is_link = self.words.low[tail] in (",", ";", "ve", "veya", "ya", "ile", "-", "/", "yani")
        return is_link and nearby and self.sums.same_sentence(index, index + 1)

    def _continues(self, index: int) -> bool:
        """«Tam 42 bin dolara alıcı buldu.»: does the sentence go on with what the one before it spoke of?

        It has no subject of its own, or gives a figure for another grade in the same words («günlük 5 lira»).
        """
        words, start, before = self.words, self.sums.start(index), self.sums.start(index - 1)
        if not before or words.sentence_of[start] - words.sentence_of[before] != 1:
            return False
        opening = words.sentences[words.sentence_of[start]][0]
        is_grade = words.low[start - 1] == words.low[before - 1] and words.low[start - 1] in known()["grades"]
        return is_grade or (start - opening <= _SUBJECTLESS and self.before.is_predicate(index))

    def _follows(self, index: int) -> bool:
        """May the sum take the noun of the one before it?"""
        if self._is_bracketed(index):
            return True
        return self.sums.same_sentence(index - 1, index)
