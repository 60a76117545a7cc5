"""Overlapping mentions as a tree of pieces, which is all that nested markup can show.

A mention inside another becomes a child. Of two mentions that cross, the later one is cut where the earlier ends;
its pieces keep the same key, so a page can light them up together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Span(Protocol):
    """Anything that covers `text[start:end]`."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """First code point behind it."""


S = TypeVar("S", bound=Span)

MAX_DEPTH = 8
"""Mentions nested deeper than this stay unmarked: no reader could tell them apart, and templates recurse."""


@dataclass(frozen=True)
class Piece(Generic[S]):
    """The part of `span` from `start` to `end`; `last` on the piece that ends where the span ends."""

    span: S
    start: int
    end: int
    last: bool
    children: tuple[Piece[S] | str, ...]


def as_tree(text: str, spans: Iterable[S]) -> tuple[Piece[S] | str, ...]:
    """`text` as plain strings and pieces, in order; joined, their characters are `text`. Empty spans are left
    out, and those nested deeper than `MAX_DEPTH`.

    Time grows with the length of the text and the number of pieces.
    """
    inside = [s for s in spans if 0 <= s.start < s.end <= len(text)]
    pieces = _nested(sorted(((s.start, s.end, s) for s in inside), key=lambda p: (p[0], -p[1])))
    return _built(text, pieces, 0, len(text))[0]


def _nested(pending: list[tuple[int, int, S]]) -> Sequence[tuple[int, int, S]]:
    """The spans cut so that none crosses another, ordered by start, longer ones first."""
    cut: list[tuple[int, int, S]] = []
    open_ends: list[int] = []
    queue = pending[::-1]
    while queue:
        start, end, span = queue.pop()
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if len(open_ends) == MAX_DEPTH:
            continue
        if open_ends and open_ends[-1] < end:
            rest = (open_ends[-1], end, span)
            end = open_ends[-1]
            _insert(queue, rest)
        cut.append((start, end, span))
        open_ends.append(end)
    return cut


def _insert(queue: list[tuple[int, int, S]], rest: tuple[int, int, S]) -> None:
    """Put `rest` back into the queue (its next item last) at its place; near the end, as mentions are short."""
    place = len(queue)
    while place and (queue[place - 1][0], -queue[place - 1][1]) < (rest[0], -rest[1]):
        place -= 1
    queue.insert(place, rest)


def _built(
    text: str, pieces: Sequence[tuple[int, int, S]], start: int, end: int, first: int = 0
) -> tuple[tuple[Piece[S] | str, ...], int]:
    """The nodes of `text[start:end]` from `pieces[first:]`, and the index of the first piece beyond."""
    nodes: list[Piece[S] | str] = []
    at, index = start, first
    while index < len(pieces) and pieces[index][0] < end:
        piece_start, piece_end, span = pieces[index]
        if at < piece_start:
            nodes.append(text[at:piece_start])
        children, index = _built(text, pieces, piece_start, piece_end, index + 1)
        nodes.append(Piece(span, piece_start, piece_end, piece_end == span.end, children))
        at = piece_end
    if at < end:
        nodes.append(text[at:end])
    return tuple(nodes), index


def characters(nodes: Iterable[Piece[S] | str]) -> Iterator[str]:
    """The plain strings of a tree, in order."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from characters(node.children)
