"""The nouns that a sum can be the measure of, each with what speaks for or against it.

Some constructions of the rules (`proposal.py`) decide alone. For the other sums looked at are the nouns of the
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
from pipeline.money.measure.classes import SUM, Glance, case_at, class_at, ending_of, glance_at, kind_of, verb_at_sum
from pipeline.money.measure.placed import PlacedSums
from pipeline.money.measure.proposal import Proposal
from pipeline.money.measure.words import is_priced, noun_of
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
_OTHER_SIDE = {"after": "before", "before": "after", "far": "after"}
"""Where only likely nouns are looked at, as the clause of the sum has given one on the other side."""
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
    previous: int | None
    next: int | None

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

    def add(self, glance: Glance) -> None:
        """Go past a word."""
        self.words += 1
        self.verbs += glance.is_verbal
        self.commas += glance.is_stop
        self.sums += glance.is_sum

    def features(self, at: Setting, kind: str, ending: str) -> tuple[Feature, ...]:
        """What it says of a noun of this kind and ending."""
        side = self.side
        return (
            ("verbs|side|end", min(self.verbs, 2), side, ending),
            ("commas|side", min(self.commas, 2), side, kind),
            ("sums|side|case", min(self.sums, 1), side, at.case),
            ("passed|case", self.nearest, at.case, min(self.words, 4))
            if side == "after"
            else ("passed|case before", self.nearest, at.before, ending),
        )


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun as it stands, whatever sum looks at it."""

    kind: str
    ending: str
    behind: str
    ahead: str
    base: str | None
    features: list[Feature]


class MeasureChoices:
    """What the sums of one article can measure."""

    def __init__(self, sums: PlacedSums, proposals: Sequence[Proposal]) -> None:
        self.sums = sums
        self.words = sums.words
        self.proposals = proposals
        self.votes = Counter(self._beginning(one.head) for one in proposals if one.head is not None)
        self.nouns: dict[int, Noun] = {}
        self.told: list[int | None] = [None]
        for one in proposals:
            self.told.append(self.told[-1] if one.head is None else one.head)

    def of(self, index: int) -> Iterator[Choice]:
        """What the sum `index` can be the measure of, and None; what a construction decides on alone."""
        proposal = self.proposals[index]
        if proposal.head is not None and self._is_sure(proposal.by, proposal.head):
            yield proposal.head, []
            return
        at, taken, low, is_suffix = self._setting(index), self.sums.taken, self.words.low, self.sums.phrases.is_suffix
        yield None, at.features()
        seen = set()
        for side, places in self._sides(index, at):
            passed = Passed(side)
            nearest = 0 if side == _OTHER_SIDE.get(at.by) else _NEAREST
            for i in places:
                glance = SUM if taken[i] else glance_at(low[i])
                if i == at.proposed or (glance.may_be_noun and not is_suffix(i)):
                    if i == at.proposed or passed.nouns < nearest or self._is_likely(i):
                        yield i, self._features(i, passed, at, index)
                        seen.add(i)
                    passed.nouns += 1
                if not passed.words:
                    passed.nearest = class_at(self.sums, i)
                passed.add(glance)
        for other in (at.proposed, self.told[index]):
            if other is not None and other not in seen:
                yield other, self._features(other, Passed("far"), at, index)
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
            previous=self._head(index - 1),
            next=self._head(index + 1),
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

    def _features(self, i: int, passed: Passed, at: Setting, index: int) -> list[Feature]:
        side, is_proposed = passed.side, i == at.proposed
        noun = self.nouns.get(i)
        if noun is None:
            noun = self.nouns[i] = self._noun(i)
        features: list[Feature] = [
            *noun.features,
            ("kind|rule", noun.kind, at.by if is_proposed else "-"),
            ("side|case|next", side, at.case, at.following),
            ("end|side|verb", noun.ending, side, at.verb),
            ("behind|side", noun.behind, side, passed.nouns > 0),
            ("ahead|side|end", noun.ahead, side, noun.ending),
        ]
        if is_proposed:
            features += (("proposed",), ("rule behind", at.by, noun.behind))  # whatever the construction: some are rare
        elif at.proposed is None:
            features.append(("free end|side|case", noun.ending, side, at.case))
        votes = self.votes[self._beginning(i)] - is_proposed
        if votes > 0:
            features += (("voted", at.proposed is None, is_proposed, side), ("voted kind", noun.kind, min(votes, 3)))
        if i == self.told[index]:
            features.append(("told before", *self._likeness(index), at.before))
        if i in (at.next, at.previous):
            features.append(("nearby", "previous" if i == at.previous else "next", at.neighbours))
        if noun.base is not None:
            features.append(("base|side", noun.base, side))
        if side in ("before", "after"):
            features += passed.features(at, noun.kind, noun.ending)
        return features

    def _noun(self, i: int) -> Noun:
        sums, words = self.sums, self.words
        ending, known = self._ending(i), noun_of(words.low[i])
        is_last = i + 1 >= len(words) or words.breaks[i + 1] > 0
        behind = "end" if is_last else class_at(sums, i + 1)
        is_first = i == words.sentences[words.sentence_of[i]][0]
        own: list[Feature] = [("behind|end", behind, ending)]
        if known is not None:
            own.append(("base", known.base))
        return Noun(
            kind=self._kind(i),
            ending=ending,
            behind=behind,
            ahead="start" if is_first else class_at(sums, i - 1),
            base=None if known is None else known.base,
            features=own,
        )

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
