"""Finding sums: a figure with its currency, the words that bound it, and the figures that share a currency word.

One pass over the words, left to right; every step begins where the last one ended, so the work is linear in the text.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipeline.document import Annotations, Candidate
from pipeline.money.currency import (
    Currency,
    case_of,
    currency_heads,
    currency_word,
    may_name_currency,
    read_currency,
    read_prefix,
)
from pipeline.money.figure import Figure, Notation, in_notation, is_number_start, past_gloss, read_figure
from pipeline.money.modifiers import modifier_after, modifier_before, starts_from
from pipeline.money.range import JoinsRanges
from pipeline.money.share import Sum, times
from pipeline.records import Money
from pipeline.turkish.numerals import NUMBER_HEADS
from pipeline.turkish.word_cache import word_cache

_ENGLISH_LETTERS = {"m": 10**6, "b": 10**9, "k": 10**3}
_SUBUNITS = frozenset({"kuruş", "sent", "peni", "kopek"})
_FOREIGN_DOLLARS = frozenset({"us", "hk", "c", "a"})
"""What may stand before «$»."""


def find_money(notes: Annotations) -> list[Candidate]:
    """All sums of an article, in text order.

    The attribute `currency_word` («dinar») is set where the article's country decides the currency.
    """
    finder = _Finder(notes.words)
    return [_candidate(found) for found in finder.sums()]


def _candidate(found: Sum) -> Candidate:
    high, modifier = found.high, found.modifier
    value = Money(
        amount=found.low, amount_max=high, currency=found.currency.code, modifier="range" if high else modifier
    )
    attributes = {"currency_word": found.currency.name} if found.currency.is_open else {}
    return Candidate("MONEY", found.start, found.end, value, found.source, 1.0, attributes)


@cache
def _heads() -> frozenset[str]:
    """The first letters of the words that a sum can begin with, figures apart."""
    return NUMBER_HEADS | currency_heads() | {"eks", *_FOREIGN_DOLLARS}


@word_cache
def _begins(low: str) -> bool:
    """Can a sum begin at this folded word?"""
    if is_number_start(low) or low in ("$", "bir", "eksi"):
        return True
    read = currency_word(low)
    return (read is not None and read[0].kind != "word") or low in _FOREIGN_DOLLARS


class _Finder(JoinsRanges):
    """One pass over the words of an article."""

    def sums(self) -> list[Sum]:
        """Run the pass."""
        words = self.words
        named = currency_heads()
        if not any(may_name_currency(low) for low, head in zip(words.low, words.head, strict=True) if head in named):
            return []
        heads = _heads()
        likely = [i for i, head in enumerate(words.head) if head in heads or head[0].isdigit()]
        starts = [i for i in likely if _begins(words.low[i])]
        self.notation = Notation.of(words)
        position = 0
        for i in starts:
            if i >= position:
                position = max(self._step(i), i + 1)
        shared = {found.figure_start for found in self.found}
        return [*self.found, *(found for start, found in self.trailing.items() if start not in shared)]

    def _step(self, i: int) -> int:
        """Read at token `i`; return the token after what was read."""
        words = self.words
        prefix = read_prefix(words, i)
        if prefix is not None and (figure := read_figure(words, prefix.end)) and words.text[prefix.end][0].isdigit():
            figure = self._with_english_scale(figure)
            return self._take(prefix.start, figure, replace(prefix, start=figure.end, end=figure.end, tail=figure.end))
        figure = read_figure(words, i)
        if figure is None:
            return i + 1
        currency = self._currency_after(figure)
        if currency is not None and not self._is_no_sum(figure, currency):
            return self._take(i, figure, currency)
        self._wait(figure)
        return figure.end

    def _with_english_scale(self, figure: Figure) -> Figure:
        """«$60m», «£3bn»: after a sign before the figure, one glued letter is an English scale."""
        end = figure.end
        scale = _ENGLISH_LETTERS.get(self.words.low[end]) if end < len(self.words) else None
        if scale is None or self.words.space_after(end - 1) or figure.scale > 1 or figure.low is None:
            return figure
        return replace(figure, end=end + 1, low=figure.low * scale, scale=scale)

    def _currency_after(self, figure: Figure) -> Currency | None:
        """The currency right after the figure, or after «milyonu aşkın» between them."""
        words, end = self.words, past_gloss(self.words, figure)
        if figure.ending and words.low[end - 1].endswith(figure.ending):
            bound = modifier_after(words, end, case_of(figure.ending))
            return read_currency(words, bound[0]) if bound is not None else None
        currency = read_currency(words, end)
        # «100 $200»: a sign glued to the next figure belongs there.
        if currency is not None and words.space_after(end - 1) and not words.space_after(currency.end - 1):
            is_sign = not words.text[currency.end - 1].isalpha()
            if is_sign and currency.end < len(words) and words.text[currency.end][0].isdigit():
                return None
        return currency

    def _is_no_sum(self, figure: Figure, currency: Currency) -> bool:
        """«yüzde 60 dolar» is a share unless a scale makes it a sum, «kaç milyon dolar» asks, «bir dram» is a drama."""
        words, before = self.words, self.words.low[figure.start - 1] if figure.start else ""
        # A table of rates puts a column's figure before the next row's currency: «1,4910 1,4960 Avro 2,1740».
        if (
            before[:1].isdigit()
            and figure.scale == 1
            and currency.end < len(words)
            and words.text[currency.end][0].isdigit()
        ):
            return True
        if words.low[figure.start : figure.end] == ["bir"] and (currency.name == "kuruş" or currency.is_homonym):
            return True  # «bir kuruşunu dahi koymadık»
        return before == "kaç" or (figure.scale == 1 and before in ("yüzde", "binde", "%"))

    def _take(self, start: int, figure: Figure, currency: Currency) -> int:
        """Record the sum made of `figure` and `currency`, with the figures that share the currency."""
        words = self.words
        is_rate = currency.name in _SUBUNITS or self._is_rate(start, currency)
        figure = in_notation(words, figure, self.notation, is_rate=is_rate)
        low, high = times(figure.low, currency.unit), times(figure.high, currency.unit)
        if currency.name not in _SUBUNITS and low is not None and high is None:
            low, currency = self._with_subunit(low, currency)
        end, tail = currency.end, currency.tail
        first = self._signed(start)
        low = -low if low is not None and first < start else low
        begin, modifier = modifier_before(words, first)
        if figure.ending and figure.end < currency.start:  # «1 milyonu aşkın lira»
            between = modifier_after(words, figure.end, case_of(figure.ending))
            modifier = between[1] if between else modifier
        after = modifier_after(words, tail, currency.case)
        if after is not None:
            end, modifier = after
        elif modifier is None and starts_from(words, tail, currency.case):
            modifier = "min"
        found = Sum(begin, end, first, low, high, currency, modifier)
        found = self.joined(found, is_limit=after is not None and after[1] == "max")
        if not self._share(found, figure):
            self._share_across(found, figure)
        if after is not None:
            self._share_limit(found)
        self.found.append(found)
        self.waiting.clear()
        self.closed.clear()
        return max(found.end, tail)

    def _with_subunit(self, low: Decimal, currency: Currency) -> tuple[Decimal, Currency]:
        """«28 lira 50 kuruş»."""
        if currency.case != "bare" or currency.end >= len(self.words) or self.words.breaks[currency.end]:
            return low, currency
        figure = read_figure(self.words, currency.end) if _begins(self.words.low[currency.end]) else None
        if figure is None or figure.low is None or figure.high is not None or not 0 < figure.low < 100:
            return low, currency
        part = read_currency(self.words, figure.end)
        if part is None or part.name not in _SUBUNITS:
            return low, currency
        return low + figure.low * part.unit, replace(currency, end=part.end, tail=part.tail, case=part.case)

    def _signed(self, start: int) -> int:
        """Where the sum begins with its minus: «eksi 2 milyon lira», «-1,2 milyar dolar»; no bullet of a list."""
        words = self.words
        if start == 0:
            return start
        before = words.low[start - 1]
        is_dash = before in ("-", "−") and not words.space_after(start - 1)
        is_free = (
            start > 1 and words.space_after(start - 2) and not words.breaks[start - 1] and words.text[start - 2] != ":"
        )
        return start - 1 if before == "eksi" or (is_dash and is_free) else start

    def _is_rate(self, start: int, currency: Currency) -> bool:
        """«dolar 2.808 liradan»: does a foreign currency without a figure stand just before a lira figure?"""
        if currency.name != "lira":
            return False
        for i in range(max(0, start - 4), start):
            read = currency_word(self.words.low[i])
            is_counted = i > 0 and is_number_start(self.words.low[i - 1])
            if read is not None and read[0].kind == "word" and read[0].name != "lira" and not is_counted:
                return True
        return False
