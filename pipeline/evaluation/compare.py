"""Two runs over the same gold: what got better, what got worse, and whether that could be chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from rich.table import Table

from pipeline.evaluation import Evaluation
from pipeline.evaluation.bootstrap import RESAMPLES, SEED, Interval, draw, resampled_f1
from pipeline.evaluation.errors import Difference, differences
from pipeline.evaluation.report import percent, plain_table
from pipeline.evaluation.scores import Counts, ScoreName

_TAILS = [0.025, 0.975]
_SIGNIFICANT = 0.05


@dataclass(frozen=True)
class Change:
    """One score in both runs. `difference` is F1 after minus before, in its 95 % interval."""

    name: ScoreName
    before: Counts
    after: Counts
    difference: float
    interval: Interval
    p_value: float
    """Two-sided, of the paired bootstrap over articles; not corrected for the number of scores."""


@dataclass(frozen=True)
class Comparison:
    """Scores side by side, and the differences from gold that went away or came."""

    changes: tuple[Change, ...]
    mended: tuple[Difference, ...]
    broken: tuple[Difference, ...]


def compare(
    before: Evaluation, after: Evaluation, label: str | None = None, resamples: int = RESAMPLES, seed: int = SEED
) -> Comparison:
    """Compare two evaluations over the same gold; `label` keeps the mended and broken of one label or table.

    Raises ValueError if the gold articles are not the same.
    """
    if [p.gold for p in before.pairs] != [p.gold for p in after.pairs]:
        raise ValueError("the two evaluations are not over the same gold articles")
    old, new = _known(before, label), _known(after, label)
    return Comparison(
        changes=tuple(_changes(before, after, resamples, seed)),
        mended=_beyond(old, new),
        broken=_beyond(new, old),
    )


def _changes(before: Evaluation, after: Evaluation, resamples: int, seed: int) -> list[Change]:
    names = [n for n in before.scores if before.scores[n].f1 is not None and after.scores[n].f1 is not None]
    if not names:
        return []
    weights = draw(len(before.pairs), resamples, seed)
    shifts = resampled_f1(after.by_article, names, weights) - resampled_f1(before.by_article, names, weights)
    changes = []
    for column, name in enumerate(names):
        drawn = shifts[:, column][~np.isnan(shifts[:, column])]
        old, new = before.scores[name], after.scores[name]
        low, high = np.quantile(drawn, _TAILS)
        # One is added to both: a p-value from n resamples is never smaller than 1 / (n + 1).
        tail = min(int((drawn <= 0).sum()), int((drawn >= 0).sum()))
        p_value = min(1.0, 2 * (tail + 1) / (drawn.size + 1))
        changes.append(Change(name, old, new, (new.f1 or 0) - (old.f1 or 0), (float(low), float(high)), p_value))
    return changes


def _known(evaluation: Evaluation, label: str | None) -> Counter[Difference]:
    """Differences, whoever made them: a rule that is renamed mends nothing."""
    return Counter(replace(difference, decided_by=None) for difference in differences(evaluation, label))


def _beyond(one: Counter[Difference], other: Counter[Difference]) -> tuple[Difference, ...]:
    return tuple((one - other).elements())


def change_table(changes: Sequence[Change]) -> Table:
    """The scores of both runs for a terminal; a star marks p < 0.05."""
    table = plain_table("Before and after (F1; value: accuracy)", "of", "measure")
    for heading in ("before", "after", "difference", "95 %", "p"):
        table.add_column(heading, justify="right", no_wrap=True)
    for change in changes:
        star = "*" if change.p_value < _SIGNIFICANT else " "
        table.add_row(
            change.name.group,
            change.name.measure.replace("_", " + "),
            percent(change.before.f1),
            percent(change.after.f1),
            f"{change.difference:+.3f}",
            f"[{change.interval[0]:+.3f}, {change.interval[1]:+.3f}]",
            f"{change.p_value:.3f}{star}",
        )
    return table


def changes_json(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """The scores of both runs as plain data."""
    return [
        {
            "group": change.name.group,
            "measure": change.name.measure,
            "before": change.before.f1,
            "after": change.after.f1,
            "difference": round(change.difference, 4),
            "interval": [round(bound, 4) for bound in change.interval],
            "p_value": round(change.p_value, 4),
        }
        for change in changes
    ]
