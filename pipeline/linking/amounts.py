"""Sums and what they measure. `mentions[i]` was made from `notes.selected[i]`."""

from __future__ import annotations

from pipeline.document import Annotations
from pipeline.money.measure import find_measure
from pipeline.records import AmountRecord, Mention, Money


def amount_records(notes: Annotations, mentions: tuple[Mention, ...]) -> list[AmountRecord]:
    """One row for each sum with a figure; repeats of the same figure and measure make one row."""
    rows: dict[tuple[object, ...], tuple[Money, str | None, list[str]]] = {}
    for candidate, mention in zip(notes.selected, mentions, strict=True):
        value = mention.value
        if not isinstance(value, Money) or value.amount is None:
            continue
        measure = find_measure(notes, candidate)
        key = (value.amount, value.amount_max, value.currency, value.modifier, measure)
        rows.setdefault(key, (value, measure, []))[2].append(mention.id or "")
    return [
        AmountRecord(**value.model_dump(), measure=measure, evidence=tuple(ids), rule="measure")
        for value, measure, ids in rows.values()
    ]
