"""The marked-up sentences of cases/countries.toml, one test each."""

import tomllib
from pathlib import Path

import pytest

from pipeline.countries import find_countries
from pipeline.document import Annotations
from pipeline.turkish.words import Words
from tests.marked import parse_marked

CASES = Path(__file__).resolve().parents[1] / "cases" / "countries.toml"
SENTENCES = [
    pytest.param(sentence, id=f"{group}-{number}")
    for group, table in tomllib.loads(CASES.read_text(encoding="utf-8")).items()
    for number, sentence in enumerate(table["cases"], 1)
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_finds_exactly_the_marked_countries_and_nationalities(marked: str) -> None:
    text, mentions = parse_marked(marked)
    notes = Annotations(Words.of(text), text)
    found = [(c.label, notes.surface(c), notes.offsets(c)[0], c.value) for c in find_countries(notes)]
    assert found == [(m.label, m.text, m.start, m.value) for m in mentions]


def test_there_are_enough_cases() -> None:
    assert len(SENTENCES) >= 80
