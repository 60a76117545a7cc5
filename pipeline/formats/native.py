"""The project's own format: one JSON object per article, in a file of its own or as a line of JSONL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.errors import HavadisError, InputError
from pipeline.evaluation.gold import RUN_FILE, parse_result, read_text
from pipeline.formats.names import file_names
from pipeline.records import Result


def losses(article: Result) -> Iterator[str]:
    """Nothing: it is the format that all others are measured by."""
    yield from ()


def read(path: Path) -> Iterator[Result]:
    """The articles of a run's folder, a folder of `.json` files, a `.json` or a `.jsonl` file, one at a time.

    Raises InputError where the path holds none or an article is malformed.
    """
    if path.is_dir() and (path / RUN_FILE).is_file():
        yield from _lines(path / RUN_FILE)
    elif path.is_dir():
        files = sorted(path.glob("*.json"))
        if not files:
            raise InputError(str(path), f"holds neither {RUN_FILE} nor a .json file")
        for file in files:
            yield parse_result(str(file), read_text(file))
    elif path.suffix == ".jsonl":
        yield from _lines(path)
    elif path.is_file():
        yield parse_result(str(path), read_text(path))
    else:
        raise InputError(str(path), "no such file or folder")


def write(results: Iterable[Result], path: Path) -> None:
    """Write a `.jsonl` file, or else a folder with a `.json` file for each article (the form of gold)."""
    if path.suffix == ".jsonl":
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            file.writelines(result.model_dump_json() + "\n" for result in results)
        return
    if path.suffix:
        raise HavadisError(f"{path}: give a folder or a .jsonl file")
    path.mkdir(parents=True, exist_ok=True)
    for name, result in file_names(results):
        text = result.model_dump_json(indent=1, exclude_defaults=False)
        (path / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _lines(file: Path) -> Iterator[Result]:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield parse_result(f"{file}:{number}", line)
    except UnicodeDecodeError as error:
        raise InputError(str(file), f"not UTF-8 at byte {error.start}") from None
    except OSError as error:
        raise InputError(str(file), error.strerror or "cannot be read") from None
