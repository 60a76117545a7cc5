"""The files of a model folder: where the shipped one lies, and whether they are what they should be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import ModelError

_REMEDY = "reinstall the package or restore models/recogniser from the repository, or choose --engine rules"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A checked model folder. `config` is its config.json; see models/README.md for the keys."""

    config: dict[str, Any]
    model: Path
    tokenizer: Path


def shipped_folder() -> Path:
    """The folder of the shipped model: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "_models" / "recogniser"
    return installed if installed.is_dir() else package.parent / "models" / "recogniser"


def checked_files(folder: Path) -> ModelFiles:
    """Read config.json and compare the other files with the checksums in it.

    Raises ModelError, naming the file, the checksum expected and the way out.
    """
    config_path = folder / "config.json"
    try:
        config = json.loads(config_path.read_text(encoding="utf-8"))
        sums = {name: str(config["sha256"][name]) for name in ("model.onnx", "tokenizer.json")}
    except OSError as error:
        raise ModelError(f"{config_path}: cannot be read ({error.strerror}); {_REMEDY}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{config_path}: not a model description ({error!r}); {_REMEDY}") from error
    for name, expected in sums.items():
        _check(folder / name, expected)
    return ModelFiles(config, folder / "model.onnx", folder / "tokenizer.json")


def _check(path: Path, expected: str) -> None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror}); expected sha256 {expected}; {_REMEDY}") from error
    if found != expected:
        raise ModelError(f"{path}: damaged, sha256 {found} where {expected} is expected; {_REMEDY}")
