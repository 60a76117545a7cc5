"""A measure right beside its sum: a label, the noun that a relative clause is built on, the thing before a bracket."""

from __future__ import annotations

from pipeline.money.currency import currency_word
from pipeline.money.measure.placed import Surroundings
from pipeline.money.measure.words import MODIFIER, POSSESSIVE, POSSESSIVES, is_priced, known, noun_of


class BesideSum(Surroundings):
    """Reads the words that touch a sum of the article."""

    def label(self, index: int) -> int | None:
        """The noun before a colon or a dash between blanks («Tam bilet - 50 TL»)."""
        words, start = self.words, self.sums.start(index)
        if start < 2 or self.sums.is_adjectival[index] or words.breaks[start] > 1:
            return None
        is_dash = words.text[start - 1] in "-–" and words.space_after(start - 2) and not words.breaks[start - 1]
        if words.text[start - 1] != ":" and not (is_dash and words.space_after(start - 1)):
            return None
        is_noun = words.text[start - 2][0].isalpha() and words.low[start - 2] not in known()["enders"]
        is_noun = is_noun and not self.sums.taken[start - 2]  # «- 311 lira - 5.615 avro»
        return start - 2 if is_noun else None

    def named_before(self, index: int) -> int | None:
        """«fiyatı 340 bin avro olan otomobil»: the noun right before a sum that a relative clause is built on."""
        words, tail, i = self.words, self.sums.tails[index], self.sums.start(index) - 1
        leads = (words.low[tail - 1], *words.low[tail : tail + 1])
        is_relative = any(word in known()["relatives"] for word in leads)
        if i < 0 or not (is_relative or (leads[1:] == ("olarak",) and self.phrases.is_participle(tail + 1))):
            return None
        noun = noun_of(words.low[i])
        is_named = noun.ending in POSSESSIVES if noun is not None else is_priced(words.low[i])
        return i if is_named else None

    def repeats_relative(self, index: int) -> bool:
        """«değeri 5 milyar dolar olan A, 4 milyar dolar olan B»: the noun of the first sum serves the next ones."""
        if index == 0 or not self.sums.same_sentence(index - 1, index):
            return False
        following = [self.words.low[self.sums.tails[i] : self.sums.tails[i] + 1] for i in (index - 1, index)]
        return following == [["olan"], ["olan"]] and self.named_before(index) is None

    def before_bracket(self, index: int) -> int | None:
        """«Tıraş makinesi (1.449 TL)»: the thing that the bracket gives the price of."""
        words, start, tail = self.words, self.sums.start(index), self.sums.tails[index]
        if start < 2 or tail >= len(words) or words.text[start - 1] != "(" or words.text[tail] != ")":
            return None
        i, low = start - 2, words.low[start - 2]
        is_name = words.is_capitalised(i) and POSSESSIVE.fullmatch(low) is None
        is_thing = low.isalpha() and len(low) > 3 and not self.sums.taken[i] and MODIFIER.fullmatch(low) is None
        return i if is_thing and not is_name and currency_word(low) is None else None
