"""Rule by rule: how often a rule or model fired, and how often it was right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.table import Table

from pipeline.evaluation import Pair
from pipeline.evaluation.align import GROUPS, align
from pipeline.evaluation.errors import decided_by
from pipeline.evaluation.report import plain_table

UNNAMED = "(unnamed)"


@dataclass(frozen=True)
class RuleCounts:
    """What one rule predicted of one label or record table."""

    group: str
    rule: str
    right: int
    """Span and value, or all fields of the row."""
    partly: int
    """The item is there in gold, but its boundary, its value or a field differs."""
    wrong: int
    """Nothing in gold answers to it."""

    @property
    def hits(self) -> int:
        """How often it fired."""
        return self.right + self.partly + self.wrong


def by_rule(pairs: Iterable[Pair]) -> list[RuleCounts]:
    """Counts for each rule, per group, the most frequent first."""
    counts: dict[tuple[str, str], list[int]] = {}
    for pair in pairs:
        for item in align(pair):
            if item.predicted is None:
                continue
            entry = counts.setdefault((item.group, decided_by(item.predicted) or UNNAMED), [0, 0, 0])
            entry[{"right": 0, "extra": 2}.get(item.verdict, 1)] += 1
    found = [RuleCounts(group, rule, *entry) for (group, rule), entry in counts.items()]
    return sorted(found, key=lambda r: (GROUPS.index(r.group), -r.hits, r.rule))


def rule_table(found: Iterable[RuleCounts]) -> Table:
    """The counts for a terminal."""
    table = plain_table("Rules", "of", "rule")
    for heading in ("hits", "right", "partly", "wrong", "right/hits"):
        table.add_column(heading, justify="right", no_wrap=True)
    for rule in found:
        counts = (rule.hits, rule.right, rule.partly, rule.wrong)
        table.add_row(rule.group, rule.rule, *map(str, counts), f"{rule.right / rule.hits:.3f}")
    return table
