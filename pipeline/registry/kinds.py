"""Which kind of work an office is, to tell namesakes apart whose country is unknown."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon.titles import title_form
from pipeline.positions.kind import office_class
from pipeline.resources import load_toml
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words


@cache
def _kinds() -> dict[str, str]:
    """Kind by class of title; the class "open" has none."""
    table = load_toml("registry.toml")["kinds"]
    return {name: kind for kind, classes in table.items() for name in classes}


@word_cache
def office_kind(position: str | None) -> str:
    """The kind of an office in its base form; "" for no office or one whose wording does not tell.

    >>> office_kind("Sağlık Bakanı"), office_kind("CHP Genel Başkanı"), office_kind("hakem"), office_kind("başkan")
    ('state', 'state', 'sports', '')
    """
    words = Words.of(position or "")
    form = title_form(words.low[-1]) if words.low else None
    return _kinds().get(office_class(words, 0, len(words.low) - 1, form), "") if form is not None else ""
