"""`havadis corpus`: care of gold files."""

from __future__ import annotations

import typer

corpus = typer.Typer(help="Check gold files.", no_args_is_help=True)


@corpus.callback()
def _group() -> None:
    """Check gold files."""


def register(app: typer.Typer) -> None:
    """Add the command group to the program."""
    app.add_typer(corpus, name="corpus")
