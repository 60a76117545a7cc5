"""The files of the output: written aside shard by shard, moved into place when all of them are whole."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from pipeline.batch.shardfile import LINES, Contents
from pipeline.formats.datapackage import FILE_NAME, as_json, describe
from pipeline.writing.csvset import csv_text, excel_text
from pipeline.writing.tables import TABLES

_BOM = "\ufeff"


class Output(Protocol):
    """One file that grows by the shards in their order."""

    name: str

    def add(self, contents: Contents) -> None:
        """Append a shard's part."""
        ...

    def close(self) -> dict[str, Any]:
        """Sync and close; what the manifest says of the file."""
        ...


class PartFile:
    """A file that is one part of every shard, copied: `articles.jsonl` or a CSV table."""

    def __init__(self, folder: Path, part: str, excel: bool = False) -> None:
        """`part` names the shards' part, `excel` has a table written as a Turkish spreadsheet expects it."""
        self.name = "articles.jsonl" if part == LINES else f"{part}.csv"
        self._part = part
        self._excel = excel and part != LINES
        self._digest = hashlib.blake2b(digest_size=16)
        self._bytes = 0
        self._file: BinaryIO = (folder / self.name).open("wb")
        if part != LINES:
            header = csv_text([list(TABLES[part])])
            self._write((_BOM + header.replace(",", ";") if excel else header).encode())

    def add(self, contents: Contents) -> None:
        """Append a shard's part."""
        data = contents.parts[self._part]
        self._write(excel_text(data.decode(), TABLES[self._part]).encode() if self._excel else data)

    def close(self) -> dict[str, Any]:
        """Sync and close; length and digest."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return {"bytes": self._bytes, "blake2b": self._digest.hexdigest()}

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._bytes += len(data)


class Description:
    """`datapackage.json`: what the columns of the tables mean, for tools that read data packages."""

    name = FILE_NAME

    def __init__(self, folder: Path, excel: bool = False, parquet: bool = False) -> None:
        """`excel` as for `PartFile`; `parquet` says that the tables are written in parquet too."""
        self._path = folder / self.name
        self._text = as_json(describe(TABLES, excel=excel, parquet=parquet, sources=["the articles named in run.json"]))

    def add(self, contents: Contents) -> None:
        """Nothing: it is about columns, not rows."""

    def close(self) -> dict[str, Any]:
        """Write it; length and digest."""
        data = self._text.encode()
        with self._path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return {"bytes": len(data), "blake2b": hashlib.blake2b(data, digest_size=16).hexdigest()}
