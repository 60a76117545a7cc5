"""Is a gold article well made? Offsets, labels, values and records held against the annotation guide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.evaluation.align import Row, supporting
from pipeline.evaluation.folding import folded
from pipeline.evaluation.mentions import comparable
from pipeline.evaluation.show import show_row
from pipeline.records import SCORED_LABELS, AmountRecord, DateRecord, Mention, Money, PersonRecord, Result
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import APOSTROPHES
from pipeline.turkish.casing import fold


@dataclass(frozen=True)
class Problem:
    """What is wrong, and with what: `item` is a mention, a row or a part of the article on one line."""

    item: str
    reason: str


def check_article(article: Result) -> list[Problem]:
    """Everything that breaks the guide's rules in one gold article, as far as a program can see it."""
    return [*_mentions(article), *_overlaps(article), *_rows(article), *_uncovered(article), *_countries(article)]


# ---- mentions

_OUTSIDE = frozenset('"“”«»()[]{},;:' + APOSTROPHES)
"""Characters that no mention begins or ends with."""


def _mentions(article: Result) -> Iterator[Problem]:
    for mention in article.mentions:
        for reason in (_offset_fault(article.text, mention), _edge_fault(mention), _value_fault(mention)):
            if reason is not None:
                yield Problem(_show(mention), reason)
    for key, count in Counter((m.label, m.start, m.end) for m in article.mentions).items():
        if count > 1:
            yield Problem("{} {}-{}".format(*key), f"stands here {count} times")


def _offset_fault(text: str, mention: Mention) -> str | None:
    if not mention.start < mention.end <= len(text):
        return f"the offsets are not inside the text of {len(text)} characters"
    there = text[mention.start : mention.end]
    return None if there == mention.text else f"at these offsets the text has {there!r}"


def _edge_fault(mention: Mention) -> str | None:
    if mention.text and (mention.text[0] in _OUTSIDE or mention.text[-1] in _OUTSIDE):
        return "begins or ends with a quote, bracket, comma or apostrophe"
    return None if mention.text == mention.text.strip() else "begins or ends with white space"


def _value_fault(mention: Mention) -> str | None:
    value = mention.value
    match mention.label:
        case "MONEY":
            return money_fault(value) if isinstance(value, Money) else "the value is not a sum"
        case "DATE":
            return None if value is None else date_fault(str(value))
        case "COUNTRY" | "NATIONALITY":
            return None if isinstance(value, str) and value in _codes() else f"{value!r} is no country code"
        case _:
            return None if isinstance(value, str) and value.strip() else "the value is not a name"


@cache
def _codes() -> frozenset[str]:
    table = load_toml("country_codes.toml")
    return frozenset((*table["current"], *table["assigned"], *table["historic"]))


def money_fault(value: Money | AmountRecord) -> str | None:
    """What is wrong with a sum, or None."""
    if value.currency is not None and not re.fullmatch("[A-Z]{3}", value.currency):
        return f"{value.currency!r} is no ISO 4217 code"
    if value.amount is None:
        return None if value.amount_max is None else "an upper amount without a lower one"
    if value.amount < 0:
        return "a sum is never negative"
    if (value.amount_max is not None) != (value.modifier == "range"):
        return "an upper amount and the modifier `range` go together"
    if value.amount_max is not None and value.amount_max <= value.amount:
        return "the upper amount is not above the lower one"
    return None


# ---- dates

_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?|-Q[1-4]|-H[12]|-W(?P<week>\d\d)|-(?:SP|SU|FA|WI))?"
    r"|\d{3}|\d{2}",
    re.ASCII,
)
_LAST_WEEK = 53


def date_fault(value: str) -> str | None:
    """What is wrong with a date value, or None: a point as the guide lists them, or two in order."""
    ends = value.split("/")
    matches = [_POINT.fullmatch(end) for end in ends]
    if len(ends) > 2 or not all(matches):
        return f"{value!r} is no date value"
    if any(match and not _on_calendar(match) for match in matches):
        return f"{value!r} is not on the calendar"
    if len(ends) == 2 and ends[0] >= ends[1]:
        return f"{value!r} ends before it begins"
    return None


def _on_calendar(match: re.Match[str]) -> bool:
    if match["week"] is not None:
        return 1 <= int(match["week"]) <= _LAST_WEEK
    if match["day"] is None:
        return True
    try:
        date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return True


# ---- overlaps


def _overlaps(article: Result) -> Iterator[Problem]:
    scored = sorted((m for m in article.mentions if m.label in SCORED_LABELS), key=lambda m: (m.start, -m.end, m.label))
    reaching: Mention | None = None
    for mention in scored:
        same = reaching is not None and _span(mention) == _span(reaching)
        if reaching is not None and mention.start < reaching.end and not same:
            yield Problem(_show(mention), f"overlaps {_show(reaching)}")
        if reaching is None or mention.end > reaching.end:
            reaching = mention


def _span(mention: Mention) -> tuple[str, int, int]:
    return mention.label, mention.start, mention.end


# ---- records


def _rows(article: Result) -> Iterator[Problem]:
    rows: tuple[Row, ...] = (*article.people, *article.amounts, *article.dates)
    for row in rows:
        for reason in _row_faults(article, row):
            yield Problem(f"row {show_row(row)}", reason)
    for shown, count in Counter(f"{type(row).__name__} {show_row(row)}" for row in rows).items():
        if count > 1:
            yield Problem(f"row {shown.split(' ', 1)[1]}", f"stands here {count} times")


def _row_faults(article: Result, row: Row) -> Iterator[str]:
    if not supporting(article.mentions, row):
        yield "no mention supports it"
    if isinstance(row, PersonRecord):
        offices = {folded(m.value) for m in article.mentions if m.label == "POSITION" and isinstance(m.value, str)}
        if row.position is not None and folded(row.position) not in offices:
            yield "no POSITION mention has this position as its value"
        if row.country is not None and row.country not in _codes():
            yield f"{row.country!r} is no country code"
    if isinstance(row, AmountRecord) and (fault := money_fault(row)):
        yield fault
    if isinstance(row, DateRecord):
        if fault := date_fault(row.value):
            yield fault
        if row.trigger is not None and fold(row.trigger) not in fold(article.text):
            yield f"the trigger {row.trigger!r} is no word of the text"


def _uncovered(article: Result) -> Iterator[Problem]:
    """Sums with a figure, and dates with a value, that no row speaks of."""
    dates = {row.value for row in article.dates}
    sums = {comparable("MONEY", _sum(row)) for row in article.amounts}
    covered: dict[str, Callable[[Mention], bool]] = {
        "DATE": lambda m: m.value is None or m.value in dates,
        "MONEY": lambda m: (
            isinstance(m.value, Money) and (m.value.amount is None or comparable("MONEY", m.value) in sums)
        ),
    }
    for mention in article.mentions:
        if mention.label in covered and not covered[mention.label](mention):
            yield Problem(_show(mention), "no row speaks of it")


def _sum(row: AmountRecord) -> Money:
    return Money(amount=row.amount, amount_max=row.amount_max, currency=row.currency, modifier=row.modifier)


def _countries(article: Result) -> Iterator[Problem]:
    named = Counter(m.value for m in article.mentions if m.label == "COUNTRY" and isinstance(m.value, str))
    rows = Counter[str]()
    for row in article.countries:
        if row.country in rows:
            yield Problem(f"row {row.country}", "stands here more than once")
        rows[row.country] += row.mentions
    for code in sorted(named.keys() | rows.keys()):
        if named[code] != rows[code]:
            yield Problem(f"row {code}", f"counts {rows[code]} mentions, the article has {named[code]}")


def _show(mention: Mention) -> str:
    return f"{mention.label} {mention.start}-{mention.end} {mention.text!r}"
