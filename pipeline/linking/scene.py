"""Where an article plays, for offices that it names without a country."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from pipeline.document import Annotations, Candidate

_BORDER = "sınır"
"""«Suriye sınırında»: the speaker's side of it, hence no scene in that state."""


class Scene:
    """Where an article plays, for offices named without a country.

    `plain` is the foreign state that is named more than twice as often as home, and more than all others together or,
    where it is the first one named and home is not, more than any other.
    """

    def __init__(self, notes: Annotations, home: str) -> None:
        self.home = home
        self._starts: list[int] = []
        self._leading: list[str] = []  # the foreign state most named up to each place
        self._counts: Counter[str] = Counter()
        self.plain: str | None = None
        leader = ""
        for place in notes.selected:
            if place.label not in ("COUNTRY", "NATIONALITY") or not isinstance(place.value, str):
                continue
            if notes.words.low[place.end : place.end + 1] and notes.words.low[place.end].startswith(_BORDER):
                continue
            self._counts[place.value] += 1
            if place.value != home:
                leader = leader if self._counts[place.value] <= self._counts[leader] else place.value
                self._starts.append(place.start)
                self._leading.append(leader)
        if leader:
            count, at_home = self._counts[leader], self._counts[home]
            others = self._counts - Counter({leader: count, home: at_home})
            is_first = self._leading[0] == leader and at_home == 0 and count > max(others.values(), default=0)
            if count >= 2 and count > 2 * at_home and (is_first or count > others.total()):
                self.plain = leader

    def country_of(self, office: Candidate, *, is_foreign_name: bool) -> tuple[str, str]:
        """For a foreign name the foreign state most named up to the office, else in the article.

        For any other name the scene must be plain. Home if there is no such state.
        """
        if not self._leading:
            return self.home, "home"
        code = self._leading[-1]
        if is_foreign_name:
            before = bisect_left(self._starts, office.start)
            return self._leading[before - 1] if before else code, "scene"
        return (self.plain, "scene") if self.plain else (self.home, "home")
