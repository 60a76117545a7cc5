"""What the words of a title, and of the institution before it, say of a country: bodies, places, world bodies.

Sources, in `resources`: `foreign_bodies.csv`, `cities.csv`, `countries.csv`, `institutions.toml`, `bodies.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property

from pipeline.document import Annotations
from pipeline.lexicon.institutions import institution_kind
from pipeline.linking.offices import vocabulary
from pipeline.positions.kind import body_classes
from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold

_LONGEST_BODY = 4
_FARTHEST_PARTY = 60
_MOST_ADJECTIVES = 3
_OWNERS = frozenset({"party", "company", "sports", "association", "university", "international"})
# An object or a participle is no adjective of the title: «FED'in kararını değerlendiren …».
_VERBAL = re.compile(r"\w+(?:[ıiuü]n[ıiuü]|[ae]n)")
_INTERNATIONAL = "international"
_GENITIVE = ("ın", "in", "un", "ün")


@cache
def _turkish_bodies() -> frozenset[str]:
    return vocabulary("turkish_bodies") | provinces()


@cache
def _places() -> dict[str, str]:
    """Country by city or region, and by its own name where that is one word («Filistin Yönetimi lideri»)."""
    states = {fold(row["tr"]): row["code"] for row in load_csv("countries.csv") if " " not in row["tr"]}
    states = {name: code for name, code in states.items() if name not in vocabulary("doubtful_places")}
    return states | cities()


@cache
def cities() -> dict[str, str]:
    """Country by a city or region of another state, folded."""
    return {fold(row["place"]): row["country"] for row in load_csv("cities.csv")}


@cache
def provinces() -> frozenset[str]:
    """The provinces of Turkey, folded."""
    return frozenset(map(fold, load_toml("institutions.toml")["places"]["provinces"]))


@cache
def _foreign_bodies() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """(words of the name, country) of bodies of other states by their first word."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in load_csv("foreign_bodies.csv"):
        # In capitals the i of an abbreviation of another language has no dot in the text («CIA»).
        for form in {fold(row["body"]), fold(row["body"].upper())}:
            words = tuple(form.split())
            table.setdefault(words[0], []).append((words, row["country"]))
    return table


class Bodies:
    """Reads the bodies and places in and before the titles of one article."""

    def __init__(self, notes: Annotations) -> None:
        self.mentions = notes.selected
        self.words = notes.words

    def is_turkish(self, office: int) -> bool:
        """Does a word of the title place it in Turkey («TBMM Başkanı», «İzmir Valisi»)?"""
        return any(word in _turkish_bodies() for word in self._own_words(office))

    def is_placed(self, office: int) -> bool:
        """Does the title itself tell the country, whatever stands before the office it is joined to?"""
        return self.place(office) is not None or self.foreign(office) is not None

    def place(self, office: int) -> str | None:
        """The country of a place in the title («Londra Belediye Başkanı»)."""
        return next((_places()[word] for word in self._own_words(office) if word in _places()), None)

    def foreign(self, office: int) -> str | None:
        """The country of a body of another state in a title («Fed Başkanı») or in the genitive before it."""
        mention, low = self.mentions[office], self.words.low
        if mention.attributes.get("class") == _INTERNATIONAL:  # «PASOK'un Avrupa Parlamentosu Milletvekili»
            return None
        for i in range(self._possessor(mention.start), mention.end):
            for words, country in _foreign_bodies().get(low[i], ()):
                if tuple(low[i : i + len(words)]) == words:
                    return country
        return None

    def _possessor(self, start: int) -> int:
        """Where the name in the genitive before word `start` begins; adjectives may stand between («CIA'nın ilk»)."""
        words = self.words
        for i in range(start, max(start - _MOST_ADJECTIVES - 1, 2), -1):
            if words.low[i - 2] == "'":
                return i - 3
            if not words.text[i - 1].islower() or not words.low[i - 1].isalpha() or _VERBAL.fullmatch(words.low[i - 1]):
                break
        return start

    def is_of_party(self, office: int) -> bool:
        """Is the bare title one that parties have («Genel Sekreter»), and a party the body last named before it?"""
        mention = self.mentions[office]
        if mention.value is None or fold(str(mention.value)) not in vocabulary("party_offices"):
            return False
        for i in range(mention.start - 1, max(mention.start - _FARTHEST_PARTY, 0) - 1, -1):
            kind = institution_kind(self.words.low[i])
            if self.words.low[i - 1] == "genel" and kind == "association":  # the seat of a party: «CHP Genel Merkezi»
                continue
            if kind in _OWNERS and i not in self._in_names:
                return kind == "party"
        return False

    @cached_property
    def _in_names(self) -> frozenset[int]:
        """The words of names of persons («Ali Ak»)."""
        return frozenset(i for m in self.mentions if m.label == "PERSON" for i in range(m.start, m.end))

    def is_of_world_body(self, office: int) -> bool:
        """Does a world body stand in the genitive before the title («Avrupa Birliği'nin Genişleme Komiseri»)?"""
        mention = self.mentions[office]
        end = mention.start - 2
        if end < 1 or self.words.low[end] != "'" or not self.words.low[end + 1].endswith(_GENITIVE):
            return False
        return mention.attributes.get("head") not in _offices_of_state() and self._is_world_body(end)

    def is_posted_by_world_body(self, office: int) -> bool:
        """Does a world body stand before the state that the office works in («BM Kıbrıs Özel Temsilcisi»)?"""
        mention = self.mentions[office]
        if office == 0 or mention.attributes.get("head") in _offices_of_state():
            return False
        host = self.mentions[office - 1]
        end = host.start
        if host.label != "COUNTRY" or host.end != mention.start or end == 0:
            return False
        if end > 2 and self.words.low[end - 2] == "'" and self.words.low[end - 1].endswith(_GENITIVE):
            end -= 2
        return self._is_world_body(end)

    def is_diplomat_of_world_body(self, office: int) -> bool:
        """Is it a diplomat's title that names a world body or stands behind its office («AB Temsilcisi Büyükelçi»)?"""
        mention = self.mentions[office]
        if mention.attributes.get("head") not in vocabulary("diplomats"):
            return False
        return self._is_world_body(mention.end - 1) or self._is_world_body(mention.start)

    def _is_world_body(self, end: int) -> bool:
        """Does a world body's name end before word `end`, in the capitals of its sentence?"""
        words = self.words
        if not 0 < end < len(words):
            return False
        start, first = end, max(end - _LONGEST_BODY, words.sentences[words.sentence_of[end - 1]][0])
        while start > first and words.is_capitalised(start - 1):
            start -= 1
        return _INTERNATIONAL in body_classes(words.low[start:end])

    def _own_words(self, office: int) -> Sequence[str]:
        """The words of a title that place it; none of a diplomat's, whose city is the host's («Ankara Büyükelçisi»)."""
        mention = self.mentions[office]
        if mention.attributes.get("head") in vocabulary("diplomats"):
            return ()
        return self.words.low[mention.start : mention.end]


@cache
def _offices_of_state() -> frozenset[str]:
    """Heads of offices that no world body has («AB üyesi Fransa'nın Başbakanı»)."""
    return frozenset(map(fold, load_toml("bodies.toml")["use"]["of_state"])) - vocabulary("diplomats")
