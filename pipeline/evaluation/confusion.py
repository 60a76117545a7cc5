"""Which label was given where gold has another, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pipeline.evaluation import Pair
from pipeline.evaluation.align import align, match_overlapping, place
from pipeline.records import Label, Mention

Confusion = Counter[tuple[Label | None, Label | None]]
"""(gold label, predicted label) → how often; None where the other side has nothing there."""


def confusion(pairs: Iterable[Pair]) -> Confusion:
    """Overlapping mentions by their labels: pairs of one label first, then what is left over, across labels."""
    counts: Confusion = Counter()
    for pair in pairs:
        missed: list[Mention] = []
        extra: list[Mention] = []
        for item in align(pair):
            gold, predicted = item.gold, item.predicted
            if isinstance(gold, Mention) and isinstance(predicted, Mention):
                counts[gold.label, predicted.label] += 1
            elif isinstance(gold, Mention):
                missed.append(gold)
            elif isinstance(predicted, Mention):
                extra.append(predicted)
        across = match_overlapping(sorted(missed, key=place), sorted(extra, key=place))
        counts.update((gold.label, predicted.label) for gold, predicted in across.pairs)
        counts.update((gold.label, None) for gold in across.missed)
        counts.update((None, predicted.label) for predicted in across.extra)
    return counts
