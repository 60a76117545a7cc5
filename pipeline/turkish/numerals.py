"""Numerals in digits, words and both: «2 bin 417», «1 milyar 250 milyon», «8,9», «1.250,50», «on beş», «yarım milyon».

Values are exact `Decimal`s. A full stop groups and a comma is the decimal sign; «4.5» and «12.75» (no group of three
after the stop) are read as decimals, as newspapers write them under English influence.
Source of the system: G. Lewis, Turkish Grammar (2000), ch. 5 (cardinals, ordinals, distributives, fractions).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.stems import longest_by_head
from pipeline.turkish.suffixes import suffix_after
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

UNITS = {
    "sıfır": 0,
    "bir": 1,
    "iki": 2,
    "üç": 3,
    "dört": 4,
    "beş": 5,
    "altı": 6,
    "yedi": 7,
    "sekiz": 8,
    "dokuz": 9,
}
TENS = {
    "on": 10,
    "yirmi": 20,
    "otuz": 30,
    "kırk": 40,
    "elli": 50,
    "altmış": 60,
    "yetmiş": 70,
    "seksen": 80,
    "doksan": 90,
}
SCALES = {"bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12, "katrilyon": 10**15}
_FRACTIONS = {"yarım": Decimal("0.5"), "çeyrek": Decimal("0.25")}
_WORDS = {**UNITS, **TENS, "atmış": 60, "yüz": 100, "bin": 1000}  # «atmış»: a common misspelling of «altmış»

# Scales as newspapers write them beside a figure: short forms, English words, capitals typed without the dot on «İ»,
# slips of the pen.
_SCALE_VARIANTS = {
    "mn": 10**6,
    "mln": 10**6,
    "mlyn": 10**6,
    "million": 10**6,
    "mılyon": 10**6,
    "mlr": 10**9,
    "mlrd": 10**9,
    "mia": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "mılyar": 10**9,
    "trl": 10**12,
    "trn": 10**12,
    "tn": 10**12,
    "trillion": 10**12,
    "trılyon": 10**12,
    "katrılyon": 10**15,
    "bın": 10**3,
    "biner": 10**3,
    "miyon": 10**6,
    "millon": 10**6,
    "miyar": 10**9,
    "millyar": 10**9,
    "milyor": 10**9,
}
# One letter is a scale only when glued to its figure and written as a capital («10M», «100K»).
_SCALE_LETTERS = {"M": 10**6, "K": 10**3}

ODD = frozenset({"küsur", "küsür"})
"""«10 küsur milyon»: ten million and some."""

_DISTRIBUTIVES = {
    "birer": "bir",
    "ikişer": "iki",
    "üçer": "üç",
    "dörder": "dört",
    "beşer": "beş",
    "altışar": "altı",
    "yedişer": "yedi",
    "sekizer": "sekiz",
    "dokuzar": "dokuz",
    "onar": "on",
    "yirmişer": "yirmi",
    "otuzar": "otuz",
    "kırkar": "kırk",
    "ellişer": "elli",
    "altmışar": "altmış",
    "yetmişer": "yetmiş",
    "seksener": "seksen",
    "doksanar": "doksan",
    "yüzer": "yüz",
    "biner": "bin",
}
_DISTRIBUTIVE_ENDINGS = tuple(_DISTRIBUTIVES)
_DISTRIBUTIVE_SUFFIXES = frozenset({"er", "ar", "şer", "şar"})
_ORDINAL_WORD = re.compile(r"(.+?)(?:[ıiuü]?nc[ıiuü])(.*)")
_ORDINAL_SUFFIX = re.compile(r"[ıiuü]?nc[ıiuü]")

_GROUPED_STOP = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d{1,2}")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}(?:,\d{1,2})?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_SEGMENT = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_LONGEST_FIGURE = 40
NUMBER_HEADS = frozenset(longest_by_head([*_WORDS, *SCALES, *_FRACTIONS, *_DISTRIBUTIVES, "birkaç"]))
"""The first letters of the words that a numeral in words can begin with."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `[start, end)` read as `value`; `scale` is the last scale word's factor (1 if none)."""

    start: int
    end: int
    value: Decimal
    scale: int
    in_digits: bool
    """Does it begin with a figure?"""
    ending: str = ""
    """The inflection on its last word («milyondan» «dan»), only where it was asked for."""


@word_cache
def parse_digits(text: str) -> Decimal | None:
    """Value of a figure in Turkish notation, None if it is not one number («26.07.2025», «10:30»)."""
    if len(text) > _LONGEST_FIGURE:
        return None
    if _GROUPED_STOP.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_COMMA.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


@word_cache
def parse_word(low: str) -> int | None:
    """Value of a number word below a million, joined or single («beş», «onbeş», «ikiyüzelli»); None if it is none."""
    parts = _segments(low)
    return None if parts is None else _compose(list(parts))


@word_cache
def _segments(low: str) -> tuple[int, ...] | None:
    """The number words that `low` is made of («ikiyüzelli» 2, 100, 50); None if it is made of anything else."""
    if len(low) > 60 or not low:
        return None
    parts: list[int] = []
    position = 0
    while position < len(low):
        match = _SEGMENT.match(low, position)
        if match is None:
            return None
        parts.append(_WORDS[match.group()])
        position = match.end()
    return tuple(parts)


@word_cache
def parse_distributive(low: str) -> int | None:
    """Value of a distributive («beşer» 5, «altmışbeşer» 65); None if the word is none."""
    if not low.endswith(_DISTRIBUTIVE_ENDINGS):
        return None
    for ending, base in _DISTRIBUTIVES.items():
        if low.endswith(ending):
            return parse_word(low[: -len(ending)] + base)
    return None


def _compose(parts: list[int]) -> int | None:
    """Add up the words of one number below a million; None where their order is no number («beşon»)."""
    total = group = 0
    place = 1000  # the lowest place filled in the current group of three; the next word must lie below it
    for part in parts:
        if part == 1000:
            if total:
                return None
            total, group, place = max(group, 1) * 1000, 0, 1000
        elif part == 100 and (place == 1000 or 1 < group <= 9):
            group, place = max(group, 1) * 100, 100
        elif 10 <= part < 100 and place > 10:
            group, place = group + part, 10
        elif part < 10 and place > 1:
            group, place = group + part, 1
        else:
            return None
    return total + group


def scale_factor(words: Words, i: int) -> int | None:
    """The factor of the scale word or abbreviation at token `i` («milyon», «mlr», glued «M»), None if it is none."""
    low = words.low[i]
    factor = SCALES.get(low) or _SCALE_VARIANTS.get(low)
    if factor is None and i and words.text[i] in _SCALE_LETTERS and not words.space_after(i - 1):
        return _SCALE_LETTERS[words.text[i]]
    return factor


@word_cache
def inflected_scale(low: str) -> tuple[int, str] | None:
    """Factor and ending of an inflected scale word («milyondan» → 10**6, «dan»); None for any other word."""
    for word, factor in SCALES.items():
        if low.startswith(word) and low != word:
            ending = suffix_after(word, low)
            if ending:
                return factor, ending
    return None


def read_numeral(words: Words, i: int, *, inflected: bool = False) -> Numeral | None:
    """The longest numeral that begins at token `i`, or None. «bir» alone counts as the numeral 1.

    With `inflected` its last word may be a scale that carries an ending («100 milyondan»), kept in `ending`.
    A blank line ends a numeral.
    """
    total = Decimal(0)
    limit = Decimal(10) ** 18  # every next part must stay below the last scale
    scale = 1
    position = i
    ending = ""
    while position < len(words) and not ending and (position == i or words.breaks[position] < 2):
        part = _read_part(words, position, inflected=inflected)
        if part is None:
            break
        value, factor, end, ending_here = part
        if value * factor >= limit:
            break
        total += value * factor
        position, scale, limit, ending = end, factor, Decimal(factor), ending_here
        if factor == 1:
            break
    if position == i:
        return None
    return Numeral(i, position, total, scale, words.text[i][0].isdigit(), ending)


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


def read_ordinal(words: Words, i: int) -> Numeral | None:
    """An ordinal that begins at token `i`: «21'inci», «2.», «on birinci», «yirmi bir trilyon üç yüz yirmi ikinci».

    A figure with a full stop counts only before a word in the same line; inflection after the ordinal stays inside.
    """
    if words.text[i][0].isdigit():
        return _ordinal_of_figure(words, i)
    numeral = read_numeral(words, i)
    last = numeral.end if numeral is not None else i
    if last >= len(words) or (ordinal := parse_ordinal(words.low[last])) is None:
        return None
    total = ordinal if numeral is None else _add_ordinal(numeral, ordinal)
    return None if total is None else Numeral(i, last + 1, Decimal(total), 1, False)


def _add_ordinal(numeral: Numeral, ordinal: int) -> int | None:
    """«on» + «birinci» 11, «üç» + «trilyonuncu» 3e12: multiplied under a scale, else added below the last place."""
    whole = int(numeral.value)
    if ordinal in SCALES.values() and whole < 1000:
        return whole * ordinal
    if ordinal == 100 and 1 < whole <= 9:
        return whole * 100
    lowest = 10 ** (len(str(whole)) - len(str(whole).rstrip("0")))
    return whole + ordinal if ordinal < lowest else None


@word_cache
def parse_ordinal(low: str) -> int | None:
    """Value of an ordinal word («ikinci» 2, «onbirinci» 11, «milyonuncu» 10**6), inflected or not; None for others."""
    match = _ORDINAL_WORD.fullmatch(low) if len(low) <= 60 else None
    if match is None or suffix_after("inci", "inci" + match[2]) is None:
        return None
    softened = match[1].endswith("dörd")  # dört-dördüncü
    stem = match[1][:-1] + "t" if softened else match[1]
    for candidate in (stem, stem + "ı", stem + "i"):  # altı-ncı, yedi-nci, iki-nci keep their vowel
        value = SCALES.get(candidate) or parse_word(candidate)
        if value:
            return value
    return None


def _ordinal_of_figure(words: Words, i: int) -> Numeral | None:
    text = words.text[i]
    if not text.isdigit() or len(text) > _LONGEST_FIGURE or i + 1 >= len(words) or words.space_after(i):
        return None
    value = Decimal(int(text))
    if words.low[i + 1] == "." and i + 2 < len(words) and not words.breaks[i + 2] and words.space_after(i + 1):
        return Numeral(i, i + 2, value, 1, True)
    if is_apostrophe(words.text[i + 1]) and i + 2 < len(words) and _ORDINAL_SUFFIX.match(words.low[i + 2]):
        return Numeral(i, i + 3, value, 1, True)
    return None


_Part = tuple[Decimal, int, int, str]
"""Coefficient, factor, end and ending of one part of a numeral."""


def _read_part(words: Words, i: int, *, inflected: bool) -> _Part | None:
    """A coefficient with its scale word, if any. A bare scale word counts once."""
    low = words.low[i]
    if low in SCALES:
        return Decimal(1), SCALES[low], i + 1, ""
    read = _read_coefficient(words, i)
    if read is None:
        return None
    value, end = read
    if end < len(words) and words.low[end] == "buçuk" and value == value.to_integral_value():
        value, end = value + Decimal("0.5"), end + 1
    if end + 1 < len(words) and words.low[end] in ODD and scale_factor(words, end + 1) is not None:
        end += 1
    if end >= len(words) or words.breaks[end] > 1:
        return value, 1, end, ""
    factor = scale_factor(words, end)
    if factor is not None:
        return value, factor, _past_stop(words, end), ""
    carried = inflected_scale(words.low[end]) if inflected else None
    if carried is not None:
        return value, carried[0], end + 1, carried[1]
    return value, 1, end, ""


def _past_stop(words: Words, i: int) -> int:
    """The end of the scale word at `i`: the full stop of an abbreviation («5 mlr. dolar») belongs to it."""
    is_short = words.low[i] in _SCALE_VARIANTS and i + 2 < len(words)
    if is_short and words.low[i + 1] == "." and not words.space_after(i) and words.text[i + 2][0].islower():
        return i + 2
    return i + 1


def _read_coefficient(words: Words, i: int) -> tuple[Decimal, int] | None:
    text, low = words.text[i], words.low[i]
    if text[0].isdigit():
        end = _past_groups(words, i)
        value = parse_digits("".join(words.text[i:end])) if text.isascii() else None
        return None if value is None else (value, _past_distributive(words, end))
    if low in _FRACTIONS:
        return _FRACTIONS[low], i + 1
    if low.endswith("buçuk") and (whole := parse_word(low.removesuffix("buçuk"))) is not None:
        return whole + Decimal("0.5"), i + 1
    read = _read_whole(words, i)
    if read is None:
        return None
    whole, end = read
    if end + 1 < len(words) and words.low[end] == "virgül":
        return _read_spoken_decimal(words, whole, end)
    return Decimal(whole), end


def _past_groups(words: Words, i: int) -> int:
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


def _read_spoken_decimal(words: Words, whole: int, comma: int) -> tuple[Decimal, int]:
    """«iki virgül sıfır beş»: the zeros after the spoken comma count places."""
    zeros = comma + 1
    while zeros < len(words) and words.low[zeros] == "sıfır":
        zeros += 1
    after = _read_whole(words, zeros) if zeros < len(words) else None
    if after is None:
        return Decimal(whole), comma
    return Decimal(f"{whole}.{'0' * (zeros - comma - 1)}{after[0]}"), after[1]


def _read_whole(words: Words, i: int) -> tuple[int, int] | None:
    """A whole number below a million in words, joined or apart; a distributive can only end it."""
    parts: list[int] = []
    end = i
    while end < len(words) and words.low[end] not in SCALES and len(parts) < 12:
        low = words.low[end]
        more = _segments(low)
        if more is None:
            distributive = parse_distributive(low)
            if distributive is not None and _compose([*parts, distributive]) is not None:
                return _compose([*parts, distributive]) or 0, end + 1
            break
        if _compose([*parts, *more]) is None:
            break
        parts.extend(more)
        end += 1
    value = _compose(parts) if parts else None
    return None if value is None else (value, end)


def _past_distributive(words: Words, i: int) -> int:
    """The token after a distributive suffix on a figure («5'er»), else `i`."""
    if i + 1 < len(words) and is_apostrophe(words.text[i]) and words.low[i + 1] in _DISTRIBUTIVE_SUFFIXES:
        return i + 2
    return i
