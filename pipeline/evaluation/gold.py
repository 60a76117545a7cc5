"""Reading gold folders and the output of a run, both in the record format; every fault is one line naming the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from pipeline.errors import InputError
from pipeline.records import Result

RUN_FILE = "articles.jsonl"
"""Name of the file in a run's folder that holds its articles."""


def parse_result(source: str, raw: str) -> Result:
    """One article object from its JSON text. Raises InputError naming `source` if it is none."""
    try:
        return Result.model_validate_json(raw)
    except ValidationError as error:
        raise InputError(source, _first_fault(error)) from None


def load_gold(folder: Path) -> list[Result]:
    """The articles of a gold folder (`*.json`, one object each), sorted by file name.

    Raises InputError if the folder is missing or empty, a file is malformed or two files hold one id.
    """
    if not folder.is_dir():
        raise InputError(str(folder), "no such gold folder")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(str(folder), "holds no .json gold file")
    return _unique((str(file), parse_result(str(file), read_text(file))) for file in files)


def load_run(path: Path) -> list[Result]:
    """The articles of a run: its folder (with `articles.jsonl`) or a .jsonl file. Raises InputError."""
    file = path / RUN_FILE if path.is_dir() else path
    if not file.is_file():
        raise InputError(str(path), f"no such run: expected a .jsonl file or a folder with {RUN_FILE}")
    return _unique(_lines(file))


def load_ids(file: Path) -> frozenset[str]:
    """Article ids, one a line; blank lines are skipped. Raises InputError if there is none."""
    ids = frozenset(line.strip() for line in read_text(file).splitlines() if line.strip())
    if not ids:
        raise InputError(str(file), "holds no article id")
    return ids


def read_text(file: Path) -> str:
    """A UTF-8 text, a byte order mark dropped. Raises InputError if unreadable."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(str(file), f"not UTF-8 at byte {error.start}") from None
    except OSError as error:
        raise InputError(str(file), error.strerror or "cannot be read") from None


def _lines(file: Path) -> Iterator[tuple[str, Result]]:
    for number, line in enumerate(read_text(file).split("\n"), start=1):
        if line.strip():
            source = f"{file}:{number}"
            yield source, parse_result(source, line)


def _unique(articles: Iterable[tuple[str, Result]]) -> list[Result]:
    found: dict[str, Result] = {}
    for source, article in articles:
        if article.id in found:
            raise InputError(source, f"a second article with the id {article.id!r}")
        found[article.id] = article
    return list(found.values())


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_input=False)[0]
    if fault["type"] == "json_invalid":
        return f"not JSON: {fault['msg'].removeprefix('Invalid JSON: ')}"
    place = ".".join(str(part) for part in fault["loc"]) or "the object"
    more = f" (and {error.error_count() - 1} more faults)" if error.error_count() > 1 else ""
    return f"not in the record format: {place}: {fault['msg']}{more}"
