"""What speaks for a person where an engine is half sure: other persons in one row, and what only persons do.

«Ebata, Motono ve Sakagami», «Motono'nun asistiyle», «Mizuuchi'den gelen gol». Source: `resources/name_cues.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from pipeline.lexicon.names import cues
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.words import Words

_AND = frozenset(("ve", "ile", "veya"))
# The deed is at most so many words behind the doer («Tutku'nun 3 sayılık atışı»).
_REACH = 3
_GENITIVE_OR_ABLATIVE = re.compile(r"n?[ıiuü]n|[dt][ae]n")


def is_in_row(words: Words, start: int, end: int, persons: Container[int]) -> bool:
    """Does «ve» join words `[start, end)` to a person, or do they stand between the commas of a row of them?

    `persons` holds the words of persons. A comma on one side alone may part a clause («Yıldırım, Taşhan'ı gezdi»).
    """
    before = words.low[start - 1] if start >= 2 else ""
    behind = words.low[end] if end + 1 < len(words) else ""
    joins_before, joins_behind = before in _AND and start - 2 in persons, behind in _AND and end + 1 in persons
    if joins_before or joins_behind:
        return True
    row = (before == "," or before in _AND) and (behind == "," or behind in _AND)
    ends_in_names = row and words.is_capitalised(start - 2) and words.is_capitalised(end + 1)
    return ends_in_names and (start - 2 in persons or end + 1 in persons)


def is_doer(words: Words, start: int, end: int) -> bool:
    """Do the words `[start, end)` own or do what is a person's («… ile gole ulaştı» is not looked at)?"""
    i = end + 2
    if i >= len(words) or not is_apostrophe(words.text[end]) or not _GENITIVE_OR_ABLATIVE.fullmatch(words.low[end + 1]):
        return False
    for low in words.low[i : i + _REACH]:
        if not low[0].isalnum():
            return False
        if low.startswith(_deeds()):
            return True
    return False


@cache
def _deeds() -> tuple[str, ...]:
    return tuple(sorted(cues("deeds")))
