"""Offices, ranks and professions of persons, composed from a head noun and what stands before it.

Attributes of a candidate:
- `head`: base form of the head noun, folded («bakan»);
- `class`: public, military, royal, party, company, sports, university, association, international, health, profession,
  or open where nothing tells;
- `plural`: a plural title before several persons; `former`: «eski» or the like beside or inside it;
- `predicate`: the title is given to a person by «… olarak atandı», «… seçildi», «… başkanıdır».
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Annotations, Candidate
from pipeline.positions.find import find_titles


def find_positions(notes: Annotations) -> Iterable[Candidate]:
    """POSITION candidates with their base forms."""
    return find_titles(notes)
