"""Who holds what: persons, their offices and the countries these are of."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations
from pipeline.records import Mention, PersonRecord


def people_records(notes: Annotations, mentions: tuple[Mention, ...], home_country: str) -> Iterable[PersonRecord]:
    """Nothing yet."""
    return ()
