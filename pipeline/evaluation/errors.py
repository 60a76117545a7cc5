"""Every difference between gold and prediction, in its sentence: what to read when a score disappoints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from pipeline.evaluation import Evaluation, Pair
from pipeline.evaluation.align import GROUPS, VERDICTS, Aligned, Row, Verdict, align, place, supporting
from pipeline.evaluation.context import in_sentence
from pipeline.evaluation.show import show_row, show_value
from pipeline.records import Mention, Result


@dataclass(frozen=True)
class Difference:
    """One miss, extra or wrong part. `group` is a label or a record table; `context` the sentence, span marked."""

    group: str
    verdict: Verdict
    article: str
    gold: str | None
    predicted: str | None
    context: str
    decided_by: str | None
    """The `source` or `rule` of what was predicted."""


def differences(evaluation: Evaluation, label: str | None = None) -> list[Difference]:
    """All differences by group, then verdict, in the order of the articles; `label` keeps one group, case aside."""
    found = [
        _difference(pair, item)
        for pair in evaluation.pairs
        for item in align(pair)
        if item.verdict != "right" and (label is None or item.group.casefold() == label.casefold())
    ]
    return sorted(found, key=lambda d: (GROUPS.index(d.group), VERDICTS.index(d.verdict)))


def as_text(found: Sequence[Difference]) -> Text:
    """The differences for a terminal: a heading with counts per group and verdict, two lines a difference."""
    counts = Counter((d.group, d.verdict) for d in found)
    text = Text()
    heading: tuple[str, str] | None = None
    for difference in found:
        if heading != (difference.group, difference.verdict):
            heading = (difference.group, difference.verdict)
            text.append(
                f"\n{heading[0]}: {heading[1]} ({counts[difference.group, difference.verdict]})\n", style="bold"
            )
        text.append(f"  {difference.article}  {_change(difference)}\n")
        text.append(f"      {difference.context}\n", style="dim")
    return text


def _difference(pair: Pair, item: Aligned) -> Difference:
    article, shown = (pair.predicted, item.predicted) if item.gold is None else (pair.gold, item.gold)
    mention = shown if isinstance(shown, Mention) else shown and first_mention(article, shown)
    return Difference(
        group=item.group,
        verdict=item.verdict,
        article=pair.gold.id,
        gold=_cell(item.gold, item.verdict),
        predicted=_cell(item.predicted, item.verdict),
        context=in_sentence(article.text, mention.start, mention.end) if mention else "(no mention of it)",
        decided_by=decided_by(item.predicted),
    )


def decided_by(item: Mention | Row | None) -> str | None:
    """The rule or model that made an item, if it says so."""
    if isinstance(item, Mention):
        return item.source
    return getattr(item, "rule", None)


def first_mention(article: Result, row: Row) -> Mention | None:
    """The first mention a row can rest on: one it cites as evidence, else one with its value."""
    cited = set(getattr(row, "evidence", ()))
    evidence = [m for m in article.mentions if m.id is not None and m.id in cited]
    return min(evidence or supporting(article.mentions, row), key=place, default=None)


def _cell(item: Mention | Row | None, verdict: Verdict) -> str | None:
    if item is None:
        return None
    if isinstance(item, Mention):
        return show_value(item.value) if verdict == "value" else item.text
    return show_row(item)


def _change(difference: Difference) -> str:
    by = f"  ({difference.decided_by})" if difference.decided_by else ""
    if difference.gold is None or difference.predicted is None:
        return f"{difference.gold or difference.predicted}{by}"
    return f"gold {difference.gold}  found {difference.predicted}{by}"
