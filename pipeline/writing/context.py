"""The words around a piece of evidence, so that a row of a table can be checked without opening the article."""

from __future__ import annotations

import re

_REACH = 160
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]»]*\s+(?=[^\W\d_a-zçğıöşü]|[\"“‘'(\[«])|\n")


def context(text: str, start: int, end: int) -> str:
    """The sentence around `text[start:end]` on one line, cut with «…» beyond 160 characters on either side."""
    left = max(0, start - _REACH)
    right = min(len(text), end + _REACH)
    before, after = text[left:start], text[end:right]
    opening = closing = ""
    if breaks := [match.end() for match in _SENTENCE_END.finditer(before)]:
        before = before[breaks[-1] :]
    elif left > 0:
        before, opening = before[before.find(" ") + 1 :], "…"
    if stop := _SENTENCE_END.search(after):
        after = after[: stop.end()]
    elif right < len(text):
        after, closing = after[: after.rfind(" ") + 1].rstrip(), "…"
    return opening + " ".join((before + text[start:end] + after).split()) + closing
