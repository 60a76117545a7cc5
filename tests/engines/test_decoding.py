"""Scores become spans that the BIO scheme allows, with a confidence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.engines.decoding import Decoder

TAGS = ["O", "B-PERSON", "I-PERSON", "B-POSITION", "I-POSITION"]


def logits(*rows: dict[str, float]) -> np.ndarray:
    table = np.full((len(rows), len(TAGS)), -5.0, dtype=np.float32)
    for index, row in enumerate(rows):
        for tag, value in row.items():
            table[index, TAGS.index(tag)] = value
    return table


def found(table: np.ndarray, calibration: dict[str, list[float]] | None = None) -> list[tuple[str, int, int]]:
    return [(s.label, s.start, s.end) for s in Decoder(TAGS, calibration or {}).spans(table)]


def test_a_beginning_and_its_continuation_are_one_span() -> None:
    table = logits({"B-POSITION": 5}, {"B-PERSON": 5}, {"I-PERSON": 5}, {"O": 5})
    assert found(table) == [("POSITION", 0, 1), ("PERSON", 1, 3)]


def test_a_continuation_without_a_beginning_is_repaired_by_the_next_best_tags() -> None:
    assert found(logits({"O": 1, "B-PERSON": 0}, {"I-PERSON": 5, "O": -1})) == [("PERSON", 0, 2)]


def test_a_continuation_of_another_label_cannot_follow() -> None:
    table = logits({"B-POSITION": 5}, {"I-PERSON": 1, "B-PERSON": 0.9})
    assert found(table) == [("POSITION", 0, 1), ("PERSON", 1, 2)]


def test_no_word_gives_no_span() -> None:
    assert found(logits()) == []


def test_confidence_is_the_probability_that_the_whole_span_is_right() -> None:
    table = np.log(np.array([[0.1, 0.9, 1e-9, 1e-9, 1e-9], [0.2, 1e-9, 0.8, 1e-9, 1e-9]], dtype=np.float32))
    [span] = Decoder(TAGS, {}).spans(table)
    assert span.confidence == pytest.approx(0.72, abs=1e-3)


def test_a_continuation_nearly_as_likely_lowers_the_confidence() -> None:
    table = np.log(np.array([[0.1, 0.9, 1e-9, 1e-9, 1e-9], [0.6, 1e-9, 0.4, 1e-9, 1e-9]], dtype=np.float32))
    [span] = Decoder(TAGS, {}).spans(table)
    assert span.confidence == pytest.approx(0.54, abs=1e-3)


def test_calibration_moves_the_confidence_of_its_label() -> None:
    table = np.log(np.array([[0.1, 0.9, 1e-9, 1e-9, 1e-9]], dtype=np.float32))
    [span] = Decoder(TAGS, {"PERSON": [0.5, -1.0]}).spans(table)
    # logit(.9) = 2.197; .5 * 2.197 - 1 = .0986; its logistic is .5246
    assert span.confidence == pytest.approx(0.5246, abs=1e-3)


@given(st.lists(st.lists(st.floats(-20, 20), min_size=5, max_size=5), max_size=12))
def test_any_scores_give_spans_in_order_without_overlap(rows: list[list[float]]) -> None:
    spans = Decoder(TAGS, {}).spans(np.array(rows, dtype=np.float32).reshape(-1, 5))
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert all(span.start < span.end for span in spans)
    assert edges == sorted(edges)
    assert all(0 <= span.confidence <= 1 for span in spans)


@given(st.lists(st.lists(st.floats(-20, 20), min_size=5, max_size=5), min_size=1, max_size=5))
def test_the_path_is_the_best_of_all_allowed_paths(rows: list[list[float]]) -> None:
    from itertools import pairwise, product

    table = np.array(rows, dtype=np.float64)

    def allowed(path: tuple[int, ...]) -> bool:
        pairs = pairwise(["O", *(TAGS[t] for t in path)])
        return all(not here.startswith("I-") or before[2:] == here[2:] for before, here in pairs)

    def score(path: tuple[int, ...] | list[int]) -> float:
        return float(sum(table[i, tag] for i, tag in enumerate(path)))

    best = max(score(path) for path in product(range(5), repeat=len(rows)) if allowed(path))
    assert score(Decoder(TAGS, {}).best_path(table)) == pytest.approx(best)
