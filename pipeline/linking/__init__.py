"""From mentions to records: who holds what, what a sum measures, what happened on a date, which countries."""

from __future__ import annotations

from pipeline.linking.records import build_result

__all__ = ["build_result"]
