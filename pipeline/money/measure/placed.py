"""The sums of one article in their places: where each ends, how it is inflected, which words it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Candidate
from pipeline.money.currency import case_of, currency_word
from pipeline.money.measure.noun_phrase import NounPhrases
from pipeline.money.measure.words import ADJECTIVAL
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.words import Words

_COPULAR = re.compile(r"(?:y?[dt][ıiuü]|[dt][ıiuü]r)(?:l[ae]r)?")  # «liraydı», «dolardır»
_LOOK_BACK = 40
"""Words searched before a sum."""


class PlacedSums:
    """The sums of an article in text order, with a flag or number for each by its index."""

    def __init__(self, words: Words, found: Sequence[Candidate]) -> None:
        self.words = words
        self.found = found
        self.tails = [self._tail(one) for one in found]
        self.taken = bytearray(len(words))
        for one, tail in zip(found, self.tails, strict=True):
            self.taken[one.start : tail] = b"\1" * (tail - one.start)
        self.phrases = NounPhrases(words, self.taken)
        self.is_adjectival = [self._ends_adjectival(one) for one in found]
        self.is_inflected = [self._ends_inflected(one) for one in found]
        self.is_price = [self._ends_as_price(one) for one in found]
        self.is_copular = [_COPULAR.fullmatch(self._ending(one)) is not None for one in found]
        self.is_accusative = [case_of(self._ending(one)) == "acc" for one in found]

    def __len__(self) -> int:
        return len(self.found)

    def start(self, index: int) -> int:
        """The first token of the sum."""
        return self.found[index].start

    def ending(self, index: int) -> str:
        """The inflection of the sum, behind its apostrophe or on the currency word."""
        return self._ending(self.found[index])

    def first(self, index: int) -> int:
        """The first token that is searched before the sum, none of the sentence before."""
        start = self.found[index].start
        return max(self.words.sentences[self.words.sentence_of[start]][0], start - _LOOK_BACK)

    def same_sentence(self, one: int, other: int) -> bool:
        """Do two sums stand in one sentence?"""
        sentence_of = self.words.sentence_of
        return sentence_of[self.found[one].start] == sentence_of[self.found[other].start]

    def _tail(self, found: Candidate) -> int:
        """The token after the sum and its suffix."""
        words, end = self.words, found.end
        if end + 1 < len(words) and is_apostrophe(words.text[end]) and not words.space_after(end):
            return end + 2
        return end

    def _ends_adjectival(self, found: Candidate) -> bool:
        """Does the sum stand as a modifier: «…lık», «…'lik»?"""
        words, last = self.words, found.end - 1
        tail = self._tail(found)
        if tail > found.end:
            return ADJECTIVAL.fullmatch(words.low[tail - 1]) is not None
        if words.low[last] in ("üzeri", "üstü", "altı", "altındaki", "üzerindeki", "üstündeki"):
            return True  # «20 bin lira üzeri cihazlar»
        read = currency_word(words.low[last])
        return read is not None and ADJECTIVAL.fullmatch(read[1]) is not None

    def _ends_inflected(self, found: Candidate) -> bool:
        """Does the sum end in a case («dolara», «TL'den»), so that no noun can follow it directly?"""
        if self._tail(found) > found.end:
            return True
        last = self.words.low[found.end - 1]
        read = currency_word(last)
        if read is None:
            return last.endswith(("altına", "üstüne", "üzerine"))
        return read[1] != "" and case_of(read[1]) not in ("bare", "acc")

    def _ends_as_price(self, found: Candidate) -> bool:
        """Does the sum end in a case of prices: «liraya», «dolardan», «avroyla», «liraya kadar», «liranın üzerine»?"""
        if self.words.low[found.end - 1] in ("kadar", "altına", "üstüne", "üzerine") and found.end - found.start > 2:
            return True
        ending = self._ending(found)
        return case_of(ending) in ("dat", "abl") or ending in ("la", "le", "yla", "yle")

    def _ending(self, found: Candidate) -> str:
        """The inflection of the sum, behind its apostrophe or on the currency word."""
        tail = self._tail(found)
        read = currency_word(self.words.low[found.end - 1])
        return self.words.low[tail - 1] if tail > found.end else "" if read is None else read[1]


class Surroundings:
    """What reads the words around the sums of one article."""

    def __init__(self, sums: PlacedSums) -> None:
        self.sums = sums
        self.words = sums.words
        self.phrases = sums.phrases
