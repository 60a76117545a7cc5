"""The dates stage."""

from __future__ import annotations

from spacy.language import Language

from pipeline.dates import find_dates
from pipeline.stages.base import FindingStage


@Language.factory("havadis_dates")
def make_dates_stage(nlp: Language, name: str) -> FindingStage:
    """Config: `factory = "havadis_dates"`."""
    return FindingStage("dates", find_dates)
