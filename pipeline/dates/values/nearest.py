"""Of the days or periods that an expression may mean, one a year or month: the one its direction or tense asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pipeline.dates.period import Period
from pipeline.turkish.verbs import Tense

_DOUBT = 2  # without a tense a day to come is taken only if it is that much nearer than one past
_SLIP = 12  # days by which the tense may be off: «4 Şubat'a kadar değişmezse», printed on the 7th
YEAR_AHEAD, LATE = 300, 60  # days: «4 Ekim'de … edilmeyeceğini söyledi», printed in November


def nearest_of_years(
    make: Callable[[int], Period | None], published: date, direction: int | None, tense: Tense | None
) -> Period | None:
    """The nearest period that `make(year)` gives in the direction asked for; without one the nearest at all."""
    found = [p for year in range(published.year - 2, published.year + 3) if (p := make(year))]
    if len(found) < 5:  # 29 February
        found = [p for year in range(published.year - 8, published.year + 9) if (p := make(year))]
    if direction is not None:
        return _in_direction(found, published, direction)
    return _by_tense(found, published, tense)


def _in_direction(found: list[Period], published: date, direction: int) -> Period | None:
    """Of this year (0), the last before the day of publication (-1) or the first after it (1)."""
    if direction == 0:
        return next((p for p in found if p.year == published.year), None)
    today = Period.of(found[0].unit, published).number if found else 0
    if direction == -1:
        return max((p for p in found if p.number < today), key=lambda p: p.number, default=None)
    return min((p for p in found if p.number > today), key=lambda p: p.number, default=None)


def _by_tense(found: list[Period], published: date, tense: Tense | None) -> Period | None:
    """The last for what has happened, the next for what is to come; else, or where it is near, the nearest."""
    if tense is not None:
        near = min(found, key=lambda p: distance(p, published), default=None)
        if near is not None and distance(near, published) <= _SLIP:
            return near
    today = Period.of(found[0].unit, published).number if found else 0
    if tense == "past":
        return max((p for p in found if p.number <= today), key=lambda p: p.number, default=None)
    if tense == "future":
        ahead = min((p for p in found if p.number >= today), key=lambda p: p.number, default=None)
        behind = max((p for p in found if p.number < today), key=lambda p: p.number, default=None)
        told = ahead and behind and distance(ahead, published) > YEAR_AHEAD and distance(behind, published) < LATE
        return behind if told else ahead  # a plan for so long ahead would name its year
    doubt = _DOUBT if tense is None else 1
    return min(found, key=lambda p: distance(p, published) * (doubt if p.first_day > published else 1), default=None)


def nearest_month_day(day: int, published: date, tense: Tense | None) -> date:
    """The `day`-th of this month, or of the month before or after where the tense asks for it."""
    months = [Period.of("month", published).shift(shift) for shift in (-2, -1, 0, 1, 2)]
    days = [m.first_day.replace(day=day) for m in months if m.last_day.day >= day]
    if tense == "past":
        return max(d for d in days if d <= published)
    if tense == "future":
        return min(d for d in days if d >= published)
    return min(days, key=lambda d: abs((d - published).days))


def distance(period: Period, day: date) -> int:
    """How many days `day` lies outside the period, 0 within it."""
    if period.first_day <= day <= period.last_day:
        return 0
    return min(abs((period.first_day - day).days), abs((period.last_day - day).days))
