"""countries: see `find_countries`."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate


def find_countries(notes: Annotations) -> Iterable[Candidate]:
    """Nothing yet."""
    return ()
