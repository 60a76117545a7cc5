from __future__ import annotations

import pytest

from pipeline.evaluation import Evaluation, ScoreName, evaluate
from pipeline.evaluation.bootstrap import intervals
from pipeline.evaluation.compare import compare
from tests.evaluation.samples import article, mention

STRICT = ScoreName("DATE", "strict")


def run(right: list[bool]) -> Evaluation:
    """As many articles as there are entries, each with one DATE, found where the entry is true."""
    gold = [article(mention("DATE", 0, 4, "2025"), id=str(i)) for i in range(len(right))]
    return evaluate(gold, [g if found else article(id=g.id) for g, found in zip(gold, right, strict=True)])


def test_an_interval_holds_the_score_and_is_the_same_each_time() -> None:
    result = run([True] * 30 + [False] * 10)
    low, high = intervals(result.by_article)[STRICT]
    score = result.scores[STRICT].f1
    assert score is not None
    assert 0.7 < low < score < high < 0.95
    assert intervals(result.by_article)[STRICT] == (low, high)


def test_what_is_right_everywhere_has_a_point_for_an_interval() -> None:
    assert intervals(run([True] * 5).by_article)[STRICT] == (1.0, 1.0)


def test_what_is_nowhere_has_no_interval() -> None:
    assert ScoreName("MONEY", "strict") not in intervals(run([True]).by_article)


def test_a_gain_over_most_articles_is_significant_and_is_listed_as_mended() -> None:
    comparison = compare(run([False] * 40), run([True] * 30 + [False] * 10))
    change = next(c for c in comparison.changes if c.name == STRICT)
    assert change.difference == pytest.approx(60 / 70)
    assert change.interval[0] > 0.5
    assert change.p_value < 0.01
    assert len(comparison.mended) == 30
    assert comparison.broken == ()


def test_no_change_is_no_evidence() -> None:
    same = run([True, False] * 10)
    change = next(c for c in compare(same, same).changes if c.name == STRICT)
    assert (change.difference, change.p_value) == (0.0, 1.0)


def test_one_article_of_forty_is_no_evidence() -> None:
    before, after = run([True] * 20 + [False] * 20), run([True] * 21 + [False] * 19)
    change = next(c for c in compare(before, after).changes if c.name == STRICT)
    assert change.p_value > 0.3


def test_a_renamed_rule_mends_nothing() -> None:
    gold = [article(id="a")]
    old, new = (evaluate(gold, [article(mention("DATE", 0, 4, source=s), id="a")]) for s in ("eski", "yeni"))
    comparison = compare(old, new)
    assert (comparison.mended, comparison.broken) == ((), ())


def test_runs_over_other_articles_are_not_compared() -> None:
    with pytest.raises(ValueError, match="same gold"):
        compare(run([True]), run([True, True]))
