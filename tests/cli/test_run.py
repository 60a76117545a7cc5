"""`run` end to end: what it writes, what it says, how it ends."""

import csv
import json
import sys
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.engines import ENGINE_FORMS, download_models
from pipeline.errors import ConfigError

TABLES = ("articles", "mentions", "people", "amounts", "dates", "countries", "errors")
TEXT = "date 2026-01-23\nDışişleri Bakanı Ali Kaya, 8,9 milyar dolar istedi.\n"


@pytest.fixture
def run(tmp_path):
    def run(*inputs, options=(), out=None):
        arguments = [
            "run",
            *map(str, inputs),
            "--out",
            str(out or tmp_path / "out"),
            "--engine",
            "rules",
            "--workers",
            "0",
            *options,
        ]
        return CliRunner().invoke(app, arguments, catch_exceptions=False)

    return run


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_run_writes_json_lines_and_the_csv_set_under_their_names(tmp_path, run):
    (tmp_path / "haber.txt").write_text(TEXT, encoding="utf-8")
    done = run(tmp_path / "haber.txt")
    assert done.exit_code == 0
    (line,) = (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    article = json.loads(line)
    assert (article["id"], article["published"]) == ("haber", "2026-01-23")
    assert article["text"] == "Dışişleri Bakanı Ali Kaya, 8,9 milyar dolar istedi.\n"
    for mention in article["mentions"]:
        assert article["text"][mention["start"] : mention["end"]] == mention["text"]
    (amount,) = rows(tmp_path / "out" / "amounts.csv")
    assert (amount["article_id"], amount["amount"], amount["currency"]) == ("haber", "8900000000", "USD")
    assert {path.name for path in (tmp_path / "out").glob("*.csv")} == {f"{name}.csv" for name in TABLES}


def test_the_summary_counts_articles_mentions_rows_and_errors(tmp_path, run):
    (tmp_path / "haber.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "bos.txt").write_text("")
    (tmp_path / "notlar.md").write_text("x")
    done = run(tmp_path)
    assert done.exit_code == 1
    assert done.stdout.startswith("1 articles in ")
    assert "MONEY 1" in done.stdout
    assert "errors 1" in done.stdout
    assert "left out, not articles: 1 .md" in done.stdout


def test_every_bad_input_is_one_error_row_and_the_rest_is_written(tmp_path, run):
    folder = tmp_path / "in"
    folder.mkdir()
    bad = {
        "bos.txt": b"",
        "ikili.txt": bytes(range(256)),
        "kiril.txt": "Привет, мир".encode("cp1251"),
        "uzun.txt": b"a" * 5_000_000,
        "bozuk.jsonl": b'{"id": "x", ',
        "sutunsuz.csv": b"id,metin\n1,a\n",
    }
    for name, content in bad.items():
        (folder / name).write_bytes(content)
    (folder / "iyi.txt").write_bytes(TEXT.encode("cp1254"))
    (folder / "cift.jsonl").write_text('{"id": "iyi", "text": "Bakan geldi."}\n', encoding="utf-8")
    done = run(folder)
    assert done.exit_code == 1
    errors = rows(tmp_path / "out" / "errors.csv")
    assert sorted(error["source"] for error in errors) == sorted(
        ["iyi", *(str(folder / name) + (":1" if name == "bozuk.jsonl" else "") for name in bad)]
    )
    assert len(rows(tmp_path / "out" / "articles.csv")) == 2
    assert len((tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize("content", ["", None])
def test_nothing_to_do_ends_with_two_and_says_why(tmp_path, run, content):
    if content is not None:
        (tmp_path / "a.txt").write_text(content)
    done = run(tmp_path / "a.txt")
    assert done.exit_code == 2
    assert "no article could be read" in done.stderr
    assert len(rows(tmp_path / "out" / "errors.csv")) == 1


def test_excel_files_open_in_a_turkish_spreadsheet(tmp_path, run):
    (tmp_path / "haber.txt").write_text("Ceza 1.250,50 lira. İhracat 8,9 milyar dolar.", encoding="utf-8")
    assert run(tmp_path / "haber.txt", options=["--excel"]).exit_code == 0
    written = (tmp_path / "out" / "amounts.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfarticle_id;published;amount;")
    assert ";1250,5;" in written.decode()


def test_a_second_run_gives_the_same_bytes_and_works_nothing_again(tmp_path, run):
    (tmp_path / "haber.txt").write_text(TEXT, encoding="utf-8")
    run(tmp_path / "haber.txt")
    first = {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.*") if path.is_file()}
    again = run(tmp_path / "haber.txt")
    assert "1 of them done before" in again.stdout
    for name, data in first.items():
        if name != "run.json":
            assert (tmp_path / "out" / name).read_bytes() == data


def test_an_output_that_cannot_be_written_ends_in_one_line(tmp_path, run):
    (tmp_path / "haber.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "dosya").write_text("")
    with pytest.raises(Exception, match="dosya") as raised:
        run(tmp_path / "haber.txt", out=tmp_path / "dosya" / "out")
    assert "\n" not in str(raised.value)


def test_a_run_with_another_least_confidence_takes_nothing_over(tmp_path, run):
    (tmp_path / "haber.txt").write_text(TEXT, encoding="utf-8")
    run(tmp_path / "haber.txt")
    assert [row["person"] for row in rows(tmp_path / "out" / "people.csv")] == ["Ali Kaya"]
    done = run(tmp_path / "haber.txt", options=["--min-confidence", "1"])
    assert "done before" not in done.stdout
    assert rows(tmp_path / "out" / "people.csv") == []
    assert {row["label"] for row in rows(tmp_path / "out" / "mentions.csv")} == {"MONEY"}


@pytest.mark.parametrize("command", ["run", "evaluate"])
def test_help_names_every_engine(command):
    shown = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200", "TERM": "dumb"}).stdout
    words = shown.replace("│", " ").replace(",", " ").replace(".", " ").split()
    assert [form for form in ENGINE_FORMS if form not in words] == []


def test_download_without_stanza_is_one_clear_error(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ConfigError, match=r"the library is not installed; pip install 'havadis\[stanza\]'$"):
        run("-", options=["--engine", "stanza", "--download"])


def test_download_is_refused_for_an_engine_that_has_nothing_to_fetch(run):
    with pytest.raises(ConfigError, match="engine 'rules' has none to fetch"):
        run("-", options=["--download"])


@pytest.mark.parametrize("folder", [None, "stanza-tr"])
def test_download_fetches_stanzas_turkish_models(folder, monkeypatch):
    asked = []
    stanza = SimpleNamespace(download=lambda lang, **more: asked.append((lang, more.get("model_dir"))))
    monkeypatch.setitem(sys.modules, "stanza", stanza)
    download_models(f"stanza:{folder}" if folder else "stanza")
    assert asked == [("tr", folder)]
