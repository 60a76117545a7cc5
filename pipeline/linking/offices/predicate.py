"""The office that a sentence gives its subject: «X, … Genel Sekreteri seçildi», «X'i … Başkanı olarak atadı»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.linking.offices.neighbours import ACCUSATIVE, GENITIVE, LONGEST_CHAIN, Neighbours, is_participle
from pipeline.linking.offices.tie import Tie
from pipeline.linking.offices.verb_behind import gives_office, is_held_as, is_subordinate, words_behind
from pipeline.linking.vocabulary import stems, vocabulary

_POSSESSOR = re.compile(r"\w*[ıiuü]n")
_LONGEST_POSSESSOR = 6
_FIRST_PERSON = re.compile(r"y?[ıiuü]m$")


def predicate(near: Neighbours, office: int) -> Iterator[Tie]:
    """The office is what the sentence says of its subject, or of several («A ve B yönetim kurulu üyesi seçildi»)."""
    ties = (_said_of(near, office, person) for person in _subjects(near, office))
    found = next((tie for tie in ties if tie is not None), None)
    if found is not None:
        yield found
        yield from (replace(found, person=person) for person in coordinated(near, found.person))


def coordinated(near: Neighbours, person: int) -> Iterator[int]:
    """The names joined to the subject: «A, B ve C»; the joint at the subject itself is «ve»."""
    joints: tuple[str, ...] = ("ve",)
    for i in range(person - 1, max(person - LONGEST_CHAIN, -1), -1):
        between = near.words.low[near.mentions[i].end : near.mentions[i + 1].start]
        if near.mentions[i].label != "PERSON" or len(between) != 1 or between[0] not in joints:
            return
        yield i
        joints = ("ve", ",")


def _said_of(near: Neighbours, office: int, person: int) -> Tie | None:
    low = near.words.low
    following = words_behind(near, office)
    suffix = low[near.mentions[person].end : near.mentions[office].start]
    if suffix[:1] and suffix[0] in vocabulary("honorifics"):  # «Ayşe Hanım'ın»
        suffix = suffix[1:]
    if _is_said_by(near, person, office) or _is_held_by_another(near, office, following):
        return None
    if is_subordinate(following):  # its subject stands in the genitive
        possesses = following[0] == "olarak" and len(suffix) == 2 and near.is_possessed(office)
        is_subject = _is_genitive(suffix) or "kendisinin" in suffix
        return Tie(office, person, "predicate", 0.7) if is_subject and not possesses else None
    if following[:1] == ["olarak"]:
        says = is_held_as(following[1:], len(near.gap(person, office)))
    else:
        is_marked = bool(near.mentions[office].attributes.get("predicate"))
        says = is_marked or gives_office(following)
    gives = _is_object(suffix) and any(word.startswith(stems("appointing")) for word in following[:2])
    if says and (suffix[:1] != ["'"] or gives):
        return Tie(office, person, "predicate", 0.8)
    return None


def _is_object(suffix: Sequence[str]) -> bool:
    """«X'i başkan yaptı», «X'i takımın antrenörü yaptı»: an accusative, then at most whose office it is."""
    if len(suffix) < 2 or suffix[0] != "'" or suffix[1] not in ACCUSATIVE:
        return False
    return len(suffix) == 2 or (len(suffix) <= _LONGEST_POSSESSOR and _POSSESSOR.fullmatch(suffix[-1]) is not None)


def _subjects(near: Neighbours, office: int) -> Iterator[int]:
    """The person named last before the office in its sentence, and before one in a case the one before a comma.

    Other offices may stand between («… oldu, Müdür seçildi»; «Er, Kaya'nın filminde yönetmen olarak çalıştı»).
    """
    low, is_last = near.words.low, True
    for i in range(office - 1, max(office - LONGEST_CHAIN, -1), -1):
        if not near.same_sentence(i, office):
            return
        if near.mentions[i].label == "PERSON":
            end = near.mentions[i].end
            if is_last or low[end] == ",":
                yield i
            if low[end] != "'":
                return
            is_last = False


def _is_said_by(near: Neighbours, person: int, office: int) -> bool:
    """Does what the person says begin before the office («Er, "Bu işin ustasıdır" dedi»), not of themselves?"""
    gap = near.gap(person, office)
    opened = sum(map(near.is_quote, gap)) - near.is_quoted(office)
    speaks = opened % 2 == 1 or any(near.words.low[i] == ":" for i in gap)
    return speaks and _FIRST_PERSON.search(near.words.low[near.mentions[office].end - 1]) is None


def _is_held_by_another(near: Neighbours, office: int, following: Sequence[str]) -> bool:
    """«başkan olan Er», «büyükelçi olarak atanan Bakan Yardımcısı Er»: the holder stands behind a participle.

    «ligde gol atan ikinci oyuncu oldu» gives no office either: the participle says what became of whom.
    """
    verb = next((word for word in following if word != "olarak"), "")
    if verb in vocabulary("holding") or (following[:1] == ["olarak"] and is_participle(verb)):
        return True
    before = near.mentions[office].start - 1
    return verb.startswith("ol") and before >= 0 and is_participle(near.words.low[before])


def _is_genitive(suffix: Sequence[str]) -> bool:
    return len(suffix) > 1 and suffix[0] == "'" and GENITIVE.fullmatch(suffix[1]) is not None
