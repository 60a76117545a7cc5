"""The common shape of the stages: each works on the annotations of articles, and is a spaCy component too."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Doc

from pipeline.document import Annotations, Candidate, notes_of

Finder = Callable[[Annotations], Iterable[Candidate]]


class Stage:
    """A step of the pipeline. What it reads and writes stands in the annotations; a Doc only carries them in spaCy."""

    def annotate(self, articles: list[Annotations]) -> None:
        """Add to the annotations of each article what the stage makes of them."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one article, as spaCy asks for it."""
        self.annotate([notes_of(doc)])
        return doc


class FindingStage(Stage):
    """A stage that records what `find` proposes under the name `stage`.

    (Not `name`: spaCy sets that to what the pipeline calls the component.)
    """

    def __init__(self, stage: str, find: Finder) -> None:
        self.stage = stage
        self.find = find

    def annotate(self, articles: list[Annotations]) -> None:
        """Add the stage's candidates to the annotations of each article."""
        for notes in articles:
            notes.add(self.stage, self.find(notes))
