"""What a sum measures: the head noun that the words around it speak for, with the modifiers that identify it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.choice import heaviest
from pipeline.document import Annotations, Candidate
from pipeline.money.measure.features import MeasureChoices
from pipeline.money.measure.placed import PlacedSums
from pipeline.money.measure.proposal import Proposer
from pipeline.records import Money

_Figure = tuple[object, ...]


def find_measures(notes: Annotations, sums: Sequence[Candidate]) -> list[str | None]:
    """What each of the article's sums (in text order) measures: a phrase in the nominative, or None.

    A sum whose own words name nothing, by the rules, says again what another of its figure was said to measure.
    """
    placed = PlacedSums(notes.words, sums)
    proposals = Proposer(placed).proposals()
    named = {_figure(one) for one, proposal in zip(sums, proposals, strict=True) if proposal.head is not None}
    choices = MeasureChoices(placed, proposals)
    heads = [
        None if proposal.head is None and _figure(one) in named else heaviest(choices.of(index), "measure_weights.csv")
        for index, (one, proposal) in enumerate(zip(sums, proposals, strict=True))
    ]
    return [None if head is None else placed.phrases.phrase(head) for head in heads]


def _figure(found: Candidate) -> _Figure:
    value = found.value
    return (value.amount, value.amount_max, value.currency) if isinstance(value, Money) else ()
