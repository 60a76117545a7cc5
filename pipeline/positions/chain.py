"""Where a title begins and ends: from its head noun to the left over modifiers and the institution's name.

The walk goes on over words that can stand inside a title and stops at what cannot: a genitive or another suffix
behind an apostrophe, a person, a country or nationality, a sum or a date, a comma (but for ministries' joined names), a verb, a
function word. Another head on the way ends it too, unless the title depends on it («Başbakan Yardımcısı»).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.lexicon.institutions import institution_kind, is_abbreviation
from pipeline.lexicon.names import cues
from pipeline.lexicon.titles import TitleForm, heads_with, needs_pair, pair_kind
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

# A title of more words than this is a run of headline words.
_LONGEST = 16
_HYPHENS = frozenset("-–")
_GENITIVE = re.compile(r"\w{3,}(?:n[ıiuü]n|ğ[ıiuü]n)")


@cache
def modifiers(name: str) -> frozenset[str]:
    """A word list of `title_modifiers.toml`, folded."""
    return frozenset(fold(word) for word in load_toml("title_modifiers.toml")[name])


@lru_cache(maxsize=65536)
def _is_inside_word(low: str) -> bool:
    """Can this lower-case word stand inside a title?"""
    return low in modifiers("adjectives") or low in modifiers("nouns") or low in modifiers("time")


class ChainReader:
    """Finds the left boundary of titles in one article. `taken[i]` is the label an earlier stage gave word `i`."""

    def __init__(self, words: Words, forms: list[TitleForm | None], taken: list[str | None]) -> None:
        self.words = words
        self.forms = forms
        self.taken = taken

    def start_of(self, head: int) -> int:
        """The first word of the title whose head is word `head`."""
        first = head
        form = self.forms[head]
        assert form is not None  # noqa: S101  the caller found the head
        if needs_pair(form.lemma):
            first = head - 1
        dependent = form.lemma in heads_with("dependent") and form.possessive
        while first > 0 and head - first < _LONGEST:
            step = self._step(first, head, dependent)
            if not step:
                break
            first -= step
        return self._trim(first, head)

    def _step(self, first: int, head: int, dependent: bool) -> int:
        """How many words left of `first` belong to the title too; 0 if it begins there."""
        words, i = self.words, first - 1
        if words.breaks[first] or self.taken[i] is not None:
            return 0
        text, low = words.text[i], words.low[i]
        if text == ")":
            return 3 if self._is_bracketed_abbreviation(i) and self._may_hold(i - 3) else 0
        if text == "." and i > 0 and words.text[i - 1].isdigit() and len(words.text[i - 1]) <= 2:
            return 2 if first != head else 0
        if text in _HYPHENS:
            glued = words.end[i - 1] == words.start[i] and words.end[i] == words.start[first]
            return 2 if i and glued and words.is_capitalised(i - 1) and self.taken[i - 1] is None else 0
        if low == "ve":
            return self._joined(first, i, head)
        if text == ",":
            return self._listed(first, i, head)
        if is_apostrophe(text) or (i and is_apostrophe(words.text[i - 1])):
            return 0
        form = self.forms[i]
        if form is not None and not self._may_hold_head(form, i, first, head, dependent):
            return 0
        return 1 if self._may_hold(i) else 0

    def _is_bracketed_abbreviation(self, close: int) -> bool:
        """«(DSÖ)» behind the institution's name, `close` being its bracket."""
        words = self.words
        return close >= 3 and words.text[close - 2] == "(" and words.text[close - 1][0].isupper()

    def _may_hold_head(self, form: TitleForm, i: int, first: int, head: int, dependent: bool) -> bool:
        """May the head at `i` stand inside the title: «Başkan Yardımcısı», «Başkanı Danışmanı», «Genel Sekreter Vekili»?"""
        if needs_pair(form.lemma) and not pair_kind(self.words.low[i - 1], form.lemma):
            return True
        if form.case or form.copula or form.plural or form.ours:
            return False
        after = self.forms[head]
        assert after is not None  # noqa: S101
        if not after.possessive:
            return False
        if not form.possessive or form.compound:
            return True
        return dependent

    def _may_hold(self, i: int) -> bool:
        """Can word `i` stand inside a title?"""
        words, low = self.words, self.words.low[i]
        if self.taken[i] is not None:
            return False
        if not words.is_capitalised(i):
            return _is_inside_word(low)
        if low in cues("honorifics") or low in cues("addresses"):
            return False
        if _GENITIVE.fullmatch(low):
            return False
        return not (self._opens(i) and low in modifiers("openers"))

    def _opens(self, i: int) -> bool:
        """Is the capital of word `i` owed to the beginning of a sentence or quotation?"""
        words = self.words
        return i == 0 or words.sentences[words.sentence_of[i]][0] == i or not words.text[i - 1][-1].isalnum()

    def _joined(self, first: int, i: int, head: int) -> int:
        """«X ve Y Bakanı»: one title, unless X is a whole title or a name of its own."""
        words = self.words
        if i == 0 or self.taken[i - 1] is not None or not words.is_capitalised(i - 1):
            return 0
        form, low = self.forms[i - 1], words.low[i - 1]
        if form is not None or (i > 1 and is_apostrophe(words.text[i - 2])):
            return 0
        if low in modifiers("ministry"):
            return 2
        between = any(institution_kind(words.low[k]) and not is_abbreviation(words.low[k]) for k in range(first, head))
        return 2 if between and not is_abbreviation(low) and institution_kind(low) is None else 0

    def _listed(self, first: int, i: int, head: int) -> int:
        """«Çevre, Şehircilik ve İklim Değişikliği Bakanı»: a comma inside a ministry's name."""
        words = self.words
        if i == 0 or "ve" not in words.low[first:head]:
            return 0
        return 2 if words.low[i - 1] in modifiers("ministry") and words.low[first] in modifiers("ministry") else 0

    def _trim(self, first: int, head: int) -> int:
        """Leave outside what may stand only further inside: «eski», a conjunction, a lone bracket."""
        words = self.words
        while first < head and (
            words.low[first] in modifiers("time")
            or words.low[first] in ("ve", "ile", "bir", "bu")
            or not words.text[first][0].isalnum()
            or (words.low[first] in modifiers("openers") and self._opens(first))
        ):
            first += 1
        return first
