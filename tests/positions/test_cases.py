"""The marked-up sentences of cases/positions.toml, one test each, with rules alone."""

import tomllib
from pathlib import Path

import pytest
from spacy.language import Language

import pipeline
from tests.marked import parse_marked

CASES = tomllib.loads((Path(__file__).resolve().parents[1] / "cases" / "positions.toml").read_text(encoding="utf-8"))
SENTENCES = [
    pytest.param(
        sentence,
        id=f"{group}-{number}",
        marks=[pytest.mark.xfail(strict=True, reason="known gap")] if group == "known_gaps" else [],
    )
    for group, table in CASES.items()
    for number, sentence in enumerate(table["cases"], 1)
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline.load(engine="rules")


@pytest.mark.parametrize("marked", SENTENCES)
def test_finds_exactly_the_marked_titles_with_their_values(marked: str, nlp: Language) -> None:
    text, mentions = parse_marked(marked)
    found = pipeline.extract(text, published="2025-03-10", nlp=nlp).mentions
    assert [(m.text, m.start, m.value) for m in found if m.label == "POSITION"] == [
        (m.text, m.start, m.value) for m in mentions
    ]


def test_there_are_enough_cases() -> None:
    assert len(SENTENCES) >= 90
