"""The recogniser stage: an engine's named entities, batched over articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from pipeline.document import Annotations, Candidate, notes_of
from pipeline.engines import Engine, load_engine
from pipeline.stages.base import Stage


class RecogniserStage(Stage):
    """A stage that records the engine's spans as candidates; the value is the text itself."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Tag articles in batches, which is what makes some models fast."""
        for batch in minibatch(stream, size=batch_size):
            docs = list(batch)
            self.annotate([notes_of(doc) for doc in docs])
            yield from docs

    def annotate(self, articles: list[Annotations]) -> None:
        """Tag the articles, as many at once as there are."""
        for notes, spans in zip(articles, self.engine.tag(articles), strict=True):
            notes.add(
                "recogniser",
                [
                    Candidate(span.label, span.start, span.end, None, self.engine.name, span.confidence)
                    for span in spans
                ],
            )


@Language.factory("havadis_recogniser", default_config={"engine": "default"})
def make_recogniser_stage(nlp: Language, name: str, engine: str) -> RecogniserStage:
    """Config: `factory = "havadis_recogniser"`, `engine` as `load_engine` takes it."""
    return RecogniserStage(load_engine(engine))
