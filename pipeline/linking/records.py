"""The door of the house: selected candidates become mentions and records that cite them."""

from __future__ import annotations

from collections import defaultdict

from pipeline.document import Annotations, Candidate
from pipeline.linking.amounts import amount_records
from pipeline.linking.currencies import settle_currencies
from pipeline.linking.dates import date_records
from pipeline.linking.people import people_records
from pipeline.records import CountryRecord, Mention, Result


def build_result(notes: Annotations, home_country: str) -> Result:
    """All mentions and records of one article. `home_country` (ISO 3166-1 alpha-2) is the press's own country."""
    notes.selected = settle_currencies(notes.selected)
    mentions = tuple(_mention(notes, candidate, number) for number, candidate in enumerate(notes.selected, 1))
    return Result(
        id="",
        text=notes.text,
        published=notes.published,
        mentions=mentions,
        people=tuple(people_records(notes, mentions, home_country)),
        amounts=tuple(amount_records(notes, mentions)),
        dates=tuple(date_records(notes, mentions)),
        countries=tuple(country_records(mentions)),
    )


def country_records(mentions: tuple[Mention, ...]) -> list[CountryRecord]:
    """How often each country is named, by code."""
    counts: dict[str, int] = defaultdict(int)
    for mention in mentions:
        if mention.label == "COUNTRY" and isinstance(mention.value, str):
            counts[mention.value] += 1
    return [CountryRecord(country=code, mentions=count) for code, count in sorted(counts.items())]


def _mention(notes: Annotations, candidate: Candidate, number: int) -> Mention:
    start, end = notes.offsets(candidate)
    surface = notes.text[start:end]
    return Mention(
        label=candidate.label,
        start=start,
        end=end,
        text=surface,
        value=surface if candidate.label == "PERSON" and candidate.value is None else candidate.value,
        id=f"m{number}",
        source=candidate.source,
        confidence=round(candidate.confidence, 3),
        mod=candidate.attributes.get("mod"),
        note=candidate.attributes.get("note"),
    )
