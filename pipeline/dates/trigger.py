"""The event a date is the time of."""

from __future__ import annotations

from pipeline.document import Annotations, Candidate


def find_trigger(notes: Annotations, date: Candidate) -> str | None:
    """Nothing yet."""
    return None
