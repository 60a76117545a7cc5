"""A tie: which office mention belongs to which person mention, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """Office and holder as indexes into `Annotations.selected`; `rule` names the construction."""

    office: int
    person: int
    rule: str
    confidence: float
    place: int = 0
    """Of a plural title: how many names of the list stand before this one."""
