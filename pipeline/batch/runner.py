"""A batch from end to end: read, cut into shards, work those that are not there yet, merge in order."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.batch.extractor import PipelineLoader
from pipeline.batch.fingerprint import fingerprint
from pipeline.batch.ids import with_unique_ids
from pipeline.batch.merge import Merger
from pipeline.batch.serial import SerialEngine
from pipeline.batch.shardfile import load
from pipeline.batch.shards import Item, Shard, cut
from pipeline.batch.work import Loader, shard_path
from pipeline.errors import HavadisError
from pipeline.writing.tables import TABLES

SHARDS = ".shards"
"""The folder in the output that holds the shard files, for the next run to go on from."""


@dataclass(frozen=True)
class Settings:
    """How a batch is run; none of it but `engine` and `home_country` can change what is extracted."""

    engine: str = "default"
    home_country: str = "TR"
    workers: int = 1
    excel: bool = False
    fresh: bool = False


@dataclass(frozen=True)
class Summary:
    """What a batch did: articles and rows written, mentions by label, seconds, articles taken over from before."""

    articles: int
    rows: dict[str, int]
    labels: dict[str, int]
    seconds: float
    resumed: int
    skipped: dict[str, int] = field(default_factory=dict)

    @property
    def errors(self) -> int:
        """Rows of `errors.csv`."""
        return self.rows["errors"]


Progress = Callable[[int, int], None]
"""Told, after each shard, how many articles and errors are merged so far."""


def run_batch(
    items: Iterable[Item],
    out: Path,
    settings: Settings | None = None,
    *,
    loader: Loader | None = None,
    progress: Progress = lambda articles, errors: None,
) -> Summary:
    """Extract `items` into the folder `out`: `articles.jsonl` and the CSV set.

    A run that was cut short, or is run again over changed input, works only the shards that are not there yet.
    `loader` stands in for the shipped pipeline. Raises HavadisError if the output cannot be written or the
    pipeline cannot be loaded.
    """
    settings = settings or Settings()
    began = time.monotonic()
    try:
        return _run(items, out, settings, loader, progress, began)
    except OSError as error:
        where = error.filename or out
        raise HavadisError(f"{where}: {error.strerror}; what is done is kept, run again to go on") from error


def _run(
    items: Iterable[Item],
    out: Path,
    settings: Settings,
    loader: Loader | None,
    progress: Progress,
    began: float,
) -> Summary:
    folder = out / SHARDS
    folder.mkdir(parents=True, exist_ok=True)
    engine = SerialEngine(folder, loader or PipelineLoader(settings.engine, settings.home_country))
    shards = cut(with_unique_ids(items), fingerprint(settings.engine, settings.home_country, loader))
    with Merger(out, settings.excel) as merger:
        queue = _Queue(folder, merger, progress, settings.fresh)
        for number in engine.work(queue.missing(shards)):
            queue.done(number)
        merger.finish()
    queue.sweep()
    return Summary(
        articles=merger.rows["articles"],
        rows={name: merger.rows[name] for name in TABLES},
        labels=dict(sorted(merger.labels.items())),
        seconds=time.monotonic() - began,
        resumed=queue.resumed,
    )


class _Queue:
    """Shards on their way: handed out if not worked yet, merged in order as they come back in any order."""

    def __init__(self, folder: Path, merger: Merger, progress: Progress, fresh: bool) -> None:
        self._folder = folder
        self._merger = merger
        self._progress = progress
        self._fresh = fresh
        self._waiting: deque[tuple[int, str]] = deque()
        self._worked: set[int] = set()
        self._keys: set[str] = set()
        self.resumed = 0

    def missing(self, shards: Iterable[Shard]) -> Iterator[Shard]:
        """The shards that have no whole file yet."""
        for shard in shards:
            self._waiting.append((shard.number, shard.key))
            self._keys.add(shard.key)
            contents = None if self._fresh else load(shard_path(self._folder, shard.key))
            if contents is None:
                yield shard
            else:
                self.resumed += contents.rows["articles"]
                self.done(shard.number)

    def done(self, number: int) -> None:
        """Note that the file of a shard is there, and merge all whose turn it is."""
        self._worked.add(number)
        while self._waiting and self._waiting[0][0] in self._worked:
            number, key = self._waiting.popleft()
            self._worked.remove(number)
            contents = load(shard_path(self._folder, key))
            if contents is None:
                raise HavadisError(f"{shard_path(self._folder, key)}: vanished or damaged during the run; run again")
            self._merger.add(contents)
            self._progress(self._merger.rows["articles"], self._merger.rows["errors"])

    def sweep(self) -> None:
        """Take away the shard files that are not of this run."""
        for path in self._folder.iterdir():
            if path.stem not in self._keys:
                path.unlink(missing_ok=True)
