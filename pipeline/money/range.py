"""Two figures that are the ends of one range: «15 euro ile 60 euro arasında», «100 dolardan 150 dolara kadar»."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pipeline.money.figure import Figure
from pipeline.money.modifiers import modifier_before
from pipeline.money.share import Sum, SumsInMaking
from pipeline.turkish.numerals import scale_factor
from pipeline.turkish.words import Words

_BETWEEN_LINKS = frozenset({"ile", "ve", "ila", "-", "–", "—"})
_BETWEEN = frozenset({"arasında", "arasındaki", "arası", "aralığında", "aralığındaki"})
_BAND = ("band", "bant")  # of a range, but no part of its span: «85 ile 100 milyar dolar bandında»


class JoinsRanges(SumsInMaking):
    """The pass, able to make one sum of two."""

    def joined(self, found: Sum, *, is_limit: bool) -> Sum:
        """The sum, made one range with the figure before it where the words say so.

        «15 euro ile 60 euro arasında», «10 milyon ile 12 milyon dolar arasında», «100 dolardan 150 dolara kadar».
        """
        words, tail = self.words, max(found.end, found.currency.tail)
        is_band = tail < len(words) and words.low[tail].startswith(_BAND)
        is_between = is_band or (tail < len(words) and words.low[tail] in _BETWEEN)
        last = tail if is_band or not is_between else tail + 1
        if found.low is None or found.high is not None or found.start != found.figure_start:
            return replace(found, end=last) if is_between and found.high is not None else found
        partner = self._partner(found, is_between=is_between, is_limit=is_limit)
        if partner is None:
            return found
        start, low = partner
        start, _ = modifier_before(words, start)
        return replace(
            found, start=start, end=last if is_between else found.end, low=low, high=found.low, modifier="range"
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


def _last_scale(words: Words, found: Sum) -> int:
    """The scale word right before the currency of a sum, 1 if none."""
    last = found.currency.start - 1
    return (scale_factor(words, last) if last > found.figure_start else None) or 1
