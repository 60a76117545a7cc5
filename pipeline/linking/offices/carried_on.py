"""An office told in a sentence that leaves its holder out: of a working life, or where two share a verb.

carried on    «… X okulu bitirdi. 2015'te Satış Müdürü olarak göreve başladı.»: the only person of the sentence before
shared        «A'nın başkan, B'nin üye olarak atandığı», «A, 1 Mayıs itibarıyla müdür, B de … olarak atandı»: the verb
              stands at the last pair alone
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.linking.offices.before_name import is_chained, is_listed
from pipeline.linking.offices.neighbours import GENITIVE, LONGEST_CHAIN, Neighbours
from pipeline.linking.offices.predicate import coordinated
from pipeline.linking.offices.tie import Tie
from pipeline.linking.offices.verb_behind import is_subordinate, serves, words_behind
from pipeline.linking.vocabulary import vocabulary

_FARTHEST = 40
"""Among so many mentions before the office the person is looked for."""
_SENTENCES = 2
"""The person is named so many sentences before at most."""


def carried_on(near: Neighbours, office: int, holder: Mapping[int, int]) -> list[Tie]:
    """The only person named in the last sentence that names one, for an office somebody served in."""
    behind = words_behind(near, office)
    if not serves(behind) or is_subordinate(behind) or near.is_plural(office):
        return []
    sentence = near.words.sentence_of
    here = sentence[near.mentions[office].start]
    found: list[int] = []
    for i in range(office - 1, max(office - _FARTHEST, -1), -1):
        place = sentence[near.mentions[i].start]
        if here - place > _SENTENCES or (found and place != sentence[near.mentions[found[0]].start]):
            break
        if near.mentions[i].label == "PERSON":
            if place == here:
                return []
            found.append(i)
    if len({holder[person] for person in found}) != 1:
        return []
    return [Tie(office, found[0], "carried on", 0.6)]


def shared_verb(near: Neighbours, office: int, ties: Mapping[int, Sequence[Tie]]) -> list[Tie]:
    """The persons who stand right before the row of the office, if the next pair has the verb."""
    if office == 0 or office + 2 >= len(near.mentions):
        return []
    if near.words.low[near.mentions[office].start - 1] in vocabulary("as_of"):
        return _from_then_on(near, office, ties)
    person, last = _row(near, office)
    case = _pair(near, person)
    joint = (
        near.words.low[near.mentions[last].end : near.mentions[last + 1].start] if last + 2 < len(near.mentions) else []
    )
    following = last + 1
    while following < len(near.mentions) - 1 and near.mentions[following].label == "PERSON":
        following += 1
    is_next = any(tie.rule == "predicate" and tie.person == following - 1 for tie in ties.get(following, ()))
    if case is None or joint not in ([","], ["ve"]) or not is_next or _pair(near, following - 1) != case:
        return []
    persons = (person, *coordinated(near, person))
    return [Tie(office, person, "predicate", 0.6) for person in persons]


def _row(near: Neighbours, office: int) -> tuple[int, int]:
    """The mention before the row of offices that this one is of («B'nin Başkan Vekili ve Üye»), and its last office."""
    first, last = office, office
    while first > max(office - LONGEST_CHAIN, 0) and _is_joined(near, first - 1):
        first -= 1
    while last + 1 < min(office + LONGEST_CHAIN, len(near.mentions)) and _is_joined(near, last):
        last += 1
    return first - 1, last


def _from_then_on(near: Neighbours, office: int, ties: Mapping[int, Sequence[Tie]]) -> list[Tie]:
    """«X, 1 Nisan itibarıyla Müdür, … Y de … olarak görevlendirildi»: the subject before the date."""
    person = near.person_before(office)
    if person is None or near.words.low[near.mentions[person].end] != "," or not is_listed(near, office):
        return []
    later = range(office + 1, min(office + LONGEST_CHAIN, len(near.mentions)))
    is_given = any(tie.rule == "predicate" for i in later if near.same_sentence(office, i) for tie in ties.get(i, ()))
    return [Tie(office, person, "predicate", 0.6)] if is_given else []


def _is_joined(near: Neighbours, earlier: int) -> bool:
    pair = near.mentions[earlier], near.mentions[earlier + 1]
    return all(mention.label == "POSITION" for mention in pair) and is_chained(near, earlier, earlier + 1)


def _pair(near: Neighbours, person: int) -> str | None:
    """In which case does a name stand right before the mention behind it («A'nın başkan», «B ise üye»)?"""
    if person < 0 or near.mentions[person].label != "PERSON":
        return None
    between = [
        word
        for word in near.words.low[near.mentions[person].end : near.mentions[person + 1].start]
        if word not in vocabulary("setting_off")
    ]
    if not between:
        return "nominative"
    return "genitive" if len(between) == 2 and between[0] == "'" and GENITIVE.fullmatch(between[1]) else None
