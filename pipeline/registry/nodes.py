"""What the persons of a registry are made of: a name's offices, each with its country."""

from __future__ import annotations

Node = tuple[str, str]
"""Office key and country; "" for none."""


def describe(node: Node) -> str:
    """A node for a reader."""
    office, country = node
    return f"«{office or 'no office'}»" + (f" {country}" if country else "")
