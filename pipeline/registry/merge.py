"""Which rows of a run are one person: conservative, and every merge says why.

Inside one full name (compared by `name_key`, so spelling, hyphens and diacritics do not count) the nodes are the
distinct (office, country) pairs; rows of one node are one person. Two nodes are one person
 1. if one article names the person with both;
 2. if the office is the same and a country is missing on one side;
 3. if the offices share an institution («CHP lideri», «CHP Genel Başkanı») and the countries do not differ;
 4. if the full name is rare in this run, and the country is the same, or it is missing on one side or both and the
    offices are of one kind (of state, of business, of sport, of a calling …: `office_kind`);
 5. if one has no office at all, the full name is rare, and all the others are one person whose country does not differ.
Nodes of different countries are joined by rule 1 only; a common full name («Mehmet Yılmaz») by rules 1, 2 and 3.
Rules 6 to 8 join persons of different names: see `across`.

A full name is common when, by the shares of the run's names that have its first word and its surname, a namesake is to
be expected among the persons that news names (at least one in ten such names). A name of one word counts as common.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby

from pipeline.registry.across import merge_names
from pipeline.registry.keys import surname
from pipeline.registry.nodes import Node, describe
from pipeline.resources import load_toml

_EXPECTED_NAMESAKES = 0.1
# So many persons are in the news even where a run is small.
_PERSONS_IN_THE_NEWS = 20_000


class Union:
    """Union-find that remembers the reason of each join at both ends."""

    def __init__(self, items: Iterable[Node]) -> None:
        self.parent = {item: item for item in items}
        self.countries = {item: {item[1]} - {""} for item in self.parent}
        self.why: dict[Node, list[str]] = defaultdict(list)

    def find(self, item: Node) -> Node:
        """The representative of an item's set."""
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, one: Node, other: Node, reason: str) -> None:
        """Make one set of two, if they are not yet."""
        first, second = self.find(one), self.find(other)
        if first == second:
            return
        root, leaf = min(first, second), max(first, second)
        self.parent[leaf] = root
        self.countries[root] |= self.countries[leaf]
        self.why[other].append(f"{reason}: with {describe(one)}")

    def countries_of(self, item: Node) -> set[str]:
        """The countries of the set that an item is in."""
        return self.countries[self.find(item)]

    def groups(self) -> list[list[Node]]:
        """The sets, each sorted, in a fixed order."""
        sets: dict[Node, list[Node]] = defaultdict(list)
        for item in sorted(self.parent):
            sets[self.find(item)].append(item)
        return list(sets.values())


class NameCounts:
    """How many distinct full names of the run share a first word, and how many a surname."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.total = 0
        self.first: Counter[str] = Counter()
        self.last: Counter[str] = Counter()
        for key in keys:
            self.total += 1
            self.first[key.partition(" ")[0]] += 1
            self.last[surname(key)] += 1

    def is_common(self, key: str) -> bool:
        """Is another person of the same name to be expected?"""
        first, _, rest = key.partition(" ")
        if not rest:
            return True
        if " " in rest:
            return False
        share = (self.first[first] - 1) * (self.last[rest] - 1) / self.total**2
        return share * max(self.total, _PERSONS_IN_THE_NEWS) > _EXPECTED_NAMESAKES


def merge_name(
    nodes: Iterable[Node], together: Iterable[tuple[Node, Node, str]], kinds: Mapping[str, str], common: bool
) -> Union:
    """Join the nodes of one full name; `together` gives pairs that one article names, with its id.

    `kinds` gives the `office_kind` of each office key.
    """
    union = Union(nodes)
    for one, other, article in together:
        union.join(one, other, f"named together in article {article}")
    with_office = sorted(node for node in union.parent if node[0])
    _join_alike(union, with_office, lambda node: [node[0]], "same name and office")
    _join_alike(union, with_office, lambda node: sorted(_institution(node[0])), "same name and institution")
    if not common:
        of_a_country = [node for node in with_office if node[1]]
        _join_alike(union, of_a_country, lambda _: ["name"], "same name, rare in the run, and same country")
        _join_alike(
            union, with_office, lambda node: _known_kind(kinds, node), "same name, rare in the run, and same kind"
        )
        _join_officeless(union, with_office)
    return union


def _known_kind(kinds: Mapping[str, str], node: Node) -> list[str]:
    """The kind of a node's office as its trait; an unknown kind is like none."""
    return [kinds[node[0]]] if kinds[node[0]] else []


def _join_alike(union: Union, nodes: list[Node], traits: Callable[[Node], list[str]], reason: str) -> None:
    """Join nodes that share a trait: those of one country, and those of none where there is one country at most."""
    by_trait: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        for trait in traits(node):
            by_trait[trait].append(node)
    for alike in by_trait.values():
        countries = {country for _, country in alike if country}
        groups = (
            [alike] if len(countries) <= 1 else [[n for n in alike if n[1] == country] for country in sorted(countries)]
        )
        for group in groups:
            for other in group[1:]:
                # The set that a join would make must not hold two countries either.
                if union.countries_of(group[0]) | union.countries_of(other) <= {_single(group)}:
                    union.join(group[0], other, reason)


def _single(group: list[Node]) -> str:
    return next((country for _, country in group if country), "")


def _join_officeless(union: Union, with_office: list[Node]) -> None:
    roots = {union.find(node) for node in with_office}
    for node in sorted(node for node in union.parent if not node[0]):
        fitting = [root for root in sorted(roots) if not node[1] or union.countries_of(root) <= {node[1]}]
        if len(roots) == 1 and fitting:
            union.join(fitting[0], node, "same name, rare in the run, and only one person of it holds offices")


@cache
def _general_words() -> frozenset[str]:
    return frozenset(load_toml("registry.toml")["general_words"])


def _institution(office: str) -> set[str]:
    """The words of an office that name its institution or place."""
    return {word for word in office.split() if word not in _general_words()}


def merge_run(store: sqlite3.Connection) -> None:
    """Fill the tables `node`, `cluster` and `person` from `seen`."""
    store.execute("CREATE INDEX seen_key ON seen (key, article)")
    counts = NameCounts(key for (key,) in store.execute("SELECT DISTINCT key FROM seen"))
    number = 0
    reader = store.execute(
        "SELECT key, article, office, country, kind FROM seen ORDER BY key, article, office, country, kind"
    )
    for key, rows in groupby(reader, key=lambda row: row[0]):
        union, articles = _merge_key(rows, counts.is_common(key))
        for group in union.groups():
            number += 1
            store.execute("INSERT INTO cluster VALUES (?, ?)", (number, surname(key)))
            store.executemany(
                "INSERT INTO node VALUES (?, ?, ?, ?, ?, ?)",
                [(key, *node, number, articles[node], "; ".join(union.why[node])) for node in group],
            )
    merge_names(store)


def _merge_key(rows: Iterator[tuple[str, str, str, str, str]], common: bool) -> tuple[Union, Counter[Node]]:
    articles: Counter[Node] = Counter()
    together: dict[tuple[Node, Node], str] = {}
    kinds: dict[str, str] = {}
    for article, group in groupby(rows, key=lambda row: row[1]):
        named = list(group)
        kinds.update((office, kind) for _, _, office, _, kind in named)
        nodes = sorted({(office, country) for _, _, office, country, _ in named})
        articles.update(nodes)
        for other in nodes[1:]:
            together.setdefault((nodes[0], other), article)
    pairs = [(*pair, article) for pair, article in sorted(together.items())]
    return merge_name(articles, pairs, kinds, common), articles
