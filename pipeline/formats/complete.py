"""What a format could not hold, taken back from where the articles were exported from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pipeline.formats.notes import attributes, has_rows
from pipeline.records import Mention, Result


def completed(articles: Iterable[Result], base: Mapping[str, Result]) -> Iterator[Result]:
    """Each article with what it lacks from the article of its id in `base`, if that has the same text.

    Date and title are taken over; the attributes of a mention if it carries none and `base` has it with the same
    label and characters; the rows if the article has none. Rows do not follow a corrected mention: they are as they
    were.
    """
    for article in articles:
        known = base.get(article.id)
        yield _completed(article, known) if known and known.text == article.text else article


def _completed(article: Result, known: Result) -> Result:
    spans = {(one.label, one.start, one.end): one for one in known.mentions}
    rows = (
        {}
        if has_rows(article)
        else {name: getattr(known, name) for name in ("people", "amounts", "dates", "countries")}
    )
    return article.model_copy(
        update={
            "published": article.published or known.published,
            "title": article.title or known.title,
            "mentions": tuple(_mention(one, spans.get((one.label, one.start, one.end))) for one in article.mentions),
            **rows,
        }
    )


def _mention(one: Mention, known: Mention | None) -> Mention:
    return known if known and not attributes(one) else one
