"""The files of a folder in an order that is always the same, without holding a large folder in memory."""

from __future__ import annotations

import heapq
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import IO

from pipeline.errors import InputError
from pipeline.reading.characters import harmless

_IN_MEMORY = 50_000
"""Names sorted at once; a folder with more is sorted in runs of this many, merged from temporary files."""


def walk(folder: Path, exclude: Path | None = None) -> Iterator[Path | InputError]:
    """The files below `folder`, depth first, each folder's in order of name; hidden ones are left out.

    `exclude` is a folder not entered (the output, which may lie inside the input). Links to folders are not
    followed, since they may lead back up.
    """
    if exclude is not None and folder.resolve() == exclude:
        return
    try:
        with os.scandir(folder) as entries:
            yield from _below(folder, _sorted(_kinds(entries)), exclude)
    except OSError as error:
        yield InputError(harmless(str(folder)), error.strerror or "cannot be listed")


def _below(folder: Path, entries: Iterable[tuple[str, str]], exclude: Path | None) -> Iterator[Path | InputError]:
    for name, kind in entries:
        path = folder / name
        if kind == "folder":
            yield from walk(path, exclude)
        elif kind == "file":
            yield path
        else:
            yield InputError(harmless(str(path)), f"{kind}; not read")


def _kinds(entries: Iterable[os.DirEntry[str]]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield entry.name, "folder"
        elif entry.is_file():
            yield entry.name, "file"
        else:
            yield entry.name, "a link to a folder or to nothing" if entry.is_symlink() else "not a regular file"


def _sorted(entries: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    run = sorted(islice(entries, _IN_MEMORY))
    if len(run) < _IN_MEMORY:
        yield from run
        return
    with ExitStack() as stack:
        runs: list[Iterator[tuple[str, str]]] = []
        while run:
            file = stack.enter_context(tempfile.TemporaryFile("w+", encoding="ascii"))
            file.writelines(f"{json.dumps(entry)}\n" for entry in run)
            file.seek(0)
            runs.append(_loaded(file))
            run = sorted(islice(entries, _IN_MEMORY))
        yield from heapq.merge(*runs)


def _loaded(file: IO[str]) -> Iterator[tuple[str, str]]:
    for line in file:
        name, kind = json.loads(line)
        yield name, kind
