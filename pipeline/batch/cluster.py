"""Shards worked by a dask cluster, for archives that outgrow a machine.

Client and workers see the output folder under one path (a shared file system), and the workers have this package
installed. Articles travel to the workers in the task; the shard files are how results travel back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

from pipeline.batch.deaths import Deaths
from pipeline.batch.shards import Shard
from pipeline.batch.work import Extractor, Loader, note_path, work
from pipeline.errors import ConfigError, HavadisError

_AHEAD = 3
"""Tasks that each worker has in hand or waiting, so that none waits for this process."""
_one_at_a_time = Lock()


class DaskEngine:
    """Works shards on the cluster at `address` («tcp://host:8786»), or on one of its own («local»)."""

    def __init__(self, folder: Path, loader: Loader, address: str, workers: int) -> None:
        """Shard files go to `folder`; `workers` is the number of processes of a local cluster.

        Raises ConfigError if dask is not installed.
        """
        try:
            import distributed
        except ImportError:
            raise ConfigError("--dask needs the extra «dask»: pip install 'havadis[dask]'") from None
        self._dask = distributed
        self._folder = folder.resolve()
        self._loader = loader
        self._address = address
        self._workers = workers
        self._deaths = Deaths(self._folder)

    def work(self, shards: Iterable[Shard]) -> Iterator[int]:
        """The numbers of `shards` as their files are written, in the order they are done.

        Raises HavadisError if the cluster cannot be reached, the pipeline cannot be loaded there, or the output
        cannot be written.
        """
        waiting = iter(shards)
        with ExitStack() as stack:
            client = self._client(stack)
            ahead = _AHEAD * max(1, len(client.nthreads()))
            running = {self._submit(client, shard): shard for shard in islice(waiting, ahead)}
            done = self._dask.as_completed(list(running))
            for future in done:
                shard = running.pop(future)
                following = self._after(future, shard)
                if following is None:
                    yield shard.number
                    following = next(waiting, None)
                if following is not None:
                    added = self._submit(client, following)
                    running[added] = following
                    done.add(added)

    def _client(self, stack: ExitStack) -> Any:
        try:
            if self._address != "local":
                return stack.enter_context(self._dask.Client(self._address))
            cluster = self._dask.LocalCluster(
                n_workers=max(1, self._workers), threads_per_worker=1, dashboard_address=":0"
            )
            return stack.enter_context(self._dask.Client(stack.enter_context(cluster)))
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise HavadisError(f"--dask {self._address}: no cluster can be reached there ({reason})") from error

    def _submit(self, client: Any, shard: Shard) -> Any:
        note_path(self._folder, shard.key).unlink(missing_ok=True)
        return client.submit(_work, shard, self._folder, self._loader, pure=False)

    def _after(self, future: Any, shard: Shard) -> Shard | None:
        """What is to be worked again now that the task of `shard` has ended; nothing if all is well."""
        error = future.exception()
        if error is None:
            self._deaths.work_goes_on()
            return None
        if isinstance(error, self._dask.KilledWorker):
            return self._deaths.after(shard)
        if isinstance(error, HavadisError):
            raise error
        raise HavadisError(f"--dask {self._address}: {type(error).__name__}: {error}".splitlines()[0]) from error


def _work(shard: Shard, folder: Path, loader: Loader) -> None:
    """The task: in a worker of the cluster, which loads the pipeline once and works one shard at a time."""
    with _one_at_a_time:
        work(shard, folder, _loaded(loader))


@cache
def _loaded(loader: Loader) -> Extractor:
    return loader()
