"""An office before a participle of an appointing verb, its holder behind: «Genel Müdür olarak atanan X»."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.linking.offices.neighbours import ACCUSATIVE, MAX_GAP, Neighbours, is_participle
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import describing, stems, vocabulary

_TO_VERB = 3
_SUFFIXES = ("an", "en", "ığı", "iği", "uğu", "üğü")


def relative(near: Neighbours, office: int) -> Tie | None:
    """A participle of an appointing verb between the office and the name after it."""
    found = _behind_participle(near, office)
    if found is None:
        return None
    behind, person = found
    low = near.words.low
    gap = near.gap(office, behind)
    _drop_description(near, gap)
    if not 1 <= len(gap) <= 2 * MAX_GAP or low[gap[0]] in vocabulary("companion"):
        return None
    last = low[gap[-1]]
    if [low[i] for i in gap[:2]] == ["olan", "ve"] and is_participle(last) and near.is_nominative(office):
        return Tie(office, person, "relative", 0.8)
    if len(gap) > MAX_GAP or not near.is_nominative(office):
        return None
    if low[gap[0]].startswith(stems("capacities")):
        if last != "ile" and len(gap) > 1 and not last.endswith(_SUFFIXES):
            return None  # «X, avukat sıfatıyla tutuklu Y ile görüştü»
        return Tie(office, person, "relative", 0.85)
    gives = last in vocabulary("giving") and low[gap[-1] - 1] not in ("görev", "olarak")
    if gives:  # «Kaya'yı başbakan yapan Er»
        return None
    if last.endswith(_SUFFIXES) and (last.startswith(stems("appointing")) or _holds(near, office, gap)):
        return Tie(office, person, "relative", 0.85)
    return None


def appointed(near: Neighbours, office: int) -> Tie | None:
    """«Genel Müdür olarak X'i atadı», «Sekreter olarak Üye X'i görevlendirdim»: whom an active verb appoints."""
    low, end = near.words.low, near.mentions[office].end
    found = _behind_participle(near, office)
    if low[end : end + 1] != ["olarak"] or found is None or near.mentions[found[0]].start != end + 1:
        return None
    behind = near.mentions[found[1]].end
    is_object = low[behind : behind + 1] == ["'"] and low[behind + 1] in ACCUSATIVE
    gives = any(word.startswith(stems("naming")) for word in low[behind + 2 : behind + 2 + _TO_VERB])
    return Tie(office, found[1], "predicate", 0.8) if is_object and gives else None


def _drop_description(near: Neighbours, gap: list[int]) -> None:
    """Take what describes the holder off the end: «Prof. Dr.», «42 yaşındaki», «Kürt kökenli», «deneyimli»."""
    low = near.words.low
    while gap:
        word = low[gap[-1]]
        if word in vocabulary("origins") or word.startswith("yaşında"):
            del gap[-2:]
        elif word in vocabulary("honorifics") or word in describing() or word == ".":
            gap.pop()
        else:
            return


def _holds(near: Neighbours, office: int, gap: Sequence[int]) -> bool:
    """«şef olarak görevini sürdüren X», «müdür olarak katılan X», «aday gösterilen X»."""
    low = near.words.low
    if near.title(office)[-1] == "aday":
        return low[gap[-1]].startswith("göster")
    if low[gap[0]] != "olarak":
        return False
    return low[gap[-1]].startswith(stems("serving")) or any(low[word].startswith("görev") for word in gap)


def _behind_participle(near: Neighbours, office: int) -> tuple[int, int] | None:
    """The mention behind the office and the person it belongs to, whose other title may stand between."""
    for i in range(office + 1, min(office + 4, len(near.mentions))):
        if near.mentions[i].label in ("PERSON", "POSITION"):
            person = i if near.mentions[i].label == "PERSON" else near.person_after(i)
            touches = person is not None and (person == i or near.touches(i, person))
            return (i, person) if person is not None and touches and near.same_sentence(office, person) else None
    return None
