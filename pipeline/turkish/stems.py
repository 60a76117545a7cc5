"""Looking for the stem that a word begins with."""

from __future__ import annotations

from collections.abc import Iterable


def longest_by_start(stems: Iterable[str]) -> dict[str, int]:
    """The length of the longest stem by its first two letters: a word begins with no longer one, most with none.

    >>> longest_by_start(["ay", "ocak", "oca"])
    {'ay': 2, 'oc': 4}
    """
    longest: dict[str, int] = {}
    for stem in stems:
        longest[stem[:2]] = max(len(stem), longest.get(stem[:2], 0))
    return longest
