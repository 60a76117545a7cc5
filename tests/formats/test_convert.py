"""`havadis convert`."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.formats import native

GOLD = Path(__file__).resolve().parents[2] / "corpus" / "gold"


def run(*arguments):
    return CliRunner().invoke(app, ["convert", *map(str, arguments)])


def test_gold_goes_to_brat_and_comes_back_whole_with_its_base(tmp_path):
    out = run(GOLD, tmp_path / "brat", "--to", "brat")
    assert out.exit_code == 0
    assert "warning: brat cannot hold record rows: left out of 15 articles" in out.stderr
    back = run(tmp_path / "brat", tmp_path / "gold", "--from", "brat", "--base", GOLD)
    assert back.exit_code == 0
    for there, here in zip(native.read(GOLD), native.read(tmp_path / "gold"), strict=True):
        assert [m.value for m in here.mentions] == [m.value for m in there.mentions]
        assert (here.people, here.dates, here.published) == (there.people, there.dates, there.published)


def test_a_lossless_format_gives_no_warning(tmp_path):
    assert "warning" not in run(GOLD, tmp_path / "x.spacy", "--to", "spacy").stderr


def test_an_unknown_format_is_named(tmp_path):
    found = run(GOLD, tmp_path / "x", "--to", "word")
    assert found.exit_code != 0
    assert "choose one of json, brat" in str(found.exception)
