"""Windows cover a text without a gap, however long it is."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from pipeline.engines.windows import context, windows


def test_a_short_text_is_one_window() -> None:
    assert windows(254, 254, 48) == [(0, 254)]


def test_an_empty_text_has_no_window() -> None:
    assert windows(0, 254, 48) == []


def test_a_longer_text_is_cut_into_windows_of_like_size_that_overlap() -> None:
    assert windows(20, 10, 4) == [(0, 10), (6, 16), (12, 20)]


@given(st.integers(1, 5000), st.integers(2, 300), st.data())
def test_windows_cover_every_place_and_neighbours_share_the_overlap(
    length: int, longest: int, data: st.DataObject
) -> None:
    overlap = data.draw(st.integers(0, longest - 1))
    found = windows(length, longest, overlap)
    assert found[0][0] == 0
    assert found[-1][1] == length
    assert all(0 < end - start <= longest for start, end in found)
    for (_, before), (after, _) in itertools.pairwise(found):
        assert before - after == overlap


def test_context_counts_from_the_edges_that_cut_the_text_only() -> None:
    assert context(0, 4, 10).tolist() == [3, 2, 1, 0]
    assert context(6, 10, 10).tolist() == [0, 1, 2, 3]
    assert context(3, 7, 10).tolist() == [0, 1, 1, 0]
