"""Text files: the date at the head, and the text exactly as delivered."""

import json

import pytest

from pipeline.reading.characters import UnreadableError
from pipeline.reading.plain import read_plain
from pipeline.reading.sources import read_file


@pytest.mark.parametrize(
    ("content", "published", "text"),
    [
        ("date 2026-01-23\nBakan geldi.\n", "2026-01-23", "Bakan geldi.\n"),
        ("  date 2026-01-23 Bakan geldi.", "2026-01-23", "Bakan geldi."),
        ("date unknown\nBAŞLIK\n\nBakan geldi.", None, "BAŞLIK\n\nBakan geldi."),
        ("date 2026-01-23\r\nBakan geldi.\r\n", "2026-01-23", "Bakan geldi.\r\n"),
        ("Bakan geldi.", None, "Bakan geldi."),
        ("update 2026-01-23 geldi", None, "update 2026-01-23 geldi"),
        ("date palmiyesi meyve verdi", None, "date palmiyesi meyve verdi"),
    ],
)
def test_the_date_at_the_head_is_no_part_of_the_text(content, published, text):
    article = read_plain(content, "a")
    assert (article.published, article.text) == (published, text)


@pytest.mark.parametrize("content", ["date 2026-13-01\nMetin", "date 23.01.2026\nMetin", "date 2026-1-2 Metin"])
def test_a_date_line_that_is_no_date_is_refused_rather_than_read_as_text(content):
    with pytest.raises(UnreadableError, match="date"):
        read_plain(content, "a")


@pytest.mark.parametrize("content", ["", " \n\t\n", "date 2026-01-23\n", "date unknown"])
def test_a_file_without_text_is_refused(content):
    with pytest.raises(UnreadableError, match="empty"):
        read_plain(content, "a")


def test_gold_texts_are_reproduced_to_the_character(shared):
    pairs = sorted(shared.glob("data/gold/*/*.json"))
    assert pairs
    for path in pairs:
        gold = json.loads(path.read_text(encoding="utf-8"))
        (article,) = read_file(path.with_suffix(".txt"))
        # The seed's file lacks the line feed that its gold ends with.
        expected = gold["text"] if "seed" not in path.parts else gold["text"].rstrip("\n")
        assert (article.id, article.published, article.text) == (gold["id"], gold["published"], expected)
