"""The shapes of names: which words can stand in one, and the runs of such words."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.institutions import is_city
from pipeline.lexicon.names import cues, name_evidence, turkish_given
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

NONE, CAPITALISED, ALL_CAPS, INITIAL = range(4)
HYPHENS = frozenset("-‐‑–")
_TURKISH_LETTERS = frozenset("çğışöü")
# From this trust on a given name that no Turk bears has a foreign «de» behind it.
_GIVEN = 0.5
# The longest run that is read as one; longer ones are lists of headlines and are cut there.
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class ShapedWords:
    """An article's words, their shapes, and the label that an earlier stage gave word `i` in `taken[i]`, or None."""

    words: Words
    shapes: list[int]
    taken: list[str | None]


@word_cache
def shape(text: str) -> int:
    """NONE, CAPITALISED («Ali»), ALL_CAPS («ALİ») or INITIAL («A»)."""
    if not text[0].isupper():
        return NONE
    if len(text) == 1:
        return INITIAL
    return ALL_CAPS if text.isupper() else CAPITALISED


def shapes_of(words: Words) -> list[int]:
    """The shape of every word."""
    # Most words are in lower case: they need no look-up.
    return [NONE if text == low else shape(text) for text, low in zip(words.text, words.low, strict=True)]


def name_runs(words: Words, shapes: list[int]) -> list[tuple[int, int]]:
    """Word ranges of neighbouring name-like words, joined over initials, hyphens, particles and inner apostrophes."""
    runs: list[tuple[int, int]] = []
    stop = 0
    for i in [i for i, kind in enumerate(shapes) if kind]:
        if i < stop or _is_suffix(words, i):
            continue
        stop = i + 1
        while stop - i < _LONGEST:
            step = _step(words, shapes, stop)
            if not step:
                break
            stop += step
        runs.append((i, stop))
    return runs


def _is_suffix(words: Words, i: int) -> bool:
    """Is word `i` a suffix in capitals («ERDOĞAN'IN»)? Behind an opening quote it is none."""
    if i < 2 or not is_apostrophe(words.text[i - 1]):
        return False
    return words.end[i - 2] == words.start[i - 1] and words.end[i - 1] == words.start[i]


def _step(words: Words, shapes: list[int], at: int) -> int:
    """How many words from `at` on continue the run that ends before `at`; 0 if it ends here."""
    size = len(shapes)
    if at >= size or words.breaks[at]:
        return 0
    if shapes[at]:
        # «NEVZAT DEMİRGalatasaray»: words that were glued are no one name.
        return 0 if words.end[at - 1] == words.start[at] and words.text[at - 1].isalpha() else 1
    if at + 1 >= size or words.breaks[at + 1]:
        return 0
    text = words.text[at]
    glued = words.end[at - 1] == words.start[at] and words.end[at] == words.start[at + 1]
    if text == ".":
        return 2 if shapes[at + 1] and shapes[at - 1] == INITIAL else 0
    if text in HYPHENS:
        return 2 if glued and (shapes[at + 1] or _is_syllable(words, at)) else 0
    if is_apostrophe(text):
        return 2 if glued and shapes[at + 1] == CAPITALISED and len(words.text[at - 1]) <= 2 else 0
    if text in cues("particles") and not _is_clitic(words, at):
        behind = _behind_particles(words, at + 1)
        if behind < len(words) and shapes[behind]:
            return behind + 1 - at
    return 0


def _is_syllable(words: Words, hyphen: int) -> bool:
    """Is the lower-case word behind the hyphen a part of the name («Ki-mun», «Jong-un»)?"""
    before, behind = words.text[hyphen - 1], words.text[hyphen + 1]
    return behind.isalpha() and len(behind) <= 4 and len(before) <= 5 and before[0].isupper() and not before.isupper()


def _behind_particles(words: Words, at: int) -> int:
    """The word behind further particles and one hyphen from `at` on («von der Leyen», «el-Sisi»)."""
    most = min(at + 3, len(words))
    while at < most and (words.text[at] in cues("particles") or words.text[at] in HYPHENS):
        at += 1
    return at


def _is_clitic(words: Words, at: int) -> bool:
    """«Şahin de Yalçıntaş'a»: the Turkish «de» (too) behind a name, not the French or Spanish «de» inside one."""
    if words.low[at] not in ("de", "da"):
        return False
    behind = words.low[at + 1]
    evidence = name_evidence(behind)
    before = name_evidence(words.low[at - 1])
    if before.given > before.surname and before.trust > _GIVEN and words.low[at - 1] not in turkish_given():
        return is_city(behind)  # «Thomas de Maiziere»
    if not _TURKISH_LETTERS.isdisjoint(behind + words.low[at - 1]):
        return True
    return evidence.surname < 2 or evidence.trust < 0.5
