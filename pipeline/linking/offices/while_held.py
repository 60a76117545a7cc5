"""An office in which its holder did something: «Genel Müdürken istifa eden X», «X, bakanken yargılandı»."""

from __future__ import annotations

from pipeline.linking.offices.neighbours import Neighbours, is_participle
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import vocabulary

_FARTHEST = 6
"""The holder is among so many mentions behind the office."""


def while_held(near: Neighbours, office: int) -> Tie | None:
    """The person behind a participle of the sentence («bakanken yargılanan X»), else the subject before the office."""
    if not near.is_while(office):
        return None
    for i in range(office + 1, min(office + _FARTHEST, len(near.mentions))):
        if not near.same_sentence(office, i):
            break
        if near.mentions[i].label == "PERSON" and is_participle(_word_before(near, i)):
            return Tie(office, i, "while held", 0.7)
    person = near.person_before(office)
    is_subject = person is not None and near.words.low[near.mentions[person].end] != "'"
    return Tie(office, person, "while held", 0.6) if person is not None and is_subject else None


def _word_before(near: Neighbours, person: int) -> str:
    """The word before a name, honorifics left out."""
    low, i = near.words.low, near.mentions[person].start - 1
    while i > 0 and (low[i] == "." or low[i] in vocabulary("honorifics")):
        i -= 1
    return low[i] if i >= 0 else ""
