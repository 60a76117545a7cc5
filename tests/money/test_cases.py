"""The marked-up sentences of cases/money.toml, one test each."""

from decimal import Decimal

import pytest

from pipeline.document import Annotations
from pipeline.money import find_money
from pipeline.records import Money, Value
from pipeline.turkish.words import Words
from tests.marked import marked_sentences, parse_marked

SENTENCES = marked_sentences("money")


def money(notation: Value) -> Money:
    """«5..7 USD range» as a value."""
    assert isinstance(notation, str)
    figure, currency, *modifier = notation.split()
    low, _, high = figure.partition("..")
    return Money(
        amount=None if low == "?" else Decimal(low),
        amount_max=Decimal(high) if high else None,
        currency=None if currency == "?" else currency,
        modifier=modifier[0] if modifier else None,
    )


@pytest.mark.parametrize("marked", SENTENCES)
def test_finds_exactly_the_marked_sums(marked: str) -> None:
    text, mentions = parse_marked(marked)
    notes = Annotations(Words.of(text), text)
    found = [(notes.surface(c), notes.offsets(c)[0], c.value) for c in find_money(notes)]
    assert found == [(m.text, m.start, money(m.value)) for m in mentions]


def test_there_are_enough_cases() -> None:
    assert len(SENTENCES) >= 120
