"""Persons found in a text, given what an engine sees in it."""

from pipeline.document import Annotations, Candidate
from pipeline.people import find_people
from pipeline.turkish.words import Words


def persons(text: str, *spans: tuple[str, str, float]) -> list[str]:
    """The persons of `text`, given an engine's spans as (label, words, confidence), one for each occurrence."""
    words = Words.of(text)
    notes = Annotations(words, text)
    found = []
    for label, phrase, confidence in spans:
        size = len(Words.of(phrase))
        starts = [i for i in range(len(words)) if " ".join(words.text[i : i + size]) == " ".join(Words.of(phrase).text)]
        found += [Candidate(label, i, i + size, None, "engine", confidence) for i in starts]
    notes.add("recogniser", found)
    return [notes.surface(person) for person in sorted(find_people(notes), key=lambda p: p.start)]
