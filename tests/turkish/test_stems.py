"""The first letters of words: what a room passes over must be nothing to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.countries import find as countries
from pipeline.countries.names import lexicon
from pipeline.dates import find as dates
from pipeline.money import find as money
from pipeline.money.currency import currency_heads, currency_word
from pipeline.resources import load_csv
from pipeline.turkish.numerals import NUMBER_HEADS, SCALES, parse_distributive, parse_word
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.words import Words

ROOT = Path(__file__).parents[2]
STEMS = """
on üç beş yirmi yüz bin milyon yarım buçuk ay yıl gün bu dün ocak aralık ekim pazar salı yılbaşı noel 5 1999 01.02.2003
xx iv tc abd ıspanya ıngiltere turkıye lek liret frang
"""
ENDINGS = ("", "a", "da", "lı", "nin", "lık", "ler", "larca", "ğı", "bın", "er")


@pytest.fixture(scope="module")
def words() -> set[str]:
    """Words of news, test sentences and tables, and words of time, number, money and states with endings."""
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("corpus", "tests/cases")
        for path in (ROOT / folder).rglob("*.t*")
    ]
    stems = [stem for row in load_csv("currency_words.csv") for stem in row["stems"].split("|")]
    stems += [row["tr"] for row in load_csv("countries.csv")]
    stems += Words.of(STEMS).text
    return set(Words.of("\n".join([*texts, *(stem + ending for stem in stems for ending in ENDINGS)])).low)


ROOMS: dict[str, tuple[Callable[[str], bool], frozenset[str]]] = {
    "dates": (lambda low: dates._plan(low) != dates._NO_PLAN, dates._heads()),
    "money": (money._begins, money._heads()),
    "currencies": (lambda low: currency_word(low) is not None, currency_heads()),
    "countries": (lambda low: countries._read(low) is not None, lexicon().heads),
    "numbers": (lambda low: low in SCALES or (parse_word(low) or parse_distributive(low)) is not None, NUMBER_HEADS),
}


@pytest.mark.parametrize("room", ROOMS)
def test_no_word_that_a_room_knows_is_passed_over_by_its_first_letters(room: str, words: set[str]) -> None:
    knows, heads = ROOMS[room]
    known = {low for low in words if knows(low)}
    assert known
    assert {low for low in known if low[:HEAD] not in heads and not low[0].isdigit()} == set()


def test_most_words_are_passed_over(words: set[str]) -> None:
    for _, heads in ROOMS.values():
        assert sum(low[:HEAD] in heads for low in words) < len(words) / 2


def test_the_longest_stem_is_found_by_the_letters_that_begin_it() -> None:
    longest = longest_by_head(["ay", "ocak", "oca", "o"])
    assert longest["oca"] == 4
    assert longest["ay"] == longest["ayı"] == 2
    assert longest["o"] == longest["oy"] == longest["oya"] == 1
    assert "eki" not in longest
