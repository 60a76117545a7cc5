"""All pages of a run, written to a folder: `index.html` and a page for each article."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.errors import InputError
from pipeline.formats.names import file_names
from pipeline.records import Result
from pipeline.view.article import article_page
from pipeline.view.index import RunSummary, index_page

PAGES = "articles"
"""The folder of the articles' pages, beside the index."""
_ERRORS = "errors.csv"


def write_pages(
    results: Iterable[Result],
    folder: Path,
    name: str,
    *,
    errors: Iterable[InputError] = (),
    gold: Mapping[str, Result] | None = None,
    lang: str = "en",
) -> int:
    """Write the pages into `folder` and return the number of articles. `gold` by article id. Raises OSError."""
    summary = RunSummary(errors=list(errors))
    (folder / PAGES).mkdir(parents=True, exist_ok=True)
    for file, result in file_names(results):
        page = f"{PAGES}/{file}.html"
        html = article_page(result, (gold or {}).get(result.id), lang, home="../index.html")
        (folder / page).write_text(html, encoding="utf-8")
        summary.add(result, page)
    (folder / "index.html").write_text(index_page(summary, name, lang), encoding="utf-8")
    return summary.articles


def read_errors(run: Path) -> list[InputError]:
    """The errors of a run's folder; none where it has no `errors.csv` (a gold folder)."""
    file = run / _ERRORS
    if not file.is_file():
        return []
    with file.open(encoding="utf-8-sig", newline="") as lines:
        header = lines.readline()
        rows = csv.DictReader(lines, header.strip().split(";"), delimiter=";") if ";" in header else None
        if rows is None:
            rows = csv.DictReader(lines, header.strip().split(","))
        return [InputError(row["source"] or "", row["reason"] or "", row["article_id"] or None) for row in rows]
