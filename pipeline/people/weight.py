"""How much words speak for a name, by what they are elsewhere (`lexicon.names`), alone and together."""

from __future__ import annotations

from pipeline.lexicon.names import NameEvidence, name_evidence
from pipeline.people.shape import CAPITALISED, INITIAL, NONE, ShapedWords

# What an unknown word counts as, without and with a surname's ending.
UNKNOWN, _UNKNOWN_SURNAME = 0.45, 0.7
# From here on a word is a name.
SURE = 0.5
# A word in lower case more often than this does not begin a name.
PLAIN = 0.75
# A word of this weight, mostly a given name, is one plainly.
SURELY_GIVEN = 0.8


def weight(evidence: NameEvidence) -> float:
    """How much a word speaks for a name, 0..1; an unknown word speaks neither for nor against."""
    if evidence.listed:
        return evidence.trust
    return _UNKNOWN_SURNAME if evidence.ending else UNKNOWN


def score(shaped: ShapedWords, start: int, end: int) -> float:
    """Mean weight of the words as parts of a name, 0..1."""
    kept = [i for i in range(start, end) if shaped.shapes[i] not in (NONE, INITIAL)]
    return sum(weight(name_evidence(shaped.words.low[i])) for i in kept) / len(kept) if kept else 0.0


def is_no_name(evidence: NameEvidence) -> bool:
    """Is the word far more often something else than a name?"""
    return evidence.listed and evidence.trust < 0.15


def completes(evidence: NameEvidence, first: bool) -> bool:
    """Is the word a surname with which a name is whole? The first word must be one plainly («Erdoğan», not «Turan»)."""
    return evidence.trust > 0.6 and evidence.surname > evidence.given * (4 if first else 1)


def is_sure_given(shaped: ShapedWords, i: int) -> bool:
    """Is word `i` plainly a given name?"""
    if i >= len(shaped.words) or shaped.shapes[i] != CAPITALISED or shaped.taken[i] is not None:
        return False
    evidence = name_evidence(shaped.words.low[i])
    return evidence.trust > SURELY_GIVEN and evidence.given > evidence.surname * 4
