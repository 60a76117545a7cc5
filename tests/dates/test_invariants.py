"""Whatever the text: spans of whole words without overlap, values in the notation, time in proportion to length."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dates import find_dates
from pipeline.dates.lexicon import tables
from pipeline.dates.trigger import find_trigger
from pipeline.document import Annotations, Candidate
from pipeline.turkish.words import Words

_POINT = r"(?:\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?|\d{2,3})"
_VALUE = re.compile(rf"{_POINT}(?:/{_POINT})?")
_WORDS = [
    *tables()["months"],
    *tables()["weekdays"],
    *tables()["units"],
    *tables()["days"],
    *tables()["pointers"],
    *tables()["ordinals"],
    *(
        "2019",
        "2020",
        "15",
        "31",
        "29",
        "1990",
        "5",
        "-",
        "'",
        "ın",
        "da",
        "dan",
        "a",
        "/",
        ",",
        ".",
        "ve",
        "ile",
        "arasında",
    ),
    *(
        "ayında",
        "yılının",
        "günü",
        "sonunda",
        "önce",
        "sonra",
        "kadar",
        "haftasında",
        "aynı",
        "dönemine",
        "son",
        "bin",
        "yüz",
    ),
    *(
        "geldi",
        "gelecek",
        "yapılması",
        "bekleniyor",
        "Ramazan",
        "Bayramı",
        "yılbaşı",
        "sonu",
        "Q3",
        "30.02.2020",
        "22/13",
    ),
]


def _found(text: str, published: str | None) -> Annotations:
    notes = Annotations(Words.of(text), text, published)
    notes.add("dates", find_dates(notes))
    return notes


@given(
    st.lists(st.sampled_from(_WORDS), max_size=25), st.sampled_from([None, "2026-01-23", "2024-02-29", "0001-01-01"])
)
@settings(max_examples=400)
def test_any_run_of_date_words_gives_valid_dates(words: list[str], published: str | None) -> None:
    notes = _found(" ".join(words), published)
    end = 0
    for candidate in notes.of("dates"):
        assert end <= candidate.start < candidate.end <= len(notes.words)
        assert candidate.value is None or _VALUE.fullmatch(str(candidate.value)), candidate
        assert (candidate.value is None) == ("note" in candidate.attributes)
        trigger = find_trigger(notes, candidate)
        assert trigger is None or trigger in notes.words.text
        end = candidate.end


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_any_text_is_read_without_error(text: str) -> None:
    notes = _found(text, "2026-01-23")
    for candidate in notes.of("dates"):
        start, end = notes.offsets(candidate)
        assert text[start:end].strip() == text[start:end] != ""


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "1 ",
            "bin ",
            "' ",
            "'",
            "1-",
            "15 ve ",
            "15, ",
            "Mayıs ",
            "2019-",
            "2019'dan ",
            "son ",
            "dün, ",
            "bugün Ali ",
        ),
        *("bir önceki yılın ", "yılın ilk ", "ayın 1'i ", "iki yıl ", "aynı dönemde ", "pazartesi ve ", "son "),
        "geçen yılın aynı ayına göre ",
    ],
)
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    def seconds(repeats: int) -> float:
        words = Words.of(piece * repeats)
        _ = words.sentence_of
        best = 9e9
        for _ in range(2):
            notes = Annotations(words, piece * repeats, "2026-01-23")
            start = time.process_time()
            notes.add("dates", find_dates(notes))
            for candidate in notes.of("dates")[:2000]:
                find_trigger(notes, candidate)
            best = min(best, time.process_time() - start)
        return best

    seconds(200)
    assert seconds(2400) < 10 * seconds(600) + 0.1  # four times the text; quadratic work would take sixteen times


def test_the_event_of_a_date_is_looked_for_without_a_walk_over_all_mentions() -> None:
    class Walked(list[Candidate]):
        """Counts the mentions that were walked over."""

        count = 0

        def __iter__(self) -> Iterator[Candidate]:
            Walked.count += len(self)
            return super().__iter__()

    text = "Ali Kaya 3 Mayıs'ta Ankara'ya geldi. " * 300
    notes = Annotations(Words.of(text), text, "2026-01-23")
    notes.add("dates", find_dates(notes))
    notes.selected = Walked(notes.of("dates"))
    assert {find_trigger(notes, date) for date in notes.of("dates")[:100]} == {"geldi"}
    assert Walked.count <= 100 * 10
