"""The select stage: the one decision where candidates of different labels compete for the same characters.

Sums and dates come from closed grammars and win; then names, offices, countries and nationalities, each by rank.
Within a rank the longer span wins, then the surer, then the earlier. A DATE or a COUNTRY may lie inside a PERSON.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Candidate, notes_of

_RANK = {"MONEY": 0, "DATE": 1, "PERSON": 2, "POSITION": 3, "COUNTRY": 4, "NATIONALITY": 5}
_STAGES = ("money", "dates", "people", "positions", "countries")


def select(candidates: list[Candidate], tokens: int) -> list[Candidate]:
    """The candidates that stand together without a forbidden overlap, in text order."""
    taken: list[str | None] = [None] * tokens
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_precedence):
        holders = {taken[i] for i in range(candidate.start, candidate.end)} - {None}
        inside_person = candidate.label == "COUNTRY" and holders == {"PERSON"}
        if holders and not inside_person:
            continue
        for i in range(candidate.start, candidate.end):
            taken[i] = taken[i] or candidate.label
        kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end))


def _precedence(candidate: Candidate) -> tuple[int, int, float, int]:
    length = candidate.end - candidate.start
    return _RANK[candidate.label], -length, -candidate.confidence, candidate.start


def _select_doc(doc: Doc) -> Doc:
    notes = notes_of(doc)
    notes.selected = select(notes.of(*_STAGES), len(notes.words))
    spans = [(notes.offsets(c), c.label) for c in notes.selected]
    # In a foreign pipeline a mention may end inside a token; the group then holds the tokens it touches.
    found = [doc.char_span(start, end, label, alignment_mode="expand") for (start, end), label in spans]
    doc.spans["havadis"] = [span for span in found if span is not None]
    return doc


class SelectStage:
    """A spaCy component that fills `notes.selected` and `doc.spans["havadis"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Choose the article's mentions among the candidates."""
        return _select_doc(doc)


@Language.factory("havadis_select")
def make_select_stage(nlp: Language, name: str) -> SelectStage:
    """Config: `factory = "havadis_select"`."""
    return SelectStage()
