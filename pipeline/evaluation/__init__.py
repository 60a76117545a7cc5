"""Evaluation: gold against output, one to one, per label and record table, micro-averaged over articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.evaluation.mentions import score_mentions
from pipeline.evaluation.records import score_records
from pipeline.evaluation.scores import Counts, ScoreName, Scores, total
from pipeline.records import Result

__all__ = ["Counts", "Evaluation", "Pair", "ScoreName", "Scores", "evaluate", "score_article"]


@dataclass(frozen=True)
class Pair:
    """A gold article and what was predicted for it; an article without prediction counts as empty output."""

    gold: Result
    predicted: Result


@dataclass(frozen=True)
class Evaluation:
    """Scores of a prediction against gold."""

    pairs: tuple[Pair, ...]
    by_article: tuple[Scores, ...]
    """Counts of each article, in the order of `pairs`."""
    scores: Scores
    """Counts summed over the articles."""
    missing: tuple[str, ...]
    """Ids of gold articles that the prediction lacks."""
    text_differs: tuple[str, ...]
    """Ids of articles whose predicted text is not the gold's, so that their offsets may not agree."""


def score_article(gold: Result, predicted: Result) -> Scores:
    """All counts of one article."""
    return score_mentions(gold.mentions, predicted.mentions) | score_records(gold, predicted)


def evaluate(gold: Iterable[Result], predicted: Iterable[Result]) -> Evaluation:
    """Score `predicted` against `gold`, paired by article id; predicted articles without gold are left aside."""
    answers = {article.id: article for article in predicted}
    pairs: list[Pair] = []
    missing: list[str] = []
    for article in gold:
        answer = answers.get(article.id)
        if answer is None:
            missing.append(article.id)
            answer = Result(id=article.id, text=article.text, published=article.published)
        pairs.append(Pair(article, answer))
    by_article = tuple(score_article(pair.gold, pair.predicted) for pair in pairs)
    return Evaluation(
        pairs=tuple(pairs),
        by_article=by_article,
        scores=total(by_article),
        missing=tuple(missing),
        text_differs=tuple(p.gold.id for p in pairs if p.gold.text.rstrip() != p.predicted.text.rstrip()),
    )
