"""What to do with a shard whose worker died: again, and without the article that keeps killing workers."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

from pipeline.batch.shards import Shard
from pipeline.batch.work import suspect
from pipeline.errors import HavadisError

MAX_DEATHS = 3
"""Workers that may die over one article before it is left out: one or two deaths may be anyone's doing."""
MAX_UNBORN = 10
"""Workers that may die one after the other before they begin an article: more is no accident."""


class Deaths:
    """Counts who died over what. Each worker notes the article it begins, so none needs to be searched for."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where workers leave their notes."""
        self._folder = folder
        self._over: Counter[tuple[str, int]] = Counter()
        self._unborn = 0

    def work_goes_on(self) -> None:
        """Note that workers can be born: one has begun an article."""
        self._unborn = 0

    def after(self, shard: Shard) -> Shard:
        """What to work after a worker died over `shard`.

        Raises HavadisError if workers die one after the other before they begin an article.
        """
        index = suspect(self._folder, shard)
        if index is None:
            self._unborn += 1
            if self._unborn == MAX_UNBORN:
                raise HavadisError("workers: each dies before its first article; try --workers 0 to see why")
            return shard
        self.work_goes_on()
        self._over[shard.key, index] += 1
        if self._over[shard.key, index] < MAX_DEATHS:
            return shard
        return dataclasses.replace(shard, skip=shard.skip | {index})
