"""Decades and centuries: «1990'lı yıllarda», «iki binlerin başında», «XIX. yüzyıl»."""

from __future__ import annotations

from pipeline.dates.absolute import YEARS
from pipeline.dates.expressions import Fixed
from pipeline.dates.lexicon import BARE, Inflection, read_inflection, read_term
from pipeline.dates.reading import Reading, close, is_unit, low_at, read_ordinal, widen, with_position
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

_ROMAN = {"i": 1, "v": 5, "x": 10, "ı": 1}
_DECADES = 90  # years from the first of two to the last
_LONGEST = 4  # words: «bin dokuz yüz yetmiş»
_LONGEST_WORD = 24  # letters of «bindokuzyüzaltmış», and some


def read_decade(words: Words, i: int) -> Reading | None:
    """«1990'lı yıllarda», «90'lar», «2000'lerin başında», «seksenli yıllarda»."""
    low = words.low[i]
    if low.isascii() and low.isdigit():
        if len(low) not in (2, 4) or low[-1] != "0":
            return None
        if low_at(words, i + 1) != "'":
            return _read_shared(words, i)
        number, suffix, j = int(low), low_at(words, i + 2), i + 3
        if len(low) == 2:
            if number < 50 and suffix not in ("lı", "li", "lu", "lü"):
                return None
            number += 1900 if number >= 20 else 2000
    elif (spelled := _read_spelled(words, i)) is not None:
        return spelled
    else:
        tens = parse_word(low[: _decade_cut(low)]) if _decade_cut(low) else None
        if tens is None or tens % 10 or not 20 <= tens <= 90:
            return None
        number, suffix, j = 1900 + tens, low[_decade_cut(low) :], i + 1
    if number not in YEARS:
        return None
    expression = Fixed("decade", number // 10)
    if suffix in ("lı", "li", "lu", "lü"):
        years = is_unit(words, j, "year") if low_at(words, j).startswith("yıl") else None
        if years is None and low_at(words, j) in ("ve", ",", "ile") and j + 1 < len(words):
            shared = read_decade(words, j + 1)  # «1950'li ve 1960'lı yıllarda»
            return Reading(i, j - 2, j, expression, BARE) if shared and words.low[i].isdigit() else None
        if years is None or not years.plural:
            return None
        return with_position(words, close(words, i, j + 1, expression, years))
    if suffix.startswith(("lar", "ler")) and low.isdigit():
        term = read_term("yıl" + suffix)
        reading = Reading(i, j, j, expression, term.inflection if term else BARE)
        period = is_unit(words, j, "period") if suffix in ("lar", "ler") else None
        return widen(reading, j + 1, period) if period and period.possessive else with_position(words, reading)
    return None


def _read_shared(words: Words, i: int) -> Reading | None:
    """«1920 ve 1930'larda»: a figure that shares the ending of the decade behind it."""
    number = int(words.low[i])
    following = low_at(words, i + 2)
    if low_at(words, i + 1) not in ("ve", "ile") or number not in YEARS or not following.isdigit():
        return None
    shared = read_decade(words, i + 2) if 0 < int(following) - number <= _DECADES else None
    same = shared is not None and isinstance(shared.expression, Fixed) and low_at(words, i + 3) == "'"
    return Reading(i, i + 1, i + 1, Fixed("decade", number // 10), BARE) if same else None


def _read_spelled(words: Words, i: int) -> Reading | None:
    """«iki binlerde», «bin dokuz yüz yetmişlerin sonunda», «bin dokuz yüz seksenli yıllarda»."""
    j = i
    while j < i + _LONGEST and parse_word(low_at(words, j)) is not None:
        j += 1
    last, inflection = _cut_plural(low_at(words, j))
    if not last:
        return None
    number = parse_word("".join(words.low[i:j]) + last)
    if number is None or number % 10 or number not in YEARS or (number % 100 == 0 and number != 2000):
        return None
    end = j + 1
    if inflection.case == "li":
        years = is_unit(words, end, "year")
        if years is None or not years.plural:
            return None
        inflection, end = years, end + 1
    return with_position(words, Reading(i, end, end, Fixed("decade", number // 10), inflection))


def _cut_plural(low: str) -> tuple[str, Inflection]:
    """The number word under «-lar» or «-lı» with its ending, "" where there is none."""
    for cut in range(min(len(low) - 2, _LONGEST_WORD), 1, -1):
        if parse_word(low[:cut]) is not None:
            inflection = read_inflection(low[cut:])
            fits = inflection is not None and (inflection.plural or inflection.case == "li")
            return (low[:cut], inflection) if inflection is not None and fits else ("", BARE)
    return "", BARE


def _decade_cut(low: str) -> int:
    for ending in ("lı", "li", "lu", "lü"):
        if low.endswith(ending) and len(low) > 4:
            return len(low) - 2
    return 0


def read_century(words: Words, i: int) -> Reading | None:
    """«20. yüzyıl», «XIX. yüzyıl», «on dokuzuncu yüzyıl», «21'inci yüzyılın başında»."""
    ordinal = read_ordinal(words, i)
    if ordinal is None:
        roman = _roman(words.low[i])
        if roman and low_at(words, i + 1) == ".":
            ordinal = roman, i + 2
        elif words.low[i].isdigit() and len(words.low[i]) <= 2:
            ordinal = int(words.low[i]), i + 1
        elif (tens := parse_word(words.low[i])) in (10, 20) and (unit := read_ordinal(words, i + 1)):
            ordinal = (tens or 0) + unit[0], unit[1]
    if ordinal is None or not 1 <= ordinal[0] <= 21:
        return None
    inflection = is_unit(words, ordinal[1], "century")
    if inflection is None or inflection.plural or (inflection.possessive and words.low[i].isalpha()):
        return None  # «cumhuriyetin ikinci yüzyılını»
    return with_position(words, close(words, i, ordinal[1] + 1, Fixed("century", ordinal[0] - 1), inflection))


def _roman(low: str) -> int:
    if not low or any(c not in _ROMAN for c in low):
        return 0
    values = [_ROMAN[c] for c in low]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))
