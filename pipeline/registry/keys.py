"""Keys under which spellings of one name, and of one office, are the same."""

from __future__ import annotations

import unicodedata
from itertools import combinations

from pipeline.turkish.casing import to_ascii
from pipeline.turkish.word_cache import word_cache

_LONGEST_FOR_SHORT_FORMS = 6


@word_cache
def name_key(name: str) -> str:
    """A name without case, diacritics, hyphens, dots and apostrophes, one blank between its words.

    >>> name_key("Ahmedî-Nejad"), name_key("IŞIL ÇAĞRI")
    ('ahmedi nejad', 'isil cagri')
    """
    # Turkish letters first: İ and ı must not be decomposed.
    plain = unicodedata.normalize("NFD", to_ascii(unicodedata.normalize("NFC", name)))
    letters = (
        char if char.isalnum() else "" if char in "'." else " " for char in plain if not unicodedata.combining(char)
    )
    return " ".join("".join(letters).split())


@word_cache
def office_key(position: str | None) -> str:
    """The same for an office; "" for none."""
    return name_key(position) if position else ""


def surname(key: str) -> str:
    """The block a name key lies in: its last word."""
    return key.rpartition(" ")[2]


def short_forms(key: str) -> list[str]:
    """The shorter keys of the same person: the surname behind some of the given names in order, or alone.

    >>> short_forms("recep tayyip erdogan")
    ['recep erdogan', 'tayyip erdogan', 'erdogan']
    """
    *given, last = key.split()
    given = given[:_LONGEST_FOR_SHORT_FORMS]
    forms = [list(chosen) for size in range(len(given) - 1, -1, -1) for chosen in combinations(given, size)]
    return [" ".join([*chosen, last]) for chosen in forms]
