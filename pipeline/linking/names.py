"""Names compared: words without case and diacritics, left out, shortened or misspelt.

Two given names in use that differ by a letter («Hasan», «Hakan») are two names, no slip of the pen.
Sources: `resources/given_names_tr.csv`, `resources/names.csv`.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.resources import load_csv
from pipeline.turkish.casing import fold, to_ascii

_SHORTEST_MISSPELT = 6
_SHORTEST_STEM = 3
_SHORTEST_SLIP = 5
_SHORTEST_SWAPPED = 4  # «Mehmet Ali Kaya» is not Mehmet Alp Kaya
_CASE = re.compile(r"n?[iu]n|[yn]?[aeiu]|n?[dt][ae]n?|y?l[ae]")
"""A case ending, folded to ASCII."""
_FOREIGN = str.maketrans("ywq", "ivk")
"""Letters in which two transcriptions of a foreign name differ («Zeyd», «Zeid»)."""
_HARDENED = str.maketrans("bdg", "ptk")
"""Final consonants that the spellings of one name differ in («Ahmed», «Ahmet»)."""

Name = tuple[str, ...]
"""The words of a name, folded to ASCII, the surname last."""


def is_variant(short: Name, full: Name) -> bool:
    """Can `short` be `full` with words left out, shortened to an initial, misspelt by a letter or written apart?"""
    if all(len(word) == 1 for word in (*short, *full)):
        return short == full  # «Y.K. ile Y.S.K.»: nothing but initials tells them apart
    if _is_written_apart(short, full) or _differs_inside(short, full):
        return True
    if not _same_word(short[-1], full[-1]):
        return False
    position = 0
    for word in short[:-1]:
        while position < len(full) - 1 and not _same_given(word, full[position]):
            position += 1
        if position >= len(full) - 1:
            return False
        position += 1
    return True


def _is_written_apart(a: Name, b: Name) -> bool:
    """«Zeynelabidin» and «Zeynel Abidin»."""
    return len(a) != len(b) and "".join(a) == "".join(b)


def _differs_inside(a: Name, b: Name) -> bool:
    """Is one letter of the second given name another («Salih Kağan Çağlar», «Salih Kaan Çağlar»)?"""
    if len(a) != 3 or len(b) != 3 or (a[0], a[2]) != (b[0], b[2]) or len(a[0]) == 1:
        return False
    return min(len(a[1]), len(b[1])) >= _SHORTEST_SWAPPED and _one_edit_apart(a[1], b[1])


@cache
def turkish_given_names() -> frozenset[str]:
    """Given names in use in Turkey, folded to ASCII."""
    return frozenset(to_ascii(row["name"]) for row in load_csv("given_names_tr.csv"))


@cache
def _known_names() -> frozenset[str]:
    """Given names and surnames that are known from elsewhere, folded to ASCII."""
    return frozenset(to_ascii(row["name"]) for row in load_csv("names.csv") if int(row["given"]) + int(row["surname"]))


@cache
def _surnames() -> frozenset[str]:
    """Surnames that are known from elsewhere, folded to ASCII."""
    return frozenset(to_ascii(row["name"]) for row in load_csv("names.csv") if int(row["surname"]))


def is_known(word: str) -> bool:
    """Is the word, as written, a given name or a surname that is known from elsewhere?"""
    return to_ascii(fold(word)) in _known_names()


def is_surname(word: str) -> bool:
    """Is a word, folded to ASCII, a surname that is known from elsewhere?"""
    return word in _surnames()


def is_misspelt(a: str, b: str) -> bool:
    """Are two surnames one with a slip of the pen («Acarer», «Accarer»)? Two known ones are two («Gülen», «Güler»)."""
    if min(len(a), len(b)) < _SHORTEST_MISSPELT or (a in _surnames() and b in _surnames()):
        return False
    return _one_edit_apart(a, b)


def is_shortened(short: Name, full: Name) -> bool:
    """Is `short` the name `full` without its last surname («Recep Tayyip» Erdoğan, «Selin Ak» Doruk by marriage)?"""
    return len(short) < len(full) and full[: len(short)] == short and full[-1] in _known_names()


def is_inflected(long: Name, base: Name) -> bool:
    """Is `long` the name `base` with a case but without an apostrophe («Ali Kayaya», «Ali Kayanın»)?"""
    surname, stem = long[-1], base[-1]
    if long[:-1] != base[:-1] or not surname.startswith(stem) or len(stem) < _SHORTEST_STEM or surname in _surnames():
        return False
    return _CASE.fullmatch(surname.removeprefix(stem)) is not None


def _same_given(a: str, b: str) -> bool:
    names = turkish_given_names()
    if a != b and min(len(a), len(b)) > 1 and a in names and b in names:
        return a[:-1] == b[:-1] and a.translate(_HARDENED)[-1] == b.translate(_HARDENED)[-1]
    return _same_word(a, b)


def _same_word(a: str, b: str) -> bool:
    if a.translate(_FOREIGN) == b.translate(_FOREIGN):
        return True
    if (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    return (min(len(a), len(b)) >= _SHORTEST_SLIP and _one_edit_apart(a, b)) or are_swapped(a, b)


def are_swapped(a: str, b: str) -> bool:
    """Have two letters of a word changed places («John», «Jhon»; «Norayr», «Naroyr»)?"""
    if len(a) != len(b) or len(a) < _SHORTEST_SWAPPED or a[0] != b[0] or sorted(a) != sorted(b):
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 2


def _one_edit_apart(a: str, b: str) -> bool:
    """Does one letter inserted, left out, changed or swapped with its neighbour turn `a` into `b`?"""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    x, y = a[start:], b[start:]
    return x[1:] == y[1:] or x[1:] == y or x == y[1:] or (x[:2] == y[1::-1] and x[2:] == y[2:])
