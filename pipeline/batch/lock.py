"""One run at a time in an output folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import HavadisError

try:
    import fcntl
except ImportError:  # Windows has no such lock; two runs at once are then the user's to avoid
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock of the folder `out`; it falls with the process, however that ends.

    Raises HavadisError if another run holds it.
    """
    with (out / ".lock").open("w") as file:
        try:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise HavadisError(f"{out}: another run is writing there; choose another --out or wait") from None
        yield
