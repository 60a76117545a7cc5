from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation.match import common, match_equal, overlap_pairs

spans = st.lists(st.tuples(st.integers(0, 15), st.integers(0, 6)).map(lambda p: (p[0], p[0] + p[1])), max_size=6)


def test_each_item_is_used_once() -> None:
    assert common(["a", "a", "b"], ["a", "c", "b", "b"]) == 2


def test_match_equal_leaves_what_has_no_partner_on_both_sides() -> None:
    matching = match_equal(["Ali", "Ayşe", "Ali"], ["ali", "Can"], str.lower)
    assert matching.pairs == (("Ali", "ali"),)
    assert matching.missed == ("Ayşe", "Ali")
    assert matching.extra == ("Can",)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert overlap_pairs([(0, 5)], [(5, 9)]) == []


def test_an_empty_span_overlaps_nothing() -> None:
    assert overlap_pairs([(0, 5)], [(3, 3)]) == []


def test_a_long_span_answers_one_of_the_spans_it_covers() -> None:
    assert overlap_pairs([(0, 5), (6, 10)], [(0, 10)]) == [(0, 0)]


def test_a_chain_is_matched_completely_where_taking_the_largest_overlap_would_lose_a_pair() -> None:
    # The second gold span overlaps the first predicted one most, but the first has no other partner.
    assert overlap_pairs([(0, 3), (3, 20)], [(2, 15), (15, 17)]) == [(0, 0), (1, 1)]


def _largest(gold: list[tuple[int, int]], predicted: list[tuple[int, int]]) -> int:
    """Size of a maximum matching by augmenting paths: another algorithm, for any bipartite graph."""
    edges = {
        (g, p) for (g, a), (p, b) in product(enumerate(gold), enumerate(predicted)) if max(a[0], b[0]) < min(a[1], b[1])
    }
    holder: dict[int, int] = {}

    def place(g: int, seen: set[int]) -> bool:
        for p in range(len(predicted)):
            if (g, p) in edges and p not in seen:
                seen.add(p)
                if p not in holder or place(holder[p], seen):
                    holder[p] = g
                    return True
        return False

    return sum(place(g, set()) for g in range(len(gold)))


@given(spans, spans)
def test_no_larger_pairing_exists(gold: list[tuple[int, int]], predicted: list[tuple[int, int]]) -> None:
    pairs = overlap_pairs(gold, predicted)
    assert len(pairs) == _largest(gold, predicted)
    assert len({g for g, _ in pairs}) == len({p for _, p in pairs}) == len(pairs)
    for g, p in pairs:
        assert max(gold[g][0], predicted[p][0]) < min(gold[g][1], predicted[p][1])


def test_many_nested_spans_stay_fast() -> None:
    nested = [(i, 40_000 - i) for i in range(20_000)]
    assert len(overlap_pairs(nested, nested)) == 20_000
