"""`havadis corpus`: care of gold files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

corpus = typer.Typer(help="Check gold files.", no_args_is_help=True)


@corpus.callback()
def _group() -> None:
    """Check gold files."""


@corpus.command()
def check(
    folder: Annotated[Path, typer.Argument(help="A corpus (with gold/ and articles/) or a folder of gold files.")],
) -> None:
    """Check gold files: offsets, labels, values, overlaps, records, inputs and checksums; a line for each problem.

    Exit code 0 if all is well, 1 if there are problems, 2 if there is nothing to check. Example:
    `havadis corpus check corpus`
    """
    from pipeline.evaluation.corpus import check_corpus, gold_files
    from pipeline.reading.sources import read_file

    problems = 0
    for problem in check_corpus(folder, lambda path: next(iter(read_file(path)))):
        print(problem)
        problems += 1
    print(f"{len(gold_files(folder))} gold files, {problems} problems")
    if problems:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command group to the program."""
    app.add_typer(corpus, name="corpus")
