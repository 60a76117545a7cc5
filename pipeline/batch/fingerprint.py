"""What a result depends on besides its article: the package's code and data, the engine, the libraries beneath."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline.engines.shipped import shipped_folder
from pipeline.version import __version__

_LIBRARIES = ("spacy", "onnxruntime", "tokenizers", "numpy", "stanza")
_WITHOUT_EFFECT = frozenset({"about.py", "cli", "evaluation", "formats", "frames.py", "reading", "view", "__pycache__"})
"""Parts of the package that cannot change what is extracted from an article."""


def fingerprint(engine: str, home_country: str, loader: object) -> str:
    """A digest that changes whenever the result of an article could. `engine` may name a folder of a model.

    `loader` counts by its `repr`, which holds whatever else it was told, as the least confidence.
    """
    digest = hashlib.blake2b(digest_size=16)
    digest.update(repr((engine, home_country, loader, libraries())).encode())
    _update(digest, Path(__file__).parents[1])
    model = shipped_folder() if engine == "default" else Path(engine.partition(":")[2])
    if model.name and model.is_dir():
        _update(digest, model)
    return digest.hexdigest()


def libraries() -> dict[str, str | None]:
    """Versions of the libraries whose change can change a result; null for one that is not installed."""
    return {name: _version(name) for name in _LIBRARIES}


def package_version() -> str:
    """The version of this package."""
    return __version__


def _update(digest: hashlib.blake2b, root: Path) -> None:
    for path in sorted(_files(root)):
        digest.update(f"\n{path.relative_to(root).as_posix()}\n".encode())
        digest.update(hashlib.blake2b(path.read_bytes()).digest())


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in _WITHOUT_EFFECT or path.suffix == ".md":
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
