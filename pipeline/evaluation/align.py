"""Which predicted item answers which gold item, and what is wrong with the answer: the ground of every error report."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.evaluation import Pair
from pipeline.evaluation.folding import folded
from pipeline.evaluation.match import Matching, match_equal, overlap_pairs
from pipeline.evaluation.mentions import comparable
from pipeline.evaluation.records import (
    Key,
    amount_measure,
    amount_only,
    country_only,
    date_only,
    date_trigger,
    person_only,
    person_position,
    person_row,
)
from pipeline.records import (
    LABELS,
    AmountRecord,
    CountryRecord,
    DateRecord,
    Mention,
    PersonRecord,
)

Verdict = Literal["right", "missed", "extra", "boundary", "value", "position", "country", "measure", "trigger"]
"""`missed` has no answer, `extra` answers nothing; all but these and `right` name the part that is wrong."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
Row = PersonRecord | AmountRecord | DateRecord | CountryRecord


@dataclass(frozen=True)
class Aligned:
    """A gold item and the predicted one that answers it; one of them is None if `missed` or `extra`."""

    group: str
    """A label or a record table."""
    verdict: Verdict
    gold: Mention | Row | None
    predicted: Mention | Row | None


_QUESTIONS: dict[str, tuple[tuple[Verdict, Key], ...]] = {
    "people": (("right", person_row), ("country", person_position), ("position", person_only)),
    "amounts": (("right", amount_measure), ("measure", amount_only)),
    "dates": (("right", date_trigger), ("trigger", date_only)),
    "countries": (("right", country_only),),
}
"""Record table → keys from the strictest on, each with the verdict on a row that only this key matches."""

GROUPS: tuple[str, ...] = (*LABELS, *_QUESTIONS)
"""Every group of aligned items: labels, then record tables."""


def align(pair: Pair) -> Iterator[Aligned]:
    """Every gold and predicted item of an article exactly once; mentions by label first, then rows by table."""
    for label in LABELS:
        yield from _mentions(
            label,
            match_mentions(
                [m for m in pair.gold.mentions if m.label == label],
                [m for m in pair.predicted.mentions if m.label == label],
            ),
        )
    for table, questions in _QUESTIONS.items():
        yield from _rows(table, questions, getattr(pair.gold, table), getattr(pair.predicted, table))


def match_mentions(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Matching[Mention]:
    """Mentions of one label paired: the same span first (the same value before another), then overlapping ones."""
    gold, predicted = sorted(gold, key=place), sorted(predicted, key=place)
    same = match_equal(gold, predicted, lambda m: (m.start, m.end, comparable(m.label, m.value)))
    span = match_equal(same.missed, same.extra, lambda m: (m.start, m.end))
    overlapping = match_overlapping(span.missed, span.extra)
    return Matching(same.pairs + span.pairs + overlapping.pairs, overlapping.missed, overlapping.extra)


def match_overlapping(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Matching[Mention]:
    """Overlapping mentions paired, labels aside: as many as possible."""
    pairs = overlap_pairs([(m.start, m.end) for m in gold], [(m.start, m.end) for m in predicted])
    mine, theirs = {g for g, _ in pairs}, {p for _, p in pairs}
    return Matching(
        pairs=tuple((gold[g], predicted[p]) for g, p in pairs),
        missed=tuple(m for i, m in enumerate(gold) if i not in mine),
        extra=tuple(m for i, m in enumerate(predicted) if i not in theirs),
    )


def supporting(mentions: Iterable[Mention], row: Row) -> list[Mention]:
    """The mentions whose value is the row's own; for a person, those of the full name."""
    label: str
    wanted: Hashable
    match row:
        case PersonRecord():
            label, wanted = "PERSON", folded(row.person)
        case AmountRecord():
            label, wanted = "MONEY", (row.amount, row.amount_max, row.currency, row.modifier)
        case DateRecord():
            label, wanted = "DATE", row.value
        case CountryRecord():
            label, wanted = "COUNTRY", row.country
    return [m for m in mentions if m.label == label and comparable(m.label, m.value) == wanted]


def place(mention: Mention) -> tuple[int, int, str]:
    """Where a mention stands, as a sorting key that leaves nothing to the order of the input."""
    return mention.start, mention.end, repr(mention.value)


def _mentions(label: str, matching: Matching[Mention]) -> Iterator[Aligned]:
    for gold, predicted in matching.pairs:
        verdict: Verdict = "right"
        if (gold.start, gold.end) != (predicted.start, predicted.end):
            verdict = "boundary"
        elif comparable(gold.label, gold.value) != comparable(predicted.label, predicted.value):
            verdict = "value"
        yield Aligned(label, verdict, gold, predicted)
    yield from _unpaired(label, matching.missed, matching.extra)


def _rows(
    table: str, questions: tuple[tuple[Verdict, Key], ...], gold: Sequence[Row], predicted: Sequence[Row]
) -> Iterator[Aligned]:
    gold, predicted = sorted(gold, key=repr), sorted(predicted, key=repr)
    for verdict, key in questions:
        matching = match_equal(gold, predicted, key)
        yield from (Aligned(table, verdict, mine, theirs) for mine, theirs in matching.pairs)
        gold, predicted = matching.missed, matching.extra
    yield from _unpaired(table, gold, predicted)


def _unpaired(
    group: str, gold: Sequence[Mention] | Sequence[Row], predicted: Sequence[Mention] | Sequence[Row]
) -> Iterator[Aligned]:
    yield from (Aligned(group, "missed", item, None) for item in gold)
    yield from (Aligned(group, "extra", None, item) for item in predicted)
