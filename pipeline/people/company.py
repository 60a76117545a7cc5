"""What speaks for a person where an engine is half sure: other persons in one row, and what only persons do.

«Ebata, Motono ve Sakagami», «Motono'nun asistiyle», «Mizuuchi'den gelen gol». Source: `resources/name_cues.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from pipeline.lexicon.institutions import is_city
from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.people.found import Found
from pipeline.people.weight import weight
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.words import Words

SOURCE = "company"
_CONFIDENCE = 0.65
# The least weight of a word that company makes a person's name; from the other share on it is a common word. Rows are
# followed so many times.
_LEAST, _PLAIN, _ROUNDS = 0.2, 0.5, 2
_AND = frozenset(("ve", "ile", "veya"))
# The deed is at most so many words behind the doer («Tutku'nun 3 sayılık atışı»).
_REACH = 3
_GENITIVE_OR_ABLATIVE = re.compile(r"n?[ıiuü]n|[dt][ae]n")


def may_be_person(words: Words, i: int) -> bool:
    """May word `i`, alone, be a person's name, if what stands beside it says so?"""
    low = words.low[i]
    evidence = name_evidence(low)
    if not evidence.known or evidence.plain > _PLAIN or is_city(low) or low in cues("not_alone"):
        return False
    if weight(evidence) < _LEAST or (i + 1 < len(words) and words.is_capitalised(i + 1)):
        return False
    if i == 0 or opens(words, i) or not words.is_capitalised(i - 1):
        return True
    return opens(words, i - 1) and not name_evidence(words.low[i - 1]).known


def in_company(words: Words, alone: Sequence[int], found: Iterable[Found]) -> Iterator[Found]:
    """Those of the words `alone` that stand in a row with persons or do what persons do, in each of their mentions."""
    persons = {i for name in found for i in range(name.start, name.end)}
    left, known = list(alone), set[str]()
    for _ in range(_ROUNDS):
        for i in left:
            if _is_with(words, i, persons, left) or is_doer(words, i, i + 1):
                persons.add(i)
                known.add(words.low[i])
        persons.update(i for i in left if words.low[i] in known)
        left = [i for i in left if i not in persons]
    return (Found(i, i + 1, SOURCE, _CONFIDENCE) for i in alone if i in persons)


def _is_with(words: Words, i: int, persons: Container[int], alone: Container[int]) -> bool:
    """Is word `i` in a row of persons, no part of a name of other things («…, Orman ve Su İşleri Bakanı»)?"""
    other = words.low[i + 1 : i + 2] == ["ve"] and i + 2 < len(words) and words.is_capitalised(i + 2)
    if other and i + 2 not in persons and i + 2 not in alone:
        return False
    return is_in_row(words, i, i + 1, persons)


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
