"""A plural office before a list of names: «milletvekilleri A, B ve C», «güreşçilerimiz şöyle: A (50 kilo), B …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import vocabulary

_JOINTS = frozenset({",", "ve", "ile"})
_BETWEEN = 4
"""So many words stand between two names of a list at most, one of them a joint."""
_OPENING = 8
"""So many words stand between the office and the first name at most, where a colon or a quote opens the list."""
_ANNOUNCED = 4
"""A colon that stands within so many words behind the office announces a roll («şöyle:», «şu isimler var:»)."""
_BRACKET = 40
"""A bracket behind a name holds so many words at most; an open one that is longer was never closed."""
_HEADING = 8
"""So many capitalised words head a group of a roll at most («Genç Kadınlar Güreş Milli Takımı»)."""


def plural(near: Neighbours, office: int) -> Iterator[Tie]:
    """A tie for each name of the list that a plural office stands before."""
    for place, person in enumerate(_listed_after(near, office)):
        yield Tie(office, person, "plural", 0.85, place)


def _listed_after(near: Neighbours, office: int) -> Iterator[int]:
    """A list lies in the sentence of its office and ends at another mention; an announced roll may go on behind one."""
    is_roll = _announces(near, office)
    previous = named = office
    for i in range(office + 1, len(near.mentions)):
        if _is_bracketed(near, previous, i):
            continue
        label = near.mentions[i].label
        if label == "COUNTRY" or (label == "POSITION" and near.is_plural(i)):  # a team's or another list begins
            return
        if not is_roll and (label != "PERSON" or not near.same_sentence(office, i)):
            return
        gap = near.unbracketed(previous, i)
        holds = label == "PERSON" and near.mentions[previous].label == "POSITION" and named != previous
        fits = _opens(near, gap) if named == office else _goes_on(near, gap, near.mentions[previous].end)
        if holds and len(gap) < _BETWEEN:  # «Teknik Direktör: Ali Kaya» interrupts the roll
            previous = i
            continue
        heads = is_roll and (named == office or _is_group(near, gap)) and _is_heading(near, gap, i)
        if not fits and not heads:
            return
        if label == "PERSON":
            yield i
            named = i
        previous = i


def _announces(near: Neighbours, office: int) -> bool:
    end = near.mentions[office].end
    return ":" in near.words.low[end : end + _ANNOUNCED]


def _is_bracketed(near: Neighbours, previous: int, i: int) -> bool:
    """Is the mention in a bracket that opens behind the one before («A (İspanya), B (oyuncu)»)?"""
    start, end = near.mentions[previous].end, near.mentions[i].start
    between = near.words.low[start:end] if end - start <= _BRACKET else []
    return between.count("(") > between.count(")")


def _opens(near: Neighbours, gap: Sequence[int]) -> bool:
    low = near.words.low
    return len(gap) < _BETWEEN or (len(gap) <= _OPENING and low[gap[-1]] in (":", '"', "“"))


def _goes_on(near: Neighbours, gap: Sequence[int], end: int) -> bool:
    """Is the name the next of the list: a joint between, or nothing but the bracket behind the name before?"""
    low = near.words.low
    return any(low[word] in _JOINTS for word in gap) if 1 <= len(gap) <= _BETWEEN else not gap and low[end] == "("


def _is_group(near: Neighbours, gap: Sequence[int]) -> bool:
    """Does it name a group of the roll («Genç Kadınlar Takımı»), or nothing? A club or a label is another's."""
    low = [near.words.low[word] for word in gap]
    is_named = any(word.isalpha() for word in low)
    return ":" not in low[1:] and (not is_named or any(word in vocabulary("groups") for word in low))


def _is_heading(near: Neighbours, gap: Sequence[int], following: int) -> bool:
    """Nothing but capitalised words and marks before a name of a list: the announcement or a group, no sentence."""
    words, end = near.words, near.mentions[following].end
    if near.mentions[following].label == "PERSON" and words.low[end : end + 1] not in (["("], [","]):
        return False
    return len(gap) <= _HEADING + _ANNOUNCED and all(
        words.is_capitalised(i) or not words.low[i][0].isalpha() or words.low[i] in ("şöyle", "ve") for i in gap
    )
