"""Scores of mentions: spans strict and partial, and values over the strict matches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.evaluation.folding import folded
from pipeline.evaluation.match import common, overlap_pairs
from pipeline.evaluation.scores import Counts, ScoreName, Scores
from pipeline.records import LABELS, SCORED_LABELS, Label, Mention, Money, Value

MICRO = "micro"

Comparable = tuple[object, ...] | str | None


def comparable(label: Label, value: Value) -> Comparable:
    """A value in the form it is compared in: sums by all four fields, names and offices folded, the rest exact."""
    if isinstance(value, Money):
        return (value.amount, value.amount_max, value.currency, value.modifier)
    return folded(value) if label in ("PERSON", "POSITION") else value


def score_mentions(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Scores:
    """Counts of one article, per label and micro over the scored labels (NATIONALITY stands apart)."""
    scores: Scores = {}
    micro: Scores = {}
    for label in LABELS:
        mine = [m for m in gold if m.label == label]
        theirs = [m for m in predicted if m.label == label]
        for measure, counts in _score_label(label, mine, theirs).items():
            scores[ScoreName(label, measure)] = counts
            if label in SCORED_LABELS and measure != "amount_currency":
                name = ScoreName(MICRO, measure)
                micro[name] = micro.get(name, Counts()) + counts
    return scores | micro


def _score_label(label: Label, gold: list[Mention], predicted: list[Mention]) -> dict[str, Counts]:
    strict = common(_spans(gold), _spans(predicted))
    partial = len(overlap_pairs(_spans(gold), _spans(predicted)))
    value = common(_valued(label, gold), _valued(label, predicted))
    counts = {
        "strict": Counts(strict, len(gold), len(predicted)),
        "partial": Counts(partial, len(gold), len(predicted)),
        "value": Counts(value, strict, strict),
    }
    if label == "MONEY":
        counts["amount_currency"] = Counts(common(_sums(gold), _sums(predicted)), strict, strict)
    return counts


def _spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    return [(m.start, m.end) for m in mentions]


def _valued(label: Label, mentions: Iterable[Mention]) -> list[tuple[int, int, Comparable]]:
    return [(m.start, m.end, comparable(label, m.value)) for m in mentions]


def _sums(mentions: Iterable[Mention]) -> list[tuple[int, int, object]]:
    """Spans with amount, upper amount and currency; the modifier, the most disputable field, is left out."""
    return [
        (m.start, m.end, (m.value.amount, m.value.amount_max, m.value.currency))
        if isinstance(m.value, Money)
        else (m.start, m.end, None)
        for m in mentions
    ]
