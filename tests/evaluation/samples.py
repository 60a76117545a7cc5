"""Short ways to write mentions and articles in these tests."""

from __future__ import annotations

from typing import Any

from pipeline.records import Label, Mention, Result, Value


def mention(label: Label, start: int, end: int, value: Value = "Ali Kaya", **more: Any) -> Mention:
    return Mention(label=label, start=start, end=end, text="x" * max(end - start, 0), value=value, **more)


def article(*mentions: Mention, id: str = "a", text: str = "x" * 100, **tables: Any) -> Result:
    return Result(id=id, text=text, mentions=mentions, **tables)


TEXT = (
    "Almanya Başbakanı Olaf Brandt, 12 Mart 2025'te Ankara'da konuştu. "
    "Brandt, yaklaşık 3 milyar avroluk yatırım açıkladı."
)


def gold_article(**changes: Any) -> Result:
    """A whole gold article without a fault."""
    data: dict[str, Any] = {
        "id": "ziyaret",
        "published": "2025-03-13",
        "text": TEXT,
        "mentions": [
            _at("COUNTRY", "Almanya", "DE"),
            _at("POSITION", "Başbakanı", "Başbakan"),
            _at("PERSON", "Olaf Brandt", "Olaf Brandt"),
            _at("DATE", "12 Mart 2025", "2025-03-12"),
            {**_at("PERSON", "Brandt, yak", "Brandt"), "end": TEXT.index("Brandt, yak") + 6, "text": "Brandt"},
            _at("MONEY", "yaklaşık 3 milyar avroluk", {"amount": 3000000000, "currency": "EUR", "modifier": "approx"}),
        ],
        "people": [{"person": "Olaf Brandt", "position": "Başbakan", "country": "DE"}],
        "amounts": [{"amount": 3000000000, "currency": "EUR", "modifier": "approx", "measure": "yatırım"}],
        "dates": [{"value": "2025-03-12", "trigger": "konuştu"}],
        "countries": [{"country": "DE", "mentions": 1}],
    }
    return Result.model_validate(data | changes)


def _at(label: str, words: str, value: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"label": label, "start": start, "end": start + len(words), "text": words, "value": value}
