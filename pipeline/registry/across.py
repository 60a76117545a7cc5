"""Which persons of different names are one, where both hold one office of one country.

 6. A spelling that differs in one letter of a long word is joined to one at least three times as frequent,
 7. a shorter form (surname alone, fewer given names) to the fuller name, if there is exactly one;
    both inside one surname, and not in offices that many hold at once;
 8. the spellings and short forms of a leader of the office's country to the one seen most («Başkan Obama», «Esed»).
Source of rule 8: `resources/leaders.csv`.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from pipeline.linking.leaders import leader_country, leader_named
from pipeline.registry.keys import short_forms
from pipeline.registry.nodes import describe
from pipeline.resources import load_toml

_LONG_WORD = 5
_TIMES_AS_FREQUENT = 3

Targets = dict[int, dict[int, str]]
"""By cluster the clusters it is to be joined to, with the reason."""


@cache
def _many_holders() -> frozenset[str]:
    return frozenset(load_toml("registry.toml")["many_holders"])


def merge_names(store: sqlite3.Connection) -> None:
    """Fill the table `person` from `node` and `cluster`: each cluster is a person, or is joined to another."""
    store.execute("CREATE INDEX node_cluster ON node (cluster)")
    targets: Targets = defaultdict(dict)
    _join_surnames(store, targets)
    _join_leaders(store, targets)
    store.execute("INSERT INTO person SELECT id, id, '' FROM cluster")
    # A name whose offices lead to two persons is nobody's.
    joined = {cluster: next(iter(found.items())) for cluster, found in targets.items() if len(found) == 1}
    for cluster, (root, why) in joined.items():
        passed = {cluster}
        while root in joined and root not in passed:
            passed.add(root)
            root = joined[root][0]
        if root not in passed:
            store.execute("UPDATE person SET person = ?, why = ? WHERE cluster = ?", (root, why, cluster))


def _join_surnames(store: sqlite3.Connection, targets: Targets) -> None:
    """Rules 6 and 7."""
    query = """
        SELECT surname, office, country, node.key, node.cluster, node.articles
        FROM node JOIN cluster ON cluster.id = node.cluster
        WHERE office != '' AND country != '' ORDER BY surname, office, country, node.key
    """
    for (_, office, country), rows in groupby(store.execute(query), key=lambda row: row[:3]):
        holders = {key: (cluster, articles) for *_, key, cluster, articles in rows}
        if len(holders) > 1 and office not in _many_holders():
            misspelt = misspellings({key: articles for key, (_, articles) in holders.items()})
            fuller = fuller_names(holders.keys() - misspelt.keys())
            for key, full in misspelt.items():
                reason = f"spelling of «{full}», who holds {describe((office, country))} too"
                targets[holders[key][0]][holders[full][0]] = reason
            for key, full in fuller.items():
                reason = f"short for «{full}», who alone holds {describe((office, country))}"
                targets[holders[key][0]][holders[full][0]] = reason


def _join_leaders(store: sqlite3.Connection, targets: Targets) -> None:
    """Rule 8."""
    query = "SELECT office, country, key, cluster, articles FROM node WHERE office != '' AND country != ''"
    spellings: dict[tuple[str, str, str], list[tuple[int, str, int]]] = defaultdict(list)
    for office, country, key, cluster, articles in store.execute(query):
        name = tuple(key.split())
        if (leader := leader_named(name)) is not None and leader_country(name) == country:
            spellings[office, country, leader].append((-articles, key, cluster))
    for (office, country, leader), found in sorted(spellings.items()):
        (_, full, root), *others = sorted(found)
        for _, _, cluster in others:
            if root not in targets.get(cluster, {}) and cluster not in targets.get(root, {}):
                reason = f"the leader «{leader}», as «{full}», who holds {describe((office, country))} too"
                targets[cluster] = {root: reason}


def misspellings(articles: dict[str, int]) -> dict[str, str]:
    """For each rare key the frequent one that it misspells by one letter («recep tayip erdogan»)."""
    near: dict[str, set[str]] = defaultdict(set)
    for key in articles:
        for replaced, dropped in _one_letter_off(key):
            near[replaced].add(key)
            if dropped in articles:
                near[dropped].update((key, dropped))
    found: dict[str, set[str]] = defaultdict(set)
    for keys in near.values():
        for rare in keys:
            found[rare].update(full for full in keys if articles[full] >= _TIMES_AS_FREQUENT * articles[rare])
    return {rare: fulls.pop() for rare, fulls in found.items() if len(fulls) == 1}


def _one_letter_off(key: str) -> Iterator[tuple[str, str]]:
    """A key with each letter of its long given names in turn as a gap, and without that letter."""
    *given, last = key.split()
    for place, word in enumerate(given):
        for cut in range(len(word)) if len(word) >= _LONG_WORD else ():
            before, behind = [*given[:place], word[:cut]], [word[cut + 1 :], *given[place + 1 :], last]
            yield "_".join((" ".join(before), " ".join(behind))), " ".join(before) + " ".join(behind)


def fuller_names(keys: Iterable[str]) -> dict[str, str]:
    """For each key that shortens others of `keys`, the one it stands for: all those must be forms of that one."""
    known = set(keys)
    shortened: dict[str, set[str]] = defaultdict(set)
    for key in known:
        for short in known.intersection(short_forms(key)):
            shortened[short].add(key)
    chosen: dict[str, str] = {}
    for short, fulls in shortened.items():
        longest = [key for key in fulls if not shortened.get(key, set()) & fulls]
        if len(longest) == 1:
            chosen[short] = longest[0]
    return chosen
