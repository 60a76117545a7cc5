"""The country of an office: stated, given by a nationality, or that of the scene; else the press's own, else none.

Decisions, in order:
stated        a COUNTRY beside the office or before its chain of offices («Kosova Başbakan Yardımcısı, … Bakanı»), or
              before the full name of its body («Irak Kalkınma Fonu (IKF)» … «IKF Başkanı»)
nationality   a NATIONALITY beside the office or the name («Rus lider Putin», «Alman Dışişleri Bakanı»)
leader        a holder of a state's highest office whom the press names without the country («Başkan Obama»)
person        another office of the same person has a stated country
place         a state or a foreign city in the title («Londra Belediye Başkanı», «Filistin Yönetimi lideri»)
body          an office of a known state's body («Fed Başkanı», «TBMM Başkanı») or of a province of the press's own
scene         a national public office in an article that plainly plays in another state
home          a national public office named without a country; never a monarch's
none          companies, clubs, federations, international bodies, professions
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from pipeline.document import Annotations
from pipeline.linking.abbreviations import Explained, explained
from pipeline.linking.beside import NATIONAL, Beside, Jurisdiction
from pipeline.linking.bodies import Bodies
from pipeline.linking.leaders import (
    is_foreign_spelling,
    is_shared_name,
    is_turkish_name,
    is_turkish_surname,
    leader_country,
)
from pipeline.linking.names import turkish_given_names
from pipeline.linking.offices import Tie, vocabulary
from pipeline.linking.persons import Person
from pipeline.linking.scene import Scene

__all__ = ["GUESSED", "KNOWN", "Jurisdiction", "Jurisdictions"]

KNOWN = frozenset({"stated", "nationality", "place", "body"})
"""Decisions that rest on words of the text about this very office."""
GUESSED = frozenset({"scene", "home"})
"""Decisions that rest on the article and the press alone."""

_PRIVATE = frozenset({"company", "sports", "profession", "international"})
_TOLD_BY_BODY = frozenset({"open", "public", "association", "company"})
"""Classes that a title takes from the body named in it."""
_LOCATIVE = frozenset({"de", "da", "te", "ta", "deki", "daki", "teki", "taki"})


class Jurisdictions:
    """Answers for one article which country an office or a person is of."""

    def __init__(self, notes: Annotations, home_country: str) -> None:
        self.notes = notes
        self.home = home_country
        self._bodies = Bodies(notes)
        self._beside = Beside(notes, self._bodies)
        self._scene = Scene(notes, home_country)

    def of_office(self, ties: Sequence[Tie], person: Person) -> Jurisdiction:
        """The country, for the mentions of one title of one person."""
        if any(self._bodies.is_posted_by_world_body(tie.office) for tie in ties):
            return Jurisdiction(None, "none")
        stated = [found for tie in ties if (found := self._beside.of_office(tie)) is not None]
        if stated:
            return max(stated, key=lambda s: s.rule == "stated")
        for tie in ties:
            if (state := self._state_of_abbreviation(tie)) is not None:
                return state
        thrones = [tie for tie in ties if self._class(tie) == "royal"]
        if len(person.key) == 1 and (located := self._located_at(thrones)) is not None:
            return located  # several kings are called Abdullah
        leader = leader_country(person.key)
        if leader is not None and not any(self._class(tie) in _PRIVATE for tie in ties):
            return Jurisdiction(leader, "leader")
        foreign = next((body for tie in ties if (body := self._bodies.foreign(tie.office)) is not None), None)
        if foreign is not None:
            return Jurisdiction(foreign, "body")
        if not any(self._is_national(tie) for tie in ties) or self._is_international(ties, person):
            return Jurisdiction(None, "none")
        placed = next((place for tie in ties if (place := self._bodies.place(tie.office)) is not None), None)
        if placed is not None:
            return Jurisdiction(placed, "place")
        known = self._known_country(person)
        if known is not None:
            return known._replace(rule="person")
        if self.home == "TR" and any(self._bodies.is_turkish(tie.office) for tie in ties):
            return Jurisdiction(self.home, "body")
        is_turkish = is_turkish_name(person.key) or is_turkish_surname(person.name) or self._is_ottoman(ties, person)
        if self.home == "TR" and is_turkish and not self._is_abroad(person) and not self._is_of_foreign_throne(ties):
            return Jurisdiction(self.home, "home")
        if (located := self._located_at(ties)) is not None:
            return located
        office = self.notes.selected[ties[0].office]
        country, rule = self._scene.country_of(office, is_foreign_name=len(person.key) > 1)
        is_foreign_throne = country == self.home and self._class(ties[0]) == "royal"
        return Jurisdiction(None, "none") if is_foreign_throne else Jurisdiction(country, rule)

    def _is_national(self, tie: Tie) -> bool:
        return self._class(tie) in NATIONAL or self._bodies.is_of_party(tie.office)

    def _is_international(self, ties: Sequence[Tie], person: Person) -> bool:
        """Is the office a world body's? A Turkish name's is Turkey's («AB Daimi Temsilcisi Büyükelçi»)."""
        if any(self._bodies.is_of_world_body(tie.office) for tie in ties):
            return True
        return not is_turkish_name(person.key) and any(
            self._bodies.is_diplomat_of_world_body(tie.office) for tie in ties
        )

    def _is_abroad(self, person: Person) -> bool:
        """Is the name one that Turkey shares with other countries, in an article that plays in one of these?

        One spelt as these spell it («Mahmud») is theirs as soon as the article names other states and not home.

        An office of a Turkish body anywhere in the article brings the scene home.
        """
        if is_foreign_spelling(person.key) and self._scene.is_abroad and not self._has_turkish_body:
            return True
        return is_shared_name(person.key) and self._scene.plain is not None and not self._has_turkish_body

    @cached_property
    def _has_turkish_body(self) -> bool:
        mentions = self.notes.selected
        return any(m.label == "POSITION" and self._bodies.is_turkish(i) for i, m in enumerate(mentions))

    def _located_at(self, ties: Sequence[Tie]) -> Jurisdiction | None:
        if not any(self._class(tie) in NATIONAL for tie in ties):
            return None
        return next((found for tie in ties if (found := self._located(tie.office)) is not None), None)

    def _located(self, office: int) -> Jurisdiction | None:
        """The country of a locative right before the office («Ürdün'de Kral Abdullah»); home's own does not count."""
        if office == 0:
            return None
        mentions, low = self.notes.selected, self.notes.words.low
        place, mention = mentions[office - 1], mentions[office]
        suffix = low[place.end : mention.start]
        if place.label != "COUNTRY" or place.value == self.home or not isinstance(place.value, str):
            return None
        is_locative = len(suffix) == 2 and suffix[0] == "'" and suffix[1] in _LOCATIVE
        return Jurisdiction(place.value, "scene", office - 1) if is_locative else None

    def of_person(self, person: Person) -> Jurisdiction | None:
        """The country of a person without office: a nationality that stands before the name."""
        for index in person.mentions:
            nationality = self._beside.before(index, ("NATIONALITY",))
            if nationality is not None:
                return nationality
        return None

    def _class(self, tie: Tie) -> str:
        """The class of the office; that of the body's full name where the title has the abbreviation of it."""
        mention = self.notes.selected[tie.office]
        kind = str(mention.attributes.get("class", ""))
        told = self._explained.get(self.notes.words.low[mention.start])
        return told.kind if told is not None and told.kind and kind in _TOLD_BY_BODY else kind

    @cached_property
    def _explained(self) -> dict[str, Explained]:
        return explained(self.notes)

    def _state_of_abbreviation(self, tie: Tie) -> Jurisdiction | None:
        told = self._explained.get(self.notes.words.low[self.notes.selected[tie.office].start])
        if told is None or told.state is None:
            return None
        return Jurisdiction(str(self.notes.selected[told.state].value), "stated", told.state)

    def _is_ottoman(self, ties: Sequence[Tie], person: Person) -> bool:
        """«Sultan Abdülhamit»: a monarch of a title of the empire's, by a given name, where no other state is named."""
        of_empire = any(self.notes.selected[tie.office].attributes.get("head") in vocabulary("thrones") for tie in ties)
        return of_empire and person.key[0] in turkish_given_names() and not self._scene.is_abroad

    def _is_of_foreign_throne(self, ties: Sequence[Tie]) -> bool:
        """Is it a rank of nobility that Turkey and the empire before it never had («Barones Seyda Vural»)?"""
        return any(
            self.notes.selected[tie.office].attributes.get("head") in vocabulary("foreign_thrones") for tie in ties
        )

    def _known_country(self, person: Person) -> Jurisdiction | None:
        """A country stated at any mention of the person, whatever the title."""
        for index in person.mentions:
            office = index - 1
            if office >= 0 and self.notes.selected[office].label == "POSITION":
                found = self._beside.before(office, ("COUNTRY", "NATIONALITY"))
                if found is not None and self._touches(office, index):
                    return found
        return None

    def _touches(self, office: int, person: int) -> bool:
        return self.notes.selected[person].start - self.notes.selected[office].end <= 4
