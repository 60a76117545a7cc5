"""Names run together: what the article knows apart is taken apart («Başbakan Erdoğan Yiğit Bulut'u aradı»)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.lexicon.institutions import is_city
from pipeline.lexicon.names import cues, name_evidence, turkish_given
from pipeline.people.found import Found
from pipeline.people.shape import HYPHENS
from pipeline.people.weight import is_no_name, weight
from pipeline.turkish.words import Words

Name = tuple[str, ...]
# Behind two names joined by a hyphen: they are a couple («Orhan-Berrin Çakmak çifti»).
_COUPLE = "çift"
# So many words has a name of two with a heading's word; a word counted so often may be the surname after all.
_WITH_HEADING, _SURNAME = 3, 20
# From here on a word speaks for a name (`people.weight`): it may be the second surname of one person.
_NAME = 0.5


def taken_apart(words: Words, found: Iterable[Found]) -> list[Found]:
    """The names without what is no part of them; where one is two that stand elsewhere in the article, each of them."""
    bare = (part for name in found for part in _at_clitic(words, _before_heading(words, name)))
    names = [part for name in bare for part in _at_hyphens(words, name)]
    known = _Known(words, names)
    return [part for name in names for part in known.parts(name)]


def _before_heading(words: Words, name: Found) -> Found:
    """«3. Osman Özgün Baş altı: 1. …»: a name in a numbered list without the first word of the next heading."""
    start, end = name.start, name.end
    numbered = start > 1 and words.text[start - 1] == "." and words.text[start - 2].isdigit()
    if not numbered or end - start < _WITH_HEADING or name_evidence(words.low[end - 1]).surname >= _SURNAME:
        return name
    headed = ":" in words.text[end : end + 2] or (
        words.text[end : end + 1] == ["-"] and ":" in words.text[end : end + 3]
    )
    return Found(start, end - 1, name.source, name.confidence) if headed else name


def _at_clitic(words: Words, name: Found) -> Iterator[Found]:
    """«Oğuz Çetin de Hagi ile konuştu»: behind a Turkish name «de» is no part of it."""
    for i in range(name.start + 1, name.end - 1):
        if words.text[i] in ("de", "da") and words.low[name.start] in turkish_given():
            yield Found(name.start, i, name.source, name.confidence)
            yield Found(i + 1, name.end, name.source, name.confidence)
            return
    yield name


def _at_hyphens(words: Words, name: Found) -> Iterator[Found]:
    """«Demi Moore-Ashton Kutcher» as two persons; «Joseph Gordon-Levitt», «Jean-Claude Juncker» are one."""
    for i in range(name.start + 1, name.end - 1):
        if words.text[i] not in HYPHENS and words.text[i] != "/":
            continue
        before, behind = i - name.start, name.end - i - 1
        full = words.text[i - 2][0].isalpha() and words.text[i + 2 : i + 3] != [] and words.text[i + 2][0].isupper()
        pair = before > 1 and behind > 1 and full and words.is_capitalised(i + 1)
        couple = before == 1 and behind == 2 and words.low[name.end : name.end + 1][:1] != []
        if pair or (couple and words.low[name.end].startswith(_COUPLE)):
            yield Found(name.start, i, name.source, name.confidence)
            yield from _at_hyphens(words, Found(i + 1, name.end, name.source, name.confidence))
            return
    yield name


def _is_name(word: str) -> bool:
    return weight(name_evidence(word)) >= _NAME


class _Known:
    """The names of an article, each as the folded words of a mention of its own."""

    def __init__(self, words: Words, names: Iterable[Found]) -> None:
        self.words = words
        self.whole: set[Name] = set()
        self.bearers: dict[str, set[Name]] = defaultdict(set)
        for name in names:
            forms = self._forms(self._letters(name))
            if forms:  # a model may take figures for a person
                self.whole.add(forms)
                self.bearers[forms[-1]].add(forms)

    def parts(self, name: Found) -> Iterator[Found]:
        """The persons that the words of one name are: mostly one."""
        letters = self._letters(name)
        cut = self._cut(letters)
        if cut is None:
            yield name
            return
        yield Found(name.start, letters[cut - 1] + 1, name.source, name.confidence)
        if self._is_person(self._forms(letters[cut:]), self._forms(letters)):
            yield Found(letters[cut], name.end, name.source, name.confidence)

    def _cut(self, letters: list[int]) -> int | None:
        """How many of the words are the first of two persons, None if all are one."""
        forms = self._forms(letters)
        for cut in range(1, len(forms)):
            if self.words.text[letters[cut] - 1] in HYPHENS:
                continue
            first, second = forms[:cut], forms[cut:]
            if self._is_surname(first) and len(second) > 1 and second in self.whole:
                return cut  # «Parti Sözcüsü Er Ali Tan'ı aradı»: both are named in full
            if first not in self.whole or not (self._ends(first) or self._is_surname(first)):
                continue
            if self._is_person(second, forms):
                return cut if cut > 1 or len(second) > 1 or self._are_surnames(first, second) else None
            if self._is_surname(first) and self._is_another_thing(letters[cut:], letters[0]):
                # «WALL STREET: ERDOĞAN GOOGLE'I ZİYARET ETTİ», «Ersin GAZETEPORT'a»
                return cut
            # «Başkan Er Uşak mitinginde», «Ali Er Kitabı sevdi»: the sentence goes on.
            if all(map(is_city, second)) or (cut > 1 and not any(map(_is_name, second))):
                return cut
        return None

    def _is_person(self, name: Name, of: Name) -> bool:
        """Is the rest of the name `of` another person of the article, or the surname of one?"""
        return name in self.whole or (len(name) == 1 and bool(self.bearers[name[0]] - {of}))

    def _is_surname(self, name: Name) -> bool:
        """Is the word alone the surname of somebody whom the article names in full?"""
        return len(name) == 1 and any(len(bearer) > 1 for bearer in self.bearers[name[0]])

    def _are_surnames(self, first: Name, second: Name) -> bool:
        """«Obama Mübarek'i eleştirdi», where both are named in full; «Erdoğan Demir» may be one."""
        return self._is_surname(first) and self._is_surname(second) and first[0] not in turkish_given()

    def _is_another_thing(self, rest: list[int], first: int) -> bool:
        """Are the words no name: never one, or in capitals behind a word in small letters?"""
        if all(is_no_name(name_evidence(self.words.low[i])) for i in rest):
            return True
        in_capitals = all(self.words.is_all_caps(i) and weight(name_evidence(self.words.low[i])) < _NAME for i in rest)
        return in_capitals and not self.words.is_all_caps(first)

    def _ends(self, name: Name) -> bool:
        """Can the name be whole, its last word a surname («Mahmut Can» before «Çalık» is none)?"""
        evidence = name_evidence(name[-1])
        return evidence.surname >= evidence.given

    def _letters(self, name: Found) -> list[int]:
        words = self.words
        inside = [i for i in range(name.start, name.end) if words.text[i][0].isalpha()]
        return [i for i in inside if words.text[i] not in cues("particles")] or inside

    def _forms(self, letters: list[int]) -> Name:
        return tuple(self.words.low[i] for i in letters)
