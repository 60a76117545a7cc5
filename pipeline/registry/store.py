"""The rows of a run in a temporary SQLite file: sorting and grouping on disk, so memory does not grow with the run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_TABLES = """
CREATE TABLE seen (
    article TEXT NOT NULL, date TEXT, name TEXT NOT NULL, key TEXT NOT NULL,
    position TEXT, office TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
    former INTEGER NOT NULL, confidence REAL, stated TEXT NOT NULL, basis TEXT NOT NULL,
    name_sure REAL, title_sure REAL, marks TEXT NOT NULL
);
CREATE TABLE node (
    key TEXT NOT NULL, office TEXT NOT NULL, country TEXT NOT NULL, cluster INTEGER NOT NULL, articles INTEGER NOT NULL,
    why TEXT NOT NULL, PRIMARY KEY (key, office, country)
) WITHOUT ROWID;
CREATE TABLE cluster (id INTEGER PRIMARY KEY, surname TEXT NOT NULL);
CREATE TABLE person (cluster INTEGER PRIMARY KEY, person INTEGER NOT NULL, why TEXT NOT NULL);
"""


@contextmanager
def temporary_store(folder: Path) -> Iterator[sqlite3.Connection]:
    """An empty store in a folder of its own inside `folder`, removed at the end whatever happens."""
    with TemporaryDirectory(prefix=".link-", dir=folder) as aside:
        connection = sqlite3.connect(Path(aside) / "rows.sqlite")
        try:
            # The file is thrown away: a crash loses nothing that a new run would not make again.
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;")
            connection.executescript(_TABLES)
            yield connection
        finally:
            connection.close()
