"""people: see `find_people`."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate


def find_people(notes: Annotations) -> Iterable[Candidate]:
    """Nothing yet."""
    return ()
