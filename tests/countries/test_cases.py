"""The marked-up sentences of cases/countries.toml, one test each."""

import pytest

from pipeline.countries import find_countries
from pipeline.document import Annotations
from pipeline.turkish.words import Words
from tests.marked import marked_sentences, parse_marked

SENTENCES = marked_sentences("countries")


@pytest.mark.parametrize("marked", SENTENCES)
def test_finds_exactly_the_marked_countries_and_nationalities(marked: str) -> None:
    text, mentions = parse_marked(marked)
    notes = Annotations(Words.of(text), text)
    found = [(c.label, notes.surface(c), notes.offsets(c)[0], c.value) for c in find_countries(notes)]
    assert found == [(m.label, m.text, m.start, m.value) for m in mentions]


def test_there_are_enough_cases() -> None:
    assert len(SENTENCES) >= 80
