"""The nouns that a sum can be the measure of, each with what speaks for or against it.

Some constructions of the rules (`measure_proposal.py`) decide alone. For the other sums looked at are the nouns of the
sentence that are known, near or proposed for some sum, the last known nouns before it, what the rules propose for this
sum and for the last one before it, and no noun at all. What the rules propose for other sums of the article votes for a
noun; `measure_weights.csv` holds what each feature weighs (`pipeline/choice.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.choice import Choice, Feature
from pipeline.money.measure_classes import VERBAL, case_at, class_at, ending_of, kind_of, may_be_noun, verb_at_sum
from pipeline.money.measure_proposal import Proposal
from pipeline.money.measure_words import is_priced, noun_of
from pipeline.money.placed import PlacedSums
from pipeline.turkish.apostrophes import is_apostrophe

_BEFORE, _AFTER = 20, 12
"""Words looked at before a sum and after it, in its sentence."""
_EARLIER = 30
"""Words before the sentence that are looked at for known nouns, where the rules find nothing."""
_EARLIER_NOUNS = 4
_SURE = frozenset({"whole", "named"})
"""Constructions that decide."""
_NEAREST = 2
"""Nouns on each side that are looked at whatever they are."""
_STOPS = frozenset({"comma", ":", ";"})
"""Classes of the marks that end a clause or a member of a list."""
_SUFFIX = 4
"""Letters of the longest ending behind an apostrophe that is looked at."""
_HEAD = 5
"""Letters by which a vote knows a noun in its forms."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a sum stands in its sentence."""

    case: str
    following: str
    before: str
    verb: str
    neighbours: int
    by: str
    proposed: int | None

    def features(self) -> list[Feature]:
        """What speaks for it that the text does not say what the sum measures."""
        return [
            ("none by|case", self.by, self.case),
            ("none before", self.before),
            ("none case|next", self.case, self.following),
            ("none case|verb", self.case, self.verb),
        ]


@dataclass(slots=True)
class Passed:
    """What stands between the sum and the word looked at."""

    side: str
    words: int = 0
    nouns: int = 0
    verbs: int = 0
    commas: int = 0
    sums: int = 0
    nearest: str = "-"

    def add(self, form: str) -> None:
        """Go past a word."""
        self.nearest = self.nearest if self.words else form
        self.words += 1
        self.verbs += form in VERBAL
        self.commas += form in _STOPS
        self.sums += form == "sum"

    def features(self, at: Setting, kind: str, ending: str) -> Iterator[Feature]:
        """What it says of a noun of this kind and ending."""
        yield ("verbs|side|end", min(self.verbs, 2), self.side, ending)
        yield ("commas|side", min(self.commas, 2), self.side, kind)
        yield ("sums|side|case", min(self.sums, 1), self.side, at.case)
        if self.side == "after":
            yield ("passed|case", self.nearest, at.case, min(self.words, 4))
        else:
            yield ("passed|case before", self.nearest, at.before, ending)


class MeasureChoices:
    """What the sums of one article can measure."""

    def __init__(self, sums: PlacedSums, proposals: Sequence[Proposal]) -> None:
        self.sums = sums
        self.words = sums.words
        self.proposals = proposals
        self.votes = Counter(self._beginning(one.head) for one in proposals if one.head is not None)
        self.told: list[int | None] = [None]
        for one in proposals:
            self.told.append(self.told[-1] if one.head is None else one.head)

    def of(self, index: int) -> Iterator[Choice]:
        """What the sum `index` can be the measure of, and None; what a construction decides on alone."""
        proposal = self.proposals[index]
        if proposal.head is not None and self._is_sure(proposal.by, proposal.head):
            yield proposal.head, []
            return
        at = self._setting(index)
        yield None, at.features()
        likeness = self._likeness(index)
        seen = set()
        for side, places in self._sides(index, at):
            passed = Passed(side)
            for i in places:
                if i == at.proposed or self._is_noun(i):
                    if i == at.proposed or passed.nouns < _NEAREST or self._is_likely(i):
                        yield i, list(self._features(i, passed, at, index, likeness))
                        seen.add(i)
                    passed.nouns += 1
                passed.add(class_at(self.sums, i))
        for other in (at.proposed, self.told[index]):
            if other is not None and other not in seen:
                yield other, list(self._features(other, Passed("far"), at, index, likeness))
                seen.add(other)

    def _is_sure(self, by: str, head: int) -> bool:
        """Is the construction one that weights tell nothing better of: a known noun that the sum modifies, say?"""
        return by in _SURE or (by == "modified" and noun_of(self.words.low[head]) is not None)

    def _is_likely(self, i: int) -> bool:
        """Is the noun `i` one that sums measure, or that the rules propose for some sum of the article?"""
        low = self.words.low[i]
        return noun_of(low) is not None or is_priced(low) or self._beginning(i) in self.votes

    def _sides(self, index: int, at: Setting) -> Iterator[tuple[str, Iterable[int]]]:
        """The words looked at on each side of the sum, the nearest first."""
        start, tail = self.sums.start(index), self.sums.tails[index]
        first, stop = self.words.sentences[self.words.sentence_of[start]]
        yield "before", range(start - 1, max(first, start - _BEFORE) - 1, -1)
        yield "after", range(tail, min(stop, tail + _AFTER))
        if at.proposed is None:
            places = range(first - 1, max(first - _EARLIER, 0) - 1, -1)
            yield "earlier", islice((i for i in places if noun_of(self.words.low[i]) is not None), _EARLIER_NOUNS)

    def _is_noun(self, i: int) -> bool:
        """Can word `i` head what a sum measures?"""
        return not self.sums.taken[i] and may_be_noun(self.words.low[i]) and not self.sums.phrases.is_suffix(i)

    def _setting(self, index: int) -> Setting:
        sums, words = self.sums, self.words
        start, tail = sums.start(index), sums.tails[index]
        first, stop = words.sentences[words.sentence_of[start]]
        behind = words.low[tail : min(stop, tail + _AFTER)]
        verbs = map(verb_at_sum, behind, ["", *behind])
        around = (i for i in (index - 1, index + 1) if 0 <= i < len(sums))
        return Setting(
            case=case_at(sums, index),
            following="end" if tail >= stop else class_at(sums, tail),
            before="start" if start == first else class_at(sums, start - 1),
            verb=next((verb for verb in verbs if verb is not None), "-"),
            neighbours=sum(sums.same_sentence(i, index) for i in around),
            by=self.proposals[index].by,
            proposed=self.proposals[index].head,
        )

    def _likeness(self, index: int) -> tuple[bool, bool, int]:
        """Does the sum stand as the one before it does: the word before it, its case, how many sentences on?"""
        if index == 0:
            return False, False, 0
        sums, sentence_of = self.sums, self.words.sentence_of
        one, other = sums.start(index - 1), sums.start(index)
        is_led_alike = one > 0 and class_at(sums, one - 1) == class_at(sums, other - 1)
        is_cased_alike = case_at(sums, index - 1) == case_at(sums, index)
        return is_led_alike, is_cased_alike, min(sentence_of[other] - sentence_of[one], 3)

    def _beginning(self, i: int) -> str:
        return self.words.low[i][:_HEAD]

    def _features(
        self, i: int, passed: Passed, at: Setting, index: int, likeness: tuple[bool, bool, int]
    ) -> Iterator[Feature]:
        sums, words, low, side = self.sums, self.words, self.words.low[i], passed.side
        kind, ending = self._kind(i), self._ending(i)
        behind = "end" if i + 1 >= len(words) or words.breaks[i + 1] else class_at(sums, i + 1)
        ahead = "start" if i == words.sentences[words.sentence_of[i]][0] else class_at(sums, i - 1)
        is_proposed = i == at.proposed
        yield ("kind|rule", kind, at.by if is_proposed else "-")
        if is_proposed:
            yield ("proposed",)  # whatever the construction: some are rare
            yield ("rule behind", at.by, behind)
        elif at.proposed is None:
            yield ("free end|side|case", ending, side, at.case)
        votes = self.votes[self._beginning(i)] - is_proposed
        if votes > 0:
            yield ("voted", at.proposed is None, is_proposed, side)
            yield ("voted kind", kind, min(votes, 3))
        if i == self.told[index]:
            yield ("told before", *likeness, at.before)
        nearby = {self._head(index + 1): "next", self._head(index - 1): "previous"}.get(i)
        if nearby is not None:
            yield ("nearby", nearby, at.neighbours)
        yield ("side|case|next", side, at.case, at.following)
        yield ("end|side|verb", ending, side, at.verb)
        yield ("behind|side", behind, side, passed.nouns > 0)
        yield ("behind|end", behind, ending)
        yield ("ahead|side|end", ahead, side, ending)
        noun = noun_of(low)
        if noun is not None:
            yield ("base", noun.base)
            yield ("base|side", noun.base, side)
        if side in ("before", "after"):
            yield from passed.features(at, kind, ending)

    def _head(self, index: int) -> int | None:
        return self.proposals[index].head if 0 <= index < len(self.proposals) else None

    def _kind(self, i: int) -> str:
        """The kind of a noun; of an unknown one whether it opens its sentence or is a name."""
        kind = kind_of(self.words.low[i])
        if kind != "other" or not self.words.is_capitalised(i):
            return kind
        return "opening" if i == self.words.sentences[self.words.sentence_of[i]][0] else "name"

    def _ending(self, i: int) -> str:
        """The class of a noun's ending, or the ending itself behind an apostrophe."""
        words = self.words
        if i + 1 >= len(words) or not is_apostrophe(words.text[i + 1]) or words.space_after(i):
            return ending_of(words.low[i])
        suffix = "".join(words.low[i + 2 : i + 3])
        return f"'{suffix}" if len(suffix) <= _SUFFIX else "'"
