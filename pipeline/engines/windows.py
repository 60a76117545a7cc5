"""Windows over a text that is longer than a model reads at once: every piece is read, none is cut off."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def windows(length: int, longest: int, overlap: int) -> list[tuple[int, int]]:
    """Ranges that cover `0..length`, each at most `longest` long, of like size, neighbours sharing `overlap`.

    Needs `0 <= overlap < longest`.
    """
    if length <= longest:
        return [(0, length)] if length else []
    count = -(-(length - overlap) // (longest - overlap))
    size = -(-(length - overlap) // count) + overlap
    step = size - overlap
    return [(i * step, min(length, i * step + size)) for i in range(count)]


def context(start: int, end: int, length: int) -> NDArray[np.int64]:
    """How far each place of a window is from the nearer edge that cuts the text; the text's own ends cut nothing."""
    places = np.arange(end - start, dtype=np.int64)
    left = places + (length if start == 0 else 0)
    right = places[::-1] + (length if end == length else 0)
    return np.minimum(left, right)
