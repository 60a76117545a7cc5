"""The link stage: mentions become the article's result, plain data that leaves the worker."""

from __future__ import annotations

from spacy.language import Language

from pipeline.document import Annotations
from pipeline.linking import build_result
from pipeline.stages.base import Stage


class LinkStage(Stage):
    """A stage that writes `notes.result`, which is `doc._.result`."""

    def __init__(self, home_country: str) -> None:
        self.home_country = home_country

    def annotate(self, articles: list[Annotations]) -> None:
        """Build the records of each article."""
        for notes in articles:
            notes.result = build_result(notes, self.home_country)


@Language.factory("havadis_link", default_config={"home_country": "TR"})
def make_link_stage(nlp: Language, name: str, home_country: str) -> LinkStage:
    """Config: `factory = "havadis_link"`, `home_country` ISO 3166-1 alpha-2."""
    return LinkStage(home_country)
