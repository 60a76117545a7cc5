"""The verb of appointing that several holders and offices share: «Müdür olarak X, Üye olarak Y atandı»."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.linking.offices.neighbours import LONGEST_CHAIN, Neighbours
from pipeline.linking.vocabulary import stems

_BEHIND = 4
"""The verb stands within so many words behind the name («X'in getirildiğini»)."""


def last_given(near: Neighbours, person: int, shares: Callable[[int], bool]) -> int | None:
    """The person before the verb, from `person` on over a comma or «ve» and the offices that share it; else None."""
    low = near.words.low
    for i in range(person, min(person + 2 * LONGEST_CHAIN, len(near.mentions))):
        if not near.same_sentence(person, i):
            return None
        end = near.mentions[i].end
        if near.mentions[i].label == "PERSON":
            if low[end : end + 1] == ["'"]:
                end += 2
            if any(word.startswith(stems("giving_posts")) for word in low[end : end + _BEHIND]):
                return i
            if low[end : end + 1] not in ([","], ["ve"]):
                return None
        elif near.mentions[i].label == "POSITION" and not shares(i):
            return None
    return None
