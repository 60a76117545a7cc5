"""DataFrames in, DataFrames out: for notebooks and for whoever lives in pandas."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any

from pipeline.errors import InputError
from pipeline.extraction import extract_articles, load
from pipeline.records import Article
from pipeline.writing.tables import tables

if TYPE_CHECKING:
    import pandas
    from spacy.language import Language


def extract_frame(
    frame: pandas.DataFrame,
    *,
    text: str = "text",
    published: str = "published",
    article_id: str = "id",
    title: str = "title",
    nlp: Language | None = None,
) -> dict[str, pandas.DataFrame]:
    """Everything found in the articles of `frame`, one a row, as the tables of a run, by name.

    The arguments name the columns. Only the one of the texts must be there; without ids the index names the
    articles. Dates may be text (`YYYY-MM-DD`) or timestamps. Raises InputError for a missing column, or if two
    articles have one id.
    """
    articles = list(_articles(frame, text, published, article_id, title))
    if len({article.id for article in articles}) < len(articles):
        raise InputError("frame", f"two rows have the same {article_id}")
    return tables(extract_articles(articles, nlp or load()))


def _articles(frame: pandas.DataFrame, text: str, published: str, article_id: str, title: str) -> Iterator[Article]:
    if text not in frame.columns:
        raise InputError("frame", f"has no column {text!r}; name the column of the texts with text=")
    ids = frame[article_id] if article_id in frame.columns else frame.index
    rows = zip(ids, frame[text], _column(frame, published), _column(frame, title), strict=True)
    for name, body, date, heading in rows:
        yield Article(id=str(name), text=_text(body) or "", published=_day(date), title=_text(heading))


def _column(frame: pandas.DataFrame, name: Hashable) -> Any:
    return frame[name] if name in frame.columns else [None] * len(frame)


def _text(cell: Any) -> str | None:
    import pandas

    return None if pandas.isna(cell) else str(cell)


def _day(cell: Any) -> str | None:
    written = _text(cell)
    return written[:10] if written else None
