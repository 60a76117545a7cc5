"""A measure before its sum: subject, object or possessor of the clause («ihracatı 7 milyar dolara yükseldi»)."""

from __future__ import annotations

from pipeline.money.currency import currency_word
from pipeline.money.measure_words import (
    CASE_AFTER_POSSESSIVE,
    GENITIVE,
    POSSESSIVE,
    POSSESSIVES,
    TOPIC_ENDINGS,
    is_priced,
    known,
    nominative,
    noun_of,
)
from pipeline.money.placed import Surroundings
from pipeline.turkish.verbs import verb_form

_LOOK_AHEAD = 8
"""Words searched for the subject of a sale."""


class BeforeSum(Surroundings):
    """Reads the clause up to a sum of the article."""

    def read(self, index: int, *, is_near: bool) -> str | None:
        """The noun before the sum that its clause is about; `is_near` stops at the sum before this one."""
        words = self.words
        start = self.sums.start(index)
        first = self.sums.first(index)
        if is_near and index:
            first = max(first, self.sums.tails[index - 1])
        if is_near and self._is_paid(index) and (unit := self._unit(index, first)) is not None:
            return unit
        for i in range(start - 1, first - 1, -1):
            if self.sums.taken[i]:
                continue
            if is_near and words.text[i] in ";" and i < start - 1:
                return None
            if self._is_topic(i, start, is_cased=self.sums.is_inflected[index] or self.sums.is_accusative[index]):
                return self.phrases.phrase(i, first)
        if not is_near:
            return None
        return self._neighbour(index, first) or self._unit(index, first) or self._reaching(index, first)

    def _is_paid(self, index: int) -> bool:
        """Does a form of «öde» follow the sum?"""
        form = verb_form("".join(self.words.low[self.sums.tails[index] : self.sums.tails[index] + 1]))
        return form is not None and form.stem == "öde"

    def _unit(self, index: int, first: int) -> str | None:
        """«hisse başına 30 dolar ödedi»: what is paid for, or counted, where nothing nearer is named."""
        start = self.sums.start(index)
        units = (i for i in range(start - 2, first - 1, -1) if self.words.low[i + 1] in ("başı", "başına"))
        i = next(units, None)
        noun = None if i is None or self.sums.taken[i] else noun_of(self.words.low[i])
        is_unit = noun is not None and noun.base not in known()["ambiguous"]
        return self.phrases.phrase(i, first) if i is not None and is_unit else None

    def _reaching(self, index: int, first: int) -> str | None:
        """«tarım branşı yüzde 5 artarak 18 milyar liraya ulaştı»: the compound that reaches the sum."""
        words, start, tail = self.words, self.sums.start(index), self.sums.tails[index]
        form = verb_form(words.low[tail]) if tail < len(words) else None
        is_cased = self.sums.is_price[index] or self.sums.is_accusative[index]
        if form is None or form.stem not in known()["reaching"] or not is_cased:
            return None
        for i in range(start - 1, first, -1):
            low, following = words.low[i], words.low[i + 1]
            is_subject = following in ("da", "de", "ise", "yüzde", ",") or i + 1 == start
            is_compound = POSSESSIVE.fullmatch(low) is not None and self.phrases.is_compound_end(i, first)
            if is_subject and is_compound and self.phrases.is_thing(i):
                return self.phrases.phrase(i, first)
        return None

    def _is_topic(self, i: int, start: int, *, is_cased: bool) -> bool:
        """Is word `i` a known noun that heads its phrase, as subject, object or possessor of the clause?"""
        words = self.words
        low = words.low[i]
        following = words.low[i + 1] if i + 1 < start else ""
        noun = noun_of(low)
        is_in_name = i and words.is_capitalised(i) and words.is_capitalised(i - 1) and not words.is_all_caps(i)
        if is_in_name and following != "olarak":
            return False  # «Yapı Kredi»; but «Şans Oyunları Vergisi olarak 5 milyon lira»
        if following in ("başı", "başına", "dahil", "hariç"):
            return False  # «hisse başına 2 avro», «borçlar dahil 2 avro»: not what is measured
        if self.phrases.is_rate(i):
            return True
        is_quoted = is_cased and self._is_quoted(i)
        if is_quoted or (is_priced(low) and following in ("", ",", "ise", "da", "de")):
            return True
        if noun is None or noun.ending not in TOPIC_ENDINGS or low in known()["fillers"]:
            return False
        if noun.base in known()["containers"]:
            # «davanın 5 milyon liraya mal olması», «oyun sektörü 5 milyar doları aştı»
            is_possessor = GENITIVE.search(noun.ending) is not None
            between = range(i + 1, start)
            is_free = not any(self.phrases.is_clause(k) or noun_of(words.low[k]) is not None for k in between)
            is_near = not following or (is_possessor and is_free)
            return is_cased and is_near and start - i < 6 and (is_possessor or noun.ending in POSSESSIVES)
        if noun.ending in ("", "lar", "ler"):
            if noun.ending == "" and noun.base in known()["ambiguous"]:
                return following in ("", "ise")
            return not following or not self._is_nominal(i + 1, start)
        return True

    def _is_quoted(self, i: int) -> bool:
        """«dolar güne 40 liradan başladı», «doların 40 liraya çıkması»: is word `i` a currency, in no compound?"""
        following = self.words.low[i + 1]
        read = currency_word(self.words.low[i])
        is_compound = POSSESSIVE.fullmatch(following) or CASE_AFTER_POSSESSIVE.fullmatch(following)
        is_subject = read is not None and (read[1] == "" or GENITIVE.search(read[1]) is not None)
        return is_subject and is_priced(nominative(self.words.low[i])) and following[:1].isalnum() and not is_compound

    def _is_nominal(self, i: int, start: int) -> bool:
        """Does word `i` go on with the noun phrase of the bare noun before it?"""
        words = self.words
        low = words.low[i]
        if not words.text[i][0].isalpha() or low in known()["enders"] or low in known()["fillers"]:
            return False
        is_opening = i - 1 == words.sentences[words.sentence_of[i]][0]
        if words.is_capitalised(i) and (is_opening or not words.is_capitalised(i - 1)):
            return False
        form = verb_form(low)
        if form is not None and noun_of(low) is None:
            return True
        return i < start and not low.endswith(("da", "de", "ta", "te"))

    def _neighbour(self, index: int, first: int) -> str | None:
        """A noun right before the sum, adverbs passed over: «terlikler 6 bin dolara satıldı», «dolar 6,55 TL»."""
        words, start, tail = self.words, self.sums.start(index), self.sums.tails[index]
        i = self._past_adverbs(start - 1, first)
        if i < first or words.breaks[start] > 0 or self.sums.taken[i]:
            return None
        if is_priced(words.low[i]):
            return self.phrases.phrase(i, first)
        if self.sums.is_accusative[index]:
            return None
        is_sale = any(word.startswith(tuple(known()["selling"])) for word in words.low[tail : tail + 2])
        return self._thing(i, first) if is_sale else None

    def _thing(self, i: int, first: int) -> str | None:
        """The subject of a sale at or before token `i`."""
        for k in range(i, max(first, i - _LOOK_AHEAD) - 1, -1):
            if self.phrases.is_thing(k):
                return self.phrases.phrase(k, first)
        return None

    def _past_adverbs(self, i: int, first: int) -> int:
        """The word at or before token `i` that is no adverb, comma or bracket."""
        while i >= first and (self.words.low[i] in known()["fillers"] or self.words.text[i] in ',)"”'):
            i -= 1
        return i
