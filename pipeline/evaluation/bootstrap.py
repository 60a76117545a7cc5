"""Confidence intervals by resampling articles, which are what a corpus is drawn from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.evaluation.scores import ScoreName, Scores

RESAMPLES = 1000
SEED = 20260123

Interval = tuple[float, float]
Floats = npt.NDArray[np.float64]


def resampled_f1(articles: Sequence[Scores], names: Sequence[ScoreName], weights: Floats) -> Floats:
    """F1 of each resample (rows) and name (columns); NaN where the resample has nothing to score.

    `weights[r, a]` says how often article `a` stands in resample `r`.
    """
    right = np.array([[article[name].right for name in names] for article in articles], dtype=np.float64)
    asked = np.array(
        [[article[name].gold + article[name].predicted for name in names] for article in articles],
        dtype=np.float64,
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        return 2 * (weights @ right) / (weights @ asked)


def draw(articles: int, resamples: int = RESAMPLES, seed: int = SEED) -> Floats:
    """Random weights: each resample draws as many articles as there are, with replacement."""
    generator = np.random.default_rng(seed)
    return generator.multinomial(articles, np.full(articles, 1 / articles), size=resamples).astype(np.float64)


def intervals(
    articles: Sequence[Scores], resamples: int = RESAMPLES, seed: int = SEED, level: float = 0.95
) -> dict[ScoreName, Interval]:
    """Percentile interval of F1 (for an accuracy: of the accuracy) for each score that has one."""
    if not articles:
        return {}
    names = list(articles[0])
    f1 = resampled_f1(articles, names, draw(len(articles), resamples, seed))
    tail = (1 - level) / 2
    found: dict[ScoreName, Interval] = {}
    for column, name in enumerate(names):
        values = f1[:, column][~np.isnan(f1[:, column])]
        if values.size:
            low, high = np.quantile(values, [tail, 1 - tail])
            found[name] = (float(low), float(high))
    return found
