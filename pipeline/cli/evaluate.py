"""`havadis evaluate`: gold against a run, against fresh extraction, or two runs against each other."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import DOWNLOAD_HELP, ENGINE_HELP, MIN_CONFIDENCE_HELP

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.evaluation import Evaluation
    from pipeline.records import Result

_PIPED_WIDTH = 120
"""Columns of the tables where no terminal says how wide it is: every heading and interval fits."""


def evaluate(
    gold: Annotated[Path, typer.Option(help="Folder of gold files, *.json in the record format.")],
    pred: Annotated[
        Path | None,
        typer.Option(help="A run's folder or its articles.jsonl. Left out: extract from the gold's own texts now."),
    ] = None,
    compare: Annotated[
        tuple[Path, Path] | None, typer.Option(help="Two runs, before and after: what got better, what worse.")
    ] = None,
    engine: Annotated[str, typer.Option(help=f"Of the fresh extraction. {ENGINE_HELP}")] = "default",
    download: Annotated[bool, typer.Option("--download", help=DOWNLOAD_HELP)] = False,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help=f"Of the fresh extraction. {MIN_CONFIDENCE_HELP}")
    ] = 0.0,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write the scores as JSON to this file; - for standard output.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option(help="Write the evaluation as a page (.html) that needs no network.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every difference in its sentence.")] = False,
    label: Annotated[
        str | None, typer.Option(help="List the differences of this label or table only, as PERSON or people.")
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Hits, right and wrong of every rule and model.")] = False,
    ids_file: Annotated[Path | None, typer.Option(help="Score only the articles named here, one id a line.")] = None,
    bootstrap: Annotated[
        bool, typer.Option("--bootstrap", help="95 % intervals of F1, from 1,000 resamples of the articles.")
    ] = False,
) -> None:
    """Score a run against gold. Exit code 0 when scored, 2 when not.

    Example: `havadis evaluate --gold corpus/gold --pred outputs/run --errors --label PERSON`
    """
    _check_label(label)
    if download:
        from pipeline.engines import download_models

        download_models(engine)
    articles = _chosen(gold, ids_file)
    console = _console(to_stderr=json_file == Path("-"))
    if compare is not None:
        if pred is not None:
            raise typer.BadParameter("--compare names both runs: leave --pred out")
        data = _compare(articles, compare, console, errors, label, html)
    else:
        data = _score(articles, pred, engine, min_confidence, console, errors, label, rules, bootstrap, html)
    if json_file is not None:
        _write_json(data, json_file)


def _score(
    articles: list[Result],
    pred: Path | None,
    engine: str,
    min_confidence: float,
    console: Console,
    errors: bool,
    label: str | None,
    rules: bool,
    bootstrap: bool,
    html: Path | None,
) -> dict[str, Any]:
    from pipeline.evaluation.bootstrap import intervals
    from pipeline.evaluation.errors import as_text, differences
    from pipeline.evaluation.report import as_json, as_table
    from pipeline.evaluation.rules import by_rule, rule_table

    result = _evaluation(articles, pred, engine, min_confidence)
    bounds = intervals(result.by_article) if bootstrap else None
    console.print(as_table(result, bounds))
    if rules:
        console.print(rule_table(by_rule(result.pairs)))
    if errors or label is not None:
        console.print(as_text(differences(result, label)))
    if html is not None:
        from pipeline.view import evaluation_page

        _write(evaluation_page(result, pred.resolve().name if pred else engine), html)
    return as_json(result, bounds)


def _compare(
    articles: list[Result],
    runs: tuple[Path, Path],
    console: Console,
    errors: bool,
    label: str | None,
    html: Path | None,
) -> dict[str, Any]:
    from pipeline.evaluation.compare import change_table, changes_json, compare
    from pipeline.evaluation.errors import as_text

    before, after = (_evaluation(articles, run) for run in runs)
    comparison = compare(before, after, label=label)
    console.print(change_table(comparison.changes))
    for heading, found in (("mended", comparison.mended), ("broken", comparison.broken)):
        console.print(f"{heading}: {len(found)} differences from gold", style="bold")
        if errors or label is not None:
            console.print(as_text(found))
    if html is not None:
        from pipeline.view import comparison_page

        _write(comparison_page(comparison, " → ".join(run.resolve().name for run in runs)), html)
    return {
        "articles": len(articles),
        "changes": changes_json(comparison.changes),
        "mended": len(comparison.mended),
        "broken": len(comparison.broken),
    }


def _evaluation(
    articles: list[Result], pred: Path | None, engine: str = "default", min_confidence: float = 0.0
) -> Evaluation:
    from pipeline.evaluation import evaluate as score
    from pipeline.evaluation.gold import load_run

    result = score(articles, load_run(pred) if pred else _fresh(articles, engine, min_confidence))
    for article in result.missing:
        print(f"warning: {article}: not in {pred}, counted as empty output", file=sys.stderr)
    for article in result.text_differs:
        print(f"warning: {article}: its text in {pred} is not the gold's, offsets may not agree", file=sys.stderr)
    return result


def _fresh(articles: list[Result], engine: str, min_confidence: float) -> list[Result]:
    from pipeline.extraction import extract_articles, load
    from pipeline.records import Article

    inputs = [Article(id=a.id, text=a.text, published=a.published, title=a.title) for a in articles]
    return list(extract_articles(inputs, load(engine, min_confidence=min_confidence)))


def _chosen(gold: Path, ids_file: Path | None) -> list[Result]:
    from pipeline.errors import InputError
    from pipeline.evaluation.gold import load_gold, load_ids

    articles = load_gold(gold)
    if ids_file is None:
        return articles
    ids = load_ids(ids_file)
    unknown = sorted(ids - {article.id for article in articles})
    if unknown:
        raise InputError(str(ids_file), f"no gold for {', '.join(unknown)}")
    return [article for article in articles if article.id in ids]


def _check_label(label: str | None) -> None:
    from pipeline.evaluation.align import GROUPS

    if label is not None and label.casefold() not in (group.casefold() for group in GROUPS):
        raise typer.BadParameter(f"--label {label} is none of {', '.join(GROUPS)}")


def _console(to_stderr: bool) -> Console:
    from rich.console import Console

    console = Console(stderr=to_stderr, soft_wrap=True, highlight=False)
    if not console.is_terminal:
        console.width = _PIPED_WIDTH
    return console


def _write_json(data: dict[str, Any], file: Path) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    if file == Path("-"):
        print(text)
    else:
        _write(text + "\n", file)


def _write(text: str, file: Path) -> None:
    from pipeline.errors import InputError

    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(str(file), f"cannot be written: {error.strerror}") from None


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(evaluate)
