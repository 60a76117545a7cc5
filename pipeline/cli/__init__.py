"""The command line: one module per command, each a thin layer over plain functions.

A command module holds one typer function and is named in `_COMMANDS`; it imports what is heavy inside the
function, so that `--help` stays fast.
"""

from __future__ import annotations

import sys
from importlib import import_module

import typer

from pipeline.errors import HavadisError

_COMMANDS = ("run", "evaluate", "corpus", "view", "convert", "info", "link")

app = typer.Typer(
    name="havadis",
    help="Turkish news into data: people and offices, countries, dates and sums of money.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
for _name in _COMMANDS:
    import_module(f"pipeline.cli.{_name}").register(app)


def main() -> None:
    """Console entry point. Exit code 0 all well, 1 some articles failed, 2 nothing could be done."""
    try:
        app()
    except HavadisError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)
