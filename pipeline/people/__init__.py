"""Names of persons: rules and the engine's spans, joined."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate
from pipeline.people.article import known_parts, recurring, strong_alone
from pipeline.people.rules import RunReader
from pipeline.people.shape import name_runs, shape


def find_people(notes: Annotations) -> Iterable[Candidate]:
    """PERSON candidates; the value is the name as written."""
    words = notes.words
    shapes = list(map(shape, words.text))
    taken: list[str | None] = [None] * len(words)
    for candidate in notes.of("money", "dates", "countries"):
        for i in range(candidate.start, candidate.end):
            taken[i] = candidate.label
    reader = RunReader(words, shapes, taken)
    found = [name for start, end in name_runs(words, shapes) for name in reader.read(start, end)]
    parts = known_parts(words, shapes, found)
    again = list(recurring(words, reader.left, parts))
    seen = {name.start for name in again}
    found += again
    found += [name for name in strong_alone(words, reader.left) if name.start not in seen]
    return [
        Candidate(
            "PERSON", n.start, n.end, notes.text[words.start[n.start] : words.end[n.end - 1]], n.source, n.confidence
        )
        for n in found
    ]
