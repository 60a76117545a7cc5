"""Dates and the event each is the time of. `mentions[i]` was made from `notes.selected[i]`."""

from __future__ import annotations

from pipeline.dates.trigger import find_trigger
from pipeline.document import Annotations
from pipeline.records import DateRecord, Mention


def date_records(notes: Annotations, mentions: tuple[Mention, ...]) -> list[DateRecord]:
    """One row for each date with a value; repeats of the same value and trigger make one row."""
    rows: dict[tuple[str, str | None], list[str]] = {}
    for candidate, mention in zip(notes.selected, mentions, strict=True):
        if mention.label == "DATE" and isinstance(mention.value, str):
            key = (mention.value, find_trigger(notes, candidate))
            rows.setdefault(key, []).append(mention.id or "")
    return [
        DateRecord(value=value, trigger=trigger, evidence=tuple(ids), rule="trigger")
        for (value, trigger), ids in rows.items()
    ]
