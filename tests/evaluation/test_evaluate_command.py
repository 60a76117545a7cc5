from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from pipeline.cli import corpus as corpus_command
from pipeline.cli import evaluate as evaluate_command
from pipeline.errors import HavadisError, InputError
from pipeline.evaluation.gold import load_gold, load_ids, load_run
from tests.evaluation.samples import gold_article

app = typer.Typer()
evaluate_command.register(app)
corpus_command.register(app)


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit code, standard output, standard error; an error that `main` would print is raised."""
    outcome = CliRunner().invoke(app, [str(a) for a in arguments])
    if isinstance(outcome.exception, HavadisError):
        raise outcome.exception
    return outcome.exit_code, outcome.stdout, outcome.stderr


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in ("ilk", "son"):
        (folder / f"{name}.json").write_text(gold_article(id=name).model_dump_json(), encoding="utf-8")
    return folder


@pytest.fixture
def pred(tmp_path: Path) -> Path:
    """A run that found the first article whole, and of the second lost its date."""
    folder = tmp_path / "run"
    folder.mkdir()
    last = gold_article(id="son", dates=[])
    last = last.model_copy(update={"mentions": tuple(m for m in last.mentions if m.label != "DATE")})
    lines = [gold_article(id="ilk").model_dump_json(), last.model_dump_json()]
    (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_scores_of_a_run_as_json(gold: Path, pred: Path) -> None:
    code, out, _ = run("evaluate", "--gold", gold, "--pred", pred, "--json", "-")
    scores = json.loads(out)
    assert code == 0
    assert scores["articles"] == 2
    assert scores["mentions"]["DATE"]["strict"] == {
        "precision": 1.0, "recall": 0.5, "f1": 0.6667, "right": 1, "gold": 2, "predicted": 1,
    }  # fmt: skip
    assert scores["mentions"]["micro"]["value"] == {"accuracy": 1.0, "right": 11, "asked": 11}
    assert scores["mentions"]["NATIONALITY"]["strict"]["f1"] is None
    assert scores["records"]["people"]["person_position_country"]["f1"] == 1.0
    assert scores["records"]["dates"]["date"]["recall"] == 0.5


def test_the_table_names_every_label_and_table_in_full(gold: Path, pred: Path) -> None:
    _, out, _ = run("evaluate", "--gold", gold, "--pred", pred, "--bootstrap")
    for word in ("POSITION", "NATIONALITY", "micro", "person + position + country", "countries", "0.667 ["):
        assert word in out


def test_errors_of_one_label_are_listed(gold: Path, pred: Path) -> None:
    _, out, _ = run("evaluate", "--gold", gold, "--pred", pred, "--label", "DATE")
    assert "DATE: missed (1)\n  son  12 Mart 2025\n" in out
    assert "Olaf Brandt, ⟦12 Mart 2025⟧'te Ankara'da konuştu." in out
    assert "dates: missed" not in out


def test_ids_file_keeps_the_articles_it_names(gold: Path, pred: Path, tmp_path: Path) -> None:
    (tmp_path / "ids").write_text("ilk\n", encoding="utf-8")
    _, out, _ = run("evaluate", "--gold", gold, "--pred", pred, "--json", "-", "--ids-file", tmp_path / "ids")
    assert json.loads(out)["mentions"]["micro"]["strict"]["f1"] == 1.0


def test_an_id_without_gold_is_an_error(gold: Path, pred: Path, tmp_path: Path) -> None:
    (tmp_path / "ids").write_text("ilk\nyok\n", encoding="utf-8")
    with pytest.raises(InputError, match="no gold for yok"):
        run("evaluate", "--gold", gold, "--pred", pred, "--ids-file", tmp_path / "ids")


def test_an_article_the_run_lacks_is_named_and_counts_as_empty(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text(gold_article(id="ilk").model_dump_json(), encoding="utf-8")
    code, out, err = run("evaluate", "--gold", gold, "--pred", tmp_path / "one.jsonl", "--json", "-")
    assert code == 0
    assert "warning: son: not in" in err
    assert json.loads(out)["missing"] == ["son"]
    assert json.loads(out)["mentions"]["micro"]["strict"]["recall"] == 0.5


def test_two_runs_are_compared(gold: Path, pred: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole.jsonl"
    whole.write_text("\n".join(gold_article(id=i).model_dump_json() for i in ("ilk", "son")), encoding="utf-8")
    code, out, _ = run("evaluate", "--gold", gold, "--compare", pred, whole, "--label", "DATE")
    assert code == 0
    assert "mended: 1 differences from gold" in out
    assert "broken: 0 differences from gold" in out


def test_rules_are_listed(gold: Path, pred: Path) -> None:
    _, out, _ = run("evaluate", "--gold", gold, "--pred", pred, "--rules")
    assert "right/hits" in out


def test_an_unknown_label_is_refused(gold: Path, pred: Path) -> None:
    code, _, err = run("evaluate", "--gold", gold, "--pred", pred, "--label", "PLACE")
    assert code == 2
    assert "PLACE" in err


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not in the record format"),
        ('{"id": "a"}', "not in the record format: text: Field required"),
        (
            '{"id": "a", "text": "b", "mentions": [{"label": "X", "start": 0, "end": 1, "text": "b"}]}',
            "mentions.0.label",
        ),
        ('{"id": "a", "text": "b", "mentions": [{"label": "DATE", "start": -1, "end": 1, "text": "b"}]}', "0.start"),
        ("[" * 100_000, "not JSON"),
        ('{"id": ' + "9" * 5000 + "}", "number out of range"),
        ('{"id": "a", "text": "\\ud800"}', "not JSON"),
    ],
)
def test_malformed_gold_gives_one_line_with_file_and_reason(gold: Path, content: str, reason: str) -> None:
    (gold / "bozuk.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_gold(gold)
    message = str(caught.value)
    assert message.startswith(f"{gold / 'bozuk.json'}: ")
    assert reason in message
    assert "\n" not in message


def test_gold_that_is_not_utf8_is_one_line(gold: Path) -> None:
    (gold / "bozuk.json").write_bytes(b'{"id": "\xfe"}')
    with pytest.raises(InputError, match="not UTF-8 at byte 8"):
        load_gold(gold)


def test_two_gold_files_with_one_id_are_refused(gold: Path) -> None:
    (gold / "z.json").write_text(gold_article(id="ilk").model_dump_json(), encoding="utf-8")
    with pytest.raises(InputError, match="second article with the id 'ilk'"):
        load_gold(gold)


def test_a_broken_line_of_a_run_is_named_by_its_number(pred: Path) -> None:
    file = pred / "articles.jsonl"
    file.write_text(file.read_text(encoding="utf-8") + "\n{broken\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"articles\.jsonl:4: not JSON"):
        load_run(pred)


def test_a_line_separator_inside_a_text_does_not_end_the_line(tmp_path: Path) -> None:
    file = tmp_path / "run.jsonl"
    file.write_text(gold_article(text="bir\u2028iki\u0085üç").model_dump_json() + "\n", encoding="utf-8")
    assert load_run(file)[0].text == "bir\u2028iki\u0085üç"


@pytest.mark.parametrize("make", [False, True])
def test_a_missing_or_empty_gold_folder_is_an_error(tmp_path: Path, make: bool) -> None:
    folder = tmp_path / "yok"
    if make:
        folder.mkdir()
    with pytest.raises(InputError, match="gold"):
        load_gold(folder)


def test_a_run_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"articles\.jsonl"):
        load_run(tmp_path)


def test_an_empty_ids_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "ids").write_text("\n", encoding="utf-8")
    with pytest.raises(InputError, match="no article id"):
        load_ids(tmp_path / "ids")


def test_corpus_check_prints_a_line_for_each_problem_and_exits_1(gold: Path) -> None:
    assert run("corpus", "check", gold) == (0, "2 gold files, 0 problems\n", "")
    (gold / "son.json").write_text(gold_article(id="son", dates=[]).model_dump_json(), encoding="utf-8")
    code, out, _ = run("corpus", "check", gold)
    assert code == 1
    assert f"{gold / 'son.json'}: DATE 31-43 '12 Mart 2025': no row speaks of it\n" in out


def test_the_sample_corpus_is_sound() -> None:
    code, out, _ = run("corpus", "check", Path(__file__).parents[2] / "corpus")
    assert (code, out.splitlines()[-1].endswith(" 0 problems")) == (0, True)


def test_real_gold_against_itself_is_right_everywhere(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "gold" / "dev"
    run_file = tmp_path / "run.jsonl"
    run_file.write_text("\n".join(a.model_dump_json() for a in load_gold(folder)), encoding="utf-8")
    _, out, err = run("evaluate", "--gold", folder, "--pred", run_file, "--json", "-")
    scores = json.loads(out)
    assert scores["articles"] == 32
    assert "warning" not in err
    for tables in (scores["mentions"], scores["records"]):
        for group, measures in tables.items():
            for measure, entry in measures.items():
                assert entry.get("f1", entry.get("accuracy")) == 1.0, (group, measure)
