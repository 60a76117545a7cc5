"""Abbreviations that the article explains itself: «Mersin Ticaret Odası (MTO) … MTO Başkanı».

What the full name says of the body, its class and the state it is of, holds for its abbreviation too.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.document import Annotations
from pipeline.lexicon.institutions import institution_kind
from pipeline.positions.kind import body_classes

_LONGEST_NAME = 8
_SHORTEST, _LONGEST = 2, 8
_JOINING = frozenset({"ve", "ile"})


class Explained(NamedTuple):
    """What the full name tells: the class of its offices, and the index of the COUNTRY mention it begins with."""

    kind: str | None
    state: int | None


def explained(notes: Annotations) -> dict[str, Explained]:
    """The abbreviations in brackets behind a name in capitals, folded; none that is known from elsewhere."""
    words = notes.words
    states = {mention.start: i for i, mention in enumerate(notes.selected) if mention.label == "COUNTRY"}
    found: dict[str, Explained] = {}
    for i, text in enumerate(words.text):
        if text != ")" or i < 3 or words.text[i - 2] != "(" or not words.is_all_caps(i - 1):
            continue
        low = words.low[i - 1]
        if not _SHORTEST <= len(low) <= _LONGEST or not low.isalpha() or institution_kind(low) is not None:
            continue
        start = _start_of_name(notes, i - 2)
        kinds = [kind for kind in body_classes(words.low[start : i - 2]) if kind is not None]
        if start < i - 2:
            found.setdefault(low, Explained(kinds[-1] if kinds else None, states.get(start)))
    return found


def _start_of_name(notes: Annotations, end: int) -> int:
    """Where the name in capitals that ends before word `end` begins."""
    words, start = notes.words, end
    first = max(words.sentences[words.sentence_of[end]][0], end - _LONGEST_NAME)
    while start > first and not words.breaks[start]:
        inside = words.low[start - 1] in _JOINING and start < end
        if not (words.is_capitalised(start - 1) or inside) or not words.text[start - 1].isalpha():
            break
        start -= 1
    return start + 1 if start < end and words.low[start] in _JOINING else start
