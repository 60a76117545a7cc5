import json
from decimal import Decimal
from importlib import resources

import jsonschema
import pytest
from pydantic import ValidationError

from pipeline.records import Mention, Money, PersonRecord, Result, json_schema


def test_whole_sums_are_written_without_a_fraction_and_cents_exactly() -> None:
    assert Money(amount=Decimal("8900000000.0"), currency="USD").model_dump_json() == (
        '{"amount":8900000000,"amount_max":null,"currency":"USD","modifier":null}'
    )
    assert json.loads(Money(amount=Decimal("1250.50")).model_dump_json())["amount"] == 1250.5


def test_a_gold_file_and_an_output_line_are_the_same_type() -> None:
    gold = {
        "id": "a",
        "published": "2025-01-01",
        "title": None,
        "text": "Başbakan geldi.",
        "mentions": [{"label": "POSITION", "start": 0, "end": 8, "text": "Başbakan", "value": "Başbakan"}],
        "people": [{"person": "A", "position": "Başbakan", "country": "TR", "former": False}],
        "amounts": [],
        "dates": [],
        "countries": [],
    }
    read = Result.model_validate(gold)
    assert Result.model_validate_json(read.model_dump_json()) == read
    assert read.mentions[0] == Mention(label="POSITION", start=0, end=8, text="Başbakan", value="Başbakan")


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(ValidationError, match="label"):
        Mention(label="PLACE", start=0, end=1, text="x")  # type: ignore[arg-type]


def test_the_shipped_schema_is_the_generated_one_and_accepts_an_article() -> None:
    shipped = json.loads((resources.files("pipeline.resources") / "article.schema.json").read_text("utf-8"))
    assert shipped == json_schema()
    article = Result(id="a", text="x", people=(PersonRecord(person="Ali Kaya"),))
    jsonschema.validate(json.loads(article.model_dump_json()), shipped)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"id": "a"}, shipped)
