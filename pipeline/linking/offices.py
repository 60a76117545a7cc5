"""Which office belongs to which person: every tie is a construction of Turkish, found once and named.

before        «Dışişleri Bakanı Hakan Kaya»; honorifics, an age, a nationality may stand between
stacked       «Genelkurmay Başkanı Orgeneral X»: an office right before the one that stands at the name
chain         «Başbakan Yardımcısı ve Dışişleri Bakanı X»: offices joined to the one that stands at the name
relative      «Genel Müdür olarak atanan X», «başkan seçilen X», «başkan olan ve … açıklayan X»: a participle between
plural        «milletvekilleri A, B ve C»: each name of the list
named         «X adlı gazeteci», «X isimli iş adamı»
after         «X, Hazine ve Maliye Bakanı,», «X (Genel Müdür)»: apposition, closed by a comma, a bracket or the sentence
predicate     «X, … Genel Sekreteri seçildi», «X … başkanıdır», «X'i … Başkanı olarak atadı»
taken up      «Bolu Valisi konuştu. Vali Ayşe Demir …»: the short form at a name takes up the title alone before it
same office   a title alone is the office that someone holds under another name («CHP lideri», «CHP Genel Başkanı»)
anaphor       «X gol attı. 27 yaşındaki oyuncu …»: a role alone takes up the person named in the sentence before

Each office mention is tied by the first construction that fits, in this order; one that fits none stays free.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.document import Annotations
from pipeline.linking.titles import Title, TitleIndex, is_short_form, office_key, title_words
from pipeline.resources import load_toml
from pipeline.turkish.casing import fold
from pipeline.turkish.numerals import read_numeral
from pipeline.turkish.suffixes import is_suffix_chain
from pipeline.turkish.verbs import verb_form

_QUOTES = frozenset('"“”«»')
_CLOSING = frozenset({",", ")", ".", ";", ":", "!", "?", "olarak", "-", "–", "ve"})
_JOINTS = frozenset({",", "ve", "(", "-", "/", "aynı", "olan"})
_MAX_GAP = 12
LONGEST_CHAIN = 12
"""So many offices one person holds in a row at most; a longer row is a list."""
_CLOSE = 4
_NEAR = 8
"""A title that is taken up lies at most so many mentions before the name."""
_ACCUSATIVE = frozenset({"ı", "i", "u", "ü", "yı", "yi", "yu", "yü"})
_GENITIVE = re.compile(r"n?[ıiuü]n")
_PARTICIPLE = frozenset({"olan", "seçilen", "atanan", "getirilen", "olacak"})
_SUBORDINATE = re.compile(r"(?:ol|seçil|atan|getiril)(?:duğu|acağı|eceği|diği|dığı|ması|mesi)\w*")
_OWN = re.compile(r"s?[ıiuü]|[ıiuü]?m[ıiuü]z")
_BEHIND_VOWEL = re.compile(r"(?<=[aeıioöuü])s[ıiuü]$")
_PLURAL = re.compile(r"l[ae]r")
_NOMINAL = re.compile(r"(?:[dt][ıiuü]ğ|[ae]ca[ğk]|[ae]ce[ğk]|m[ae]s|m[ae]l[ae]r)\w*$")
_FIRST_PERSON = re.compile(r"y?[ıiuü]m$")
_POSSESSIVE = re.compile(r"(?:s?[ıiuü]|[ıiuü]m[ıiuü]z|m[ıiuü]z)?")


@dataclass(frozen=True, slots=True)
class Tie:
    """Office and holder as indexes into `Annotations.selected`; `rule` names the construction."""

    office: int
    person: int
    rule: str
    confidence: float
    place: int = 0
    """Of a plural title: how many names of the list stand before this one."""


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The words of one list of `resources/linking.toml`."""
    return frozenset(load_toml("linking.toml")[name])


@cache
def _regarding() -> tuple[str, ...]:
    return tuple(load_toml("linking.toml")["regarding"])


@cache
def _appointing() -> tuple[str, ...]:
    return tuple(load_toml("linking.toml")["appointing"])


def tie_offices(notes: Annotations, holder: Mapping[int, int]) -> list[Tie]:
    """The ties of an article, one for each (office mention, person mention) pair, in text order of the office.

    `holder` gives for each PERSON mention the number of its person, so that what one mention says serves the others.
    """
    reader = _Reader(notes)
    ties: dict[int, list[Tie]] = defaultdict(list)
    for person in reader.of("PERSON"):
        for tie in reader.offices_before(person):
            ties[tie.office].append(tie)
    _drop_chains_of_others(reader, ties, holder)
    for office in reader.of("POSITION"):
        if not ties[office] or reader.is_plural(office):
            ties[office] = list(reader.other_ties(office)) or ties[office]
    for office in reader.of("POSITION"):
        if not ties[office]:
            ties[office] = list(reader.taken_up(office, ties))
    held = _Held(reader, ties)
    for office in reader.of("POSITION"):
        if not ties[office]:
            ties[office] = held.tie(office) or ([] if held.has_full(office) else list(reader.anaphor(office)))
    return [tie for office in sorted(ties) for tie in ties[office]]


def _drop_chains_of_others(reader: _Reader, ties: dict[int, list[Tie]], holder: Mapping[int, int]) -> None:
    """«CHP lideri, Başbakan X'in …»: no chain by a comma where another person stands beside that office elsewhere."""
    beside: dict[object, set[int]] = defaultdict(set)
    for tie in (tie for found in ties.values() for tie in found if tie.rule == "before"):
        beside[office_key(reader.title(tie.office))].add(holder[tie.person])
    for office, found in ties.items():
        if not reader.is_listed(office):
            continue
        key = office_key(reader.title(office))
        others = beside[key] if key else set()
        ties[office] = [t for t in found if t.rule != "chain" or not others or holder[t.person] in others]


class _Held:
    """The titles that have a holder, for those that stand alone."""

    def __init__(self, reader: _Reader, ties: Mapping[int, Sequence[Tie]]) -> None:
        self.reader = reader
        self._by_key: dict[object, Tie] = {}
        for office, found in ties.items():
            if found:
                self._by_key.setdefault(office_key(reader.title(office)), found[0])
        self._titles = TitleIndex(reader.title(office) for office, found in ties.items() if found)

    def has_full(self, office: int) -> bool:
        """Is the title a short form of one that has a holder?"""
        return any(self._titles.full_forms(self.reader.title(office)))

    def tie(self, office: int) -> list[Tie]:
        """The holder of the same office under another name."""
        key = office_key(self.reader.title(office))
        if key is None or key not in self._by_key or self.has_full(office):
            return []
        return [Tie(office, self._by_key[key].person, "same office", 0.7)]


class _Reader:
    """Walks the mentions of one article by their neighbours."""

    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self.words = notes.words
        self.mentions = notes.selected

    def of(self, label: str) -> list[int]:
        return [i for i, c in enumerate(self.mentions) if c.label == label]

    def is_plural(self, office: int) -> bool:
        """Is the title in the plural or counted («iki muhabiri», «22 polis memurunun»)?"""
        mention = self.mentions[office]
        end = mention.end
        if end + 1 < len(self.words) and self._is_glued(end) and _PLURAL.match(self.words.low[end + 1]):  # «CEO'lar»
            return True
        return bool(mention.attributes.get("plural")) or (mention.start > 0 and self._counts(mention.start - 1))

    def _counts(self, word: int) -> bool:
        numeral = read_numeral(self.words, word)
        return numeral is not None and numeral.value > 1 and self.words.end[word] < self.words.start[word + 1]

    def offices_before(self, person: int) -> Iterator[Tie]:
        """The office at the name and the chain of offices before it."""
        office = self._previous(person)
        if office is None or not self._is_filler(office, person) or not self._may_precede(office):
            return
        yield Tie(office, person, "before", 0.97)
        for _ in range(LONGEST_CHAIN):
            earlier = self._previous(office)
            if earlier is None or not self._is_chained(earlier, office):
                return
            is_stacked = self.mentions[earlier].end == self.mentions[office].start
            yield Tie(earlier, person, "stacked" if is_stacked else "chain", 0.95 if is_stacked else 0.9)
            office = earlier

    def other_ties(self, office: int) -> Iterator[Tie]:
        if self.is_plural(office):
            for place, person in enumerate(self._listed_after(office)):
                yield Tie(office, person, "plural", 0.85, place)
            return
        for find in (self._relative, self._named, self._after, self._predicate):
            tie = find(office)
            if tie is not None:
                yield tie
                return

    def is_listed(self, office: int) -> bool:
        """Is a comma all that stands between the title and the next mention?"""
        return [self.words.low[i] for i in self._gap(office, office + 1)] == [","]

    def title(self, office: int) -> Title:
        value = self.mentions[office].value
        return title_words(value if isinstance(value, str) else self.notes.surface(self.mentions[office]))

    def taken_up(self, office: int, ties: Mapping[int, Sequence[Tie]]) -> Iterator[Tie]:
        """The person at whose name the short form of a title stands, in the next sentence."""
        title = self.title(office)
        sentence = self.words.sentence_of
        here = sentence[self.mentions[office].start]
        for i in range(office + 1, min(office + _NEAR, len(self.mentions))):
            mention = self.mentions[i]
            if sentence[mention.start] - here > 1:
                return
            if mention.label == "POSITION" and sentence[mention.start] > here:
                found = [tie for tie in ties.get(i, ()) if tie.rule == "before"]
                short = self.title(i)
                if found and len(short) < len(title) and is_short_form(short, title) and not self._has_country(i):
                    yield Tie(office, found[0].person, "taken up", 0.7)
                return

    def _has_country(self, office: int) -> bool:
        return office > 0 and self.mentions[office - 1].label == "COUNTRY" and self._touches(office - 1, office)

    def _touches(self, a: int, b: int) -> bool:
        return self.mentions[b].start - self.mentions[a].end <= 2

    def anaphor(self, office: int) -> Iterator[Tie]:
        """The person last named before a title that stands alone, in its sentence or the one before."""
        mention = self.mentions[office]
        is_role = mention.attributes.get("class") in ("profession", "sports") and mention.end - mention.start == 1
        if not is_role or self._is_possessed(office) or self.is_plural(office) or self._next_person(office) is not None:
            return
        sentence = self.words.sentence_of
        here = sentence[mention.start]
        for i in range(office - 1, -1, -1):
            earlier = self.mentions[i]
            if here - sentence[earlier.start] > 1:
                return
            if earlier.label == "PERSON":
                if sentence[earlier.start] != here:
                    yield Tie(office, i, "anaphor", 0.5)
                return

    def _previous(self, mention: int) -> int | None:
        """The office before `mention` in its sentence, looking past countries and nationalities."""
        for i in range(mention - 1, max(mention - 4, -1), -1):
            label = self.mentions[i].label
            if label == "POSITION":
                return i if self._same_sentence(i, mention) else None
            if label not in ("COUNTRY", "NATIONALITY", "DATE"):
                return None
        return None

    def _same_sentence(self, a: int, b: int) -> bool:
        sentence = self.words.sentence_of
        return sentence[self.mentions[a].start] == sentence[self.mentions[b].start]

    def _gap(self, a: int, b: int) -> list[int]:
        """Word indexes between two mentions, without those inside a country or a nationality between them."""
        inside = {
            word
            for mention in self.mentions[a + 1 : b]
            if mention.label == "NATIONALITY"
            for word in range(mention.start, mention.end)
        }
        return [i for i in range(self.mentions[a].end, self.mentions[b].start) if i not in inside]

    def _may_precede(self, office: int) -> bool:
        return bool(self.mentions[office].attributes.get("plural")) or self._is_nominative(office)

    def _is_filler(self, office: int, person: int) -> bool:
        """Nothing but honorifics, quotes, an age, a bracket or «eski/yeni» between an office and the name."""
        gap = self._gap(office, person)
        if len(gap) > _MAX_GAP or self._opens_speech(gap, person):
            return False
        low = self.words.low
        i = 0
        while i < len(gap):
            word = low[gap[i]]
            if word == "(":
                end = next((k for k in range(i, len(gap)) if low[gap[k]] == ")"), None)
                if end is None:
                    return False
                i = end + 1
                continue
            if low[gap[min(i + 1, len(gap) - 1)]] == "'" and self.words.is_capitalised(gap[i]):  # «CHP'li»
                i += 3
                continue
            if self._is_glued(gap[i]):  # the title's own suffix, but no case: «Türk Telekom CEO'su Ali Kaya»
                if i == 0 and _OWN.fullmatch(low[gap[i] + 1]) is None:  # «Başbakan'ın Ali Kaya'ya»
                    return False
                i += 2
                continue
            if word == ")" and self._is_bracketed(office):  # «Üst Yöneticisi (CEO) Ali Kaya»
                i += 1
                continue
            known = word in _QUOTES or word in ("'", ".", ":", "-", "–") or word in vocabulary("honorifics")
            age = word.isdigit() or word.startswith("yaşında") or word == "doğumlu"
            if not (known or age or word in vocabulary("former") or word in vocabulary("present")):
                return False
            i += 1
        return True

    def _is_glued(self, i: int) -> bool:
        """Is word `i` an apostrophe before a suffix? A stray blank may stand before it («Kaya 'nın»)."""
        words = self.words
        return words.low[i] == "'" and not words.space_after(i) and is_suffix_chain(words.low[i + 1])

    def _is_quote(self, i: int) -> bool:
        return self.words.low[i] in _QUOTES or (self.words.low[i] == "'" and not self._is_glued(i))

    def _opens_speech(self, gap: Sequence[int], person: int) -> bool:
        """Does a quotation begin in the gap that goes on behind the name («Başbakan: "Ali Kaya geldi"»)?"""
        end = self.mentions[person].end
        is_open = sum(map(self._is_quote, gap)) % 2 == 1
        return is_open and not (end < len(self.words) and self._is_quote(end))

    def _is_bracketed(self, office: int) -> bool:
        start = self.mentions[office].start
        return start > 0 and self.words.low[start - 1] == "("

    def _is_chained(self, earlier: int, office: int) -> bool:
        low = self.words.low
        gap = self._gap(earlier, office)
        if gap and self._is_glued(gap[0]) and _OWN.fullmatch(low[gap[1]]):  # «CEO'su ve Üye X», «CNO'su (Müdür) X»
            gap = gap[2:]
        if office - earlier > 1 and [low[i] for i in gap] == [","]:  # «Papa, Alman gazeteci X'e …»
            return False
        joined = not gap or any(low[i] in _JOINTS for i in gap)
        return (
            joined
            and len(gap) <= 6
            and self._is_nominative(earlier)
            and not self.is_plural(earlier)
            and all(low[i] in vocabulary("chain") or low[i] in vocabulary("former") or low[i] in _QUOTES for i in gap)
        )

    def _is_nominative(self, office: int) -> bool:
        """No case on the title itself: «CHP liderine, … Başkanvekili X» is no chain."""
        mention = self.mentions[office]
        head = fold(self.notes.surface(mention)).split()[-1]
        base = fold(mention.value).split()[-1] if isinstance(mention.value, str) else head
        if head == base or _POSSESSIVE.fullmatch(head.removeprefix(base[:-1])[1:]) is not None:
            return True
        stem = _BEHIND_VOWEL.sub("", base)  # «üyesi», «üyemiz»
        return head.startswith(stem) and _POSSESSIVE.fullmatch(head.removeprefix(stem)) is not None

    def _is_possessed(self, office: int) -> bool:
        """«derbinin hakemi»: somebody's, hence nobody who was named before."""
        value = self.mentions[office].value
        surface = fold(self.notes.surface(self.mentions[office]))
        return isinstance(value, str) and surface != fold(value) and self._is_nominative(office)

    def _relative(self, office: int) -> Tie | None:
        """A participle of an appointing verb between the office and the name after it."""
        found = self._behind_participle(office)
        if found is None:
            return None
        behind, person = found
        low = self.words.low
        gap = self._gap(office, behind)
        while gap and (low[gap[-1]] in vocabulary("honorifics") or low[gap[-1]] == "."):
            gap.pop()
        if not 1 <= len(gap) <= 2 * _MAX_GAP or low[gap[0]] in vocabulary("companion"):
            return None
        last = low[gap[-1]]
        if [low[i] for i in gap[:2]] == ["olan", "ve"] and _is_participle(last) and self._is_nominative(office):
            return Tie(office, person, "relative", 0.8)
        if len(gap) > _MAX_GAP or not self._is_nominative(office):
            return None
        if low[gap[0]].startswith(("sıfat", "unvan", "ünvan")):
            return Tie(office, person, "relative", 0.85)
        participle = last.endswith(("an", "en", "ığı", "iği", "uğu", "üğü"))
        gives = last in vocabulary("giving") and low[gap[-1] - 1] not in ("görev", "olarak")
        if gives:  # «Kaya'yı başbakan yapan Er»
            return None
        if participle and last.startswith(_appointing()):
            return Tie(office, person, "relative", 0.85)
        return None

    def _named(self, office: int) -> Tie | None:
        """A name, «adlı» and the office of its bearer."""
        person = self._person_before(office)
        if person is None:
            return None
        gap = self._gap(person, office)
        if 1 <= len(gap) <= 3 and self.words.low[gap[0]] in vocabulary("called"):
            return Tie(office, person, "named", 0.85)
        return None

    def _next_person(self, office: int) -> int | None:
        for i in range(office + 1, min(office + 4, len(self.mentions))):
            if self.mentions[i].label == "PERSON":
                return i if self._same_sentence(office, i) else None
            if self.mentions[i].label == "POSITION":
                return None
        return None

    def _behind_participle(self, office: int) -> tuple[int, int] | None:
        """The mention behind the office and the person it belongs to, whose other title may stand between."""
        for i in range(office + 1, min(office + 4, len(self.mentions))):
            if self.mentions[i].label in ("PERSON", "POSITION"):
                person = i if self.mentions[i].label == "PERSON" else self._next_person(i)
                touches = person is not None and (person == i or self._touches(i, person))
                return (i, person) if person is not None and touches and self._same_sentence(office, person) else None
        return None

    def _after(self, office: int) -> Tie | None:
        """Apposition: the name, a comma or bracket, the office, and a close."""
        person = self._person_before(office)
        if person is None or not self._is_nominative(office):
            return None
        gap = [i for i in self._gap(person, office) if not self._in_country(i, person, office)]
        low = self.words.low
        opening = [low[i] for i in gap if low[i] not in vocabulary("former") and low[i] not in vocabulary("present")]
        end = self.mentions[office].end
        closed = end >= len(self.words) or low[end] in _CLOSING or not self._goes_on(office)
        if closed and opening in ([","], ["("], [":"], ["-"], ["–"], ["ise"], [",", "ise"]):
            return Tie(office, person, "after", 0.85)
        return None

    def _goes_on(self, office: int) -> bool:
        sentence = self.words.sentence_of
        end = self.mentions[office].end
        return end < len(self.words) and sentence[end] == sentence[end - 1]

    def _in_country(self, word: int, a: int, b: int) -> bool:
        """Is the word a country's between two mentions, or the genitive behind its apostrophe («Fransa'nın»)?"""
        countries = [m for m in self.mentions[a + 1 : b] if m.label == "COUNTRY"]
        return any(m.start <= word < m.end + 2 * (self.words.low[m.end] == "'") for m in countries)

    def _person_before(self, office: int) -> int | None:
        for i in range(office - 1, max(office - 4, -1), -1):
            if self.mentions[i].label == "PERSON":
                return i if self._same_sentence(i, office) else None
            if self.mentions[i].label == "POSITION":
                return None
        return None

    def _predicate(self, office: int) -> Tie | None:
        """The office is what the sentence says of its subject, one of several in a row («Uzman ve Müdür olarak …»)."""
        person = self._subject(office)
        if person is None:
            return None
        low = self.words.low
        end = self.mentions[self._row_end(office)].end
        if end + 1 < len(low) and self._is_glued(end):
            end += 2
        following = low[end : end + 4]
        suffix = low[self.mentions[person].end : self.mentions[office].start]
        if self._is_said_by(person, office) or self._is_held_by_another(office, following):
            return None
        if _is_subordinate(following):  # its subject stands in the genitive
            possesses = following[0] == "olarak" and len(suffix) == 2 and self._is_possessed(office)
            return Tie(office, person, "predicate", 0.7) if _is_genitive(suffix) and not possesses else None
        if following[:1] == ["olarak"]:
            says = self._is_held_as(following[1:], len(self._gap(person, office)))
        else:
            is_marked = bool(self.mentions[office].attributes.get("predicate"))
            says = is_marked or _gives_office(following)
        is_object = len(suffix) == 2 and suffix[0] == "'" and suffix[1] in _ACCUSATIVE
        if says and (suffix[:1] != ["'"] or (is_object and any(w.startswith(_appointing()) for w in following[:2]))):
            return Tie(office, person, "predicate", 0.8)
        return None

    def _subject(self, office: int) -> int | None:
        """The person named last before the office in its sentence, other offices between («… oldu, Müdür seçildi»)."""
        for i in range(office - 1, max(office - LONGEST_CHAIN, -1), -1):
            if not self._same_sentence(i, office):
                return None
            if self.mentions[i].label == "PERSON":
                return i
        return None

    def _row_end(self, office: int) -> int:
        """The last of the offices that a comma or «ve» joins to this one, each with its years («…, 2010-2015'te …»)."""
        for i in range(office + 1, min(office + 2 * LONGEST_CHAIN, len(self.mentions))):
            gap = [self.words.low[k] for k in self._gap(office, i)]
            if not gap or gap[0] not in (",", "ve", "ile") or not self._same_sentence(office, i):
                return office
            following = self.mentions[office + 1]
            is_dated = following.label == "DATE" and following.start == self.mentions[office].end + 1
            if self.mentions[i].label == "POSITION" and (len(gap) == 1 or is_dated):
                office = i
            elif self.mentions[i].label not in ("DATE", "COUNTRY"):
                return office
        return office

    def _is_said_by(self, person: int, office: int) -> bool:
        """Does what the person says begin before the office («Er, "Bu işin ustasıdır" dedi»), not of themselves?"""
        gap = self._gap(person, office)
        speaks = sum(map(self._is_quote, gap)) % 2 == 1 or any(self.words.low[i] == ":" for i in gap)
        return speaks and _FIRST_PERSON.search(self.words.low[self.mentions[office].end - 1]) is None

    def _is_held_by_another(self, office: int, following: Sequence[str]) -> bool:
        """«başkan olan Er», «büyükelçi olarak atanan Bakan Yardımcısı Er»: the holder stands behind a participle.

        «ligde gol atan ikinci oyuncu oldu» gives no office either: the participle says what became of whom.
        """
        verb = next((word for word in following if word != "olarak"), "")
        if verb in _PARTICIPLE or (following[:1] == ["olarak"] and _is_participle(verb)):
            return True
        before = self.mentions[office].start - 1
        return verb.startswith("ol") and before >= 0 and _is_participle(self.words.low[before])

    def _is_held_as(self, verb: Sequence[str], distance: int) -> bool:
        """«… olarak görev yapıyor», «… olarak atandı»; of other verbs only close behind the name."""
        if not verb:
            return True
        if verb[0].startswith(_regarding()) and not verb[0].startswith("görev"):
            return False
        return distance <= _CLOSE or any(w.startswith(("görev", *_appointing())) for w in verb)

    def _listed_after(self, office: int) -> Iterator[int]:
        """The names of the list that a plural office stands before."""
        previous = office
        for i in range(office + 1, len(self.mentions)):
            if self.mentions[i].label != "PERSON" or not self._same_sentence(office, i):
                return
            gap = [self.words.low[k] for k in self._gap(previous, i)]
            if previous == office:
                fits = len(gap) <= 3 or (len(gap) <= 8 and gap[-1] in (":", '"', "“"))
            else:
                fits = 1 <= len(gap) <= 4 and any(word in (",", "ve", "ile") for word in gap)
            if not fits:
                return
            yield i
            previous = i


def _is_participle(low: str) -> bool:
    """«atanan», «seçilen»; not «başkan»."""
    form = verb_form(low) if low.endswith(("an", "en")) else None
    return form is not None and form.kind == "participle"


def _gives_office(following: Sequence[str]) -> bool:
    """«seçildi», «görevine atandı», «görevlerinde bulundu»."""
    if following and following[0].startswith(("görevi", "görevleri")):
        following = following[1:]
    return any(word.startswith(_appointing()) for word in following[:1])


def _is_subordinate(following: Sequence[str]) -> bool:
    """«seçildiğini», «olarak görev yapacağı», «olarak atanmasına»: the verb of a clause that is part of another."""
    if following[:1] != ["olarak"]:
        return bool(following) and _SUBORDINATE.fullmatch(following[0]) is not None
    verb = next((word for word in following[1:] if word != "görev"), "")
    is_of_office = verb.startswith(_appointing()) or following[1:2] == ["görev"]
    return is_of_office and _NOMINAL.search(verb) is not None


def _is_genitive(suffix: Sequence[str]) -> bool:
    return len(suffix) > 1 and suffix[0] == "'" and _GENITIVE.fullmatch(suffix[1]) is not None


def is_former(notes: Annotations, office: int) -> bool:
    """Does «eski», «devrik», «dönemin» … stand before the office or inside its title?"""
    mention = notes.selected[office]
    low = notes.words.low
    words = vocabulary("former")
    if any(low[i] in words for i in range(mention.start, mention.end)):
        return True
    # Only a country, a nationality or a genitive may stand between: «eski Almanya Başbakanı», «eski ABD'li senatör».
    start = mention.start
    for earlier in reversed(notes.selected[max(office - 2, 0) : office]):
        if earlier.label in ("COUNTRY", "NATIONALITY") and earlier.end <= start <= earlier.end + 2:
            start = earlier.start if low[earlier.start - 1] in words else start
    return start > 0 and low[start - 1] in words
