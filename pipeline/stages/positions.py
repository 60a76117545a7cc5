"""The positions stage."""

from __future__ import annotations

from spacy.language import Language

from pipeline.positions import find_positions
from pipeline.stages.base import FindingStage


@Language.factory("havadis_positions")
def make_positions_stage(nlp: Language, name: str) -> FindingStage:
    """Config: `factory = "havadis_positions"`."""
    return FindingStage("positions", find_positions)
