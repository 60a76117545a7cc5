"""What a sum measures: the noun phrase that the construction around the sum points to.

Turkish puts it in one of five places, tried in this order:
- a label before a colon («Bonservis bedeli: 5 milyon avro»);
- after the sum, as the noun it modifies («7 milyar dolarlık yatırım», «10 bin lira para cezası», «3 milyon lira
  değerinde ev»);
- at a verb of buying and selling, as the thing traded («5 milyon liraya satılan ev», «evi 5 milyon liraya aldı»);
- before it, as subject or object of the clause («X'in ihracatı 7 milyar dolara yükseldi»);
- in the sums beside it, where a list or a bracket shares one noun («… 800 lira, … bin 600 lira vergi alınacak»).
The nouns that sums measure are known words (`measure_nouns.toml`); an unknown noun is taken only where the
construction leaves no other reading. Source of the constructions: A. Göksel and C. Kerslake, Turkish: A Comprehensive
Grammar (2005), ch. 14 (noun phrases) and 15.6 (numerals as modifiers).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Annotations, Candidate
from pipeline.money.currency import case_of, currency_word
from pipeline.money.measure_words import (
    ACCUSATIVE,
    ACCUSATIVE_SUFFIX,
    ADJECTIVAL,
    CASE_AFTER_POSSESSIVE,
    GENITIVE,
    MODIFIER,
    NEIGHBOUR,
    PASSIVE,
    POSSESSIVE,
    POSSESSIVES,
    RELATIVE,
    TOPIC_ENDINGS,
    is_priced,
    known,
    nominative,
    noun_of,
)
from pipeline.money.noun_phrase import NounPhrases
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

_LOOK_BACK = 40
"""Words searched before a sum."""
_LOOK_AHEAD = 8
"""Words searched for a verb or a thing sold."""
_PARTS = 4
"""Sums before a part that are looked at as parts of the same whole."""
_PART = re.compile(r"s[ıiuü](?:n[ıiuü]n?|n[ae])?")  # «TL'si», «TL'sinin»


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
        self.phrases = NounPhrases(words, self.taken)
        self.is_adjectival = [self._ends_adjectival(found) for found in sums]
        self.is_inflected = [self._ends_inflected(found) for found in sums]
        self.is_price = [self._ends_as_price(found) for found in sums]
        self.is_accusative = [case_of(self._ending(found)) == "acc" for found in sums]

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
        return [self._before_bracket(index) if one is None else one for index, one in enumerate(found)]

    def _before_bracket(self, index: int) -> str | None:
        """«Tıraş makinesi (1.449 TL)»: the thing that the bracket gives the price of."""
        words, start, tail = self.words, self.sums[index].start, self.tails[index]
        if start < 2 or tail >= len(words) or words.text[start - 1] != "(" or words.text[tail] != ")":
            return None
        i, low = start - 2, words.low[start - 2]
        is_name = words.is_capitalised(i) and POSSESSIVE.fullmatch(low) is None
        is_thing = low.isalpha() and len(low) > 3 and not self.taken[i] and MODIFIER.fullmatch(low) is None
        return self.phrases.phrase(i) if is_thing and not is_name and currency_word(low) is None else None

    def _own(self, index: int) -> str | None:
        """The measure that the words around this sum give, other sums aside."""
        if self._is_bracketed(index) or self._repeats_relative(index):
            return None
        return (
            self._label(index)
            or self._whole(index)
            or self._named_before(index)
            or self._after(index)
            or self._traded(index)
            or self._before(index, is_near=True)
            or (None if self._goes_on(index) else self._before(index, is_near=False))
        )

    def _whole(self, index: int) -> str | None:
        """«fonun 5 milyon TL'sinin borçta, 2 milyon TL'sinin yatırımda kullanılması»: what the sum is a part of."""
        if not self._is_part(index):
            return None
        words = self.words
        before = [i for i in range(max(index - _PARTS, 0), index) if self._is_part(i) and self._same_sentence(i, index)]
        start = self.sums[before[0] if before else index].start  # the parts of one whole come one after the other
        first = max(words.sentences[words.sentence_of[start]][0], start - _LOOK_BACK)
        for i in range(start - 1, first - 1, -1):
            noun = None if self.taken[i] else noun_of(words.low[i])
            if noun is not None and GENITIVE.search(noun.ending) is not None:
                return self.phrases.phrase(i, first)
        return None

    def _is_part(self, index: int) -> bool:
        """«5 milyon TL'si»: has the sum a possessive behind its apostrophe?"""
        tail = self.tails[index]
        return tail > self.sums[index].end and _PART.fullmatch(self.words.low[tail - 1]) is not None

    def _tail(self, found: Candidate) -> int:
        """The token after the sum and its suffix."""
        words, end = self.words, found.end
        if end + 1 < len(words) and is_apostrophe(words.text[end]) and not words.space_after(end):
            return end + 2
        return end

    def _ends_adjectival(self, found: Candidate) -> bool:
        """Does the sum stand as a modifier: «…lık», «…'lik»?"""
        words, last = self.words, found.end - 1
        tail = self._tail(found)
        if tail > found.end:
            return ADJECTIVAL.fullmatch(words.low[tail - 1]) is not None
        read = currency_word(words.low[last])
        return read is not None and ADJECTIVAL.fullmatch(read[1]) is not None

    def _ends_inflected(self, found: Candidate) -> bool:
        """Does the sum end in a case («dolara», «TL'den»), so that no noun can follow it directly?"""
        if self._tail(found) > found.end:
            return True
        last = self.words.low[found.end - 1]
        read = currency_word(last)
        if read is None:
            return last.endswith(("altına", "üstüne", "üzerine"))
        return read[1] != "" and case_of(read[1]) not in ("bare", "acc")

    def _ends_as_price(self, found: Candidate) -> bool:
        """Does the sum end in a case of prices: «liraya», «dolardan», «avroyla»?"""
        ending = self._ending(found)
        return case_of(ending) in ("dat", "abl") or ending in ("la", "le", "yla", "yle")

    def _ending(self, found: Candidate) -> str:
        """The inflection of the sum, behind its apostrophe or on the currency word."""
        tail = self._tail(found)
        read = currency_word(self.words.low[found.end - 1])
        return self.words.low[tail - 1] if tail > found.end else "" if read is None else read[1]

    def _is_bracketed(self, index: int) -> bool:
        """«500 pound (yaklaşık 300 TL)», «… (güncel kurla 300 TL)»: does the sum gloss the one before it?"""
        start = self.sums[index].start
        opening = next((i for i in range(start - 1, max(start - 5, 0), -1) if self.words.text[i] in "()"), None)
        if index == 0 or opening is None or self.words.text[opening] == ")":
            return False
        return 0 <= opening - self.tails[index - 1] <= 1

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
        leads = (words.low[tail - 1], *words.low[tail : tail + 1])
        is_relative = any(word in known()["relatives"] for word in leads)
        if i < 0 or not (is_relative or (leads[1:] == ("olarak",) and self.phrases.is_participle(tail + 1))):
            return None
        noun = noun_of(words.low[i])
        is_named = noun.ending in POSSESSIVES if noun is not None else is_priced(words.low[i])
        return self.phrases.phrase(i) if is_named else None

    def _repeats_relative(self, index: int) -> bool:
        """«değeri 5 milyar dolar olan A, 4 milyar dolar olan B»: the noun of the first sum serves the next ones."""
        if index == 0 or not self._same_sentence(index - 1, index):
            return False
        following = [self.words.low[self.tails[i] : self.tails[i] + 1] for i in (index - 1, index)]
        return following == [["olan"], ["olan"]] and self._named_before(index) is None

    def _label(self, index: int) -> str | None:
        """The noun before a colon or a dash between blanks («Tam bilet - 50 TL»)."""
        words, start = self.words, self.sums[index].start
        if start < 2 or self.is_adjectival[index] or words.breaks[start] > 1:
            return None
        is_dash = words.text[start - 1] in "-–" and words.space_after(start - 2) and not words.breaks[start - 1]
        if words.text[start - 1] != ":" and not (is_dash and words.space_after(start - 1)):
            return None
        is_noun = words.text[start - 2][0].isalpha() and words.low[start - 2] not in known()["enders"]
        return self.phrases.phrase(start - 2) if is_noun else None

    def _after(self, index: int) -> str | None:
        """The head of the noun phrase that the sum stands before."""
        if self.phrases.runs_into_heading(self.tails[index]):
            return None
        if self._is_nominal_value(self.tails[index]):
            return f"{self.words.text[self.tails[index]]} değer"
        begin, is_past_carrier = self._skip(self.tails[index], index)
        is_carried = self.is_adjectival[index] or is_past_carrier
        if not is_carried and self.is_inflected[index]:
            return self._quoted_after(index)
        head = self.phrases.head(begin, is_carried=is_carried)
        if head is None or self._is_agent(begin, head):
            return None
        if self.words.low[head] in known()["adjectives"] and not self.phrases.is_rate(head):
            return None
        return (
            self.phrases.phrase(head, self.tails[index]) if is_carried or self.phrases.is_plain_object(head) else None
        )

    def _is_agent(self, begin: int, head: int) -> bool:
        """«3 milyar dolar seviyesine taşıyan Aselsan»: is word `head` the name of who does it?"""
        is_name = self.words.is_capitalised(head) and noun_of(self.words.low[head]) is None
        return is_name and any(self.phrases.is_participle(i) for i in range(begin, head))

    def _quoted_after(self, index: int) -> str | None:
        """«dün 40 liradan kapanan dolar»: what a participle right after the sum leads to, if it has a price."""
        tail = self.tails[index]
        is_led = self.is_price[index] and self.phrases.is_participle(tail)
        head = self.phrases.head(tail + 1, is_carried=True) if is_led else None
        return self.phrases.phrase(head, tail) if head is not None and is_priced(self.words.low[head]) else None

    def _is_nominal_value(self, i: int) -> bool:
        """«1 TL nominal değerli pay»: the sum is the value of the share, not the share."""
        first, second = (*self.words.low[i : i + 2], "", "")[:2]
        return first in ("nominal", "itibari") and second.startswith("değer")

    def _skip(self, i: int, index: int) -> tuple[int, bool]:
        """The start of the noun phrase after a sum, and whether a carrier («değerinde») leads to it.

        A bracket with the sum in another currency, «bir» and counts are passed over.
        """
        words = self.words
        if i < len(words) and words.text[i] == "(" and index + 1 < len(self.sums):
            close = next((k for k in range(i, min(i + 15, len(words))) if words.text[k] == ")"), None)
            i = i if close is None else close + 1
        is_carried = False
        limit = min(len(words), i + 6)
        while i < limit:
            low = words.low[i]
            is_count = words.text[i][0].isdigit() and not self.taken[i]
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

    def _before(self, index: int, *, is_near: bool) -> str | None:
        """The noun before the sum that its clause is about; `is_near` stops at the sum before this one."""
        words = self.words
        start = self.sums[index].start
        first = words.sentences[words.sentence_of[start]][0]
        first = max(first, start - _LOOK_BACK)
        if is_near and index:
            first = max(first, self.tails[index - 1])
        if is_near and self._is_paid(index) and (unit := self._unit(index, first)) is not None:
            return unit
        for i in range(start - 1, first - 1, -1):
            if self.taken[i]:
                continue
            if is_near and words.text[i] in ";" and i < start - 1:
                return None
            if self._is_topic(i, start, is_cased=self.is_inflected[index] or self.is_accusative[index]):
                return self.phrases.phrase(i, first)
        if not is_near:
            return None
        return self._neighbour(index, first) or self._unit(index, first) or self._reaching(index, first)

    def _is_paid(self, index: int) -> bool:
        """Does a form of «öde» follow the sum?"""
        form = verb_form("".join(self.words.low[self.tails[index] : self.tails[index] + 1]))
        return form is not None and form.stem == "öde"

    def _unit(self, index: int, first: int) -> str | None:
        """«hisse başına 30 dolar ödedi»: what is paid for, or counted, where nothing nearer is named."""
        start = self.sums[index].start
        units = (i for i in range(start - 2, first - 1, -1) if self.words.low[i + 1] in ("başı", "başına"))
        i = next(units, None)
        noun = None if i is None or self.taken[i] else noun_of(self.words.low[i])
        is_unit = noun is not None and noun.base not in known()["ambiguous"]
        return self.phrases.phrase(i, first) if i is not None and is_unit else None

    def _reaching(self, index: int, first: int) -> str | None:
        """«tarım branşı yüzde 5 artarak 18 milyar liraya ulaştı»: the compound that reaches the sum."""
        words, start, tail = self.words, self.sums[index].start, self.tails[index]
        form = verb_form(words.low[tail]) if tail < len(words) else None
        is_cased = self.is_price[index] or self.is_accusative[index]
        if form is None or form.stem not in known()["reaching"] or not is_cased:
            return None
        for i in range(start - 1, first, -1):
            low, following = words.low[i], words.low[i + 1]
            is_subject = following in ("da", "de", "ise", "yüzde", ",") or i + 1 == start
            is_compound = POSSESSIVE.fullmatch(low) is not None and self.phrases.is_compound_end(i, first)
            if is_subject and is_compound and self._is_thing(i):
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
        words, start, tail = self.words, self.sums[index].start, self.tails[index]
        i = self._past_adverbs(start - 1, first)
        if i < first or words.breaks[start] > 0 or self.taken[i]:
            return None
        if is_priced(words.low[i]):
            return self.phrases.phrase(i, first)
        if self.is_accusative[index]:
            return None
        is_sale = any(word.startswith(tuple(known()["selling"])) for word in words.low[tail : tail + 2])
        return self._thing(i, first) if is_sale else None

    def _thing(self, i: int, first: int) -> str | None:
        """The subject of a sale at or before token `i`."""
        for k in range(i, max(first, i - _LOOK_AHEAD) - 1, -1):
            if self._is_thing(k):
                return self.phrases.phrase(k, first)
        return None

    def _traded(self, index: int) -> str | None:
        """What the sum buys: «5 milyon liraya satılan ev», «evi 5 milyon liraya sattı», «5 milyon liraya ev aldı»."""
        verb = self._trade_verb(index)
        if verb is None or self._is_priced_before(index):
            return None
        if self.is_price[index] and self._is_possessed_before(index):
            return self.phrases.phrase(self.sums[index].start - 1)
        tail, start = self.tails[index], self.sums[index].start
        first = max(self.words.sentences[self.words.sentence_of[start]][0], start - _LOOK_BACK)
        head = self._after_trade(verb)
        is_paid = any(low in ("karşılığı", "karşılığında") for low in self.words.low[tail:verb])
        if head is None and (self.is_price[index] or is_paid):
            head = self._owner_before(start - 1)
            head = self._object(verb - 1, tail) if head is None else head
            head = self._bare_object(verb - 1, tail) if head is None else head
            head = self._object(start - 1, max(first, start - 12)) if head is None else head
        return None if head is None else self.phrases.phrase(head, first)

    def _is_priced_before(self, index: int) -> bool:
        """«kilosu 5 liraya satılan pirinç», «fiyatı 5 liraya inen ev»: does the noun before the sum say what it is?"""
        low = self.words.low[self.sums[index].start - 1] if self.sums[index].start else ""
        noun = noun_of(low)
        return is_priced(low) or (noun is not None and noun.ending in POSSESSIVES)

    def _is_possessed_before(self, index: int) -> bool:
        """«yapıtı 50 milyona satılan ressam», «evleri 5 milyona sattı»: is a thing named right before the price?"""
        i = self.sums[index].start - 1
        low = self.words.low[i] if i >= 0 else ""
        return len(low) > 3 and POSSESSIVE.fullmatch(low) is not None and self._is_thing(i)

    def _owner_before(self, i: int) -> int | None:
        """«tablonun 20 bin dolara satılacağı»: word `i` as the genitive subject of a clause of trade."""
        is_subject = GENITIVE.search(self.words.low[i]) is not None and self._is_thing(i)
        return i if is_subject and nominative(self.words.low[i]) != self.words.low[i] else None

    def _trade_verb(self, index: int) -> int | None:
        """The verb of buying or selling that the sum goes with, a few words behind it."""
        words, tail = self.words, self._skip(self.tails[index], index)[0]
        for i in range(tail, min(tail + _LOOK_AHEAD, len(words))):
            if words.breaks[i] or self.taken[i] or words.text[i] in ",.;:()":
                return None
            form = verb_form(words.low[i])
            if form is None or words.low[i] in known()["trade_nouns"]:
                continue
            if words.low[i - 1] in known()["idioms"]:
                return None
            is_light = i > tail and words.low[i - 1] in known()["trade_nouns"]
            is_paid = tail > self.tails[index] and words.low[tail - 1] in ("karşılığı", "karşılığında")
            is_trade = (self.is_price[index] or is_paid) and (form.stem in known()["trade"] or is_light)
            return i if is_trade or form.stem == "öde" else None
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
        begin = self._skip(verb + 1, len(self.sums))[0]
        head = self.phrases.head(begin, is_carried=True)
        if head is None:
            return None
        owned = (i for i in range(begin, head) if GENITIVE.search(self.words.low[i]) and self._is_thing(i))
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
            elif self.taken[k] or self.phrases.is_clause(k):
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

    def _past_adverbs(self, i: int, first: int) -> int:
        """The word at or before token `i` that is no adverb, comma or bracket."""
        while i >= first and (self.words.low[i] in known()["fillers"] or self.words.text[i] in ',)"”'):
            i -= 1
        return i

    def _is_thing(self, i: int) -> bool:
        """Can word `i` be the subject of a sale: a common noun in the nominative or genitive?"""
        words, low = self.words, self.words.low[i]
        form = verb_form(low)
        if not words.text[i].isalpha() or words.is_capitalised(i) or self.phrases.is_suffix(i) or self.taken[i]:
            return False
        if (form is not None and form.kind != "noun") or low in known()["enders"] or low in known()["fillers"]:
            return False
        is_local = low.endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))
        is_nominal = low in known()["whole"] or NEIGHBOUR.search(low) is not None
        return len(low) > 3 and not is_local and is_nominal and MODIFIER.fullmatch(low) is None
