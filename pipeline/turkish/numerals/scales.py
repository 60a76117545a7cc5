"""Words that multiply what stands before them: «bin», «milyon», «milyar», newspapers' short forms, «10M»."""

from __future__ import annotations

from functools import cache

from pipeline.resources import load_toml
from pipeline.turkish.suffixes import suffix_after
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

SCALES = {"bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12, "katrilyon": 10**15}

# One letter is a scale only when glued to its figure and written as a capital («10M», «100K»).
_SCALE_LETTERS = {"M": 10**6, "K": 10**3}


@cache
def _variants() -> dict[str, int]:
    """Other spellings of scales with their factors."""
    spelt = load_toml("spelling.toml")["scale_variants"]
    return {variant: SCALES[scale] for scale, variants in spelt.items() for variant in variants}


def scale_factor(words: Words, i: int) -> int | None:
    """The factor of the scale word or abbreviation at token `i` («milyon», «mlr», glued «M»), None if it is none."""
    low = words.low[i]
    factor = SCALES.get(low) or _variants().get(low)
    if factor is None and i and words.text[i] in _SCALE_LETTERS and not words.space_after(i - 1):
        return _SCALE_LETTERS[words.text[i]]
    return factor


@word_cache
def inflected_scale(low: str) -> tuple[int, str] | None:
    """Factor and ending of an inflected scale word («milyondan» → 10**6, «dan»); None for any other word."""
    for word, factor in SCALES.items():
        if low.startswith(word) and low != word:
            ending = suffix_after(word, low)
            if ending:
                return factor, ending
    return None


def past_scale(words: Words, i: int) -> int:
    """The end of the scale word at `i`: the full stop of an abbreviation («5 mlr. dolar») belongs to it."""
    is_short = words.low[i] in _variants() and i + 2 < len(words)
    if is_short and words.low[i + 1] == "." and not words.space_after(i) and words.text[i + 2][0].islower():
        return i + 2
    return i + 1
