"""The first and last day of a date value, for joining and sorting dates of any grain."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_SEASONS = {"SP": 3, "SU": 6, "FA": 9}
_UNIT = re.compile(r"(\d{2,4})(?:-(Q[1-4]|H[12]|W\d\d|SP|SU|FA|WI|\d\d)(?:-(\d\d))?)?", re.ASCII)


def day_bounds(value: str) -> tuple[str, str] | tuple[None, None]:
    """First and last day (`YYYY-MM-DD`) of an ISO 8601 / TIMEX3 value («2025-10», «2025-Q1», «199», «2024/2025»).

    A winter has no bounds, since the text does not say which of two it is; nor has a value of another form.
    """
    first, _, last = value.partition("/")
    try:
        start = _unit_bounds(first)
        end = _unit_bounds(last) if last else start
        return start[0].isoformat(), end[1].isoformat()
    except ValueError:
        return None, None


def _unit_bounds(value: str) -> tuple[date, date]:
    match = _UNIT.fullmatch(value)
    if match is None:
        raise ValueError(value)
    year, part, day = match.groups()
    if len(year) < 4:
        return _years(int(year), 10 ** (4 - len(year)), part)
    if day:
        exact = date.fromisoformat(value)
        return exact, exact
    if not part:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if part == "WI":
        raise ValueError(value)
    if part[0] == "W":
        monday = date.fromisocalendar(int(year), int(part[1:]), 1)
        return monday, monday + timedelta(days=6)
    if part[0] in "QH":
        length = 3 if part[0] == "Q" else 6
        return _months(int(year), (int(part[1]) - 1) * length + 1, length)
    if part in _SEASONS:
        return _months(int(year), _SEASONS[part], 3)
    return _months(int(year), int(part), 1)


def _years(prefix: int, length: int, part: str | None) -> tuple[date, date]:
    if part:
        raise ValueError(part)
    return date(prefix * length, 1, 1), date(prefix * length + length - 1, 12, 31)


def _months(year: int, month: int, length: int) -> tuple[date, date]:
    last = month + length - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])
