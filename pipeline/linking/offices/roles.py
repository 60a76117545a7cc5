"""Which persons a role can mean that stands alone: «oyuncu» is not the club's president who was named last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.lexicon.titles import pair_kind, same_office
from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import vocabulary

_ROLES = frozenset({"profession", "sports"})


class Roles:
    """The offices of the persons of one article, by what kind of role they allow."""

    def __init__(self, near: Neighbours, ties: Mapping[int, Sequence[Tie]], holder: Mapping[int, int]) -> None:
        self._near = near
        self._holder = holder
        self._kinds: dict[int, set[str]] = defaultdict(set)
        self._others: set[int] = set()
        for office, found in ties.items():
            for tie in found:
                self._kinds[holder[tie.person]].add(self._kind(office))
                if self._is_other(office):
                    self._others.add(holder[tie.person])

    def may_be(self, person: int, role: int) -> bool:
        """Has the person no office of another kind, or one of this very kind?"""
        number = self._holder[person]
        return number not in self._others or self._kind(role) in self._kinds[number]

    def _kind(self, office: int) -> str:
        """The head of the title, one for all that the press uses by turns."""
        title = self._near.title(office)
        is_pair = len(title) > 1 and pair_kind(title[-2], title[-1])
        return same_office(" ".join(title[-2:]) if is_pair else title[-1])

    def _is_other(self, office: int) -> bool:
        is_role = self._near.mentions[office].attributes.get("class") in _ROLES
        return not is_role or self._near.title(office)[-1] in vocabulary("managing")
