"""CSV: one article a row, in columns `text` and where known `id`, `published` (or `date`) and `title`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.errors import InputError
from pipeline.reading.characters import MAX_CHARACTERS, UnreadableError, decode
from pipeline.reading.fields import article_of
from pipeline.records import Article

_SAMPLE = 1 << 20
_DELIMITERS = ",;\t"


def read_csv(stream: BinaryIO, source: str, stem: str) -> Iterator[Article | InputError]:
    """The articles of a CSV file with a header; a row without an id is `STEM-ROW`, the header being row 1.

    The delimiter («,», «;» or tab) is the one the header is written with.
    Raises UnreadableError where no row can be read.
    """
    head = stream.read(_SAMPLE)
    encoding = _encoding(head)
    stream.seek(0)
    # What is not of the encoding survives as lone surrogates, which `article_of` makes harmless.
    lines = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
    header = lines.readline(_SAMPLE)
    delimiter = max(_DELIMITERS, key=header.count)
    columns = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    if not columns:
        raise UnreadableError("empty: no text in it")
    if "text" not in columns:
        raise UnreadableError(f"no column «text» in its header ({', '.join(columns)[:200]})")
    csv.field_size_limit(16 * MAX_CHARACTERS)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 1
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield InputError(f"{source}:{number}", f"broken CSV: {error}")
            continue
        if not row:
            continue
        try:
            yield article_of(dict(zip(columns, row, strict=False)), f"{stem}-{number}")
        except UnreadableError as error:
            yield InputError(f"{source}:{number}", str(error))


def _encoding(head: bytes) -> str:
    """The encoding of the file's first megabyte, cut at a line so as not to cut a character. Raises UnreadableError."""
    whole = head[: head.rfind(b"\n") + 1] or head
    decode(whole)
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1254"
    return "utf-8-sig"
