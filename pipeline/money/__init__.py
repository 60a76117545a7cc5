"""The money grammar: finding sums, their value, their currency, and what they measure."""

from __future__ import annotations

from pipeline.money.currency import resolve_currency
from pipeline.money.find import find_money

__all__ = ["find_money", "resolve_currency"]
