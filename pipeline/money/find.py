"""Finding sums: a figure with its currency, the words that bound it, and the figures that share a currency word.

One pass over the words, left to right; every step begins where the last one ended, so the work is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.document import Annotations, Candidate
from pipeline.money.currency import Currency, case_of, currency_heads, currency_word, read_currency, read_prefix
from pipeline.money.figure import Figure, Notation, in_notation, is_number_start, past_gloss, read_figure
from pipeline.money.modifiers import is_worth, modifier_after, modifier_before, starts_from
from pipeline.records import Modifier, Money
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.numerals import NUMBER_HEADS, scale_factor
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_LINKS = frozenset({",", "ve", "veya", "ile", "yahut", "+", "artı", "değil"})
_BETWEEN_LINKS = frozenset({"ile", "ve", "ila", "-", "–", "—"})
_BETWEEN = frozenset({"arasında", "arasındaki", "arası", "aralığında", "aralığındaki"})
# Locative, ablative and dative, one after the other: the endings that parallel clauses share («fona … bankaya …»).
_OBLIQUE = tuple(re.compile(ending) for ending in (r"[dt][ae]$", r"[dt][ae]n$", r"(?<![dt])[ae]$"))
_POSSESSED = re.compile(r"[ıiuü]$")
_ENGLISH_LETTERS = {"m": 10**6, "b": 10**9, "k": 10**3}
_SUBUNITS = frozenset({"kuruş", "sent", "peni", "kopek"})
_FIGURE_ENDERS = frozenset(
    {",", ";", ")", ".", "ve", "ile", "iken", "idi", "oldu", "olmuştu", "olarak", "olan", "olurken"}
)
_FOREIGN_DOLLARS = frozenset({"us", "hk", "c", "a"})
"""What may stand before «$»."""
_MAX_CLAUSE = 8
"""Words between a bare figure and the next sum of parallel clauses."""
_MAX_CHAIN = 12
"""So many figures may share one currency word."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum at tokens `[start, end)`; `figure_start` is where its figure or sign begins, after the modifiers."""

    start: int
    end: int
    figure_start: int
    low: Decimal | None
    high: Decimal | None
    currency: Currency
    modifier: Modifier | None
    source: str = "money"


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


class _Finder:
    """The state of one pass: the bare figures that wait for a currency, and the sum found last."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.waiting: list[Figure] = []
        self.closed: list[Figure] = []  # bare figures before a comma: «A'ya 2.1, B'ye 3 milyar lira»
        self.trailing: dict[int, Sum] = {}  # figures after a sum that have its currency unless one of their own follows
        self.found: list[Sum] = []

    def sums(self) -> list[Sum]:
        """Run the pass."""
        words = self.words
        named = currency_heads()
        if not any(currency_word(low) for low, head in zip(words.low, words.head, strict=True) if head in named):
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
        """«yüzde 60 dolar» is a share unless a scale makes it a sum, «kaç milyon dolar» a question."""
        words, before = self.words, self.words.low[figure.start - 1] if figure.start else ""
        # A table of rates puts a column's figure before the next row's currency: «1,4910 1,4960 Avro 2,1740».
        if (
            before[:1].isdigit()
            and figure.scale == 1
            and currency.end < len(words)
            and words.text[currency.end][0].isdigit()
        ):
            return True
        return before == "kaç" or (figure.scale == 1 and before in ("yüzde", "binde", "%"))

    def _take(self, start: int, figure: Figure, currency: Currency) -> int:
        """Record the sum made of `figure` and `currency`, with the figures that share the currency."""
        words = self.words
        is_rate = currency.name in _SUBUNITS or self._is_rate(start, currency)
        figure = in_notation(words, figure, self.notation, is_rate=is_rate)
        low, high = _times(figure.low, currency.unit), _times(figure.high, currency.unit)
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
        found = self._joined(found, is_limit=after is not None and after[1] == "max")
        if not self._share(found, figure):
            self._share_across(found, figure)
        if after is not None and after[1] == "max":
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

    def _joined(self, found: Sum, *, is_limit: bool) -> Sum:
        """The sum, made one range with the figure before it where the words say so.

        «15 euro ile 60 euro arasında», «10 milyon ile 12 milyon dolar arasında», «100 dolardan 150 dolara kadar».
        """
        words, tail = self.words, max(found.end, found.currency.tail)
        is_between = tail < len(words) and words.low[tail] in _BETWEEN
        if found.low is None or found.high is not None or found.start != found.figure_start:
            return replace(found, end=tail + 1) if is_between and found.high is not None else found
        partner = self._partner(found, is_between=is_between, is_limit=is_limit)
        if partner is None:
            return found
        start, low = partner
        start, _ = modifier_before(words, start)
        return replace(
            found, start=start, end=tail + 1 if is_between else found.end, low=low, high=found.low, modifier="range"
        )

    def _partner(self, found: Sum, *, is_between: bool, is_limit: bool) -> tuple[int, Decimal] | None:
        """Start and value of the lower end before `found`, taken out of what was found or waits."""
        words, start = self.words, found.start
        link = words.low[start - 1] if start else ""
        previous = self.found[-1] if self.found else None
        if (
            previous is not None
            and previous.low is not None
            and previous.high is None
            and previous.low < (found.low or 0)
        ):
            tail = max(previous.end, previous.currency.tail)
            is_pair = is_between and link in _BETWEEN_LINKS and tail == start - 1
            is_from = is_limit and previous.currency.case == "abl" and tail == start
            if (is_pair or is_from) and previous.currency.code == found.currency.code:
                self.found.pop()
                return previous.start, previous.low
        if is_between and link in ("ile", "ve") and self.waiting and self.waiting[-1].end == start - 1:
            figure = self.waiting.pop()
            self.trailing.pop(figure.start, None)
            low = figure.low
            if low is not None and figure.high is None and found.low is not None:
                low = self._to_scale(figure, low, found)
                return (figure.start, low) if low < found.low else None
        return None

    def _to_scale(self, figure: Figure, low: Decimal, found: Sum) -> Decimal:
        """«10 ile 12 milyon dolar»: a figure without a scale takes that of the sum after it."""
        scale = _last_scale(self.words, found)
        return low * scale if figure.scale == 1 and low < 1000 else low

    def _wait(self, figure: Figure) -> None:
        """Keep a bare figure that a currency further on may serve, and those it goes on with."""
        if self._takes_last_currency(figure):
            return
        if self.found and self._trails(self.found[-1], figure):
            last = self.found[-1].currency
            start, modifier = modifier_before(self.words, figure.start)
            self.trailing[figure.start] = Sum(
                start, figure.end, figure.start, figure.low, figure.high, last, modifier, "money-trailing"
            )
        end = figure.end
        if figure.low is not None and end < len(self.words) and self.words.low[end] in (",", ";"):
            self.closed = [*self.closed[-_MAX_CHAIN:], figure]
        if self.waiting and not self._continues(self.waiting[-1], figure.start):
            self.waiting.clear()
        self.waiting.append(figure)
        if len(self.waiting) > _MAX_CHAIN:
            self.waiting.clear()

    def _continues(self, figure: Figure, start: int) -> bool:
        """Does a list or «…dan» lead from the bare figure straight to the figure at `start`?"""
        words, end = self.words, figure.end
        if any(words.breaks[i] > 1 for i in range(end, start + 1)) or start - end > 2:
            return False
        between = words.low[end:start]
        is_listed = between in (["ya", "da"], [",", "ve"]) or (len(between) == 1 and between[0] in _LINKS)
        is_left = not between or (len(between) == 2 and is_apostrophe(words.text[end]))
        return (not figure.ending and is_listed) or (is_left and case_of(figure.ending) == "abl")

    def _share(self, found: Sum, last: Figure) -> bool:
        """Make mentions of the waiting figures of «54 milyon, 30 milyon ve 11 milyon lira»; False if there are none."""
        if not self.waiting or not self._continues(self.waiting[-1], found.start) or not self._is_list(last):
            return False
        for figure in self.waiting:
            low = figure.low
            if low is not None and figure.scale == 1 and last.scale > 1:
                low *= last.scale
            high = figure.high * last.scale if figure.high is not None and figure.scale == 1 else figure.high
            shared = replace(found.currency, case=case_of(figure.ending))
            start, modifier = modifier_before(self.words, figure.start)
            self.found.append(Sum(start, figure.end, figure.start, low, high, shared, modifier, "money-shared"))
        return True

    def _share_across(self, found: Sum, last: Figure) -> None:
        """Share the currency with the figures of parallel clauses: «2012'de 738, 2013'te 788 milyon TL»."""
        begin = found.start
        members: list[Figure] = []
        for figure in reversed(self.closed):
            is_near = begin - figure.end <= _MAX_CLAUSE and not any(self.words.breaks[figure.start + 1 : begin + 1])
            if not is_near or not self._is_parallel(figure, last, self._word_before(found.start)):
                break
            members.append(figure)
            begin = figure.start
        for figure in reversed(members):
            scale = last.scale if figure.scale == 1 and (figure.low or 0) < 1000 else 1
            low, high = _times(figure.low, Decimal(scale)), _times(figure.high, Decimal(scale))
            shared = replace(found.currency, case="bare")
            start = figure.start
            self.found.append(Sum(start, figure.end, start, low, high, shared, found.modifier, "money-shared"))

    def _is_parallel(self, figure: Figure, last: Figure, pattern: str) -> bool:
        """Is the bare figure a sum like the `last` one, which has a currency and `pattern` before it?

        By the words before both, or by the figures: «en iyi filme 50 bin, yönetmene ise 15 bin lira», «dolar 42,35,
        avro 49,10 lira».
        """
        before = self._word_before(figure.start)
        if _are_parallel(before, pattern, figure.scale == last.scale):
            return True
        if figure.ending or before in _not_after():
            return False
        if figure.scale > 1 and last.scale > 1:
            return True
        texts = [self.words.text[one.start] for one in (figure, last)]
        return figure.scale == last.scale and all("," in text or "." in text for text in texts)

    def _share_limit(self, found: Sum) -> None:
        """«A için 210 TL, B için 420 TL sınırına kadar»: one postposition bounds the bare sums of parallel clauses."""
        words, previous = self.words, self.found[-1] if self.found else None
        if previous is None or previous.modifier is not None or previous.high is not None:
            return
        tail = max(previous.end, previous.currency.tail)
        is_bare = previous.currency.case == "bare" and words.low[tail] in (",", "ve")
        is_near = found.start - tail <= _MAX_CLAUSE and not any(words.breaks[previous.start + 1 : found.start + 1])
        if is_bare and is_near and self._word_before(previous.start) == self._word_before(found.start):
            self.found[-1] = replace(previous, modifier="max")

    def _word_before(self, i: int) -> str:
        """The word before token `i`, «da», «de», «ise» passed over."""
        words = self.words
        i -= 1
        while i > 0 and words.low[i] in ("da", "de", "ise"):
            i -= 1
        return words.low[i] if i >= 0 else ""

    def _takes_last_currency(self, figure: Figure) -> bool:
        """Give the figure the currency of the sum before it where it is plainly a sum; True if it is.

        «8 milyar dolardan 9 milyara çıktı», «90 milyon liranın 30 milyonunu ödedi», «3 milyon değerinde».
        """
        last = self.found[-1] if self.found else None
        if last is None or figure.low is None:
            return False
        is_reached = (
            last.currency.case == "abl"
            and max(last.end, last.currency.tail) == figure.start
            and case_of(figure.ending) == "dat"
        )
        is_sum = is_reached or (figure.scale > 1 and is_worth(self.words, figure.end))
        if not is_sum and not self._is_part_of(last, figure):
            return False
        currency = replace(last.currency, case=case_of(figure.ending))
        self.found.append(
            Sum(figure.start, figure.end, figure.start, figure.low, figure.high, currency, None, "money-shared")
        )
        return True

    def _trails(self, last: Sum, figure: Figure) -> bool:
        """«ABD 5 milyar dolar, Çin 4 milyar, Japonya 3 milyar ile»: a like figure in the list, with no noun after."""
        words = self.words
        if figure.scale < 10**6 or figure.low is None or figure.ending or last.low is None:
            return False
        is_last = figure.end >= len(words) or words.low[figure.end] in _FIGURE_ENDERS
        previous = next(reversed(self.trailing), 0)
        is_near = figure.start - max(last.end, previous) <= _MAX_CLAUSE and (last.high or last.low) >= 10**6
        return is_last and is_near and words.sentence_of[last.end - 1] == words.sentence_of[figure.start]

    def _is_part_of(self, last: Sum, figure: Figure) -> bool:
        """Is «30 milyonunu» a part of the sum of like size said shortly before, and no count of things?"""
        words = self.words
        if figure.scale < 10**6 or case_of(figure.ending) in ("bare", "other") or last.low is None:
            return False
        is_near = figure.start - last.end <= _MAX_CLAUSE and (last.high or last.low) >= 10**6
        is_count = modifier_after(words, figure.end, case_of(figure.ending)) is not None
        return is_near and not is_count and words.sentence_of[last.end - 1] == words.sentence_of[figure.start]

    def _is_list(self, last: Figure) -> bool:
        """Are the waiting figures sums too? Those with a scale are; bare ones need «ve» and like company."""
        words, first = self.words, self.waiting[0]
        before = words.low[first.start - 1] if first.start else ""
        if before in _not_after() or (before in (".", "/", "-") and not words.space_after(first.start - 1)):
            return False
        if all(figure.scale > 1 for figure in self.waiting):
            return True
        most = 999 if last.scale > 1 else 10**6
        if any(figure.scale > 1 or figure.low is None or figure.low > most for figure in self.waiting):
            return False
        last_waiting = self.waiting[-1]
        if case_of(last_waiting.ending) == "abl":  # «1500'den 2000 liraya»; a year is left for a date, not for a sum
            return not (last_waiting.low is not None and 1900 <= last_waiting.low < 2100)
        joint = words.low[last_waiting.end]
        return joint in ("ve", "veya", "ya", "+", "artı") or len(self.waiting) > 2


def _are_parallel(one: str, other: str, is_alike: bool) -> bool:
    """Do two words end alike («takmayana», «tutana»), as the heads of parallel clauses do?

    A shared possessive («gramı», «çeyreği») is enough only where the figures are alike in scale too.
    """
    if not one.isalpha():
        return one == other == ":"
    if one == other or (len(one) > 2 and one[-2:] == other[-2:] and (is_alike or not _POSSESSED.search(one))):
        return True
    endings = (*_OBLIQUE, _POSSESSED) if is_alike else _OBLIQUE
    return min(len(one), len(other)) > 3 and any(case.search(one) and case.search(other) for case in endings)


def _times(number: Decimal | None, unit: Decimal) -> Decimal | None:
    return None if number is None else number * unit


def _last_scale(words: Words, found: Sum) -> int:
    """The scale word right before the currency of a sum, 1 if none."""
    last = found.currency.start - 1
    return (scale_factor(words, last) if last > found.figure_start else None) or 1


@cache
def _not_after() -> frozenset[str]:
    return frozenset(load_toml("money.toml")["false_friends"]["not_after"])
