"""The registry's two tables, written in one pass over the sorted rows and moved into place when complete."""

from __future__ import annotations

import csv
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

PERSONS = "persons.csv"
OCCUPANCIES = "occupancies.csv"
SPELLING_SEPARATOR = " | "

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
    "first_seen",
    "last_seen",
    "articles",
    "former_articles",
    "confidence",
    "evidence",
    "merged_by",
)
_MOST_EVIDENCE = 20
_MOST_SPELLINGS = 10
_MOST_REASONS = 10
# What a spreadsheet would run as a formula is defused, as in the tables of a run.
_FORMULA = ("=", "+", "-", "@", "\t", "\n")

_ROWS = """
    SELECT assigned.id, seen.office, seen.country, seen.article, seen.date, seen.name, seen.position, seen.former,
           seen.confidence, node.why, person.why
    FROM seen JOIN node USING (key, office, country)
    JOIN person ON person.cluster = node.cluster JOIN assigned ON assigned.person = person.person
    ORDER BY assigned.id, seen.office, seen.country, seen.date IS NULL, seen.date, seen.article
"""


Cell: TypeAlias = str | int | float | None


@dataclass(slots=True)
class _Seen:
    """What the rows of one office of a person add up to; the evidence is the earliest articles."""

    articles: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    evidence: list[str] = field(default_factory=list)
    first: str = ""
    last: str = ""
    positions: Counter[str] = field(default_factory=Counter)
    confidence: float | None = None
    reasons: dict[str, None] = field(default_factory=dict)

    def add(self, article: str, date: str | None, position: str | None, former: int, confidence: float | None) -> None:
        if article not in self.articles and len(self.evidence) < _MOST_EVIDENCE:
            self.evidence.append(article)
        self.articles.add(article)
        if former:
            self.former.add(article)
        if date:
            self.first = min(self.first or date, date)
            self.last = max(self.last, date)
        if position:
            self.positions[position] += 1
        if confidence is not None:
            self.confidence = max(self.confidence or 0.0, confidence)


def write_tables(store: sqlite3.Connection, out: Path) -> tuple[int, int]:
    """Write both tables into `out`; returns the numbers of persons and of occupancies."""
    persons = occupancies = 0
    with (
        _table(out / PERSONS, PERSON_COLUMNS) as add_person,
        _table(out / OCCUPANCIES, OCCUPANCY_COLUMNS) as add_occupancy,
    ):
        for person, rows in groupby(store.execute(_ROWS), key=lambda row: row[0]):
            names: Counter[str] = Counter()
            joined: dict[str, None] = {}
            offices = {
                (office, country): _add_up(group, names, joined) for (office, country), group in _by_office(rows)
            }
            name = _fullest(names)
            add_person([person, name, _spellings(names, name), *_life(offices), _reasons(joined)])
            persons += 1
            for (office, country), seen in offices.items():
                if office:
                    add_occupancy([person, name, *_occupancy(seen, country)])
                    occupancies += 1
    return persons, occupancies


_Row: TypeAlias = tuple[str, str, str, str, str | None, str, str | None, int, float | None, str, str]


def _by_office(rows: Iterable[_Row]) -> Iterator[tuple[tuple[str, str], Iterator[_Row]]]:
    return groupby(rows, key=lambda row: (row[1], row[2]))


def _add_up(rows: Iterable[_Row], names: Counter[str], joined: dict[str, None]) -> _Seen:
    seen = _Seen()
    for _, _, _, article, date, name, position, former, confidence, why_node, why_person in rows:
        seen.add(article, date, position, former, confidence)
        names[name] += 1
        for reason in (why_node, why_person):
            if reason:
                seen.reasons[reason] = joined[reason] = None
    return seen


def _fullest(names: Counter[str]) -> str:
    """The name of most words; of those the most frequent, then the first by letter."""
    return min(names, key=lambda name: (-len(name.split()), -names[name], name))


def _spellings(names: Counter[str], chosen: str) -> str:
    others = sorted((name for name in names if name != chosen), key=lambda name: (-names[name], name))
    return SPELLING_SEPARATOR.join(others[:_MOST_SPELLINGS])


def _life(offices: dict[tuple[str, str], _Seen]) -> list[Cell]:
    """Countries, number of offices, first and last date and number of articles of a person."""
    countries = " ".join(sorted({country for _, country in offices if country}))
    dates = sorted(date for seen in offices.values() for date in (seen.first, seen.last) if date)
    articles = set[str]().union(*(seen.articles for seen in offices.values()))
    held = sum(1 for office, _ in offices if office)
    return [countries, held, dates[0] if dates else "", dates[-1] if dates else "", len(articles)]


def _occupancy(seen: _Seen, country: str) -> list[Cell]:
    position = min(seen.positions, key=lambda name: (-seen.positions[name], name))
    reasons = dict(seen.reasons)
    if len(seen.articles) > 1:
        reasons["same name, office and country"] = None
    counts: list[Cell] = [len(seen.articles), len(seen.former), seen.confidence]
    return [position, country, seen.first, seen.last, *counts, " ".join(seen.evidence), _reasons(reasons)]


def _reasons(reasons: dict[str, None]) -> str:
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
