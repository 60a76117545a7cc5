"""From a run's articles to the registry of persons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.registry.identity import assign_ids
from pipeline.registry.merge import merge_run
from pipeline.registry.rows import Seen, read_rows
from pipeline.registry.settle import settle_countries
from pipeline.registry.store import temporary_store
from pipeline.registry.tables import PERSONS, write_tables

ARTICLES = "articles.jsonl"


@dataclass(frozen=True, slots=True)
class LinkSummary:
    """What `link_run` did: rows read, persons and occupancies written, and how many of these are firm."""

    rows: int
    persons: int
    occupancies: int
    firm: int


def link_run(run: Path, out: Path | None = None, registry: Path | None = None) -> LinkSummary:
    """Link the persons of the run in `run`; write `persons.csv` and `occupancies.csv` into `out` or there.

    `registry` is the folder of an existing registry, whose ids are kept; by default the one already in `out`. Only ids
    are taken from it: dates, counts and offices are those of this run. Raises InputError if a file cannot be read.
    """
    articles = run / ARTICLES
    if not articles.is_file():
        raise InputError(str(articles), "does not exist; give the folder of a finished run")
    out = out or run
    out.mkdir(parents=True, exist_ok=True)
    if registry is None and (out / PERSONS).is_file():
        registry = out
    with temporary_store(out) as store:
        counted = _Counted(read_rows(articles))
        store.executemany("INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", counted)
        settle_countries(store)
        merge_run(store)
        assign_ids(store, registry)
        written = write_tables(store, out)
    return LinkSummary(counted.count, *written)


class _Counted:
    """An iterable that counts what it gives."""

    def __init__(self, rows: Iterable[Seen]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Seen]:
        for row in self._rows:
            self.count += 1
            yield row
