"""The countries stage."""

from __future__ import annotations

from spacy.language import Language

from pipeline.countries import find_countries
from pipeline.stages.base import FindingStage


@Language.factory("havadis_countries")
def make_countries_stage(nlp: Language, name: str) -> FindingStage:
    """Config: `factory = "havadis_countries"`."""
    return FindingStage("countries", find_countries)
