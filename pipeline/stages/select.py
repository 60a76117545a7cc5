"""The select stage: the one decision where candidates of different labels compete for the same words.

No two mentions overlap. In this order:
0. A PERSON or POSITION less sure than the user asks for does not compete.
1. A name of several words is a person even if a word of it is a month or a country («Eylül Öztürk», «Ürdün Yılmaz»):
   a DATE or COUNTRY that lies wholly inside a PERSON goes.
2. Sums and dates come from closed grammars and win; then names, offices, countries and nationalities, each by rank.
3. Within a rank the longer span wins, then the surer, then the earlier.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Annotations, Candidate, notes_of
from pipeline.stages.base import Stage

_RANK = {"MONEY": 0, "DATE": 1, "PERSON": 2, "POSITION": 3, "COUNTRY": 4, "NATIONALITY": 5}
_GRADED = frozenset({"PERSON", "POSITION"})
"""Labels whose confidence varies; the closed grammars' does not say how sure a mention is."""
_STAGES = ("money", "dates", "people", "positions", "countries")


def select(candidates: list[Candidate], tokens: int, min_confidence: float = 0.0) -> list[Candidate]:
    """The candidates that stand together without an overlap, in text order; `tokens` is the number of words."""
    if min_confidence > 0:
        candidates = [c for c in candidates if c.label not in _GRADED or c.confidence >= min_confidence]
    person: list[tuple[int, int] | None] = [None] * tokens
    for candidate in candidates:
        if candidate.label == "PERSON" and candidate.end - candidate.start > 1:
            person[candidate.start : candidate.end] = [(candidate.start, candidate.end)] * (
                candidate.end - candidate.start
            )
    taken = bytearray(tokens)
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_precedence):
        if _is_part_of_name(candidate, person[candidate.start]) or any(taken[candidate.start : candidate.end]):
            continue
        taken[candidate.start : candidate.end] = b"\x01" * (candidate.end - candidate.start)
        kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def _is_part_of_name(candidate: Candidate, name: tuple[int, int] | None) -> bool:
    """Is a DATE or COUNTRY a mere word of a longer name?"""
    if name is None or candidate.label not in ("DATE", "COUNTRY"):
        return False
    start, end = name
    return start <= candidate.start and candidate.end <= end and candidate.end - candidate.start < end - start


def _precedence(candidate: Candidate) -> tuple[int, int, float, int]:
    length = candidate.end - candidate.start
    return _RANK[candidate.label], -length, -candidate.confidence, candidate.start


class SelectStage(Stage):
    """A stage that fills `notes.selected` and, in a spaCy pipeline, `doc.spans["havadis"]`."""

    def __init__(self, min_confidence: float = 0.0) -> None:
        self.min_confidence = min_confidence

    def annotate(self, articles: list[Annotations]) -> None:
        """Choose each article's mentions among the candidates."""
        for notes in articles:
            notes.selected = select(notes.of(*_STAGES), len(notes.words), self.min_confidence)

    def __call__(self, doc: Doc) -> Doc:
        """Choose the mentions and show them on the Doc."""
        super().__call__(doc)
        notes = notes_of(doc)
        spans = [(notes.offsets(c), c.label) for c in notes.selected]
        # In a foreign pipeline a mention may end inside a token; the group then holds the tokens it touches.
        found = [doc.char_span(start, end, label, alignment_mode="expand") for (start, end), label in spans]
        doc.spans["havadis"] = [span for span in found if span is not None]
        return doc


@Language.factory("havadis_select", default_config={"min_confidence": 0.0})
def make_select_stage(nlp: Language, name: str, min_confidence: float) -> SelectStage:
    """Config: `factory = "havadis_select"`, `min_confidence` of a PERSON or POSITION, 0 to 1."""
    return SelectStage(min_confidence)
