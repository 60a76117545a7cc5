"""What a sum measures: the noun phrase that the construction around the sum points to.

Turkish puts it in one of four places, tried in this order:
- a label before a colon («Bonservis bedeli: 5 milyon avro»);
- after the sum, as the noun it modifies («7 milyar dolarlık yatırım», «10 bin lira para cezası», «3 milyon lira
  değerinde ev»);
- before it, as subject or object of the clause («X'in ihracatı 7 milyar dolara yükseldi»);
- in the sums beside it, where a list or a bracket shares one noun («… 800 lira, … bin 600 lira vergi alınacak»).
The nouns that sums measure are known words (`measure_nouns.toml`); an unknown noun is taken only where the
construction leaves no other reading. Source of the constructions: A. Göksel and C. Kerslake, Turkish: A Comprehensive
Grammar (2005), ch. 14 (noun phrases) and 15.6 (numerals as modifiers).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.document import Annotations, Candidate
from pipeline.money.currency import case_of, currency_word
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.suffixes import suffix_after
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_LOOK_BACK = 40
"""Words searched before a sum."""
_LOOK_AHEAD = 8
"""Words of the noun phrase after a sum."""
_PHRASE = 4
"""Words in the longest measure."""

_ADJECTIVAL = re.compile(r"(?:s?[ıiuü])?l[ıiuü][kğ].*")
_CASE_AFTER_POSSESSIVE = re.compile(r"(.*[ıiuü])(?:n[ıiuü]n|n[ıiuü]|n[ae]|n[dt][ae](?:n|ki)?|yl[ae])")
_CASE_AFTER_VOWEL = re.compile(r"(.*[aeoöuüıi])(?:n[ıiuü]n|y[ıiuü]|y[ae]|yl[ae]|d[ae]n?|d[ae]ki)")
_CASE_AFTER_CONSONANT = re.compile(r"(.*[^aeıioöuü])(?:[ıiuü]n|[dt][ae]n?|l[ae])")
_POSSESSIVE = re.compile(r".*(?:[^aeıioöuü][ıiuü]|[aeıioöuü]s[ıiuü])")
_MODIFIER = re.compile(r".+(?:l[ıiuü]|s[ıiuü]z|s[ae]l|l[ıiuü]k|d[ae]ki|t[ae]ki|[iı]k)")
# Plural and possessive of a known noun, before a case or at the end.
_POSSESSED = re.compile(
    r"(|l[ae]r)(|s?[ıiuü]|[ıiuü]?m[ıiuü]z)(?:|n[ıiuü]n?|n[ae]|n[dt][ae](?:n|ki)?|yl[ae]|[yn]?c[ae])"
)
_CASED = re.compile(r"(?:l[ae]r)?(?:[ıiuü]n|[yn]?[ıiuü]n?|y?[ae]|[dt][ae](?:n|ki)?|y?l[ae])")
_PLURAL = re.compile(r"l[ae]r")
_HARDENED = {"ğ": "k", "b": "p", "c": "ç"}


@dataclass(frozen=True, slots=True)
class _Noun:
    """A word read as a form of a known noun."""

    base: str
    ending: str


@cache
def _known() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(words) for name, words in load_toml("measure_nouns.toml").items() if isinstance(words, list)
    }


@cache
def _contracted() -> dict[str, str]:
    """Stems without their second vowel → the noun («hacm» «hacim»)."""
    return {stem: noun for noun, stem in load_toml("measure_nouns.toml")["contracted"].items()}


@cache
def _nouns_by_start() -> dict[str, tuple[str, ...]]:
    """Nouns by their first two letters, longest first."""
    table: dict[str, list[str]] = {}
    for noun in sorted(_known()["nouns"] | set(_contracted()), key=len, reverse=True):
        table.setdefault(noun[:2], []).append(noun)
    return {start: tuple(nouns) for start, nouns in table.items()}


@word_cache
def _noun(low: str) -> _Noun | None:
    """The known noun that the folded word is a form of, or None."""
    if low in _known()["adjectives"]:
        return None
    for noun in _nouns_by_start().get(low[:2], ()):
        ending = suffix_after(noun, low)
        if ending is not None and (_POSSESSED.fullmatch(ending) or _CASED.fullmatch(ending)):
            return _Noun(_contracted().get(noun, noun), ending)
    return None


@word_cache
def _is_priced(low: str) -> bool:
    """Is the word something that has a price of its own, bare or with a possessive («dolar», «kilosu», «onsu»)?"""
    endings = (suffix_after(noun, low) for noun in _known()["priced"])
    return any(ending is not None and ending in ("", "ı", "i", "u", "ü", "sı", "si", "su", "sü") for ending in endings)


@cache
def _rulings() -> tuple[str, ...]:
    return tuple(_known()["rulings"])


def _is_action(low: str) -> bool:
    """Is the word a bare verbal noun, as the first part of a compound («çalışma ödeneği», «borçlanma faizi»)?"""
    form = verb_form(low)
    return form is not None and form.kind == "noun" and low.endswith(("ma", "me"))


@word_cache
def _nominative(low: str) -> str:
    """The word without its case, the possessive kept («fiyatının» «fiyatı», «ciroya» «ciro», «hizmetten» «hizmet»)."""
    noun = _noun(low)
    if noun is not None:
        return _nominative_of_noun(low, noun)
    if low in _known()["whole"] or len(low) < 4:
        return low
    for pattern in (_CASE_AFTER_POSSESSIVE, _CASE_AFTER_VOWEL, _CASE_AFTER_CONSONANT):
        match = pattern.fullmatch(low)
        if match is not None and len(match[1]) > 2:
            stem = match[1]
            is_soft = pattern is _CASE_AFTER_CONSONANT and low[len(stem)] in "ıiuü"
            return stem[:-1] + _HARDENED.get(stem[-1], stem[-1]) if is_soft else stem
    return low


def _nominative_of_noun(low: str, noun: _Noun) -> str:
    ending = noun.ending
    match = _POSSESSED.fullmatch(ending)
    if match is not None and (match[1] or match[2]):
        return low[: len(low) - len(ending)] + match[1] + match[2]
    match = _PLURAL.match(ending)
    return noun.base if match is None else low[: len(low) - len(ending)] + match[0]


def find_measures(notes: Annotations, sums: Sequence[Candidate]) -> list[str | None]:
    """What each of the article's sums (in text order) measures: a phrase in the nominative, or None."""
    return _Reader(notes.words, sums).measures()


class _Reader:
    """The sums of one article and their places in it."""

    def __init__(self, words: Words, sums: Sequence[Candidate]) -> None:
        self.words = words
        self.sums = sums
        self.tails = [self._tail(found) for found in sums]
        self.taken = bytearray(len(words))
        for found, tail in zip(sums, self.tails, strict=True):
            self.taken[found.start : tail] = b"\1" * (tail - found.start)
        self.is_adjectival = [self._ends_adjectival(found) for found in sums]
        self.is_inflected = [self._ends_inflected(found) for found in sums]

    def measures(self) -> list[str | None]:
        """One measure or None for each sum."""
        own = [self._own(index) for index in range(len(self.sums))]
        found = list(own)
        for index in reversed(range(len(own))):
            if found[index] is None and self._goes_on(index):
                found[index] = found[index + 1]
        for index in range(1, len(found)):
            if found[index] is None and self._follows(index):
                found[index] = found[index - 1]
        for index in reversed(range(len(own) - 1)):
            if found[index] is None and self._same_sentence(index, index + 1):
                found[index] = found[index + 1]
        return found

    def _own(self, index: int) -> str | None:
        """The measure that the words around this sum give, other sums aside."""
        if self._is_bracketed(index):
            return None
        return (
            self._label(index)
            or self._named_before(index)
            or self._after(index)
            or self._before(index, is_near=True)
            or (None if self._goes_on(index) else self._before(index, is_near=False))
        )

    def _tail(self, found: Candidate) -> int:
        """The token after the sum and its suffix."""
        words, end = self.words, found.end
        if end + 1 < len(words) and is_apostrophe(words.text[end]):
            return end + 2
        return end

    def _ends_adjectival(self, found: Candidate) -> bool:
        """Does the sum stand as a modifier: «…lık», «…'lik»?"""
        words, last = self.words, found.end - 1
        tail = self._tail(found)
        if tail > found.end:
            return _ADJECTIVAL.fullmatch(words.low[tail - 1]) is not None
        read = currency_word(words.low[last])
        return read is not None and _ADJECTIVAL.fullmatch(read[1]) is not None

    def _ends_inflected(self, found: Candidate) -> bool:
        """Does the sum end in a case («dolara», «TL'den»), so that no noun can follow it directly?"""
        if self._tail(found) > found.end:
            return True
        read = currency_word(self.words.low[found.end - 1])
        return read is not None and read[1] != "" and case_of(read[1]) not in ("bare", "acc")

    def _is_bracketed(self, index: int) -> bool:
        """«500 pound (yaklaşık 300 TL)»: does the sum gloss the one before it?"""
        start = self.sums[index].start
        return index > 0 and self.words.text[start - 1] == "(" and start - 1 - self.tails[index - 1] <= 1

    def _goes_on(self, index: int) -> bool:
        """Does a list lead from this sum to the next in one sentence, so that the noun may come at its end?"""
        tail = self.tails[index]
        if index + 1 >= len(self.sums) or tail >= len(self.words):
            return False
        nearby = self.sums[index + 1].start - tail <= 12
        is_link = self.words.low[tail] in (",", ";", "ve", "veya", "ya", "ile", "-", "/", "yani")
        return is_link and nearby and self._same_sentence(index, index + 1)

    def _follows(self, index: int) -> bool:
        """May the sum take the noun of the one before it?"""
        if self._is_bracketed(index):
            return True
        return self._same_sentence(index - 1, index)

    def _same_sentence(self, one: int, other: int) -> bool:
        sentence_of = self.words.sentence_of
        return sentence_of[self.sums[one].start] == sentence_of[self.sums[other].start]

    def _named_before(self, index: int) -> str | None:
        """«fiyatı 340 bin avro olan otomobil»: the noun right before a sum that a relative clause is built on."""
        words, tail, i = self.words, self.tails[index], self.sums[index].start - 1
        if tail >= len(words) or words.low[tail] != "olan":
            return None
        noun = _noun(words.low[i]) if i >= 0 else None
        return self._phrase(i) if noun is not None and noun.ending in _POSSESSIVES else None

    def _label(self, index: int) -> str | None:
        """The noun before a colon."""
        words, start = self.words, self.sums[index].start
        if start < 2 or self.is_adjectival[index] or words.text[start - 1] != ":" or words.breaks[start] > 1:
            return None
        return self._phrase(start - 2) if words.text[start - 2][0].isalpha() else None

    def _after(self, index: int) -> str | None:
        """The head of the noun phrase that the sum stands before."""
        begin, is_past_carrier = self._skip(self.tails[index], index)
        is_carried = self.is_adjectival[index] or is_past_carrier
        if not is_carried and self.is_inflected[index]:
            return None
        head = self._head(begin, is_carried=is_carried)
        if head is None or self.words.low[head] in _known()["adjectives"]:
            return None
        return self._phrase(head, self.tails[index]) if is_carried or self._is_plain_object(head) else None

    def _head(self, begin: int, *, is_carried: bool) -> int | None:
        """The last word of the noun phrase that begins at token `begin`, None if none does."""
        words = self.words
        head = possessor = None
        for i in range(begin, min(len(words), begin + _LOOK_AHEAD)):
            low = words.low[i]
            if words.text[i] in "\"“”‘'’«»" or self._is_suffix(i):
                continue
            if not words.text[i][0].isalpha() or low in _known()["enders"] or (i > begin and words.breaks[i] > 0):
                break
            if self.taken[i]:
                break
            form = verb_form(low)
            if form is not None and _noun(low) is None:
                if _is_action(low) and self._goes_on_as_compound(i + 1, is_bare=False):
                    continue  # «kısa çalışma ödeneği», «borçlanma faizi»
                is_inside = form.kind == "participle" or (form.kind == "noun" and _nominative(low) == low)
                if is_carried and is_inside and head is None:
                    continue
                break
            if is_carried and self._is_possessor(i):
                possessor = i if possessor is None and not words.is_capitalised(i) else possessor
                continue
            head = i
            if self._closes(i):
                break
        # «1,9 milyar avroluk skandalın ardından»: what follows the genitive is a postposition, no head.
        is_oblique = (
            head is not None and _noun(words.low[head]) is None and _nominative(words.low[head]) != words.low[head]
        )
        return possessor if possessor is not None and (head is None or is_oblique) else head

    def _is_suffix(self, i: int) -> bool:
        """Is token `i` an ending cut off by an apostrophe?"""
        words = self.words
        return i > 0 and is_apostrophe(words.text[i - 1]) and not words.space_after(i - 1)

    def _is_possessor(self, i: int) -> bool:
        """Is word `i` a name or noun in the genitive, dative or the like, that only leads up to the head?"""
        words = self.words
        is_cut = i + 2 < len(words) and is_apostrophe(words.text[i + 1]) and not words.space_after(i)
        return is_cut or (_noun(words.low[i]) is None and _GENITIVE.search(words.low[i]) is not None)

    def _skip(self, i: int, index: int) -> tuple[int, bool]:
        """The start of the noun phrase after a sum, and whether a carrier («değerinde») leads to it.

        A bracket with the sum in another currency, «bir» and counts are passed over.
        """
        words = self.words
        if i < len(words) and words.text[i] == "(" and index + 1 < len(self.sums):
            close = next((k for k in range(i, min(i + 10, len(words))) if words.text[k] == ")"), None)
            i = i if close is None else close + 1
        is_carried = False
        limit = min(len(words), i + 6)
        while i < limit:
            low = words.low[i]
            is_count = words.text[i][0].isdigit() and not self.taken[i]
            if not is_count and low not in _known()["carriers"] and low not in _known()["openers"]:
                break
            is_carried = is_carried or low in _known()["carriers"]
            i += 1
        return i, is_carried

    def _closes(self, i: int) -> bool:
        """Is the phrase complete with word `i`: a case ending, or a possessive that is no adjective?"""
        low = self.words.low[i]
        if i + 1 < len(self.words) and is_apostrophe(self.words.text[i + 1]) and not self.words.space_after(i):
            return True
        if low in _known()["adjectives"]:
            return False
        noun = _noun(low)
        if noun is not None:
            is_bare = noun.ending in ("", "lar", "ler") or noun.ending in _POSSESSIVES
            return not is_bare or not self._goes_on_as_compound(i + 1, is_bare=noun.ending in ("", "lar", "ler"))
        if _nominative(low) != low:
            return True
        if _POSSESSIVE.fullmatch(low) is None or _MODIFIER.fullmatch(low):
            return False
        return not self._goes_on_as_compound(i + 1, is_bare=False)

    def _goes_on_as_compound(self, i: int, *, is_bare: bool) -> bool:
        """Does word `i` make a compound of the noun before it: «yatırım paketi», «kredi kartı borçları», «nakit para»?

        `is_bare`: has the noun before it no possessive?
        """
        words = self.words
        if i >= len(words) or words.breaks[i] or not words.text[i][0].isalpha() or self.taken[i]:
            return False
        low = words.low[i]
        noun = _noun(low)
        if low.startswith("ödeme") and words.low[i + 1 : i + 2] and words.low[i + 1].startswith(_rulings()):
            return False  # «para cezası ödemesine karar verdi»
        if noun is not None and not is_bare:
            return _POSSESSED.fullmatch(noun.ending) is not None and noun.ending not in ("", "lar", "ler")
        if noun is not None:
            return noun.base not in _known()["ambiguous"] or noun.ending != ""
        if not is_bare or verb_form(low) is not None or low in _known()["adjectives"]:
            return False
        return _POSSESSIVE.fullmatch(low) is not None

    def _is_plain_object(self, i: int) -> bool:
        """After a bare sum: is word `i` a noun that sums measure, or one that stands right before a verb?"""
        words = self.words
        low = words.low[i]
        if _noun(low) is not None:
            return True
        if words.is_capitalised(i) or _nominative(low) != low or i + 1 >= len(words):
            return False
        form = verb_form(words.low[i + 1])
        return form is not None and form.kind != "noun" and len(low) > 3

    def _before(self, index: int, *, is_near: bool) -> str | None:
        """The noun before the sum that its clause is about; `is_near` stops at the sum before this one."""
        words = self.words
        start = self.sums[index].start
        first = words.sentences[words.sentence_of[start]][0]
        first = max(first, start - _LOOK_BACK)
        if is_near and index:
            first = max(first, self.tails[index - 1])
        for i in range(start - 1, first - 1, -1):
            if self.taken[i]:
                continue
            if is_near and words.text[i] in ";" and i < start - 1:
                return None
            if self._is_topic(i, start):
                return self._phrase(i, first)
        return self._neighbour(index, first) if is_near else None

    def _is_topic(self, i: int, start: int) -> bool:
        """Is word `i` a known noun that heads its phrase, as subject, object or possessor of the clause?"""
        words = self.words
        low = words.low[i]
        following = words.low[i + 1] if i + 1 < start else ""
        noun = _noun(low)
        if i and words.is_capitalised(i) and words.is_capitalised(i - 1) and not words.is_all_caps(i):
            return False  # within a name: «Yapı Kredi»
        if _is_priced(low) and (not following or following in (",", "ise", "da", "de")):
            return True
        if noun is None or noun.ending not in _TOPIC_ENDINGS or low in _known()["fillers"]:
            return False
        if noun.base in _known()["containers"]:
            return False
        if noun.ending in ("", "lar", "ler"):
            if noun.ending == "" and noun.base in _known()["ambiguous"]:
                return not following
            return not following or not self._is_nominal(i + 1, start)
        return True

    def _is_nominal(self, i: int, start: int) -> bool:
        """Does word `i` go on with the noun phrase of the bare noun before it?"""
        words = self.words
        low = words.low[i]
        if not words.text[i][0].isalpha() or low in _known()["enders"] or low in _known()["fillers"]:
            return False
        is_opening = i - 1 == words.sentences[words.sentence_of[i]][0]
        if words.is_capitalised(i) and (is_opening or not words.is_capitalised(i - 1)):
            return False
        form = verb_form(low)
        if form is not None and _noun(low) is None:
            return True
        return i < start and not low.endswith(("da", "de", "ta", "te"))

    def _neighbour(self, index: int, first: int) -> str | None:
        """A noun right before the sum, adverbs passed over: «terlikler 6 bin dolara satıldı», «dolar 6,55 TL»."""
        words, start, tail = self.words, self.sums[index].start, self.tails[index]
        i = self._past_adverbs(start - 1, first)
        if i < first or words.breaks[start] > 0 or self.taken[i]:
            return None
        if _is_priced(words.low[i]):
            return self._phrase(i, first)
        is_sale = any(word.startswith(tuple(_known()["selling"])) for word in words.low[tail : tail + 2])
        if not is_sale:
            return None
        for k in range(i, max(first, i - _LOOK_AHEAD) - 1, -1):
            if self._is_thing(k):
                return self._phrase(k, first)
        return None

    def _past_adverbs(self, i: int, first: int) -> int:
        """The word at or before token `i` that is no adverb, comma or bracket."""
        while i >= first and (self.words.low[i] in _known()["fillers"] or self.words.text[i] in ',)"”'):
            i -= 1
        return i

    def _is_thing(self, i: int) -> bool:
        """Can word `i` be the subject of a sale: a common noun in the nominative or genitive?"""
        words, low = self.words, self.words.low[i]
        form = verb_form(low)
        if not words.text[i].isalpha() or words.is_capitalised(i) or self._is_suffix(i) or self.taken[i]:
            return False
        if (form is not None and form.kind != "noun") or low in _known()["enders"] or low in _known()["fillers"]:
            return False
        is_local = low.endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))
        is_nominal = low in _known()["whole"] or _NEIGHBOUR.search(low) is not None
        return len(low) > 3 and not is_local and is_nominal and _MODIFIER.fullmatch(low) is None

    def _phrase(self, head: int, first: int = 0) -> str:
        """The words of the measure that ends at token `head`: its nominative, with the modifiers that identify it."""
        words = self.words
        begin = head
        lowest = max(first, head - _PHRASE + 1)
        while begin > lowest and (self._modifies(begin - 1) or self._is_compound(begin - 1, lowest)):
            begin -= 1
        if begin > first + 1 and words.text[begin - 1] == "-" and self._joins(begin - 1):
            begin -= 2  # «Ar-Ge bütçesi»
        low, text = words.low[head], words.text[head]
        base = low if words.is_capitalised(head) and _noun(low) is None else _nominative(low)
        written = text[: len(base)] if low.startswith(base) else base
        spaced = (words.text[i] + ("" if self._touches(i) else " ") for i in range(begin, head))
        return "".join(spaced) + written

    def _touches(self, i: int) -> bool:
        return not self.words.space_after(i)

    def _joins(self, i: int) -> bool:
        """Is token `i` a hyphen within a word?"""
        return self._touches(i - 1) and self._touches(i) and self.words.text[i - 1].isalpha()

    def _is_compound(self, i: int, first: int) -> bool:
        """Does word `i` close a compound that modifies the word after it: «kredi kartı» in «kredi kartı borçları»?"""
        low = self.words.low[i]
        is_possessive = (
            low.isalpha()
            and not low.endswith("ki")
            and _POSSESSIVE.fullmatch(low) is not None
            and verb_form(low) is None
        )
        return is_possessive and i > first and self._modifies(i - 1)

    def _modifies(self, i: int) -> bool:
        """Is word `i` a bare modifier of the word after it: «ticaret», «toplam», «ihraç» before a noun?"""
        words = self.words
        low = words.low[i]
        if (
            not words.text[i].isalpha()
            or self.taken[i]
            or self._is_suffix(i)
            or low.endswith(("daki", "deki", "taki", "teki"))
            or low in _known()["enders"]
            or words.breaks[i + 1] > 0
        ):
            return False
        if low in _known()["openers"] or low in _known()["fillers"]:
            return low in ("net", "brüt", "toplam", "aylık", "yıllık", "günlük", "ortalama", "yeni", "nakit")
        if low in _known()["adjectives"] or _MODIFIER.fullmatch(low):
            return True
        noun = _noun(low)
        if noun is not None:
            return noun.ending == ""
        is_noun = verb_form(low) is None or _is_action(low)
        return is_noun and _nominative(low) == low and not _POSSESSIVE.fullmatch(low)


# Endings of a subject, an object or a possessor: bare, plural, possessive, accusative, genitive and their sums.
_TOPIC_ENDINGS = frozenset(
    "".join(parts)
    for plural in ("", "lar", "ler")
    for possessive in ("", *"ıiuü", "sı", "si", "su", "sü", "ımız", "imiz", "umuz", "ümüz", "mız", "miz", "muz", "müz")
    for case in ("", *"ıiuü", "nı", "ni", "nu", "nü", "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "yı", "yi")
    for parts in [(plural, possessive, case)]
)
_POSSESSIVES = frozenset(
    plural + possessive for plural in ("", "lar", "ler") for possessive in ("ı", "i", "u", "ü", "sı", "si", "su", "sü")
)
_GENITIVE = re.compile(r"[ıiuü]n$")
_NEIGHBOUR = re.compile(r"(?:l[ae]r|[ıiuü]n?|[^aeıioöuü])$")
