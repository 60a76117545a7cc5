"""The characters that Turkish newspapers use as the apostrophe between a name and its suffix."""

from __future__ import annotations

APOSTROPHES = "'’‘ʼ´`′＇"
"""ASCII, right and left quote, modifier letter, acute, grave, prime, full-width: all seen before suffixes."""


def is_apostrophe(text: str) -> bool:
    """Is `text` one apostrophe character?"""
    return len(text) == 1 and text in APOSTROPHES
