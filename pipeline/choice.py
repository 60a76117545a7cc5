"""A log-linear choice: of several things, each with its features, the one whose features weigh most.

A feature is a name and the values it joins, ("form|case", "an", "loc"); in the table of weights it is
«form|case:an|loc». The weights are learned by `models/training/loglinear.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import repeat

from pipeline.resources import load_csv

Feature = tuple[str | int, ...]
Choice = tuple[int | None, list[Feature]]
"""A token (None: there is none) and its features."""


def name_of(feature: Feature) -> str:
    """A feature as the resource has it.

    >>> name_of(("form|deep", "an", True)), name_of(("none",))
    ('form|deep:an|1', 'none')
    """
    head, *values = feature
    joined = "|".join(value if isinstance(value, str) else str(int(value)) for value in values)
    return f"{head}:{joined}" if values else str(head)


def feature_of(name: str) -> Feature:
    """The feature that the resource names so.

    >>> feature_of("form|deep:an|1"), feature_of("none")
    (('form|deep', 'an', 1), ('none',))
    """
    head, *joined = name.split(":", 1)
    values = joined[0].split("|") if joined else []
    return (head, *(int(value) if value.isdigit() else value for value in values))


def heaviest(choices: Iterable[Choice], resource: str) -> int | None:
    """The token whose features weigh most by the table `resource`; the first of equals."""
    weights = _weights(resource)
    scored = ((sum(map(weights.get, features, repeat(0.0))), token) for token, features in choices)
    return max(scored, key=lambda pair: pair[0])[1]


@cache
def _weights(resource: str) -> dict[Feature, float]:
    return {feature_of(row["feature"]): float(row["weight"]) for row in load_csv(resource)}
