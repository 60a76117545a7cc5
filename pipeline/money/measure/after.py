"""A measure after its sum: the head of the noun phrase that the sum modifies («7 milyar dolarlık yatırım»)."""

from __future__ import annotations

from pipeline.money.measure.placed import Surroundings
from pipeline.money.measure.words import PASSIVE, RELATIVE, known, noun_of
from pipeline.turkish.numerals import SCALES
from pipeline.turkish.verbs import verb_form


class AfterSum(Surroundings):
    """Reads the noun phrase that begins behind a sum of the article."""

    def read(self, index: int) -> tuple[int | None, bool]:
        """The head of the noun phrase that the sum stands before, and whether the sum modifies it.

        It does in «5 milyon liralık yatırım», «5 milyon lira değerinde ev»; it may only stand beside it in «5 milyon
        lira ceza ödedi».
        """
        tail = self.sums.tails[index]
        if self.phrases.runs_into_heading(tail):
            return None, False
        if self._is_nominal_value(tail):
            return tail + 1, True
        if self._is_owned(tail):
            return tail, True
        begin, is_past_carrier = self.skip(tail, index)
        if begin > tail and self.phrases.runs_into_heading(begin):
            return None, False
        if begin == tail and self._is_spent(begin):
            begin, is_past_carrier = self.skip(begin + 1, len(self.sums))[0], True
        is_modifier = self.sums.is_adjectival[index] or is_past_carrier
        if not is_modifier and self.sums.is_inflected[index]:
            return None, False
        return self._phrase_head(begin, is_modifier=is_modifier), is_modifier

    def _phrase_head(self, begin: int, *, is_modifier: bool) -> int | None:
        head = self.phrases.head(begin, is_carried=is_modifier)
        if head is None or self._is_agent(begin, head):
            return None
        if self.words.low[head] in known()["adjectives"] and not self.phrases.is_rate(head):
            return None
        return head if is_modifier or self.phrases.is_plain_object(head) else None

    def _is_owned(self, i: int) -> bool:
        """«5 bin lira sermayeli şirket»: is word `i` the noun of which the sum is the size?"""
        return i < len(self.words) and self.words.low[i] in known()["owned"]

    def _is_spent(self, i: int) -> bool:
        """«2 milyar lira harcanacak proje»: is word `i` a form of spending before the noun it is spent on?"""
        low = self.words.low[i] if i < len(self.words) else ""
        form = verb_form(low)
        is_relative = (
            PASSIVE.search(low) is not None or low.endswith(("acak", "ecek")) or RELATIVE.search(low) is not None
        )
        return form is not None and form.stem in known()["spending"] and is_relative

    def _past_superlative(self, i: int) -> tuple[int, bool]:
        """«5 milyon lira ile en yüksek hasılat rekoru»: the token after the superlative, and whether there is one."""
        words = self.words
        if words.low[i : i + 1] != ["ile"]:
            return i, False
        k = i + 2 if words.low[i + 1 : i + 2] in (["de"], ["da"]) else i + 1
        if words.low[k : k + 1] != ["en"] or all(noun_of(low) is None for low in words.low[k + 2 : k + 6]):
            return i, False
        return k + 2, True

    def _is_agent(self, begin: int, head: int) -> bool:
        """«3 milyar dolar seviyesine taşıyan Aselsan»: is word `head` the name of who does it?"""
        is_name = self.words.is_capitalised(head) and noun_of(self.words.low[head]) is None
        return is_name and any(self.phrases.is_participle(i) for i in range(begin, head))

    def _is_nominal_value(self, i: int) -> bool:
        """«1 TL nominal değerli pay»: the sum is the value of the share, not the share."""
        first, second = (*self.words.low[i : i + 2], "", "")[:2]
        return first in ("nominal", "itibari") and second.startswith(("değer", "bedel"))

    def skip(self, i: int, index: int) -> tuple[int, bool]:
        """The start of the noun phrase after a sum, and whether a carrier («değerinde») leads to it.

        A bracket with the sum in another currency, «bir» and counts are passed over.
        """
        words = self.words
        if i < len(words) and words.text[i] == "(" and index + 1 < len(self.sums):
            close = next((k for k in range(i, min(i + 15, len(words))) if words.text[k] == ")"), None)
            i = i if close is None else close + 1
        i, is_carried = self._past_superlative(i)
        limit = min(len(words), i + 6)
        while i < limit:
            low = words.low[i]
            is_count = not self.sums.taken[i] and (words.text[i][0].isdigit() or self._is_counted(i))
            if low == "olarak" and self.phrases.is_participle(i + 1):  # «5 milyon lira olarak açıklanan zarar»
                return i + 2, True
            if words.text[i] == "+" and words.low[i + 1 : i + 2] == ["kdv"]:
                i += 2
                continue
            if not is_count and low not in known()["carriers"] and low not in known()["openers"]:
                break
            is_carried = is_carried or low in known()["carriers"]
            i += 1
        return (self.phrases.past_second_modifier(i) if is_carried else i), is_carried

    def _is_counted(self, i: int) -> bool:
        """«60 kilogram kahve», «4 bin 330 adet uçak»: does word `i` only say how much there is of the next one?"""
        words, before = self.words, self.words.text[i - 1]
        if not (before[0].isdigit() or words.low[i - 1] in ("bir", *SCALES)) or i + 1 >= len(words):
            return False
        following = words.low[i + 1]
        if words.low[i] in SCALES:
            return True
        is_noun = following.isalpha() and not words.breaks[i + 1] and verb_form(following) is None
        return words.low[i] in known()["units"] and is_noun and following not in known()["enders"]
