"""Names compared: words without case and diacritics, left out, shortened or misspelt."""

from __future__ import annotations

Name = tuple[str, ...]
"""The words of a name, folded to ASCII, the surname last."""


def is_variant(short: Name, full: Name) -> bool:
    """Can `short` be `full` with words left out, shortened to an initial, or misspelt by one letter?"""
    if not _same_word(short[-1], full[-1]):
        return False
    position = 0
    for word in short[:-1]:
        while position < len(full) - 1 and not _same_word(word, full[position]):
            position += 1
        if position >= len(full) - 1:
            return False
        position += 1
    return True


def _same_word(a: str, b: str) -> bool:
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    return min(len(a), len(b)) >= 5 and _one_edit_apart(a, b)


def _one_edit_apart(a: str, b: str) -> bool:
    """Does one letter inserted, left out, changed or swapped with its neighbour turn `a` into `b`?"""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    x, y = a[start:], b[start:]
    return x[1:] == y[1:] or x[1:] == y or x == y[1:] or (x[:2] == y[1::-1] and x[2:] == y[2:])
