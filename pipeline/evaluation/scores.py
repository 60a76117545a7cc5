"""Counts and what follows from them: precision, recall, F1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class ScoreName(NamedTuple):
    """What is scored: `group` is a label, `micro` or a record table, `measure` what makes an item right."""

    group: str
    measure: str


@dataclass(frozen=True)
class Counts:
    """Items right, items in gold, items predicted. For an accuracy, `gold` and `predicted` are the items asked."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Sum of both: micro-averaging."""
        return Counts(self.right + other.right, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float | None:
        """Share of the predicted that is right; 0 if nothing was predicted, None if nothing was there at all."""
        return _share(self.right, self.predicted, self)

    @property
    def recall(self) -> float | None:
        """Share of gold that was found; 0 if gold holds nothing but something was predicted, None as above."""
        return _share(self.right, self.gold, self)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None if there was nothing to find and nothing was found."""
        return _share(2 * self.right, self.gold + self.predicted, self)


Scores = dict[ScoreName, Counts]


def _share(part: int, whole: int, counts: Counts) -> float | None:
    if counts.gold == counts.predicted == 0:
        return None
    return part / whole if whole else 0.0


def total(scores: Iterable[Scores]) -> Scores:
    """Micro average: counts summed over articles, in the order the names first appear."""
    summed: Scores = {}
    for article in scores:
        for name, counts in article.items():
            summed[name] = summed.get(name, Counts()) + counts
    return summed
