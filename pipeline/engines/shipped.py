"""The files of a model folder: where the shipped one lies, and whether they are what they should be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from pipeline.errors import ModelError

_REMEDY = "reinstall the package or restore models/recogniser from the repository, or choose --engine rules"


class Checksums(BaseModel):
    """SHA-256 of the other files."""

    model: str = Field(alias="model.onnx")
    tokenizer: str = Field(alias="tokenizer.json")


class Description(BaseModel):
    """What config.json says of a model."""

    name: str
    tags: list[str] = Field(min_length=1)
    """BIO tags in the order of the model's output."""
    begin_piece: int = Field(ge=0)
    end_piece: int = Field(ge=0)
    overlap: int = Field(ge=0)
    window: int = Field(gt=1)
    """Pieces of a window, without begin and end, and how many of them the windows of one sentence share."""
    calibration: dict[str, tuple[float, float]]
    """Slope and intercept by label; see `decoding.Decoder`."""
    sha256: Checksums


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A checked model folder. `config` is its config.json."""

    config: Description
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
        config = Description.model_validate_json(config_path.read_bytes())
    except OSError as error:
        raise ModelError(f"{config_path}: cannot be read ({error.strerror}); {_REMEDY}") from error
    except ValidationError as error:
        raise ModelError(f"{config_path}: not a model description ({_first_fault(error)}); {_REMEDY}") from error
    files = ModelFiles(config, folder / "model.onnx", folder / "tokenizer.json")
    _check(files.model, config.sha256.model)
    _check(files.tokenizer, config.sha256.tokenizer)
    return files


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    place = ".".join(str(step) for step in fault["loc"])
    return f"{place}: {fault['msg']}" if place else fault["msg"]


def _check(path: Path, expected: str) -> None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror}); expected sha256 {expected}; {_REMEDY}") from error
    if found != expected:
        raise ModelError(f"{path}: damaged, sha256 {found} where {expected} is expected; {_REMEDY}")
