"""A span shown in its sentence."""

from __future__ import annotations

import re

_REACH = 160
"""Most characters shown on each side of the span."""
_END = re.compile(r"[.!?…][\"'”’)]?\s+(?=[^\W\da-zçğıöşü])|\n")


def in_sentence(text: str, start: int, end: int) -> str:
    """The sentence around `[start, end)` on one line, the span marked ⟦so⟧; long sentences are cut with …."""
    left_from = max(0, start - _REACH)
    left = text[left_from:start]
    before = list(_END.finditer(left))
    right = text[end : end + _REACH]
    after = _END.search(right)
    shown_left = left[before[-1].end() :] if before else _cut_mark(left_from > 0) + left
    shown_right = right[: after.end()] if after else right + _cut_mark(end + _REACH < len(text))
    return " ".join(f"{shown_left}⟦{text[start:end]}⟧{shown_right}".split())


def _cut_mark(cut: bool) -> str:
    return "…" if cut else ""
