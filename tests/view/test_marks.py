"""Overlapping spans as a tree."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pipeline.view.marks import MAX_DEPTH, Piece, as_tree, characters


@dataclass(frozen=True)
class Span:
    start: int
    end: int


def shape(nodes):
    return [node if isinstance(node, str) else (node.span, shape(node.children)) for node in nodes]


def test_text_without_mentions_is_one_string():
    assert as_tree("Dün yağmur yağdı.", []) == ("Dün yağmur yağdı.",)


def test_a_mention_inside_another_is_its_child():
    person, country = Span(0, 14), Span(0, 5)
    assert shape(as_tree("Ürdün Kralı II", [country, person])) == [(person, [(country, ["Ürdün"]), " Kralı II"])]


def test_of_crossing_mentions_the_later_is_cut_and_ends_once():
    first, second = Span(0, 6), Span(4, 9)
    tree = as_tree("abcdefghi", [first, second])
    assert shape(tree) == [(first, ["abcd", (second, ["ef"])]), (second, ["ghi"])]
    assert [piece.last for piece in (tree[0].children[1], tree[1])] == [False, True]


def test_spans_outside_the_text_or_empty_are_left_out():
    assert as_tree("abc", [Span(2, 9), Span(1, 1)]) == ("abc",)


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=30))
def test_any_spans_reproduce_the_text_and_each_span_ends_once(text, pairs):
    spans = [Span(*pair) for pair in pairs]
    tree = as_tree(text, spans)
    assert "".join(characters(tree)) == text
    pieces = list(walk(tree, 1))
    assert all(0 <= piece.start < piece.end <= len(text) for piece, _ in pieces)
    assert all(depth <= MAX_DEPTH for _, depth in pieces)


def walk(nodes, depth):
    for node in nodes:
        if isinstance(node, Piece):
            yield node, depth
            yield from walk(node.children, depth + 1)
