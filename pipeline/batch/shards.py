"""Cutting the stream of articles into shards, and naming a shard by all that its result depends on."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.errors import InputError
from pipeline.records import Article

Item = Article | InputError

_MEAN_ARTICLES = 32
_MAX_ARTICLES = 4 * _MEAN_ARTICLES
_MAX_BYTES = 1 << 20


@dataclass(frozen=True)
class Shard:
    """An ordered list of articles (and of errors, in the place of what could not be read), as JSON lines.

    `skip` are indexes of articles that killed their worker and are not tried again.
    """

    number: int
    key: str
    lines: tuple[bytes, ...]
    skip: frozenset[int] = frozenset()

    def items(self) -> list[Item]:
        """The articles and errors themselves."""
        return [_loaded(line) for line in self.lines]


def cut(items: Iterable[Item], fingerprint: str) -> Iterator[Shard]:
    """Shards of some 32 items. Where one ends depends on the ids in it alone, not on how many came before.

    So an article that is added, changed or taken away changes the shard it is in, and leaves the others' keys.
    """
    lines: list[bytes] = []
    number = size = 0
    for item in items:
        lines.append(line := _dumped(item))
        size += len(line)
        if len(lines) == _MAX_ARTICLES or size > _MAX_BYTES or _ends_shard(item):
            yield _shard(number, lines, fingerprint)
            number, lines, size = number + 1, [], 0
    if lines:
        yield _shard(number, lines, fingerprint)


def _ends_shard(item: Item) -> bool:
    name = item.id if isinstance(item, Article) else item.source
    return zlib.crc32(name.encode("utf-8", "replace")) % _MEAN_ARTICLES == 0


def _shard(number: int, lines: list[bytes], fingerprint: str) -> Shard:
    digest = hashlib.blake2b(fingerprint.encode(), digest_size=20)
    for line in lines:
        digest.update(b"\n" + line)
    return Shard(number, digest.hexdigest(), tuple(lines))


def _dumped(item: Item) -> bytes:
    if isinstance(item, Article):
        return item.model_dump_json().encode()
    return json.dumps({"error": [item.source, item.reason, item.article_id]}).encode()


def _loaded(line: bytes) -> Item:
    if line.startswith(b'{"error"'):
        return InputError(*json.loads(line)["error"])
    return Article.model_validate_json(line)
