"""The tables of a run: what columns they have, and the rows that one result gives to each.

Every table has `article_id` to join on. Rows of records name the mentions they were made from (`evidence`, ids of
`mentions`) and carry the first one's characters and offsets, so that each row can be checked in its article.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pipeline.countries import country_name_tr
from pipeline.errors import InputError
from pipeline.records import Mention, Money, Result
from pipeline.writing.context import context
from pipeline.writing.days import day_bounds

if TYPE_CHECKING:
    import pandas

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]

_EVIDENCE = {"text": "string", "start": "Int64", "end": "Int64", "context": "string", "evidence": "string"}
_SUM = {"amount": "Float64", "amount_max": "Float64", "currency": "string", "modifier": "string"}

TABLES: dict[str, dict[str, str]] = {
    "articles": {
        "article_id": "string",
        "published": "string",
        "title": "string",
        "characters": "Int64",
        "words": "Int64",
        "mentions": "Int64",
        "people": "Int64",
        "amounts": "Int64",
        "dates": "Int64",
        "countries": "Int64",
    },
    "mentions": {
        "article_id": "string",
        "mention_id": "string",
        "label": "string",
        "text": "string",
        "value": "string",
        "start": "Int64",
        "end": "Int64",
        **_SUM,
        "mod": "string",
        "confidence": "Float64",
        "source": "string",
        "note": "string",
    },
    "people": {
        "article_id": "string",
        "published": "string",
        "person": "string",
        "position": "string",
        "country": "string",
        "country_name": "string",
        "former": "boolean",
        "confidence": "Float64",
        "rule": "string",
        **_EVIDENCE,
    },
    "amounts": {
        "article_id": "string",
        "published": "string",
        **_SUM,
        "measure": "string",
        "confidence": "Float64",
        "rule": "string",
        **_EVIDENCE,
    },
    "dates": {
        "article_id": "string",
        "published": "string",
        "value": "string",
        "date_from": "string",
        "date_to": "string",
        "trigger": "string",
        "confidence": "Float64",
        "rule": "string",
        **_EVIDENCE,
    },
    "countries": {
        "article_id": "string",
        "published": "string",
        "country": "string",
        "country_name": "string",
        "mentions": "Int64",
    },
    "errors": {"source": "string", "article_id": "string", "reason": "string"},
}
"""The columns of each table with their pandas types, in order; the same for an empty table."""


def tables(results: Iterable[Result], errors: Iterable[InputError] = ()) -> dict[str, pandas.DataFrame]:
    """The results as DataFrames: articles, mentions, people, amounts, dates, countries, errors.

    Offsets `start`, `end` are code points of the article's text, end exclusive; sums are in units of their currency;
    `date_from` and `date_to` are the first and last day of a date of any grain.
    """
    import pandas

    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for result in results:
        for name, found in rows_of(result).items():
            rows[name].extend(found)
    rows["errors"].extend(map(error_row, errors))
    return {
        name: pandas.DataFrame(rows[name], columns=list(columns)).astype(columns) for name, columns in TABLES.items()
    }


def rows_of(result: Result) -> dict[str, list[Row]]:
    """The rows of one result by table, as tuples in the order of `TABLES`; none for errors."""
    article = (result.id, result.published)
    named = {mention.id or f"m{number}": mention for number, mention in enumerate(result.mentions, 1)}
    return {
        "articles": [_article_row(result)],
        "mentions": [_mention_row(result.id, name, mention) for name, mention in named.items()],
        "people": [
            (
                *article,
                row.person,
                row.position,
                row.country,
                country_name_tr(row.country) if row.country else None,
                row.former,
                row.confidence,
                row.rule,
                *_evidence(result.text, row.evidence, named),
            )
            for row in result.people
        ],
        "amounts": [
            (
                *article,
                row.amount,
                row.amount_max,
                row.currency,
                row.modifier,
                row.measure,
                row.confidence,
                row.rule,
                *_evidence(result.text, row.evidence, named),
            )
            for row in result.amounts
        ],
        "dates": [
            (
                *article,
                row.value,
                *day_bounds(row.value),
                row.trigger,
                row.confidence,
                row.rule,
                *_evidence(result.text, row.evidence, named),
            )
            for row in result.dates
        ],
        "countries": [(*article, row.country, country_name_tr(row.country), row.mentions) for row in result.countries],
    }


def error_row(error: InputError) -> Row:
    """The row of one error."""
    return (error.source, error.article_id, error.reason)


def _article_row(result: Result) -> Row:
    counts = (len(result.mentions), len(result.people), len(result.amounts), len(result.dates), len(result.countries))
    return (result.id, result.published, result.title, len(result.text), len(result.text.split()), *counts)


def _mention_row(article_id: str, name: str, mention: Mention) -> Row:
    value: Any = mention.value
    money: Row = (None, None, None, None)
    if isinstance(value, Money):
        money = (value.amount, value.amount_max, value.currency, value.modifier)
        value = None
    head = (article_id, name, mention.label, mention.text, value, mention.start, mention.end)
    return (*head, *money, mention.mod, mention.confidence, mention.source, mention.note)


def _evidence(text: str, evidence: tuple[str, ...], named: dict[str, Mention]) -> Row:
    first = named.get(evidence[0]) if evidence else None
    if first is None:
        return (None, None, None, None, None)
    return (first.text, first.start, first.end, context(text, first.start, first.end), " ".join(evidence))
