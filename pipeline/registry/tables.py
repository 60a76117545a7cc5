"""The registry's two tables, written in one pass over the sorted rows and moved into place when complete."""

from __future__ import annotations

import csv
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from pipeline.registry.doubts import doubts_of
from pipeline.registry.occupancy import Occupancy, Row

PERSONS = "persons.csv"
OCCUPANCIES = "occupancies.csv"
SPELLING_SEPARATOR = " | "

FIRM = "firm"
DOUBTFUL = "doubtful"

PERSON_COLUMNS = (
    "person_id",
    "name",
    "spellings",
    "countries",
    "offices",
    "first_seen",
    "last_seen",
    "articles",
    "merged_by",
)
OCCUPANCY_COLUMNS = (
    "person_id",
    "name",
    "position",
    "country",
    "certainty",
    "doubts",
    "first_seen",
    "last_seen",
    "articles",
    "former_articles",
    "confidence",
    "countries_seen",
    "evidence",
    "merged_by",
)
_MOST_SPELLINGS = 10
_TIMES_RARER = 4
_MOST_REASONS = 10
# What a spreadsheet would run as a formula is defused, as in the tables of a run.
_FORMULA = ("=", "+", "-", "@", "\t", "\n")

_ROWS = """
    SELECT assigned.id, seen.office, seen.country, seen.article, seen.date, seen.name, seen.position, seen.former,
           seen.confidence, seen.stated, seen.basis, seen.name_sure, seen.title_sure, seen.marks,
           node.why, person.why
    FROM seen JOIN node USING (key, office, country)
    JOIN person ON person.cluster = node.cluster JOIN assigned ON assigned.person = person.person
    ORDER BY assigned.id, seen.office, seen.country, seen.date IS NULL, seen.date, seen.article
"""


Cell: TypeAlias = str | int | float | None


def write_tables(store: sqlite3.Connection, out: Path) -> tuple[int, int, int]:
    """Write both tables into `out`; returns the numbers of persons, of occupancies and of firm ones."""
    persons = occupancies = firm = 0
    with (
        _table(out / PERSONS, PERSON_COLUMNS) as add_person,
        _table(out / OCCUPANCIES, OCCUPANCY_COLUMNS) as add_occupancy,
    ):
        for person, rows in groupby(map(Row._make, store.execute(_ROWS)), key=lambda row: row.person):
            names: Counter[str] = Counter()
            offices = {place: _add_up(group, names) for place, group in groupby(rows, key=_place)}
            name = _fullest(names)
            joined = dict.fromkeys(reason for held in offices.values() for reason in held.reasons)
            add_person([person, name, _spellings(names, name), *_life(offices), _reasons(joined)])
            persons += 1
            disputed = _disputed(offices)
            for (office, country), held in offices.items():
                if office:
                    doubts = doubts_of(held.evidence_for(name, country, is_disputed=office in disputed))
                    add_occupancy([person, name, *_occupancy(held, country, doubts)])
                    occupancies += 1
                    firm += not doubts
    return persons, occupancies, firm


def _place(row: Row) -> tuple[str, str]:
    return row.office, row.country


def _add_up(rows: Iterable[Row], names: Counter[str]) -> Occupancy:
    held = Occupancy()
    for row in rows:
        held.add(row)
        names[row.name] += 1
    return held


def _disputed(offices: Iterable[tuple[str, str]]) -> set[str]:
    """The offices that a person holds for two countries."""
    counts = Counter(office for office, country in offices if country)
    return {office for office, count in counts.items() if count > 1}


def _fullest(names: Counter[str]) -> str:
    """The name of most words, of those that are not much rarer than another; then the most frequent, then by letter."""
    often = max(names.values())
    usual = [name for name, count in names.items() if count * _TIMES_RARER >= often]
    return min(usual, key=lambda name: (-len(name.split()), -names[name], name))


def _spellings(names: Counter[str], chosen: str) -> str:
    others = sorted((name for name in names if name != chosen), key=lambda name: (-names[name], name))
    return SPELLING_SEPARATOR.join(others[:_MOST_SPELLINGS])


def _life(offices: dict[tuple[str, str], Occupancy]) -> list[Cell]:
    """Countries, number of offices, first and last date and number of articles of a person."""
    countries = " ".join(sorted({country for _, country in offices if country}))
    dates = sorted(date for held in offices.values() for date in (held.first, held.last) if date)
    articles = set[str]().union(*(held.articles for held in offices.values()))
    held = sum(1 for office, _ in offices if office)
    return [countries, held, dates[0] if dates else "", dates[-1] if dates else "", len(articles)]


def _occupancy(held: Occupancy, country: str, doubts: list[str]) -> list[Cell]:
    reasons = dict(held.reasons)
    if len(held.articles) > 1:
        reasons["same name, office and country"] = None
    return [
        held.position,
        country,
        DOUBTFUL if doubts else FIRM,
        "; ".join(doubts),
        held.first,
        held.last,
        len(held.articles),
        len(held.former),
        held.confidence,
        held.countries_seen,
        " ".join(held.evidence),
        _reasons(reasons),
    ]


def _reasons(reasons: Iterable[str]) -> str:
    return "; ".join(list(reasons)[:_MOST_REASONS])


@contextmanager
def _table(path: Path, columns: tuple[str, ...]) -> Iterator[Callable[[list[Cell]], None]]:
    """A function that adds rows to a CSV file, which takes its place only when all are written."""
    aside = path.with_name(f".{path.name}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            yield lambda cells: writer.writerow([_cell(cell) for cell in cells])
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _cell(cell: Cell) -> Cell:
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
