"""Turkish news into data.

>>> import pipeline
>>> nlp = pipeline.load(engine="rules")
>>> pipeline.extract("Toplantı 26 Temmuz 2025'te yapıldı.", nlp=nlp).dates[0].value
'2025-07-26'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.evaluation import evaluate
    from pipeline.extraction import extract, extract_articles, load
    from pipeline.frames import extract_frame
    from pipeline.records import Article, Result
    from pipeline.version import __version__

__all__ = ["Article", "Result", "__version__", "evaluate", "extract", "extract_articles", "extract_frame", "load"]

_HOMES = {
    "Article": "records",
    "Result": "records",
    "__version__": "version",
    "evaluate": "evaluation",
    "extract": "extraction",
    "extract_articles": "extraction",
    "extract_frame": "frames",
    "load": "extraction",
}


def __getattr__(name: str) -> Any:
    """A public name from the module it lives in, at first use: `havadis --help` need not load spaCy and pandas."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
