"""Words that stand inside titles, and what they are there, by `title_modifiers.toml`."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon.institutions import institution_kind, is_city
from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold
from pipeline.turkish.word_cache import word_cache


@cache
def modifiers(name: str) -> frozenset[str]:
    """A word list of `title_modifiers.toml`, folded."""
    return frozenset(fold(word) for word in load_toml("title_modifiers.toml")[name])


@cache
def beginnings_of_bodies() -> frozenset[tuple[str, ...]]:
    """The first two words of bodies known by name."""
    names = [name for group in load_toml("bodies.toml")["names"].values() for name in group]
    names += [row["body"] for row in load_csv("foreign_bodies.csv")]
    return frozenset(tuple(fold(name).split()[:2]) for name in names if " " in name)


@word_cache
def is_inside_word(low: str) -> bool:
    """Can this lower-case word stand inside a title?"""
    return low in modifiers("adjectives") or low in modifiers("nouns") or low in modifiers("time")


@word_cache
def is_known(low: str) -> bool:
    """Is this a word of titles or of institutions' names?"""
    return is_inside_word(low) or low in modifiers("ministry") or institution_kind(low) is not None or is_city(low)
