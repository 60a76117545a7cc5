"""What a sum measures: the constructions that propose a noun, and the weights that choose among the nouns around it."""

from __future__ import annotations

from pipeline.money.measure.find import find_measures

__all__ = ["find_measures"]
