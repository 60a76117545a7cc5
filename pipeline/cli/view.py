"""`havadis view`: pages to look at."""

from __future__ import annotations

import sys
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
    from pipeline.evaluation.gold import load_gold
    from pipeline.formats import native
    from pipeline.view import read_errors, write_pages

    known = {article.id: article for article in load_gold(gold)} if gold else {}
    if source.suffix == ".json" or html.suffix == ".html":
        _one_page(source, html, known, lang)
        return
    errors = read_errors(source if source.is_dir() else source.parent)
    count = write_pages(native.read(source), html, source.resolve().name, errors=errors, gold=known or None, lang=lang)
    print(f"{count} articles, {len(errors)} errors: {html / 'index.html'}", file=sys.stderr)


def _one_page(source: Path, html: Path, gold: dict[str, Result], lang: str) -> None:
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


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(view)
