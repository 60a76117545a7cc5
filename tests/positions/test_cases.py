"""The marked-up sentences of cases/positions.toml, one test each, with rules alone."""

import pytest
from spacy.language import Language

import pipeline
from tests.marked import marked_sentences, parse_marked

SENTENCES = marked_sentences("positions")


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
