"""What a sum measures: the noun phrase that the construction around the sum points to.

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
from collections.abc import Sequence

from pipeline.document import Annotations, Candidate
from pipeline.money.measure_after import AfterSum
from pipeline.money.measure_before import BeforeSum
from pipeline.money.measure_beside import BesideSum
from pipeline.money.measure_trade import TradedForSum
from pipeline.money.measure_words import GENITIVE, known, noun_of
from pipeline.money.placed import PlacedSums
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

_PARTS = 4
"""Sums before a part that are looked at as parts of the same whole."""
_SUBJECTLESS = 2
"""Words before a sum in a sentence that has no room for a subject."""
_PART = re.compile(r"s[ıiuü](?:n[ıiuü]n?|n[ae])?")  # «TL'si», «TL'sinin»


def find_measures(notes: Annotations, sums: Sequence[Candidate]) -> list[str | None]:
    """What each of the article's sums (in text order) measures: a phrase in the nominative, or None."""
    return _Reader(notes.words, sums).measures()


class _Reader:
    """The order in which the places around each sum are asked, and what sums take from each other."""

    def __init__(self, words: Words, found: Sequence[Candidate]) -> None:
        self.words = words
        self.sums = PlacedSums(words, found)
        self.phrases = self.sums.phrases
        self.beside = BesideSum(self.sums)
        self.after = AfterSum(self.sums)
        self.before = BeforeSum(self.sums)
        self.trade = TradedForSum(self.sums, self.after)

    def measures(self) -> list[str | None]:
        """One measure or None for each sum."""
        own = [self._own(index) for index in range(len(self.sums))]
        found = list(own)
        for index in reversed(range(len(own))):
            if found[index] is None and self._goes_on(index):
                found[index] = found[index + 1]
        for index in range(1, len(found)):
            if found[index] is None and self._follows(index):
                found[index] = found[index - 1]
        for index in reversed(range(len(own) - 1)):
            if found[index] is None and self.sums.same_sentence(index, index + 1):
                found[index] = found[index + 1]
        for index in range(1, len(found)):
            if found[index] is None and self._continues(index):
                found[index] = found[index - 1]
        return [self.beside.before_bracket(index) if one is None else one for index, one in enumerate(found)]

    def _own(self, index: int) -> str | None:
        """The measure that the words around this sum give, other sums aside."""
        if self._is_bracketed(index) or self.beside.repeats_relative(index):
            return None
        return (
            self._labelled(index)
            or self._whole(index)
            or self.beside.named_before(index)
            or self.after.read(index)
            or self.trade.read(index)
            or self.before.read(index, is_near=True)
            or (None if self._goes_on(index) else self.before.read(index, is_near=False))
        )

    def _labelled(self, index: int) -> str | None:
        """The label before the sum; of «BEŞİKTAŞ: 95 milyon avro değeriyle» the noun after it."""
        label = self.beside.label(index)
        tail = self.sums.tails[index]
        is_line = tail < len(self.words) and self.words.breaks[tail] > 0
        if label is None or is_line or noun_of(fold(label.split()[-1])) is not None:
            return label
        after = self.after.read(index)
        return after if after is not None and noun_of(fold(after.split()[-1])) is not None else label

    def _whole(self, index: int) -> str | None:
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
                return self.phrases.phrase(i, first)
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
