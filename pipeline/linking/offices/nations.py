"""Whose nationality the article states: by it a role that stands alone finds its holder («Rus tenisçi kazandı»)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.tie import Tie


class Nations:
    """The countries of the persons before whose name or office a nationality stands."""

    def __init__(self, near: Neighbours, ties: Mapping[int, Sequence[Tie]], holder: Mapping[int, int]) -> None:
        self._holder = holder
        self._of: dict[int, set[str]] = defaultdict(set)
        stated = [(person, near.nation(person)) for person in near.of("PERSON")]
        stated += [(tie.person, near.nation(office)) for office, found in ties.items() for tie in found]
        for person, nation in stated:
            if nation is not None:
                self._of[holder[person]].add(nation)
        self._mentions: dict[str, list[int]] = defaultdict(list)
        for person in near.of("PERSON"):
            for nation in self._of[holder[person]]:
                self._mentions[nation].append(person)

    def last_before(self, index: int, nation: str) -> int | None:
        """The last mention before mention `index` of a person of that nation."""
        mentions = self._mentions.get(nation, [])
        place = bisect_left(mentions, index)
        return mentions[place - 1] if place else None

    def may_be(self, person: int, nation: str | None) -> bool:
        """Is the person of that nation, or of none that is stated?"""
        known = self._of[self._holder[person]]
        return nation is None or not known or nation in known
