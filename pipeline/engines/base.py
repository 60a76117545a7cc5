"""The seam: an engine proposes named entities over the words of articles, and knows nothing of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pipeline.document import Annotations
from pipeline.records import Label


@dataclass(frozen=True, slots=True)
class ScoredSpan:
    """Words `[start, end)` that the engine takes for `label`, with its calibrated confidence (0..1)."""

    label: Label
    start: int
    end: int
    confidence: float


class Engine(Protocol):
    """A named-entity recogniser. `name` goes into every mention it finds (`source`)."""

    name: str

    def tag(self, articles: Sequence[Annotations]) -> list[list[ScoredSpan]]:
        """The spans of each article, in text order, without overlap."""
        ...


class NoEngine:
    """The engine `rules`: proposes nothing, so people and positions stand on rules alone."""

    name = "rules"

    def tag(self, articles: Sequence[Annotations]) -> list[list[ScoredSpan]]:
        """No spans at all."""
        return [[] for _ in articles]
