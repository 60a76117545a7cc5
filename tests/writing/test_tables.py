"""Tables: columns a reader can use at once, exact figures, evidence that can be checked."""

import pandas
import pytest

from pipeline.errors import InputError
from pipeline.records import (
    AmountRecord,
    CountryRecord,
    DateRecord,
    Mention,
    Money,
    PersonRecord,
    Result,
)
from pipeline.writing import TABLES, tables
from pipeline.writing.context import context
from pipeline.writing.days import day_bounds

TEXT = "Toplantı bitti. Karadağ Başbakanı Ana Vukov, 2025 Ekim ayında 8,9 milyar dolar istedi. Sonra gitti."
RESULT = Result(
    id="a1",
    text=TEXT,
    published="2026-01-23",
    title="Başlık",
    mentions=(
        Mention(label="COUNTRY", start=16, end=23, text="Karadağ", value="ME", id="m1"),
        Mention(label="POSITION", start=24, end=33, text="Başbakanı", value="Başbakan", id="m2", confidence=0.9),
        Mention(label="PERSON", start=34, end=43, text="Ana Vukov", value="Ana Vukov", id="m3"),
        Mention(label="DATE", start=45, end=61, text="2025 Ekim ayında", value="2025-10", id="m4"),
        Mention(
            label="MONEY",
            start=62,
            end=78,
            text="8,9 milyar dolar",
            value=Money(amount=8_900_000_000, currency="USD"),
            id="m5",
        ),
    ),
    people=(PersonRecord(person="Ana Vukov", position="Başbakan", country="ME", evidence=("m3", "m2", "m1")),),
    amounts=(AmountRecord(amount=8_900_000_000, currency="USD", evidence=("m5",)),),
    dates=(DateRecord(value="2025-10", trigger="istedi", evidence=("m4",)),),
    countries=(CountryRecord(country="ME", mentions=1),),
)
SENTENCE = "Karadağ Başbakanı Ana Vukov, 2025 Ekim ayında 8,9 milyar dolar istedi."


def row(name):
    (found,) = tables([RESULT], [InputError("x.txt", "empty")])[name].to_dict("records")
    return {column: None if pandas.isna(value) else value for column, value in found.items()}


def test_a_person_row_says_who_holds_what_where_and_by_which_words():
    assert row("people") == {
        "article_id": "a1",
        "published": "2026-01-23",
        "person": "Ana Vukov",
        "position": "Başbakan",
        "country": "ME",
        "country_name": "Karadağ",
        "former": False,
        "confidence": None,
        "rule": None,
        "text": "Ana Vukov",
        "start": 34,
        "end": 43,
        "context": SENTENCE,
        "evidence": "m3 m2 m1",
    }


def test_a_date_row_has_its_first_and_last_day():
    found = row("dates")
    assert (found["value"], found["date_from"], found["date_to"]) == ("2025-10", "2025-10-01", "2025-10-31")
    assert (found["trigger"], found["text"]) == ("istedi", "2025 Ekim ayında")


def test_an_amount_row_has_the_figure_and_its_characters():
    found = row("amounts")
    assert (found["amount"], found["currency"], found["start"], found["end"]) == (8_900_000_000, "USD", 62, 78)
    assert TEXT[62:78] == found["text"]


def test_the_article_row_counts_what_was_found():
    found = row("articles")
    assert [found[name] for name in ("title", "characters", "words", "mentions", "people", "dates")] == [
        "Başlık",
        len(TEXT),
        15,
        5,
        1,
        1,
    ]


def test_errors_and_countries_have_their_rows():
    assert row("errors") == {"source": "x.txt", "article_id": None, "reason": "empty"}
    assert row("countries") == {
        "article_id": "a1",
        "published": "2026-01-23",
        "country": "ME",
        "country_name": "Karadağ",
        "mentions": 1,
    }


def test_columns_and_types_are_the_same_for_an_empty_corpus():
    full, empty = tables([RESULT], [InputError("x", "y")]), tables([])
    for name in TABLES:
        assert list(empty[name].columns) == list(TABLES[name])
        assert empty[name].dtypes.to_dict() == full[name].dtypes.to_dict()
        assert len(empty[name]) == 0


def test_mentions_without_ids_as_in_gold_are_numbered():
    bare = RESULT.model_copy(
        update={"mentions": tuple(mention.model_copy(update={"id": None}) for mention in RESULT.mentions)}
    )
    assert list(tables([bare])["mentions"]["mention_id"]) == ["m1", "m2", "m3", "m4", "m5"]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-07-26", "2025-07-26", "2025-07-26"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2026-W04", "2026-01-19", "2026-01-25"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2025-SU", "2025-06-01", "2025-08-31"),
        ("2024/2025", "2024-01-01", "2025-12-31"),
        ("2025-05-15/2025-05-17", "2025-05-15", "2025-05-17"),
        ("2025-01/2025-03", "2025-01-01", "2025-03-31"),
        ("2025-WI", None, None),
        ("2025-02-30", None, None),
        ("2025-W60", None, None),
        ("2025-13", None, None),
        ("0000", None, None),
        ("00", None, None),
        ("yarın", None, None),
    ],
)
def test_a_date_of_any_grain_has_a_first_and_a_last_day(value, first, last):
    assert day_bounds(value) == (first, last)


def test_context_is_the_sentence_of_the_evidence():
    assert context("Geldi. Bakan Kaya\n konuştu. Gitti.", 13, 17) == "Bakan Kaya"
    assert context("Prof. Dr. Ali Kaya «Olmaz!» dedi. Gitti.", 10, 18).endswith("dedi.")


def test_context_of_an_endless_sentence_is_cut_at_words():
    text = "kelime " * 100 + "Bakan" + " kelime" * 100
    found = context(text, 700, 705)
    assert found.startswith("…kelime ")
    assert found.endswith(" kelime…")
    assert len(found) < 340
