"""How much a word looks like a person's name: counts from `names.csv`, and the endings of surnames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold

# A lower-case occurrence speaks less against a capitalised word than a capitalised one that is no name.
_LOWER_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """Counts of a word as a given name, a surname and something else; `trust` (0..1): how far it is a name by them."""

    given: int = 0
    surname: int = 0
    other: int = 0
    lower: int = 0
    trust: float = 0.0
    ending: bool = False
    """Does the word end as surnames do?"""

    @property
    def known(self) -> bool:
        """Is the word in the table at all?"""
        return self.given + self.surname > 0


@cache
def _table() -> dict[str, tuple[int, int, int, int]]:
    return {
        row["name"]: (int(row["given"]), int(row["surname"]), int(row["other"]), int(row["lower"]))
        for row in load_csv("names.csv")
    }


@cache
def cues(name: str) -> frozenset[str]:
    """A word list of `name_cues.toml`, folded."""
    return frozenset(fold(word) for word in load_toml("name_cues.toml")[name])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(cues("surname_endings")))


@lru_cache(maxsize=65536)
def name_evidence(low: str) -> NameEvidence:
    """What is known of a folded word as a name."""
    given, surname, other, lower = _table().get(low, (0, 0, 0, 0))
    named = given + surname
    trust = named / (named + other + _LOWER_WEIGHT * lower + 0.5) if named else 0.0
    ending = low.endswith(_endings()) and len(low) >= 5
    return NameEvidence(given, surname, other, lower, trust, ending)
