"""Rows to CSV: exact figures, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from pipeline.writing.tables import Cell

_AS_IS = frozenset((type(None), int))
_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """Rows as CSV («,», «.» before decimals, lines end in a line feed, a missing value is empty)."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    # Nothing and whole numbers, more than half of all cells, are written by the writer as cell_text would.
    writer.writerows([cell if type(cell) in _AS_IS else cell_text(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def excel_text(rows: str, columns: dict[str, str]) -> str:
    """The CSV `rows` of a table with `columns` for a Turkish spreadsheet: «;» between cells, «,» before decimals."""
    decimals = [dtype == "Float64" for dtype in columns.values()]
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n")
    for row in csv.reader(io.StringIO(rows, newline="")):
        writer.writerow(
            cell.replace(".", ",") if decimal else cell for cell, decimal in zip(row, decimals, strict=True)
        )
    return buffer.getvalue()


def cell_text(cell: Cell) -> str:
    """One cell. A figure never has an exponent; text that a spreadsheet would take for a formula begins with «'».

    A line break inside a cell is a line feed, whatever it was in the article.
    """
    if isinstance(cell, str):
        text = cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell
        return "'" + text if text.startswith(_FORMULA) else text
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    written = repr(cell)
    return f"{Decimal(written):f}" if "e" in written else written
