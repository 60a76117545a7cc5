"""`havadis convert`: to the formats of annotation tools and back."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.formats import Format
    from pipeline.records import Result

_NAMES = "json, brat, label-studio, doccano, conll, spacy"


def convert(
    source: Annotated[Path, typer.Argument(help="A run's folder, a gold folder, or what a tool exported.")],
    target: Annotated[Path, typer.Argument(help="File to write; a folder for json and brat.")],
    to: Annotated[str, typer.Option("--to", help=f"Format to write: {_NAMES}.")] = "json",
    from_: Annotated[str, typer.Option("--from", help=f"Format of the source: {_NAMES}.")] = "json",
    base: Annotated[
        Path | None, typer.Option(help="Where the articles came from: fills in what the tool's format cannot hold.")
    ] = None,
) -> None:
    """Take articles to an annotation tool and bring them back as gold.

    Example: `havadis convert outputs/run brat-folder --to brat`, and after correcting them there
    `havadis convert brat-folder corrected-gold --from brat --base outputs/run`
    """
    from pipeline.errors import HavadisError
    from pipeline.formats import native
    from pipeline.formats.complete import completed

    reader, writer = _format(from_), _format(to)
    articles: Iterable[Result] = reader.read(source)
    if base is not None:
        articles = completed(articles, {article.id: article for article in native.read(base)})
    lost: Counter[str] = Counter()
    count: Counter[str] = Counter()
    try:
        writer.write(_counted(articles, writer, lost, count), target)
    except OSError as error:
        raise HavadisError(f"{error.filename or target}: cannot be written ({error.strerror})") from error
    for what, number in sorted(lost.items()):
        print(f"warning: {to} cannot hold {what}: left out of {number} articles", file=sys.stderr)
    print(f"{count['articles']} articles: {target}", file=sys.stderr)


def _counted(articles: Iterable[Result], writer: Format, lost: Counter[str], count: Counter[str]) -> Iterator[Result]:
    for article in articles:
        count["articles"] += 1
        lost.update(set(writer.losses(article)))
        yield article


def _format(name: str) -> Format:
    from pipeline.errors import ConfigError
    from pipeline.formats import FORMATS

    if name not in FORMATS:
        raise ConfigError(f"format {name!r}: choose one of {', '.join(FORMATS)}")
    return FORMATS[name]


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(convert)
