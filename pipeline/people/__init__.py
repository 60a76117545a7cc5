"""Names of persons: rules and the engine's spans, joined (`join`), then the whole article (`article`, `characters`).

A candidate's `source` is the rule («title», «honorific», «saying», «relation», «address», «called», «age», «ordinal»,
«initial», «initials», «byline», «full-name», «sheet», «article», «known-surname»), the engine, or both with «+». It
carries no attributes: which mentions are one person, and what office they hold, is the linker's to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Annotations, Candidate
from pipeline.people.apart import taken_apart
from pipeline.people.article import Namesakes, by_words
from pipeline.people.characters import without_characters
from pipeline.people.company import in_company, may_be_person
from pipeline.people.found import Found
from pipeline.people.initials import initialled
from pipeline.people.join import join, ruled_out
from pipeline.people.rolls import rolled_names
from pipeline.people.rules import RunReader
from pipeline.people.shape import ShapedWords, name_runs, shapes_of
from pipeline.people.sheets import sheet_names, stands_behind_venue
from pipeline.people.things import is_family, without_things
from pipeline.people.whole import completed
from pipeline.turkish.words import Words


def find_people(notes: Annotations) -> Iterable[Candidate]:
    """PERSON candidates; the value is the name as written."""
    return [
        Candidate("PERSON", n.start, n.end, _written(notes, n), n.source, round(n.confidence, 4))
        for n in without_characters(notes.words, completed(notes.words, _names(notes)))
        if not (stands_behind_venue(notes.words, n.start) or is_family(notes.words, n))
    ]


def _written(notes: Annotations, name: Found) -> str:
    """The characters of a name, a line break in it as a blank."""
    text = notes.text[notes.words.start[name.start] : notes.words.end[name.end - 1]]
    return " ".join(text.split())


def _behind_nationality(span: Candidate, taken: list[str | None]) -> Candidate:
    """An engine's person without the nationality before the name («Faslı Yunus Belhan»)."""
    start = span.start
    while span.label == "PERSON" and start + 1 < span.end and taken[start] == "NATIONALITY":
        start += 1
    return span if start == span.start else replace(span, start=start)


def _names(notes: Annotations) -> list[Found]:
    words = notes.words
    spans = notes.of("recogniser")
    shapes = shapes_of(words)
    taken: list[str | None] = [None] * len(words)
    for candidate in notes.of("money", "dates", "countries"):
        taken[candidate.start : candidate.end] = [candidate.label] * (candidate.end - candidate.start)
    reader = RunReader(ShapedWords(words, shapes, taken))
    found = [name for start, end in name_runs(words, shapes) for name in reader.read(start, end)]
    listed = [*sheet_names(words, shapes, taken), *rolled_names(words, shapes, taken), *initialled(words, shapes)]
    in_sheets = {i for name in listed for i in range(name.start, name.end)}
    found = [*listed, *(name for name in found if in_sheets.isdisjoint(range(name.start, name.end)))]
    if not spans:
        return _without_engine(words, shapes, found, reader.left)
    plain = (name for start, end in reader.left for name in by_words(words, shapes, start, end))
    found += [name for name in plain if in_sheets.isdisjoint(range(name.start, name.end))]
    found = taken_apart(words, join(words, found, [_behind_nationality(span, taken) for span in spans]))
    found = without_things(words, found)
    namesakes = Namesakes(words, shapes, found)
    closed = ruled_out(spans) | {i for name in found for i in range(name.start, name.end)}
    again = [name for start, end in reader.left for name in namesakes.again(start, end)]
    return found + [name for name in again if closed.isdisjoint(range(name.start, name.end))]


def _without_engine(words: Words, shapes: list[int], found: list[Found], left: list[tuple[int, int]]) -> list[Found]:
    """The names that rules alone find: `found`, and in the stretches `left` what the article knows or shows."""
    found = taken_apart(words, found)
    namesakes = Namesakes(words, shapes, found)
    alone: list[int] = []
    for start, end in left:
        here = list(namesakes.again(start, end)) or list(by_words(words, shapes, start, end))
        found += here
        if not here:
            alone += [i for i in range(start, end) if may_be_person(words, i)]
    found = without_things(words, found)
    company = list(in_company(words, alone, found)) if alone else []
    return without_things(words, [*found, *company]) if company else found
