"""The part of the day behind a day: «dün akşam saatlerinde», «pazar gecesi»; the value stays the day."""

from __future__ import annotations

from pipeline.dates.lexicon import BARE, tables
from pipeline.dates.reading import Reading, low_at, widen
from pipeline.turkish.words import Words


def read_day_part(words: Words, reading: Reading) -> Reading:
    """`reading` widened by the part of the day right behind it («dün akşam saatlerinde», «pazar gecesi»)."""
    parts = tables()["day_parts"]
    j = reading.end
    if reading.after != j:
        return reading
    low = low_at(words, j)
    if low == "geç" or low == "erken":
        j, low = j + 1, low_at(words, j + 1)
        if low not in ("saatlerde", "saatlerinde", "saatlere") or _is_limit(words, j):
            return reading
        return widen(reading, j + 1, BARE)
    stem = next((w for w in parts["words"] if low == w), None)
    if stem is None:
        stem = next((w for w in ("gecesi", "akşamı", "sabahı", "sabah", "akşam", "gece") if _inflects(low, w)), None)
    if stem is None:
        return reading
    if low_at(words, j + 1) == "namazı":
        return reading
    reading = widen(reading, j + 1, BARE)
    if low_at(words, j + 1) in ("geç", "erken"):
        late = low_at(words, j + 2).startswith("saatler") and not _is_limit(words, j + 2)
        return widen(reading, j + 3, BARE) if late else reading
    if low_at(words, j + 1) in parts["hours"]:
        reading = widen(reading, j + 2, BARE)
    return reading


def _is_limit(words: Words, i: int) -> bool:
    """«dün gece geç saatlere kadar sürdü»: till when, not when."""
    return low_at(words, i) == "saatlere" and low_at(words, i + 1) in ("kadar", "dek")


_PART_ENDINGS = (
    "na",
    "ne",
    "nda",
    "nde",
    "ndan",
    "nden",
    "ndaki",
    "ndeki",
    "dan",
    "den",
    "tan",
    "ki",
    "ya",
    "ye",
    "a",
    "nı",
    "ni",
)


def _inflects(low: str, stem: str) -> bool:
    return low.startswith(stem) and low[len(stem) :] in _PART_ENDINGS
