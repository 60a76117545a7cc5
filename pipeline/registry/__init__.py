"""Persons across articles: who held which office for which country, first and last seen when.

`link_run` reads a run's `articles.jsonl` and writes `persons.csv` and `occupancies.csv`. The merge rule is in `merge`.
"""

from pipeline.registry.link import LinkSummary, link_run

__all__ = ["LinkSummary", "link_run"]
