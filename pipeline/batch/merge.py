"""Shards, in order, into the files of the output: written aside and moved into place when all are there."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from pipeline.batch.shardfile import LINES, Contents
from pipeline.writing.csvset import csv_text, excel_text
from pipeline.writing.tables import TABLES

ARTICLES = "articles.jsonl"
_BOM = "\ufeff"


class Merger:
    """Writes the parts of shards one behind the other. A context manager: what was not finished is taken away."""

    def __init__(self, out: Path, excel: bool = False) -> None:
        """Output goes to the folder `out`; `excel` writes the CSV set as a Turkish spreadsheet expects it."""
        self._out = out
        self._excel = excel
        self._stack = ExitStack()
        self._files: dict[str, BinaryIO] = {}
        self.rows: Counter[str] = Counter()
        self.labels: Counter[str] = Counter()

    def __enter__(self) -> Self:
        """Open the files aside and write the CSV headers."""
        for part in (LINES, *TABLES):
            self._files[part] = self._stack.enter_context(self._aside(part).open("wb"))
        for name, columns in TABLES.items():
            header = csv_text([list(columns)])
            if self._excel:
                header = _BOM + header.replace(",", ";")
            self._files[name].write(header.encode())
        return self

    def add(self, contents: Contents) -> None:
        """Append a shard."""
        for part, data in contents.parts.items():
            if self._excel and part != LINES:
                data = excel_text(data.decode(), TABLES[part]).encode()
            self._files[part].write(data)
        self.rows.update(contents.rows)
        self.labels.update(contents.labels)

    def finish(self) -> None:
        """Sync every file and move it into place."""
        for part, file in self._files.items():
            file.flush()
            os.fsync(file.fileno())
            file.close()
            self._aside(part).replace(self._out / file_name(part))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the files and take away those that were not moved into place."""
        self._stack.close()
        for part in self._files:
            self._aside(part).unlink(missing_ok=True)

    def _aside(self, part: str) -> Path:
        return self._out / f".{file_name(part)}.tmp"


def file_name(part: str) -> str:
    """The output file of a part."""
    return ARTICLES if part == LINES else f"{part}.csv"
