"""The characters that Turkish newspapers use as the apostrophe between a name and its suffix, and as quotes."""

from __future__ import annotations

APOSTROPHES = "'’‘ʼ´`′＇\x91\x92"
"""ASCII, right and left quote, modifier letter, acute, grave, prime, full-width, and the quotes of Windows-1252 read as
Latin-1: all seen before suffixes."""


def is_apostrophe(text: str) -> bool:
    """Is `text` one apostrophe character?"""
    return len(text) == 1 and text in APOSTROPHES


def is_quote(text: str) -> bool:
    """Is `text` one quote character, single (an apostrophe looks the same) or double?"""
    return len(text) == 1 and (text in '"“”„«»' or text in APOSTROPHES)
