"""The common shape of the stages that propose mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Doc

from pipeline.document import Annotations, Candidate, notes_of

Finder = Callable[[Annotations], Iterable[Candidate]]


class FindingStage:
    """A spaCy component that records what `find` proposes under the name `stage`.

    (Not `name`: spaCy sets that to what the pipeline calls the component.)
    """

    def __init__(self, stage: str, find: Finder) -> None:
        self.stage = stage
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        """Add the stage's candidates to the article's annotations."""
        notes = notes_of(doc)
        notes.add(self.stage, self.find(notes))
        return doc
