"""The shipped pipeline as what works a shard."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.batch.work import Extractor
from pipeline.extraction import extract_articles, load
from pipeline.records import Article, Result


class PipelineExtractor:
    """A loaded pipeline, one article at a time."""

    def __init__(self, engine: str, home_country: str, min_confidence: float = 0.0) -> None:
        """Load the pipeline. Raises ConfigError or ModelError if the engine cannot be had."""
        self._nlp = load(engine, home_country, min_confidence=min_confidence)

    def __call__(self, article: Article) -> Result:
        """The result of one article: plain data."""
        return next(extract_articles([article], self._nlp))


@dataclass(frozen=True)
class PipelineLoader:
    """Loads the pipeline in a worker; its settings as in `pipeline.load`."""

    engine: str = "default"
    home_country: str = "TR"
    min_confidence: float = 0.0

    def __call__(self) -> Extractor:
        """The loaded pipeline."""
        return PipelineExtractor(self.engine, self.home_country, self.min_confidence)
