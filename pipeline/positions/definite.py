"""Does a title with no name beside it stand for one definite holder?

It does by itself where there is only one holder («Başbakan», «CHP lideri», «şirketin müdürü») or an epithet points at
somebody («27 yaşındaki oyuncu»); it does by the article where the same office was named with a person before and the
form speaks of a known one («oyuncunun bonservisi», «Savcı, …», «genç futbolcu»).
Sources: `resources/titles.toml`, `title_modifiers.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon.institutions import is_tail, needs_modifier
from pipeline.lexicon.names import cues
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import TitleForm, heads_of, heads_with, pair_kind, same_office, title_form
from pipeline.positions.modifiers import modifiers
from pipeline.turkish.apostrophes import is_apostrophe, is_quote
from pipeline.turkish.suffixes import GENITIVES
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

_OF_A_PEOPLE = ("COUNTRY", "NATIONALITY")
_EPITHET_KINDS = frozenset(("profession", "sports", "company"))
_ACTING = re.compile(r"[ae]n$")
# «başkanımız», not «bakanınız», which asks whether there is one.
_OUR = re.compile(r"[ıiuü]?m[ıiuü]z")
_HYPHENS = frozenset("-–")
# «savcı Bey'e», «doktor hanımın»: who is spoken of with respect is one person.
_WITH_RESPECT = re.compile(r"bey(?:[ei]|in|den|le)?|hanım(?:[aı]|ın|dan|la)?")
_OF_A_CLUB = re.compile(r"\w{3,}l[ıiuü]")
# Behind a title in lower case: it is the known holder («yazar hakkında dava açıldı»).
_ABOUT = (["hakkında"], ["tarafından"])
# How far before a title «bir», «her» or a number makes it one of many («bir başka kadın oyuncu»).
_REACH = 3


@cache
def _uncertain() -> frozenset[str]:
    """Heads that are common words («üye», «sahip») and mean nobody when they stand alone."""
    return heads_with("weak") - cues("titles_after_all")


class Holders:
    """Who holds which office in one article, as far as its words tell. `taken[i]` is the label of word `i`."""

    def __init__(self, words: Words, taken: list[str | None]) -> None:
        self.words = words
        self.taken = taken
        self.named: dict[str, int] = {}
        self.names_somebody = "PERSON" in taken

    def learn(self, head: int, form: TitleForm) -> None:
        """The title whose head is word `head` stands beside a person's name."""
        self.named.setdefault(self._office(head, form), head)

    def _office(self, head: int, form: TitleForm) -> str:
        before = self.words.low[head - 1] if head else ""
        return same_office(f"{before} {form.lemma}" if pair_kind(before, form.lemma) else form.lemma)

    def is_indefinite(self, start: int) -> bool:
        """«bir bakan», «iki Başkan», «bir Arjantin Cumhurbaşkanı», «bir "Başbakan"»."""
        before = start - 1
        while before >= 0 and (self.taken[before] in _OF_A_PEOPLE or is_quote(self.words.text[before])):
            before -= 1
        low = self.words.low[before] if before >= 0 else ""
        return low in modifiers("indefinite_before") or low.isdigit()

    def is_definite(self, start: int, head: int, form: TitleForm) -> bool:
        """Does the title by itself stand for one definite holder?"""
        words = self.words
        if head + 1 < len(words) and self.taken[head + 1] == "COUNTRY":
            # «AB Dönem Başkanı Macaristan»: a state holds it.
            return False
        if self._is_addressed(start, form):
            return False
        if form.plain and (self._has_respect(head) or self._is_told(head, form)):
            return True
        if form.kind in _EPITHET_KINDS and self._is_described(start) and not self.is_one_of_many(start):
            return True
        if self._is_pointed_at(start, head, form):
            return True
        unique = form.lemma in heads_with("unique") and form.possessive
        if unique and start and self.taken[start - 1] == "COUNTRY":
            return True
        if words.is_capitalised(head):
            alone = start == head and self._is_listed_with_classes(head)
            return (form.lemma in heads_with("lone") or start < head) and form.kind != "profession" and not alone
        if unique:
            return any(words.is_capitalised(i) for i in range(start, head)) or self.has_possessor(start)
        return form.lemma in heads_with("lone_lower") and (start < head or form.compound or form.case)

    def _is_pointed_at(self, start: int, head: int, form: TitleForm) -> bool:
        """«Sayın Bakanımızı», «bu rektör», «kararı veren hakime»: the words before single one person out."""
        words, before = self.words, start - 1
        if before < 0 or words.breaks[start] or form.lemma in _uncertain() or self.is_one_of_many(start):
            return False
        if words.low[before] == "sayın":
            return True
        if (form.possessive and not form.compound) or not self.names_somebody:
            return False
        if words.low[before] == "bu":
            return True
        if words.low[before] != "türk" and self._is_one_of_a_side(start, head, form):
            # «Kolombiyalı futbolcu», «sarı-lacivertli oyuncu»: the article has said who that is.
            return True
        if self._is_of_a_people(start) and form.kind in _EPITHET_KINDS:
            return self._is_known(head, form)
        verb = verb_form(words.low[before]) if _ACTING.search(words.low[before]) else None
        return verb is not None and verb.kind == "participle" and self._is_known(head, form)

    def _is_known(self, head: int, form: TitleForm) -> bool:
        """Is the form one that speaks of a known person: in a case, or set off by a comma that lists no other?"""
        words = self.words
        if form.lemma in heads_of("letters") and head + 2 < len(words) and is_apostrophe(words.text[head + 1]):
            # «CEO'nun maaşı», but «Akça'nın yeni CEO'su» is not yet known.
            return not words.low[head + 2].startswith("s")
        set_off = head + 2 < len(words) and words.text[head + 1] == "," and title_form(words.low[head + 2]) is None
        return form.case or set_off

    def is_distinction(self, start: int, head: int, form: TitleForm) -> bool:
        """«ligin en golcü oyuncusu», «kulübün ilk yöneticisi», «bunu yapan ikinci oyuncu»: no office that is given."""
        words = self.words
        if form.kind not in _EPITHET_KINDS and form.lemma not in heads_with("weak"):
            return False
        if any(words.low[i] in modifiers("ordinals") for i in range(max(start - 1, 0), head)):
            return form.kind != "company" and form.lemma not in heads_with("ranked")
        for i in range(start - 1, max(start - 1 - _REACH, -1), -1):
            if words.breaks[i + 1]:
                return False
            if words.text[i] == "." and i and words.text[i - 1].isdigit():
                # «bunu yapan 2. yabancı oyuncu»
                return form.lemma not in heads_with("ranked")
            if not words.low[i].isalnum():
                return False
            if words.low[i] in ("en", "ilk"):
                return True
        return False

    def _is_listed_with_classes(self, head: int) -> bool:
        """«Bakan, milletvekili ve il başkanlarının katıldığı kamp»: kinds of guests."""
        words = self.words
        other = title_form(words.low[head + 2]) if head + 2 < len(words) and words.text[head + 1] == "," else None
        return other is not None and words.text[head + 2].islower() and not (other.possessive and not other.compound)

    def is_named_before(self, start: int, head: int, form: TitleForm) -> bool:
        """Does the title speak of a holder whom the article has named with it («futbolcuya», «ünlü iş adamı»)?"""
        named = self.named.get(self._office(head, form))
        if named is None or named >= head or form.lemma in _uncertain() or self.is_one_of_many(start):
            return False
        if self._is_addressed(start, form):
            return False
        if form.possessive and not form.compound:
            return self.has_possessor(start)
        words = self.words
        shared = form.ours and _OUR.match(words.low[head], form.stem) is not None
        # «Sözcü» is a newspaper too, until the article has named one.
        capital = words.is_capitalised(head) and form.kind in ("open", "public")
        known = shared or capital or self._is_known(head, form) or words.low[head + 1 : head + 2] in _ABOUT
        return known or self._is_described(start) or self._is_of_a_people(start)

    def _is_addressed(self, start: int, form: TitleForm) -> bool:
        """«Ziya Hoca»: behind a name it is no title."""
        return form.lemma in heads_with("addresses") and start > 0 and self.taken[start - 1] == "PERSON"

    def _has_respect(self, head: int) -> bool:
        """«savcı Bey», «doktor hanıma»"""
        words, after = self.words, head + 1
        return after < len(words) and not words.breaks[after] and _WITH_RESPECT.fullmatch(words.low[after]) is not None

    def _is_told(self, head: int, form: TitleForm) -> bool:
        """«maçın dördüncü hakemi ise Ali Tan»"""
        told = form.possessive and self.words.low[head + 1 : head + 2] == ["ise"]
        return told and self.taken[head + 2 : head + 3] == ["PERSON"]

    def _is_described(self, start: int) -> bool:
        # «26 yaşındaki Senegalli golcü»: over where the holder is from.
        before = start - 2 if self._is_of_a_people(start) else start - 1
        return before >= 0 and self.words.low[before] in modifiers("describing")

    def _is_of_a_people(self, start: int) -> bool:
        return start > 0 and self.taken[start - 1] == "NATIONALITY"

    def _is_one_of_a_side(self, start: int, head: int, form: TitleForm) -> bool:
        """«Rumen teknik adam», «bordo-mavili hoca», «Barcelonalı oyuncu», not «Alman pilot sendikası»."""
        words, before = self.words, start - 1
        after = words.low[head + 1] if head + 1 < len(words) else ""
        if form.plain and (is_tail(after) or needs_modifier(after) or title_form(after) is not None):
            return False
        if self._is_of_a_people(start):
            return form.kind in ("sports", "profession")
        if (form.kind != "sports" and form.lemma not in heads_with("of_clubs")) or _OF_A_CLUB.fullmatch(
            words.low[before]
        ) is None:
            return False
        coloured = before > 1 and words.text[before - 1] in _HYPHENS and words.low[before - 2] in modifiers("colours")
        return coloured or (words.is_capitalised(before) and not opens(words, before))

    def is_one_of_many(self, start: int) -> bool:
        """Does «bir», «her», «en» or a number stand before, be it over other words of the noun phrase?"""
        words = self.words
        for i in range(start - 1, max(start - 1 - _REACH, -1), -1):
            low = words.low[i]
            if not low.isalnum() or words.breaks[i + 1] or self.taken[i] == "MONEY" or low == "yaşındaki":
                return False
            if low in modifiers("indefinite_before") or low in ("en", "ilk") or low.isdigit():
                return True
        return False

    def has_possessor(self, start: int) -> bool:
        """Does a genitive stand before («MHP'nin», «şirketin»)?"""
        words, before = self.words, start - 1
        if before < 0 or words.breaks[start]:
            return False
        if before and is_apostrophe(words.text[before - 1]):
            return words.low[before] in GENITIVES
        # «37 eyaletin valisi», «her partinin lideri»: of many.
        return words.low[before] in modifiers("possessors") and not self.is_indefinite(before)
