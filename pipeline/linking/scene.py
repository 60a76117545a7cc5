"""Where an article plays, for offices that it names without a country."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property

from pipeline.document import Annotations, Candidate
from pipeline.linking.bodies import cities, provinces
from pipeline.linking.vocabulary import vocabulary

_BORDER = "sınır"
"""«Suriye sınırında»: the speaker's side of it, hence no scene in that state."""


class Scene:
    """Where an article plays, for offices named without a country.

    `plain` is the foreign state that is named more than twice as often as home, and more than all others together or,
    where it is the first one named and home is not, more than any other.
    """

    def __init__(self, notes: Annotations, home: str) -> None:
        self.home = home
        self._words = notes.words
        self._starts: list[int] = []
        self._leading: list[str] = []  # the foreign state most named up to each place
        self._last: list[tuple[int, str]] = []  # start and code of the foreign COUNTRY last named up to each place
        self._counts: Counter[str] = Counter()
        self.plain: str | None = None
        leader, last = "", (0, "")
        for place in notes.selected:
            if place.label not in ("COUNTRY", "NATIONALITY") or not isinstance(place.value, str):
                continue
            following = notes.words.low[place.end] if place.end < len(notes.words) else ""
            if following.startswith(_BORDER) or following in vocabulary("origins"):
                continue
            self._counts[place.value] += 1
            if place.value != home:
                leader = leader if self._counts[place.value] <= self._counts[leader] else place.value
                self._starts.append(place.start)
                self._leading.append(leader)
                last = (place.start, place.value) if place.label == "COUNTRY" else last
                self._last.append(last)
        if leader:
            count, at_home = self._counts[leader], self._counts[home]
            others = self._counts - Counter({leader: count, home: at_home})
            is_first = self._leading[0] == leader and at_home == 0 and count > max(others.values(), default=0)
            if count >= 2 and count > 2 * at_home and (is_first or count > others.total()):
                self.plain = leader

    @property
    def is_abroad(self) -> bool:
        """Does the article name other states, and home not at all?"""
        return bool(self._leading) and self._counts[self.home] == 0

    def country_of(self, office: Candidate, *, is_foreign_name: bool) -> tuple[str, str]:
        """For a foreign name the foreign state just named, else most named so far, else in the article, else by cities.

        For any other name the scene must be plain. Home if there is no such state.
        """
        if is_foreign_name and self._leading:
            before = bisect_left(self._starts, office.start)
            most_named = self._leading[before - 1] if before else self._leading[-1]
            return self._just_named(office, before) or most_named, "scene"
        scene = self._by_cities if is_foreign_name else self.plain
        return (scene, "scene") if scene else (self.home, "home")

    def _just_named(self, office: Candidate, before: int) -> str | None:
        """The foreign state named last before the office, if in its sentence or the one before."""
        if before == 0:
            return None
        start, code = self._last[before - 1]
        sentence = self._words.sentence_of
        return code if code and sentence[office.start] - sentence[start] <= 1 else None

    @cached_property
    def _by_cities(self) -> str | None:
        """The state whose cities an article without states names more often than the provinces of home."""
        counts: Counter[str] = Counter()
        for i, word in enumerate(self._words.low):
            if self._words.is_capitalised(i):
                place = self.home if word in provinces() else cities().get(word)
                counts.update([place] if place else ())
        code, count = max(counts.items(), key=lambda item: item[1], default=(self.home, 0))
        return code if code != self.home and count > counts[self.home] else None
