"""`havadis view`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

GOLD = Path(__file__).resolve().parents[2] / "corpus" / "gold"
ONE = GOLD / "tokat-depremi.json"


def run(*arguments):
    return CliRunner().invoke(app, ["view", *map(str, arguments)])


def test_one_article_makes_one_file(tmp_path):
    assert run(ONE, "--html", tmp_path / "a.html", "--lang", "tr").exit_code == 0
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="tr">')


def test_a_folder_of_articles_makes_an_index_and_a_page_for_each(tmp_path):
    assert run(GOLD, "--html", tmp_path / "pages").exit_code == 0
    assert (tmp_path / "pages" / "index.html").is_file()
    assert {p.stem for p in (tmp_path / "pages" / "articles").iterdir()} == {p.stem for p in GOLD.glob("*.json")}


def test_gold_is_found_by_id(tmp_path):
    found = run(ONE, "--html", tmp_path / "a.html", "--gold", GOLD)
    assert "warning" not in found.stderr
    assert 'data-x="right"' in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_gold_of_other_articles_is_said(tmp_path):
    (tmp_path / "gold").mkdir()
    shutil.copy(GOLD / "lig-maci.json", tmp_path / "gold")
    found = run(ONE, "--html", tmp_path / "a.html", "--gold", tmp_path / "gold")
    assert "has gold for none of the articles" in found.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["{gold}", "--html", "{tmp}/a.html"], "holds more or less than one article; give a folder"),
        (["{tmp}/nothing", "--html", "{tmp}/pages"], "no such file or folder"),
        (["{gold}", "--html", "{tmp}/file"], "cannot be written"),
        (["{gold}", "--html", "{tmp}/pages", "--lang", "fr"], "choose en or tr"),
    ],
)
def test_what_cannot_be_shown_is_one_clear_line(tmp_path, arguments, reason):
    (tmp_path / "file").write_text("", encoding="utf-8")
    found = run(*(argument.format(gold=GOLD, tmp=tmp_path) for argument in arguments))
    assert found.exit_code != 0
    assert reason in str(found.exception)
    assert "\n" not in str(found.exception)
