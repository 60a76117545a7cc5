"""`havadis info`: what is installed."""

from __future__ import annotations

import json
from typing import Annotated

import typer


def info(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, with the checksum of every word list.")] = False,
) -> None:
    """Show versions, the model and the engines that can be used here. Loads no model, uses no network.

    Example: `havadis info --json > havadis-info.json`, to go with a report of a fault
    """
    from pipeline.about import about

    found = about()
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for name, number in {**found["versions"], **found["optional"]}.items():
        print(f"{name:14} {number or 'not installed'}")
    model = found["model"]
    print(f"{'model':14} {model['folder']} {model['fault'] or 'sha256 ' + model['sha256'] + '…'}")
    print(f"{'word lists':14} {len(found['resources'])} files")
    for engine in found["engines"]:
        print(
            f"{'--engine':14} {engine['name']:14} {'usable' if engine['usable'] else 'not usable'}: {engine['reason']}"
        )


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(info)
