"""JSON lines: one article a line, each with its own id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.errors import InputError
from pipeline.reading.characters import MAX_CHARACTERS, UnreadableError, decode
from pipeline.reading.fields import article_of
from pipeline.records import Article

MAX_LINE = 16 * MAX_CHARACTERS
"""Bytes of a line: the longest article with every character escaped, and room for other keys."""


def read_jsonl(stream: BinaryIO, source: str, stem: str) -> Iterator[Article | InputError]:
    """The articles of a stream of JSON lines; a line without an id is `STEM-LINE`. Blank lines are passed over."""
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        where = f"{source}:{number}"
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            _skip_line(stream)
            yield InputError(where, f"a line beyond {MAX_LINE:,} bytes")
        elif not line.isspace():
            try:
                yield _article(line, f"{stem}-{number}")
            except UnreadableError as error:
                yield InputError(where, str(error))
    if number == 0:
        yield InputError(source, "empty: no text in it")


def _article(line: bytes, default_id: str) -> Article:
    try:
        row = json.loads(decode(line))
    except RecursionError:
        raise UnreadableError("broken JSON: nested too deeply") from None
    except ValueError as error:
        raise UnreadableError(f"broken JSON: {error}") from None
    if not isinstance(row, dict):
        raise UnreadableError(f"a JSON {type(row).__name__}, not an object with «text»")
    return article_of(row, default_id)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
        pass
