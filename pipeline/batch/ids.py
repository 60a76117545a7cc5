"""One id, one article: repeats are left out, clashes get an id of their own, and either is said."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from pipeline.errors import InputError
from pipeline.records import Article


class UniqueIds:
    """Articles and errors with every article's id unique; iterate once.

    The first article with an id keeps it. A later one that is the same article is replaced by an error, so that
    nothing counts twice; a different one is kept as `ID~DIGEST`, behind an error that says so. The ids seen are
    held in a temporary database, whose memory does not grow with their number. `repeated` and `renamed` count them.
    """

    def __init__(self, items: Iterable[Article | InputError]) -> None:
        """`items` are the articles in their order."""
        self._items = items
        self.repeated = 0
        self.renamed = 0

    def __iter__(self) -> Iterator[Article | InputError]:
        """The items, changed where an id was taken."""
        with closing(sqlite3.connect("", isolation_level=None)) as seen:
            seen.execute("PRAGMA journal_mode = OFF")
            seen.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, digest BLOB) WITHOUT ROWID")
            seen.execute("BEGIN")
            for item in self._items:
                if isinstance(item, InputError):
                    yield item
                else:
                    yield from self._unique(item, seen)

    def _unique(self, article: Article, seen: sqlite3.Connection) -> Iterator[Article | InputError]:
        digest = hashlib.blake2b(f"{article.published}\n{article.text}".encode(), digest_size=8).digest()
        taken = _taken(article.id, digest, seen)
        if taken is None:
            yield article
            return
        own_id = f"{article.id}~{digest.hex()}"
        if taken == digest or _taken(own_id, digest, seen) is not None:
            self.repeated += 1
            reason = f"the same article as an earlier one with the id «{article.id}»; counted once"
            yield InputError(article.id, reason, article.id)
        else:
            self.renamed += 1
            yield InputError(article.id, f"an earlier article has the id «{article.id}»; kept as «{own_id}»", own_id)
            yield article.model_copy(update={"id": own_id})


def _taken(article_id: str, digest: bytes, seen: sqlite3.Connection) -> bytes | None:
    """Take `article_id` for `digest`; the digest that has it already, if any."""
    if seen.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (article_id, digest)).rowcount:
        return None
    found: bytes = seen.execute("SELECT digest FROM seen WHERE id = ?", (article_id,)).fetchone()[0]
    return found
