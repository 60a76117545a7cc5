"""A weekday that stands alone: «pazartesi günü», «salı günkü», «cuma akşamı», «cumartesi ve pazar günleri»."""

from __future__ import annotations

from dataclasses import replace

from pipeline.dates.day_parts import read_day_part
from pipeline.dates.expressions import Weekday
from pipeline.dates.lexicon import BARE, read_term
from pipeline.dates.reading import Reading, close, is_unit, low_at, widen
from pipeline.turkish.words import Words


def read_weekday(words: Words, i: int) -> Reading | None:
    """The weekday at `i`; `rule` is «weekday» where nothing but the name stands there."""
    term = read_term(words.low[i])
    if term is None or term.kind != "weekdays" or term.inflection.plural:
        return None
    reading = replace(close(words, i, i + 1, Weekday(term.value), term.inflection), rule="weekday")
    if reading.inflection != BARE:
        return reading
    day = is_unit(words, i + 1, "day")
    if day is not None and day != BARE:
        if day.plural and not _second_of_two(words, i):
            return replace(widen(reading, i + 2, day), rule="habit")
        return replace(widen(reading, i + 2, day), rule="date")
    if low_at(words, i + 1) == "gün" and low_at(words, i + 2) in ("boyu", "boyunca"):
        return reading
    with_part = read_day_part(words, reading)
    return replace(with_part, rule="date") if with_part.end > reading.end else reading


def _second_of_two(words: Words, i: int) -> bool:
    """Does another weekday stand before, joined by «ve»: «cumartesi ve pazar günleri»?"""
    before = read_term(low_at(words, i - 2))
    return low_at(words, i - 1) in ("ve", ",", "ile") and before is not None and before.kind == "weekdays"
