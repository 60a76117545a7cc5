"""Parquet: one article a row, in the same columns as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from pipeline.errors import InputError
from pipeline.reading.characters import UnreadableError
from pipeline.reading.fields import article_of
from pipeline.records import Article

_COLUMNS = ("id", "text", "published", "date", "title")
_ROWS_AT_ONCE = 256


def read_parquet(stream: BinaryIO, source: str, stem: str) -> Iterator[Article | InputError]:
    """The articles of a parquet file; a row without an id is `STEM-ROW`, the first being row 1.

    Raises UnreadableError where no row can be read, or the extra `parquet` is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise UnreadableError("reading parquet needs the extra «parquet»: pip install 'havadis[parquet]'") from None
    number = 0
    try:
        file = ParquetFile(stream)
        names = file.schema_arrow.names
        if "text" not in names:
            raise UnreadableError(f"no column «text» in it ({', '.join(names)[:200]})")
        for batch in file.iter_batches(_ROWS_AT_ONCE, columns=[name for name in names if name in _COLUMNS]):
            for place in range(len(batch)):
                number += 1
                try:
                    yield article_of(_row(batch, place), f"{stem}-{number}")
                except UnreadableError as error:
                    yield InputError(f"{source}:{number}", str(error))
    except (pyarrow.ArrowException, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk's doing; pyarrow's own have no number
        raise UnreadableError(f"damaged parquet file: {str(error).splitlines()[0][:120]}") from None
    if number == 0:
        raise UnreadableError("empty: no text in it")


def _row(batch: Any, place: int) -> dict[str, Any]:
    # By itself: a cell that is no text or no date (bytes that are not UTF-8, a year beyond 9999) costs its row.
    try:
        row: dict[str, Any] = batch.slice(place, 1).to_pylist()[0]
    except (ValueError, OverflowError) as error:
        raise UnreadableError(f"a cell that cannot be read ({str(error).splitlines()[0][:120]})") from None
    return row
