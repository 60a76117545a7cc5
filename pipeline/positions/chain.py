"""Where a title begins and ends: from its head noun to the left over modifiers and the institution's name.

The walk goes on over words that can stand inside a title and stops at what cannot: a genitive or another suffix
behind an apostrophe, a person, a country or nationality, a sum or a date, a comma (but for ministries' joined names),
a verb, a function word. Another head on the way ends it too, unless the title depends on it («Başbakan Yardımcısı»).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pipeline.lexicon.institutions import institution_kind, is_abbreviation, is_city, needs_modifier
from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import TitleForm, heads_of, heads_with, is_office, needs_pair, pair_kind, title_form
from pipeline.resources import load_csv, load_toml
from pipeline.turkish.apostrophes import is_apostrophe, is_quote
from pipeline.turkish.casing import fold
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

# A title of more words than this is a run of headline words.
_LONGEST = 24
_HYPHENS = frozenset("-–")
# «başkan aday adayı»: who would be a candidate.
_CANDIDATE = "aday"
# A genitive or a locative adjective possesses or places the title, it is no part of it.
_OUTSIDE = re.compile(r"\w{3,}(?:n[ıiuü]n|ğ[ıiuü]n|l[ae]r[ıi]n|[dt][ae]ki)")
_OURS = re.compile(r"\w{3,}[ıiuü]m[ıiuü]z(?:[ıiuü]n)?")
_LOCATIVE_END = re.compile(r"n?[dt][ae]n?$")
# «İlçe Başkanlıklarına Genel Başkan Yardımcısı … imzasıyla giden yazı».
_TO_OFFICE = re.compile(r"\w+l[ıiuü](?:k|ğ)(?:l[ae]r)?[ıiuü]?(?:n[ae]|nd[ae]n?|d[ae]n?)")
# «Çankaya Köşkünde Cumhurbaşkanı Ali Tan».
_OWNED_LOCATIVE = re.compile(r"\w{3,}[ıiuü]nd[ae]")
_LOCATIVE = re.compile(r"\w{3,}[dt][ae]n?")
# Case endings that an unknown word at a sentence's start may carry («Köprüyü»).
_CASED = re.compile(r"\w{3,}(?:[dt][ae]n?|y[ıiuüae]|l[ae]r[ıi]n?)")
# Case endings behind which a word is no field of a unit («AKP'yi ve …», «Toplantıda ve …»).
_CONJUNCT_CASE = re.compile(r"\w{3,}(?:[dt][ae]n?|y[ıiuüae]|n[ıiuüae]|yl[ae])")
# A noun in the possessive inside a title («müziği», «şubesi»), and words that own none: in a case, in the plural,
# adjectives in -lı and -sız, adverbs in -ca.
_OWNED = re.compile(r"\w{2,}(?:s[ıiuü]|l[ae]r[ıi]|[ğbcdlmnrst][ıiuü])")
_NO_OWNER = re.compile(
    r"\w{0,2}|\w{3,}[dt][ae]n?|\w+(?:[ıiuü]n|n[ıiuüae]|y[ıiuü]|ğ[ıiuüae]|l[ae]|l[ae]r[ae]?|l[ıiuü]|s[ıiuü]z|ki|[cç][ae]|ken|ce)"
)
_GENITIVE = re.compile(r"\w{3,}[ıiuü]n")
_HIGH_VOWELS = frozenset("ıiuü")
_DEMONYM = re.compile(r"\w{3,}l[ıiuü]")
# The name of a commission of parliament is a list of its subjects.
_COMMISSION = "komisyonu"
# The desk of a paper that an article is from, in capitals.
_DESKS = frozenset(("servisi", "merkezi"))
# A word that is written in lower case more often than this, with a capital at a sentence's start, is no institution.
_PLAIN = 0.5
# A word that is so often a name may name an institution.
_NAME = 0.3
_LONGEST_ABBREVIATION = 4
_PLURAL = ("lar", "ler")
_MEMBERS = ("lar", "ler", "ları", "leri")
_LONGEST_NUMBER = 3
_ORDINAL = re.compile("[ıiuü]?nc[ıiuü]")
_GENITIVES = ("ın", "in", "un", "ün")


@cache
def modifiers(name: str) -> frozenset[str]:
    """A word list of `title_modifiers.toml`, folded."""
    return frozenset(fold(word) for word in load_toml("title_modifiers.toml")[name])


@cache
def _beginnings_of_bodies() -> frozenset[tuple[str, ...]]:
    """The first two words of bodies known by name."""
    names = [name for group in load_toml("bodies.toml")["names"].values() for name in group]
    names += [row["body"] for row in load_csv("foreign_bodies.csv")]
    return frozenset(tuple(fold(name).split()[:2]) for name in names if " " in name)


@word_cache
def _is_inside_word(low: str) -> bool:
    """Can this lower-case word stand inside a title?"""
    return low in modifiers("adjectives") or low in modifiers("nouns") or low in modifiers("time")


@word_cache
def is_known(low: str) -> bool:
    """Is this a word of titles or of institutions' names?"""
    return _is_inside_word(low) or low in modifiers("ministry") or institution_kind(low) is not None or is_city(low)


class ChainReader:
    """Finds the left boundary of titles in one article. `taken[i]` is the label an earlier stage gave word `i`."""

    def __init__(self, words: Words, forms: Mapping[int, TitleForm], taken: list[str | None]) -> None:
        self.words = words
        self.forms = forms
        self.taken = taken
        self._dependent = False
        self._adjectives_only = False
        self._unowned = False
        self._of_state = False
        self._in_capitals = False
        self._closes_quote = False
        self._names: set[str] | None = None

    def start_of(self, head: int) -> int:
        """The first word of the title whose head is word `head`."""
        form = self.forms[head]
        before = self.words.low[head - 1] if head else ""
        pair = pair_kind(before, form.lemma) is not None
        first = head - 1 if pair else head
        self._unowned = (f"{before} {form.lemma}" if pair else form.lemma) in heads_of("unowned")
        self._of_state = form.lemma in heads_with("of_ministry")
        self._closes_quote = self._is_closing_quote(head + 1)
        self._in_capitals = self.words.is_all_caps(head) and form.lemma not in heads_of("letters")
        self._dependent = form.lemma in heads_with("dependent") and (form.possessive or form.ours)
        # «Salon: Atatürk Hakemler: Ali Tan, Ece Ak»: a heading of its own.
        headed = form.kind == "sports" and self.words.text[head + 1 : head + 2] == [":"]
        plural = form.plural and not headed
        abbreviated = form.lemma in heads_of("letters")
        owned = form.possessive or form.compound or form.ours or self._owned(head)
        self._adjectives_only = not (owned or plural or abbreviated)
        while first > 0 and head - first < _LONGEST:
            step = self._step(first, head)
            if not step:
                break
            first -= step
        return self._trim(first, head)

    def _owned(self, head: int) -> bool:
        """«Havaş Genel Müdür'ü olarak»: the possessive behind an apostrophe."""
        low = self.words.low[head + 1 : head + 4]
        return len(low) > 2 and is_apostrophe(low[0]) and low[1] in _HIGH_VOWELS and low[2] == "olarak"

    def _is_closing_quote(self, i: int) -> bool:
        """Is word `i` a quote that is no suffix's apostrophe?"""
        words = self.words
        return i < len(words) and is_quote(words.text[i]) and (words.space_after(i) or not is_apostrophe(words.text[i]))

    def _step(self, first: int, head: int) -> int:
        """How many words left of `first` belong to the title too; 0 if it begins there."""
        words, i = self.words, first - 1
        if self.taken[i] is not None or (words.breaks[first] and not self._is_wrapped(first)):
            return 0
        text, low = words.text[i], words.low[i]
        lost_blank = words.end[i] == words.start[first] and words.is_capitalised(first)
        headline = len(text) > _LONGEST_ABBREVIATION and text.isupper() and not words.text[first].isupper()
        if lost_blank and (text.islower() or headline or low in modifiers("rubrics")):
            # «yeni atamaHavaş Genel Müdürü», «SERVİSİHavaş», «BorsaCEO», but «VakıfBank» is one word.
            return 0
        if text == ")":
            size = self._bracket(i)
            return size if size and self._may_hold(i - size) else 0
        if text == "." and self._is_glued_initial(i, first):
            return 2
        if low == "dönem" and i and words.low[i - 1] in modifiers("past_terms"):
            return 0  # «geçmiş dönem başkanı»
        if (text == "&" or low == "and") and words.is_capitalised(first):
            return 1
        if text == "+" and i and words.end[i - 1] == words.start[i] and words.is_capitalised(i - 1):
            return 2 if self.taken[i - 1] is None else 0  # «TV+ Genel Müdürü»
        if low in modifiers("domains") and i > 1 and self._is_domain(i - 1):
            return 3 if self.taken[i - 2] is None else 0
        if text == "." and i > 0 and words.text[i - 1].isdigit() and len(words.text[i - 1]) <= 2:
            if i > 1 and words.low[i - 2] == "yüzde":
                return 0
            return 2 if first != head or words.text[i - 1] == "2" else 0
        if text in _HYPHENS or text == "/":
            glued = i > 0 and words.end[i - 1] == words.start[i] and words.end[i] == words.start[first]
            named = glued and words.is_capitalised(i - 1) and self.taken[i - 1] is None
            # «Arda/Ada Genel Müdürü», but «Genel Müdür/CEO» are two titles.
            apart = text == "/" and i - 1 in self.forms
            return 2 if named and first != head and not apart else 0
        if low == "ve":
            return self._joined(first, i, head)
        if text == ",":
            return self._listed(first, i, head)
        if words.low[first] in ("sorumlu", "kokartlı"):
            # What somebody is in charge of is a noun phrase whatever the head.
            self._adjectives_only = False
        if self._adjectives_only and low != "sorumlu" and words.low[i + 1] != "sorumlu":
            arm = self.forms[head].kind == "military" and low in modifiers("arms")
            return 1 if arm or low in modifiers("adjectives") or low in modifiers("time") else 0
        if text == "+" and words.end[i - 1] == words.start[i]:
            # «TV+ Genel Müdürü»
            return 1
        if is_apostrophe(text) or self._is_suffix(i):
            return self._inside_suffix(i) if first != head else 0
        if text.isdigit():
            # «İstanbul 17 Ağır Ceza Mahkemesi Başkanı»
            return (
                1 if len(text) <= _LONGEST_NUMBER and first != head and words.low[first] in modifiers("numbered") else 0
            )
        form = self.forms.get(i)
        if form is not None and low not in modifiers("adjectives"):
            return 1 if self._may_hold_head(form, i, first, head) else 0
        if self._unowned and is_known(low) and low not in modifiers("adjectives") and low not in modifiers("time"):
            return 0
        return 1 if self._may_hold(i) and not self._is_demonym(i, first, head) else 0

    def _is_wrapped(self, first: int) -> bool:
        """«Futbol⏎Federasyonu Başkanı», «Başkan⏎Vekili»: no paragraph begins with what the word before it owns."""
        words, form = self.words, self.forms.get(first)
        owned = needs_modifier(words.low[first]) or (form is not None and form.possessive and not form.compound)
        before = words.text[first - 1]
        goes_on = (
            before.isalpha() and before[0].isupper() and (len(before) <= _LONGEST_ABBREVIATION or before.istitle())
        )
        return owned and goes_on and words.breaks[first] == 1

    def _is_glued_initial(self, i: int, first: int) -> bool:
        """«F.Bahçe», «A.Ş.»: is the full stop at `i` that of a single capital in front of a word it is glued to?"""
        words = self.words
        initial = (
            i > 0 and len(words.text[i - 1]) == 1 and words.is_capitalised(i - 1) and words.end[i - 1] == words.start[i]
        )
        return initial and words.is_capitalised(first) and self.taken[i - 1] is None

    def _bracket(self, close: int) -> int:
        """The words of «(DSÖ)», «(#BALSU)» behind an institution's name, `close` being its end; 0 if it is none."""
        words = self.words
        size = 4 if close >= 4 and words.text[close - 2] == "#" else 3
        opens_there = close >= size and words.text[close - size + 1] == "("
        return size if opens_there and words.text[close - 1][0].isupper() else 0

    def _is_suffix(self, i: int) -> bool:
        """Is word `i` the suffix behind an apostrophe (not the first word behind a closing quote)?"""
        words = self.words
        if (
            i < 2
            or not is_apostrophe(words.text[i - 1])
            or (words.is_capitalised(i) and not words.is_capitalised(i - 2))
        ):
            return False
        return words.end[i - 2] == words.start[i - 1] and words.end[i - 1] == words.start[i]

    def _inside_suffix(self, i: int) -> int:
        """«HSYK 2'nci Daire Başkanı», «Moody's Türkiye Müdürü»: suffixes behind an apostrophe that stay inside."""
        words = self.words
        if i < 2 or not is_apostrophe(words.text[i - 1]) or self.taken[i - 2] is not None:
            return 0
        ordinal = words.text[i - 2].isdigit() and _ORDINAL.fullmatch(words.low[i]) and words.is_capitalised(i + 1)
        brand = words.low[i] == "s" and words.is_capitalised(i - 2)
        return 3 if ordinal or brand else 0

    def _may_hold_head(self, form: TitleForm, i: int, first: int, head: int) -> bool:
        """May the head at `i` stand inside («Başkan Yardımcısı», «Başkanı Danışmanı», «Savcılar Kurulu Başkanı»)?"""
        words = self.words
        if needs_pair(form.lemma) and not pair_kind(words.low[i - 1], form.lemma):
            return True
        if form.plural:
            # «Savcılar Kurulu Başkanı», «Taksiciler Esnaf Odası Başkanı»: the members of the institution.
            return not form.case and any(institution_kind(low) for low in words.low[first:head])
        after = self.forms[head]
        if form.case or form.copula or form.ours or not (after.possessive or after.ours):
            return False
        between = (k for k in range(first, head) if k in self.forms and words.low[k] not in modifiers("adjectives"))
        if any(words.low[k] != _CANDIDATE for k in between):
            return False
        return self._dependent or not form.possessive

    def _may_hold(self, i: int) -> bool:
        """Can word `i` stand inside a title?"""
        words, low = self.words, self.words.low[i]
        if self.taken[i] is not None or not low[0].isalnum():
            return False
        if not words.is_capitalised(i):
            # «Enerji ve Tabii kaynaklar Bakanı»
            of_ministry = self._of_state and low in modifiers("ministry") and words.is_capitalised(i + 1)
            return _is_inside_word(low) or of_ministry or words.low[i + 1] == "sorumlu" or self._is_owner(i)
        if (
            (low in modifiers("never") and words.text[i - 1] not in _HYPHENS)
            or low in cues("honorifics")
            or low in cues("addresses")
            or (_OUTSIDE.fullmatch(low) and low not in modifiers("nouns"))
            or _OURS.fullmatch(low)
        ):
            return False
        if is_office(low) and _TO_OFFICE.fullmatch(low):
            return False
        if is_known(low) or words.low[i + 1] == "sorumlu" or needs_modifier(words.low[i + 1]):
            return True
        if words.is_all_caps(i) and len(low) >= _LONGEST_ABBREVIATION:
            # A word of a headline before a title in running text, or a verb in it.
            before = i - 2 if i > 1 and words.text[i - 1] == "," and words.is_all_caps(i - 2) else i - 1
            behind_caps = before >= 0 and words.is_all_caps(before) and not is_abbreviation(words.low[before])
            headline = behind_caps and not self._in_capitals and len(low) > _LONGEST_ABBREVIATION
            if headline or name_evidence(low).plain > _PLAIN or verb_form(low) is not None:
                return False
        if _OWNED_LOCATIVE.fullmatch(low):
            return False
        if _LOCATIVE.fullmatch(low) and (is_office(low) or needs_modifier(_LOCATIVE_END.sub("", low))):
            return False
        if low[-2:] in _GENITIVES and institution_kind(low[:-2]) is not None:
            return False
        return not self._is_opener(i)

    def _is_owner(self, i: int) -> bool:
        """«keman sanatçısı», «sanat müziği sanatçısı»: a noun right before one in small letters in the possessive."""
        words, low, owned = self.words, self.words.low[i], i + 1
        form = self.forms.get(owned)
        if form is not None:
            possessive = (form.possessive or form.ours or form.compound) and not self._unowned
        else:
            mere = words.low[owned] in modifiers("adjectives") or words.low[owned] in modifiers("time")
            possessive = not mere and _OWNED.fullmatch(words.low[owned]) is not None
        if not possessive or not words.text[owned].islower() or not low.isalpha():
            return False
        if i and self.taken[i - 1] is not None and _OWNED.fullmatch(low):
            # «Rum yönetimi lideri»: the state's own body, which goes with the state.
            return False
        return low not in modifiers("outside") and _NO_OWNER.fullmatch(low) is None and verb_form(low) is None

    def _is_owned(self, head: int) -> bool:
        return self.forms[head].possessive and not self.forms[head].compound

    def _is_demonym(self, i: int, first: int, head: int) -> bool:
        """«Galatasaraylı futbolcu»: where the holder is from, right before the head."""
        low = self.words.low[i]
        if first != head or self._is_owned(head) or not _DEMONYM.fullmatch(low) or is_known(low):
            # «Organ Nakli Koordinatörü» is none.
            return False
        return self.words.is_capitalised(i) and not low.endswith("oğlu")

    def _is_opener(self, i: int) -> bool:
        """Is this a word of the sentence, capitalised only because it opens it («Açıklama», «Soruşturmada»)?"""
        low = self.words.low[i]
        if not opens(self.words, i) or self._is_domain(i + 1):
            return False
        if self._closes_quote and is_quote(self.words.text[i - 1]):
            return False  # «"Solunum Ürünleri Müdürü" olarak»
        before_small = self.words.text[i + 1].islower()
        if low in modifiers("openers") or (before_small and low.endswith(_PLURAL) and title_form(low) is None):
            return True
        if "sorumlu" in self.words.low[i + 1 : i + 4]:
            return False
        if is_known(low) or title_form(low) is not None or any(map(needs_modifier, self.words.low[i + 1 : i + 3])):
            return False
        evidence = name_evidence(low)
        if evidence.plain > _PLAIN and _CASED.fullmatch(low) is not None:
            return True
        if self._modifies_next(i) or self._names_firm(i) or self._is_owner(i) or self._names_body(i):
            return False
        if evidence.listed:
            return evidence.plain > _PLAIN and evidence.trust < _NAME
        if before_small and _GENITIVE.fullmatch(low):
            # «Ekibin lideri»
            return True
        return (_CASED.fullmatch(low) is not None or verb_form(low) is not None) and not self._recurs(i)

    def _is_domain(self, dot: int) -> bool:
        """«Kaya.com Genel Müdürü»: does the full stop at `dot` join a name and its end on the net?"""
        words = self.words
        if dot + 1 >= len(words) or words.text[dot] != "." or words.low[dot + 1] not in modifiers("domains"):
            return False
        glued = words.end[dot - 1] == words.start[dot] and words.end[dot] == words.start[dot + 1]
        return glued and words.is_capitalised(dot - 1)

    def _recurs(self, i: int) -> bool:
        """Has the word a capital elsewhere in the article, where no sentence opens («piyasa Kuzeyda'yı izliyor»)?"""
        if self._names is None:
            words = self.words
            self._names = {words.text[k] for k in range(len(words)) if words.is_capitalised(k) and not opens(words, k)}
        return self.words.text[i] in self._names

    def _names_firm(self, i: int) -> bool:
        """«Beta Enerji Genel Müdürü», «Beyaz TV Koordinatörü»: a firm's own name before what it deals in."""
        low = self.words.low[i + 1]
        trade = low in modifiers("trades") or (institution_kind(low) == "company" and not needs_modifier(low))
        return trade and self.words.is_capitalised(i + 1) and not self._of_state

    def _names_body(self, i: int) -> bool:
        """«Beyaz Saray Sözcüsü», «Yapı Kredi Genel Müdürü»: the first two words of a body that is known by name."""
        return self.words.is_capitalised(i + 1) and tuple(self.words.low[i : i + 2]) in _beginnings_of_bodies()

    def _is_new_of_name(self, first: int, head: int) -> bool:
        """«Yeni Şafak yazarı»: with a capital inside a sentence «Yeni» begins a name."""
        words = self.words
        named = words.low[first] == "yeni" and words.is_capitalised(first) and not opens(words, first)
        if not named or first + 1 >= head or words.is_all_caps(first) or not words.is_capitalised(first + 1):
            return False
        return not is_known(words.low[first + 1]) and title_form(words.low[first + 1]) is None

    def _modifies_next(self, i: int) -> bool:
        """«Sermaye Piyasası», «Bilgi Teknolojileri»: the first word of a compound whose second has the possessive."""
        low = self.words.low[i + 1]
        compound = self.words.is_capitalised(i + 1) and low[-1:] in _HIGH_VOWELS and len(low) > _LONGEST_ABBREVIATION
        return compound and not _is_inside_word(low) and low not in modifiers("ministry") and title_form(low) is None

    def _joined(self, first: int, i: int, head: int) -> int:
        """«X ve Y Bakanı»: one title, unless X is a whole title or a name of its own."""
        words = self.words
        if i == 0 or self.taken[i - 1] is not None:
            return 0
        if not words.is_capitalised(i - 1):
            # «tiyatro ve sinema oyuncusu»
            arts = words.low[i - 1] in modifiers("arts") and words.low[first] in modifiers("arts")
            return 2 if arts or self._is_charge(i - 1, first) else 0
        if words.text[i].isupper() and not self._in_capitals:
            return 0  # «ASKER VE KÖŞK Cumhurbaşkanı»: a headline before the title
        form, low = self.forms.get(i - 1), words.low[i - 1]
        if form is not None and self._are_members(form, first, head):
            return 2
        if form is not None or (i > 1 and is_apostrophe(words.text[i - 2])):
            return 0
        if low in modifiers("ministry") and not self._ends_union(i - 1):
            return 2
        if low in modifiers("organs") and any(words.low[k] in modifiers("organs") for k in range(first, head)):
            # «Yönetim Kurulu ve İcra Komitesi Başkanı»: one holder's two organs under one head.
            return 2
        between = any(institution_kind(words.low[k]) and not is_abbreviation(words.low[k]) for k in range(first, head))
        if between and not is_abbreviation(low) and institution_kind(low) is None:
            return 2
        return 2 if self._is_conjunct(i - 1, first, head) else 0

    def _ends_union(self, i: int) -> bool:
        """«Belediyeler Birliği ve Ordu Belediye Başkanı»: a body, unless it is the European Union's ministry."""
        return self.words.low[i] == "birliği" and self.words.low[i - 1] != "avrupa"

    def _are_members(self, form: TitleForm, first: int, head: int) -> bool:
        """«Eczacı ve Depocuları Derneği», «Yönetici ve İşadamları Derneği»: a plural before a body is its members'."""
        bare = not (form.possessive or form.case)
        members = self.words.low[first].endswith(_MEMBERS) and self.words.is_capitalised(first)
        return bare and members and first + 1 < head and needs_modifier(self.words.low[first + 1])

    def _is_charge(self, i: int, first: int) -> bool:
        """«ekonomik ve parasal işlerden sorumlu üye»: in small letters, a word of what somebody is in charge of."""
        low = self.words.low[i]
        charged = "sorumlu" in self.words.low[first + 1 : first + 3] and self.words.text[first].islower()
        return charged and low.isalpha() and low not in modifiers("outside") and verb_form(low) is None

    def _is_conjunct(self, i: int, first: int, head: int) -> bool:
        """«Pazarlama ve Müşteri Deneyimi Müdürü»: two fields of one unit, the first of which ends at word `i`."""
        low = self.words.low[i]
        owned = self.forms[head].possessive or "sorumlu" in self.words.low[first:head]
        whole = needs_modifier(low) or is_abbreviation(low) or is_city(low) or _CONJUNCT_CASE.fullmatch(low)
        return first < head and owned and not whole and not self._is_suffix(i)

    def _listed(self, first: int, i: int, head: int) -> int:
        """«Çevre, Şehircilik ve İklim Değişikliği Bakanı»: a comma inside a ministry's name."""
        words = self.words
        if i == 0 or "ve" not in words.low[first:head]:
            return 0
        if words.low[i - 1] in modifiers("ministry") and words.low[first] in modifiers("ministry"):
            return 2
        if _COMMISSION in words.low[first:head] and self._is_subject(i - 1) and self._is_subject(first):
            return 2
        return 2 if self._is_field(i - 1) and words.is_capitalised(first) and self.forms[head].possessive else 0

    def _is_subject(self, i: int) -> bool:
        """«Sanayi, Enerji, Bilgi ve Teknoloji Komisyonu»: one of the subjects of a commission, the name of no body."""
        words, low = self.words, self.words.low[i]
        named = is_city(low) or institution_kind(low) is not None
        return self.taken[i] is None and words.is_capitalised(i) and not named and i not in self.forms

    def _is_field(self, i: int) -> bool:
        """«Yatırım Finansmanı, Kurumsal Finansman ve Finansal Piyasalar Uzmanı»: a field of work before a comma."""
        words, low = self.words, self.words.low[i]
        if self.taken[i] is not None or not words.is_capitalised(i) or i in self.forms or is_city(low):
            return False
        body = institution_kind(low) is not None or is_abbreviation(low)
        return not body and (
            low in modifiers("nouns") or (i > 0 and words.is_capitalised(i - 1) and low[-1:] in _HIGH_VOWELS)
        )

    def _trim(self, first: int, head: int) -> int:
        """Leave outside what may stand only further inside: «eski», a conjunction, a lone bracket."""
        words = self.words
        last = head - 1 if needs_pair(self.forms[head].lemma) else head
        first = self._behind_dateline(first, head)
        if words.text[first] == "(":
            # The bracketed abbreviation of an institution that is not in the title.
            first += 4 if words.text[first + 1] == "#" else 3
        while first < last and (
            (words.low[first] in modifiers("time") and not self._is_new_of_name(first, head))
            or words.low[first] == "görevli"
            or (words.low[first] in modifiers("describing") and words.text[first + 1].islower())
            or words.low[first] in ("ve", "ile", "bir", "bu")
            or not words.text[first][0].isalnum()
            or (words.text[first].isdigit() and words.low[first + 1] in modifiers("numbered"))
            or (self._is_opener(first) and words.text[first + 1] not in _HYPHENS and words.text[first + 1] != "+")
            or (words.text[first].islower() and words.is_capitalised(first + 1))
        ):
            first += 1
        return first

    def _behind_dateline(self, first: int, head: int) -> int:
        """From where it reports: «ANKARA Orman ve Su İşleri Bakanı», «HABER MERKEZİ/ANKARA CHP Genel Başkanı».

        A minister's title names no city; nor does that of a party's leader before the party.
        """
        words = self.words
        for i in range(head - 2, first - 1, -1):
            if not words.is_all_caps(i):
                continue
            if i > first and words.low[i] in _DESKS and words.is_all_caps(i - 1) and words.text[i + 1].istitle():
                return i + 1  # «EKONOMİ SERVİSİ Akfen Genel Müdürü»
            if not is_city(words.low[i]):
                continue
            of_state = self._of_state and words.text[i + 1].istitle()
            of_party = institution_kind(words.low[i + 1]) == "party" and "genel" in words.low[i + 1 : head]
            return i + 1 if of_state or of_party else first
        return first
