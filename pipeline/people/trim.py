"""The words at the ends of a stretch that belong to no name: openers of a sentence, particles, hyphens."""

from __future__ import annotations

import re

from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.people.cuts import heads_name
from pipeline.people.licence import opens_no_name
from pipeline.people.shape import CAPITALISED, HYPHENS, INITIAL, NONE, ShapedWords
from pipeline.people.weight import SURE, SURELY_GIVEN
from pipeline.turkish.verbs import verb_form

# An unknown word with these endings at a sentence's start, a whole name behind it, is no name («Ekranda Ayşe Kaya»).
_CASED = re.compile(r"\w{3,}(?:[dt][ae]n?|[ıiuü]n[ıiuü])")


def tighten(shaped: ShapedWords, start: int, end: int) -> tuple[int, int]:
    """Particles and stops stand only between words of a name; a verb or function word opens a sentence, no name."""
    while start < end and shaped.shapes[start] == NONE:
        start += 1
    end = without_tail(shaped, start, end)
    if end - start > 1 and opens(shaped.words, start):
        start += _is_plain_word(shaped, start) or (end - start > 2 and _is_cased(shaped, start))
    if end - start > 1 and opens_no_name(shaped.words, start, end):
        start += 1
    return start, end


def _is_plain_word(shaped: ShapedWords, i: int) -> bool:
    evidence = name_evidence(shaped.words.low[i])
    if shaped.words.low[i] in cues("particles") or (evidence.trust > SURELY_GIVEN and heads_name(shaped, i, evidence)):
        return False
    return evidence.plain > 0.8 or (not evidence.listed and verb_form(shaped.words.low[i]) is not None)


def _is_cased(shaped: ShapedWords, i: int) -> bool:
    """«Ekranda Ayşe Kaya», «birisini Ali Kaya»: an unknown inflected word before a plain given name."""
    low = shaped.words.low[i]
    if _CASED.fullmatch(low) is None or name_evidence(low).listed or shaped.shapes[i + 1] != CAPITALISED:
        return False
    given = name_evidence(shaped.words.low[i + 1])
    return given.given > given.surname and given.trust >= SURE


def without_tail(shaped: ShapedWords, start: int, end: int) -> int:
    """The end of a name without particles and hyphens that join nothing more."""
    words = shaped.words
    if end - start > 2 and words.text[end - 1] in ("DE", "DA"):
        # «ALİ KAYA DA KATILDI»
        end -= 1
    while end > start and shaped.shapes[end - 1] == NONE:
        if words.text[end - 1].isalpha() and end - start > 2 and words.text[end - 2] in HYPHENS:
            break
        end -= 1
    if end < len(words) and words.text[end] == "." and end - start > 1 and shaped.shapes[end - 1] == INITIAL:
        if end + 1 < len(words) and words.end[end] == words.start[end + 1] and words.text[end + 1][0].isalpha():
            return end - 1  # «Ali Kaya G.Saray'a»
        end += words.end[end - 1] == words.start[end]
    return end
