"""The state of the walk from a title's head to its first word."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import TitleForm, heads_of, heads_with, pair_kind
from pipeline.turkish.apostrophes import is_apostrophe, is_quote
from pipeline.turkish.words import Words

HIGH_VOWELS = frozenset("ıiuü")
HYPHENS = frozenset("-–")
# Of these a list names the holders behind a colon («Oyuncular: Ali Tan, …»).
CREDITED = frozenset(("sports", "profession"))
LONGEST_ABBREVIATION = 4
# A word that is written in lower case more often than this, with a capital at a sentence's start, is no institution.
PLAIN = 0.5


class Setting:
    """What every walk of one article looks at. `taken[i]` is the label an earlier stage gave word `i`, or None."""

    def __init__(self, words: Words, forms: Mapping[int, TitleForm], taken: list[str | None]) -> None:
        self.words = words
        self.forms = forms
        self.taken = taken
        self._names: set[str] | None = None

    def recurs(self, i: int) -> bool:
        """Has the word a capital elsewhere in the article, where no sentence opens («piyasa Kuzeyda'yı izliyor»)?"""
        if self._names is None:
            words = self.words
            self._names = {words.text[k] for k in range(len(words)) if words.is_capitalised(k) and not opens(words, k)}
        return self.words.text[i] in self._names


class Walk:
    """The way left from the head of one title, word `head`, and what that head asks of the words before it."""

    def __init__(self, setting: Setting, head: int) -> None:
        self.setting, self.head = setting, head
        self.words, self.forms, self.taken = setting.words, setting.forms, setting.taken
        form = self.forms[head]
        before = self.words.low[head - 1] if head else ""
        pair = pair_kind(before, form.lemma) is not None
        self.first_of_head = head - 1 if pair else head
        """The first word of a head of two words («genel müdür»), else the head."""
        self.unowned = (f"{before} {form.lemma}" if pair else form.lemma) in heads_of("unowned")
        self.of_state = form.lemma in heads_with("of_ministry")
        self.closes_quote = _is_closing_quote(self.words, head + 1)
        self.in_capitals = self.words.is_all_caps(head) and form.lemma not in heads_of("letters")
        self.dependent = form.lemma in heads_with("dependent") and (form.possessive or form.ours)
        self.adjectives_only = self._takes_adjectives_only(form)
        """May only adjectives stand before the head, nothing that owns it?"""

    def _takes_adjectives_only(self, form: TitleForm) -> bool:
        # «Salon: Atatürk Hakemler: Ali Tan, Ece Ak»: a heading of its own.
        headed = form.kind in CREDITED and self.words.text[self.head + 1 : self.head + 2] == [":"]
        plural = form.plural and not headed
        abbreviated = form.lemma in heads_of("letters")
        owned = form.possessive or form.compound or form.ours or self._owned()
        return not (owned or plural or abbreviated)

    def _owned(self) -> bool:
        """«Havaş Genel Müdür'ü olarak»: the possessive behind an apostrophe."""
        low = self.words.low[self.head + 1 : self.head + 4]
        return len(low) > 2 and is_apostrophe(low[0]) and low[1] in HIGH_VOWELS and low[2] == "olarak"


def _is_closing_quote(words: Words, i: int) -> bool:
    """Is word `i` a quote that is no suffix's apostrophe?"""
    return i < len(words) and is_quote(words.text[i]) and (words.space_after(i) or not is_apostrophe(words.text[i]))
