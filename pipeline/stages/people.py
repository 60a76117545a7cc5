"""The people stage."""

from __future__ import annotations

from spacy.language import Language

from pipeline.people import find_people
from pipeline.stages.base import FindingStage


@Language.factory("havadis_people")
def make_people_stage(nlp: Language, name: str) -> FindingStage:
    """Config: `factory = "havadis_people"`."""
    return FindingStage("people", find_people)
