"""From what the text says to a value: against the day of publication, the tense of the clause and the dates before.

A value depends on the day of publication unless the text itself names the year; where that day is unknown such a value
is None, with one exception: a day or month takes the year of a full date of the same article no further than
`_NEAR` days from it («10 Mayıs» beside «16 Mayıs 2023»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from pipeline.dates.expressions import (
    Between,
    Calendar,
    Counted,
    Expression,
    Fixed,
    Holiday,
    Listed,
    Part,
    Relative,
    Rest,
    Same,
    Weekday,
    Weekend,
    WeekOf,
)
from pipeline.dates.lexicon import tables
from pipeline.dates.period import Period, Stretch, Unit, nth_weekday, season
from pipeline.resources import load_csv
from pipeline.turkish.verbs import Tense

Value = Period | Stretch
_NEAR = 45
_DOUBT = 2  # without a tense a day to come is taken only if it is that much nearer than one past
_SLIP = 12  # days by which the tense may be off: «4 Şubat'a kadar değişmezse», printed on the 7th
_YEAR_AHEAD, _LATE = 300, 60  # days: «4 Ekim'de … edilmeyeceğini söyledi», printed in November
_FINER = {"day": 0, "week": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5, "campaign": 5}


@dataclass(slots=True)
class Context:
    """What a value may depend on. `anchors` are the full dates of the text (for an undated article), `before` the
    values resolved so far in the same or the preceding sentence, latest last, `sentence_year` a year just named."""

    published: date | None
    tense: Tense | None = None
    anchors: tuple[date, ...] = ()
    before: list[Value | None] = field(default_factory=list)
    leads_ahead: bool = False
    """Is what the sentence tells in the end still to come, whatever its first participle says?"""
    missed: bool = False
    """Set when a value would need the day of publication."""


def resolve(expression: Expression, context: Context) -> Value | None:
    """The period `expression` stands for, None if the context does not give it or the calendar has no such day."""
    try:
        value = _resolve(expression, context)
        if value is not None:
            ends = (value.first, value.last) if isinstance(value, Stretch) else (value,)
            if any(end.number < 0 or not str(end) for end in ends):
                return None  # before the year 1; `str` raises for days there
    except (ValueError, OverflowError):
        return None
    return value


def _resolve(expression: Expression, context: Context) -> Value | None:
    match expression:
        case Fixed(unit, number):
            return Period(unit, number)
        case Relative():
            return _relative(expression, context)
        case Calendar():
            return _calendar(expression, context)
        case Listed(month, last):
            return _listed(month, _calendar(last, context))
        case Weekday():
            return _weekday(expression, context)
        case Part():
            return _part(expression, context)
        case Counted():
            return _counted(expression, context)
        case Weekend(direction):
            return _weekend(direction, context)
        case WeekOf(day):
            found = _resolve(day, context)
            if isinstance(found, Stretch):
                return found
            return found.within("week") if found else None
        case Same():
            return _same(expression, context)
        case Rest(unit):
            grain: Unit = "month" if unit in ("year", "campaign") else "day"
            today = _today(context, grain)
            return today and Stretch(today, Period.of(grain, today.within(unit).last_day))
        case Holiday():
            return _holiday(expression, context)
        case Between(first, last):
            return _between(first, last, context)


def _today(context: Context, unit: Unit = "day") -> Period | None:
    if context.published is None:
        context.missed = True
        return None
    return Period.of(unit, context.published)


def _relative(expression: Relative, context: Context) -> Period | None:
    base = _today(context, expression.unit)
    if expression.anchored:
        base = next((p for p in _anchors_of(expression.unit, context)), base)
    return base and base.shift(expression.shift)


def _anchors_of(unit: Unit, context: Context) -> Iterable[Period]:
    """The dates before, latest first, that are no coarser than `unit`, as periods of `unit`.

    A week is counted from a week only: what happened on a day is mostly told beside the week now.
    """
    for value in reversed(context.before):
        if value is None:
            return  # the date spoken of before has no value, so what is counted from it has none
        period = value.last if isinstance(value, Stretch) else value
        if period.unit == unit or (unit != "week" and _FINER.get(period.unit, 9) <= _FINER.get(unit, 9)):
            yield period.within(unit)


def _year(year: Fixed | Relative | Same | None, context: Context) -> int | None:
    if isinstance(year, Fixed):
        return year.number
    found = resolve(year, context) if year else None
    return found.number if isinstance(found, Period) and found.unit == "year" else None


def _calendar(expression: Calendar, context: Context) -> Value | None:
    month = expression.month
    if isinstance(month, Relative) or month is None:
        whole = _relative(month or Relative("month", 0), context)
        if whole is None or expression.day is None:
            return whole
        day = whole.first_day.replace(day=expression.day)
        if month is None and context.published:
            day = _nearest_month_day(expression.day, context.published, context.tense)
        return Period.of("day", day)

    def make(year: int) -> Period | None:
        try:
            return Period.of("day" if expression.day else "month", date(year, month, expression.day or 1))
        except ValueError:
            return None

    if expression.year is not None:
        year = _year(expression.year, context)
        return make(year) if year else None
    if context.published is None:
        latest = max((d.year for d in context.anchors), default=0)
        near = [d for d in context.anchors if d.year == latest and (p := make(latest)) and _distance(p, d) <= _NEAR]
        if near:
            return make(near[0].year)
        context.missed = True
        return None
    if expression.weekday:
        published = context.published
        years = sorted(range(published.year - 1, published.year + 2), key=lambda y: abs(y - published.year))
        fitting = [p for y in years if (p := make(y)) and p.first_day.isoweekday() == expression.weekday]
        if fitting:
            return fitting[0]
    found = _in_direction(make, context.published, expression.direction, context.tense)
    return _year_on(found, make, context) if expression.direction is None else found


def _year_on(found: Period | None, make: Callable[[int], Period | None], context: Context) -> Period | None:
    """«17 Aralık'ta … kabul ettiği gece sona erecek», printed on 1 December, is of this year and not of the last."""
    if found is None or context.published is None or not (context.tense == "past" and context.leads_ahead):
        return found
    following = make(found.year + 1)
    told_late = found.year < context.published.year and _distance(found, context.published) > _YEAR_AHEAD
    soon = following is not None and 0 <= (following.first_day - context.published).days < _LATE
    return following if told_late and soon else found


def _listed(month: int, last: Value | None) -> Period | None:
    """The last `month` before `last`: «aralık ve ocak aylarında» are of two years."""
    if not isinstance(last, Period):
        return None
    year = last.year if month < last.first_day.month else last.year - 1
    return Period.of("month", date(year, month, 1))


def _distance(period: Period, day: date) -> int:
    if period.first_day <= day <= period.last_day:
        return 0
    return min(abs((period.first_day - day).days), abs((period.last_day - day).days))


def _in_direction(
    make: Callable[[int], Period | None], published: date, direction: int | None, tense: Tense | None
) -> Period | None:
    """The nearest period that `make(year)` gives in the direction asked for; without one the nearest at all."""
    found = [p for year in range(published.year - 2, published.year + 3) if (p := make(year))]
    if len(found) < 5:  # 29 February
        found = [p for year in range(published.year - 8, published.year + 9) if (p := make(year))]
    if direction is None and tense is not None:
        near = min(found, key=lambda p: _distance(p, published), default=None)
        if near is not None and _distance(near, published) <= _SLIP:
            return near
    today = Period.of(found[0].unit, published).number if found else 0
    if direction == 0:
        return next((p for p in found if p.year == published.year), None)
    if direction == -1:
        return max((p for p in found if p.number < today), key=lambda p: p.number, default=None)
    if direction == 1:
        return min((p for p in found if p.number > today), key=lambda p: p.number, default=None)
    if tense == "past":
        return max((p for p in found if p.number <= today), key=lambda p: p.number, default=None)
    if tense == "future":
        ahead = min((p for p in found if p.number >= today), key=lambda p: p.number, default=None)
        behind = max((p for p in found if p.number < today), key=lambda p: p.number, default=None)
        told = ahead and behind and _distance(ahead, published) > _YEAR_AHEAD and _distance(behind, published) < _LATE
        return behind if told else ahead  # a plan for so long ahead would name its year
    doubt = _DOUBT if tense is None and direction is None else 1
    return min(found, key=lambda p: _distance(p, published) * (doubt if p.first_day > published else 1), default=None)


def _nearest_month_day(day: int, published: date, tense: Tense | None) -> date:
    """The `day`-th of this month, or of the month before or after where the tense asks for it."""
    months = [Period.of("month", published).shift(shift) for shift in (-2, -1, 0, 1, 2)]
    days = [m.first_day.replace(day=day) for m in months if m.last_day.day >= day]
    if tense == "past":
        return max(d for d in days if d <= published)
    if tense == "future":
        return min(d for d in days if d >= published)
    return min(days, key=lambda d: abs((d - published).days))


def _weekday(expression: Weekday, context: Context) -> Period | None:
    today = _today(context)
    if today is None:
        return None
    weekday = expression.weekday
    if expression.week is not None:
        return Period("day", today.within("week").shift(expression.week).first_day.toordinal() + weekday - 1)
    now = today.first_day.isoweekday()
    if expression.direction == 0:
        back = (now - weekday) % 7
        looks_back = context.tense == "past"
        return today.shift(-back if looks_back else (weekday - now) % 7)
    if expression.direction == -1:
        return today.shift(-((now - weekday - 1) % 7 + 1))
    if expression.direction == 1:
        return today.shift((weekday - now - 1) % 7 + 1)
    if context.tense in ("future", "present"):
        return today.shift((weekday - now) % 7)
    return today.shift(-((now - weekday) % 7))  # news tells what has happened, unless it says otherwise


def _weekend(direction: int | None, context: Context) -> Stretch | None:
    week = _today(context, "week")
    today = _today(context)
    if week is None or today is None:
        return None
    now = today.first_day.isoweekday()
    if direction is None and context.tense == "past" and now < 6:
        direction = -1
    # «geçen hafta sonu» said on a Sunday is still the weekend before.
    week = week.shift(direction or 0)
    saturday = Period("day", week.first_day.toordinal() + 5)
    return Stretch(saturday, saturday.shift(1))


def _part(expression: Part, context: Context) -> Value | None:
    whole = resolve(expression.whole, context) if expression.whole else None
    if expression.whole is not None and not isinstance(whole, Period):
        return None
    if isinstance(whole, Period):
        found = _part_of(expression, whole)
        if found and _is_told_too_early(expression, found, context):
            return _part_of(expression, whole.shift(-1))
        return found
    unit = expression.unit
    today = _today(context, unit)
    if today is None or context.published is None:
        return None
    if unit == "season":
        direction = expression.direction or None  # «bu kış» is the nearest
        tense = context.tense if expression.direction is None else None
        return _in_direction(lambda year: season(year, expression.number), context.published, direction, tense)
    if expression.number == -1 and unit in ("quarter", "half") and context.tense != "future":
        named = (v for v in reversed(context.before) if isinstance(v, Period) and v.unit == unit)
        last = next((v for v in named if v == v.within("year").last_of(unit)), None)
        return last or today.shift(-1)  # «son çeyrekte» is the last one that has ended, if the text names no other
    found = _part_of(expression, today.within("year"))
    if isinstance(found, Period) and unit in ("quarter", "half") and context.tense != "future":
        # «dördüncü çeyrekte», told in February, is last year's.
        return found.shift(-4 if unit == "quarter" else -2) if found.number > today.number else found
    return found


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
    """The n-th week: of a year the ISO week, of a month the one that holds its (7n-6)-th day."""
    if whole.unit == "year":
        first = Period.of("week", date(whole.year, 1, 4))
        last = Period.of("week", date(whole.year, 12, 28))
    else:
        first = whole.within("week")
        last = Period.of("week", whole.last_day)
    return last.shift(number + 1) if number < 0 else first.shift(number - 1)


def _counted(expression: Counted, context: Context) -> Value | None:
    unit = expression.amounts[-1][1]
    count = sum(n for n, _ in expression.amounts)
    today = _today(context, unit)
    if today is None:
        return None
    if len(expression.amounts) > 1:
        return _composite(expression, context)
    match expression.manner:
        case "ago":
            return today.shift(-count)
        case "ahead":
            return today.shift(count)
        case "last":
            return Stretch(today.shift(-count), today)
        case _:
            return Stretch(today, today.shift(count))


def _composite(expression: Counted, context: Context) -> Value | None:
    """«1 yıl 2 ay önce», at the grain of its smallest unit."""
    sign = -1 if expression.manner == "ago" else 1
    day = _today(context)
    if day is None:
        return None
    months = sum(n * (12 if unit == "year" else 1) for n, unit in expression.amounts if unit in ("year", "month"))
    days = sum(n * (7 if unit == "week" else 1) for n, unit in expression.amounts if unit in ("week", "day"))
    month = day.within("month").shift(sign * months)
    moved = month.first_day.replace(day=min(day.first_day.day, month.last_day.day)) + timedelta(days=sign * days)
    return Period.of(expression.amounts[-1][1], moved)


def _same(expression: Same, context: Context) -> Value | None:
    year = expression.year
    for value in reversed(context.before):
        if value is None:
            break
        period = value.last if isinstance(value, Stretch) else value
        seasonal = isinstance(year, Relative) and year.unit == "campaign"
        if expression.unit is None and (
            isinstance(value, Stretch) or (not seasonal and period.unit not in ("year", "day"))
        ):
            return _moved(value, year, context)
        if expression.unit == period.unit and isinstance(value, Period):
            return _moved(value, year, context)
        if expression.unit in ("month", "year") and _FINER.get(period.unit, 9) < _FINER[expression.unit]:
            return _moved(period.within(expression.unit), year, context)
    if expression.unit == "month" and year is not None and context.published:
        found = _year(year, context)
        return Period.of("month", context.published).in_year(found) if found else None
    if isinstance(year, Relative) and year.unit == "campaign":
        return _relative(year, context)
    if context.published is None:
        context.missed = True
    return None


def _moved(value: Value, year: Fixed | Relative | None, context: Context) -> Value | None:
    """`value` in the year asked for; «geçen yıl» is the one before the value's own."""
    if year is None:
        return value
    last = value.last if isinstance(value, Stretch) else value
    shift = year.number - last.year if isinstance(year, Fixed) else min(year.shift, 0)
    if isinstance(value, Stretch):
        return Stretch(value.first.in_year(value.first.year + shift), last.in_year(last.year + shift))
    return value.in_year(value.year + shift)


@cache
def _feasts() -> dict[str, list[date]]:
    feasts: dict[str, list[date]] = {}
    for row in load_csv("feasts.csv"):
        feasts.setdefault(row["feast"], []).append(date.fromisoformat(row["first_day"]))
    return feasts


def _holiday(expression: Holiday, context: Context) -> Value | None:
    days = 4 if expression.name == "kurban" else 3

    def make(year: int) -> Period | None:
        if isinstance(expression.name, int):
            entry = tables()["holidays"][expression.name]
            month = Period.of("month", date(year, entry["month"], 1))
            if "nth" in entry:
                return nth_weekday(month, entry["weekday"], entry["nth"])
            return Period.of("day", date(year, entry["month"], entry["day"]))
        first = next((d for d in _feasts()[expression.name] if d.year == year), None)
        return Period.of("day", first) if first else None

    if expression.year is not None:
        year = _year(expression.year, context)
        found = make(year) if year else None
    elif context.published is None:
        context.missed = True
        return None
    else:
        found = _in_direction(make, context.published, None, context.tense)
    if found is None or isinstance(expression.name, int):
        return found.shift(-1) if found and expression.day == 0 else found
    if expression.day is not None:
        return found.shift(expression.day - 1)
    return Stretch(found, found.shift(days - 1))


def _between(first: Expression, last: Expression, context: Context) -> Value | None:
    if isinstance(first, Calendar) and isinstance(last, Calendar) and first.year is None and last.year is not None:
        first = Calendar(first.month, first.day, last.year)
    elif isinstance(first, Calendar) and first.year and isinstance(last, Calendar) and last.year is None:
        last = Calendar(last.month, last.day, first.year)
    end = resolve(last, context)
    begin = resolve(first, context)
    if isinstance(begin, Stretch):
        begin = begin.first
    if isinstance(end, Stretch):
        end = end.last
    if begin is None or end is None:
        return None
    if begin.first_day > end.first_day and isinstance(first, Calendar) and isinstance(last, Calendar):
        # «28 Aralık-3 Ocak», «kasım-ocak»: the year turns between them.
        begin_now = context.published is not None and first.year is None and context.tense == "future"
        begin, end = (begin, end.in_year(end.year + 1)) if begin_now else (begin.in_year(begin.year - 1), end)
    return Stretch(begin, end) if begin.first_day <= end.first_day else None
