"""`havadis run`: the main job."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import DOWNLOAD_HELP, ENGINE_HELP, MIN_CONFIDENCE_HELP
from pipeline.errors import ConfigError

if TYPE_CHECKING:
    from pipeline.batch import Settings, Summary
    from pipeline.reading import Sources

_QUIET_SECONDS = 10.0
"""Time between lines of progress where there is no terminal."""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command()(run)


def run(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="Files, folders, globs, or - for standard input.")
    ],
    out: Annotated[Path, typer.Option(help="Folder for the output.")] = Path("outputs"),
    engine: Annotated[str, typer.Option(help=ENGINE_HELP)] = "default",
    download: Annotated[bool, typer.Option("--download", help=DOWNLOAD_HELP)] = False,
    home_country: Annotated[str, typer.Option(help="ISO code of the press's own country.")] = "TR",
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help=MIN_CONFIDENCE_HELP)] = 0.0,
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV as a Turkish Excel opens it (BOM, «;», decimal comma).")
    ] = False,
    formats: Annotated[
        str, typer.Option("--format", help="csv,jsonl are always written; parquet adds the tables as parquet.")
    ] = "csv,jsonl",
    workers: Annotated[
        int | None, typer.Option(min=0, help="Processes, one thread each; the number of cores by default, 0 none.")
    ] = None,
    dask: Annotated[
        str | None, typer.Option(help="Address of a dask scheduler, or «local»; the output folder must be shared.")
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Work everything again, also what is done.")] = False,
) -> None:
    """Read Turkish news and write what is in them as tables.

    Reads txt, jsonl, jsonl.gz, csv, html and parquet; writes `articles.jsonl` and a CSV set. A run that was cut
    short goes on where it stopped. Exit code: 0 all well, 1 `errors.csv` has rows, 2 nothing could be done.

    Example: `havadis run news/ archive.jsonl.gz --out outputs/run --workers 4`
    """
    from pipeline.batch import Settings
    from pipeline.reading import Sources

    if download:
        from pipeline.engines import download_models

        download_models(engine)
    sources = Sources(inputs, exclude=out)
    settings = Settings(
        engine=engine,
        home_country=home_country,
        min_confidence=min_confidence,
        workers=_cores() if workers is None else workers,
        dask=dask,
        excel=excel,
        parquet="parquet" in _formats(formats),
        fresh=fresh,
    )
    summary = _run(sources, out, settings, lambda: {"inputs": inputs, "left_out": dict(sources.skipped)})
    _report(summary, sources, out)
    if summary.articles == 0:
        raise typer.Exit(2)
    raise typer.Exit(1 if summary.errors else 0)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _formats(formats: str) -> set[str]:
    chosen = {name.strip() for name in formats.split(",")}
    if unknown := chosen - {"csv", "jsonl", "parquet"}:
        raise ConfigError(f"--format {','.join(sorted(unknown))}: unknown; choose from csv, jsonl, parquet")
    return chosen


def _run(sources: Sources, out: Path, settings: Settings, about: Callable[[], dict[str, Any]]) -> Summary:
    from pipeline.batch import run_batch

    if not sys.stderr.isatty():
        return run_batch(sources, out, settings, about=about, progress=_Lines())
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def show(articles: int, errors: int) -> None:
            bar.update(task, description=f"{articles:,} articles, {errors:,} errors")

        return run_batch(sources, out, settings, about=about, progress=show)


class _Lines:
    """Progress for logs: a line now and then."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _QUIET_SECONDS

    def __call__(self, articles: int, errors: int) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _QUIET_SECONDS
            print(f"{articles:,} articles, {errors:,} errors", file=sys.stderr, flush=True)


def _report(summary: Summary, sources: Sources, out: Path) -> None:
    rate = summary.articles / summary.seconds if summary.seconds else 0.0
    again = f", {summary.resumed:,} of them done before" if summary.resumed else ""
    print(f"{summary.articles:,} articles in {summary.seconds:.1f} s ({rate:,.1f} articles/s){again} → {out}")
    labels = ", ".join(f"{label} {count:,}" for label, count in summary.labels.items())
    print(f"mentions: {labels or 'none'}")
    print(f"rows: {', '.join(f'{name} {count:,}' for name, count in summary.rows.items())}")
    if sources.skipped:
        kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in sorted(sources.skipped.items()))
        print(f"left out, not articles: {kinds}")
    if summary.articles == 0:
        print("error: no article could be read; see errors.csv", file=sys.stderr)
