"""An article beside its gold: a verdict for every mention and every row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.evaluation import Pair
from pipeline.evaluation.align import Row, align, supporting
from pipeline.evaluation.folding import folded
from pipeline.evaluation.mentions import comparable
from pipeline.records import LABELS, Mention, PersonRecord, Result

Verdict = Literal["right", "partly", "missed", "wrong"]
Judged = tuple[Mention, Verdict | None, Mention | None]
JudgedRow = tuple[Row, Verdict, Row | None]


@dataclass(frozen=True)
class ShownMention:
    """A mention on the page; `key` is its name there. `gold` is what it should have been, where that differs."""

    key: str
    mention: Mention
    verdict: Verdict | None = None
    gold: Mention | None = None

    @property
    def start(self) -> int:
        """First code point."""
        return self.mention.start

    @property
    def end(self) -> int:
        """First code point behind it."""
        return self.mention.end


@dataclass(frozen=True)
class ShownRow:
    """A record row on the page with the keys of the mentions it came from."""

    row: Row
    keys: tuple[str, ...]
    verdict: Verdict | None = None
    gold: Row | None = None


def shown_mentions(result: Result, gold: Result | None) -> list[ShownMention]:
    """All mentions to show, in text order: the article's own, with gold also those it missed."""
    judged: Iterable[Judged] = _judged(result, gold) if gold else ((m, None, None) for m in result.mentions)
    ordered = sorted(judged, key=lambda one: (one[0].start, -one[0].end))
    return [ShownMention(f"k{number}", *one) for number, one in enumerate(ordered)]


def shown_rows(table: str, result: Result, gold: Result | None, mentions: Sequence[ShownMention]) -> list[ShownRow]:
    """The rows of a record table («people», «amounts», «dates», «countries»), with gold also those it missed."""
    rows: tuple[Row, ...] = getattr(result, table)
    if gold is None:
        return [ShownRow(row, _keys(row, mentions)) for row in rows]
    order = {id(row): number for number, row in enumerate(rows)}
    judged = sorted(_judged_rows(table, Pair(gold, result)), key=lambda one: order.get(id(one[0]), len(order)))
    return [ShownRow(row, _keys(row, mentions), verdict, should) for row, verdict, should in judged]


def _judged(result: Result, gold: Result) -> Iterator[Judged]:
    for item in align(Pair(gold, result)):
        should, found = item.gold, item.predicted
        if isinstance(found, Mention) and isinstance(should, Mention):
            if item.verdict == "boundary":
                yield found, "wrong", should
                yield should, "missed", None
            else:
                yield (found, "right", None) if item.verdict == "right" else (found, "partly", should)
        elif isinstance(found, Mention):
            yield found, "wrong", None
        elif isinstance(should, Mention):
            yield should, "missed", None
    # Labels that gold does not mark (ORGANIZATION, LOCATION) are shown without a verdict.
    yield from ((mention, None, None) for mention in result.mentions if mention.label not in LABELS)


def _judged_rows(table: str, pair: Pair) -> Iterator[JudgedRow]:
    for item in align(pair):
        should, found = item.gold, item.predicted
        if item.group != table or isinstance(should, Mention) or isinstance(found, Mention):
            continue
        if found is None:
            assert should is not None  # noqa: S101 - one side is always there
            yield should, "missed", None
        elif should is None:
            yield found, "wrong", None
        else:
            yield (found, "right", None) if item.verdict == "right" else (found, "partly", should)


def _keys(row: Row, mentions: Sequence[ShownMention]) -> tuple[str, ...]:
    """Keys of the mentions a row cites; a row that cites none (gold) rests on the mentions of its value."""
    cited = set(getattr(row, "evidence", ()))
    if cited:
        return tuple(m.key for m in mentions if m.mention.id in cited)
    wanted = {id(m) for m in supporting((m.mention for m in mentions), row)}
    if isinstance(row, PersonRecord) and row.position:
        office = folded(row.position)
        wanted |= {
            id(m.mention)
            for m in mentions
            if m.mention.label == "POSITION" and comparable("POSITION", m.mention.value) == office
        }
    return tuple(m.key for m in mentions if id(m.mention) in wanted)
