"""The shipped pipeline as what works a shard."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass

from pipeline.batch.work import Extractor
from pipeline.extraction import extract_articles, load
from pipeline.records import Article, Result


class PipelineExtractor:
    """A loaded spaCy pipeline, one article at a time."""

    def __init__(self, engine: str, home_country: str) -> None:
        """Load the pipeline. Raises ConfigError or ModelError if the engine cannot be had."""
        self._nlp = load(engine, home_country)

    def __call__(self, article: Article) -> Result:
        """The result of one article."""
        return next(extract_articles([article], self._nlp))

    def zone(self) -> AbstractContextManager[object]:
        """spaCy's memory zone: the words met inside it leave the string store on the way out."""
        zone: AbstractContextManager[object] = self._nlp.memory_zone()
        return zone


@dataclass(frozen=True)
class PipelineLoader:
    """Loads the pipeline in a worker; `engine` and `home_country` as in `pipeline.load`."""

    engine: str = "default"
    home_country: str = "TR"

    def __call__(self) -> Extractor:
        """The loaded pipeline."""
        return PipelineExtractor(self.engine, self.home_country)
