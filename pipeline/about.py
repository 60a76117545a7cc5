"""What is installed: versions, the model, the word lists, the engines that can be used here."""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Any

from pipeline.engines.shipped import checked_files, shipped_folder
from pipeline.errors import ModelError

LIBRARIES = ("spacy", "pandas", "pydantic", "numpy", "onnxruntime", "tokenizers", "jinja2", "typer")
OPTIONAL = ("stanza", "distributed", "pyarrow", "selectolax")
_DIGITS = 12


@dataclass(frozen=True)
class EngineStatus:
    """An engine, whether it can be used here, and if not, why."""

    name: str
    usable: bool
    reason: str


def about() -> dict[str, Any]:
    """Everything a report of a fault should contain, as plain data. Nothing is loaded and nothing is fetched."""
    return {
        "versions": {"havadis": _version("havadis"), "python": platform.python_version(), **_versions(LIBRARIES)},
        "optional": _versions(OPTIONAL),
        "platform": platform.platform(),
        "model": model(),
        "engines": [vars(engine) for engine in engines()],
        "resources": word_lists(),
    }


def model() -> dict[str, str | None]:
    """The shipped model: its folder, its checksum (first digits), and what is wrong with it, if anything."""
    folder = shipped_folder()
    try:
        files = checked_files(folder)
    except ModelError as error:
        return {"folder": str(folder), "sha256": None, "fault": str(error)}
    return {"folder": str(folder), "sha256": files.config.sha256.model[:_DIGITS], "fault": None}


def engines() -> list[EngineStatus]:
    """The engines by the names that `--engine` takes."""
    fault = model()["fault"]
    stanza = find_spec("stanza") is not None
    return [
        EngineStatus("default", fault is None, fault or "the shipped model"),
        EngineStatus("rules", True, "no model at all"),
        EngineStatus(
            "stanza",
            stanza,
            "stanza is installed; its models are looked for when it is used"
            if stanza
            else "stanza is not installed: pip install 'havadis[stanza]'",
        ),
        EngineStatus("spacy:FOLDER", True, "any spaCy pipeline with named entities"),
    ]


def word_lists() -> dict[str, str]:
    """Each word list with its checksum (first digits): two installations with equal sums know the same words."""
    folder = resources.files("pipeline.resources")
    files = sorted(file.name for file in folder.iterdir() if file.name.endswith((".toml", ".csv")))
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest()[:_DIGITS] for name in files}


def _versions(packages: tuple[str, ...]) -> dict[str, str | None]:
    return {package: _version(package) for package in packages}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
