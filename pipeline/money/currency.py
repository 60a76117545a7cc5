"""Currency words, codes and signs: recognising one beside a figure, and which currency it means.

A word such as «dinar» names the money of many states. The word beside it decides («Kuveyt dinarı»), then the states the
article speaks of (`resolve_currency`, applied once countries are known), else the currency stays unknown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from pipeline.resources import load_csv, load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.suffixes import is_suffix_chain, suffix_after, written
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

Case = Literal["bare", "acc", "dat", "abl", "gen", "other"]

# Cases of a noun with or without the third person possessive («dolara», «poundunu», «frangından»).
_CASES: tuple[tuple[Case, re.Pattern[str]], ...] = (
    ("abl", re.compile(r"(?:[ıiuü]n|s[ıiuü]n)?[dt][ae]n")),
    ("dat", re.compile(r"(?:y|[ıiuü]n|s[ıiuü]n)?[ae]")),
    ("gen", re.compile(r"(?:n|[ıiuü]n|s[ıiuü]n)?[ıiuü]n")),
    ("acc", re.compile(r"(?:y|[ıiuü]n|s[ıiuü]n)?[ıiuü]")),
)
_LOWER_CODES = frozenset({"tl", "ytl", "krş", "usd", "eur", "gbp"})
"""Codes that newspapers also write in small letters; the rest would be common words («sar», «try»)."""
_DOLLAR_LETTERS = {
    "us": "USD",
    "abd": "USD",
    "c": "CAD",
    "cad": "CAD",
    "a": "AUD",
    "au": "AUD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
}


@dataclass(frozen=True, slots=True)
class CurrencyWord:
    """A row of `currency_words.csv`: `currency` is None where the word alone does not say."""

    name: str
    kind: str
    currency: str | None
    unit: Decimal
    care: bool


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency read at tokens `[start, end)`; `tail` is the end of the suffix after its apostrophe (else `end`)."""

    start: int
    end: int
    tail: int
    name: str
    code: str | None
    unit: Decimal
    case: Case
    is_open: bool = False
    """Does the article's country decide the code?"""
    is_homonym: bool = False
    """Is the word a common noun too, with no state beside it («dram»)?"""


_Entry = tuple[str, CurrencyWord, tuple[str, ...]]
"""A stem, what it names, and the forms that are other words."""


@cache
def _stems() -> dict[str, list[_Entry]]:
    """Stems by their first two letters, longest first."""
    table: dict[str, list[_Entry]] = defaultdict(list)
    for row in load_csv("currency_words.csv"):
        word = CurrencyWord(
            row["name"], row["kind"], row["currency"] or None, Decimal(row["unit"]), row["care"] == "yes"
        )
        never = tuple(row["never"].split("|"))
        for stem in row["stems"].split("|"):
            table[stem[:2]].append((stem, word, never))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def currency_heads() -> frozenset[str]:
    """The first letters of the words that `currency_word` knows."""
    entries = [entry for entries in _stems().values() for entry in entries]
    inflected = longest_by_head(form for stem, word, _ in entries if word.kind == "word" for form in written(stem))
    return frozenset(inflected).union(stem[:HEAD] for stem, _, _ in entries)


def _is_other(low: str, never: tuple[str, ...]) -> bool:
    """Is the form another word: listed, or beginning with an entry that ends in «*»?"""
    return any(low == form or (form.endswith("*") and low.startswith(form[:-1])) for form in never)


@word_cache
def currency_word(low: str) -> tuple[CurrencyWord, str] | None:
    """The currency that the folded form names, with its ending («dolarlık» → dollar, «lık»); None for other words."""
    return next((read for read, never in _readings(low) if not _is_other(low, never)), None)


@word_cache
def may_name_currency(low: str) -> bool:
    """Can the folded form name a currency, if only beside a state («Japon yeni»)?"""
    return next(_readings(low), None) is not None


def _readings(low: str) -> Iterator[tuple[tuple[CurrencyWord, str], tuple[str, ...]]]:
    """What the folded form may name, with its ending, and the forms of the stem that are other words."""
    for stem, word, never in _stems().get(low[:2], ()):
        if low.startswith(stem[:-1]):
            ending = suffix_after(stem, low) if word.kind == "word" else ("" if low == stem else None)
            if ending is not None:
                yield (word, ending), never


@cache
def _beside() -> dict[tuple[str, str], str]:
    """(name, words before it) → ISO 4217 code."""
    rows = load_csv("currency_countries.csv")
    return {(row["name"], words): row["currency"] for row in rows for words in row["beside"].split("|")}


@cache
def _beside_lengths() -> dict[str, frozenset[int]]:
    """First word of what may stand before a currency word → how many words there are."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for _, words in _beside():
        lengths[words.split()[0]].add(len(words.split()))
    return {first: frozenset(found) for first, found in lengths.items()}


@cache
def _by_country() -> dict[tuple[str, str], str]:
    rows = load_csv("currency_countries.csv")
    return {(row["name"], row["country"]): row["currency"] for row in reversed(rows)}


@cache
def _not_before() -> frozenset[str]:
    return frozenset(load_toml("money.toml")["false_friends"]["not_before"])


def resolve_currency(name: str, countries: Iterable[str]) -> str | None:
    """The currency that the word `name` («dinar») means in an article of these countries, the most named first.

    `countries` are ISO 3166-1 alpha-2 codes. None if no country of them has a currency of that name.
    """
    table = _by_country()
    return next((table[name, country] for country in countries if (name, country) in table), None)


def case_of(ending: str) -> Case:
    """The case that an ending of a currency word expresses («dan» abl, «lık» other)."""
    if not ending:
        return "bare"
    return next((case for case, pattern in _CASES if pattern.fullmatch(ending)), "other")


def read_currency(words: Words, i: int) -> Currency | None:
    """The currency whose name begins at token `i`, right after a figure, or None."""
    if i >= len(words) or words.breaks[i] > 1:
        return None
    low = words.low[i]
    for length in sorted(_beside_lengths().get(low, ()), reverse=True):
        if i + length < len(words) and (found := _read_with_country(words, i, length)):
            return found
    letters = _DOLLAR_LETTERS.get(low)
    if letters and i + 1 < len(words) and words.text[i + 1] == "$":
        return _make(words, i, i + 1, currency_word("$"), letters)
    read = currency_word(low)
    if read is None or not _is_meant(words, i, read[0], read[1]):
        return None
    return _make(words, i, i, read, read[0].currency)


def _read_with_country(words: Words, i: int, length: int) -> Currency | None:
    """«Suudi Arabistan riyali»: `length` words that name a state, then the currency («Japon yeni» is never new)."""
    state = " ".join(words.low[i : i + length])
    for read, _ in _readings(words.low[i + length]):
        if read[0].kind != "code" and (code := _beside().get((read[0].name, state))) is not None:
            return _make(words, i, i + length, read, code)
    return None


def _make(words: Words, start: int, last: int, read: tuple[CurrencyWord, str] | None, code: str | None) -> Currency:
    assert read is not None  # noqa: S101  the callers have looked
    word, ending = read
    end = tail = last + 1
    if end + 1 < len(words) and is_apostrophe(words.text[end]) and not words.space_after(end):
        suffix = words.low[end + 1]
        if is_suffix_chain(suffix):
            tail, ending = end + 2, suffix
    is_homonym = word.care and start == last
    return Currency(start, end, tail, word.name, code, word.unit, case_of(ending), code is None, is_homonym)


def _is_meant(words: Words, i: int, word: CurrencyWord, ending: str) -> bool:
    """Is the currency itself meant, not a name or a noun that looks like it?"""
    if not ending and i + 1 < len(words) and words.low[i + 1] in _not_before():
        return False
    if word.kind == "code":
        return words.low[i] in _LOWER_CODES or words.text[i].isupper()
    return not word.care or words.text[i].islower() or words.is_all_caps(i)


def read_prefix(words: Words, i: int) -> Currency | None:
    """A sign or code at token `i` that stands before its figure: «₺1.250», «US$ 5», «USD 500.000»; else None."""
    if i + 1 >= len(words) or words.breaks[i + 1]:
        return None
    letters = _DOLLAR_LETTERS.get(words.low[i])
    if letters and words.text[i + 1] == "$" and i + 2 < len(words) and not words.space_after(i):
        return _make(words, i, i + 1, currency_word("$"), letters)
    read = currency_word(words.low[i])
    if read is None or read[0].kind == "word" or read[1]:
        return None
    word = read[0]
    is_code = word.kind == "code"
    # «dolar/TL 42,35» is a rate; «TL 2024» is more often the unit of what stands before.
    if is_code and (words.low[i] in ("tl", "ytl") or not words.text[i].isupper() or (i and words.text[i - 1] in "/-")):
        return None
    return Currency(i, i + 1, i + 1, word.name, word.currency, word.unit, "bare")
