"""`havadis info`, and that every command's help has an example."""

from __future__ import annotations

import json

import pytest
import typer
from typer.testing import CliRunner

from pipeline.cli import app


def help_pages(command, path=()):
    yield path, command.help or ""
    for name, one in getattr(command, "commands", {}).items():
        yield from help_pages(one, (*path, name))


COMMANDS = {path: text for path, text in help_pages(typer.main.get_command(app)) if path and path != ("corpus",)}


def test_info_names_versions_engines_and_word_lists():
    found = json.loads(CliRunner().invoke(app, ["info", "--json"]).stdout)
    assert found["versions"]["spacy"].startswith("3.")
    assert {engine["name"]: engine["usable"] for engine in found["engines"]}["rules"] is True
    assert len(found["resources"]["countries.csv"]) == 12


def test_info_is_readable_without_json():
    lines = CliRunner().invoke(app, ["info"]).stdout.splitlines()
    assert any(line.startswith("--engine       rules          usable") for line in lines)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_help_has_an_example(path):
    assert f"`havadis {' '.join(path)} " in COMMANDS[path]
