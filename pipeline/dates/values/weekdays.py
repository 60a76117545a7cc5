"""Days of the week and weekends: «pazartesi», «geçen cuma», «gelecek hafta salı», «hafta sonu»."""

from __future__ import annotations

from pipeline.dates.expressions import Weekday
from pipeline.dates.period import Period, Stretch
from pipeline.dates.values.context import Context, today_in


def weekday_of(expression: Weekday, context: Context) -> Period | None:
    """The nearest such day by direction or tense, or that of this, the last or the next week."""
    today = today_in(context)
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


def weekend_of(direction: int | None, context: Context) -> Stretch | None:
    """Saturday and Sunday of this week or another."""
    week = today_in(context, "week")
    today = today_in(context)
    if week is None or today is None:
        return None
    now = today.first_day.isoweekday()
    if direction is None and context.tense == "past" and now < 6:
        direction = -1
    # «geçen hafta sonu» said on a Sunday is still the weekend before.
    week = week.shift(direction or 0)
    saturday = Period("day", week.first_day.toordinal() + 5)
    return Stretch(saturday, saturday.shift(1))
