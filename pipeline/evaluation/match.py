"""One-to-one assignment of predicted items to gold items; no result depends on the order of the input.

Spans are half-open, `[start, end)`, in code points. Every function is O(n log n) in the number of items.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Span = tuple[int, int]


@dataclass(frozen=True)
class Matching(Generic[T]):
    """Pairs (gold, predicted), and what found no partner on either side."""

    pairs: tuple[tuple[T, T], ...]
    missed: tuple[T, ...]
    extra: tuple[T, ...]


def common(gold: Iterable[Hashable], predicted: Iterable[Hashable]) -> int:
    """How many items can be paired with an equal one, each used once (multiset intersection)."""
    return (Counter(gold) & Counter(predicted)).total()


def match_equal(gold: Iterable[T], predicted: Iterable[T], key: Callable[[T], Hashable]) -> Matching[T]:
    """Pair items of equal `key`, each once. Among items of one key the first of each side pair up."""
    waiting: dict[Hashable, deque[T]] = defaultdict(deque)
    for item in predicted:
        waiting[key(item)].append(item)
    pairs: list[tuple[T, T]] = []
    missed: list[T] = []
    for item in gold:
        queue = waiting[key(item)]
        if queue:
            pairs.append((item, queue.popleft()))
        else:
            missed.append(item)
    extra = [item for queue in waiting.values() for item in queue]
    return Matching(tuple(pairs), tuple(missed), tuple(extra))


def overlap_pairs(gold: Sequence[Span], predicted: Sequence[Span]) -> list[tuple[int, int]]:
    """A largest one-to-one pairing of overlapping spans, as pairs of indices (gold, predicted).

    Sweep by end: the span that ends first takes, of the free spans of the other side that overlap it, the one that
    ends first. All of these reach over its end, so any partner of the one taken could take any of the others
    instead: no larger pairing exists. An empty span overlaps nothing.
    """
    sides = (gold, predicted)
    # At one position ends come before starts, since `end` is exclusive: spans that only touch do not overlap.
    events = sorted(
        (position, is_start, sides[side][index], side, index)
        for side in (0, 1)
        for index, (start, end) in enumerate(sides[side])
        if start < end
        for position, is_start in ((start, 1), (end, 0))
    )
    open_spans: tuple[list[tuple[int, int, int]], ...] = ([], [])
    partner: dict[tuple[int, int], int] = {}
    for position, is_start, (start, end), side, index in events:
        if is_start:
            heapq.heappush(open_spans[side], (end, start, index))
            continue
        if (side, index) in partner:
            continue
        other = open_spans[1 - side]
        while other and (other[0][0] < position or (1 - side, other[0][2]) in partner):
            heapq.heappop(other)
        if other:
            found = heapq.heappop(other)[2]
            partner[side, index] = found
            partner[1 - side, found] = index
    return sorted((index, found) for (side, index), found in partner.items() if side == 0)
