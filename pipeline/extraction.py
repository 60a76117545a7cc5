"""Articles in, results out: the one place where the spaCy pipeline is built and run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_config, load_model_from_config, minibatch

import pipeline.stages.countries
import pipeline.stages.dates
import pipeline.stages.link
import pipeline.stages.money
import pipeline.stages.people
import pipeline.stages.positions
import pipeline.stages.recogniser
import pipeline.stages.select
import pipeline.turkish.tokenizer  # noqa: F401  registers the tokenizer; a checkout has no entry points
from pipeline.document import Annotations, attach_notes
from pipeline.errors import ConfigError
from pipeline.records import Article, Result
from pipeline.stages.base import Stage
from pipeline.turkish.words import Words

_Annotated = tuple[Article, Result | None]
# spaCy refuses texts beyond this many characters; its reason (memory of a parser) does not hold here.
_NO_LIMIT = 1 << 40


def load(
    engine: str = "default", home_country: str = "TR", config: Path | None = None, min_confidence: float = 0.0
) -> Language:
    """The pipeline as a spaCy Language.

    `engine` is what finds names («default», «rules», «stanza», «stanza:FOLDER», «spacy:FOLDER», «onnx:FOLDER»),
    `home_country` the ISO 3166-1 alpha-2 code of the press's own country, `config` a spaCy config that replaces the
    shipped one, `min_confidence` (0 to 1) what a PERSON or POSITION must reach to be a mention.
    Raises ConfigError or ModelError if the engine cannot be had.
    """
    overrides = {"paths.engine": engine, "home.country": home_country, "mentions.min_confidence": min_confidence}
    if config is None:
        with resources.as_file(resources.files("pipeline") / "config.cfg") as shipped:
            settings = load_config(shipped, overrides=overrides, interpolate=True)
    else:
        settings = load_config(config, overrides=overrides, interpolate=True)
    nlp = load_model_from_config(settings, auto_fill=True)
    nlp.max_length = _NO_LIMIT
    return nlp


def extract(text: str, published: str | None = None, *, nlp: Language | None = None) -> Result:
    """Everything found in one text. `published` (`YYYY-MM-DD`) is what relative dates are resolved against."""
    article = Article(id="article", text=text, published=published)
    return next(extract_articles([article], nlp or load()))


def extract_articles(articles: Iterable[Article], nlp: Language) -> Iterator[Result]:
    """The result of each article, in order, streamed: no more than a batch is held at a time.

    The stages work on annotations; a Doc is made only where the pipeline has components of others, which read it.
    Raises ConfigError for a pipeline without `havadis_link`.
    """
    own = [stage for _, stage in nlp.pipeline if isinstance(stage, Stage)]
    annotated = _annotated(articles, own, nlp) if len(own) == len(nlp.pipeline) else _piped(articles, nlp)
    for article, result in annotated:
        if result is None:
            raise ConfigError("the pipeline has no stage havadis_link, which makes the results")
        yield result.model_copy(update={"id": article.id, "title": article.title})


def _annotated(articles: Iterable[Article], stages: list[Stage], nlp: Language) -> Iterator[_Annotated]:
    for batch in minibatch(articles, nlp.batch_size):
        notes = [Annotations(Words.of(article.text), article.text, article.published) for article in batch]
        for stage in stages:
            stage.annotate(notes)
        yield from ((article, done.result) for article, done in zip(batch, notes, strict=True))


def _piped(articles: Iterable[Article], nlp: Language) -> Iterator[_Annotated]:
    pairs = ((_doc(article, nlp), article) for article in articles)
    yield from ((article, doc._.result) for doc, article in nlp.pipe(pairs, as_tuples=True))


def _doc(article: Article, nlp: Language) -> Doc:
    doc = nlp.make_doc(article.text)
    doc._.published = article.published
    attach_notes(doc, article.text)
    return doc
