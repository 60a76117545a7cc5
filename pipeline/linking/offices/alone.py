"""An office that stands alone, its holder named elsewhere: «Bolu Valisi konuştu. Vali Ayşe Demir …»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.linking.offices.nations import Nations
from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.roles import Roles
from pipeline.linking.offices.tie import Tie
from pipeline.linking.titles import Title, TitleIndex, initials_key, is_short_form, office_key

_ROLES = frozenset({"profession", "sports"})
_NEAR = 8
"""A title that is taken up lies at most so many mentions before the name."""


def taken_up(near: Neighbours, office: int, ties: Mapping[int, Sequence[Tie]]) -> Iterator[Tie]:
    """The person at whose name the short form of a title stands, in the next sentence."""
    title = near.title(office)
    sentence = near.words.sentence_of
    here = sentence[near.mentions[office].start]
    for i in range(office + 1, min(office + _NEAR, len(near.mentions))):
        mention = near.mentions[i]
        if sentence[mention.start] - here > 1:
            return
        if mention.label == "POSITION" and sentence[mention.start] > here:
            found = [tie for tie in ties.get(i, ()) if tie.rule == "before"]
            short = near.title(i)
            if found and len(short) < len(title) and is_short_form(short, title) and not _has_country(near, i):
                yield Tie(office, found[0].person, "taken up", 0.7)
            return


def _has_country(near: Neighbours, office: int) -> bool:
    return office > 0 and near.mentions[office - 1].label == "COUNTRY" and near.touches(office - 1, office)


def anaphor(near: Neighbours, office: int, nations: Nations, roles: Roles) -> Iterator[Tie]:
    """The person whom a role that stands alone takes up: of its nation, else the last named in the sentence before.

    Who has an office of another kind is passed over («Başkan Ali Kaya konuştu. 30 yaşındaki futbolcu …»).
    """
    mention = near.mentions[office]
    is_role = mention.attributes.get("class") in _ROLES and mention.end - mention.start == 1
    if not is_role or near.is_possessed(office) or near.is_plural(office) or near.person_after(office) is not None:
        return
    nation = near.nation(office)
    known = nations.last_before(office, nation) if nation else None
    if known is not None:
        yield Tie(office, known, "anaphor", 0.6)
        return
    sentence = near.words.sentence_of
    here = sentence[mention.start]
    for i in range(office - 1, -1, -1):
        earlier = near.mentions[i]
        if here - sentence[earlier.start] > 1:
            return
        if earlier.label == "PERSON":
            if not roles.may_be(i, office):
                continue
            if sentence[earlier.start] != here and nations.may_be(i, nation):
                yield Tie(office, i, "anaphor", 0.5)
            return


class Held:
    """The titles that have a holder, for those that stand alone."""

    def __init__(self, near: Neighbours, ties: Mapping[int, Sequence[Tie]], holder: Mapping[int, int]) -> None:
        self._near = near
        self._holder = holder
        self._holders: dict[Title, dict[int, Tie]] = defaultdict(dict)
        self._by_key: dict[object, Tie] = {}
        self._by_initials: dict[object, Tie] = {}
        for office, found in ties.items():
            for key in self._keys(office) if found else ():
                self._by_key.setdefault(key, found[0])
            for tie in found:
                self._holders[near.title(office)].setdefault(holder[tie.person], tie)
            if found:
                self._by_initials.setdefault(initials_key(near.title(office)), found[0])
        self._titles = TitleIndex(near.title(office) for office, found in ties.items() if found)

    def _keys(self, office: int) -> Iterator[tuple[str, str]]:
        """What other names of the office share: «CHP lideri» and «CHP Genel Başkanı», «CHP'nin lideri» as well."""
        title = self._near.title(office)
        possessor = self._near.possessor(office)
        return (key for key in (office_key(title), possessor and office_key((possessor, *title))) if key)

    def has_full(self, office: int) -> bool:
        """Is the title a short form of one that has a holder?"""
        return any(self._titles.full_forms(self._near.title(office)))

    def again(self, office: int, nations: Nations) -> list[Tie]:
        """The holder of the title or of one that it is short for, which stands alone with a nationality.

        «Brezilyalı antrenörle …», «İspanyol pilot …»: the only «Ferrari pilotu», or the one named last, just before.
        """
        nation, title = self._near.nation(office), self._near.title(office)
        if nation is None:
            return []
        is_role = self._near.mentions[office].attributes.get("class") in _ROLES
        holders = self._holders.get(title) or (self._holders_in_full(title) if is_role else {})
        tie = next(iter(holders.values()), None)
        if len(holders) > 1:
            tie = self._last_of(holders, office) if is_role else None
        return [Tie(office, tie.person, "again", 0.6)] if tie is not None and nations.may_be(tie.person, nation) else []

    def _holders_in_full(self, title: Title) -> dict[int, Tie]:
        full_forms = list(self._titles.full_forms(title))
        return {person: tie for full in full_forms for person, tie in self._holders[full].items()}

    def _last_of(self, holders: Mapping[int, Tie], office: int) -> Tie | None:
        """That of the person named last before the office, in the sentence before."""
        sentence = self._near.words.sentence_of
        here = sentence[self._near.mentions[office].start]
        for i in range(office - 1, max(office - _NEAR, -1), -1):
            if here - sentence[self._near.mentions[i].start] > 1:
                return None
            if self._near.mentions[i].label == "PERSON":
                return holders.get(self._holder[i])
        return None

    def tie(self, office: int) -> list[Tie]:
        """The holder of the same office under another name."""
        if self.has_full(office):
            return []
        initials = initials_key(self._near.title(office))
        found = [self._by_key.get(key) or self._by_initials.get(key) for key in self._keys(office)]
        found.append(self._by_key.get(initials) if initials else None)
        return [Tie(office, tie.person, "same office", 0.7) for tie in found if tie is not None][:1]
