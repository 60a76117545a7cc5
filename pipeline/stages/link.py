"""The link stage: mentions become the article's result, plain data that leaves the worker."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import notes_of
from pipeline.linking import build_result


class LinkStage:
    """A spaCy component that writes `doc._.result`."""

    def __init__(self, home_country: str) -> None:
        self.home_country = home_country

    def __call__(self, doc: Doc) -> Doc:
        """Build the records of one article."""
        notes = notes_of(doc)
        notes.result = build_result(notes, self.home_country)
        return doc


@Language.factory("havadis_link", default_config={"home_country": "TR"})
def make_link_stage(nlp: Language, name: str, home_country: str) -> LinkStage:
    """Config: `factory = "havadis_link"`, `home_country` ISO 3166-1 alpha-2."""
    return LinkStage(home_country)
