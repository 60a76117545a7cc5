"""What a sum measures: the head noun that the words around it speak for, with the modifiers that identify it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.document import Annotations, Candidate
from pipeline.money.measure_proposal import Proposer
from pipeline.money.placed import PlacedSums


def find_measures(notes: Annotations, sums: Sequence[Candidate]) -> list[str | None]:
    """What each of the article's sums (in text order) measures: a phrase in the nominative, or None."""
    placed = PlacedSums(notes.words, sums)
    heads = [proposal.head for proposal in Proposer(placed).proposals()]
    return [None if head is None else placed.phrases.phrase(head) for head in heads]
