"""Words cut so that every mention begins and ends between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.records import Mention
from pipeline.turkish.words import Words


def cut_words(words: Words, mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """Offsets of the words, in order, cut further where a mention begins or ends inside one."""
    cuts = sorted({edge for one in mentions for edge in (one.start, one.end)})
    pieces: list[tuple[int, int]] = []
    at = 0
    for start, end in zip(words.start, words.end, strict=True):
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        while at < len(cuts) and cuts[at] < end:
            pieces.append((start, cuts[at]))
            start = cuts[at]
            at += 1
        pieces.append((start, end))
    return pieces


def without_overlap(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in text order without those that overlap an earlier one; of two that begin alike the longer."""
    end = 0
    for one in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if one.start >= end and one.end > one.start:
            yield one
            end = one.end
