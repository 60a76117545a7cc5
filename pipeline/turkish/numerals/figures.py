"""Numbers in digits as Turkish writes them: «1.250,50», «8,9», «1 250 000».

A full stop groups and a comma is the decimal sign; «4.5» and «12.75» (no group of three after the stop) are read as
decimals, as newspapers write them under English influence.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_GROUPED_STOP = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d{1,2}")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}(?:,\d{1,2})?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
LONGEST_FIGURE = 40


@word_cache
def parse_digits(text: str) -> Decimal | None:
    """Value of a figure in Turkish notation, None if it is not one number («26.07.2025», «10:30»)."""
    if len(text) > LONGEST_FIGURE:
        return None
    if _GROUPED_STOP.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_COMMA.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def past_groups(words: Words, i: int) -> int:
    """The end of a figure whose thousands are set off by blanks («1 250 000», «100 000»), else of the word at `i`.

    One group alone must be «000»: «12 500 lira» may as well be twelve things of 500 lira each.
    """
    end = i + 1
    if not _FIRST_GROUP.fullmatch(words.text[i]):
        return end
    while end < len(words) and not words.breaks[end] and _GROUP.fullmatch(words.text[end]):
        end += 1
        if "," in words.text[end - 1]:
            break
    return end if end - i > 2 or words.text[end - 1].startswith("000") else i + 1
