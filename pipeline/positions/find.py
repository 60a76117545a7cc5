"""Which head nouns of an article are titles of a person, and the candidates they make.

Grammar and engine are joined thus: the grammar finds the span and the value of every title; a rule (a name beside it, a
predicate, a definite holder) or a sure span of the engine on the same head makes it a mention. What the engine is very
sure of and the grammar has no head for is a mention with its text as value. A title that stands in both has both names
as its source and the higher confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.document import Annotations, Candidate
from pipeline.lexicon.names import cues
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import (
    TitleForm,
    heads_of,
    heads_with,
    needs_pair,
    pair_kind,
    shortened,
    title_form,
    title_forms,
)
from pipeline.positions.beginning import Setting, start_of
from pipeline.positions.definite import Holders
from pipeline.positions.kind import office_class
from pipeline.positions.modifiers import modifiers
from pipeline.positions.neighbours import Neighbours
from pipeline.positions.value import base_form
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.casing import fold
from pipeline.turkish.suffixes import GENITIVES
from pipeline.turkish.words import Words

# From here on an engine's span makes a title of a head that no rule licenses, if nothing before it makes the holder one
# of many; in any case; of a common word («Şii liderin»); of words without a known head.
_LIKELY, _SURE, _SURE_OF_COMMON, _SURE_ALONE = 0.7, 0.8, 0.9, 0.95
# The share of a rule's titles that were right on the training articles.
_BESIDE_NAME = frozenset(("title-before-name", "title-in-row"))
_ALONE = frozenset((None, "title-alone", "title-again"))
_CONFIDENCE = {
    "title-in-row": 0.9,
    "title-before-name": 0.97,
    "title-after-name": 0.9,
    "title-in-brackets": 0.9,
    "title-predicate": 0.9,
    "title-shared": 0.85,
    "title-alone": 0.88,
    "title-again": 0.85,
}
_WE_ARE = ("yız", "yiz", "yuz", "yüz")
_I_AM = ("yım", "yim", "yum", "yüm")


def find_titles(notes: Annotations) -> list[Candidate]:
    """The titles of an article, in text order."""
    words = notes.words
    forms = title_forms(words)
    heads = list(forms)
    taken: list[str | None] = [None] * len(words)
    persons: dict[int, int] = {}
    for candidate in notes.of("money", "dates", "countries", "people"):
        for i in range(candidate.start, candidate.end):
            taken[i] = candidate.label
        if candidate.label == "PERSON":
            persons[candidate.start] = candidate.end
    finder = _Finder(notes, forms, taken, persons)
    found = [*finder.titles(heads), *_short_ranks(words, persons)]
    return [*found, *_without_head(notes, found, taken)]


def _short_ranks(words: Words, persons: Mapping[int, int]) -> Iterator[Candidate]:
    """«Org. Başbuğ»: a rank in its written shortening, before a name only."""
    for start in persons:
        i = start - 2
        if i < 0 or words.text[i + 1] != "." or words.text[i].islower():
            continue
        rank = shortened(words.low[i])
        if rank:
            attributes = {"head": fold(rank), "class": "military", "plural": False, "former": False, "predicate": False}
            yield Candidate("POSITION", i, i + 2, rank, "title-shortened", 0.95, attributes)


def _without_head(notes: Annotations, found: list[Candidate], taken: list[str | None]) -> Iterator[Candidate]:
    """What the engine is sure of and the grammar has no head for; the value is the text as it stands."""
    covered = {i for candidate in found for i in range(candidate.start, candidate.end)}
    for span in notes.of("recogniser"):
        reach = range(span.start, span.end)
        if span.label != "POSITION" or span.confidence < _SURE_ALONE or not covered.isdisjoint(reach):
            continue
        if any(taken[i] for i in reach) or any(title_form(notes.words.low[i]) for i in reach):
            continue
        value = " ".join(notes.surface(span).split())
        attributes = {
            "head": notes.words.low[span.end - 1],
            "class": "open",
            "plural": False,
            "former": False,
            "predicate": False,
        }
        yield Candidate("POSITION", span.start, span.end, value, span.source, span.confidence, attributes)


def _spans_by_head(notes: Annotations, forms: Mapping[int, TitleForm]) -> dict[int, Candidate]:
    """The engine's POSITION spans by the last head noun in them."""
    spans = {}
    for span in notes.of("recogniser"):
        if span.label == "POSITION":
            head = next((i for i in range(span.end - 1, span.start - 1, -1) if i in forms), None)
            if head is not None:
                spans[head] = span
    return spans


class _Finder:
    """The decision about each head of one article."""

    def __init__(
        self,
        notes: Annotations,
        forms: Mapping[int, TitleForm],
        taken: list[str | None],
        persons: Mapping[int, int],
    ) -> None:
        self.notes = notes
        self.words: Words = notes.words
        self.forms = forms
        self.taken = taken
        self.around = Neighbours(self.words, forms, persons, taken)
        self.naming = {self.words.sentence_of[start] for start in persons}
        self.setting = Setting(self.words, forms, taken)
        self.holders = Holders(self.words, taken)
        self.next_start = -1
        self.next_rule: str | None = None
        self.next_kind = ""
        self.spans = _spans_by_head(notes, forms)

    def titles(self, heads: list[int]) -> Iterator[Candidate]:
        """From the last head to the first, so that a title takes in the heads that it is made of."""
        for head in heads:
            form = self.forms[head]
            if not form.plural and self._is_head(head, form) and self.around.stands_before_name(head, form):
                self.holders.learn(head, form)
        covered = len(self.words)
        found = []
        for head in reversed(heads):
            form = self.forms[head]
            if head >= covered or self.taken[head] is not None or not self._is_head(head, form):
                continue
            if self.around.is_in_name(head, form):
                continue
            start = start_of(self.setting, head)
            if start == head and form.lemma in heads_of("owned"):
                continue  # «eski öğrencisi Ali Tan»: nobody's profession, but whose he is
            if self.around.is_nominee(start, head, form):
                continue
            rule = self._license(start, head, form)
            quoted = rule in _ALONE and self.around.fills_quotation(start, head)
            if quoted or self.around.is_team(start, head, form):
                continue
            span = self.spans.get(head)
            if rule is None and not self._is_found_by_engine(start, head, form):
                continue
            covered = start
            self.next_start, self.next_rule, self.next_kind = start, rule, form.kind
            found.append(self._candidate(start, head, form, rule, span))
        return reversed(found)

    def _is_found_by_engine(self, start: int, head: int, form: TitleForm) -> bool:
        """Is the engine sure of a title that no rule licenses and none forbids?"""
        span = self.spans.get(head)
        if span is None or span.confidence < _LIKELY or form.plural:
            return False
        if self.around.is_post(head) or self.around.is_class(head):
            return False
        if span.confidence < _SURE and self.holders.is_one_of_many(start):
            return False
        return span.confidence >= _SURE_OF_COMMON or not self._is_common_word(start, head, form)

    def _is_head(self, head: int, form: TitleForm) -> bool:
        return not needs_pair(form.lemma) or (head > 0 and pair_kind(self.words.low[head - 1], form.lemma) is not None)

    def _license(self, start: int, head: int, form: TitleForm) -> str | None:
        """Why the title is a mention, None if it is not one."""
        if self.around.is_post(head):
            return None
        common = self._is_common_word(start, head, form)
        before_name = self.around.stands_before_name(head, form)
        if form.plural:
            # «lise öğrencileri Ali Tan ve Ece Ak»: a class, however few of it are named.
            held = form.lemma not in heads_of("owned") and self.around.names_holders(head, form)
            return "title-before-name" if held else None
        if before_name and not (common and form.lemma not in cues("titles_after_all")):
            return "title-before-name"
        if self.around.follows_name(start, head, form):
            return "title-after-name"
        if self._leads_to_title(start, head, form):
            return "title-in-row"
        if self._shares_verb(start, head):
            return "title-shared"
        if common or self.around.is_class(head):
            return None
        if self.holders.is_indefinite(start) or self.around.is_surname(head):
            return None
        if self.around.is_bracketed(start, head):
            return "title-in-brackets"
        if (self.around.behind(start, head) in modifiers("predicate_after") and not form.case) or form.copula:
            given = not self.holders.is_distinction(start, head, form) and self._is_given(start, head, form)
            return "title-predicate" if given else None
        if self.holders.is_definite(start, head, form):
            return "title-alone"
        return "title-again" if self.holders.is_named_before(start, head, form) else None

    def _shares_verb(self, start: int, head: int) -> bool:
        """«A'nın başkan, B ve C'nin üye olmasına»: somebody's, before another's that the predicate gives."""
        if self.next_rule not in ("title-predicate", "title-shared") or self.around.after(head) not in (",", "ve"):
            return False
        behind = self.around.behind_owners(head + 2)
        return behind == self.next_start and self.around.has_owner(start)

    def _is_given(self, start: int, head: int, form: TitleForm) -> bool:
        """Is the predicate an office given to somebody, not a figure of speech («sektör lideri olarak büyüdü»)?"""
        words = self.words
        behind = words.low[head + 1 : min(head + 5, words.sentences[words.sentence_of[head]][1])]
        appointed = any(word.startswith(tuple(modifiers("appointing"))) for word in behind)
        if start == head and form.lemma in heads_with("ruling") and self.around.after(head).startswith("ol"):
            # «sessizliğin hakim olduğu»
            return False
        if start == head and form.lemma in heads_with("weak") and not self._has_own_capital(head):
            return appointed and (form.possessive or form.lemma == "üye")
        if form.copula and words.low[head].endswith(_WE_ARE):
            return False
        if form.copula and words.low[head].endswith(_I_AM):
            # «Ben muhalefet milletvekiliyim»: the speaker.
            return bool(self.naming)
        return appointed or head in self.spans or words.sentence_of[head] in self.naming

    def _has_own_capital(self, head: int) -> bool:
        return self.words.is_capitalised(head) and not opens(self.words, head)

    def _is_common_word(self, start: int, head: int, form: TitleForm) -> bool:
        """«sorumlu», «sahip»: a bare word in lower case that is a title only in company."""
        modified = start < head
        if form.lemma in heads_with("governing"):
            # «Teknik Sorumlu Ali Tan», but «satıştan sorumlu».
            modified = modified and self._has_own_capital(head) and self.around.stands_before_name(head, form)
        elif self._has_own_capital(head):
            return False
        bare = not (modified or form.possessive or form.ours)
        of_a_people = start > 0 and self.taken[start - 1] in ("COUNTRY", "NATIONALITY")
        return bare and form.lemma in heads_with("weak") and not of_a_people

    def _leads_to_title(self, start: int, head: int, form: TitleForm) -> bool:
        """«Gazeteci ve yazar Nazlı Ilgaz», «meclis üyesi avukat Ece Ak»: the first of two titles of one person."""
        if form.case or self.next_rule not in _BESIDE_NAME:
            return False
        # «Akça'nın kurucusu, CEO'su ve başkanı Ali Tan»: over the suffix of an abbreviation.
        last = head + 2 if form.lemma in heads_of("letters") and is_apostrophe(self.around.after(head)) else head
        joined = self.around.after(last) in ("ve", ",", "-")
        if self.around.after(last) == "," and self.holders.is_one_of_many(start):
            # «Meclisin 22 üyesi, Başbakan Ali Tan'ı eleştirdi»
            return False
        owned = form.possessive or form.compound or form.ours or self._is_of_two_professions(form)
        # «konserin solisti Alman kemancı Ali Tan»: over where the holder is from.
        passed = self.around.after(head) == "sayın" or self.taken[head + 1 : head + 2] == ["NATIONALITY"]
        behind = head + 2 if passed else head + 1
        return (owned and self.next_start == behind) or (joined and self.next_start in (last + 2, last + 3))

    def _is_of_two_professions(self, form: TitleForm) -> bool:
        """«gazeteci yazar X»: is a profession, no degree, before another that stands at the name?"""
        return form.plain and form.kind == self.next_kind == "profession" and form.lemma not in heads_with("degrees")

    def _candidate(self, start: int, head: int, form: TitleForm, rule: str | None, span: Candidate | None) -> Candidate:
        words = self.words
        attributes = {
            "head": form.lemma,
            "class": office_class(self.words, start, head, form),
            "plural": form.plural or self.around.has_several(head, form),
            "former": self._is_former(start, head),
            "predicate": rule == "title-predicate",
        }
        value = base_form(words, self.notes.text, start, head, form)
        confidence = max(_CONFIDENCE.get(rule or "", 0.0), span.confidence if span else 0.0)
        source = "+".join(name for name in (span.source if span else None, rule) if name)
        return Candidate("POSITION", start, head + 1, value, source, round(confidence, 4), attributes)

    def _is_former(self, start: int, head: int) -> bool:
        words = self.words
        former = modifiers("former")
        # «ABD'nin eski Başkanı», «eski ABD Başkanı»: beside the title or beside the country before it.
        i = start - 1
        while i >= 0 and (
            self.taken[i] in ("COUNTRY", "NATIONALITY") or is_apostrophe(words.text[i]) or words.low[i] in GENITIVES
        ):
            i -= 1
        return any(words.low[k] in former for k in (start - 1, i, *range(start, head)) if k >= 0)
