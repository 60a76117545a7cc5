"""`havadis view`: pages to look at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.records import Result


def view(
    source: Annotated[
        Path, typer.Argument(help="A run's folder, its articles.jsonl, a folder of .json articles, or one of them.")
    ],
    html: Annotated[
        Path, typer.Option("--html", help="One article: the .html file to write. More: the folder for the pages.")
    ],
    gold: Annotated[Path | None, typer.Option(help="Folder of gold files: mark what is right, missed, wrong.")] = None,
    lang: Annotated[str, typer.Option(help="Language the pages show first: en or tr.")] = "en",
) -> None:
    """Write HTML pages that need no server and no network.

    Example: `havadis view outputs/run --html outputs/pages`, then open `outputs/pages/index.html`
    """
    from pipeline.errors import HavadisError
    from pipeline.evaluation.gold import load_gold

    known = {article.id: article for article in load_gold(gold)} if gold else {}
    try:
        if source.suffix == ".json" or html.suffix == ".html":
            shown = _one_page(source, html, known, lang)
        else:
            shown = _pages(source, html, known, lang)
    except OSError as error:
        raise HavadisError(f"{error.filename or html}: cannot be written ({error.strerror})") from error
    if gold is not None and shown.isdisjoint(known):
        print(f"warning: {gold} has gold for none of the articles", file=sys.stderr)


def _pages(source: Path, folder: Path, gold: dict[str, Result], lang: str) -> set[str]:
    """Write the pages of a run; the ids of its articles."""
    from pipeline.formats import native
    from pipeline.view import read_errors, write_pages

    shown: set[str] = set()

    def noted() -> Iterator[Result]:
        for article in native.read(source):
            shown.add(article.id)
            yield article

    errors = read_errors(source if source.is_dir() else source.parent)
    count = write_pages(noted(), folder, source.resolve().name, errors=errors, gold=gold, lang=lang)
    print(f"{count} articles, {len(errors)} errors: {folder / 'index.html'}", file=sys.stderr)
    return shown


def _one_page(source: Path, html: Path, gold: dict[str, Result], lang: str) -> set[str]:
    """Write the page of the one article of `source`; its id."""
    from pipeline.errors import ConfigError
    from pipeline.formats import native
    from pipeline.view import article_page

    articles = iter(native.read(source))
    article = next(articles, None)
    if article is None or next(articles, None) is not None:
        raise ConfigError(f"--html {html}: {source} holds more or less than one article; give a folder")
    file = html if html.suffix == ".html" else html / "index.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(article_page(article, gold.get(article.id), lang), encoding="utf-8")
    print(f"1 article: {file}", file=sys.stderr)
    return {article.id}


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(view)
