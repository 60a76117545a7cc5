"""A name found in the text, before it is decided whether it is a mention."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.countries.names import Name


@dataclass(frozen=True, slots=True)
class Match:
    """A name at words `[start, end)` of an article."""

    name: Name
    start: int
    end: int
    bare: bool = True
    """Nothing is attached to it: neither an ending nor an apostrophe with a suffix."""
    plural: bool = False
    """It ends in the plural, with or without a possessive («Türkleri»)."""
    suffix: str | None = None
    """The folded suffix behind its apostrophe, which is outside the span."""
    official: bool = False
    """It ends in a form of state («Türkiye Cumhuriyeti»)."""
