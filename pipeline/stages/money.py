"""The money stage."""

from __future__ import annotations

from spacy.language import Language

from pipeline.money import find_money
from pipeline.stages.base import FindingStage


@Language.factory("havadis_money")
def make_money_stage(nlp: Language, name: str) -> FindingStage:
    """Config: `factory = "havadis_money"`."""
    return FindingStage("money", find_money)
