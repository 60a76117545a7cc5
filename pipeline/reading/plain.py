"""Plain text: one article a file, with its publication date on the first line."""

from __future__ import annotations

import re

from pipeline.reading.characters import UnreadableError, article_text
from pipeline.reading.fields import publication_date
from pipeline.records import Article

_DATE_PREFIX = re.compile(r"\s*date[ \t]+(\d{4}-\d{2}-\d{2}|unknown)(?!\S)[ \t]*(?:\r\n|\r|\n)?", re.ASCII)
_DATE_TRIED = re.compile(r"\s*date[ \t]+(\S*\d\S*)", re.ASCII)


def read_plain(text: str, article_id: str) -> Article:
    """The article in a text file. `date YYYY-MM-DD` or `date unknown` at its head is no part of the text.

    Raises UnreadableError where nothing is left, or where the head says `date` and then none.
    """
    prefix = _DATE_PREFIX.match(text)
    if prefix is None:
        if tried := _DATE_TRIED.match(text):
            raise UnreadableError(f"«date {tried[1][:40]}» at its head is neither «date YYYY-MM-DD» nor «date unknown»")
        return Article(id=article_id, text=article_text(text))
    published = publication_date(prefix[1])
    return Article(id=article_id, text=article_text(text[prefix.end() :]), published=published)
