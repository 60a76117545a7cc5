"""The shipped pipeline as what works a shard."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

from pipeline.batch.work import Extractor
from pipeline.extraction import extract_articles, load
from pipeline.records import Article, Result

_ZONE = 200
"""Articles that share a memory zone: long enough for common words to be looked up once, short enough to stay small."""


class PipelineExtractor:
    """A loaded spaCy pipeline, one article at a time.

    Articles are worked in memory zones of spaCy, since the string store would grow without end on Turkish words.
    """

    def __init__(self, engine: str, home_country: str, min_confidence: float = 0.0) -> None:
        """Load the pipeline. Raises ConfigError or ModelError if the engine cannot be had."""
        self._nlp = load(engine, home_country, min_confidence=min_confidence)
        # No Doc leaves the worker and the stages read words of our own: what spaCy works out for each new word (shape,
        # norm, …) would be read by nobody, and cost a fifth of the time.
        self._nlp.vocab.lex_attr_getters = {}
        self._zone = ExitStack()
        self._left = 0

    def __call__(self, article: Article) -> Result:
        """The result of one article: plain data, which outlives the zone."""
        if self._left == 0:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left = _ZONE
        self._left -= 1
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
