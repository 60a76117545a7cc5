"""What the text of an article says for and against one of its person rows.

cut       every title mention that the row cites looks cut, see `edges`
given     an office of state stands beside the given name alone («Başbakan Erdoğan» for an «Erdoğan Demirören»), or
          beside the surname alone that is a leader's («Erdoğan başbakan olunca» for «Bilal Erdoğan»)
lost      behind every title mention a blank and a comma stand where the text has lost the holder's name
home      the country is home by default, and the article names no other state
joined    the title stands in a row of titles before the name, and has a body or a field of its own
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.linking.leaders import is_other_leader
from pipeline.registry.edges import looks_cut
from pipeline.registry.keys import name_key
from pipeline.registry.kinds import office_kind

CUT, GIVEN, LOST, HOME, JOINED = "cut", "given", "lost", "home", "joined"
ONE_IS_ENOUGH = frozenset({HOME, JOINED})
"""Marks that speak for an office; one article is enough. Those against it must be met in all."""
_IN_A_ROW = "chain"
_LOST_NAME = " ,"
_AT_HOME = "home"


def marks_of(article: dict[str, Any], row: dict[str, Any], cited: list[dict[str, Any]]) -> Iterator[str]:
    """The marks of one row of an article in the record format; `cited` are the mentions of its evidence."""
    titles = [mention for mention in cited if mention["label"] == "POSITION" and "start" in mention]
    names = [name_key(mention["text"]) for mention in cited if mention["label"] == "PERSON" and "text" in mention]
    construction, _, country_rule = str(row.get("rule", "")).partition("+")
    if titles and all(looks_cut(article.get("text", ""), title, article["mentions"]) for title in titles):
        yield CUT
    if names and _is_given_alone(names, row):
        yield GIVEN
    if titles and all(article.get("text", "").startswith(_LOST_NAME, title["end"]) for title in titles):
        yield LOST
    if country_rule == _AT_HOME and not _names_other_state(article, row):
        yield HOME
    if construction == _IN_A_ROW and len(str(row.get("position")).split()) > 1:
        yield JOINED


def _is_given_alone(names: list[str], row: dict[str, Any]) -> bool:
    key = tuple(name_key(row["person"]).split())
    if len(key) < 2 or office_kind(row.get("position")) != "state":
        return False
    others = {key[0], key[-1]} if is_other_leader(key[-1], key) else {key[0]}
    return others.issuperset(names)


def _names_other_state(article: dict[str, Any], row: dict[str, Any]) -> bool:
    return any(found.get("country") != row.get("country") for found in article.get("countries", ()))
