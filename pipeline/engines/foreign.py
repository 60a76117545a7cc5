"""What the spans of other tools become: our labels, our words, no case suffix after an apostrophe."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pipeline.records import Label
from pipeline.turkish.words import Words

# Labels of the Turkish and multilingual models in use: CoNLL and WikiANN, OntoNotes and Wiki-NER, stanza's Starlang.
LABELS: dict[str, Label] = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "TITLE": "POSITION",
    "POSITION": "POSITION",
    "ORG": "ORGANIZATION",
    "ORGANIZATION": "ORGANIZATION",
    "LOC": "LOCATION",
    "LOCATION": "LOCATION",
    "GPE": "LOCATION",
    "FAC": "LOCATION",
    "NORP": "NATIONALITY",
    "NATIONALITY": "NATIONALITY",
}

UNKNOWN_CONFIDENCE = 0.8
"""The confidence of a span whose tool gives none."""


def words_between(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """The words that lie in the characters `[start, end)`, even in part; None if there are none.

    A final case suffix is left out with its apostrophe («Erdoğan'ın» → «Erdoğan»), unless nothing would remain.
    """
    first = bisect_right(words.end, start)
    last = bisect_left(words.start, end)
    if last - first > 2 and words.low[last - 2] == "'" and words.text[last - 1].islower():
        last -= 2
    while last - first > 1 and words.low[last - 1] == "'":
        last -= 1
    return (first, last) if last > first else None
