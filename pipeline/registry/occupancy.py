"""What the rows about one office of one person add up to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.registry import reading
from pipeline.registry.doubts import Evidence
from pipeline.registry.rows import KNOWN

_MOST_EVIDENCE = 20


class Row(NamedTuple):
    """A person in an article with one office or none, and why it was joined to others."""

    person: str
    office: str
    country: str
    article: str
    date: str | None
    name: str
    position: str | None
    former: int
    confidence: float | None
    stated: str
    """The country as this article has it, "" for none."""
    basis: str
    name_sure: float | None
    title_sure: float | None
    marks: str
    why_node: str
    why_person: str


@dataclass(slots=True)
class Occupancy:
    """An office of a person over all its articles; the evidence is the earliest of them."""

    articles: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    evidence: list[str] = field(default_factory=list)
    first: str = ""
    last: str = ""
    positions: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    is_known: bool = False
    """Does an article know the country?"""
    confidence: float | None = None
    name_sure: float | None = None
    title_sure: float | None = None
    marks: Counter[str] = field(default_factory=Counter)
    """In how many rows each mark was met."""
    rows: int = 0
    reasons: dict[str, None] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Take in one row; rows come in the order of their dates."""
        if row.article not in self.articles and len(self.evidence) < _MOST_EVIDENCE:
            self.evidence.append(row.article)
        self.articles.add(row.article)
        if row.former:
            self.former.add(row.article)
        if row.date:
            self.first = min(self.first or row.date, row.date)
            self.last = max(self.last, row.date)
        if row.position:
            self.positions[row.position] += 1
        self.countries[row.stated] += 1
        self.is_known = self.is_known or row.basis == KNOWN
        self.confidence = _surer(self.confidence, row.confidence)
        self.name_sure = _surer(self.name_sure, row.name_sure)
        self.title_sure = _surer(self.title_sure, row.title_sure)
        self.marks.update(row.marks.split())
        self.rows += 1
        self.reasons.update(dict.fromkeys(reason for reason in (row.why_node, row.why_person) if reason))

    @property
    def position(self) -> str:
        """The wording that is met most."""
        return min(self.positions, key=lambda name: (-self.positions[name], name))

    @property
    def countries_seen(self) -> str:
        """What the articles have, where they differ: «TR 5 | none 1»."""
        if len(self.countries) < 2:
            return ""
        counts = sorted(self.countries.items(), key=lambda item: (-item[1], item[0] == "", item[0]))
        return " | ".join(f"{country or 'none'} {count}" for country, count in counts)

    def evidence_for(self, name: str, country: str, *, is_disputed: bool) -> Evidence:
        """What there is for the person `name` to have held this office for `country`."""
        others = any(code not in ("", country) for code in self.countries)
        return Evidence(
            name=name,
            position=self.position,
            articles=len(self.articles),
            name_sure=self.name_sure,
            title_sure=self.title_sure,
            is_guessed=bool(country) and not self.is_known,
            is_stateless=not country,
            is_disputed=is_disputed or (others and not self.is_known),
            marks=frozenset(
                mark for mark, count in self.marks.items() if mark in reading.ONE_IS_ENOUGH or count == self.rows
            ),
        )


def _surer(a: float | None, b: float | None) -> float | None:
    return b if a is None else a if b is None else max(a, b)
