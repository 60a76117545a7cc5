"""An office before «olarak» that is given to the person named behind: «Genel Müdür olarak X atandı»."""

from __future__ import annotations

from pipeline.linking.offices.giving import last_given
from pipeline.linking.offices.neighbours import GENITIVE, MAX_GAP, Neighbours, is_participle
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import vocabulary


def given_as(near: Neighbours, office: int) -> Tie | None:
    """The subject of a passive verb of appointing, or of a pair before it («Müdür olarak X, Üye olarak Y»)."""
    start = _behind_as(near, office)
    person = near.person_after(office) if start is not None else None
    if start is None or person is None or not _is_subject(near, person):
        return None
    gap = range(start, near.mentions[person].start)
    if len(gap) > MAX_GAP or _has_another_verb(near, gap) or not _is_given(near, person):
        return None
    return Tie(office, person, "predicate", 0.8)


def _behind_as(near: Neighbours, office: int) -> int | None:
    """The word behind «olarak», over the title's own suffix («CEO'su olarak») and a particle («olarak da»)."""
    low, end = near.words.low, near.mentions[office].end
    if end + 1 < len(low) and near.is_glued(end):
        end += 2
    if low[end : end + 1] != ["olarak"] or near.is_plural(office):
        return None
    return end + 1 + (low[end + 1 : end + 2] != [] and low[end + 1] in vocabulary("setting_off"))


def _is_subject(near: Neighbours, person: int) -> bool:
    """Does the name stand bare or in the genitive, no postposition behind it?"""
    low, end = near.words.low, near.mentions[person].end
    if low[end : end + 1] == ["'"]:
        if end + 2 >= len(low) or GENITIVE.fullmatch(low[end + 1]) is None:
            return False
        end += 2
    return end < len(low) and low[end] not in vocabulary("of_another")


def _has_another_verb(near: Neighbours, gap: range) -> bool:
    """«Müdür olarak atanan …», «Müdür olarak konuştu, …»: the office is of that verb."""
    low = near.words.low
    return any(low[i] in (",", ".", ";", ":") or is_participle(low[i]) or near.is_quote(i) for i in gap)


def _is_given(near: Neighbours, person: int) -> bool:
    """Is the holder, or the last of those who share the verb of appointing, its subject?"""
    last = last_given(near, person, lambda office: _behind_as(near, office) is not None)
    return last is not None and _is_subject(near, last)
