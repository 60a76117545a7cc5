"""Which names are one person: the mentions of an article grouped, each group under its fullest form.

Two names with a surname are one person when one is the other with words left out or shortened («Tayyip Erdoğan»,
«Osman Ş. Arslan», «Recep Tayyip») or misspelt by a letter («Joscka Fischer»); diacritics, capitals and hyphens do not
count. A single word is the person named before it who bears it as surname, else as given name, else the one named
after it (a headline), else one whose surname it is but for a letter. A title beside it decides between bearers of one
surname («Başbakan Erdoğan» is not Emine Erdoğan), and keeps a given name apart («Kral Abdullah» is not Ali Abdullah
Salih). Persons are looked up by their words, so the cost is linear in the mentions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.document import Annotations
from pipeline.linking.leaders import is_other_leader
from pipeline.linking.names import Name, is_inflected, is_known, is_misspelt, is_shortened, is_variant
from pipeline.linking.titles import title_words
from pipeline.turkish.casing import to_ascii

_NEAREST = 50
"""A name is compared with at most so many others, which keeps a list of thousands of names linear."""


_PRIVATE = frozenset({"profession", "sports", "company", "university"})
"""Classes of titles that no leader of a state is named with."""


class _TitleBefore(NamedTuple):
    head: str
    may_be_states: bool
    """May a leader of a state be named with it?"""


@dataclass(slots=True)
class Person:
    """One person of an article. `mentions` are indexes into `Annotations.selected`, in text order."""

    key: Name
    """The words of the fullest form, without case and diacritics."""
    name: str = ""
    """The fullest form as the article writes it."""
    mentions: list[int] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    """Heads of the titles that stand before the full name, by which bearers of one surname are told apart."""


def group_persons(notes: Annotations) -> list[Person]:
    """The persons of an article, in order of first mention."""
    names = {
        index: name_words(notes, candidate.start, candidate.end)
        for index, candidate in enumerate(notes.selected)
        if candidate.label == "PERSON"
    }
    by_form = _full_names({name for name in names.values() if len(name) > 1})
    singles = _Singles(by_form)
    titles = {index: _title_before(notes, index) for index in names}
    for index, name in names.items():
        if len(name) > 1 and (title := titles[index]):
            by_form[name].titles.add(title.head)
    for index, name in names.items():
        person = by_form[name] if len(name) > 1 else singles.resolve("".join(name), titles[index])
        person.mentions.append(index)
        singles.met(person, name)
    unique = {id(person): person for person in (*by_form.values(), *singles.unknown.values())}
    for person in unique.values():
        forms = [i for i in person.mentions if not is_inflected(names[i], person.key)]
        person.name = _fullest([" ".join(notes.surface(notes.selected[i]).split()) for i in forms])
    return sorted(unique.values(), key=lambda person: person.mentions[0])


def _title_before(notes: Annotations, index: int) -> _TitleBefore | None:
    """The title right before a name, if one stands there."""
    if index == 0:
        return None
    earlier, mention = notes.selected[index - 1], notes.selected[index]
    if earlier.label != "POSITION" or earlier.end != mention.start or not isinstance(earlier.value, str):
        return None
    return _TitleBefore(title_words(earlier.value)[-1], earlier.attributes.get("class") not in _PRIVATE)


def name_words(notes: Annotations, start: int, end: int) -> Name:
    """The words of a name in the form they are compared in; punctuation left out."""
    return tuple(to_ascii(notes.words.low[i]) for i in range(start, end) if notes.words.text[i][0].isalnum())


def _full_names(names: set[Name]) -> dict[Name, Person]:
    """Group names of two or more words, the longest first so that every shorter one meets its full form."""
    by_form: dict[Name, Person] = {}
    by_surname: dict[str, list[Person]] = defaultdict(list)
    by_given: dict[str, list[Person]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-sum(map(len, n)), n)):
        block = by_surname[_edges(name[-1])]
        anagrams = by_surname["".join(sorted(name[-1]))]
        bearers = (*block[-_NEAREST:], *anagrams[-_NEAREST:])
        person = next((known for known in bearers if is_variant(name, known.key)), None)
        near = by_given[name[0]][-_NEAREST:] if person is None else ()
        for known in near:
            if is_shortened(name, known.key):
                person = known
                break
            if is_inflected(known.key, name):
                person, known.key = known, name
                break
        if person is None:
            person = Person(name)
            block.append(person)
            anagrams.append(person)
            by_given[name[0]].append(person)
        by_form[name] = person
    return by_form


def _edges(word: str) -> str:
    """The first and the last letter: names that may be one share those of the surname, or all its letters."""
    return word[0] + word[-1]


class _Singles:
    """Resolves one-word names against the persons met so far, else against those still to come."""

    def __init__(self, by_form: Mapping[Name, Person]) -> None:
        self.unknown: dict[str, Person] = {}
        self._met: dict[str, dict[Name, Person]] = defaultdict(dict)  # by surname, the last met last
        self._given: dict[str, Person] = {}
        self._bearers: dict[str, dict[Name, Person]] = defaultdict(dict)  # by surname, of the whole article
        self._by_edges: dict[str, list[Person]] = defaultdict(list)
        self._later: dict[str, Person] = {}
        for name, person in by_form.items():  # every spelling of a name counts («John», «Jhon»)
            for word in name[:-1]:
                self._later.setdefault(word, person)
            self._bearers[name[-1]].setdefault(person.key, person)
        for surname, bearers in self._bearers.items():
            self._by_edges[_edges(surname)] += bearers.values()

    def met(self, person: Person, name: Name) -> None:
        """A mention of `person` has been read: a single word now means them before others."""
        bearers = self._met[person.key[-1]]
        bearers.pop(person.key, None)
        bearers[person.key] = person
        for word in (*person.key[:-1], *name[:-1]):
            self._given[word] = person

    def resolve(self, word: str, title: _TitleBefore | None) -> Person:
        """The person that the single word names, beside a title."""
        latest_first = list(reversed(self._met.get(word, {}).values()))[:_NEAREST]
        later = list(reversed(self._bearers.get(word, {}).values()))[:_NEAREST]
        titled = next((bearer for bearer in (*latest_first, *later) if title and title.head in bearer.titles), None)
        for known in (titled, *latest_first[:1], self._given.get(word), *later, self._later.get(word)):
            if known is not None and _may_be(known, word, title):
                return known
        return self.unknown.get(word) or self._misspelt(word) or self._new(word)

    def _misspelt(self, word: str) -> Person | None:
        """The person whose surname the word is with a slip of the pen."""
        near = self._by_edges[_edges(word)][-_NEAREST:]
        return next((person for person in near if is_misspelt(word, person.key[-1])), None)

    def _new(self, word: str) -> Person:
        person = self.unknown[word] = Person((word,))
        self._by_edges[_edges(word)].append(person)
        return person


def _may_be(person: Person, word: str, title: _TitleBefore | None) -> bool:
    """Can a word beside a title mean this person? A given name needs their title, a leader's surname their name."""
    if title is None or title.head in person.titles:
        return True
    if word != person.key[-1]:
        return not person.titles
    return not title.may_be_states or not is_other_leader(word, person.key)


def _fullest(forms: Sequence[str]) -> str:
    """The form with most words; of equals the one without initials or capitals, the most frequent, known and first."""
    counts = Counter(forms)

    def rank(form: str) -> tuple[int, int, bool, int, bool, int]:
        words = form.replace("-", " ").split()
        initials = sum(len(word.rstrip(".")) == 1 for word in words)
        return len(words), -initials, not form.isupper(), counts[form], is_known(words[0]), -forms.index(form)

    return max(counts, key=rank)
