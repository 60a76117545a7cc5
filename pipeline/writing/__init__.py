"""Results out: tables as DataFrames, CSV, JSON lines, parquet."""

from pipeline.writing.tables import TABLES, tables

__all__ = ["TABLES", "tables"]
