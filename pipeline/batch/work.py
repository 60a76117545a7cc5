"""Working one shard: the same function for every engine of a batch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.batch import shardfile
from pipeline.batch.shards import Shard
from pipeline.errors import HavadisError, InputError
from pipeline.records import Article, Result

Extractor = Callable[[Article], Result]
"""A loaded pipeline: the result of one article, which depends on that article alone."""
Loader = Callable[[], Extractor]
"""Loads the pipeline in the process that will use it; must be picklable, as it is sent to workers."""


def work(shard: Shard, folder: Path, extractor: Extractor) -> None:
    """Extract every article of `shard` and write its file into `folder`.

    An article that fails costs an error row. Before each article its index is noted beside the file, so that
    whoever finds this process dead knows what it died of. Raises HavadisError if the file cannot be written.
    """
    try:
        _work(shard, folder, extractor)
    except OSError as error:
        raise cannot_write(error, folder) from error


def _work(shard: Shard, folder: Path, extractor: Extractor) -> None:
    results: list[Result] = []
    errors: list[InputError] = []
    note = note_path(folder, shard.key)
    with note.open("w", encoding="ascii") as noted:
        for index, item in enumerate(shard.items()):
            if isinstance(item, InputError):
                errors.append(item)
            elif index in shard.skip:
                errors.append(InputError(item.id, "its worker died over it again and again; left out", item.id))
            else:
                noted.seek(0)
                noted.write(f"{index}\n")
                noted.flush()
                try:
                    results.append(extractor(item))
                except Exception as error:
                    reason = f"extraction failed: {type(error).__name__}: {error}".splitlines()[0]
                    errors.append(InputError(item.id, reason, item.id))
        data = shardfile.encode(results, errors)
    shardfile.write(shard_path(folder, shard.key), data)
    note.unlink(missing_ok=True)


def cannot_write(error: OSError, folder: Path) -> HavadisError:
    """What to tell the user when the output cannot be written (disk full, no permission)."""
    return HavadisError(f"{error.filename or folder}: {error.strerror}; what is done is kept, run again to go on")


def shard_path(folder: Path, key: str) -> Path:
    """Where the file of the shard with `key` lies."""
    return folder / f"{key}.shard"


def note_path(folder: Path, key: str) -> Path:
    """Where the index of the article being worked is noted."""
    return folder / f"{key}.at"


def suspect(folder: Path, shard: Shard) -> int | None:
    """The index of the article that was being worked when a worker died over `shard`; null if it had not begun."""
    try:
        return int(note_path(folder, shard.key).read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return None
