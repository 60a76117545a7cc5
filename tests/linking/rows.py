"""The people rows of a marked text."""

from pipeline.linking.people import people_records
from tests.marked import annotate

PUBLIC = {"class": "public"}


def rows(marked: str, **attributes: dict) -> list[tuple[str, str | None, str | None]]:
    """The people rows of a marked text, every office a public one unless said otherwise."""
    notes, mentions = annotate(marked)
    given = {m.text: attributes.get(m.text.replace(" ", "_"), PUBLIC) for m in mentions if m.label == "POSITION"}
    notes, mentions = annotate(marked, given)
    return [(r.person, r.position, r.country) for r in people_records(notes, mentions, "TR")]
