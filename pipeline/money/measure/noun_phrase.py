"""Noun phrases after a sum: where one that begins at a word ends.

A phrase ends with a word that carries a case, or a possessive that no compound goes on from; modifiers, bare nouns,
participles and possessors lead up to it. Source: A. Göksel and C. Kerslake, Turkish: A Comprehensive Grammar (2005),
ch. 14 (the noun phrase) and 10 (compounds).
"""

from __future__ import annotations

from pipeline.money.measure.nouns import Nouns
from pipeline.money.measure.words import (
    ACCUSATIVE_SUFFIX,
    ATTRIBUTIVE,
    CASE_AFTER_POSSESSIVE,
    COPULA,
    GENITIVE,
    MODIFIER,
    POSSESSED,
    POSSESSIVE,
    POSSESSIVES,
    WHEN,
    is_action,
    is_priced,
    known,
    nominative,
    noun_of,
    rulings,
)
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.verbs import verb_form

_LOOK_AHEAD = 8
"""Words of the noun phrase after a sum."""


class NounPhrases(Nouns):
    """The noun phrases of an article's words."""

    def head(self, begin: int, *, is_carried: bool) -> int | None:
        """The last word of the noun phrase that begins at token `begin`, None if none does."""
        words = self.words
        head = possessor = action = None
        for i in range(begin, min(len(words), begin + _LOOK_AHEAD)):
            low = words.low[i]
            if words.text[i] in "\"“”‘'’«»" or self.is_suffix(i):
                continue
            if low == "ve" and is_carried and self._is_joined(head or action, i + 1):
                continue
            if not words.text[i][0].isalpha() or low in known()["enders"] or (i > begin and words.breaks[i] > 0):
                break
            if self.taken[i] or (i > begin and self.runs_into_heading(i)) or COPULA.search(low):
                break
            if head is not None and self._is_known(head) and self._is_opening(low):
                break
            form = verb_form(low)
            if low == "satın":  # «satın alma»
                continue
            if form is not None and noun_of(low) is None:
                if is_action(low) and self._goes_on_as_compound(i + 1, is_bare=False):
                    continue  # «kısa çalışma ödeneği», «borçlanma faizi»
                is_inside = ATTRIBUTIVE.search(low) is not None or (form.kind == "noun" and nominative(low) == low)
                action = i if is_carried and is_action(low) else None
                if (is_carried or self._is_known_after(i)) and is_inside and head is None:
                    continue
                break
            if is_carried and (self._is_possessor(i) or self._owns_measure(i)):
                possessor = i if possessor is None and not words.is_capitalised(i) else possessor
                continue
            if self._is_light_noun(i) and head is not None:
                break
            if self._is_light_noun(i) and (noun_of(low) is None or low in ("tahmin", "işlem")):
                continue  # «revize edilmiş teklif»
            head = i
            if self._closes(i):
                break
        # «1,9 milyar avroluk skandalın ardından»: what follows the genitive is a postposition, no head.
        is_oblique = (
            head is not None and noun_of(words.low[head]) is None and nominative(words.low[head]) != words.low[head]
        )
        head = action if head is None else head
        if head is not None and WHEN.search(words.low[head]):
            return None  # «önceki», «şimdiki»
        return possessor if possessor is not None and (head is None or is_oblique) else head

    def _is_joined(self, one: int | None, i: int) -> bool:
        """«robot ve yapay zeka üssü», «ulaştırma ve haberleşme yatırımı»: does «ve» join two bare nouns of a compound?

        `one` is the noun before it, `i` the token after it.
        """
        words = self.words
        if one is None or one != i - 2:
            return False
        before = words.low[one]
        if POSSESSIVE.fullmatch(before) or nominative(before) != before:
            return False
        for k in range(i, min(i + 4, len(words))):
            low = words.low[k]
            if self.taken[k] or not low.isalpha() or low in known()["enders"] or words.breaks[k]:
                return False
            is_possessed = POSSESSIVE.fullmatch(low) or CASE_AFTER_POSSESSIVE.fullmatch(low)
            if k > i and is_possessed and low not in known()["open"]:
                return True
        return False

    def _is_light_noun(self, i: int) -> bool:
        """«altın hediye edildi», «işlem görüyor»: is word `i` the noun of a light verb?"""
        form = verb_form(self.words.low[i + 1]) if i + 1 < len(self.words) else None
        is_light = form is not None and form.stem in ("et", "edil")
        is_light = is_light or (form is not None and form.stem == "gör" and self.words.low[i] == "işlem")
        return is_light and nominative(self.words.low[i]) == self.words.low[i]

    def _is_known(self, i: int) -> bool:
        """Is word `i` a noun that sums measure or a thing with a price of its own?"""
        return noun_of(self.words.low[i]) is not None or is_priced(self.words.low[i])

    def _is_opening(self, low: str) -> bool:
        """Does the word begin another phrase: «dolar bu hafta», «dolar yeni güne»; not «hisse başına nakit teklif»?"""
        return low != "başına" and (low in known()["fillers"] or low in known()["openers"])

    def _is_known_after(self, i: int) -> bool:
        """«5 milyon lira ödenmiş sermaye»: does a known noun follow word `i` right away?"""
        return i + 1 < len(self.words) and not self.words.breaks[i + 1] and noun_of(self.words.low[i + 1]) is not None

    def _is_possessor(self, i: int) -> bool:
        """Is word `i` a name or noun in the genitive, dative or the like, that only leads up to the head?"""
        words = self.words
        is_cut = i + 2 < len(words) and is_apostrophe(words.text[i + 1]) and not words.space_after(i)
        is_cut = is_cut and ACCUSATIVE_SUFFIX.fullmatch(words.low[i + 2]) is None
        return is_cut or (noun_of(words.low[i]) is None and GENITIVE.search(words.low[i]) is not None)

    def _owns_measure(self, i: int) -> bool:
        """«92 lira olan altının gram fiyatı»: is word `i` a known noun whose own measure follows?"""
        words = self.words
        noun = noun_of(words.low[i])
        if noun is None or GENITIVE.search(noun.ending) is None or noun.base not in known()["containers"]:
            return False
        return any(self._is_measure_of(low) for low in words.low[i + 1 : i + 4])

    def _is_measure_of(self, low: str) -> bool:
        """«altının gram fiyatı», «altının gramı»: is the word a measure with a possessive?"""
        noun = noun_of(low)
        return (
            noun.ending in POSSESSIVES if noun is not None else POSSESSIVE.fullmatch(low) is not None and is_priced(low)
        )

    def past_second_modifier(self, i: int) -> int:
        """«5 milyon lira tutarında ve 10 yıl vadeli kredi»: the token after the modifier joined by «ve», else `i`."""
        words = self.words
        if words.low[i : i + 1] != ["ve"]:
            return i
        ends = range(i + 1, min(i + 5, len(words)))
        return next((k + 1 for k in ends if words.low[k].endswith(("li", "lı", "lu", "lü"))), i)

    def _closes(self, i: int) -> bool:
        """Is the phrase complete with word `i`: a case ending, or a possessive that is no adjective?"""
        low = self.words.low[i]
        if i + 1 < len(self.words) and is_apostrophe(self.words.text[i + 1]) and not self.words.space_after(i):
            return True
        if self.is_rate(i):
            return True
        if low in known()["adjectives"]:
            return False
        noun = noun_of(low)
        if noun is not None:
            if self._is_source(i):
                return False
            is_bare = noun.ending in ("", "lar", "ler") or noun.ending in POSSESSIVES
            return not is_bare or not self._goes_on_as_compound(i + 1, is_bare=noun.ending in ("", "lar", "ler"))
        if nominative(low) != low and not low.endswith("ki"):
            return True
        if low.endswith(("lar", "ler")) and not is_priced(low):
            return not self._goes_on_as_compound(i + 1, is_bare=True)  # «cihazlar taksitle satılıyor»
        if POSSESSIVE.fullmatch(low) is None or MODIFIER.fullmatch(low) or low in known()["open"]:
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
        if low == "geri":
            return self._goes_on_as_compound(i + 1, is_bare=is_bare)  # «hisse geri alımı»
        noun = noun_of(low)
        if low.startswith(tuple(known()["levels"])) or low in known()["enders"]:
            return False  # «5 lira fiyat aralığından»
        if is_bare and words.low[i - 1].endswith(("lar", "ler")) and nominative(low) != low:
            return False  # «ikramiyeler sahiplerini bulacak»
        is_ruled = any(word.startswith(rulings()) for word in words.low[i + 1 : i + 2])
        is_verb = low in ("ödemeyi", "ödemeye") and words.low[i - 1] != "nakit"
        if is_verb or (low.startswith("ödeme") and is_ruled):
            return False  # «tazminat ödemeyi kabul etti», «para cezası ödemesine karar verdi»
        if noun is not None and not is_bare:
            return POSSESSED.fullmatch(noun.ending) is not None and noun.ending not in ("", "lar", "ler")
        if noun is not None:
            return noun.base not in known()["ambiguous"] or noun.ending != "" or self._is_possessed(i + 1)
        if not is_bare or verb_form(low) is not None or low in known()["adjectives"]:
            return False
        if words.is_capitalised(i) and (words.is_all_caps(i - 1) or not words.is_capitalised(i - 1)):
            return words.is_all_caps(i)  # «500 BİN LİRA CEZA İranlı iş adamı …»: a sentence begins
        return POSSESSIVE.fullmatch(low) is not None or CASE_AFTER_POSSESSIVE.fullmatch(low) is not None

    def _is_possessed(self, i: int) -> bool:
        """Is word `i` a known noun with a possessive, the head of a compound («kar payı»)?"""
        noun = noun_of(self.words.low[i]) if i < len(self.words) and not self.words.breaks[i] else None
        return noun is not None and POSSESSED.fullmatch(noun.ending) is not None and noun.ending[:1] not in ("", "l")
