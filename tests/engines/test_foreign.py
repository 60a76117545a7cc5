"""Spans of other tools move to our words; a case suffix behind an apostrophe stays outside."""

from __future__ import annotations

import pytest

from pipeline.engines.foreign import words_between
from pipeline.turkish.words import Words


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("Dün Ayşe Demirci'nin evi", "Ayşe Demirci'nin", "Ayşe Demirci"),
        ("Dün Ayşe Demirci’ye sordu", "Ayşe Demirci’ye", "Ayşe Demirci"),
        ("Dün Ayşe Demirci'", "Ayşe Demirci'", "Ayşe Demirci"),
        ("İrlandalı O'Brien geldi", "O'Brien", "O'Brien"),
        ("Ankara'da", "Ankara'da", "Ankara"),
        ("Ayşe Demirci geldi", "şe Demi", "Ayşe Demirci"),
    ],
)
def test_span_is_moved_to_whole_words(text: str, marked: str, expected: str) -> None:
    words = Words.of(text)
    start = text.index(marked)
    place = words_between(words, start, start + len(marked))
    assert place is not None
    assert text[words.start[place[0]] : words.end[place[1] - 1]] == expected


def test_white_space_alone_is_no_span() -> None:
    assert words_between(Words.of("bir  iki"), 3, 5) is None
