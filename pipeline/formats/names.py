"""File names made from article ids: no id can leave the output folder or overwrite another's file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from pipeline.records import Result

_UNSAFE = re.compile(r"[^\w.\-]+")
_LONGEST = 80


def safe_name(article_id: str) -> str:
    """A file name for an id: itself if it is one, else its safe characters and a digest that keeps ids apart."""
    plain = _UNSAFE.sub("_", article_id).lstrip(".")[:_LONGEST]
    if plain == article_id and plain.isascii():
        return plain
    ascii_part = plain.encode("ascii", "ignore").decode() or "article"
    return f"{ascii_part}-{hashlib.sha256(article_id.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"


def file_names(results: Iterable[Result]) -> Iterator[tuple[str, Result]]:
    """Each article with a name that no earlier one has, letter case aside."""
    used: set[str] = set()
    for result in results:
        name = safe_name(result.id)
        number = 2
        while name.lower() in used:
            name = f"{safe_name(result.id)}-{number}"
            number += 1
        used.add(name.lower())
        yield name, result
