"""A measure at a verb of buying and selling: the thing traded («5 milyon liraya satılan ev»)."""

from __future__ import annotations

from pipeline.money.measure.after import AfterSum
from pipeline.money.measure.placed import PlacedSums, Surroundings
from pipeline.money.measure.words import (
    ACCUSATIVE,
    ACCUSATIVE_SUFFIX,
    GENITIVE,
    PASSIVE,
    POSSESSIVE,
    POSSESSIVES,
    RELATIVE,
    is_priced,
    known,
    nominative,
    noun_of,
)
from pipeline.turkish.verbs import verb_form

_INSIDE = ("içi", "üzeri", "altı", "arası", "yanı")  # «… 5 liraya sattığı CD'lerin içinden»
_LOOK_AHEAD = 8
"""Words searched for a verb or a thing sold."""


class TradedForSum(Surroundings):
    """Reads what a sum of the article buys."""

    def __init__(self, sums: PlacedSums, after: AfterSum) -> None:
        super().__init__(sums)
        self.after = after

    def read(self, index: int) -> int | None:
        """What the sum buys: «5 milyon liraya satılan ev», «evi 5 milyon liraya sattı», «5 milyon liraya ev aldı»."""
        verb = self._trade_verb(index)
        if verb is None or self._is_priced_before(index):
            return None
        if self.sums.is_price[index] and self._is_possessed_before(index):
            return self.sums.start(index) - 1
        tail, start = self.sums.tails[index], self.sums.start(index)
        first = self.sums.first(index)
        head = self._after_trade(verb)
        pays = ("karşılığı", "karşılığında", *known()["foreign_trade"])
        is_paid = any(low in pays for low in self.words.low[tail:verb])
        if head is None and (self.sums.is_price[index] or is_paid):
            head = self._owner_before(start - 1)
            head = self._object(verb - 1, tail) if head is None else head
            head = self._bare_object(verb - 1, tail) if head is None else head
            head = self._object(start - 1, max(first, start - 12)) if head is None else head
        return head

    def _is_priced_before(self, index: int) -> bool:
        """«kilosu 5 liraya satılan pirinç», «fiyatı 5 liraya inen ev»: does the noun before the sum say what it is?"""
        low = self.words.low[self.sums.start(index) - 1] if self.sums.start(index) else ""
        noun = noun_of(low)
        return is_priced(low) or (noun is not None and noun.ending in POSSESSIVES)

    def _is_possessed_before(self, index: int) -> bool:
        """«yapıtı 50 milyona satılan ressam», «evleri 5 milyona sattı»: is a thing named right before the price?"""
        i = self.sums.start(index) - 1
        low = self.words.low[i] if i >= 0 else ""
        return len(low) > 3 and POSSESSIVE.fullmatch(low) is not None and self.phrases.is_thing(i)

    def _owner_before(self, i: int) -> int | None:
        """«tablonun 20 bin dolara satılacağı»: word `i` as the genitive subject of a clause of trade."""
        is_subject = GENITIVE.search(self.words.low[i]) is not None and self.phrases.is_thing(i)
        return i if is_subject and nominative(self.words.low[i]) != self.words.low[i] else None

    def _trade_verb(self, index: int) -> int | None:
        """The verb of buying or selling that the sum goes with, a few words behind it."""
        words, tail = self.words, self.after.skip(self.sums.tails[index], index)[0]
        is_paid = tail > self.sums.tails[index] and words.low[tail - 1] in ("karşılığı", "karşılığında")
        for i in range(tail, min(tail + _LOOK_AHEAD, len(words))):
            if words.breaks[i] or self.sums.taken[i] or words.text[i] in ",.;:()":
                return None
            form = verb_form(words.low[i])
            if form is None or words.low[i] in known()["trade_nouns"]:
                continue
            if words.low[i - 1] in known()["idioms"]:
                return None
            is_light = i > tail and words.low[i - 1] in known()["trade_nouns"]
            is_price = self.sums.is_price[index] or is_paid or words.low[i - 1] in known()["foreign_trade"]
            if (is_price and (form.stem in known()["trade"] or is_light)) or form.stem == "öde":
                return i
            if form.kind != "converb":  # «5 milyon liraya bünyesine katarak devraldı»
                return None
        return None

    def _after_trade(self, verb: int) -> int | None:
        """The head that a participle of trade leads to: «satın aldığı ev», «satılan ev», not the buyer in «satan»."""
        low = self.words.low[verb]
        form = verb_form(low)
        is_light = self.words.low[verb - 1] in known()["trade_nouns"] and low.endswith(("an", "en"))
        is_light = is_light and self.words.low[verb - 1] not in ("satın", "geri")
        is_relative = RELATIVE.search(low) is not None or PASSIVE.search(low) is not None or is_light
        if form is None or form.kind != "participle" or not is_relative:
            return None
        if self.words.low[verb + 1 : verb + 2] and self.words.low[verb + 1] in known()["reports"]:
            verb = verb + 2 if self.words.low[verb + 2 : verb + 3] == ["edilen"] else verb
        begin = self.after.skip(verb + 1, len(self.sums))[0]
        head = self.phrases.head(begin, is_carried=True)
        if head is None:
            return None
        if self.words.low[head].startswith(_INSIDE):
            return None
        owned = (i for i in range(begin, head) if GENITIVE.search(self.words.low[i]) and self.phrases.is_thing(i))
        return next(owned, head)  # «5 milyon liraya alınan evin tapusu»

    def _object(self, i: int, first: int) -> int | None:
        """The accusative at or before token `i`, in its clause."""
        words = self.words
        for k in range(i, first - 1, -1):
            low = words.low[k]
            if self.phrases.is_suffix(k):
                if ACCUSATIVE_SUFFIX.fullmatch(low) and k - 2 >= first:
                    return k - 2
            elif (
                ACCUSATIVE.fullmatch(low)
                and not self.phrases.is_clause(k)
                and (k == first or not words.is_capitalised(k))
            ):
                return k
            elif self.sums.taken[k] or self.phrases.is_clause(k):
                return None
        return None

    def _bare_object(self, i: int, tail: int) -> int | None:
        """The noun without a case that stands at token `i`, right before the verb, behind the sum."""
        words = self.words
        while i >= tail and words.low[i] in known()["trade_nouns"]:
            i -= 1
        low = words.low[i]
        is_noun = i >= tail and words.text[i].isalpha() and not self.phrases.is_suffix(i) and verb_form(low) is None
        is_free = low not in known()["fillers"] and low not in known()["openers"] and low not in known()["enders"]
        return i if is_noun and is_free and nominative(low) == low and len(low) > 1 else None
