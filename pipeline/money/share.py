"""Figures that share a currency word: lists, parallel clauses, and figures after a sum that go on in its currency."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.money.currency import Currency, case_of
from pipeline.money.figure import Figure
from pipeline.money.modifiers import is_worth, modifier_after, modifier_before
from pipeline.records import Modifier
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.words import Words

_LINKS = frozenset({",", "ve", "veya", "ile", "yahut", "+", "artı", "değil"})
# Locative, ablative and dative, one after the other: the endings that parallel clauses share («fona … bankaya …»).
_OBLIQUE = tuple(re.compile(ending) for ending in (r"[dt][ae]$", r"[dt][ae]n$", r"(?<![dt])[ae]$"))
_POSSESSED = re.compile(r"[ıiuü]$")
_FIGURE_ENDERS = frozenset(
    {",", ";", ")", ".", "ve", "ile", "iken", "idi", "oldu", "olmuştu", "olarak", "olan", "olurken"}
)
_MAX_CLAUSE = 8
"""Words between a bare figure and the next sum of parallel clauses."""
_MAX_LABEL = 2
"""Words of a label between two prices of a list («20, deniz levreği 35 TL»)."""
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


class SumsInMaking:
    """The state of one pass: the bare figures that wait for a currency, and the sums found so far."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.waiting: list[Figure] = []
        self.closed: list[Figure] = []  # bare figures before a comma: «A'ya 2.1, B'ye 3 milyar lira»
        self.trailing: dict[int, Sum] = {}  # figures after a sum that have its currency unless one of their own follows
        self.found: list[Sum] = []

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
        closers = (",", ";", "ve") if figure.scale > 1 else (",", ";")
        if figure.low is not None and end < len(self.words) and self.words.low[end] in closers:
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
            is_alike = self._is_parallel(figure, last, self._word_before(found.start))
            if not is_near or not (is_alike or self._is_priced(figure, last, begin)):
                break
            members.append(figure)
            begin = figure.start
        for figure in reversed(members):
            scale = last.scale if figure.scale == 1 and (figure.low or 0) < 1000 else 1
            low, high = times(figure.low, Decimal(scale)), times(figure.high, Decimal(scale))
            shared = replace(found.currency, case="bare")
            start = figure.start
            self.found.append(Sum(start, figure.end, start, low, high, shared, found.modifier, "money-shared"))

    def _is_parallel(self, figure: Figure, last: Figure, pattern: str) -> bool:
        """Is the bare figure a sum like the `last` one, which has a currency and `pattern` before it?

        By the words before both, or by the figures: «en iyi filme 50 bin, yönetmene ise 15 bin lira», «dolar 42,35,
        avro 49,10 lira».
        """
        before = self._word_before(figure.start)
        if before in _not_after():
            return False
        if _are_parallel(before, pattern, figure.scale == last.scale):
            return True
        if figure.ending:
            return False
        if figure.scale > 1 and last.scale > 1:
            return True
        texts = [self.words.text[one.start] for one in (figure, last)]
        return figure.scale == last.scale and all("," in text or "." in text for text in texts)

    def _is_priced(self, figure: Figure, last: Figure, begin: int) -> bool:
        """Do two labels of a price list stand before the figures: «karton kapak 25, ciltli 35 TL»?"""
        if figure.ending or figure.scale > 1 or last.scale > 1 or not figure.low or not last.low:
            return False
        label = self.words.text[figure.end + 1 : begin]
        are_labels = 0 < len(label) <= _MAX_LABEL and all(word.isalpha() for word in label)
        are_labels = are_labels and self._word_before(figure.start)[:1].isalpha()
        return are_labels and Decimal("0.1") <= figure.low / last.low <= 10

    def _share_limit(self, found: Sum) -> None:
        """«A için 210 TL, B için 420 TL sınırına kadar»: one postposition bounds the bare sums of parallel clauses.

        So it does those of two genitives: «A 35 milyon doların, B 1 milyon doların altına düştü».
        """
        words, previous = self.words, self.found[-1] if self.found else None
        if previous is None or previous.modifier is not None or previous.high is not None:
            return
        tail = max(previous.end, previous.currency.tail)
        if words.low[tail] not in (",", "ve") or found.start - tail > _MAX_CLAUSE:
            return
        is_bare = previous.currency.case == "bare" and found.modifier == "max"
        is_bare = is_bare and self._word_before(previous.start) == self._word_before(found.start)
        is_owned = previous.currency.case == found.currency.case == "gen"
        if (is_bare or is_owned) and not any(words.breaks[previous.start + 1 : found.start + 1]):
            self.found[-1] = replace(previous, modifier=found.modifier)

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


def times(number: Decimal | None, unit: Decimal) -> Decimal | None:
    """The number in units of the currency («50 kuruş» 0.5)."""
    return None if number is None else number * unit


@cache
def _not_after() -> frozenset[str]:
    return frozenset(load_toml("money.toml")["false_friends"]["not_after"])
