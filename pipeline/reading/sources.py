"""From what the user names (files, folders, globs, `-`) to a stream of articles."""

from __future__ import annotations

import glob
import gzip
import io
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from pipeline.errors import InputError
from pipeline.reading import html, walk
from pipeline.reading.characters import MAX_CHARACTERS, UnreadableError, decode, harmless
from pipeline.reading.fields import article_id
from pipeline.reading.html import read_html
from pipeline.reading.jsonl import read_jsonl
from pipeline.reading.parquet import read_parquet
from pipeline.reading.plain import read_plain
from pipeline.reading.table import read_csv
from pipeline.records import Article

SUFFIXES = (".txt", ".jsonl", ".jsonl.gz", ".csv", ".parquet", ".html", ".htm")
"""Kinds of file that are read."""
COMPANIONS = frozenset(
    (".json", ".md", ".rst", ".toml", ".yaml", ".yml", ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".gif")
)
"""Kinds of file that lie beside articles (gold, notes, a saved page's parts) and are left out, with a count."""
_MAX_PLAIN = 4 * MAX_CHARACTERS + 64
_GLOB = frozenset("*?[")


class Sources:
    """The articles of the named inputs; iterate once. `skipped` counts the files left out, by suffix."""

    def __init__(self, inputs: Iterable[str | Path], exclude: Path | None = None) -> None:
        """`inputs` are files, folders, globs or `-`; `exclude` is a folder never read from (the output)."""
        self._inputs = list(inputs)
        self._exclude = exclude.resolve() if exclude else None
        self.skipped: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Article | InputError]:
        """Every article in the order of the inputs, an InputError in the place of each that cannot be read."""
        for named in self._inputs:
            if str(named) == "-":
                yield from _read_stdin()
                continue
            for path in self._paths(str(named)):
                if isinstance(path, InputError):
                    yield path
                else:
                    yield from read_file(path)

    def _paths(self, named: str) -> Iterator[Path | InputError]:
        path = Path(named)
        if path.is_dir():
            yield from self._of_interest(walk.walk(path, self._exclude))
        elif path.exists() or not _GLOB & set(named):
            yield path
        else:
            found = sorted(glob.iglob(named, recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
            if not found:
                yield InputError(named, "no file fits it")
            for name in found:
                inner = Path(name)
                yield from self._of_interest(walk.walk(inner, self._exclude) if inner.is_dir() else [inner])

    def _of_interest(self, paths: Iterable[Path | InputError]) -> Iterator[Path | InputError]:
        for path in paths:
            if isinstance(path, Path) and path.suffix.lower() in COMPANIONS:
                self.skipped[path.suffix.lower()] += 1
            else:
                yield path


def read(inputs: Iterable[str | Path]) -> Iterator[Article | InputError]:
    """The articles of files, folders, globs or `-` (standard input), and an error for each that cannot be read."""
    return iter(Sources(inputs))


def read_file(path: Path) -> Iterator[Article | InputError]:
    """The articles of one file, by its suffix. A `.txt` or `.html` file is one article, its id the file's stem."""
    source = harmless(str(path))
    name = path.name.lower()
    try:
        if name.endswith((".jsonl", ".jsonl.gz", ".csv", ".parquet")):
            with _opened(path) as stream:
                yield from _read_rows(stream, source, path)
        else:
            yield _read_whole(path)
    except UnreadableError as error:
        yield InputError(source, str(error))
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield InputError(source, "damaged gzip file: what lies behind the damage is lost")
    except OSError as error:
        yield InputError(source, (error.strerror or str(error)).lower())


def _opened(path: Path) -> BinaryIO:
    stream = path.open("rb")
    if path.name.lower().endswith(".gz"):
        return io.BufferedReader(gzip.GzipFile(fileobj=stream))
    return stream


def _read_rows(stream: BinaryIO, source: str, path: Path) -> Iterator[Article | InputError]:
    stem = _stem(path)
    suffix = path.suffix.lower()
    if suffix == ".csv":
        yield from read_csv(stream, source, stem)
    elif suffix == ".parquet":
        yield from read_parquet(stream, source, stem)
    else:
        yield from read_jsonl(stream, source, stem)


def _read_whole(path: Path) -> Article:
    suffix = path.suffix.lower()
    if suffix in (".html", ".htm"):
        return read_html(decode(_bytes(path, html.MAX_BYTES)), _stem(path))
    if suffix not in (".txt", ""):
        raise UnreadableError(f"a «{suffix}» file; {', '.join(SUFFIXES)} are read")
    return read_plain(decode(_bytes(path, _MAX_PLAIN)), _stem(path))


def _bytes(path: Path, limit: int) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        size = path.stat().st_size
        raise UnreadableError(f"{size:,} bytes; an article has at most {MAX_CHARACTERS:,} characters: split it")
    return data


def _stem(path: Path) -> str:
    name = path.name
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix):
            name = name[: -len(suffix)]
            break
    return article_id(name, "article")


def _read_stdin() -> Iterator[Article | InputError]:
    stream = io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer))
    if stream.peek(64).lstrip()[:1] == b"{":
        yield from read_jsonl(stream, "standard input", "stdin")
        return
    data = stream.read(_MAX_PLAIN + 1)
    try:
        yield read_plain(decode(data), "stdin")
    except UnreadableError as error:
        yield InputError("standard input", str(error))
