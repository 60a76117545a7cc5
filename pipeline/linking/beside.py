"""The country that the text states for an office: beside it, before its chain, or before the institution it is of.

beside        «Fransa Dışişleri Bakanı», «Türkiye'nin Belgrad Büyükelçisi», «İngiltere'nin en genç Başbakanı»
chain         «Kosova Başbakan Yardımcısı, … Bakanı»: before the first office of the chain
institution   «Yunanistan Kültür ve Spor Bakanlığının … Bakan Yardımcısı»: before its institution in the genitive,
              «Türkiye'nin NATO'daki Daimi Temsilcisi»: or before its place
list          «A ve B Cumhurbaşkanları X ve Y»: one state for each holder
sender        «ABD'nin Irak elçisi»: of a diplomat the state in the genitive, not the host
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.document import Annotations, Candidate
from pipeline.linking.bodies import Bodies
from pipeline.linking.offices import LONGEST_CHAIN, Tie
from pipeline.linking.vocabulary import describing, stems, vocabulary
from pipeline.resources import load_toml

_POSSESSING = ("ın", "in", "un", "ün", "li", "lı", "lu", "lü")
"""Endings of a genitive and, the last four, of an adjective of origin."""
NATIONAL = frozenset({"public", "military", "party", "royal"})
"""Classes of offices that belong to a state; `royal` is never home's."""
_LINKS = ("chain", "former", "present", "honorifics")
_LISTING = frozenset({",", "ve", "ile", "-", "–"})
_LONGEST_INSTITUTION = 10
_LONGEST_BRACKET = 4
# An institution's name ends in a possessive («Bakanlığı»), and its genitive stands behind that.
_POSSESSIVE = ("ı", "i", "u", "ü")
_GENITIVE = re.compile(r"n[ıiuü]n")
_LOCATED = re.compile(r"n?[dt][ae]ki")
_ONE_OF = re.compile(r"\w{3,}l[ae]r[ıi]nd[ae]n")
_INFLECTED = re.compile(r"\w{3,}[ıiuü]n[ıiuü]n")


@cache
def _communities() -> dict[tuple[object, str], str]:
    return {(island, people): state for island, people, state in load_toml("linking.toml")["communities"]}


class Jurisdiction(NamedTuple):
    """A country, the decision's name, and the index of the mention that states the country, if one does."""

    country: str | None
    rule: str
    mention: int | None = None


class Beside:
    """Reads the countries and nationalities that stand beside the offices and names of one article."""

    def __init__(self, notes: Annotations, bodies: Bodies) -> None:
        self.bodies = bodies
        self.mentions = notes.selected
        self.words = notes.words

    def of_office(self, tie: Tie) -> Jurisdiction | None:
        """What is stated for the office, or before the name of its holder."""
        office = tie.office
        labels = ("NATIONALITY",) if self._is_posted(office) else ("COUNTRY", "NATIONALITY")
        if tie.rule == "plural" and tie.place < len(listed := self._listed_before(office)):
            return listed[tie.place]
        found = self._sender(office) or self.before(office, labels)
        for _ in range(LONGEST_CHAIN):
            if found is not None or self.bodies.is_placed(office) or not self._continues_chain(office):
                break
            office -= 1
            found = self.before(office, labels)
        return found or self.before(tie.person, ("NATIONALITY",)) or self._of_institution(office)

    def before(self, index: int, labels: tuple[str, ...]) -> Jurisdiction | None:
        """The country of a mention of `labels` that stands right before mention `index`."""
        if index == 0:
            return None
        earlier, mention = self.mentions[index - 1], self.mentions[index]
        if earlier.label not in labels or not isinstance(earlier.value, str) or earlier.end > mention.start:
            return None
        between = range(earlier.end, mention.start)
        if not self._in_one_sentence(earlier, mention) or len(between) > 4:
            return None
        if not all(self._may_stand_between(i, earlier) for i in between):
            return None
        if mention.attributes.get("class") in NATIONAL and self.words.low[earlier.end] in vocabulary("origins"):
            return self.before(index - 1, ("COUNTRY",))  # «Almanya'nın Türk kökenli bakanı»
        return self._stated_by(index - 1)

    def _stated_by(self, index: int) -> Jurisdiction:
        """The country that a COUNTRY or NATIONALITY states; «Kıbrıs Türk lideri» is of a state of its own."""
        mention = self.mentions[index]
        country = str(mention.value)
        if index > 0 and self.mentions[index - 1].end == mention.start:
            country = _communities().get((self.mentions[index - 1].value, country), country)
        return Jurisdiction(country, "stated" if mention.label == "COUNTRY" else "nationality", index)

    def _in_one_sentence(self, a: Candidate, b: Candidate) -> bool:
        return self.words.sentence_of[a.start] == self.words.sentence_of[b.start]

    def _of_institution(self, office: int) -> Jurisdiction | None:
        """The state before the institution in the genitive that the title leans on."""
        if office == 0:
            return None
        state, title = self.mentions[office - 1], self.mentions[office]
        if state.label not in ("COUNTRY", "NATIONALITY") or not isinstance(state.value, str):
            return None
        if not self._in_one_sentence(state, title):
            return None
        start = state.end + 2 if self.words.low[state.end] == "'" else state.end
        head = self._institution_before(title.start)
        if head is None or not start <= head < start + _LONGEST_INSTITUTION:
            return None
        if state.label == "NATIONALITY" and not self.words.low[head].startswith(stems("organs")):
            return None  # a people's name qualifies firms as well: «Alman devinin CEO'su»
        if all(self.words.is_capitalised(i) or self.words.low[i] in _LISTING for i in range(start, head)):
            return self._stated_by(office - 1)
        return None

    def _institution_before(self, end: int) -> int | None:
        """The last word of an institution or place whose genitive or locative ends right before word `end`."""
        low = self.words.low
        if low[end - 1] == ")" and (opening := self._opening(end - 1)) is not None:  # «… Kurumu'ndaki (UAEK)»
            end = opening
        if end > 2 and low[end - 2] == "'":
            is_genitive = _GENITIVE.fullmatch(low[end - 1]) and low[end - 3].endswith(_POSSESSIVE)
            return end - 3 if is_genitive or _LOCATED.fullmatch(low[end - 1]) else None
        return end - 1 if _INFLECTED.fullmatch(low[end - 1]) else None

    def _opening(self, closing: int) -> int | None:
        """The bracket that opens the abbreviation closed by word `closing`."""
        start = max(closing - _LONGEST_BRACKET, 0)
        return next((i for i in range(closing - 1, start, -1) if self.words.low[i] == "("), None)

    def _sender(self, office: int) -> Jurisdiction | None:
        if office < 2 or self.mentions[office].attributes.get("head") not in vocabulary("diplomats"):
            return None
        sender, host = self.mentions[office - 2], self.mentions[office - 1]
        if host.label != "COUNTRY" or host.end != self.mentions[office].start or self.words.low[sender.end] != "'":
            return None
        return self.before(office - 1, ("COUNTRY",))

    def _is_posted(self, office: int) -> bool:
        """Is the office one that a country beside it is the post of («gazetenin Türkiye muhabiri»)?"""
        return self.mentions[office].attributes.get("head") in vocabulary("posted")

    def _listed_before(self, office: int) -> list[Jurisdiction]:
        """The states of a list before a plural title, one for each holder («A ve B Cumhurbaşkanları X ve Y»)."""
        mentions, low = self.mentions, self.words.low
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
        if office == 0:
            return False
        earlier, low = self.mentions[office - 1], self.words.low
        between = range(earlier.end, self.mentions[office].start)
        if earlier.label != "POSITION" or not 1 <= len(between) <= 4 or low[between[0]] not in (",", "ve", "(", "'"):
            return False
        return all(low[i] == "'" or low[i - 1] == "'" or any(low[i] in vocabulary(v) for v in _LINKS) for i in between)

    def _may_stand_between(self, i: int, earlier: Candidate) -> bool:
        """A genitive after an apostrophe («Türkiye'nin Belgrad Büyükelçisi»), «eski», «liberal»; no list, no verb."""
        low = self.words.low
        passed = ("former", "present", "peers", "honorifics", "leaning", "organs")
        if low[i] == "'" or low[i] in describing() or any(low[i] in vocabulary(name) for name in passed):
            return True
        if earlier.label == "NATIONALITY" and _ONE_OF.fullmatch(low[i]):
            return True  # «İtalyan avukatlarından X»
        if low[i].startswith("yaşında") or (low[i].isdigit() and low[i + 1].startswith("yaşında")):
            return True  # «Danimarkalı 19 yaşındaki tenisçi»
        if low[i - 1] == "'" and low[i].endswith(_POSSESSING):
            return True
        return earlier.label == "COUNTRY" and self._is_possessed_by(earlier, i)

    def _is_possessed_by(self, state: Candidate, i: int) -> bool:
        """Is word `i` an adjective behind a state in the genitive («İngiltere'nin en genç Başbakanı»)?"""
        words = self.words
        is_genitive = words.low[state.end] == "'" and words.low[state.end + 1].endswith(_POSSESSING[:4])
        return is_genitive and words.low[i].isalpha() and words.text[i].islower()
