"""dates: see `find_dates`."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate


def find_dates(notes: Annotations) -> Iterable[Candidate]:
    """Nothing yet."""
    return ()
