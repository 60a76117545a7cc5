"""Periods of the calendar and their notation (ISO 8601 as TIMEX3 writes it): a unit and a count of such units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "half", "season", "year", "campaign", "decade", "century"]
_SEASONS = ("SP", "SU", "FA", "WI")
_LENGTHS: dict[Unit, int] = {
    "day": 0,
    "week": 1,
    "month": 2,
    "quarter": 3,
    "season": 3,
    "half": 4,
    "year": 5,
    "campaign": 5,
    "decade": 6,
    "century": 6,
}
_MONTHS_IN: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """The `number`-th day, week, … of the calendar, so that adding one gives the next.

    Days count as `date.toordinal`, weeks from the Monday 0001-01-01, a campaign (sports, school) by its first year.
    """

    unit: Unit
    number: int

    @classmethod
    def of(cls, unit: Unit, day: date) -> Period:
        """The period of `unit` that holds `day`."""
        if unit == "day":
            return cls(unit, day.toordinal())
        if unit == "week":
            return cls(unit, (day.toordinal() - 1) // 7)
        if unit == "season":
            return cls(unit, (day.year * 12 + day.month - 3) // 3)  # March begins the spring, December the winter
        if unit == "campaign":
            return cls(unit, day.year if day.month >= 7 else day.year - 1)
        return cls(unit, (day.year * 12 + day.month - 1) // _MONTHS_IN[unit])

    @property
    def first_day(self) -> date:
        """The day it begins. Raises ValueError or OverflowError outside the years 1-9999."""
        if self.unit == "day":
            return date.fromordinal(self.number)
        if self.unit == "week":
            return date.fromordinal(self.number * 7 + 1)
        if self.unit == "season":
            return date((self.number * 3 + 2) // 12, (self.number * 3 + 2) % 12 + 1, 1)
        if self.unit == "campaign":
            return date(self.number, 8, 1)
        months = self.number * _MONTHS_IN[self.unit]
        return date(months // 12, months % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        """The day it ends, itself included."""
        return self.shift(1).first_day - timedelta(days=1)

    def shift(self, count: int) -> Period:
        """The period `count` units later."""
        return Period(self.unit, self.number + count)

    def within(self, unit: Unit) -> Period:
        """The larger period of `unit` that it lies in."""
        return Period.of(unit, self.first_day)

    def last_of(self, unit: Unit) -> Period:
        """Its last period of the smaller `unit`."""
        return Period.of(unit, self.last_day)

    def in_year(self, year: int) -> Period:
        """The same period of another year. Raises ValueError where there is none (29 February)."""
        if self.unit == "week":
            week = min(self.first_day.isocalendar().week, 52)
            return Period.of("week", date.fromisocalendar(year, week, 1))
        if self.unit == "season":
            return Period("season", year * 4 + self.number % 4)
        return Period.of(self.unit, self.first_day.replace(year=year))

    @property
    def year(self) -> int:
        """The year it is counted to: of its first day, for a week the ISO year."""
        return self.first_day.isocalendar().year if self.unit == "week" else self.first_day.year

    def __str__(self) -> str:
        if self.unit == "day":
            return self.first_day.isoformat()
        if self.unit == "week":
            year, week, _ = self.first_day.isocalendar()
            return f"{year:04}-W{week:02}"
        if self.unit == "month":
            return self.first_day.isoformat()[:7]
        if self.unit == "quarter":
            return f"{self.number // 4:04}-Q{self.number % 4 + 1}"
        if self.unit == "half":
            return f"{self.number // 2:04}-H{self.number % 2 + 1}"
        if self.unit == "season":
            return f"{self.number // 4:04}-{_SEASONS[self.number % 4]}"
        if self.unit == "campaign":
            return f"{self.number:04}/{self.number + 1:04}"
        if self.unit == "decade":
            return f"{self.number:03}"
        if self.unit == "century":
            return f"{self.number:02}"
        return f"{self.number:04}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `first` to `last`, both included."""

    first: Period
    last: Period

    def __str__(self) -> str:
        if self.first.unit == self.last.unit == "campaign":
            return f"{self.first.number:04}/{self.last.number + 1:04}"
        return f"{self.first}/{self.last}"


def length_of(unit: Unit) -> int:
    """The rank of a unit by its length: a longer one has a higher rank, those of one length the same."""
    return _LENGTHS[unit]


def season(year: int, number: int) -> Period:
    """Season `number` (1 spring … 4 winter) of `year`; a winter is counted to the year it begins in."""
    return Period("season", year * 4 + number - 1)


def nth_weekday(month: Period, weekday: int, nth: int) -> Period:
    """The `nth` (from 1; -1 is the last) `weekday` (1 Monday … 7 Sunday) of `month`."""
    if nth < 0:
        last = month.last_day
        return Period.of("day", last - timedelta(days=(last.isoweekday() - weekday) % 7))
    first = month.first_day
    return Period.of("day", first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1)))
