"""What a value may depend on: the day of publication, the tense, the other dates of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pipeline.dates.period import Period, Stretch, Unit
from pipeline.turkish.verbs import Tense

Value = Period | Stretch


@dataclass
class Context:
    """What a value may depend on. `anchors` are the full dates of the text (for an undated article), `before` the
    values resolved so far in the same or the preceding sentence, latest last, `sentence_year` a year just named."""

    published: date | None
    told_in: Callable[[], Tense | None]
    """Gives the tense of the clause: most values need none, and it is a walk through the sentence."""
    anchors: tuple[date, ...] = ()
    before: list[Value | None] = field(default_factory=list)
    years: tuple[int, ...] = ()
    """The years that the text names."""
    leads_ahead: Callable[[], bool] = lambda: False
    """Is what the sentence tells in the end still to come, whatever its first participle says?"""
    missed: bool = False
    """Set when a value would need the day of publication."""

    @cached_property
    def tense(self) -> Tense | None:
        """The tense of the clause."""
        return self.told_in()


def today_in(context: Context, unit: Unit = "day") -> Period | None:
    """The day of publication, or the `unit` that holds it."""
    if context.published is None:
        context.missed = True
        return None
    return Period.of(unit, context.published)
