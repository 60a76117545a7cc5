"""The engine `spacy:FOLDER`: the named entities of any spaCy pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import spacy

from pipeline.document import Annotations
from pipeline.engines.base import ScoredSpan
from pipeline.engines.foreign import LABELS, UNKNOWN_CONFIDENCE, words_between
from pipeline.errors import ModelError


class SpacyEngine:
    """Entities (`doc.ents`) of the pipeline in `folder`, moved to our words; labels we have no name for are left out.

    Raises ModelError if the folder holds no pipeline that can be loaded.
    """

    def __init__(self, folder: Path) -> None:
        if not (folder / "config.cfg").is_file():
            raise ModelError(f"{folder}: no spaCy pipeline (no config.cfg); give the folder that `spacy train` wrote")
        try:
            self._nlp = spacy.load(folder)
        except (OSError, ValueError, ImportError) as error:
            raise ModelError(f"{folder}: spaCy cannot load it ({str(error).splitlines()[0]})") from error
        self._nlp.max_length = 1 << 40
        self.name = f"spacy:{self._nlp.meta.get('name') or folder.name}"

    def tag(self, articles: Sequence[Annotations]) -> list[list[ScoredSpan]]:
        """The spans of each article, in text order, without overlap."""
        with self._nlp.memory_zone():  # its vocabulary would grow without end
            docs = self._nlp.pipe(notes.text for notes in articles)
            return [self._spans(notes, doc) for notes, doc in zip(articles, docs, strict=True)]

    def _spans(self, notes: Annotations, doc: spacy.tokens.Doc) -> list[ScoredSpan]:
        found: list[ScoredSpan] = []
        for entity in doc.ents:
            label = LABELS.get(entity.label_)
            place = words_between(notes.words, entity.start_char, entity.end_char)
            if label and place and not (found and place[0] < found[-1].end):
                found.append(ScoredSpan(label, *place, UNKNOWN_CONFIDENCE))
        return found
