"""The geometry of the small charts: rectangles in a box of 100 by 100, drawn as SVG by the templates.

Bars and columns are all these pages need. As SVG attributes they are in the page before any script runs, print,
follow the theme, and pass a policy that forbids inline styles; a chart library would bring more than the pages weigh.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MONTHS_SHOWN = 36
YEARS_BEFORE = 50
YEARS_AFTER = 10


@dataclass(frozen=True)
class Column:
    """A column of a histogram: its name, its count, and its rectangle in per cent of the chart."""

    name: str
    count: int
    x: float
    width: float
    height: float


def columns(counts: Sequence[tuple[str, int]]) -> list[Column]:
    """A histogram of named counts, in their order; a count above none is at least visible."""
    most = max((count for _, count in counts), default=0)
    width = 100 / len(counts) if counts else 0
    return [
        Column(
            name,
            count,
            x=round(place * width + width * 0.05, 2),
            width=round(width * 0.9, 2),
            height=round(max(3.0, 100 * count / most), 2) if count else 0.0,
        )
        for place, (name, count) in enumerate(counts)
    ]


def by_year(counts: Mapping[int, int]) -> list[tuple[str, int]]:
    """Counts of consecutive years around the most frequent one, gaps filled; years beyond are one column a side."""
    if not counts:
        return []
    peak = max(counts, key=lambda year: (counts[year], year))
    first, last = max(min(counts), peak - YEARS_BEFORE), min(max(counts), peak + YEARS_AFTER)
    earlier = sum(count for year, count in counts.items() if year < first)
    later = sum(count for year, count in counts.items() if year > last)
    years = [(str(year), counts.get(year, 0)) for year in range(first, last + 1)]
    return ([(f"< {first}", earlier)] if earlier else []) + years + ([(f"> {last}", later)] if later else [])


def by_month(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Counts of consecutive months (`YYYY-MM`), gaps filled, the last `MONTHS_SHOWN`; earlier ones are one column."""
    if not counts:
        return []
    last = _month_number(max(counts))
    first = max(_month_number(min(counts)), last - MONTHS_SHOWN + 1)
    start = _month_name(first)
    earlier = sum(count for month, count in counts.items() if month < start)
    months = [(_month_name(number), counts.get(_month_name(number), 0)) for number in range(first, last + 1)]
    return ([(f"< {start}", earlier)] if earlier else []) + months


def by_magnitude(amounts: Iterable[float], first: int, last: int) -> list[tuple[str, int]]:
    """Counts of amounts by power of ten, from `first` to `last`; smaller and larger ones count at the ends."""
    counts = dict.fromkeys(range(first, last + 1), 0)
    for amount in amounts:
        counts[min(last, max(first, magnitude(amount)))] += 1
    return [(f"10^{power}", count) for power, count in counts.items()]


def magnitude(amount: float) -> int:
    """The power of ten of an amount: 0 for 1 to 10, 6 for a million; 0 for nothing."""
    return math.floor(math.log10(abs(amount)) + 1e-12) if amount else 0


def _month_number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _month_name(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
