"""Shards worked in this very process, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.batch.shards import Shard
from pipeline.batch.work import Loader, work


class SerialEngine:
    """The engine for callers that must not start processes; an article that kills its process kills the run."""

    def __init__(self, folder: Path, loader: Loader) -> None:
        """Shard files go to `folder`; `loader` is called when there is a first shard to work."""
        self._folder = folder
        self._loader = loader

    def work(self, shards: Iterable[Shard]) -> Iterator[int]:
        """The numbers of `shards` as their files are written."""
        extractor = None
        for shard in shards:
            extractor = extractor or self._loader()
            work(shard, self._folder, extractor)
            yield shard.number
