"""A batch from end to end: read, cut into shards, work those that are not there yet, merge in order."""

from __future__ import annotations

import shutil
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.batch.cluster import DaskEngine
from pipeline.batch.extractor import PipelineLoader
from pipeline.batch.fingerprint import fingerprint
from pipeline.batch.ids import UniqueIds
from pipeline.batch.lock import locked
from pipeline.batch.manifest import withdraw_manifest, write_manifest
from pipeline.batch.outputs import Description, Output, PartFile
from pipeline.batch.parquet import ParquetFile
from pipeline.batch.pool import LocalEngine
from pipeline.batch.serial import SerialEngine
from pipeline.batch.shardfile import LINES, Contents, load
from pipeline.batch.shards import Item, Shard, cut
from pipeline.batch.work import Loader, cannot_write, shard_path
from pipeline.errors import HavadisError
from pipeline.writing.tables import TABLES

SHARDS = ".shards"
"""The folder in the output that holds the shard files, for the next run to go on from."""
_ASIDE = ".aside"


@dataclass(frozen=True)
class Settings:
    """How a batch is run; none of it but `engine`, `home_country` and `min_confidence` can change what is extracted.

    `workers` processes do the work; 0 does it in this one; `dask` is the address of a cluster that does it instead,
    or «local». `fresh` works everything again.
    """

    engine: str = "default"
    home_country: str = "TR"
    min_confidence: float = 0.0
    workers: int = 0
    dask: str | None = None
    excel: bool = False
    parquet: bool = False
    fresh: bool = False


@dataclass(frozen=True)
class Summary:
    """What a batch did. `rows` by table, mentions by label, `resumed` articles taken over from an earlier run."""

    articles: int
    rows: dict[str, int]
    labels: dict[str, int]
    resumed: int
    repeated: int
    renamed: int
    seconds: float

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
    about: Callable[[], dict[str, Any]] = dict,
    loader: Loader | None = None,
    progress: Progress = lambda articles, errors: None,
) -> Summary:
    """Extract `items` into the folder `out`: `articles.jsonl`, the CSV set, `run.json`.

    A run that was cut short, or is run again over changed input, works only the shards that are not there yet.
    `about` is asked at the end for what else `run.json` should say, `loader` stands in for the shipped pipeline.
    Raises HavadisError if the output cannot be written or the pipeline cannot be loaded.
    """
    settings = settings or Settings()
    try:
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):
            return _Batch(out, settings, loader, progress).run(items, about)
    except OSError as error:
        raise cannot_write(error, out) from error


class _Batch:
    """Shards on their way: handed out if not worked yet, merged in order as they come back in any order."""

    def __init__(self, out: Path, settings: Settings, loader: Loader | None, progress: Progress) -> None:
        self._out = out
        self._settings = settings
        self._loader = loader or PipelineLoader(settings.engine, settings.home_country, settings.min_confidence)
        self._progress = progress
        self._folder = out / SHARDS
        self._waiting: deque[tuple[int, str]] = deque()
        self._done: set[int] = set()
        self._keys: set[str] = set()
        self._outputs: list[Output] = []
        self._rows: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self._resumed = 0

    def run(self, items: Iterable[Item], about: Callable[[], dict[str, Any]]) -> Summary:
        began, started = time.monotonic(), datetime.now(UTC)
        self._folder.mkdir(exist_ok=True)
        code = fingerprint(self._settings.engine, self._settings.home_country, self._loader)
        unique = UniqueIds(items)
        aside = self._out / _ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        try:
            self._outputs = [*self._files(aside)]
            for number in self._engine().work(self._missing(cut(unique, code))):
                self._merge(number)
            files = {output.name: output.close() for output in self._outputs}
            withdraw_manifest(self._out)
            for name in files:
                (aside / name).replace(self._out / name)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self._sweep()
        summary = Summary(
            articles=self._rows["articles"],
            rows={name: self._rows[name] for name in TABLES},
            labels=dict(sorted(self._labels.items())),
            resumed=self._resumed,
            repeated=unique.repeated,
            renamed=unique.renamed,
            seconds=round(time.monotonic() - began, 3),
        )
        run = {"started": started.isoformat(timespec="seconds"), "settings": asdict(self._settings), "code": code}
        write_manifest(self._out, {**run, **asdict(summary), **about(), "files": files})
        return summary

    def _engine(self) -> SerialEngine | LocalEngine | DaskEngine:
        if self._settings.dask:
            return DaskEngine(self._folder, self._loader, self._settings.dask, self._settings.workers)
        if self._settings.workers == 0:
            return SerialEngine(self._folder, self._loader)
        return LocalEngine(self._folder, self._loader, self._settings.workers)

    def _files(self, folder: Path) -> Iterator[Output]:
        for part in (LINES, *TABLES):
            yield PartFile(folder, part, self._settings.excel)
        yield Description(folder, self._settings.excel, self._settings.parquet)
        if self._settings.parquet:
            for table in TABLES:
                yield ParquetFile(folder, table)

    def _missing(self, shards: Iterable[Shard]) -> Iterator[Shard]:
        """The shards that have no whole file yet; those that have are merged on the way."""
        for shard in shards:
            self._waiting.append((shard.number, shard.key))
            again = self._settings.fresh and shard.key not in self._keys
            self._keys.add(shard.key)
            contents = None if again else load(shard_path(self._folder, shard.key))
            if contents is None:
                yield shard
            else:
                self._resumed += contents.rows["articles"]
                self._merge(shard.number, contents)

    def _merge(self, number: int, contents: Contents | None = None) -> None:
        """Note that shard `number` is done (its `contents` may be at hand), and merge all whose turn it is."""
        self._done.add(number)
        while self._waiting and self._waiting[0][0] in self._done:
            first, key = self._waiting.popleft()
            self._done.remove(first)
            found = contents if contents and first == number else load(shard_path(self._folder, key))
            if found is None:
                raise HavadisError(f"{shard_path(self._folder, key)}: vanished or damaged during the run; run again")
            for output in self._outputs:
                output.add(found)
            self._rows.update(found.rows)
            self._labels.update(found.labels)
            self._progress(self._rows["articles"], self._rows["errors"])

    def _sweep(self) -> None:
        """Take away the shard files that are not of this run."""
        for path in self._folder.iterdir():
            if path.name.partition(".")[0] not in self._keys or path.suffix != ".shard":
                path.unlink(missing_ok=True)
