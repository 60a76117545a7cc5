"""Named days and feasts: «29 Ekim Cumhuriyet Bayramı», «Kurban Bayramı'nın ikinci günü», «Ramazan Bayramı arifesi»."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache, partial
from operator import itemgetter

from pipeline.dates.expressions import Holiday
from pipeline.dates.lexicon import tables
from pipeline.dates.period import Period, Stretch, nth_weekday
from pipeline.dates.values.context import Context, Value
from pipeline.dates.values.nearest import distance, nearest_of_years
from pipeline.dates.values.spoken_of import year_of
from pipeline.resources import load_csv

_NEAR = 30  # days from publication
_LENGTH = {"ramazan": 3, "kurban": 4}  # days


@cache
def _feasts() -> dict[str, list[date]]:
    feasts: dict[str, list[date]] = {}
    for row in load_csv("feasts.csv"):
        feasts.setdefault(row["feast"], []).append(date.fromisoformat(row["first_day"]))
    return feasts


def holiday(expression: Holiday, context: Context) -> Value | None:
    """The day, or the days of a feast, in the year named or else in the one that the tense asks for."""
    if expression.year is not None:
        year = year_of(expression.year, context)
        found = _first_day(expression.name, year) if year else None
    elif context.published is None:
        context.missed = True
        return None
    elif expression.name == "feast":
        return _feast_near(expression, context, context.published)
    else:
        found = nearest_of_years(partial(_first_day, expression.name), context.published, None, context.tense)
    if found is None or isinstance(expression.name, int):
        return found.shift(-1) if found and expression.day == 0 else found
    if expression.day is not None:
        return found.shift(expression.day - 1)
    return Stretch(found, found.shift(_LENGTH[expression.name] - 1))


def _feast_near(expression: Holiday, context: Context, published: date) -> Value | None:
    """Of the two feasts the one near the day of publication."""
    values = (holiday(replace(expression, name=name), context) for name in ("ramazan", "kurban"))
    days = [(distance(v.first if isinstance(v, Stretch) else v, published), v) for v in values if v is not None]
    away, nearest = min(days, key=itemgetter(0), default=(_NEAR + 1, None))
    return nearest if away <= _NEAR else None


def _first_day(name: int | str, year: int) -> Period | None:
    """The first day of a holiday (an index into the table) or a feast in a year; None where no table gives it."""
    if isinstance(name, str):
        return next((Period.of("day", day) for day in _feasts()[name] if day.year == year), None)
    entry = tables()["holidays"][name]
    if "nth" in entry:
        return nth_weekday(Period.of("month", date(year, entry["month"], 1)), entry["weekday"], entry["nth"])
    return Period.of("day", date(year, entry["month"], entry["day"]))
