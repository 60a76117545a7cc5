"""What the readers of date expressions share: the result type and small looks at the words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pipeline.dates.expressions import Expression
from pipeline.dates.lexicon import BARE, Inflection, read_inflection, read_position, read_term, tables
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

QUOTES = frozenset("\"“”«»'‘’")
DASHES = frozenset("-–—−‐~?")
Mod = Literal["start", "mid", "end", "approx"]


@dataclass(frozen=True, slots=True)
class Reading:
    """Words `[start, end)` say `expression`; a suffix behind an apostrophe ends at `after` (else `after == end`).

    `rule` names what was read; some are refused or asked for evidence by it (`evidence.is_acceptable`).
    """

    start: int
    end: int
    after: int
    expression: Expression
    inflection: Inflection
    mod: Mod | None = None
    rule: str = "date"


def low_at(words: Words, i: int) -> str:
    """The folded word `i`, "" beyond the end."""
    low = words.low
    return low[i] if 0 <= i < len(low) else ""


def opens(words: Words, i: int) -> bool:
    """Does word `i` open a sentence or a quotation?"""
    return i == 0 or words.sentences[words.sentence_of[i]][0] == i or words.text[i - 1] in QUOTES


def close(words: Words, start: int, end: int, expression: Expression, inflection: Inflection = BARE) -> Reading:
    """A reading that ends before word `end`, with the suffix behind an apostrophe there, if any."""
    if inflection == BARE and low_at(words, end) == "'" and end + 1 < len(words):
        cut = read_suffix(words.low[end + 1])
        if cut is not None and words.end[end] == words.start[end + 1]:
            return Reading(start, end, end + 2, expression, cut)
    return Reading(start, end, end, expression, inflection)


def read_suffix(low: str) -> Inflection | None:
    """The inflection that stands alone behind an apostrophe."""
    if not low.isalpha():
        return None
    # «Günü'nde»: the possessive stands before the apostrophe.
    return read_inflection(low) or (read_inflection("ı" + low) if low[0] == "n" else None)


def widen(reading: Reading, end: int, inflection: Inflection) -> Reading:
    """`reading` with words up to `end` added to its span."""
    return replace(reading, end=end, after=end, inflection=inflection)


def read_small(words: Words, i: int, most: int) -> tuple[int, int] | None:
    """A count from 1 to `most` in figures or words at `i`: (count, end)."""
    low = low_at(words, i)
    if not low:
        return None
    if low.isascii() and low.isdigit():
        return (int(low), i + 1) if len(low) <= 4 and 1 <= int(low) <= most else None
    first = parse_word(low)
    if first is None:
        return None
    if first >= 10 and first % 10 == 0:
        second = parse_word(low_at(words, i + 1))
        if second is not None and second < 10 and first + second <= most:
            return first + second, i + 2
    return (first, i + 1) if 1 <= first <= most else None


def read_ordinal(words: Words, i: int) -> tuple[int, int] | None:
    """«ilk», «üçüncü», «3.», «3'üncü», «son» (-1) at `i`: (number, end)."""
    low = low_at(words, i)
    number = tables()["ordinals"].get(low)
    if number is not None:
        return number, i + 1
    if low.isascii() and low.isdigit() and len(low) <= 2:
        if low_at(words, i + 1) == "." and words.end[i] == words.start[i + 1]:
            return int(low), i + 2
        if low_at(words, i + 1) == "'" and low_at(words, i + 2).endswith(
            ("ıncı", "inci", "uncu", "üncü", "nci", "ncı")
        ):
            return int(low), i + 3
    return None


def is_unit(words: Words, i: int, *units: str) -> Inflection | None:
    """The inflection of word `i` if it is one of `units`."""
    term = read_term(words.low[i]) if i < len(words) else None
    return term.inflection if term and term.kind == "units" and term.value in units else None


def with_position(words: Words, reading: Reading) -> Reading:
    """`reading` widened by «başında», «ortasına», «sonunda» behind it."""
    position = read_position(low_at(words, reading.after))
    if position is None:
        return reading
    mod: Mod = position[0]  # type: ignore[assignment]  # the resource holds start, mid and end only
    inflection = position[1]
    if inflection.plural and low_at(words, reading.after - 1) == "hafta":
        return reading  # «hafta sonları» is a habit
    return replace(widen(reading, reading.after + 1, inflection), mod=mod)
