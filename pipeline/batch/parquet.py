"""The tables as parquet, for those who have the extra `parquet`: typed columns, written as the shards come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.batch.shardfile import Contents
from pipeline.errors import ConfigError
from pipeline.writing.tables import TABLES, Row

_ROWS_AT_ONCE = 50_000


class ParquetFile:
    """One table. Figures and text are as in `articles.jsonl`; no cell is defused, since none is ever run."""

    def __init__(self, folder: Path, table: str) -> None:
        """Raises ConfigError if pyarrow is not installed."""
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError:
            raise ConfigError("--format parquet needs the extra «parquet»: pip install 'havadis[parquet]'") from None
        types = {
            "string": pyarrow.string(),
            "Int64": pyarrow.int64(),
            "Float64": pyarrow.float64(),
            "boolean": pyarrow.bool_(),
        }
        self.name = f"{table}.parquet"
        self._table = table
        self._pyarrow = pyarrow
        self._schema = pyarrow.schema([(column, types[dtype]) for column, dtype in TABLES[table].items()])
        self._writer = pyarrow.parquet.ParquetWriter(folder / self.name, self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._count = 0

    def add(self, contents: Contents) -> None:
        """Append a shard's rows."""
        self._rows.extend(contents.tables[self._table])
        if len(self._rows) >= _ROWS_AT_ONCE:
            self._flush()

    def close(self) -> dict[str, Any]:
        """Write what is left and close; the number of rows."""
        self._flush()
        self._writer.close()
        return {"rows": self._count}

    def _flush(self) -> None:
        columns = list(zip(*self._rows, strict=True)) or [()] * len(self._schema)
        typed = zip(columns, self._schema.types, strict=True)
        arrays = [self._pyarrow.array(column, type=kind) for column, kind in typed]
        self._writer.write_table(self._pyarrow.Table.from_arrays(arrays, schema=self._schema))
        self._count += len(self._rows)
        self._rows = []
