"""The page of an evaluation: scores with their intervals, confusion of labels, rule by rule, every difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.evaluation import Evaluation
from pipeline.evaluation.bootstrap import Interval, intervals
from pipeline.evaluation.compare import Comparison
from pipeline.evaluation.confusion import confusion
from pipeline.evaluation.errors import Difference, differences
from pipeline.evaluation.mentions import MICRO
from pipeline.evaluation.records import TABLES
from pipeline.evaluation.rules import by_rule
from pipeline.evaluation.scores import Counts, ScoreName
from pipeline.records import LABELS, SCORED_LABELS, Label
from pipeline.view.pages import render

_HEAT_STEPS = 5


@dataclass(frozen=True)
class ScoreLine:
    """One line of a table of scores. `partial` and `value` are of mentions only."""

    group: str
    measure: str
    counts: Counts
    interval: Interval | None
    partial: Counts | None = None
    value: Counts | None = None


@dataclass(frozen=True)
class ConfusionCell:
    """How often gold had one label and the prediction another; `heat` from 0 to 5 is its share of the gold label."""

    count: int
    heat: int


@dataclass(frozen=True)
class Group:
    """All differences of one label or table, with one verdict."""

    group: str
    verdict: str
    found: list[Difference]


def evaluation_page(report: Evaluation, name: str = "", lang: str = "en") -> str:
    """The HTML page of an evaluation; intervals are the 95 % of 1,000 resamples of the articles.

    `name` stands in the heading, `lang` («en», «tr») is the language shown first.
    """
    bounds = intervals(report.by_article)
    return render(
        "evaluation.html",
        lang,
        name=name,
        report=report,
        mention_lines=list(_mention_lines(report, bounds)),
        record_lines=list(_record_lines(report, bounds)),
        labels=LABELS,
        confusion=_matrix(report),
        rules=by_rule(report.pairs),
        groups=_groups(differences(report)),
        parts=marked_parts,
    )


def comparison_page(comparison: Comparison, name: str = "", lang: str = "en") -> str:
    """The HTML page of two runs over the same gold: the change of each score, what was mended, what was broken."""
    return render(
        "comparison.html",
        lang,
        name=name,
        comparison=comparison,
        mended=_groups(list(comparison.mended)),
        broken=_groups(list(comparison.broken)),
        parts=marked_parts,
    )


def marked_parts(context: str) -> tuple[str, str, str]:
    """A sentence with its span between ⟦ and ⟧ as the text before it, itself, and the text behind."""
    before, opened, rest = context.partition("⟦")
    span, _, behind = rest.partition("⟧")
    return (before, span, behind) if opened else (context, "", "")


def _mention_lines(report: Evaluation, bounds: dict[ScoreName, Interval]) -> Iterator[ScoreLine]:
    for label in (*SCORED_LABELS, MICRO, "NATIONALITY"):
        strict = ScoreName(label, "strict")
        yield ScoreLine(
            label,
            "strict",
            report.scores.get(strict, Counts()),
            bounds.get(strict),
            report.scores.get(ScoreName(label, "partial"), Counts()),
            report.scores.get(ScoreName(label, "value"), Counts()),
        )


def _record_lines(report: Evaluation, bounds: dict[ScoreName, Interval]) -> Iterator[ScoreLine]:
    for table, measures in TABLES.items():
        for measure in measures:
            name = ScoreName(table, measure)
            yield ScoreLine(table, measure.replace("_", " + "), report.scores.get(name, Counts()), bounds.get(name))


def _matrix(report: Evaluation) -> list[tuple[Label | None, list[ConfusionCell]]]:
    counts = confusion(report.pairs)
    sides: tuple[Label | None, ...] = (*LABELS, None)
    matrix = []
    for gold in sides:
        row = [counts[gold, predicted] for predicted in sides]
        most = max(1, *row)
        matrix.append((gold, [ConfusionCell(count, -(-_HEAT_STEPS * count // most)) for count in row]))
    return matrix


def _groups(found: list[Difference]) -> list[Group]:
    sorted_out: dict[tuple[str, str], list[Difference]] = {}
    for one in found:
        sorted_out.setdefault((one.group, one.verdict), []).append(one)
    return [Group(group, verdict, ones) for (group, verdict), ones in sorted_out.items()]
