"""Is a country's or a people's name a part of a longer proper name («Türkiye Futbol Federasyonu», «Türk lirası»)?

From the name the capitalised words to the right are walked to the first head that ends a proper name; a table says for
each head whether the country belongs to the name or merely specifies it («Almanya Dışişleri Bakanlığı»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.resources import load_csv
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_FARTHEST = 9
_JOINING = frozenset({"ve", "ile", "için", "-", "/", "&"})
# Case endings behind a possessive head: «Federasyonu-nun», «Bankası-nca».
_CASE = re.compile(r"(?:n[ıiuü]n?|n[ae]|nd[ae]n?|yl[ae]|nc[ae]|nd[ae]ki\w{0,6}|yd[ıiuü]|d[ıiuü]r)?")


@dataclass(frozen=True, slots=True)
class _Head:
    words: tuple[str, ...]
    home: bool
    foreign: bool
    joined: bool
    any_case: bool

    def swallows(self, home: bool, joined: bool) -> bool:
        return self.joined if joined else self.home if home else self.foreign


@cache
def _heads() -> dict[str, list[_Head]]:
    by_last: dict[str, list[_Head]] = {}
    for row in load_csv("proper_names.csv"):
        words = tuple(row["head"].split())
        home, foreign, joined = (row[column] == "name" for column in ("home", "foreign", "joined"))
        by_last.setdefault(words[-1], []).append(_Head(words, home, foreign, joined, row["case"] == "any"))
    for heads in by_last.values():
        heads.sort(key=lambda head: -len(head.words))
    return by_last


@word_cache
def _heads_of(low: str) -> Sequence[_Head]:
    """The heads that the folded word ends, longest first."""
    table = _heads()
    for cut in range(len(low), 2, -1):
        heads = table.get(low[:cut])
        if heads and _CASE.fullmatch(low[cut:]):
            return heads
    return ()


def belongs_to_name(words: Words, start: int, end: int, home: bool) -> bool:
    """Does the bare name at words `[start, end)` belong to a longer name? `home`: it names the press's own country."""
    joined = start > 1 and words.low[start - 1] == "-" and words.is_capitalised(start - 2)
    first = end
    sentence_end = words.sentences[words.sentence_of[start]][1]
    if first + 1 < sentence_end and words.low[first] == "-" and words.is_capitalised(first + 1):
        joined, first = True, first + 1
    limit = min(sentence_end, first + _FARTHEST)
    head = _capitalised_name(words, first, limit) or _lower_case_name(words, first, limit)
    return head is not None and head.swallows(home, joined)


def _capitalised_name(words: Words, first: int, limit: int) -> _Head | None:
    for i in range(first, limit):
        if words.low[i] in _JOINING:
            if i == first or i + 1 >= limit or not words.is_capitalised(i + 1):
                return None
        elif not words.is_capitalised(i):
            return None
        else:
            head = _head_at(words, first, i)
            if head is not None:
                return head
    return None


def _lower_case_name(words: Words, first: int, limit: int) -> _Head | None:
    """«Türk lirası», «Tunus hava alanı»: a head of the kind that counts in lower case, directly behind."""
    for i in range(first, min(limit, first + 2)):
        head = _head_at(words, first, i)
        if head is not None and head.any_case and i - len(head.words) + 1 == first:
            return head
    return None


def _head_at(words: Words, first: int, i: int) -> _Head | None:
    """The longest head that ends at word `i` and begins at `first` or later."""
    for head in _heads_of(words.low[i]):
        begin = i - len(head.words) + 1
        if begin >= first and tuple(words.low[begin:i]) == head.words[:-1]:
            return head
    return None
