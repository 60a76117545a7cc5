"""From the fields of a row (JSON object, CSV or parquet row) to an Article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pipeline.reading.characters import UnreadableError, article_text, harmless
from pipeline.records import Article

MAX_ID = 256
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_TURKISH = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?: .*)?", re.ASCII | re.DOTALL)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def article_of(row: Mapping[str, Any], default_id: str) -> Article:
    """The article in `row`: `text`, and where known `id`, `published` (or `date`) and `title`.

    Raises UnreadableError.
    """
    text = row.get("text")
    if text is None:
        raise UnreadableError("no «text» in it")
    if not isinstance(text, str):
        raise UnreadableError(f"«text» is {type(text).__name__}, not a string")
    title = row.get("title")
    return Article(
        id=article_id(row.get("id"), default_id),
        text=article_text(text),
        published=publication_date(row.get("published", row.get("date"))),
        title=harmless(title).strip() or None if isinstance(title, str) else None,
    )


def article_id(value: Any, default: str) -> str:
    """An article's own id as a string of one line, or `default` where it has none. Raises UnreadableError."""
    if value is None or isinstance(value, (bool, float, dict, list)):
        if value is not None and value == value:  # NaN is pandas' way to say that there is none
            raise UnreadableError(f"«id» is {type(value).__name__}; use a string or a whole number")
        return default
    name = _CONTROLS.sub("\ufffd", harmless(str(value).strip()))
    if len(name) > MAX_ID:
        raise UnreadableError(f"«id» has {len(name):,} characters; at most {MAX_ID} are taken")
    return name or default


def publication_date(value: Any) -> str | None:
    """`YYYY-MM-DD` of an ISO date or date and time, a `DD.MM.YYYY`, or a date object; null if unknown.

    Raises UnreadableError for anything else: a date misread would shift every relative date of the article.
    """
    if value is None or value != value:
        return None
    if isinstance(value, date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    written = str(value).strip()
    if written.lower() in ("", "unknown", "null", "none", "nan"):
        return None
    if match := _ISO.fullmatch(written):
        year, month, day = match.groups()
    elif match := _TURKISH.fullmatch(written):
        day, month, year = match.groups()
    else:
        raise UnreadableError(f"publication date «{_short(written)}» is not YYYY-MM-DD")
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise UnreadableError(f"publication date «{_short(written)}» is not on the calendar") from None


def _short(text: str) -> str:
    return _CONTROLS.sub(" ", harmless(text[:40]))
