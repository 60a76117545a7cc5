"""Sums and what they measure. `mentions[i]` was made from `notes.selected[i]`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Annotations
from pipeline.money.measure import find_measures
from pipeline.records import AmountRecord, Mention, Money
from pipeline.turkish.casing import fold

_HEAD_LETTERS = 5
"""Letters of a head noun that its inflection leaves alone."""


@dataclass(slots=True)
class _Row:
    value: Money
    measure: str | None
    evidence: list[str]


def amount_records(notes: Annotations, mentions: tuple[Mention, ...]) -> list[AmountRecord]:
    """One row for each sum with a figure; repeats of the same figure and measure make one row.

    Measures that end in forms of one word («yıllık ihracatı», «ihracat») are the same, and the longest is kept; a
    repeat without a measure joins the first row of its figure. A modifier makes no other figure; the first one is kept.
    """
    rows: dict[Money, dict[str | None, _Row]] = {}
    for value, measure, mention_id in _measured(notes, mentions):
        of_value = rows.setdefault(value.model_copy(update={"modifier": None}), {})
        head = _head(measure)
        if head not in of_value and of_value and (head is None or None in of_value):
            found = next(iter(of_value))
            of_value[head or found] = of_value.pop(found) if found is None else of_value[found]
            head = head or found
        row = of_value.setdefault(head, _Row(value, measure, []))
        row.evidence.append(mention_id)
        row.value = row.value if row.value.modifier else value
        row.measure = max(row.measure or "", measure or "", key=len) or None
    return [
        AmountRecord(**row.value.model_dump(), measure=row.measure, evidence=tuple(row.evidence), rule="measure")
        for of_value in rows.values()
        for row in of_value.values()
    ]


def _measured(notes: Annotations, mentions: tuple[Mention, ...]) -> Iterator[tuple[Money, str | None, str]]:
    """Each sum with a figure: value, measure, id of its mention."""
    sums = [(c, m) for c, m in zip(notes.selected, mentions, strict=True) if c.label == "MONEY"]
    for (_, mention), measure in zip(sums, find_measures(notes, [c for c, _ in sums]), strict=True):
        if isinstance(mention.value, Money) and mention.value.amount is not None:
            yield mention.value, measure, mention.id or ""


def _head(measure: str | None) -> str | None:
    return None if measure is None else fold(measure).split()[-1][:_HEAD_LETTERS]
