"""Dates: finding them (`find`), reading what they say (`expressions`) and resolving it (`values`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from pipeline.dates.clause import clause_tense, main_tense, puts_off
from pipeline.dates.context_years import with_years
from pipeline.dates.expressions import Between, Calendar, Expression, Fixed, Relative, Same
from pipeline.dates.find import find_readings
from pipeline.dates.lexicon import tables
from pipeline.dates.period import Period
from pipeline.dates.ranges import range_words
from pipeline.dates.reading import Reading, low_at
from pipeline.dates.values import Context, Value, resolve
from pipeline.document import Annotations, Candidate
from pipeline.turkish.verbs import Tense
from pipeline.turkish.words import Words

_LOOKING_BACK = 4  # the months in which a year's results are told
_WEEK_BEGINS = 2  # Tuesday: by then news still tells of the week before
_MEMORY = 12  # dates looked back at by «aynı dönem», «bir önceki ay»


def find_dates(notes: Annotations) -> Iterable[Candidate]:
    """The dates of an article with their values.

    Attributes: `mod` (start, mid, end, approx) beside the value, `note` where the value is null.
    Words of sums of money are left alone.
    """
    taken = {i for sum_ in notes.of("money") for i in range(sum_.start, sum_.end)}
    readings = list(find_readings(notes.words, taken))
    return list(_resolved(notes, readings))


def _resolved(notes: Annotations, readings: list[Reading]) -> Iterator[Candidate]:
    published = _publication_day(notes.published)
    anchors = tuple(day for reading in readings if (day := _full_date(reading.expression)))
    years = tuple(year for reading in readings for year in _years_in(reading.expression))
    before: list[Value | None] = []

    def alone(reading: Reading) -> Value | None:
        return resolve(reading.expression, Context(published, partial(_tense, notes.words, reading)))

    for reading in with_years(notes.words, readings, published, alone):
        tense, ahead = partial(_tense, notes.words, reading), partial(_leads_ahead, notes.words, reading)
        context = Context(published, tense, anchors, before, years, ahead)
        value = resolve(_gone_by(reading, context), context)
        compared = low_at(notes.words, reading.after) in tables()["trigger"]["unrelated"]
        _remember(before, reading.expression, value, compared=compared)
        attributes: dict[str, str] = {}
        if reading.mod:
            attributes["mod"] = reading.mod
        if value is None:
            attributes["note"] = "no publication date" if context.missed else "the text does not say which"
        yield Candidate(
            "DATE",
            reading.start,
            reading.end,
            str(value) if value is not None else None,
            f"dates.{reading.rule}",
            attributes=attributes,
        )


def _gone_by(reading: Reading, context: Context) -> Expression:
    """«yıl sonunda … gerçekleşti», «yıl içinde … büyüdü», told in February, are of the year before.

    So is «hafta ortasında … açıkladı», told on a Monday, of the week before.
    """
    period, day = reading.expression, context.published
    told_back = isinstance(period, Relative) and period.implied and context.tense == "past"
    if not (isinstance(period, Relative) and told_back and day):
        return period
    if period.unit == "year" and (reading.mod == "end" or reading.rule in ("throughout", "in-course")):
        return replace(period, shift=-1) if day.month <= _LOOKING_BACK else period
    if period.unit == "week" and (reading.mod in ("mid", "end") or reading.rule == "in-course"):
        return replace(period, shift=-1) if day.isoweekday() <= _WEEK_BEGINS else period
    return period


def _remember(before: list[Value | None], expression: Expression, value: Value | None, *, compared: bool) -> None:
    """Put `value` among the dates spoken of; «bugün» and «dün» say when it is told, not what is told of."""
    if isinstance(expression, Relative) and expression.unit == "day":
        return
    # «bir önceki aya», «geçen yılın aynı ayına göre»: the text goes on to speak of the date they are counted from.
    aside = isinstance(expression, Relative) and expression.anchored
    aside = aside or (isinstance(expression, Same) and expression.year is not None and compared)
    before.insert(len(before) - 1 if aside and before else len(before), value)
    del before[:-_MEMORY]


def _tense(words: Words, reading: Reading) -> Tense | None:
    lasting = reading.inflection.case == "abl" and low_at(words, reading.after) in range_words("since")
    tense = clause_tense(words, reading.end, lasting=lasting)
    if reading.inflection.case == "dat" and tense == "past" and low_at(words, reading.after) in range_words("limits"):
        return None  # «24 Nisan'a kadar yasaklandı»: the limit of what was done may be to come
    if reading.inflection.case == "dat" and tense == "past" and puts_off(words, reading.after):
        return "future"  # «süre 30 Nisan'a uzatıldı»
    if reading.inflection.case != "ki":
        return tense
    # A date that goes with a noun («mart ayındaki ziyaret»): its time may be any, but a plan is for what is to come.
    return "future" if tense == "future" else None


def _leads_ahead(words: Words, reading: Reading) -> bool:
    day = reading.expression
    return isinstance(day, Calendar) and day.year is None and main_tense(words, reading.end) == "future"


def _publication_day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def _years_in(expression: Expression) -> tuple[int, ...]:
    """The years that an expression names in figures."""
    match expression:
        case Fixed("year" | "campaign", number) | Calendar(year=Fixed(_, number)):
            return (number,)
        case Between(first, last):
            return _years_in(first) + _years_in(last)
    return ()


def _full_date(expression: Expression) -> date | None:
    """The first day of a day or month whose year the text itself gives."""
    if isinstance(expression, Between):
        return _full_date(expression.last)
    if isinstance(expression, Calendar) and isinstance(expression.year, Fixed) and isinstance(expression.month, int):
        try:
            return date(expression.year.number, expression.month, expression.day or 1)
        except ValueError:
            return None
    return None


__all__ = ["Period", "find_dates"]
