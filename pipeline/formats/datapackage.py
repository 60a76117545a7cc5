"""A description of a run's CSV set as a Frictionless Data Package: fields, types, keys, licence, sources.

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
    licence: str | None = None,
    sources: Iterable[str] = (),
) -> dict[str, Any]:
    """The package of `tables` (table → column → pandas type), each in `TABLE.csv`.

    `excel` says that the files are written for a Turkish spreadsheet («;», decimal comma, byte order mark);
    `licence` is the licence of the data (an Open Definition id as «CC-BY-4.0»), which only their owner can know;
    `sources` name the inputs.
    """
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": name,
        "title": "People, offices, countries, dates and sums in Turkish news",
        "resources": [_resource(table, columns, excel) for table, columns in tables.items()],
    }
    if licence:
        package["licenses"] = [{"name": licence}]
    if listed := [{"title": source} for source in sources]:
        package["sources"] = listed
    return package


def as_json(package: Mapping[str, Any]) -> str:
    """The package as the text of `datapackage.json`."""
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: str, columns: Mapping[str, str], excel: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table, column, kind, excel) for column, kind in columns.items()],
        "missingValues": [""],
    }
    if table in _KEYS:
        schema["primaryKey"] = _KEYS[table]
    if table not in _UNJOINED:
        schema["foreignKeys"] = [
            {"fields": ["article_id"], "reference": {"resource": "articles", "fields": ["article_id"]}}
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if excel else "utf-8",
        "dialect": {"delimiter": ";" if excel else ",", "lineTerminator": "\n"},
        "schema": schema,
    }


def _field(table: str, column: str, kind: str, excel: bool) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column, "type": "date" if column in _DAYS else _TYPES[kind]}
    if table == "countries" and column == "mentions":
        field["description"] = "How often the article names the country."
    elif column in _MEANINGS:
        field["description"] = _MEANINGS[column]
    if excel and kind == "Float64":
        field["decimalChar"] = ","
    if column in _KEYS.get(table, ()):
        field["constraints"] = {"required": True}
    return field
