"""`havadis evaluate`: gold against a run, or against fresh extraction."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.evaluation import Evaluation, ScoreName
    from pipeline.records import Result

_PIPED_WIDTH = 120
"""Columns of the tables where no terminal says how wide it is: every heading and interval fits."""


def evaluate(
    gold: Annotated[Path, typer.Option(help="Folder of gold files, *.json in the record format.")],
    pred: Annotated[
        Path | None,
        typer.Option(help="A run's folder or its articles.jsonl. Left out: extract from the gold's own texts now."),
    ] = None,
    engine: Annotated[str, typer.Option(help="Engine of the fresh extraction.")] = "default",
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write the scores as JSON to this file; - for standard output.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every difference in its sentence.")] = False,
    label: Annotated[
        str | None, typer.Option(help="With --errors: this label or table only, as PERSON or people.")
    ] = None,
    ids_file: Annotated[Path | None, typer.Option(help="Score only the articles named here, one id a line.")] = None,
    bootstrap: Annotated[
        bool, typer.Option("--bootstrap", help="95 % intervals of F1, from 1,000 resamples of the articles.")
    ] = False,
) -> None:
    """Score a run against gold.

    Example: `havadis evaluate --gold corpus/gold --pred outputs/run --errors --label PERSON`
    """
    from rich.console import Console

    from pipeline.evaluation import evaluate as score
    from pipeline.evaluation.gold import load_gold, load_run

    articles = _chosen(load_gold(gold), ids_file)
    result = score(articles, load_run(pred) if pred else _fresh(articles, engine))
    _warn(result)
    to_stdout = json_file is not None and str(json_file) == "-"
    console = Console(stderr=to_stdout, soft_wrap=True)
    if not console.is_terminal:
        console.width = _PIPED_WIDTH
    _print(result, console, bootstrap, errors, label)
    if json_file is not None:
        _write_json(result, None if to_stdout else json_file, bootstrap)


def _chosen(articles: list[Result], ids_file: Path | None) -> list[Result]:
    from pipeline.errors import InputError
    from pipeline.evaluation.gold import load_ids

    if ids_file is None:
        return articles
    ids = load_ids(ids_file)
    unknown = sorted(ids - {article.id for article in articles})
    if unknown:
        raise InputError(str(ids_file), f"no gold for {', '.join(unknown)}")
    return [article for article in articles if article.id in ids]


def _fresh(articles: list[Result], engine: str) -> list[Result]:
    from pipeline.extraction import extract_articles, load
    from pipeline.records import Article

    inputs = [Article(id=a.id, text=a.text, published=a.published, title=a.title) for a in articles]
    return list(extract_articles(inputs, load(engine)))


def _warn(result: Evaluation) -> None:
    for article in result.missing:
        print(f"warning: {article}: not in the prediction, counted as empty output", file=sys.stderr)
    for article in result.text_differs:
        print(f"warning: {article}: its text differs from the gold's, offsets may not agree", file=sys.stderr)


def _print(result: Evaluation, console: Console, bootstrap: bool, errors: bool, label: str | None) -> None:
    from pipeline.errors import ConfigError
    from pipeline.evaluation.errors import GROUPS, as_text, differences
    from pipeline.evaluation.report import as_table

    if label is not None and label.casefold() not in (group.casefold() for group in GROUPS):
        raise ConfigError(f"--label {label}: is none of {', '.join(GROUPS)}")
    console.print(as_table(result, _intervals(result, bootstrap)))
    if errors or label is not None:
        console.print(as_text(differences(result, label)))


def _intervals(result: Evaluation, bootstrap: bool) -> dict[ScoreName, tuple[float, float]] | None:
    from pipeline.evaluation.bootstrap import intervals

    return intervals(result.by_article) if bootstrap else None


def _write_json(result: Evaluation, file: Path | None, bootstrap: bool) -> None:
    from pipeline.errors import InputError
    from pipeline.evaluation.report import as_json

    text = json.dumps(as_json(result, _intervals(result, bootstrap)), ensure_ascii=False, indent=1)
    if file is None:
        print(text)
        return
    try:
        file.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(str(file), f"cannot be written: {error.strerror}") from None


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(evaluate)
