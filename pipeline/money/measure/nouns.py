"""Words as nouns beside a sum: which can head a measure, and which words before a head belong to it.

Source: A. Göksel and C. Kerslake, Turkish: A Comprehensive Grammar (2005), ch. 14 (the noun phrase) and 10 (compounds).
"""

from __future__ import annotations

import re

from pipeline.money.measure.words import (
    MODIFIER,
    NEIGHBOUR,
    POSSESSIVE,
    is_action,
    is_priced,
    known,
    nominative,
    noun_of,
)
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

_PHRASE = 4
"""Words in the longest measure."""
_SIZE = re.compile(r".+l[ıiuü]")
_RATE = re.compile(r"kur(?:u|unu|unun)")


class Nouns:
    """The words of an article; `taken` marks those of its sums, which end every phrase."""

    def __init__(self, words: Words, taken: bytearray) -> None:
        self.words = words
        self.taken = taken

    def runs_into_heading(self, i: int) -> bool:
        """«… 5 milyar TLŞirketin cirosu»: has the page lost the line break after the sum?"""
        words = self.words
        return 0 < i < len(words) and words.is_capitalised(i) and not words.space_after(i - 1)

    def is_suffix(self, i: int) -> bool:
        """Is token `i` an ending cut off by an apostrophe?"""
        words = self.words
        return i > 0 and is_apostrophe(words.text[i - 1]) and not words.space_after(i - 1)

    def is_rate(self, i: int) -> bool:
        """«dolar kuru», «euro kurunu»: does word `i` stand for the price of the currency before it?"""
        return i > 0 and _RATE.fullmatch(self.words.low[i]) is not None and is_priced(self.words.low[i - 1])

    def is_participle(self, i: int) -> bool:
        """Is word `i` a participle in -an?"""
        low = self.words.low[i] if i < len(self.words) else ""
        form = verb_form(low)
        return form is not None and form.kind == "participle" and low.endswith(("an", "en"))

    def is_plain_object(self, i: int) -> bool:
        """After a bare sum: is word `i` a noun that sums measure, or one that stands right before a verb?"""
        words = self.words
        low = words.low[i]
        if noun_of(low) is not None:
            return True
        if words.is_capitalised(i) or nominative(low) != low or i + 1 >= len(words):
            return False
        form = verb_form(words.low[i + 1])
        # «rapor etti», «tahsil edildi» are verbs.
        return form is not None and form.kind != "noun" and form.stem not in ("et", "edil") and len(low) > 3

    def is_clause(self, i: int) -> bool:
        """Is word `i` a verb that ends a clause?"""
        form = verb_form(self.words.low[i])
        is_inside = form is not None and (form.kind == "noun" or self.is_participle(i))
        return form is not None and not is_inside and noun_of(self.words.low[i]) is None

    def is_thing(self, i: int) -> bool:
        """Can word `i` be the subject of a sale: a common noun in the nominative or genitive?"""
        words, low = self.words, self.words.low[i]
        form = verb_form(low)
        if not words.text[i].isalpha() or words.is_capitalised(i) or self.is_suffix(i) or self.taken[i]:
            return False
        if (form is not None and form.kind != "noun") or low in known()["enders"] or low in known()["fillers"]:
            return False
        is_local = low.endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))
        is_nominal = low in known()["whole"] or NEIGHBOUR.search(low) is not None
        return len(low) > 3 and not is_local and is_nominal and MODIFIER.fullmatch(low) is None

    def phrase(self, head: int, first: int = 0) -> str:
        """The words of the measure that ends at token `head`: its nominative, with the modifiers that identify it."""
        words = self.words
        begin = head
        lowest = max(first, head - _PHRASE + 1)
        while begin > lowest and (self._modifies(begin - 1) or self._is_compound(begin - 1, lowest)):
            begin -= 1
        if begin > first + 1 and words.text[begin - 1] == "-" and self._joins(begin - 1):
            begin -= 2  # «Ar-Ge bütçesi»
        low, text = words.low[head], words.text[head]
        is_name = words.is_capitalised(head) and head != words.sentences[words.sentence_of[head]][0]
        is_name = is_name and noun_of(low) is None
        base = low[:-2] if _is_size(low) else low if is_name else nominative(low)
        written = _spelled(base, text, low)
        spaced = (words.text[i] + ("" if self._touches(i) else " ") for i in range(begin, head))
        return "".join(spaced) + written

    def _touches(self, i: int) -> bool:
        return not self.words.space_after(i)

    def _joins(self, i: int) -> bool:
        """Is token `i` a hyphen within a word?"""
        return self._touches(i - 1) and self._touches(i) and self.words.text[i - 1].isalpha()

    def _is_source(self, i: int) -> bool:
        """«üretimden satışlar»: is word `i` a known noun in the ablative, right before the noun that it completes?"""
        noun = noun_of(self.words.low[i])
        following = noun_of(self.words.low[i + 1]) if i + 1 < len(self.words) and not self.words.breaks[i + 1] else None
        is_source = noun is not None and noun.base in known()["sources"] and noun.ending.endswith(("an", "en"))
        return is_source and following is not None

    def is_compound_end(self, i: int, first: int) -> bool:
        """Does a bare modifier stand before word `i`, so that its possessive makes a compound («tarım branşı»)?"""
        return i > first and self._modifies(i - 1)

    def _is_compound(self, i: int, first: int) -> bool:
        """Does word `i` close a compound that modifies the word after it: «kredi kartı» in «kredi kartı borçları»?"""
        low = self.words.low[i]
        is_possessive = (
            low.isalpha()
            and not low.endswith("ki")
            and POSSESSIVE.fullmatch(low) is not None
            and verb_form(low) is None
        )
        return is_possessive and self.is_compound_end(i, first)

    def _modifies(self, i: int) -> bool:
        """Is word `i` a bare modifier of the word after it: «ticaret», «toplam», «ihraç» before a noun?"""
        words = self.words
        low = words.low[i]
        if (
            not words.text[i].isalpha()
            or self.taken[i]
            or self.is_suffix(i)
            or low.endswith(("daki", "deki", "taki", "teki", "seneki", "yılki", "ayki", "haftaki"))
            or low in known()["enders"]
            or (low in known()["carriers"] and i > 0 and self.taken[i - 1] and low not in ("nominal", "itibari"))
            or words.breaks[i + 1] > 0
            or (i > 0 and words.low[i - 1] == "en")
            or (i > 0 and low in known()["units"] and words.text[i - 1].isdigit())  # «60 kilogram kahve»
        ):
            return False
        if low in known()["openers"] or low in known()["fillers"]:
            return low in ("net", "brüt", "toplam", "aylık", "yıllık", "günlük", "ortalama", "yeni", "nakit")
        if low in known()["adjectives"] or MODIFIER.fullmatch(low):
            return True
        noun = noun_of(low)
        if noun is not None:
            return noun.ending == "" or self._is_source(i)
        is_noun = verb_form(low) is None or is_action(low)
        is_base = low in known()["open"] or not POSSESSIVE.fullmatch(low)
        return is_noun and nominative(low) == low and is_base


def _is_size(low: str) -> bool:
    """Is the word a known noun in -lı, as of «5 bin lira sermayeli şirket», «1 lira nominal değerli pay»?"""
    return _SIZE.fullmatch(low) is not None and noun_of(low[:-2]) is not None


def _spelled(base: str, text: str, low: str) -> str:
    """The nominative `base` as the text spells it, but for a last letter that its ending softened («kârlılığa»)."""
    if low.startswith(base):
        return text[: len(base)]
    return text[: len(base) - 1] + base[-1] if low.startswith(base[:-1]) else base
