"""money: see `find_money`."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate


def find_money(notes: Annotations) -> Iterable[Candidate]:
    """Nothing yet."""
    return ()
