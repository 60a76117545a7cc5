"""Shards worked by processes of this machine.

Each worker loads the pipeline once, runs on one thread and is told one shard at a time over a pipe of its own. A
worker that dies closes its pipe, which is how it is missed; the shard is given to a new one. An own pool, because
the executors of the standard library give up all work when one process dies.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from pipeline.batch.deaths import Deaths
from pipeline.batch.shards import Shard
from pipeline.batch.work import Loader, note_path, work
from pipeline.errors import HavadisError

RECYCLE_AFTER = 50_000
"""Items after which a worker is replaced, so that what a library leaks does not add up overnight."""
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_spawn = multiprocessing.get_context("spawn")


class LocalEngine:
    """Works shards with up to `workers` processes, started when there is a shard for them."""

    def __init__(self, folder: Path, loader: Loader, workers: int, recycle_after: int = RECYCLE_AFTER) -> None:
        """Shard files go to `folder`; `loader` is called in each worker."""
        self._start: Callable[[], _Worker] = lambda: _Worker(folder, loader)
        self._workers = workers
        self._recycle_after = recycle_after
        self._deaths = Deaths(folder)

    def work(self, shards: Iterable[Shard]) -> Iterator[int]:
        """The numbers of `shards` as their files are written, in the order they are done.

        Raises HavadisError if the pipeline cannot be loaded or the output cannot be written.
        """
        waiting = iter(shards)
        again: deque[Shard] = deque()
        idle: list[_Worker] = []
        busy: dict[Any, _Worker] = {}
        try:
            while True:
                while len(busy) < self._workers and (shard := again.popleft() if again else next(waiting, None)):
                    worker = idle.pop() if idle else self._start()
                    worker.give(shard)
                    busy[worker.pipe] = worker
                if not busy:
                    return
                for worker in [busy[pipe] for pipe in wait(list(busy))]:
                    del busy[worker.pipe]
                    shard = worker.shard
                    if not worker.answer():
                        again.append(self._deaths.after(shard))
                        continue
                    self._deaths.work_goes_on()
                    if worker.items < self._recycle_after:
                        idle.append(worker)
                    else:
                        worker.dismiss()
                    yield shard.number
        finally:
            for worker in (*idle, *busy.values()):
                worker.dismiss()


class _Worker:
    """The parent's end of a worker process."""

    shard: Shard

    def __init__(self, folder: Path, loader: Loader) -> None:
        self._folder = folder
        self.pipe, theirs = _spawn.Pipe()
        self._process = _spawn.Process(target=_serve, args=(theirs, folder, loader), daemon=True)
        with _environment(dict.fromkeys(_ONE_THREAD, "1")):
            self._process.start()
        theirs.close()
        self.items = 0

    def give(self, shard: Shard) -> None:
        """Have `shard` worked; a worker that has died meanwhile is found out by `answer`."""
        self.shard = shard
        note_path(self._folder, shard.key).unlink(missing_ok=True)
        with suppress(OSError):
            self.pipe.send(shard)

    def answer(self) -> bool:
        """Is the shard done? False if the worker died over it. Raises HavadisError if no worker could do it."""
        try:
            problem = self.pipe.recv()
        except (EOFError, OSError):
            self.dismiss()
            return False
        if problem:
            raise HavadisError(problem)
        self.items += len(self.shard.lines)
        return True

    def dismiss(self) -> None:
        """End the process, whatever it is doing: what it had not finished was not yet anywhere."""
        self.pipe.close()
        self._process.terminate()
        self._process.join()


def _serve(pipe: Connection, folder: Path, loader: Loader) -> None:
    """The worker: shards in, None out for each that is done, or what makes going on useless."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    with suppress(EOFError, OSError):  # the parent is gone
        try:
            extractor = loader()
            gc.freeze()  # what is loaded lives as long as the worker: the collector need not look at it again
        except HavadisError as error:
            pipe.send(str(error))
            return
        while True:
            shard = pipe.recv()
            try:
                work(shard, folder, extractor)
            except HavadisError as error:
                pipe.send(str(error))
                return
            pipe.send(None)


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
