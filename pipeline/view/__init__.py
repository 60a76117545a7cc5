"""Pages to look at: an article, a run, an evaluation, each one self-contained HTML file."""

from __future__ import annotations

from pipeline.view.article import article_page
from pipeline.view.evaluation import comparison_page, evaluation_page
from pipeline.view.index import RunSummary, index_page
from pipeline.view.run import read_errors, write_pages

__all__ = [
    "RunSummary",
    "article_page",
    "comparison_page",
    "evaluation_page",
    "index_page",
    "read_errors",
    "write_pages",
]
