"""The office that a sentence gives its subject: «X, … Genel Sekreteri seçildi», «X'i … Başkanı olarak atadı»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.offices.neighbours import GENITIVE, LONGEST_CHAIN, Neighbours, is_participle
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import stems, vocabulary

_CLOSE = 4
_CLAUSE = 9
"""The verb of «olarak» stands within so many words behind the office."""
_ACCUSATIVE = frozenset({"ı", "i", "u", "ü", "yı", "yi", "yu", "yü"})
_POSSESSOR = re.compile(r"\w*[ıiuü]n")
_LONGEST_POSSESSOR = 6
_PARTICIPLE = frozenset({"olan", "seçilen", "atanan", "getirilen", "olacak"})
_SUBORDINATE = re.compile(r"(?:ol|seçil|atan|getiril)(?:duğu|acağı|eceği|diği|dığı|ması|mesi)\w*")
_NOMINAL = re.compile(r"(?:[dt][ıiuü]ğ|[ae]ca[ğk]|[ae]ce[ğk]|m[ae]s|m[ae]l[ae]r)\w*$")
_FIRST_PERSON = re.compile(r"y?[ıiuü]m$")


def predicate(near: Neighbours, office: int) -> Tie | None:
    """The office is what the sentence says of its subject, one of several in a row («Uzman ve Müdür olarak …»)."""
    return next(
        (tie for person in _subjects(near, office) if (tie := _said_of(near, office, person)) is not None), None
    )


def _said_of(near: Neighbours, office: int, person: int) -> Tie | None:
    low = near.words.low
    end = near.mentions[_row_end(near, office)].end
    if end + 1 < len(low) and near.is_glued(end):
        end += 2
    if near.is_quoted(office):  # «"İş Zekâsı Müdürü" olarak başladı»
        end += 1
    if low[end : end + 1] == ["("] and ")" in low[end : end + _CLAUSE]:  # «Müdür (1998-2004) görevlerinde bulundu»
        end = low.index(")", end) + 1
    following = low[end : end + _CLAUSE]
    suffix = low[near.mentions[person].end : near.mentions[office].start]
    if suffix[:1] and suffix[0] in vocabulary("honorifics"):  # «Ayşe Hanım'ın»
        suffix = suffix[1:]
    if _is_said_by(near, person, office) or _is_held_by_another(near, office, following):
        return None
    if _is_subordinate(following):  # its subject stands in the genitive
        possesses = following[0] == "olarak" and len(suffix) == 2 and near.is_possessed(office)
        is_subject = _is_genitive(suffix) or "kendisinin" in suffix
        return Tie(office, person, "predicate", 0.7) if is_subject and not possesses else None
    if following[:1] == ["olarak"]:
        says = _is_held_as(following[1:], len(near.gap(person, office)))
    else:
        is_marked = bool(near.mentions[office].attributes.get("predicate"))
        says = is_marked or _gives_office(following)
    gives = _is_object(suffix) and any(word.startswith(stems("appointing")) for word in following[:2])
    if says and (suffix[:1] != ["'"] or gives):
        return Tie(office, person, "predicate", 0.8)
    return None


def _is_object(suffix: Sequence[str]) -> bool:
    """«X'i başkan yaptı», «X'i takımın antrenörü yaptı»: an accusative, then at most whose office it is."""
    if suffix[:1] != ["'"] or suffix[1] not in _ACCUSATIVE:
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


def _row_end(near: Neighbours, office: int) -> int:
    """The last of the offices that a comma or «ve» joins to this one, each with its years («…, 2010-2015'te …»)."""
    for i in range(office + 1, min(office + 2 * LONGEST_CHAIN, len(near.mentions))):
        gap = [near.words.low[k] for k in near.unbracketed(office, i)]
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
    opened = sum(map(near.is_quote, gap)) - near.is_quoted(office)
    speaks = opened % 2 == 1 or any(near.words.low[i] == ":" for i in gap)
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
    """«… olarak görev yapıyor», «… olarak 2019'da başladı»; of other verbs only close behind the name."""
    if not verb:
        return True
    if verb[0].startswith(stems("regarding")) and not verb[0].startswith("görev"):
        return False
    near_by, serving = verb[: _CLOSE - 1], ("görev", *stems("appointing"))
    clause = verb[: next((i for i, word in enumerate(verb) if word in (",", ".", ";")), len(verb))]
    return (
        distance <= _CLOSE
        or any(word.startswith(serving) for word in near_by)
        or any(word.startswith(stems("serving")) for word in clause)
    )


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
