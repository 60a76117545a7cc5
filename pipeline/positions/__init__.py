"""positions: see `find_positions`."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate


def find_positions(notes: Annotations) -> Iterable[Candidate]:
    """Nothing yet."""
    return ()
