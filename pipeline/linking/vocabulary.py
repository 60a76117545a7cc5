"""The word lists of linking: `resources/linking.toml`."""

from __future__ import annotations

from functools import cache

from pipeline.resources import load_toml


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(load_toml("linking.toml")[name])


@cache
def stems(name: str) -> tuple[str, ...]:
    """The words or stems of one list, as `str.startswith` takes them."""
    return tuple(load_toml("linking.toml")[name])


@cache
def describing() -> frozenset[str]:
    """Adjectives of a person that stand before a profession («yıldız basketbolcu»)."""
    return frozenset(load_toml("title_modifiers.toml")["describing"])


@cache
def kin() -> frozenset[str]:
    """Words of kin between a profession and the name of its holder («gazeteci kızı X»)."""
    return frozenset(load_toml("title_modifiers.toml")["kin"])


@cache
def companions() -> frozenset[str]:
    """Words of companions between any title and the name of its holder («meclis üyesi arkadaşımız X»)."""
    return frozenset(load_toml("title_modifiers.toml")["companions"])
