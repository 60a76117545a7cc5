"""The scores as a table to read and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich import box
from rich.console import Group
from rich.table import Table

from pipeline.evaluation import Evaluation
from pipeline.evaluation.mentions import MICRO
from pipeline.evaluation.records import TABLES
from pipeline.evaluation.scores import Counts, ScoreName
from pipeline.records import SCORED_LABELS

Intervals = Mapping[ScoreName, tuple[float, float]]

_ROWS = (*SCORED_LABELS, MICRO, "NATIONALITY")
_ACCURACIES = ("value", "amount_currency")


def as_json(evaluation: Evaluation, intervals: Intervals | None = None) -> dict[str, Any]:
    """All scores as plain data; rates from 0 to 1, null where nothing was there to score."""
    groups: dict[str, dict[str, Any]] = {}
    for name, counts in evaluation.scores.items():
        entry = _accuracy(counts) if name.measure in _ACCURACIES else _rates(counts)
        if intervals is not None and name in intervals:
            entry["interval"] = [round(bound, 4) for bound in intervals[name]]
        groups.setdefault(name.group, {})[name.measure] = entry
    return {
        "articles": len(evaluation.pairs),
        "missing": list(evaluation.missing),
        "text_differs": list(evaluation.text_differs),
        "mentions": {group: groups[group] for group in _ROWS if group in groups},
        "records": {table: groups[table] for table in TABLES if table in groups},
    }


def as_table(evaluation: Evaluation, intervals: Intervals | None = None) -> Group:
    """The scores as tables for a terminal."""
    return Group(_mention_table(evaluation, intervals), _record_table(evaluation, intervals))


def percent(rate: float | None) -> str:
    """A rate as it stands in tables: three decimals, or a dash for none."""
    return "–" if rate is None else f"{rate:.3f}"


def _mention_table(evaluation: Evaluation, intervals: Intervals | None) -> Table:
    table = plain_table(f"Mentions, {len(evaluation.pairs)} articles", "label")
    for heading in ("gold", "found", "P", "R", "strict F1", "P", "R", "partial F1", "value"):
        table.add_column(heading, justify="right", no_wrap=True)
    for label in _ROWS:
        strict, partial, value = (
            evaluation.scores.get(ScoreName(label, m), Counts()) for m in ("strict", "partial", "value")
        )
        cells = [str(strict.gold), str(strict.predicted)]
        cells += [percent(strict.precision), percent(strict.recall), _with_interval("strict", label, strict, intervals)]
        cells += [percent(partial.precision), percent(partial.recall), percent(partial.f1), percent(value.f1)]
        table.add_row(label, *cells, end_section=label in (SCORED_LABELS[-1], MICRO))
    return table


def _record_table(evaluation: Evaluation, intervals: Intervals | None) -> Table:
    table = plain_table("Records", "table", "right when equal")
    for heading in ("gold", "found", "P", "R", "F1"):
        table.add_column(heading, justify="right", no_wrap=True)
    for group, measures in TABLES.items():
        for measure in measures:
            counts = evaluation.scores.get(ScoreName(group, measure), Counts())
            cells = [str(counts.gold), str(counts.predicted), percent(counts.precision), percent(counts.recall)]
            f1 = _with_interval(measure, group, counts, intervals)
            last = measure == list(measures)[-1]
            table.add_row(group, measure.replace("_", " + "), *cells, f1, end_section=last)
    return table


def plain_table(title: str, *headings: str) -> Table:
    """An empty table with its first, left-aligned columns."""
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False)
    for heading in headings:
        table.add_column(heading, no_wrap=True)
    return table


def _with_interval(measure: str, group: str, counts: Counts, intervals: Intervals | None) -> str:
    bounds = (intervals or {}).get(ScoreName(group, measure))
    return percent(counts.f1) if bounds is None else f"{percent(counts.f1)} [{bounds[0]:.3f}, {bounds[1]:.3f}]"


def _rates(counts: Counts) -> dict[str, Any]:
    rates = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    rounded = {name: None if rate is None else round(rate, 4) for name, rate in rates.items()}
    return {**rounded, "right": counts.right, "gold": counts.gold, "predicted": counts.predicted}


def _accuracy(counts: Counts) -> dict[str, Any]:
    share = counts.f1
    return {
        "accuracy": None if share is None else round(share, 4),
        "right": counts.right,
        "asked": counts.gold,
    }
