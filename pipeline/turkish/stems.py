"""Looking for the stem that a word begins with, by its first letters.

A table of words knows with which three letters its words can begin. Few words of a text begin so, and the others need
no further look: a set test for each costs less than a place in a memory of words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

HEAD = 3
"""Letters that are looked at first; `Words.head` has them of every word."""
_LETTERS = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"


def longest_by_head(stems: Iterable[str]) -> dict[str, int]:
    """The length of the longest stem by the first three letters of the words that begin with it.

    A shorter stem may be gone on with by any letter.

    >>> longest = longest_by_head(["ay", "ocak", "oca"])
    >>> longest["oca"], longest["ay"], longest["ayd"], longest.get("eki")
    (4, 2, 2, None)
    """
    longest: dict[str, int] = {}
    for stem in stems:
        for head in _heads(stem):
            longest[head] = max(len(stem), longest.get(head, 0))
    return longest


def _heads(stem: str) -> Iterable[str]:
    if len(stem) >= HEAD:
        return (stem[:HEAD],)
    return (stem + "".join(more) for size in range(HEAD - len(stem) + 1) for more in product(_LETTERS, repeat=size))
