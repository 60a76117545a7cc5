"""Names in capitals in a row, nothing between them: «ALİ KAYA AYŞE DEMİR CAN AK», the columnists in a page's head.

A row begins at the first of some words in capitals; at the head of the article one name is enough. It is cut where
given names in use in Turkey stand, each name having a surname behind one or two of them; of several ways to cut it the
one with the most words that are mostly surnames at the ends is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.lexicon.institutions import is_abbreviation
from pipeline.lexicon.names import name_evidence, turkish_given
from pipeline.lexicon.titles import is_office, title_form
from pipeline.people.found import Found
from pipeline.people.shape import ALL_CAPS
from pipeline.people.sheets import SOURCE
from pipeline.turkish.words import Words

_CONFIDENCE = 0.85
# Two names make a row; a longer run of capitals is a headline.
_FEWEST, _LONGEST = 2, 40
_SIZES = (2, 3)
# A word that is written in small letters more often is no given name at a row's beginning («DENİZ»).
_GIVEN = 0.7

_Cut = tuple[int, tuple[int, ...]]
"""How many of the last words are surnames, and where the names end."""


def rolled_names(words: Words, shapes: Sequence[int], taken: Sequence[str | None]) -> Iterator[Found]:
    """The names of the rows of an article."""
    end = 0
    for i in [i for i, kind in enumerate(shapes) if kind == ALL_CAPS]:
        if i < end:
            continue
        end = i + 1
        while end < len(words) and shapes[end] == ALL_CAPS and not _ends_row(words, end) and taken[end] is None:
            end += 1
        if end - i >= _FEWEST * min(_SIZES) or (i == 0 and end > 1):
            yield from _names(words, i, min(end, i + _LONGEST))


def _names(words: Words, start: int, end: int) -> Iterator[Found]:
    """The names of the row that begins at `start`, if it is one as far as `end`."""
    best: dict[int, _Cut] = {start: (0, ())}
    for at in range(start, end):
        if at not in best:
            continue
        for size in _SIZES:
            if at + size <= end and _is_name(words, at, size):
                cut = (best[at][0] + _ends_in_surname(words, at + size), (*best[at][1], at + size))
                best[at + size] = max(best.get(at + size, (-1, ())), cut)
    ends = best.get(end, (0, ()))[1]
    if len(ends) >= _FEWEST or (ends and start == 0 and _is_byline(words, end)):
        for first, last in zip((start, *ends), ends, strict=False):
            yield Found(first, last, SOURCE, _CONFIDENCE)


def _ends_row(words: Words, i: int) -> bool:
    return words.breaks[i] > 0 or (is_abbreviation(words.low[i]) and not name_evidence(words.low[i]).known)


def _is_byline(words: Words, end: int) -> bool:
    """«CAN TUNA Baraj doldu.»: one name before the first sentence, the last word of which is mostly a surname."""
    evidence = name_evidence(words.low[end - 1])
    behind = end < len(words) and (words.text[end].istitle() or is_abbreviation(words.low[end]))
    return evidence.surname > evidence.given and behind


def _is_name(words: Words, start: int, size: int) -> bool:
    given, surname = words.low[start : start + size - 1], words.low[start + size - 1]
    if any(low not in turkish_given() or name_evidence(low).plain > _GIVEN or title_form(low) for low in given):
        return False
    return title_form(surname) is None and not is_office(surname)


def _ends_in_surname(words: Words, end: int) -> bool:
    evidence = name_evidence(words.low[end - 1])
    return evidence.surname > evidence.given or evidence.ending or not evidence.listed
