"""Sentence boundaries over tokens, by rule.

A sentence ends at «. ! ? …» before white space and an opening that can begin a sentence, at a blank line, and at a
line break unless the next line goes on in lower case (hard-wrapped text). A full stop after an abbreviation, an
initial («K. Atatürk») or an ordinal figure («9. Cumhurbaşkanı») ends nothing. A page that lost the blank after a
full stop is read as if it were there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.resources import load_toml

_ENDERS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’')]»")
_LAST = _ENDERS | _CLOSERS


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_toml("abbreviations.toml")["abbreviations"])


def sentence_starts(
    text: Sequence[str], low: Sequence[str], start: Sequence[int], end: Sequence[int], breaks: Sequence[int]
) -> list[int]:
    """Token indexes at which a sentence begins; the first is 0 unless there is no token."""
    starts = [0] if text else []
    for i in range(1, len(text)):
        if breaks[i]:
            ends = breaks[i] > 1 or not text[i][0].islower()
        elif text[i - 1] in _LAST:
            spaced = start[i] > end[i - 1]
            ends = (spaced or _is_glued(text, i)) and _ends_here(text, low, start, end, i - 1, i)
        else:
            continue
        if ends:
            starts.append(i)
    return starts


def _is_glued(text: Sequence[str], i: int) -> bool:
    """«açıkladı.Erdoğan»: a full stop between a word in small letters and a capitalised one, the blank lost."""
    return text[i - 1] == "." and i > 1 and len(text[i]) > 1 and text[i].istitle() and text[i - 2].islower()


def _ends_here(
    text: Sequence[str], low: Sequence[str], start: Sequence[int], end: Sequence[int], last: int, first: int
) -> bool:
    while last > 0 and text[last] in _CLOSERS and end[last - 1] == start[last]:
        last -= 1
    if text[last] not in _ENDERS:
        return False
    opening = text[first][0]
    if opening.islower():
        return False
    if text[last] != "." or last == 0 or end[last - 1] < start[last]:
        return True
    before = text[last - 1]
    if before.isdigit():
        # «9. Cumhurbaşkanı», «2. çeyrek»: a short figure before a full stop is an ordinal; a year is none.
        return len(before) > 3
    is_initial = len(before) == 1 and before.isupper()
    return not is_initial and low[last - 1] not in _abbreviations()
