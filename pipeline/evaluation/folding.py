"""The forms in which values are compared: Turkish casefolding, one apostrophe, first letters of a word."""

from __future__ import annotations

from pipeline.turkish.casing import lower

_FIRST_LETTERS = 5


def folded(text: str | None) -> str | None:
    """Casefold the Turkish way and write ’ as '."""
    return None if text is None else lower(text).replace("’", "'")


def first_letters(word: str | None) -> str | None:
    """The first five letters of a word, folded: what two inflections of one word share."""
    if word is None:
        return None
    return "".join(c for c in lower(word) if c.isalnum())[:_FIRST_LETTERS]


def head_letters(phrase: str | None) -> str | None:
    """The first five letters of the last word, the head of a Turkish noun phrase; None for no or an empty phrase."""
    words = phrase.split() if phrase else []
    return first_letters(words[-1]) if words else None
