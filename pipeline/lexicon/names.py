"""How much a word looks like a person's name: counts from `names.csv`, and the endings of surnames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold
from pipeline.turkish.word_cache import word_cache


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """What is known of a word: counts as a given name and as a surname, and two shares, 0..1.

    `trust`: how far the word with a capital is a name; `plain`: how often it is written in lower case; `listed`: it is
    in the table, as a name or as a frequent word that is none; `ending`: it ends as surnames do.
    """

    given: int = 0
    surname: int = 0
    trust: float = 0.0
    plain: float = 0.0
    listed: bool = False
    ending: bool = False

    @property
    def known(self) -> bool:
        """Has the word been met as a name?"""
        return self.given + self.surname > 0


@cache
def _table() -> dict[str, tuple[int, int, int, int]]:
    return {
        row["name"]: (int(row["given"]), int(row["surname"]), int(row["trust"]), int(row["plain"]))
        for row in load_csv("names.csv")
    }


@cache
def cues(name: str) -> frozenset[str]:
    """A word list of `name_cues.toml`, folded."""
    return frozenset(fold(word) for word in load_toml("name_cues.toml")[name])


@cache
def turkish_given() -> frozenset[str]:
    """Given names in use in Turkey, folded."""
    return frozenset(row["name"] for row in load_csv("given_names_tr.csv"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(cues("surname_endings")))


@word_cache
def name_evidence(low: str) -> NameEvidence:
    """What is known of a folded word as a name."""
    row = _table().get(low)
    ending = len(low) >= 5 and low.endswith(_endings())
    if row is None:
        return NameEvidence(ending=ending)
    given, surname, trust, plain = row
    if low.endswith("oğlu"):
        # Nothing but a surname ends so, however rarely its bearers have titles.
        trust = max(trust, 60)
    return NameEvidence(given, surname, trust / 100, plain / 100, True, ending)
