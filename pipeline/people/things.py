"""Names that an engine takes for persons and the article shows to be firms, clubs, media, works, places or families.

A sign beside one mention counts for every mention of its words in the article, unless one of them has a title, an
honorific or the like, or is the surname of somebody named in full, or the words are plainly those of a person.
Sources: `resources/things.toml`, `institutions.toml`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pipeline.lexicon.institutions import is_city, is_tail
from pipeline.lexicon.names import NameEvidence, name_evidence
from pipeline.people.found import Found
from pipeline.people.licence import licence
from pipeline.people.shape import HYPHENS
from pipeline.people.weight import is_no_name
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.suffixes import GENITIVES
from pipeline.turkish.words import Words

Name = tuple[str, ...]
_REAL = frozenset(("title", "plural-title", "honorific", "address", "called", "relation", "age", "ordinal"))
# Words of more trust than this on the average are a person's, whatever stands beside them.
_PERSONAL = 0.7
_PLURAL = re.compile("l[ae]r")
_UNKNOWN = 0.45
# A word counted so often as a surname, and trusted so far, may end a person's name though it ends names of things too.
_SURNAME, _TRUST = 3, 0.3


def without_things(words: Words, names: Sequence[Found]) -> list[Found]:
    """The names of persons among `names`."""
    reader = _Signs(words)
    keyed = [(name, _key(words, name)) for name in names]
    keyed = [(name, key) for name, key in keyed if not (_ends_as_thing(key) or reader.is_brand(name))]
    keys = {key for _, key in keyed}
    real: set[str] = set()
    suspects: set[Name] = set()
    for name, key in keyed:
        if reader.is_real(name):
            real.update(key)
        elif _has_no_name(key) or (_is_doubtful(key) and reader.stands_as_thing(name, key)):
            suspects.add(key)
    suspects |= set(reader.borne({key for key in keys if key not in suspects and (len(key) == 1 or _is_doubtful(key))}))
    doubtful = {word for key in suspects for word in key}
    longer = {word for key in keys if len(key) > 1 and not doubtful.issuperset(key) for word in key}
    things = {key for key in suspects if real.isdisjoint(key) and (len(key) > 1 or key[0] not in longer)}
    of_things = {word for key in things for word in key}
    return [name for name, key in keyed if not _is_thing(key, things, of_things)]


def is_family(words: Words, name: Found) -> bool:
    """«Talu kardeşler», «Uzan ailesi», «Ayşe'ler solmasın»: a name that stands for all who bear it."""
    if words.low[name.end : name.end + 1] == ["'"] and words.low[name.end + 1 : name.end + 2] != []:
        return _PLURAL.match(words.low[name.end + 1]) is not None and words.end[name.end - 1] == words.start[name.end]
    families = tuple(_table()["families"])
    if name.end - name.start == 2 and words.low[name.end - 1].startswith(families):
        return True
    if name.end - name.start > 1 or name.end >= len(words) or words.breaks[name.end]:
        return False
    return words.low[name.end].startswith(families)


def _is_thing(key: Name, things: set[Name], of_things: set[str]) -> bool:
    """Are the words those of things («Hatay Defne»), or is a thing's whole name among them («Efes Pilsen Siena»)?"""
    if not of_things.isdisjoint(key) and all(word in of_things or is_city(word) for word in key):
        return True
    return bool(things) and any(key[i:k] in things for i in range(len(key)) for k in range(i + 2, len(key) + 1))


def _key(words: Words, name: Found) -> Name:
    inside = range(name.start, name.end)
    return tuple(words.low[i] for i in inside if words.text[i][0].isalpha()) or tuple(words.low[i] for i in inside)


def _ends_as_thing(key: Name) -> bool:
    """«Onur Air»: its last word ends names of things and is hardly a surname."""
    if len(key) == 1 or not is_tail(key[-1]):
        return False
    last = name_evidence(key[-1])
    return last.surname < _SURNAME or last.trust < _TRUST


def _has_no_name(key: Name) -> bool:
    """«Efes Pilsen»: none of its words is ever a name."""
    return len(key) > 1 and all(is_no_name(name_evidence(word)) for word in key)


def _is_doubtful(key: Name) -> bool:
    """May the words be something else than a person's name?"""
    return sum(map(_trust, map(name_evidence, key))) <= _PERSONAL * len(key)


def _trust(evidence: NameEvidence) -> float:
    return evidence.trust if evidence.listed else _UNKNOWN


@cache
def _table() -> dict[str, Any]:
    return load_toml("things.toml")


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


class _Signs:
    """What the words of one article say of a name."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def is_real(self, name: Found) -> bool:
        """Does a title or the like make it a person («temsilcisi» in a report of a match does not)?"""
        if licence(self.words, name.start, name.end) not in _REAL:
            return False
        return not self._represents(name)

    def is_brand(self, name: Found) -> bool:
        """«Gloria Jean's»: no Turkish ending but the English genitive is glued to it."""
        words, end = self.words, name.end
        glued = (
            end + 1 < len(words) and words.end[end - 1] == words.start[end] and words.end[end] == words.start[end + 1]
        )
        return glued and is_apostrophe(words.text[end]) and words.low[end + 1] == "s"

    def stands_as_thing(self, name: Found, key: Name) -> bool:
        """Does what stands beside this mention say that it is a thing?"""
        if self._is_called_by_kind(name.start) or self._represents(name):
            return True
        return len(key) == 1 and (self._is_end_of_route(name) or self._is_governed(name.end))

    def borne(self, keys: set[Name]) -> Iterator[Name]:
        """The names that somewhere in the article stand before «Clinic», «takımı», «ilçesi»."""
        sizes: dict[str, set[int]] = defaultdict(set)
        for key in keys:
            sizes[key[0]].add(len(key))
        low = self.words.low
        for i in [i for i, word in enumerate(low) if word in sizes]:
            for size in sizes[low[i]]:
                key = tuple(low[i : i + size])
                if key in keys and self.words.is_capitalised(i) and self._bears(i + size, size):
                    yield key

    def _bears(self, end: int, size: int) -> bool:
        words = self.words
        while end < len(words) and words.low[end] in _list("games"):
            end += 1
        if end >= len(words) or words.breaks[end]:
            return False
        low = words.low[end]
        if low in _list("firms") or low in _list("teams"):
            return True
        if low == _table()["team"]:
            return words.is_capitalised(end) or (end + 1 < len(words) and words.low[end + 1] in _list("behind_team"))
        return size == 1 and low in _list("places")

    def _is_called_by_kind(self, start: int) -> bool:
        """«mizah dergisi Leman», but not «Taraf gazetesi Obama'yı»: there the paper has been named."""
        words, kind = self.words, start - 1
        if kind < 1 or words.breaks[start] or words.low[kind] not in _list("kinds") or words.is_capitalised(kind):
            return False
        return not words.is_capitalised(kind - 1) and words.text[kind - 1].isalpha()

    def _represents(self, name: Found) -> bool:
        """«İspanya temsilcisi Girona maçı kazandı»."""
        words, before = self.words, name.start - 1
        if before < 1 or words.text[before] != _table()["representative"] or not _is_doubtful(_key(words, name)):
            return False
        start, end = words.sentences[words.sentence_of[before]]
        play = tuple(_table()["play"])
        return any(low.startswith(play) for low in words.low[start:end])

    def _is_end_of_route(self, name: Found) -> bool:
        """«Harkov / İstanbul seferi»: a slash or a hyphen between it and a city."""
        words = self.words
        for sign, other in ((name.start - 1, name.start - 2), (name.end, name.end + 1)):
            inside = sign >= 0 and 0 <= other < len(words)
            if inside and (words.text[sign] == "/" or words.text[sign] in HYPHENS) and is_city(words.low[other]):
                return True
        return False

    def _is_governed(self, end: int) -> bool:
        """«Chacao'nun eski belediye başkanı»."""
        words = self.words
        if end + 2 >= len(words) or not is_apostrophe(words.text[end]) or words.low[end + 1] not in GENITIVES:
            return False
        i = end + 2
        i += i < len(words) and words.low[i] in _list("between_governor")
        for size in (1, 2):
            if " ".join(words.low[i : i + size]) in _list("governors"):
                return i + size >= len(words) or words.low[i + size] not in _list("career")
        return False
