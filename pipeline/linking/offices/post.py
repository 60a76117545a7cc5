"""A post that somebody is given: «Genel Müdür görevine X, Finans Direktörü görevine Y getirildi»."""

from __future__ import annotations

from pipeline.linking.offices.neighbours import LONGEST_CHAIN, Neighbours
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import stems

_BEHIND = 4
"""The verb stands within so many words behind the name («X'in getirildiğini»)."""


def given_post(near: Neighbours, office: int) -> Tie | None:
    """The person named behind «görevine», before a verb of appointing or a post that shares the verb."""
    if not _is_post(near, office):
        return None
    for i in range(office + 1, min(office + 4, len(near.mentions))):
        if not near.same_sentence(office, i):
            return None
        if near.mentions[i].label == "PERSON":
            return Tie(office, i, "post", 0.85) if _is_given(near, i) else None
    return None


def _is_post(near: Neighbours, office: int) -> bool:
    """Does «görevine» stand behind the title, one in brackets between («Grup Başkanı (CHRO) görevine»)?"""
    low, end = near.words.low, near.mentions[office].end
    if low[end : end + 1] == ["("] and office + 1 < len(near.mentions) and near.mentions[office + 1].start == end + 1:
        end = near.mentions[office + 1].end
    end += low[end : end + 1] == [")"]
    return end < len(low) and low[end].startswith(stems("given_posts"))


def _is_given(near: Neighbours, person: int) -> bool:
    """Does a verb of appointing stand behind the name, or a comma and another post that is given?"""
    low = near.words.low
    for i in range(person, min(person + 2 * LONGEST_CHAIN, len(near.mentions))):
        end = near.mentions[i].end
        if not near.same_sentence(person, i):
            return False
        if near.mentions[i].label == "PERSON":
            if any(word.startswith(stems("giving_posts")) for word in low[end : end + _BEHIND]):
                return True
            if low[end : end + 1] not in ([","], ["ve"]):
                return False
        elif near.mentions[i].label == "POSITION" and not _is_post(near, i) and near.person_after(i) is None:
            return False
    return False
