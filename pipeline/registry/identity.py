"""Ids of persons: those of an existing registry where it knows the person, else derived from the name.

A person gets the id of the known one that shares most (name, office, country) triples; else that of the only known
person of the same full name, if it is the only one of that name in the run too. A new id is a hash of the full name's
key, and of the main office where namesakes must be told apart, so a run without a registry gives the same ids again.
"""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from pipeline.errors import InputError
from pipeline.registry.keys import name_key, office_key
from pipeline.registry.tables import OCCUPANCIES, PERSONS, SPELLING_SEPARATOR

_TABLES = """
CREATE TABLE identity (person INTEGER PRIMARY KEY, key TEXT NOT NULL, office TEXT NOT NULL, country TEXT NOT NULL);
CREATE TABLE known (id TEXT NOT NULL, key TEXT NOT NULL, office TEXT NOT NULL, country TEXT NOT NULL);
CREATE TABLE known_name (id TEXT NOT NULL, key TEXT NOT NULL);
CREATE TABLE assigned (person INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
"""


def assign_ids(store: sqlite3.Connection, registry: Path | None) -> None:
    """Fill the table `assigned`; `registry` is the folder of an existing one. Raises InputError if unreadable."""
    store.executescript(_TABLES)
    store.execute(_MAIN_OFFICE)
    if registry is not None:
        _load(store, registry)
        store.execute(_BY_OFFICES)
        store.execute(_BY_NAME)
    store.execute("CREATE INDEX identity_key ON identity (key)")
    # A table of its own: SQLite does not say what a query gives while the table it reads grows.
    store.execute("CREATE TABLE nameless AS SELECT * FROM identity WHERE person NOT IN (SELECT person FROM assigned)")
    rows = store.execute("SELECT key, person, office, country FROM nameless ORDER BY key, office, country, person")
    for key, persons in groupby(rows, key=lambda row: row[0]):
        _derive(store, key, list(persons))


# The fullest name of a person, of the most articles, with the office seen most.
_MAIN_OFFICE = """
    INSERT INTO identity SELECT person, key, office, country FROM (
        SELECT person.person AS person, node.key AS key, office, country, ROW_NUMBER() OVER (
            PARTITION BY person.person
            ORDER BY length(node.key) - length(replace(node.key, ' ', '')) DESC,
                     office = '', node.articles DESC, node.key, office, country
        ) AS place FROM node JOIN person ON person.cluster = node.cluster
    ) WHERE place = 1
"""

_BY_OFFICES = """
    INSERT OR IGNORE INTO assigned SELECT person, id FROM (
        SELECT person.person AS person, known.id AS id, COUNT(*) AS shared
        FROM known JOIN node USING (key, office, country) JOIN person ON person.cluster = node.cluster
        GROUP BY person.person, known.id
    ) ORDER BY shared DESC, id, person
"""

_BY_NAME = """
    INSERT OR IGNORE INTO assigned SELECT MIN(identity.person), MIN(known_name.id)
    FROM identity JOIN known_name USING (key)
    WHERE identity.key IN (SELECT key FROM identity GROUP BY key HAVING COUNT(*) = 1)
    GROUP BY key HAVING COUNT(DISTINCT known_name.id) = 1
"""


def _derive(store: sqlite3.Connection, key: str, persons: list[tuple[str, int, str, str]]) -> None:
    namesakes = store.execute("SELECT COUNT(*) FROM identity WHERE key = ?", (key,)).fetchone()[0] > 1
    for _, person, office, country in persons:
        for made in _candidates(key, office, country, namesakes):
            if store.execute("INSERT OR IGNORE INTO assigned VALUES (?, ?)", (person, made)).rowcount:
                break


def _candidates(key: str, office: str, country: str, namesakes: bool) -> Iterator[str]:
    """Ids to try in turn: a known person may hold the first ones."""
    if not namesakes:
        yield _hash(key)
    yield _hash(f"{key}|{office}|{country}")
    number = 1
    while True:
        number += 1
        yield _hash(f"{key}|{office}|{country}|{number}")


def _hash(text: str) -> str:
    return "p" + sha256(text.encode()).hexdigest()[:12]


def _load(store: sqlite3.Connection, registry: Path) -> None:
    names: dict[str, set[str]] = {}
    for row in _read(registry / PERSONS, ("person_id", "name", "spellings")):
        spellings = [row["name"], *row["spellings"].split(SPELLING_SEPARATOR)]
        names[row["person_id"]] = {key for key in map(name_key, spellings) if key}
        store.execute("INSERT INTO known_name VALUES (?, ?)", (row["person_id"], name_key(row["name"])))
    for row in _read(registry / OCCUPANCIES, ("person_id", "position", "country")):
        for key in sorted(names.get(row["person_id"], ())):
            values = (row["person_id"], key, office_key(row["position"]), row["country"])
            store.execute("INSERT INTO known VALUES (?, ?, ?, ?)", values)


def _read(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            if missing := set(columns) - set(reader.fieldnames or ()):
                raise InputError(str(path), f"is no table of a registry: no column {', '.join(sorted(missing))}")
            for row in reader:
                if any(row[column] is None for column in columns):
                    raise InputError(f"{path}:{reader.line_num}", "a row has fewer cells than the header")
                yield row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(str(path), f"cannot be read ({error}); give the folder of a registry or none") from error
