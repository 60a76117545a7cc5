"""A span shown in its sentence."""

from __future__ import annotations

import re

_REACH = 160
"""Most characters shown on each side of the span."""
_END = re.compile(r"[.!?…][\"'”’)]?\s+(?=[^\W\da-zçğıöşü])|\n")


def in_sentence(text: str, start: int, end: int) -> str:
    """The sentence around `[start, end)` on one line, the span marked ⟦so⟧; long sentences are cut with …."""
    left, right = max(0, start - _REACH), min(len(text), end + _REACH)
    # One character of the span is seen too: that it begins with a capital may be what ends the sentence before.
    before = [match.end() for match in _END.finditer(text, left, start + 1) if match.end() <= start]
    after = _END.search(text, end, right)
    shown_left = text[before[-1] : start] if before else _cut_mark(left > 0) + text[left:start]
    shown_right = text[end : after.end()] if after else text[end:right] + _cut_mark(right < len(text))
    return " ".join(f"{shown_left}⟦{text[start:end]}⟧{shown_right}".split())


def _cut_mark(cut: bool) -> str:
    return "…" if cut else ""
