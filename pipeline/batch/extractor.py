"""The shipped pipeline as what works a shard."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.vocab import Vocab

from pipeline.batch.work import Extractor
from pipeline.extraction import extract_articles, load
from pipeline.records import Article, Result

_ARTICLES = 200
"""Articles that share a vocabulary: enough for common words to be looked up once, few enough for it to stay small."""


class PipelineExtractor:
    """A loaded spaCy pipeline, one article at a time.

    spaCy enters each new word into its vocabulary, which would grow without end on Turkish. Its memory zones take the
    words out again, but leave a mark in the table for each, and the table doubles as the marks add up. So every two
    hundred articles get a vocabulary of their own.
    """

    def __init__(self, engine: str, home_country: str, min_confidence: float = 0.0) -> None:
        """Load the pipeline. Raises ConfigError or ModelError if the engine cannot be had."""
        self._nlp = load(engine, home_country, min_confidence=min_confidence)
        self._left = 0

    def __call__(self, article: Article) -> Result:
        """The result of one article: plain data, which outlives the vocabulary."""
        if self._left == 0:
            # It has no attributes of words (shape, norm, …): the stages read words of our own, so nobody would read
            # what costs a fifth of the time.
            self._nlp.tokenizer.vocab = Vocab()
            self._left = _ARTICLES
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
