"""Persons whom the press names by two letters."""

import pytest
from spacy.language import Language

import pipeline
from tests.people.scored import persons


@pytest.fixture(scope="module")
def rules() -> Language:
    return pipeline.load(engine="rules")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kavgada H.D (36) ile M.T. yaralandı.", ["H.D", "M.T."]),
        ("Polis, S.A.'nın evini aradı.", ["S.A."]),
        ("Eczacı kalfası B.İ, ifade verdi.", ["B.İ"]),
        ("Yaralı Ö.Ö, hastaneye götürüldü.", ["Ö.Ö"]),
    ],
)
def test_two_letters_are_a_person(text: str, found: list[str], rules: Language) -> None:
    assert [m.text for m in pipeline.extract(text, nlp=rules).mentions if m.label == "PERSON"] == found
    assert persons(text, ("PERSON", "Qwerty", 0.9)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Zeytin Makina A.Ş. ihaleyi aldı.",
        "Banka Qwerty S.A.'ya satıldı.",
        "ANKARA (A.A) Yağış bekleniyor.",
        "T.C. kimlik numarası istendi.",
        "Maç O.A.K.A. sahasında oynandı.",
        "Borular C.N. Qwerty'den alındı.",
    ],
)
def test_abbreviations_and_firms_are_none(text: str, rules: Language) -> None:
    assert [m.text for m in pipeline.extract(text, nlp=rules).mentions if m.label == "PERSON"] == []
