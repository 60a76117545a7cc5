"""One country for one office of one full name, where the articles differ and do not all know it.

An article that names the country («Fransa Dışişleri Bakanı X») knows it; one that leaves it to the reader gives a guess
or none. The guesses and the gaps follow the country that the others know; where none knows, the one most guessed.
Countries that are known stay: they are offices of their own. What each article had is kept in `seen.stated`.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from pipeline.registry.rows import KNOWN

_VOTES = """
    SELECT key, office, country, basis, COUNT(*) FROM seen WHERE office != '' AND instr(key, ' ')
    GROUP BY key, office, country, basis ORDER BY key, office, country, basis
"""


def settle_countries(store: sqlite3.Connection) -> None:
    """Change `seen.country` of full names where the articles about one office of theirs let it be settled."""
    store.execute("CREATE INDEX seen_office ON seen (key, office)")
    settled = []
    for (key, office), votes in groupby(store.execute(_VOTES), key=lambda row: row[:2]):
        found = list(votes)
        if len(found) > 1:
            country = _country((country, basis, count) for _, _, country, basis, count in found)
            settled.append((country, key, office, country, KNOWN))
    store.executemany(
        "UPDATE seen SET country = ? WHERE key = ? AND office = ? AND country != ? AND basis != ?", settled
    )


def _country(votes: Iterable[tuple[str, str, int]]) -> str:
    """The country most often known, else most often guessed; of equals the first by code, and any before none."""
    known: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for country, basis, count in votes:
        (known if basis == KNOWN else others)[country] += count
    counts = known or others
    return min(counts, key=lambda country: (-counts[country], country == "", country))
