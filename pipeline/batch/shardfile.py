"""The file a shard is worked into: its part of every output, then a trailer line that vouches for it.

The parts stand one behind the other as they will stand in the output, so merging is copying. The trailer is one
line of JSON with the parts' lengths and rows and a digest of all bytes before it; a file cut short or changed has
no valid trailer and is worked again.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipeline.errors import InputError
from pipeline.records import Result
from pipeline.writing.csvset import csv_text
from pipeline.writing.tables import TABLES, Row, error_row, rows_of

LINES = "jsonl"
"""The part that holds the articles' JSON lines; the others are named as the tables."""


@dataclass(frozen=True)
class Contents:
    """What a shard adds to the output: bytes and rows of each part, and mentions by label."""

    parts: dict[str, bytes]
    rows: dict[str, int]
    labels: dict[str, int]

    @cached_property
    def tables(self) -> dict[str, list[Row]]:
        """The rows of each table as they were before they became CSV."""
        rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        for line in self.parts[LINES].splitlines():
            for name, found in rows_of(Result.model_validate_json(line)).items():
                rows[name].extend(found)
        errors = csv.reader(io.StringIO(self.parts["errors"].decode(), newline=""))
        rows["errors"] = [tuple(cell or None for cell in row) for row in errors]
        return rows


def encode(results: Iterable[Result], errors: Iterable[InputError]) -> bytes:
    """The bytes of a shard file."""
    lines: list[bytes] = []
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    labels: Counter[str] = Counter()
    for result in results:
        lines.append(result.model_dump_json().encode() + b"\n")
        labels.update(mention.label for mention in result.mentions)
        for name, found in rows_of(result).items():
            rows[name].extend(found)
    rows["errors"].extend(map(error_row, errors))
    parts = {LINES: b"".join(lines)} | {name: csv_text(found).encode() for name, found in rows.items()}
    body = b"".join(parts.values())
    trailer = {
        "parts": {name: len(part) for name, part in parts.items()},
        "rows": {LINES: len(lines)} | {name: len(found) for name, found in rows.items()},
        "labels": dict(sorted(labels.items())),
        "digest": _digest(body),
    }
    return body + json.dumps(trailer).encode() + b"\n"


def decode(data: bytes) -> Contents | None:
    """What is in the bytes of a shard file; null if they are cut short, damaged or of another make."""
    try:
        start = data.rindex(b"\n", 0, -1) + 1 if data.count(b"\n", 0, -1) else 0
        trailer = json.loads(data[start:])
        body = data[:start]
        if not data.endswith(b"\n") or trailer["digest"] != _digest(body):
            return None
        parts: dict[str, bytes] = {}
        offset = 0
        for name, length in trailer["parts"].items():
            parts[name] = body[offset : offset + length]
            offset += length
        return Contents(parts, trailer["rows"], trailer["labels"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def load(path: Path) -> Contents | None:
    """What is in the shard file at `path`; null if there is none, or none that is whole."""
    try:
        return decode(path.read_bytes())
    except FileNotFoundError:
        return None


def write(path: Path, data: bytes) -> None:
    """Write `data` aside, sync it and move it into place: `path` never holds a part of it."""
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def _digest(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=16).hexdigest()
