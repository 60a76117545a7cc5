"""A corpus on disk: gold files, the inputs beside them, their checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.evaluation.check import Problem, check_article
from pipeline.evaluation.gold import parse_result, read_text
from pipeline.records import Article, Result

ReadInput = Callable[[Path], Article | InputError]
"""How an input file becomes an article: the program's own reader."""

CHECKSUMS = "SHA256SUMS"


@dataclass(frozen=True)
class FileProblem:
    """A problem and the file it is in."""

    file: Path
    problem: Problem

    def __str__(self) -> str:
        return f"{self.file}: {self.problem.item}: {self.problem.reason}"


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a corpus (`folder/gold`) or of a gold folder itself. Raises InputError if there is none."""
    inner = folder / "gold"
    files = sorted((inner if inner.is_dir() else folder).glob("*.json"))
    if not files:
        raise InputError(str(folder), "holds no .json gold file")
    return files


def check_corpus(folder: Path, read_input: ReadInput) -> Iterator[FileProblem]:
    """Every problem of every gold file, of its input's agreement with it, and of the checksums. Raises InputError."""
    seen: dict[str, Path] = {}
    for file in gold_files(folder):
        try:
            article = parse_result(str(file), read_text(file))
        except InputError as error:
            yield FileProblem(file, Problem("the file", error.reason))
            continue
        problems = [*_naming(file, article, seen), *check_article(article), *_input(folder, file, article, read_input)]
        yield from (FileProblem(file, problem) for problem in problems)
    yield from _checksums(folder)


def _naming(file: Path, article: Result, seen: dict[str, Path]) -> Iterator[Problem]:
    if article.id != file.stem:
        yield Problem("id", f"{article.id!r} is not the file's name")
    if article.id in seen:
        yield Problem("id", f"{article.id!r} is also that of {seen[article.id]}")
    seen[article.id] = file


def _input(folder: Path, file: Path, article: Result, read_input: ReadInput) -> Iterator[Problem]:
    name = f"{file.stem}.txt"
    path = next((p for p in (file.with_name(name), folder / "articles" / name) if p.is_file()), None)
    if path is None:
        return
    read = read_input(path)
    if isinstance(read, InputError):
        yield Problem(name, read.reason)
        return
    mine, theirs = article.text.rstrip(), read.text.rstrip()
    if mine != theirs:
        # White space at the end moves no offset.
        yield Problem(name, f"gives another text than the gold, from character {_first_difference(mine, theirs)} on")
    if read.published != article.published:
        yield Problem(name, f"is dated {read.published or 'unknown'}, the gold {article.published or 'unknown'}")


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _checksums(folder: Path) -> Iterator[FileProblem]:
    sums = folder / CHECKSUMS
    if not sums.is_file():
        return
    for line in read_text(sums).splitlines():
        expected, _, name = line.partition("  ")
        path = folder / name
        try:
            actual = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            yield FileProblem(path, Problem("checksum", "the file cannot be read"))
            continue
        if actual != expected:
            yield FileProblem(path, Problem("checksum", f"differs from {CHECKSUMS}"))
