"""Word knowledge as data files, each with a header that names source, licence and how it was made; one loader.

TOML and CSV only. A comment line of a CSV begins with «#». Files are read once per process.
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from pipeline.errors import ResourceError


def _read(name: str) -> str:
    try:
        return resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(f"resource {name}: cannot be read ({error}); reinstall the package") from error


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The parsed TOML resource `name`. The caller must not change it. Raises ResourceError."""
    try:
        return tomllib.loads(_read(name))
    except tomllib.TOMLDecodeError as error:
        raise ResourceError(f"resource {name}: not valid TOML ({error})") from error


@cache
def load_csv(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the CSV resource `name` as dicts of strings, comment lines left out. Raises ResourceError."""
    lines = [line for line in _read(name).splitlines() if line and not line.startswith("#")]
    rows = tuple(csv.DictReader(lines))
    if any(None in row or None in row.values() for row in rows):
        raise ResourceError(f"resource {name}: a row has more or fewer cells than the header")
    return rows
