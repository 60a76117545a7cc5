"""What the stages share about one article: its words, its publication date and the candidates found so far.

`Annotations` lives on the spaCy Doc (`doc.user_data`), so that stages work in any pipeline; it survives
`doc.to_bytes` (and so `nlp.pipe(n_process=2)`) through a msgpack encoder registered with srsly on import.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import srsly
from spacy.tokens import Doc

from pipeline.records import Label, Money, Result, Value
from pipeline.turkish.words import Words

_KEY = "havadis"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `[start, end)` (indexes into `Annotations.words`) proposed as a mention.

    `source` names the rule or model, `confidence` is in 0..1. `attributes` holds what later stages need to know of it
    (JSON values only), documented by the stage that sets them.
    """

    label: Label
    start: int
    end: int
    value: Value
    source: str
    confidence: float = 1.0
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Annotations:
    """Everything known of one article; stages add candidates, `select` chooses, `link` writes the result."""

    words: Words
    text: str
    published: str | None = None
    candidates: dict[str, list[Candidate]] = field(default_factory=dict)
    """By the name of the stage that proposed them, in text order."""
    selected: list[Candidate] = field(default_factory=list)
    """What `select` kept, in text order: the article's mentions."""
    result: Result | None = None

    def add(self, stage: str, found: Iterable[Candidate]) -> None:
        """Record a stage's candidates in text order."""
        self.candidates[stage] = sorted(found, key=lambda c: (c.start, -c.end))

    def of(self, *stages: str) -> list[Candidate]:
        """The candidates of the named stages; a stage that did not run has none."""
        return [candidate for stage in stages for candidate in self.candidates.get(stage, ())]

    def offsets(self, candidate: Candidate) -> tuple[int, int]:
        """Code point offsets of a candidate, end exclusive."""
        return self.words.start[candidate.start], self.words.end[candidate.end - 1]

    def surface(self, candidate: Candidate) -> str:
        """The characters of a candidate as written."""
        start, end = self.offsets(candidate)
        return self.text[start:end]


def notes_of(doc: Doc) -> Annotations:
    """The annotations of `doc`, made at first use."""
    notes: Annotations | None = doc.user_data.get(_KEY)
    return attach_notes(doc, doc.text) if notes is None else notes


def attach_notes(doc: Doc, text: str) -> Annotations:
    """New annotations on `doc`, whose text is `text`: who has it at hand spares putting it together from the tokens.

    The words are our own, whatever tokenizer the Doc came from: the grammars need the apostrophe cut.
    """
    notes = Annotations(Words.of(text), text, doc._.published)
    doc.user_data[_KEY] = notes
    return notes


if not Doc.has_extension("published"):
    Doc.set_extension("published", default=None)
if not Doc.has_extension("result"):
    Doc.set_extension("result", getter=lambda doc: notes_of(doc).result)


@srsly.msgpack_encoders("havadis")
def _encode(value: Any, chain: Any = None) -> Any:
    if isinstance(value, Annotations):
        candidates = {stage: [_pack(c) for c in found] for stage, found in value.candidates.items()}
        result = value.result.model_dump_json() if value.result else None
        selected = [_pack(c) for c in value.selected]
        words = [value.words.text, value.words.start, value.words.breaks]
        return {_KEY: [words, value.text, value.published, candidates, selected, result]}
    return value if chain is None else chain(value)


@srsly.msgpack_decoders("havadis")
def _decode(value: Any, chain: Any = None) -> Any:
    if isinstance(value, dict) and _KEY in value and len(value) == 1:
        words, text, published, candidates, selected, result = value[_KEY]
        return Annotations(
            Words(*words),
            text,
            published,
            {stage: [_unpack(c) for c in found] for stage, found in candidates.items()},
            [_unpack(c) for c in selected],
            Result.model_validate_json(result) if result else None,
        )
    return value if chain is None else chain(value)


def _pack(candidate: Candidate) -> list[Any]:
    value = candidate.value.model_dump() if isinstance(candidate.value, Money) else candidate.value
    kept = (candidate.label, candidate.start, candidate.end, value, candidate.source, candidate.confidence)
    return [*kept, dict(candidate.attributes)]


def _unpack(packed: list[Any]) -> Candidate:
    label, start, end, value, source, confidence, attributes = packed
    return Candidate(
        label,
        start,
        end,
        Money(**value) if isinstance(value, dict) else value,
        source,
        confidence,
        attributes,
    )
