"""Turkish news into data.

>>> import pipeline
>>> nlp = pipeline.load(engine="rules")
>>> pipeline.extract("Toplantı 26 Temmuz 2025'te yapıldı.", nlp=nlp).dates[0].value
'2025-07-26'
"""

from __future__ import annotations

from pipeline.evaluation import evaluate
from pipeline.extraction import extract, extract_articles, load
from pipeline.frames import extract_frame
from pipeline.records import Article, Result
from pipeline.version import __version__

__all__ = ["Article", "Result", "__version__", "evaluate", "extract", "extract_articles", "extract_frame", "load"]
