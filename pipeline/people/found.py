"""What the readers of names hand on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Words `[start, end)` as a name; `source` says which rule, `confidence` how sure it is (0..1)."""

    start: int
    end: int
    source: str
    confidence: float
