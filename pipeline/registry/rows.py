"""The person rows of a run, read one article at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.errors import InputError
from pipeline.linking.jurisdiction import GUESSED as GUESSES
from pipeline.registry.keys import name_key, office_key
from pipeline.registry.kinds import office_kind
from pipeline.registry.reading import marks_of

KNOWN = "known"
GUESSED = "guessed"


class Seen(NamedTuple):
    """A person in an article, with one office or none (`position` None, `office` "")."""

    article: str
    date: str | None
    name: str
    key: str
    position: str | None
    office: str
    kind: str
    """The kind of the office, see `office_kind`; "" for none or unknown."""
    country: str
    """ISO code, "" for none."""
    former: bool
    confidence: float | None
    stated: str
    """The country as the article has it, before the articles are settled with each other."""
    basis: str
    """How the article knows it: "known" from its words, "guessed" from its scene; "" for no country."""
    name_sure: float | None
    title_sure: float | None
    """How sure the surest mention of the name, and of the title, is."""
    marks: str
    """What the article's text says for and against the row, see `reading`; blanks between."""


def read_rows(path: Path) -> Iterator[Seen]:
    """The rows of a run's `articles.jsonl`. Raises InputError, which names the file and the line."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield from _article_rows(f"{path}:{number}", line)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"cannot be read ({error}); give the folder of a finished run") from error


def _article_rows(place: str, line: str) -> Iterator[Seen]:
    try:
        article = json.loads(line)
        identifier, date, people = article["id"], article.get("published"), article["people"]
        mentions = {mention["id"]: mention for mention in article.get("mentions", ())}
        for person in people:
            cited = [mentions[number] for number in person.get("evidence", ()) if number in mentions]
            seen = _seen(str(identifier), date, person, cited, marks_of(article, person, cited))
            if seen is not None:
                yield seen
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(place, f"is not an article in the record format ({error})") from error


def _seen(
    article: str, date: str | None, row: dict[str, Any], cited: list[dict[str, Any]], marks: Iterable[str]
) -> Seen | None:
    name, position = row["person"], row.get("position")
    key = name_key(name)
    if not key:
        return None
    return Seen(
        article,
        date,
        name,
        key,
        position,
        office_key(position),
        office_kind(position),
        row.get("country") or "",
        bool(row.get("former", False)),
        row.get("confidence"),
        row.get("country") or "",
        _basis(row),
        _surest(cited, "PERSON"),
        _surest(cited, "POSITION"),
        " ".join(marks),
    )


def _basis(row: dict[str, Any]) -> str:
    if not row.get("country"):
        return ""
    return GUESSED if str(row.get("rule", "")).rpartition("+")[2] in GUESSES else KNOWN


def _surest(cited: list[dict[str, Any]], label: str) -> float | None:
    return max(
        (m["confidence"] for m in cited if m["label"] == label and m.get("confidence") is not None), default=None
    )
