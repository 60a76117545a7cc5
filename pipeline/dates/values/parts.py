"""Parts of a larger period: «yılın son çeyreği», «martın ilk cuması», «bu kış», «son çeyrekte»."""

from __future__ import annotations

from datetime import timedelta

from pipeline.dates.expressions import Part, Relative
from pipeline.dates.period import Period, Stretch, Unit, nth_weekday, season
from pipeline.dates.values.context import Context, Value, today_in
from pipeline.dates.values.nearest import nearest_of_years


def part_of_whole(expression: Part, whole: Period, context: Context) -> Value | None:
    """The part of a period that the text names («yılın son çeyreği»)."""
    found = _part_of(expression, whole)
    if found and _is_told_too_early(expression, found, context):
        return _part_of(expression, whole.shift(-1))
    return found


def part_of_year(expression: Part, context: Context) -> Value | None:
    """The part of a year that goes without saying («bu kış», «son çeyrekte»)."""
    unit = expression.unit
    today = today_in(context, unit)
    if today is None or context.published is None:
        return None
    if unit == "season":
        direction = expression.direction or None  # «bu kış» is the nearest
        tense = context.tense if expression.direction is None else None
        return nearest_of_years(lambda year: season(year, expression.number), context.published, direction, tense)
    looks_back = unit in ("quarter", "half") and context.tense != "future"
    if looks_back and expression.number == -1:
        return _last_ended(unit, today, context)
    found = _part_of(expression, today.within("year"))
    if looks_back and isinstance(found, Period) and found.number > today.number:
        return found.shift(-4 if unit == "quarter" else -2)  # «dördüncü çeyrekte», told in February, is last year's
    return found


def _last_ended(unit: Unit, today: Period, context: Context) -> Period:
    """«son çeyrekte» is the last one that has ended, unless the text names the last one of a year."""
    named = (v for v in reversed(context.before) if isinstance(v, Period) and v.unit == unit)
    return next((v for v in named if v == v.within("year").last_of(unit)), None) or today.shift(-1)


def _is_told_too_early(expression: Part, found: Value, context: Context) -> bool:
    """«yılın son çeyreğinde arttı», told in February, is of the year before."""
    if not (isinstance(expression.whole, Relative) and expression.whole.implied and context.published):
        return False
    last = found.last if isinstance(found, Stretch) else found
    return expression.whole.unit == "year" and context.tense == "past" and last.first_day > context.published


def _part_of(expression: Part, whole: Period) -> Value | None:
    unit, number, count = expression.unit, expression.number, expression.count
    if expression.weekday:
        return nth_weekday(whole, expression.weekday, number)
    if unit == "season":
        return season(whole.year, number)
    if unit == "week":
        return _week_of(whole, number)
    first = Period.of(unit, whole.first_day)
    last = Period.of(unit, whole.last_day)
    if count > 1:
        begin = last.shift(1 - count) if number < 0 else first
        return Stretch(begin, begin.shift(count - 1))
    found = last.shift(number + 1) if number < 0 else first.shift(number - 1)
    return found if first.number <= found.number <= last.number else None


def _week_of(whole: Period, number: int) -> Period:
    """The n-th week: of a year the ISO week, of a month likewise (the first has at least four of its days)."""
    first = Period.of("week", whole.first_day + timedelta(days=3))
    last = Period.of("week", whole.last_day - timedelta(days=3))
    return last.shift(number + 1) if number < 0 else first.shift(number - 1)
