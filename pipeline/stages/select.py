"""The select stage: the one decision where candidates of different labels compete for the same words.

No two mentions overlap. In this order:
1. A name of several words is a person even if a word of it is a month or a country («Eylül Öztürk», «Ürdün Yılmaz»):
   a DATE or COUNTRY that lies wholly inside a PERSON goes.
2. Sums and dates come from closed grammars and win; then names, offices, countries and nationalities, each by rank.
3. Within a rank the longer span wins, then the surer, then the earlier.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Candidate, notes_of

_RANK = {"MONEY": 0, "DATE": 1, "PERSON": 2, "POSITION": 3, "COUNTRY": 4, "NATIONALITY": 5}
_STAGES = ("money", "dates", "people", "positions", "countries")


def select(candidates: list[Candidate], tokens: int) -> list[Candidate]:
    """The candidates that stand together without an overlap, in text order; `tokens` is the number of words."""
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
