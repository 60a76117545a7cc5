"""The office that a sentence gives its subject: «X, … Genel Sekreteri seçildi», «X'i … Başkanı olarak atadı»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.linking.offices.neighbours import GENITIVE, LONGEST_CHAIN, Neighbours, is_participle
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import stems

_CLOSE = 4
_ACCUSATIVE = frozenset({"ı", "i", "u", "ü", "yı", "yi", "yu", "yü"})
_PARTICIPLE = frozenset({"olan", "seçilen", "atanan", "getirilen", "olacak"})
_SUBORDINATE = re.compile(r"(?:ol|seçil|atan|getiril)(?:duğu|acağı|eceği|diği|dığı|ması|mesi)\w*")
_NOMINAL = re.compile(r"(?:[dt][ıiuü]ğ|[ae]ca[ğk]|[ae]ce[ğk]|m[ae]s|m[ae]l[ae]r)\w*$")
_FIRST_PERSON = re.compile(r"y?[ıiuü]m$")


def predicate(near: Neighbours, office: int) -> Tie | None:
    """The office is what the sentence says of its subject, one of several in a row («Uzman ve Müdür olarak …»)."""
    person = _subject(near, office)
    if person is None:
        return None
    low = near.words.low
    end = near.mentions[_row_end(near, office)].end
    if end + 1 < len(low) and near.is_glued(end):
        end += 2
    following = low[end : end + 4]
    suffix = low[near.mentions[person].end : near.mentions[office].start]
    if _is_said_by(near, person, office) or _is_held_by_another(near, office, following):
        return None
    if _is_subordinate(following):  # its subject stands in the genitive
        possesses = following[0] == "olarak" and len(suffix) == 2 and near.is_possessed(office)
        return Tie(office, person, "predicate", 0.7) if _is_genitive(suffix) and not possesses else None
    if following[:1] == ["olarak"]:
        says = _is_held_as(following[1:], len(near.gap(person, office)))
    else:
        is_marked = bool(near.mentions[office].attributes.get("predicate"))
        says = is_marked or _gives_office(following)
    is_object = len(suffix) == 2 and suffix[0] == "'" and suffix[1] in _ACCUSATIVE
    if says and (suffix[:1] != ["'"] or (is_object and any(w.startswith(stems("appointing")) for w in following[:2]))):
        return Tie(office, person, "predicate", 0.8)
    return None


def _subject(near: Neighbours, office: int) -> int | None:
    """The person named last before the office in its sentence, other offices between («… oldu, Müdür seçildi»)."""
    for i in range(office - 1, max(office - LONGEST_CHAIN, -1), -1):
        if not near.same_sentence(i, office):
            return None
        if near.mentions[i].label == "PERSON":
            return i
    return None


def _row_end(near: Neighbours, office: int) -> int:
    """The last of the offices that a comma or «ve» joins to this one, each with its years («…, 2010-2015'te …»)."""
    for i in range(office + 1, min(office + 2 * LONGEST_CHAIN, len(near.mentions))):
        gap = [near.words.low[k] for k in near.gap(office, i)]
        if not gap or gap[0] not in (",", "ve", "ile") or not near.same_sentence(office, i):
            return office
        following = near.mentions[office + 1]
        is_dated = following.label == "DATE" and following.start == near.mentions[office].end + 1
        if near.mentions[i].label == "POSITION" and (len(gap) == 1 or is_dated):
            office = i
        elif near.mentions[i].label not in ("DATE", "COUNTRY"):
            return office
    return office


def _is_said_by(near: Neighbours, person: int, office: int) -> bool:
    """Does what the person says begin before the office («Er, "Bu işin ustasıdır" dedi»), not of themselves?"""
    gap = near.gap(person, office)
    speaks = sum(map(near.is_quote, gap)) % 2 == 1 or any(near.words.low[i] == ":" for i in gap)
    return speaks and _FIRST_PERSON.search(near.words.low[near.mentions[office].end - 1]) is None


def _is_held_by_another(near: Neighbours, office: int, following: Sequence[str]) -> bool:
    """«başkan olan Er», «büyükelçi olarak atanan Bakan Yardımcısı Er»: the holder stands behind a participle.

    «ligde gol atan ikinci oyuncu oldu» gives no office either: the participle says what became of whom.
    """
    verb = next((word for word in following if word != "olarak"), "")
    if verb in _PARTICIPLE or (following[:1] == ["olarak"] and is_participle(verb)):
        return True
    before = near.mentions[office].start - 1
    return verb.startswith("ol") and before >= 0 and is_participle(near.words.low[before])


def _is_held_as(verb: Sequence[str], distance: int) -> bool:
    """«… olarak görev yapıyor», «… olarak atandı»; of other verbs only close behind the name."""
    if not verb:
        return True
    if verb[0].startswith(stems("regarding")) and not verb[0].startswith("görev"):
        return False
    return distance <= _CLOSE or any(w.startswith(("görev", *stems("appointing"))) for w in verb)


def _gives_office(following: Sequence[str]) -> bool:
    """«seçildi», «görevine atandı», «görevlerinde bulundu»."""
    if following and following[0].startswith(("görevi", "görevleri")):
        following = following[1:]
    return any(word.startswith(stems("appointing")) for word in following[:1])


def _is_subordinate(following: Sequence[str]) -> bool:
    """«seçildiğini», «olarak görev yapacağı», «olarak atanmasına»: the verb of a clause that is part of another."""
    if following[:1] != ["olarak"]:
        return bool(following) and _SUBORDINATE.fullmatch(following[0]) is not None
    verb = next((word for word in following[1:] if word != "görev"), "")
    is_of_office = verb.startswith(stems("appointing")) or following[1:2] == ["görev"]
    return is_of_office and _NOMINAL.search(verb) is not None


def _is_genitive(suffix: Sequence[str]) -> bool:
    return len(suffix) > 1 and suffix[0] == "'" and GENITIVE.fullmatch(suffix[1]) is not None
