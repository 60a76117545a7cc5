"""The page of a run: counts, people, countries, dates, sums, errors, and all articles to search in.

A run is summed up one article at a time, so memory grows with what the page shows and not with the texts.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from pipeline.errors import InputError
from pipeline.records import LABELS, Result
from pipeline.view.article import headline
from pipeline.view.charts import Column, by_magnitude, by_month, by_year, columns, magnitude
from pipeline.view.pages import render
from pipeline.writing.days import day_bounds

SHOWN_PEOPLE = 25
SHOWN_COUNTRIES = 25
SHOWN_CURRENCIES = 12
SHOWN_ERRORS = 500
SMALLEST_POWER, LARGEST_POWER = -2, 15
"""Sums are drawn from hundredths to thousands of billions; what lies beyond counts at the ends."""

_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True)
class Ranked:
    """A name with the number of its articles; `place` is its number in the page's data, `share` of the most (%)."""

    name: str
    articles: int
    place: int
    share: float


@dataclass(frozen=True)
class CurrencyLine:
    """The sums of one currency."""

    currency: str
    count: int
    smallest: float
    middle: float
    largest: float
    graph: list[Column]


@dataclass
class RunSummary:
    """What the page of a run shows, gathered article by article with `add`."""

    errors: list[InputError] = field(default_factory=list)
    articles: int = 0
    words: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    _people: dict[str, int] = field(default_factory=dict)
    _countries: dict[str, int] = field(default_factory=dict)
    _people_articles: Counter[int] = field(default_factory=Counter)
    _country_articles: Counter[int] = field(default_factory=Counter)
    _country_names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    _years: Counter[int] = field(default_factory=Counter)
    _months: Counter[str] = field(default_factory=Counter)
    _sums: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    _list: list[list[Any]] = field(default_factory=list)

    def add(self, result: Result, page: str | None) -> None:
        """Take in one article; `page` is the relative link to its page."""
        self.articles += 1
        self.words += len(result.text.split())
        self.labels.update(mention.label for mention in result.mentions)
        for table in ("people", "amounts", "dates", "countries"):
            self.rows[table] += len(getattr(result, table))
        people = self._places(self._people, (row.person for row in result.people))
        countries = self._places(self._countries, (row.country for row in result.countries))
        self._people_articles.update(people)
        self._country_articles.update(countries)
        for mention in result.mentions:
            if mention.label == "COUNTRY" and isinstance(mention.value, str):
                self._country_names[mention.value][mention.text] += 1
        self._add_dates(result)
        for amount in result.amounts:
            if amount.amount is not None and math.isfinite(amount.amount):
                self._sums[amount.currency or "?"].append(amount.amount)
        self._list.append(
            [result.id, headline(result), result.published, len(result.mentions), people, countries, page]
        )

    def data(self) -> dict[str, Any]:
        """What the page's script searches: names once, articles as rows that point at them."""
        names = [[code, self.country_name(code)] for code in self._countries]
        return {"people": list(self._people), "countries": names, "articles": self._list}

    def country_name(self, code: str) -> str:
        """The name that the articles give a country most often; its code where they give none."""
        names = self._country_names.get(code)
        return min(names, key=lambda name: (-names[name], name)) if names else code

    def person_name(self, person: str) -> str:
        """A person is shown by the name itself."""
        return person

    @property
    def label_counts(self) -> list[tuple[str, int]]:
        """Mentions by label, in the labels' own order."""
        return [(label, self.labels[label]) for label in LABELS]

    @property
    def people(self) -> list[Ranked]:
        """The people named in most articles."""
        return _ranked(self._people, self._people_articles, SHOWN_PEOPLE)

    @property
    def countries(self) -> list[Ranked]:
        """The countries named in most articles."""
        return _ranked(self._countries, self._country_articles, SHOWN_COUNTRIES)

    @property
    def years(self) -> list[Column]:
        """Date rows by the year they begin in."""
        return columns(by_year(self._years))

    @property
    def months(self) -> list[Column]:
        """Articles by month of publication."""
        return columns(by_month(self._months))

    @property
    def currencies(self) -> list[CurrencyLine]:
        """The sums of each currency, the most frequent first, on one scale of powers of ten."""
        everything = [magnitude(amount) for sums in self._sums.values() for amount in sums]
        if not everything:
            return []
        first = min(max(min(everything), SMALLEST_POWER), LARGEST_POWER)
        last = min(max(max(everything), first), LARGEST_POWER)
        often = sorted(self._sums.items(), key=lambda item: (-len(item[1]), item[0]))
        return [
            CurrencyLine(
                currency,
                len(sums),
                min(sums),
                median(sums),
                max(sums),
                columns(by_magnitude(sums, first, last)),
            )
            for currency, sums in often[:SHOWN_CURRENCIES]
        ]

    def _add_dates(self, result: Result) -> None:
        for row in result.dates:
            first, _ = day_bounds(row.value)
            if first:
                self._years[int(first[:4])] += 1
        if result.published and _MONTH.match(result.published):
            self._months[result.published[:7]] += 1

    @staticmethod
    def _places(known: dict[str, int], names: Iterable[str]) -> list[int]:
        return list(dict.fromkeys(known.setdefault(name, len(known)) for name in names))


def index_page(summary: RunSummary, name: str, lang: str = "en") -> str:
    """The HTML page of the run called `name`; `lang` («en», «tr») is the language shown first."""
    return render(
        "index.html", lang, "index.js", summary=summary, name=name, shown_errors=summary.errors[:SHOWN_ERRORS]
    )


def _ranked(places: dict[str, int], articles: Counter[int], shown: int) -> list[Ranked]:
    names = list(places)
    first = sorted(articles.items(), key=lambda item: (-item[1], names[item[0]]))[:shown]
    most = first[0][1] if first else 1
    return [Ranked(names[place], count, place, round(100 * count / most, 1)) for place, count in first]
