"""The country of an office: stated, given by a nationality, or that of the scene; else the press's own, else none.

Decisions, in order:
stated        a COUNTRY beside the office or before its chain of offices («Kosova Başbakan Yardımcısı, … Bakanı»)
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
from functools import cache, cached_property
from typing import NamedTuple

from pipeline.document import Annotations, Candidate
from pipeline.linking.leaders import is_shared_name, is_turkish_name, leader_country
from pipeline.linking.offices import LONGEST_CHAIN, Tie, vocabulary
from pipeline.linking.persons import Person
from pipeline.linking.scene import Scene
from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold

_NATIONAL = frozenset({"public", "military", "party", "royal"})
"""Classes of offices that belong to a state; `royal` is never home's."""
_PRIVATE = frozenset({"company", "sports", "profession", "international"})
_POSSESSING = ("ın", "in", "un", "ün", "li", "lı", "lu", "lü")
"""Endings of a genitive and, the last four, of an adjective of origin."""
_LISTING = frozenset({",", "ve", "ile", "-", "–"})
_LOCATIVE = frozenset({"de", "da", "te", "ta", "deki", "daki", "teki", "taki"})


@cache
def _turkish_bodies() -> frozenset[str]:
    provinces = load_toml("institutions.toml")["places"]["provinces"]
    return vocabulary("turkish_bodies") | frozenset(map(fold, provinces))


@cache
def _places() -> dict[str, str]:
    """Country by city or region, and by its own name where that is one word («Filistin Yönetimi lideri»)."""
    states = {fold(row["tr"]): row["code"] for row in load_csv("countries.csv") if " " not in row["tr"]}
    states = {name: code for name, code in states.items() if name not in vocabulary("doubtful_places")}
    return states | {fold(row["place"]): row["country"] for row in load_csv("cities.csv")}


@cache
def _foreign_bodies() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """(words of the name, country) of bodies of other states by their first word."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in load_csv("foreign_bodies.csv"):
        words = tuple(fold(row["body"]).split())
        table.setdefault(words[0], []).append((words, row["country"]))
    return table


class Jurisdiction(NamedTuple):
    """A country, the decision's name, and the index of the mention that states the country, if one does."""

    country: str | None
    rule: str
    mention: int | None = None


class Jurisdictions:
    """Answers for one article which country an office or a person is of."""

    def __init__(self, notes: Annotations, home_country: str) -> None:
        self.notes = notes
        self.home = home_country
        self._scene = Scene(notes, home_country)

    def of_office(self, ties: Sequence[Tie], person: Person) -> Jurisdiction:
        """The country, for the mentions of one title of one person."""
        stated = [found for tie in ties if (found := self._beside(tie)) is not None]
        if stated:
            return max(stated, key=lambda s: s.rule == "stated")
        leader = leader_country(person.key)
        if leader is not None and not any(self._class(tie) in _PRIVATE for tie in ties):
            return Jurisdiction(leader, "leader")
        foreign = next((body for tie in ties if (body := self._foreign_body(tie.office)) is not None), None)
        if foreign is not None:
            return Jurisdiction(foreign, "body")
        if not any(self._class(tie) in _NATIONAL for tie in ties):
            return Jurisdiction(None, "none")
        placed = next((place for tie in ties if (place := self._place_in_title(tie.office)) is not None), None)
        if placed is not None:
            return Jurisdiction(placed, "place")
        known = self._known_country(person)
        if known is not None:
            return known._replace(rule="person")
        if self.home == "TR" and any(self._is_of_turkish_body(tie.office) for tie in ties):
            return Jurisdiction(self.home, "body")
        if self.home == "TR" and is_turkish_name(person.key) and not self._is_abroad(person):
            return Jurisdiction(self.home, "home")
        located = next((found for tie in ties if (found := self._located(tie.office)) is not None), None)
        if located is not None:
            return located
        office = self.notes.selected[ties[0].office]
        country, rule = self._scene.country_of(office, is_foreign_name=len(person.key) > 1)
        is_foreign_throne = country == self.home and self._class(ties[0]) == "royal"
        return Jurisdiction(None, "none") if is_foreign_throne else Jurisdiction(country, rule)

    def _is_of_turkish_body(self, office: int) -> bool:
        return any(word in _turkish_bodies() for word in self._own_words(office))

    def _foreign_body(self, office: int) -> str | None:
        """The country of a body of another state in a title («Fed Başkanı») or in the genitive before it."""
        mention, low = self.notes.selected[office], self.notes.words.low
        if mention.attributes.get("class") == "international":  # «PASOK'un Avrupa Parlamentosu Milletvekili»
            return None
        start = mention.start - 3 if mention.start > 2 and low[mention.start - 2] == "'" else mention.start
        for i in range(start, mention.end):
            for words, country in _foreign_bodies().get(low[i], ()):
                if tuple(low[i : i + len(words)]) == words:
                    return country
        return None

    def _place_in_title(self, office: int) -> str | None:
        return next((_places()[word] for word in self._own_words(office) if word in _places()), None)

    def _own_words(self, office: int) -> Sequence[str]:
        """The words of a title that place it; none of a diplomat's, whose city is the host's («Ankara Büyükelçisi»)."""
        mention = self.notes.selected[office]
        if mention.attributes.get("head") in vocabulary("diplomats"):
            return ()
        return self.notes.words.low[mention.start : mention.end]

    def _is_abroad(self, person: Person) -> bool:
        """Is the name one that Turkey shares with other countries, in an article that plays in one of these?

        An office of a Turkish body anywhere in the article brings the scene home.
        """
        return is_shared_name(person.key) and self._scene.plain is not None and not self._has_turkish_body

    @cached_property
    def _has_turkish_body(self) -> bool:
        mentions = self.notes.selected
        return any(m.label == "POSITION" and self._is_of_turkish_body(i) for i, m in enumerate(mentions))

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
            nationality = self._adjacent_before(index, ("NATIONALITY",))
            if nationality is not None:
                return nationality
        return None

    def _class(self, tie: Tie) -> str:
        return str(self.notes.selected[tie.office].attributes.get("class", ""))

    def _known_country(self, person: Person) -> Jurisdiction | None:
        """A country stated at any mention of the person, whatever the title."""
        for index in person.mentions:
            office = index - 1
            if office >= 0 and self.notes.selected[office].label == "POSITION":
                found = self._adjacent_before(office, ("COUNTRY", "NATIONALITY"))
                if found is not None and self._touches(office, index):
                    return found
        return None

    def _touches(self, office: int, person: int) -> bool:
        return self.notes.selected[person].start - self.notes.selected[office].end <= 4

    def _beside(self, tie: Tie) -> Jurisdiction | None:
        """A country or nationality stated for the office: before it, before its chain, or before the name."""
        office = tie.office
        labels = ("NATIONALITY",) if self._is_posted(office) else ("COUNTRY", "NATIONALITY")
        if tie.rule == "plural" and tie.place < len(listed := self._listed_before(office)):
            return listed[tie.place]
        found = self._sender(office) or self._adjacent_before(office, labels)
        for _ in range(LONGEST_CHAIN):
            if found is not None or office == 0 or not self._continues_chain(office):
                break
            office -= 1
            found = self._adjacent_before(office, labels)
        return found or self._adjacent_before(tie.person, ("NATIONALITY",))

    def _sender(self, office: int) -> Jurisdiction | None:
        """The state in the genitive, of a diplomat in the state named before the title («ABD'nin Irak elçisi»)."""
        mentions, low = self.notes.selected, self.notes.words.low
        if office < 2 or mentions[office].attributes.get("head") not in vocabulary("diplomats"):
            return None
        sender, host = mentions[office - 2], mentions[office - 1]
        if host.label != "COUNTRY" or host.end != mentions[office].start or low[sender.end] != "'":
            return None
        return self._adjacent_before(office - 1, ("COUNTRY",))

    def _is_posted(self, office: int) -> bool:
        """Is the office one that a country beside it is the post of («gazetenin Türkiye muhabiri»)?"""
        return self.notes.selected[office].attributes.get("head") in vocabulary("posted")

    def _listed_before(self, office: int) -> list[Jurisdiction]:
        """The states of a list before a plural title, one for each holder («A ve B Cumhurbaşkanları X ve Y»)."""
        mentions, low = self.notes.selected, self.notes.words.low
        listed: list[Jurisdiction] = []
        i = office - 1
        while i >= 0 and mentions[i].label == "COUNTRY" and isinstance(code := mentions[i].value, str):
            between = low[mentions[i].end : mentions[i + 1].start]
            if bool(between) == (i + 1 == office) or any(word not in _LISTING for word in between):
                break
            listed.append(Jurisdiction(code, "stated", i))
            i -= 1
        return listed[::-1] if len(listed) > 1 else []

    def _continues_chain(self, office: int) -> bool:
        """Is the office joined to one before it by a comma or «ve»?"""
        mentions, low = self.notes.selected, self.notes.words.low
        earlier = mentions[office - 1]
        between = low[earlier.end : mentions[office].start]
        return earlier.label == "POSITION" and 1 <= len(between) <= 4 and between[0] in (",", "ve", "(", "'")

    def _adjacent_before(self, index: int, labels: tuple[str, ...]) -> Jurisdiction | None:
        """The country of a mention of `labels` that stands right before mention `index`."""
        if index == 0:
            return None
        mentions, words = self.notes.selected, self.notes.words
        earlier, mention = mentions[index - 1], mentions[index]
        if earlier.label not in labels or not isinstance(earlier.value, str) or earlier.end > mention.start:
            return None
        between = range(earlier.end, mention.start)
        if words.sentence_of[earlier.start] != words.sentence_of[mention.start] or len(between) > 4:
            return None
        if not all(self._may_stand_between(i, earlier) for i in between):
            return None
        return Jurisdiction(earlier.value, "stated" if earlier.label == "COUNTRY" else "nationality", index - 1)

    def _may_stand_between(self, i: int, earlier: Candidate) -> bool:
        """A genitive after an apostrophe («Türkiye'nin Belgrad Büyükelçisi») or «eski»; no list, no verb."""
        low = self.notes.words.low
        passed = ("former", "present", "peers", "honorifics")
        if low[i] == "'" or any(low[i] in vocabulary(name) for name in passed):
            return True
        if low[i - 1] == "'" and low[i].endswith(_POSSESSING):
            return True
        return earlier.label == "COUNTRY" and self._is_possessed_by(earlier, i)

    def _is_possessed_by(self, state: Candidate, i: int) -> bool:
        """Is word `i` an adjective behind a state in the genitive («İngiltere'nin en genç Başbakanı»)?"""
        words = self.notes.words
        is_genitive = words.low[state.end] == "'" and words.low[state.end + 1].endswith(_POSSESSING[:4])
        return is_genitive and words.low[i].isalpha() and words.text[i].islower()
