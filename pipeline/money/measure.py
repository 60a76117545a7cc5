"""What a sum measures."""

from __future__ import annotations

from pipeline.document import Annotations, Candidate


def find_measure(notes: Annotations, money: Candidate) -> str | None:
    """Nothing yet."""
    return None
