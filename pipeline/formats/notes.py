"""What a mention carries beside its span, as one line of text: the form in which other tools can hold and edit it.

A plain value stands as it is («TR», «2025-07-26»), so that an annotator can read and type it; anything more is a
JSON object with the record format's own keys.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from pipeline.errors import InputError
from pipeline.records import LABELS, Mention, Result

KNOWN_LABELS = (*LABELS, "ORGANIZATION", "LOCATION")
_SPAN = {"label", "start", "end", "text"}


def attributes(mention: Mention, *, with_id: bool = False) -> dict[str, Any]:
    """Everything known of a mention but its span and label; nulls are left out."""
    found = mention.model_dump(exclude_none=True)
    return {key: value for key, value in found.items() if key not in _SPAN and (with_id or key != "id")}


def note(mention: Mention) -> str | None:
    """The note of a mention, or None if it carries nothing."""
    known = attributes(mention)
    if not known:
        return None
    value = known.get("value")
    if len(known) == 1 and isinstance(value, str) and _is_plain(value):
        return value
    return json.dumps(known, ensure_ascii=True)


def from_note(text: str) -> dict[str, Any]:
    """The attributes in a note: a JSON object's, else the text as the value. Raises ValueError for broken JSON."""
    text = text.strip()
    if not text.startswith("{"):
        return {"value": text} if text else {}
    found = json.loads(text)
    return {key: value for key, value in found.items() if key not in _SPAN}


def mention(source: str, text: str, label: str, start: int, end: int, known: dict[str, Any]) -> Mention:
    """The mention of `text[start:end]`. Raises InputError naming `source` if there is no such label, span or value."""
    if label not in KNOWN_LABELS:
        raise InputError(source, f"label {label!r} is none of {', '.join(KNOWN_LABELS)}")
    if not 0 <= start <= end <= len(text):
        raise InputError(source, f"span {start}–{end} lies outside the text of {len(text)} characters")
    try:
        return Mention.model_validate({**known, "label": label, "start": start, "end": end, "text": text[start:end]})
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        raise InputError(source, f"{label} at {start}: {fault['loc'][0]}: {fault['msg']}") from None


def result(source: str, known: dict[str, Any], mentions: list[Mention]) -> Result:
    """The article with the fields `known` and `mentions`, in text order. Raises InputError naming `source`."""
    ordered = tuple(sorted(mentions, key=lambda m: (m.start, -m.end)))
    try:
        return Result.model_validate({**known, "mentions": ordered})
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        raise InputError(source, f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from None


def article_fields(article: Result) -> dict[str, Any]:
    """All fields of an article but its text and mentions, as JSON values."""
    return article.model_dump(mode="json", exclude={"text", "mentions"})


def has_rows(article: Result) -> bool:
    """Whether the article has any record row."""
    return bool(article.people or article.amounts or article.dates or article.countries)


def _is_plain(value: str) -> bool:
    return bool(value) and value.strip() == value and not value.startswith("{") and value.isprintable()
