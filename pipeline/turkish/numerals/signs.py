"""Numerals with a sign before or behind them: «eksi 2 milyon», «-1,2», «yüzde 12,4», «%12,4»."""

from __future__ import annotations

from pipeline.turkish.numerals.reading import Numeral, read_numeral
from pipeline.turkish.words import Words


def read_signed(words: Words, i: int) -> Numeral | None:
    """A numeral with a minus sign or «eksi» before it, or without («eksi 2 milyon», «-1,2»)."""
    if i + 1 < len(words) and (words.low[i] == "eksi" or words.low[i] in "-−"):
        numeral = read_numeral(words, i + 1)
        return numeral and Numeral(i, numeral.end, -numeral.value, numeral.scale, numeral.in_digits)
    return read_numeral(words, i)


def read_percent(words: Words, i: int) -> Numeral | None:
    """A percentage that begins at token `i`: «yüzde 12,4», «%12,4», «12,4%», «eksi yüzde beş»; value in percent."""
    if words.low[i] == "eksi" and i + 1 < len(words):
        percent = read_percent(words, i + 1)
        return percent and Numeral(i, percent.end, -percent.value, percent.scale, percent.in_digits)
    if words.low[i] in ("yüzde", "%"):
        numeral = read_signed(words, i + 1) if i + 1 < len(words) else None
        return numeral and Numeral(i, numeral.end, numeral.value, numeral.scale, numeral.in_digits)
    numeral = read_numeral(words, i)
    if numeral is not None and numeral.end < len(words) and words.low[numeral.end] == "%":
        return Numeral(i, numeral.end + 1, numeral.value, numeral.scale, numeral.in_digits)
    return None
