"""Windows cover a text without a gap, however long it is."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from pipeline.engines.windows import context, windows


def test_sentences_share_a_window_as_long_as_they_fit() -> None:
    assert windows([40, 90, 126, 130], 126, 32) == [(0, 126), (126, 130)]


def test_a_text_that_fits_is_one_window() -> None:
    assert windows([20, 126], 126, 32) == [(0, 126)]


def test_an_empty_text_has_no_window() -> None:
    assert windows([0], 126, 32) == []


def test_a_sentence_longer_than_a_window_is_cut_into_windows_of_like_size_that_overlap() -> None:
    assert windows([5, 25, 28], 10, 4) == [(0, 5), (5, 15), (11, 21), (17, 25), (25, 28)]


@given(st.lists(st.integers(0, 700), min_size=1, max_size=30), st.integers(2, 300), st.data())
def test_windows_cover_every_place_and_cut_only_what_is_longer(
    sentences: list[int], longest: int, data: st.DataObject
) -> None:
    overlap = data.draw(st.integers(0, longest - 1))
    ends = list(itertools.accumulate(sentences))
    found = windows(ends, longest, overlap)
    covered = {place for start, end in found for place in range(start, end)}
    assert covered == set(range(ends[-1]))
    assert all(0 < end - start <= longest for start, end in found)
    for (_, before), (after, _) in itertools.pairwise(found):
        assert before - after == (0 if before in ends else overlap)


def test_context_counts_from_the_edges_that_cut_the_text_only() -> None:
    assert context(0, 4, 10).tolist() == [3, 2, 1, 0]
    assert context(6, 10, 10).tolist() == [0, 1, 2, 3]
    assert context(3, 7, 10).tolist() == [0, 1, 1, 0]
