"""The office right behind a name: apposition («X, Hazine ve Maliye Bakanı,») and «X adlı gazeteci»."""

from __future__ import annotations

from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import vocabulary

_CLOSING = frozenset({",", ")", ".", ";", ":", "!", "?", "-", "–", "ve"})
_OPENINGS = ([","], ["("], [":"], ["-"], ["–"], ["ise"], [",", "ise"])


def named(near: Neighbours, office: int) -> Tie | None:
    """A name, «adlı» and the office of its bearer."""
    person = near.person_before(office)
    if person is None:
        return None
    gap = near.gap(person, office)
    if 1 <= len(gap) <= 3 and near.words.low[gap[0]] in vocabulary("called"):
        return Tie(office, person, "named", 0.85)
    return None


def apposition(near: Neighbours, office: int) -> Tie | None:
    """The name, a comma or bracket, the office, and a close."""
    person = near.person_before(office)
    if person is None or not near.is_nominative(office):
        return None
    gap = [i for i in near.gap(person, office) if not near.in_country(i, person, office)]
    low = near.words.low
    opening = [low[i] for i in gap if low[i] not in vocabulary("former") and low[i] not in vocabulary("present")]
    if opening in _OPENINGS and is_closed(near, office) and not _is_listed_with_classes(near, office):
        return Tie(office, person, "after", 0.85)
    return None


def _is_listed_with_classes(near: Neighbours, office: int) -> bool:
    """«X, kulüp başkanı, antrenörler ve sporcuların …»: kinds of people, of whom the office is one."""
    low, end = near.words.low, near.mentions[office].end
    return low[end : end + 1] == [","] and end + 1 < len(low) and low[end + 1].endswith(("lar", "ler"))


def is_closed(near: Neighbours, office: int) -> bool:
    """Does a comma, a bracket, «ve» or the end of the sentence stand behind the title?"""
    end, low = near.mentions[office].end, near.words.low
    if low[end : end + 1] in (["..."], ["…"]) or low[end : end + 2] == [".", "."]:  # a teaser cut short
        return False
    if low[end : end + 1] in (["-"], ["–"]) and not near.words.space_after(end - 1) and not near.words.space_after(end):
        return False  # «Grup Başkanı-Havalimanları»
    return end >= len(low) or low[end] in _CLOSING or not _goes_on(near, office)


def _goes_on(near: Neighbours, office: int) -> bool:
    sentence = near.words.sentence_of
    end = near.mentions[office].end
    return end < len(near.words) and sentence[end] == sentence[end - 1]
