"""Names by rule: within a run of capitalised words, where does a person's name begin and end?

A run is cut at titles, honorifics, institutions, places and function words. Each stretch between the cuts is judged by
what licenses it (`people.licence`) and by what its words are elsewhere (`lexicon.names`); what is neither licensed nor
a full name by its words is left to the article as a whole (`people.article`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon.institutions import (
    institution_kind,
    is_abbreviation,
    is_city,
    is_house,
    is_tail,
    needs_modifier,
)
from pipeline.lexicon.names import NameEvidence, cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import heads_of, heads_with, is_office, shortened, title_form
from pipeline.people.licence import (
    ends_pair,
    is_title,
    licence,
    opens_no_name,
    ordinal_start,
    outside_words,
    reigns,
    stands_outside,
)
from pipeline.people.shape import ALL_CAPS, CAPITALISED, HYPHENS, INITIAL, NONE
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_LONGEST_NAME = 5
_LONGEST_ABBREVIATION = 6
# An unknown word with these endings and no apostrophe is a noun of the sentence («Ülkemizin»).
_INFLECTED = re.compile(r"\w{3,}(?:[ıiuü]m[ıiuü]z\w*|l[ae]r[ıi]n?)|\w{5,}[ıiuü]n[ıiuü]n")
# What an unknown word counts as, without and with a surname's ending.
_UNKNOWN, _UNKNOWN_SURNAME = 0.45, 0.7
# The mean weight that the words of a name must have, by what else speaks for it.
_FULL_NAME, _LICENSED, _SURE, _HEADLINE = 0.45, 0.2, 0.5, 0.7
# From here on two words are a person even before an office («Ayşe Kurt Sağlık Bakanı olarak»).
_WHOLE = 0.65
# A word in lower case more often than this does not begin a name.
_PLAIN = 0.75
# A word in lower case more often than this is no name by itself, even behind a title.
_WORD = 0.95
# «Barış K.»: a given name counted so often needs no more than the initial.
_GIVEN_BEFORE_INITIAL = 5
# A word of this weight, mostly a given name, is one plainly.
_SURELY_GIVEN = 0.8
# An unknown word with these endings at a sentence's start, a whole name behind it, is no name («Ekranda Ayşe Kaya»).
_CASED = re.compile(r"\w{3,}(?:[dt][ae]n?|[ıiuü]n[ıiuü])")
# A syllable of a hyphenated given name («Ki-Mun») is no longer than this.
_SYLLABLE = 5
# A surname counted so often is looked for even where its word is a common one.
_OFTEN = 10
_WEAK_LICENCES = frozenset(("plural-title", "saying", "called", "relation"))


@dataclass(frozen=True, slots=True)
class Found:
    """Words `[start, end)` as a name; `source` says which rule, `confidence` how sure it is (0..1)."""

    start: int
    end: int
    source: str
    confidence: float


@word_cache
def _may_cut(low: str) -> bool:
    """Can the word stand outside a name, wherever it stands? Most words of a run cannot."""
    listed = low in cues("addresses") or low in cues("stops") or low in outside_words() or is_abbreviation(low)
    titled = title_form(low) is not None or is_office(low) or shortened(low) is not None
    return listed or titled or is_tail(low) or institution_kind(low) is not None


class RunReader:
    """Reads the names of one article's runs. `taken[i]` is the label that an earlier stage gave word `i`, or None."""

    def __init__(self, words: Words, shapes: list[int], taken: list[str | None]) -> None:
        self.words = words
        self.shapes = shapes
        self.taken = taken
        self.left: list[tuple[int, int]] = []
        """Stretches that nothing here made a name, in text order."""

    def read(self, start: int, end: int) -> Iterator[Found]:
        """The names in the run `[start, end)`."""
        stretch = start
        while stretch < end:
            stop = stretch
            while stop < end and not self._cuts(stop, stretch):
                stop += 1
            if stop < end and self.words.low[stop] in cues("stops"):
                self._spare(stop)
            after = stop + 1
            while after < end and self._cuts(after, after):
                after += 1
            first, last = self._tighten(stretch, stop)
            if first < last and not self._is_borne(first, last, min(after, end + 1)):
                yield from self._judge(first, last)
            stretch = after

    def _spare(self, i: int) -> None:
        """A common word that is a surname too («Küçük»): the article may know it as a person."""
        if self.taken[i] is None and name_evidence(self.words.low[i]).surname >= _OFTEN:
            self.left.append((i, i + 1))

    def _cuts(self, i: int, stretch: int) -> bool:
        words, low = self.words, self.words.low[i]
        if not self.shapes[i]:
            return False
        if self.shapes[i] == INITIAL and i + 1 < len(words):
            behind = words.text[i + 1]
            if behind == "." or is_apostrophe(behind):
                return False
        if self.taken[i] is None and not _may_cut(low):
            return False
        evidence = name_evidence(low)
        inside = i > stretch
        if self.taken[i] is not None:
            if self.taken[i] == "DATE" and self._heads_name(i, evidence):
                return False
            return not (inside and self.taken[i] == "NATIONALITY" and evidence.surname >= 3)
        if low in cues("addresses") or stands_outside(words, i):
            return True
        if self.shapes[i] == ALL_CAPS and len(low) <= _LONGEST_ABBREVIATION and is_abbreviation(low):
            return True
        if is_title(words, i):
            return not (inside and self._is_inner(i, stretch, evidence)) and not self._is_name_after_all(i, evidence)
        if low in cues("stops"):
            if self._heads_name(i, evidence):
                return False
            return not (inside and evidence.surname >= 3 and evidence.trust > 0.3)
        if is_office(low) or (shortened(low) and i + 1 < len(words) and words.text[i + 1] == "."):
            return True
        return is_tail(low) or (institution_kind(low) is not None and evidence.trust < 0.5)

    def _heads_name(self, i: int, evidence: NameEvidence) -> bool:
        """«Devlet Bahçeli»: a common word that is a given name too, before a word that is nothing but a surname."""
        if evidence.given < 5 or i + 1 >= len(self.words) or self.shapes[i + 1] != CAPITALISED:
            return False
        low = self.words.low[i + 1]
        behind = name_evidence(low)
        if behind.trust > 0.8 and behind.surname > behind.given:
            return True
        titled = i > 0 and not self.words.breaks[i] and is_title(self.words, i - 1)
        return titled and not behind.listed and title_form(low) is None and institution_kind(low) is None

    def _is_inner(self, i: int, stretch: int, evidence: NameEvidence) -> bool:
        """«Yavuz Sultan Selim», «Kaan Terzi»: a head within a name or as the surname behind a given name."""
        form = title_form(self.words.low[i])
        surname = form and form.plain and not form.possessive and form.lemma not in heads_with("lone")
        # «Kurmay Albay Mehmet Güler»: the name only begins behind the head.
        if i == stretch + 1 and surname and not self._is_sure_given(i + 1):
            given = name_evidence(self.words.low[stretch])
            return given.given > given.surname and given.trust >= _SURE and self.shapes[i] == CAPITALISED
        if self.words.low[i] in cues("inner"):
            return i + 1 < len(self.words) and self.shapes[i + 1] == CAPITALISED
        return evidence.trust > 0.6

    def _is_sure_given(self, i: int) -> bool:
        """Is word `i` plainly a given name?"""
        if i >= len(self.words) or self.shapes[i] != CAPITALISED or self.taken[i] is not None:
            return False
        evidence = name_evidence(self.words.low[i])
        return evidence.trust > _SURELY_GIVEN and evidence.given > evidence.surname * 4

    def _is_name_after_all(self, i: int, evidence: NameEvidence) -> bool:
        """«Önder Sayar», «Emir Kusturica»: a word that is a head and a given name, first in a run, a name behind it."""
        if evidence.given < 2 or self.words.low[i] not in cues("also_names") or ends_pair(self.words, i):
            return False
        if reigns(self.words, i):
            return False
        opens = i == 0 or not self.shapes[i - 1] or is_title(self.words, i - 1)
        return opens and i + 1 < len(self.words) and self.shapes[i + 1] == CAPITALISED

    def _tighten(self, start: int, end: int) -> tuple[int, int]:
        """Particles and stops stand only between words of a name; a verb or function word opens a sentence, no name."""
        while start < end and self.shapes[start] == NONE:
            start += 1
        end = self._without_tail(start, end)
        if end - start > 1 and opens(self.words, start):
            start += self._is_plain_word(start) or (end - start > 2 and self._is_cased(start))
        if end - start > 1 and opens_no_name(self.words, start, end):
            start += 1
        return start, end

    def _is_plain_word(self, i: int) -> bool:
        evidence = name_evidence(self.words.low[i])
        if self.words.low[i] in cues("particles") or (evidence.trust > _SURELY_GIVEN and self._heads_name(i, evidence)):
            return False
        return evidence.plain > 0.8 or (not evidence.listed and verb_form(self.words.low[i]) is not None)

    def _is_cased(self, i: int) -> bool:
        """«Ekranda Ayşe Kaya», «birisini Ali Kaya»: an unknown inflected word before a plain given name."""
        low = self.words.low[i]
        if _CASED.fullmatch(low) is None or name_evidence(low).listed or self.shapes[i + 1] != CAPITALISED:
            return False
        given = name_evidence(self.words.low[i + 1])
        return given.given > given.surname and given.trust >= _SURE

    def _judge(self, start: int, end: int) -> Iterator[Found]:
        rule = licence(self.words, start, end)
        if rule:
            stop = self._reach(start, end, rule in ("title", "honorific"))
            wanted = _UNKNOWN if rule in _WEAK_LICENCES else _LICENSED
            if self._score(start, stop) >= wanted and self._holds(rule, start, stop, end):
                yield Found(self._with_ordinal(start), stop, rule, 0.75 if rule in _WEAK_LICENCES else 0.9)
                if stop < end:
                    self.left.append((stop, end))
                return
        yield from self._full_name(start, end)

    def _holds(self, rule: str, start: int, stop: int, end: int) -> bool:
        """A licence from behind holds for a name that reaches it; a word in capitals must be a known name too."""
        if (rule in ("address", "called", "age") and stop < end) or self._is_phrase(start, stop):
            return False
        if stop - start == 1 and self._is_mere_word(rule, start):
            return False
        if rule == "byline" and (stop < end or stop - start == 1 or self._score(start, stop) < _HEADLINE):
            return False
        if rule == "ordinal" and (stop - start > 1 or self._score(start, stop) < _SURE):
            return False
        return any(self.shapes[i] == CAPITALISED for i in range(start, stop)) or self._score(start, stop) >= _SURE

    def _is_mere_word(self, rule: str, i: int) -> bool:
        """«Başbakan Dava Açıyor»: a common word that is a name only now and then."""
        evidence = name_evidence(self.words.low[i])
        if rule == "title":
            return evidence.plain > _WORD and evidence.surname < 3
        return rule == "address" and evidence.plain > _PLAIN

    def _full_name(self, start: int, end: int) -> Iterator[Found]:
        """A given name and what follows it, wherever in the stretch it begins."""
        caps = all(self.shapes[i] in (ALL_CAPS, INITIAL, NONE) for i in range(start, end))
        wanted = _HEADLINE if caps else _FULL_NAME
        for first in range(start, end - 1):
            given = name_evidence(self.words.low[first])
            if self.shapes[first] == NONE or given.given == 0:
                continue
            stop = self._reach(first, end)
            if stop > first and self.words.text[stop - 1] == "." and given.given >= _GIVEN_BEFORE_INITIAL:
                yield Found(first, stop, "initial", 0.8)
                return
            if given.trust < wanted or (given.plain > _PLAIN and not self._heads_name(first, given)):
                continue
            while first - 2 >= start and self.words.text[first - 1] == "." and self.shapes[first - 2] == INITIAL:
                first -= 2
            if stop - first >= 2 and self._score(first, stop) >= wanted and not self._is_phrase(first, stop):
                yield Found(first, stop, "full-name", 0.8)
                self.left += [(a, b) for a, b in ((start, first), (stop, end)) if a < b]
                return
        self.left.append((start, end))

    def _is_phrase(self, start: int, end: int) -> bool:
        """Is it the known name of another thing («Çevik Kuvvet», «Morgan Stanley», «Hüda-Par»)?"""
        letters = (low for low in self.words.low[start:end] if low not in HYPHENS)
        return " ".join(letters) in cues("phrases")

    def _reach(self, start: int, end: int, licensed: bool = False) -> int:
        """How far the name that begins at `start` goes: up to a word that is plainly no name, or the longest name.

        `licensed`: a title stands before, so any word behind a given name may be the surname («Naci İnce»).
        """
        stop, letters, whole, due = start, 0, False, False
        while stop < end and letters < _LONGEST_NAME:
            evidence = name_evidence(self.words.low[stop])
            if self.shapes[stop] == NONE and self.words.text[stop] in HYPHENS and not self._hyphenates(start, stop):
                break
            if self.shapes[stop] not in (NONE, INITIAL):
                if stop == start:
                    due = licensed and evidence.given > evidence.surname and evidence.trust >= _SURE
                    foreign = is_no_name(evidence)
                elif letters == 1 and due and self.shapes[stop] == CAPITALISED:
                    foreign = evidence.surname < 3 and is_city(self.words.low[stop])
                elif self._is_bound(start, stop):
                    foreign = False
                else:
                    foreign = self._is_foreign(stop, evidence, whole, letters) or (
                        whole and self._begins_another(stop, end)
                    )
                if foreign:
                    break
                letters += 1
                whole = whole or _completes(evidence, stop == start)
            stop += 1
        return self._without_tail(start, stop)

    def _is_bound(self, start: int, i: int) -> bool:
        """Does what stands before word `i` bind it to the name («Hamad bin Khalifa», «Ban Ki-Mun»)?"""
        words, before = self.words, i - 1
        if before <= start or self.shapes[before] != NONE or self.shapes[i] != CAPITALISED:
            return False
        if words.text[before] in HYPHENS:
            return max(len(words.text[before - 1]), len(words.text[i])) <= _SYLLABLE and self._hyphenates(start, before)
        return words.text[before] in cues("particles") and not is_city(words.low[i])

    def _begins_another(self, i: int, end: int) -> bool:
        """«Kulüp Başkanı Ali Kaya Emre Yıldız'ı aradı»: behind a whole name a given name and a surname."""
        if i + 2 != end or not self._is_sure_given(i) or self.shapes[i + 1] != CAPITALISED:
            return False
        return _completes(name_evidence(self.words.low[i + 1]), first=False)

    def _without_tail(self, start: int, end: int) -> int:
        """The end of a name without particles and hyphens that join nothing more."""
        words = self.words
        if end - start > 2 and words.text[end - 1] in ("DE", "DA"):
            # «ALİ KAYA DA KATILDI»
            end -= 1
        while end > start and self.shapes[end - 1] == NONE:
            if words.text[end - 1].isalpha() and end - start > 2 and words.text[end - 2] in HYPHENS:
                break
            end -= 1
        if end < len(words) and words.text[end] == "." and end - start > 1 and self.shapes[end - 1] == INITIAL:
            end += words.end[end - 1] == words.start[end]
        return end

    def _hyphenates(self, start: int, hyphen: int) -> bool:
        """Does the hyphen join names of one person («Jean-Michel», «el-Sisi»), not two persons («Erdoğan-Obama»)?"""
        before = name_evidence(self.words.low[hyphen - 1])
        if self.shapes[hyphen - 1] == NONE or self.shapes[hyphen + 1] == NONE:
            return True
        behind = name_evidence(self.words.low[hyphen + 1])
        if behind.given > behind.surname and hyphen + 2 < len(self.words) and self.shapes[hyphen + 2]:
            # «Ayşe Kaya-Ali Demir»: a second name begins.
            return before.given > before.surname and hyphen - start == 1
        return before.given > before.surname or hyphen - start > 1

    def _is_foreign(self, i: int, evidence: NameEvidence, whole: bool, letters: int) -> bool:
        """Is the word, not the first of a name, foreign to it? `whole`: a surname has been read, no more is due."""
        if letters > 1 and (is_city(self.words.low[i]) or is_no_name(evidence)):
            return True
        if evidence.plain > _PLAIN and evidence.surname < 3:
            return True
        if evidence.listed:
            return evidence.trust < (0.3 if whole else 0.06)
        if self.shapes[i] == ALL_CAPS and all(self.shapes[k] != CAPITALISED for k in (i - 1, i)):
            return not evidence.ending
        low = self.words.low[i]
        return not evidence.ending and (_INFLECTED.fullmatch(low) is not None or verb_form(low) is not None)

    def _score(self, start: int, end: int) -> float:
        """Mean weight of the words as parts of a name, 0..1."""
        kept = [i for i in range(start, end) if self.shapes[i] not in (NONE, INITIAL)]
        return sum(weight(name_evidence(self.words.low[i])) for i in kept) / len(kept) if kept else 0.0

    def _with_ordinal(self, start: int) -> int:
        """«14. Leo», «II. Elizabeth», «16'ncı Louis»: the number of a monarch belongs to the name."""
        return ordinal_start(self.words, start)

    def _is_borne(self, start: int, last: int, end: int) -> bool:
        """Is the stretch `[start, last)` the name of a thing, by the words `[last, end)` behind it?"""
        bearer = self._bearer(last, end)
        if bearer is None or last - start < 2:
            return bearer is not None
        given = name_evidence(self.words.low[start])
        if given.given <= given.surname or given.trust < _SURE:
            return True
        # «Vali Orhan Güneş parkı açtı», «Ayşe Kurt Sağlık Bakanı olarak»: a whole name, and the next word on its own.
        if not self.shapes[bearer]:
            return licence(self.words, start, last) not in ("title", "honorific")
        low = self.words.low[bearer]
        apart = is_office(low) or (title_form(low) is not None and bearer > last)
        return not apart or self._score(start, last) < _WHOLE

    def _bearer(self, start: int, end: int) -> int | None:
        """The institution, place or office among words `[start, end)`, behind a stretch, that may bear its name."""
        words = self.words
        if start < len(words) and not words.text[start][0].isalpha():
            return None
        for i in range(start, min(end, len(words))):
            low = words.low[i]
            if words.breaks[i] or is_abbreviation(low) or self.taken[i] is not None:
                return None
            if is_tail(low) if self.shapes[i] else is_house(low):
                return i
            if self.shapes[i] and (needs_modifier(low) or is_office(low)):
                return i
            form = title_form(low)
            if form and (form.possessive or form.lemma in heads_of("letters")) and is_title(words, i):
                return i
        return None


def _completes(evidence: NameEvidence, first: bool) -> bool:
    """Is the word a surname with which a name is whole? The first word must be one plainly («Erdoğan», not «Turan»)."""
    return evidence.trust > 0.6 and evidence.surname > evidence.given * (4 if first else 1)


def weight(evidence: NameEvidence) -> float:
    """How much a word speaks for a name, 0..1; an unknown word speaks neither for nor against."""
    if evidence.listed:
        return evidence.trust
    return _UNKNOWN_SURNAME if evidence.ending else _UNKNOWN


def is_no_name(evidence: NameEvidence) -> bool:
    """Is the word far more often something else than a name?"""
    return evidence.listed and evidence.trust < 0.15
