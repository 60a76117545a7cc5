"""A plural office before a list of names: «milletvekilleri A, B ve C»."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.tie import Tie


def plural(near: Neighbours, office: int) -> Iterator[Tie]:
    """A tie for each name of the list that a plural office stands before."""
    for place, person in enumerate(_listed_after(near, office)):
        yield Tie(office, person, "plural", 0.85, place)


def _listed_after(near: Neighbours, office: int) -> Iterator[int]:
    previous = office
    for i in range(office + 1, len(near.mentions)):
        if near.mentions[i].label != "PERSON" or not near.same_sentence(office, i):
            return
        gap = [near.words.low[k] for k in near.gap(previous, i)]
        if previous == office:
            fits = len(gap) <= 3 or (len(gap) <= 8 and gap[-1] in (":", '"', "“"))
        else:
            fits = 1 <= len(gap) <= 4 and any(word in (",", "ve", "ile") for word in gap)
        if not fits:
            return
        yield i
        previous = i
