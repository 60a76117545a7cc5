"""`havadis link`: the registry of persons across a run's articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command()(link)


def link(
    run: Annotated[Path, typer.Argument(metavar="OUT", help="Folder of a finished run, with its articles.jsonl.")],
    out: Annotated[Path | None, typer.Option(help="Folder for the tables; the run's own by default.")] = None,
    registry: Annotated[
        Path | None,
        typer.Option(help="Folder of an existing registry whose ids are kept; the one in --out by default."),
    ] = None,
) -> None:
    """Say who held which office for which country, and when it was in the news.

    Writes `persons.csv` and `occupancies.csv`. Ids stay the same from run to run; every merge is explained in its row.
    Exit code 0 when written, 2 when not. Example: `havadis link outputs/run`
    """
    from pipeline.registry import link_run

    summary = link_run(run, out, registry)
    held = f"{summary.occupancies} occupancies, {summary.firm} of them firm"
    typer.echo(f"{summary.rows} rows: {summary.persons} persons, {held} → {out or run}")
