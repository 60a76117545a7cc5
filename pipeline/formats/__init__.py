"""Annotation formats: out to the tools people correct annotations in, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import brat, conll, docbin, doccano, label_studio, native
from pipeline.records import Result

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True)
class Format:
    """A format: how it is written and read, and what of an article it cannot hold."""

    name: str
    write: Callable[[Iterable[Result], Path], None]
    read: Callable[[Path], Iterator[Result]]
    losses: Callable[[Result], Iterator[str]]


FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("json", native.write, native.read, native.losses),
        Format("brat", brat.write, brat.read, brat.losses),
        Format("label-studio", label_studio.write, label_studio.read, label_studio.losses),
        Format("doccano", doccano.write, doccano.read, doccano.losses),
        Format("conll", conll.write, conll.read, conll.losses),
        Format("spacy", docbin.write, docbin.read, docbin.losses),
    )
}
"""All formats by the name that `convert` knows them by."""
