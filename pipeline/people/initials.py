"""Persons whom the press names by two initials alone: «A.K.'nin ifadesi», «M.T (36) ile S.D».

Two single letters are a person wherever they are no known abbreviation («A.Ş.», «T.C.») and no part of a longer name
or of a firm's («Qwerty S.A.», «C.N. Zxcv»). Source of the abbreviations: `resources/name_cues.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.lexicon.institutions import institution_kind
from pipeline.lexicon.names import cues
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import title_form
from pipeline.people.found import Found
from pipeline.people.shape import INITIAL, NONE
from pipeline.turkish.words import Words

SOURCE = "initials"
_CONFIDENCE = 0.85
_SIZE = 3
"""Words of a pair: letter, dot, letter; a dot may follow."""


def initialled(words: Words, shapes: Sequence[int]) -> Iterator[Found]:
    """The pairs of initials that are persons."""
    for i in [i for i, kind in enumerate(shapes[: -_SIZE + 1]) if kind == INITIAL]:
        if words.text[i + 1] != "." or shapes[i + 2] != INITIAL:
            continue
        end = i + _SIZE
        if end < len(words) and words.text[end] == "." and words.end[end - 1] == words.start[end]:
            end += 1
        if _is_whole(words, shapes, i, end) and not _is_of_thing(words, shapes, i, end):
            yield Found(i, end, SOURCE, _CONFIDENCE)


def _is_whole(words: Words, shapes: Sequence[int], start: int, end: int) -> bool:
    """Are the letters one pair, no known abbreviation and no part of a longer one («O.A.K.A.», «D.K.Y. Ltd.»)?"""
    if f"{words.low[start]}.{words.low[start + 2]}" in cues("abbreviations"):
        return False
    if any(words.breaks[i] for i in range(start + 1, end)) or words.end[start] != words.start[start + 1]:
        return False
    before = start - 1
    glued = before >= 0 and words.end[before] == words.start[start] and words.text[before][-1] in ".-/&#@"
    follows = end < len(words) and words.end[end - 1] == words.start[end] and words.text[end][0] in "-/&@"
    longer = (
        end < len(words)
        and (shapes[end] == INITIAL or words.text[end][0].isalnum())
        and (words.end[end - 1] == words.start[end] or shapes[end] != NONE)
    )
    return not (glued or follows or longer)


def _is_of_thing(words: Words, shapes: Sequence[int], start: int, end: int) -> bool:
    """Does a capitalised word before them make them a firm's («Qwerty S.A.»), or do they stand alone in brackets?"""
    before = start - 1
    if before < 0 or words.breaks[start]:
        return False
    if words.text[before] == "(" and words.text[end : end + 1] == [")"]:
        return True
    if shapes[before] == NONE:
        return False
    return title_form(words.low[before]) is None and (
        not opens(words, before) or institution_kind(words.low[before]) is not None
    )
