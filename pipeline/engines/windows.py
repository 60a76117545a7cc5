"""Windows over a text that is longer than a model reads at once: every piece is read, none is cut off."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def windows(ends: Sequence[int], longest: int, overlap: int) -> list[tuple[int, int]]:
    """Ranges that cover `0..ends[-1]`, each at most `longest` long, of as many whole sentences as fit.

    `ends` are the places that sentences end at, in order. Only a sentence longer than a window is cut: into windows
    of like size, neighbours sharing `overlap`. Needs `0 <= overlap < longest`.
    """
    found: list[tuple[int, int]] = []
    start = full = 0
    for end in ends:
        if end - start > longest:
            found += [(start, full)] if full > start else []
            start = full
        if end - start > longest:
            found += _cut(start, end, longest, overlap)
            start = end
        full = end
    return [*found, (start, full)] if full > start else found


def _cut(start: int, end: int, longest: int, overlap: int) -> list[tuple[int, int]]:
    shared = end - start - overlap
    count = -(-shared // (longest - overlap))
    step = -(-shared // count)
    return [(start + i * step, min(end, start + (i + 1) * step + overlap)) for i in range(count)]


def context(start: int, end: int, length: int) -> NDArray[np.int64]:
    """How far each place of a window is from the nearer edge that cuts the text; the text's own ends cut nothing."""
    places = np.arange(end - start, dtype=np.int64)
    left = places + (length if start == 0 else 0)
    right = places[::-1] + (length if end == length else 0)
    return np.minimum(left, right)
