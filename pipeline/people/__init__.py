"""Names of persons: rules and the engine's spans, joined."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate
from pipeline.people.article import Namesakes, by_words
from pipeline.people.rules import Found, RunReader
from pipeline.people.shape import name_runs, shape


def find_people(notes: Annotations) -> Iterable[Candidate]:
    """PERSON candidates; the value is the name as written."""
    words = notes.words
    return [
        Candidate(
            "PERSON", n.start, n.end, notes.text[words.start[n.start] : words.end[n.end - 1]], n.source, n.confidence
        )
        for n in _by_rule(notes)
    ]


def _by_rule(notes: Annotations) -> list[Found]:
    words = notes.words
    shapes = list(map(shape, words.text))
    taken: list[str | None] = [None] * len(words)
    for candidate in notes.of("money", "dates", "countries"):
        taken[candidate.start : candidate.end] = [candidate.label] * (candidate.end - candidate.start)
    reader = RunReader(words, shapes, taken)
    found = [name for start, end in name_runs(words, shapes) for name in reader.read(start, end)]
    namesakes = Namesakes(words, shapes, found)
    for start, end in reader.left:
        again = list(namesakes.again(start, end))
        found += again or by_words(words, shapes, start, end)
    return found
