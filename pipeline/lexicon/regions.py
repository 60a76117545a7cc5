"""Regions of the world and states in the offices of firms: «Türkiye ve Kafkaslar Direktörü»."""

from __future__ import annotations

from functools import cache

from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold


def is_region(low: str) -> bool:
    """Is this a region's name or its last word («kafkaslar», «avrupa», «doğu»)?"""
    return low in _listed("regions")


def is_of_region(low: str) -> bool:
    """Is this a word of a region's name («kuzey», «avrupa»)?"""
    return low in _listed("regions") or low in _listed("sides")


def is_territory(low: str) -> bool:
    """Is this a region or a state of one word?"""
    return is_region(low) or low in _states()


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load_toml("proper_names.toml")["territories"][name])


@cache
def _states() -> frozenset[str]:
    names = [row["tr"] for row in load_csv("countries.csv")] + [row["name"] for row in load_csv("country_aliases.csv")]
    return frozenset(fold(name) for name in names if " " not in name)
