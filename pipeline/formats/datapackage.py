"""A description of a run's tables as a Frictionless Data Package: fields, types, keys, licence, sources.

https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

FILE_NAME = "datapackage.json"

_TYPES = {"string": "string", "Int64": "integer", "Float64": "number", "boolean": "boolean"}
_DAYS = ("date_from", "date_to")
_MEANINGS = {
    "article_id": "The article, as in articles.csv.",
    "published": "Publication date of the article, YYYY-MM-DD.",
    "title": "Title of the article, where the input has one.",
    "characters": "Length of the text in Unicode code points.",
    "words": "Words of the text, divided by white space.",
    "mentions": "Number of mentions.",
    "mention_id": "Name of the mention inside its article; evidence cites it.",
    "label": "PERSON, POSITION, COUNTRY, NATIONALITY, DATE, MONEY.",
    "text": "The characters as they stand in the article.",
    "value": "Normalised value: base form, ISO 3166-1 code, or ISO 8601 / TIMEX3 date.",
    "start": "First character, counted in code points from 0.",
    "end": "The character behind the last one.",
    "amount": "Sum in units of the currency; of a range its lower end.",
    "amount_max": "Upper end of a range.",
    "currency": "ISO 4217 code.",
    "modifier": "approx, min, max or range.",
    "measure": "What the sum measures, in the words of the text.",
    "mod": "Part of the unit a date means: start, mid, end, approx.",
    "confidence": "Probability of being right, 0 to 1.",
    "source": "The rule or model that found it; of an error, the input.",
    "note": "Why a value is missing.",
    "person": "Fullest form of the name in the article.",
    "position": "Office, rank or profession, in base form.",
    "country": "ISO 3166-1 alpha-2 code; XK Kosovo, XT Northern Cyprus, ISO 3166-3 for former states.",
    "country_name": "Turkish name of the country.",
    "former": "Whether the text says that the office is no longer held.",
    "rule": "The decision that made the row.",
    "context": "The sentence around the first piece of evidence.",
    "evidence": "Ids of the mentions the row was made from, divided by blanks.",
    "date_from": "First day of the date.",
    "date_to": "Last day of the date.",
    "trigger": "The word whose time the date is.",
    "reason": "What was wrong with the input.",
    "people": "Number of rows in people.csv.",
    "amounts": "Number of rows in amounts.csv.",
    "dates": "Number of rows in dates.csv.",
    "countries": "Number of rows in countries.csv.",
}
_KEYS = {"articles": ["article_id"], "mentions": ["article_id", "mention_id"]}
_UNJOINED = ("articles", "errors")
"""Tables that do not point at articles.csv: itself, and the articles that are not in it."""


def describe(
    tables: Mapping[str, Mapping[str, str]],
    *,
    name: str = "havadis-run",
    excel: bool = False,
    parquet: bool = False,
    licence: str | None = None,
    sources: Iterable[str] = (),
) -> dict[str, Any]:
    """The package of `tables` (table → column → pandas type), each in `TABLE.csv`.

    `excel` says that the files are written for a Turkish spreadsheet («;», decimal comma, byte order mark);
    `parquet` that each table is also in `TABLE.parquet`, a resource of its own called `TABLE-parquet`;
    `licence` is the licence of the data (an Open Definition id as «CC-BY-4.0»), which only their owner can know;
    `sources` name the inputs.
    """
    resources = [_csv(table, columns, excel) for table, columns in tables.items()]
    if parquet:
        resources += [_parquet(table, columns) for table, columns in tables.items()]
    package: dict[str, Any] = {
        # The tabular profile is for packages of nothing but CSV.
        "profile": "data-package" if parquet else "tabular-data-package",
        "name": name,
        "title": "People, offices, countries, dates and sums in Turkish news",
        "resources": resources,
    }
    if licence:
        package["licenses"] = [{"name": licence}]
    if listed := [{"title": source} for source in sources]:
        package["sources"] = listed
    return package


def as_json(package: Mapping[str, Any]) -> str:
    """The package as the text of `datapackage.json`."""
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _csv(table: str, columns: Mapping[str, str], excel: bool) -> dict[str, Any]:
    fields = [_field(table, column, kind) for column, kind in columns.items()]
    for field in fields:
        if field["name"] in _DAYS:
            field["type"] = "date"
        if excel and field["type"] == "number":
            field["decimalChar"] = ","
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if excel else "utf-8",
        "dialect": {"delimiter": ";" if excel else ",", "lineTerminator": "\n"},
        "schema": {"fields": fields, "missingValues": [""], **_keys(table, articles="articles")},
    }


def _parquet(table: str, columns: Mapping[str, str]) -> dict[str, Any]:
    """Its columns are typed in the file; the days are text there."""
    fields = [_field(table, column, kind) for column, kind in columns.items()]
    return {
        "profile": "data-resource",
        "name": f"{table}-parquet",
        "path": f"{table}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": {"fields": fields, **_keys(table, articles="articles-parquet")},
    }


def _keys(table: str, articles: str) -> dict[str, Any]:
    """Primary and foreign key of a table; `articles` is the resource that its rows point at."""
    keys: dict[str, Any] = {}
    if table in _KEYS:
        keys["primaryKey"] = _KEYS[table]
    if table not in _UNJOINED:
        reference = {"resource": articles, "fields": ["article_id"]}
        keys["foreignKeys"] = [{"fields": ["article_id"], "reference": reference}]
    return keys


def _field(table: str, column: str, kind: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column, "type": _TYPES[kind]}
    if table == "countries" and column == "mentions":
        field["description"] = "How often the article names the country."
    elif column in _MEANINGS:
        field["description"] = _MEANINGS[column]
    if column in _KEYS.get(table, ()):
        field["constraints"] = {"required": True}
    return field
