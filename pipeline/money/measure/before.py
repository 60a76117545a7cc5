"""A measure before its sum: subject, object or possessor of the clause («ihracatı 7 milyar dolara yükseldi»)."""

from __future__ import annotations

import re

from pipeline.money.currency import currency_word
from pipeline.money.figure import is_number_start
from pipeline.money.measure.placed import Surroundings
from pipeline.money.measure.words import (
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
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.verbs import verb_form

_ACCUSATIVE_ENDING = re.compile(r"(?:l[ae]r)?(?:s?[ıiuü]n|y)[ıiuü]")  # «açığını», «bütçeyi»
_POSSESSED_LOCATIVE = re.compile(r"s?[ıiuü]nd[ae]$")
_INFINITIVE = ("mak", "mek", "mayı", "meyi", "maya", "meye")
_GENITIVES = ("nın", "nin", "nun", "nün")
_PASSIVE = re.compile(r"[ıiuü]?[ln]")
_AFTER_SUBJECT = frozenset({"da", "de", "ise", "yüzde", ",", "%", "yıllık"})
_LOOK_AHEAD = 8
"""Words searched for the subject of a sale."""


class BeforeSum(Surroundings):
    """Reads the clause up to a sum of the article."""

    def read(self, index: int, *, is_near: bool) -> int | None:
        """The noun before the sum that its clause is about; `is_near` stops at the sum before this one."""
        words = self.words
        start = self.sums.start(index)
        first = self.sums.first(index)
        if is_near and index:
            first = max(first, self.sums.tails[index - 1])
        if is_near and self._is_paid(index) and (unit := self._unit(index, first)) is not None:
            return unit
        if is_near and (stated := self._stated(index, first)) is not None:
            return stated
        is_cased = self.sums.is_inflected[index] or self.sums.is_accusative[index]
        is_paid = is_near and self._is_payment(index)
        is_statement = is_near and self._is_statement(index)
        for i in range(start - 1, first - 1, -1):
            if self.sums.taken[i]:
                continue
            if is_near and words.text[i] in ";" and i < start - 1:
                return None
            if is_paid and words.low[i + 1] == "için" and self._is_paid_for(i):
                return i
            if self._is_topic(i, start, is_cased=is_cased):
                return i
            if is_statement and words.low[i + 1] in _AFTER_SUBJECT and i > first and self._is_stated(i, first):
                return i
        if not is_near:
            return None
        readings = (self._neighbour, self._unit)
        found = (reading(index, first) for reading in readings)
        return next((head for head in found if head is not None), None)

    def _is_paid(self, index: int) -> bool:
        """Does a form of «öde» follow the sum?"""
        form = verb_form("".join(self.words.low[self.sums.tails[index] : self.sums.tails[index] + 1]))
        return form is not None and form.stem == "öde"

    def _unit(self, index: int, first: int) -> int | None:
        """«hisse başına 30 dolar ödedi»: what is paid for, or counted, where nothing nearer is named."""
        start = self.sums.start(index)
        units = (i for i in range(start - 2, first - 1, -1) if self.words.low[i + 1] in ("başı", "başına"))
        i = next(units, None)
        noun = None if i is None or self.sums.taken[i] else noun_of(self.words.low[i])
        is_unit = noun is not None and noun.base not in known()["ambiguous"]
        return i if is_unit else None

    def _is_payment(self, index: int) -> bool:
        """Does a verb of paying or asking follow the bare sum?"""
        tail = self.sums.tails[index]
        form = verb_form(self.words.low[tail]) if tail < len(self.words) else None
        is_bare = not (self.sums.is_price[index] or self.sums.is_adjectival[index])
        return is_bare and form is not None and form.stem in known()["paying"]

    def _is_paid_for(self, i: int) -> bool:
        """«çipli kapak için firmaya 15 milyon avro ödedi»: is word `i`, before «için», a thing?"""
        low = self.words.low[i]
        return self.phrases.is_thing(i) and low not in known()["times"] and not low.endswith(_INFINITIVE)

    def _stated(self, index: int, first: int) -> int | None:
        """The subject of a statement: «toplam aktifi ise 5 milyar avro», «müdahalesinin 2 milyar dolar olduğu»."""
        if not self._is_statement(index):
            return None
        start = self.sums.start(index)
        beside = self._past_adverbs(start - 1, first)
        is_joined = not self.words.breaks[start] and self.words.space_after(start - 1)  # «…yasağı1.6 trilyon doları»
        if beside >= first and is_joined and self._is_stated(beside, first):
            return beside
        return None

    def is_predicate(self, index: int) -> bool:
        """Does a verb of trade or of reaching follow the cased sum?"""
        words, tail = self.words, self.sums.tails[index]
        if not (self.sums.is_price[index] or self.sums.is_accusative[index]):
            return False
        form = verb_form(words.low[tail]) if tail < len(words) else None
        stems = known()["reaching"] | known()["trade"]
        return (form is not None and form.stem in stems) or words.low[tail : tail + 1] == ["alıcı"]

    def _is_stated(self, i: int, first: int) -> bool:
        """Can word `i` be the subject: a noun with its possessor or modifier before it, or in the genitive?"""
        low = self.words.low[i]
        if not self.phrases.is_thing(i) or low in known()["pronouns"] or low in known()["times"]:
            return False
        before = self.words.low[i - 1] if i > first else ""
        if before in ("bir", "bu") and nominative(low) == low:
            return True  # «bir buzağı 300 liradır»
        if POSSESSIVE.fullmatch(low):
            is_owned = GENITIVE.search(before) is not None
            return is_owned or self.phrases.is_compound_end(i, first)
        return CASE_AFTER_POSSESSIVE.fullmatch(low) is not None and low.endswith(_GENITIVES)

    def _is_statement(self, index: int, *, is_range_end: bool = False) -> bool:
        """Does a verb of being or reaching, or the end of the clause, follow the sum?"""
        words, k = self.words, self.sums.tails[index]
        if self.sums.is_adjectival[index]:
            return False
        is_range = index + 1 < len(self.sums) and self.sums.start(index + 1) == k and self.sums.is_price[index]
        if is_range and not is_range_end:
            return self._is_statement(index + 1, is_range_end=True)  # «5 milyar dolardan 7 milyar dolara yükseldi»
        is_told = False
        while k < len(words) and (words.low[k] == "olarak" or words.low[k].startswith(tuple(known()["levels"]))):
            is_told = is_told or words.low[k] == "olarak"
            k += 1
        if k >= len(words) or words.breaks[k] or words.text[k] in ".;!?" or self.sums.is_copular[index]:
            return True
        low = words.low[k]
        form = verb_form(low)
        if form is None and is_told and k + 1 < len(words):
            low = words.low[k + 1]  # «olarak tahmin edildi»
            form = verb_form(low)
        if low in ("idi", "iken"):
            return True
        is_cased = self.sums.is_price[index] or self.sums.is_accusative[index]
        stems = known()["reaching"] if is_cased else known()["being"]
        stems = stems | known()["reaching"] if k > self.sums.tails[index] else stems
        return form is not None and (
            form.stem in stems or (is_told and _PASSIVE.match(low, len(form.stem)) is not None)
        )

    def _is_topic(self, i: int, start: int, *, is_cased: bool) -> bool:
        """Is word `i` a known noun that heads its phrase, as subject, object or possessor of the clause?"""
        words = self.words
        low = words.low[i]
        following = words.low[i + 1] if i + 1 < start else ""
        noun = noun_of(low)
        if self._is_in_name(i, following):
            return False
        if following in known()["postpositions"]:
            return False  # «hisse başına 2 avro», «borçlar dahil 2 avro», «beklentinin üzerinde 2 avro»
        if self.phrases.is_rate(i):
            return True
        is_quoted = is_cased and self._is_quoted(i)
        if is_quoted or (is_priced(low) and following in ("", ",", "ise", "da", "de") and not self._is_counted(i)):
            return True
        if noun is None or noun.ending not in TOPIC_ENDINGS or low in known()["fillers"]:
            return False
        if self._is_closed_off(i, start, is_object=_ACCUSATIVE_ENDING.fullmatch(noun.ending) is not None):
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

    def _is_in_name(self, i: int, following: str) -> bool:
        """«Yapı Kredi», «Garanti Yatırım»; but «Şans Oyunları Vergisi 5 milyon lira» (`following` is "" at the sum)."""
        words = self.words
        if not words.is_capitalised(i) or words.is_all_caps(i):
            return False
        noun = noun_of(words.low[i])
        if following in ("", "olarak") and noun is not None and noun.ending in POSSESSIVES:
            return False
        if i and words.is_capitalised(i - 1):
            return following != "olarak"
        # «Garanti Yatırım»; but «İhracat Almanya'ya 5 milyar dolar»
        return words.is_capitalised(i + 1) and not is_apostrophe(words.text[min(i + 2, len(words) - 1)])

    def _is_closed_off(self, i: int, start: int, *, is_object: bool) -> bool:
        """Does word `i` belong to an inner clause: «hız limitini aşanlar 270 lira», «açığı kapatmak için 5 lira»?

        `is_object`: is it in the accusative?
        """
        words = self.words
        if words.text[i + 1] == ",":
            return False
        for k in range(i + 1, start):
            low = words.low[k]
            if self.sums.taken[k] or words.low[k + 1] == "üzere":
                return False
            form = verb_form(low)
            if form is None or noun_of(low) is not None:
                continue
            is_whoever = form.kind == "participle" and low.endswith(("anlar", "enler"))
            if is_whoever or (is_object and (form.kind == "participle" or low.endswith(_INFINITIVE))):
                return True
        return False

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
        noun = noun_of(low)
        if noun is not None and _POSSESSED_LOCATIVE.search(noun.ending) is not None:
            return True  # «döviz rezervlerinde»
        return i < start and not low.endswith(("da", "de", "ta", "te"))

    def _neighbour(self, index: int, first: int) -> int | None:
        """A noun right before the sum, adverbs passed over: «terlikler 6 bin dolara satıldı», «dolar 6,55 TL»."""
        words, start, tail = self.words, self.sums.start(index), self.sums.tails[index]
        i = self._past_adverbs(start - 1, first)
        if i < first or words.breaks[start] > 0 or self.sums.taken[i]:
            return None
        if is_priced(words.low[i]) and not self._is_counted(i):
            return i
        if self.sums.is_accusative[index]:
            return None
        following = words.low[tail : tail + 2]
        is_sale = following[:1] not in ([","], [";"], ["."]) and any(
            word.startswith(tuple(known()["selling"])) for word in following
        )
        return self._thing(i, first) if is_sale else None

    def _is_counted(self, i: int) -> bool:
        """«1 adet 5 milyon lira»: is word `i` a bare piece that a number counts?"""
        return i > 0 and self.words.low[i] in ("adet", "tane") and is_number_start(self.words.low[i - 1])

    def _thing(self, i: int, first: int) -> int | None:
        """The subject of a sale at or before token `i`."""
        for k in range(i, max(first, i - _LOOK_AHEAD) - 1, -1):
            if self.phrases.is_thing(k) and self.words.low[k + 1] != "için":
                return k
        return None

    def _past_adverbs(self, i: int, first: int) -> int:
        """The word at or before token `i` that is no adverb, comma or bracket."""
        while i >= first and (self.words.low[i] in known()["fillers"] or self.words.text[i] in ',)"”'):
            i -= 1
        return i
