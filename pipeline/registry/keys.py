"""Keys under which spellings of one name, and of one office, are the same."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import combinations

from pipeline.resources import load_toml
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
    """The same for an office, each body under one of its names («AKP», «AK Parti»); "" for none.

    >>> office_key("AKP Genel Başkanı"), office_key("Adalet ve Kalkınma Partisi Genel Başkanı")
    ('ak parti genel baskani', 'ak parti genel baskani')
    """
    key = name_key(position) if position else ""
    for variant, name in _variants():
        key = variant.sub(name, key)
    return key


@cache
def _variants() -> list[tuple[re.Pattern[str], str]]:
    """Other names of bodies, the longest first, and the name they stand for."""
    table = load_toml("registry.toml")["variants"]
    pairs = sorted(((other, name) for name, others in table.items() for other in others), key=lambda p: -len(p[0]))
    return [(re.compile(rf"\b{re.escape(other)}\b"), name) for other, name in pairs]


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
