"""Scores of the record tables: rows matched one to one by equal keys, a key for each question asked of a row."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from pipeline.evaluation.folding import first_letters, folded, head_letters
from pipeline.evaluation.match import common
from pipeline.evaluation.scores import Counts, ScoreName, Scores
from pipeline.records import AmountRecord, CountryRecord, DateRecord, PersonRecord, Result

Key = Callable[[Any], Hashable]


def person_only(row: PersonRecord) -> Hashable:
    """The person."""
    return folded(row.person)


def person_position(row: PersonRecord) -> Hashable:
    """The person and the office."""
    return folded(row.person), folded(row.position)


def person_row(row: PersonRecord) -> Hashable:
    """The person, the office and its country."""
    return folded(row.person), folded(row.position), folded(row.country)


def amount_only(row: AmountRecord) -> Hashable:
    """The sum; its modifier is not asked."""
    return row.amount, row.amount_max, row.currency


def amount_measure(row: AmountRecord) -> Hashable:
    """The sum and the head of what it measures."""
    return (*(row.amount, row.amount_max, row.currency), head_letters(row.measure))


def date_only(row: DateRecord) -> Hashable:
    """The date."""
    return row.value


def date_trigger(row: DateRecord) -> Hashable:
    """The date and the word it is the time of."""
    return row.value, first_letters(row.trigger)


def country_only(row: CountryRecord) -> Hashable:
    """The country's code; the number of mentions is not asked."""
    return row.country


TABLES: dict[str, dict[str, Key]] = {
    "people": {
        "person_position_country": person_row,
        "person_position": person_position,
        "person": person_only,
    },
    "amounts": {"amount": amount_only, "amount_measure": amount_measure},
    "dates": {"date": date_only, "date_trigger": date_trigger},
    "countries": {"country": country_only},
}
"""Record table → measure → key. The first measure of a table is the one it is judged by."""


def score_records(gold: Result, predicted: Result) -> Scores:
    """Counts of one article for every table and measure."""
    return {
        ScoreName(table, measure): _count(getattr(gold, table), getattr(predicted, table), key)
        for table, keys in TABLES.items()
        for measure, key in keys.items()
    }


def _count(gold: tuple[Any, ...], predicted: tuple[Any, ...], key: Key) -> Counts:
    return Counts(common(map(key, gold), map(key, predicted)), len(gold), len(predicted))
