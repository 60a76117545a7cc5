"""A post that somebody is given: «Genel Müdür görevine X, Finans Direktörü görevine Y getirildi»."""

from __future__ import annotations

from pipeline.linking.offices.giving import last_given
from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import stems


def given_post(near: Neighbours, office: int) -> Tie | None:
    """The person named behind «görevine», before a verb of appointing or a post that shares the verb."""
    if not _is_post(near, office):
        return None
    for i in range(office + 1, min(office + 4, len(near.mentions))):
        if not near.same_sentence(office, i):
            return None
        if near.mentions[i].label == "PERSON":
            is_given = last_given(near, i, lambda other: _shares(near, other)) is not None
            return Tie(office, i, "post", 0.85) if is_given else None
    return None


def _is_post(near: Neighbours, office: int) -> bool:
    """Does «görevine» stand behind the title, one in brackets between («Grup Başkanı (CHRO) görevine»)?"""
    low, end = near.words.low, near.mentions[office].end
    if low[end : end + 1] == ["("] and office + 1 < len(near.mentions) and near.mentions[office + 1].start == end + 1:
        end = near.mentions[office + 1].end
    end += low[end : end + 1] == [")"]
    return end < len(low) and low[end].startswith(stems("given_posts"))


def _shares(near: Neighbours, office: int) -> bool:
    """Is this another post that is given, or an office of the person behind it?"""
    return _is_post(near, office) or near.person_after(office) is not None
