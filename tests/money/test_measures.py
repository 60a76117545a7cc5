"""The sentences of cases/measures.toml, one test each, and how measures make rows."""

import tomllib
from pathlib import Path

import pytest

from pipeline.document import Annotations
from pipeline.linking.amounts import amount_records
from pipeline.money import find_money
from pipeline.money.measure import find_measures
from pipeline.records import Mention
from pipeline.turkish.words import Words

CASES = Path(__file__).resolve().parents[1] / "cases" / "measures.toml"
SENTENCES = [
    pytest.param(sentence, measures, id=f"{group}-{number}")
    for group, table in tomllib.loads(CASES.read_text(encoding="utf-8")).items()
    for number, (sentence, *measures) in enumerate(table["cases"], 1)
]


@pytest.mark.parametrize(("sentence", "measures"), SENTENCES)
def test_finds_what_the_sums_measure(sentence: str, measures: list[str]) -> None:
    notes = Annotations(Words.of(sentence), sentence)
    assert [m or "" for m in find_measures(notes, find_money(notes))] == measures


def rows(text: str) -> list[tuple[object, str | None, tuple[str, ...]]]:
    notes = Annotations(Words.of(text), text)
    notes.selected = find_money(notes)
    mentions = tuple(
        Mention(label="MONEY", start=0, end=1, text="x", value=c.value, id=f"m{i}")
        for i, c in enumerate(notes.selected, 1)
    )
    return [(row.amount, row.measure, row.evidence) for row in amount_records(notes, mentions)]


def test_repeats_of_a_sum_with_the_same_head_noun_are_one_row_with_the_longer_measure() -> None:
    text = "İhracat 5 milyar dolar oldu. Yıllık ihracatı 5 milyar dolara çıktı."
    assert rows(text) == [(5_000_000_000, "Yıllık ihracatı", ("m1", "m2"))]


def test_a_repeat_without_a_measure_joins_the_row_of_its_figure() -> None:
    text = "Adama 500 bin lira gönderdi. Sonra 500 bin liralık borç sildi."
    assert rows(text) == [(500_000, "borç", ("m1", "m2"))]


def test_one_figure_with_two_measures_makes_two_rows() -> None:
    text = "Geliri 5 milyon lira oldu. 5 milyon liralık vergi ödedi."
    assert rows(text) == [(5_000_000, "Geliri", ("m1",)), (5_000_000, "vergi", ("m2",))]


def test_a_sum_without_a_figure_makes_no_row() -> None:
    assert rows("Milyonlarca liralık yatırım yapıldı.") == []
