"""Every difference between gold and prediction, in its sentence: what to read when a score disappoints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.text import Text

from pipeline.evaluation import Evaluation, Pair
from pipeline.evaluation.context import in_sentence
from pipeline.evaluation.folding import folded
from pipeline.evaluation.match import Matching, match_equal, overlap_pairs
from pipeline.evaluation.mentions import comparable
from pipeline.evaluation.records import (
    Key,
    amount_measure,
    amount_only,
    country_only,
    date_only,
    date_trigger,
    person_only,
    person_position,
    person_row,
)
from pipeline.records import (
    LABELS,
    AmountRecord,
    CountryRecord,
    DateRecord,
    Mention,
    Money,
    PersonRecord,
    Result,
    Value,
)

Kind = Literal["missed", "extra", "boundary", "value", "position", "country", "measure", "trigger"]
Row = PersonRecord | AmountRecord | DateRecord | CountryRecord


@dataclass(frozen=True)
class Difference:
    """One miss, extra or wrong part. `group` is a label or a record table; `context` the sentence, span marked."""

    group: str
    kind: Kind
    article: str
    gold: str | None
    predicted: str | None
    context: str
    decided_by: str | None
    """The `source` or `rule` of what was predicted."""


def differences(evaluation: Evaluation, label: str | None = None) -> list[Difference]:
    """All differences, grouped by label and table, then kind, in the order of the articles and of the text.

    `label` keeps one group («PERSON», «people»), letter case aside.
    """
    found = [d for pair in evaluation.pairs for d in _of_article(pair)]
    kept = [d for d in found if label is None or d.group.casefold() == label.casefold()]
    order = {group: place for place, group in enumerate(GROUPS)}
    return sorted(kept, key=lambda d: (order[d.group], d.kind))


def as_text(found: Sequence[Difference]) -> Text:
    """The differences for a terminal: a heading with counts per group, then one difference a paragraph."""
    counts = Counter((d.group, d.kind) for d in found)
    text = Text()
    heading: tuple[str, str] | None = None
    for difference in found:
        if heading != (difference.group, difference.kind):
            heading = (difference.group, difference.kind)
            text.append(f"\n{heading[0]}: {heading[1]} ({counts[heading]})\n", style="bold")
        text.append(f"  {difference.article}  {_change(difference)}\n")
        text.append(f"      {difference.context}\n", style="dim")
    return text


def match_mentions(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Matching[Mention]:
    """Mentions of one label paired: the same span first (the same value before another), then overlapping ones."""
    gold, predicted = sorted(gold, key=_place), sorted(predicted, key=_place)
    same = match_equal(gold, predicted, lambda m: (m.start, m.end, comparable(m.label, m.value)))
    span = match_equal(same.missed, same.extra, lambda m: (m.start, m.end))
    overlapping = overlap_pairs([(m.start, m.end) for m in span.missed], [(m.start, m.end) for m in span.extra])
    mine, theirs = {g for g, _ in overlapping}, {p for _, p in overlapping}
    return Matching(
        pairs=same.pairs + span.pairs + tuple((span.missed[g], span.extra[p]) for g, p in overlapping),
        missed=tuple(m for i, m in enumerate(span.missed) if i not in mine),
        extra=tuple(m for i, m in enumerate(span.extra) if i not in theirs),
    )


_QUESTIONS: dict[str, tuple[tuple[Kind, Key], ...]] = {
    "people": (("value", person_row), ("country", person_position), ("position", person_only)),
    "amounts": (("value", amount_measure), ("measure", amount_only)),
    "dates": (("value", date_trigger), ("trigger", date_only)),
    "countries": (("value", country_only),),
}
"""Record table → keys from the strictest on, each with what is wrong with a row that only this key matches."""

GROUPS: tuple[str, ...] = (*LABELS, *_QUESTIONS)
"""What differences are grouped by."""


def _of_article(pair: Pair) -> Iterator[Difference]:
    for label in LABELS:
        yield from _of_label(
            pair,
            [m for m in pair.gold.mentions if m.label == label],
            [m for m in pair.predicted.mentions if m.label == label],
        )
    for table in _QUESTIONS:
        yield from _of_table(pair, table)


def _of_label(pair: Pair, gold: list[Mention], predicted: list[Mention]) -> Iterator[Difference]:
    matching = match_mentions(gold, predicted)
    for mine, theirs in matching.pairs:
        kind: Kind = "value" if (mine.start, mine.end) == (theirs.start, theirs.end) else "boundary"
        if kind == "boundary" or comparable(mine.label, mine.value) != comparable(theirs.label, theirs.value):
            yield _mention_difference(pair, kind, mine, theirs)
    for mine in matching.missed:
        yield _mention_difference(pair, "missed", mine, None)
    for theirs in matching.extra:
        yield _mention_difference(pair, "extra", None, theirs)


def _mention_difference(pair: Pair, kind: Kind, gold: Mention | None, predicted: Mention | None) -> Difference:
    shown = gold or predicted
    assert shown is not None  # noqa: S101 - one side is always there
    text = pair.predicted.text if gold is None else pair.gold.text
    return Difference(
        group=shown.label,
        kind=kind,
        article=pair.gold.id,
        gold=_mention_cell(gold, kind),
        predicted=_mention_cell(predicted, kind),
        context=in_sentence(text, shown.start, shown.end),
        decided_by=predicted.source if predicted else None,
    )


def _mention_cell(mention: Mention | None, kind: Kind) -> str | None:
    if mention is None:
        return None
    return show_value(mention.value) if kind == "value" else mention.text


def show_value(value: Value) -> str:
    """A mention's value on one line."""
    if not isinstance(value, Money):
        return "null" if value is None else value
    return show_sum(value)


def show_sum(value: Money | AmountRecord) -> str:
    """A sum on one line: «approx 7000000000 USD»."""
    top = "" if value.amount_max is None else f"–{value.amount_max}"
    return f"{value.modifier or ''} {value.amount}{top} {value.currency or '?'}".strip()


def show_row(row: Row) -> str:
    """A record row on one line, its fields divided by «|»."""
    match row:
        case PersonRecord():
            cells = [row.person, row.position, row.country, "former" if row.former else None]
        case AmountRecord():
            cells = [show_sum(row), row.measure]
        case DateRecord():
            cells = [row.value, row.trigger]
        case CountryRecord():
            cells = [row.country]
    return " | ".join(cell or "–" for cell in (cells[:3] if cells[-1] is None else cells))


def _of_table(pair: Pair, table: str) -> Iterator[Difference]:
    gold: tuple[Row, ...] = getattr(pair.gold, table)
    predicted: tuple[Row, ...] = getattr(pair.predicted, table)
    for kind, key in _QUESTIONS[table]:
        matching = match_equal(sorted(gold, key=show_row), sorted(predicted, key=show_row), key)
        if kind != "value":
            for mine, theirs in matching.pairs:
                yield _row_difference(pair, table, kind, mine, theirs)
        gold, predicted = matching.missed, matching.extra
    for mine in gold:
        yield _row_difference(pair, table, "missed", mine, None)
    for theirs in predicted:
        yield _row_difference(pair, table, "extra", None, theirs)


def _row_difference(pair: Pair, table: str, kind: Kind, gold: Row | None, predicted: Row | None) -> Difference:
    article, row = (pair.predicted, predicted) if gold is None else (pair.gold, gold)
    assert row is not None  # noqa: S101 - one side is always there
    mention = first_mention(article, row)
    return Difference(
        group=table,
        kind=kind,
        article=pair.gold.id,
        gold=None if gold is None else show_row(gold),
        predicted=None if predicted is None else show_row(predicted),
        context=in_sentence(article.text, mention.start, mention.end) if mention else "(no mention of it)",
        decided_by=getattr(predicted, "rule", None),
    )


def first_mention(article: Result, row: Row) -> Mention | None:
    """The first mention a row can rest on: one it cites as evidence, else one with its value."""
    cited = set(getattr(row, "evidence", ()))
    by_id = [m for m in article.mentions if m.id is not None and m.id in cited]
    if by_id:
        return min(by_id, key=_place)
    return min(supporting(article.mentions, row), key=_place, default=None)


def supporting(mentions: Iterable[Mention], row: Row) -> list[Mention]:
    """The mentions whose label and value are the row's own (of a person: the full name or the office)."""
    wanted: dict[str, Hashable]
    match row:
        case PersonRecord():
            wanted = {"PERSON": folded(row.person)}
        case AmountRecord():
            wanted = {"MONEY": (row.amount, row.amount_max, row.currency, row.modifier)}
        case DateRecord():
            wanted = {"DATE": row.value}
        case CountryRecord():
            wanted = {"COUNTRY": row.country}
    return [m for m in mentions if m.label in wanted and comparable(m.label, m.value) == wanted[m.label]]


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, repr(mention.value)


def _change(difference: Difference) -> str:
    by = f"  ({difference.decided_by})" if difference.decided_by else ""
    if difference.gold is None or difference.predicted is None:
        return f"{difference.gold or difference.predicted}{by}"
    return f"gold {difference.gold}  found {difference.predicted}{by}"
