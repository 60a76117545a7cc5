"""A batch: nothing lost, nothing counted twice, the same bytes whoever does the work."""

import csv
import json

import pytest

from pipeline.batch import Settings, deaths, run_batch
from pipeline.batch.lock import locked
from pipeline.errors import HavadisError, InputError
from pipeline.records import Article
from tests.batch.stubs import DEATHS, BrokenLoader, StubLoader, articles, output


def run(items, out, **settings):
    return run_batch(items, out, Settings(**settings), loader=StubLoader())


def ids(out):
    return [json.loads(line)["id"] for line in (out / "articles.jsonl").read_text(encoding="utf-8").splitlines()]


def errors(out):
    with (out / "errors.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_articles_come_out_in_the_order_they_went_in(tmp_path):
    summary = run(articles(300), tmp_path)
    assert ids(tmp_path) == [f"haber-{number}" for number in range(300)]
    assert (summary.articles, summary.errors, summary.labels) == (300, 0, {"PERSON": 900})


@pytest.mark.parametrize("workers", [1, 3])
def test_any_number_of_workers_gives_the_same_bytes(tmp_path, workers):
    items = [*articles(200, {7: "RAISE"}), InputError("x.txt", "empty"), Article(id="son", text="Bitti")]
    run(items, tmp_path / "serial")
    run(items, tmp_path / "pool", workers=workers)
    assert output(tmp_path / "serial") == output(tmp_path / "pool")


def test_an_article_that_fails_costs_one_row_in_one_line(tmp_path):
    summary = run(articles(5, {2: "RAISE"}), tmp_path)
    assert (summary.articles, summary.errors) == (4, 1)
    (error,) = errors(tmp_path)
    assert error["article_id"] == "haber-2"
    assert error["reason"] == "extraction failed: ValueError: first line"


def test_an_article_that_asks_for_more_memory_than_there_is_costs_one_row(tmp_path):
    assert run(articles(5, {2: "MEMORY"}), tmp_path).articles == 4
    (error,) = errors(tmp_path)
    assert error["reason"].startswith("extraction failed: MemoryError")


def test_an_article_that_kills_its_workers_costs_one_row_and_no_other_article(tmp_path):
    summary = run(articles(60, {20: "KILL"}), tmp_path, workers=2)
    assert [error["article_id"] for error in errors(tmp_path)] == ["haber-20"]
    assert summary.articles == 59
    assert ids(tmp_path) == [f"haber-{number}" for number in range(60) if number != 20]


def test_whatever_an_article_ends_its_worker_with_each_costs_its_own_row(tmp_path, monkeypatch):
    monkeypatch.setattr(deaths, "MAX_DEATHS", 1)
    summary = run(articles(40, dict(enumerate(DEATHS))), tmp_path, workers=1)
    assert summary.articles == 40 - len(DEATHS)
    assert [error["article_id"] for error in errors(tmp_path)] == [f"haber-{number}" for number in range(len(DEATHS))]


def test_a_second_run_works_nothing_again(tmp_path):
    count = tmp_path / "count"
    first = run_batch(articles(100), tmp_path / "out", loader=StubLoader(str(count)))
    before = output(tmp_path / "out")
    second = run_batch(articles(100), tmp_path / "out", loader=StubLoader(str(count)))
    assert (first.resumed, second.resumed) == (0, 100)
    assert count.read_text() == "x"
    assert output(tmp_path / "out") == before


def test_fresh_works_everything_again(tmp_path):
    run(articles(50), tmp_path)
    assert run(articles(50), tmp_path, fresh=True).resumed == 0


@pytest.mark.parametrize("change", ["changed", "added", "removed"])
def test_a_change_redoes_the_shard_it_touches_and_only_that(tmp_path, change):
    items = articles(1000)
    run(items, tmp_path / "out")
    if change == "changed":
        items[500] = Article(id=items[500].id, text="Bugün Can geldi")
    elif change == "added":
        items.insert(500, Article(id="yeni", text="Bugün Can geldi"))
    else:
        del items[500]
    summary = run(items, tmp_path / "out")
    assert 1000 - 2 * 128 <= summary.resumed < len(items)
    run(items, tmp_path / "anew")
    assert output(tmp_path / "out") == output(tmp_path / "anew")


def test_shards_of_an_earlier_input_are_swept_away(tmp_path):
    run(articles(300), tmp_path)
    run(articles(10), tmp_path)
    held = list((tmp_path / ".shards").iterdir())
    assert sum(path.read_bytes().count(b'"id":"haber-') for path in held) == 10


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied"])
def test_a_damaged_shard_is_worked_again(tmp_path, damage):
    run(articles(50), tmp_path)
    before = output(tmp_path)
    path = max((tmp_path / ".shards").iterdir(), key=lambda path: path.stat().st_size)
    data = path.read_bytes()
    middle = len(data) // 2
    flipped = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    path.write_bytes({"cut": data[:middle], "flipped": flipped, "emptied": b""}[damage])
    summary = run(articles(50), tmp_path)
    assert summary.resumed < 50
    assert output(tmp_path) == before


def test_a_repeated_article_is_counted_once_and_a_clashing_id_is_kept_apart(tmp_path):
    items = [Article(id="a", text="Bir"), Article(id="a", text="İki"), Article(id="a", text="Bir")]
    items += [Article(id="a", text="İki"), Article(id="b", text="Bir")]
    summary = run(items, tmp_path)
    first, second, third = ids(tmp_path)
    assert (first, third) == ("a", "b")
    assert second.startswith("a~")
    assert (summary.articles, summary.repeated, summary.renamed, summary.errors) == (3, 2, 1, 3)
    kept = [error for error in errors(tmp_path) if "kept" in error["reason"]]
    assert [error["article_id"] for error in kept] == [second]


def test_errors_of_reading_stand_in_their_place(tmp_path):
    items = [InputError("a.txt", "empty"), *articles(1), InputError("b.txt", "binary file, not text")]
    run(items, tmp_path)
    assert [(error["source"], error["reason"]) for error in errors(tmp_path)] == [
        ("a.txt", "empty"),
        ("b.txt", "binary file, not text"),
    ]


def test_the_manifest_says_what_was_run_and_what_came_of_it(tmp_path):
    run_batch(articles(3), tmp_path, loader=StubLoader(), about=lambda: {"inputs": ["haber/"]})
    manifest = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert manifest["inputs"] == ["haber/"]
    assert manifest["rows"]["people"] == 9
    assert manifest["settings"]["engine"] == "default"
    assert manifest["versions"]["spacy"]
    assert manifest["files"]["articles.jsonl"]["bytes"] == (tmp_path / "articles.jsonl").stat().st_size


def test_a_run_that_fails_leaves_the_finished_output_alone(tmp_path):
    run(articles(3), tmp_path)
    before = output(tmp_path)
    with pytest.raises(HavadisError, match="damaged"):
        run_batch(articles(9), tmp_path, loader=BrokenLoader("raise"))
    assert output(tmp_path) == before
    assert not (tmp_path / ".aside").exists()


@pytest.mark.parametrize(("how", "reason"), [("raise", "damaged"), ("die", "dies before its first article")])
def test_workers_that_cannot_load_the_pipeline_end_the_run_with_the_reason(tmp_path, monkeypatch, how, reason):
    monkeypatch.setattr(deaths, "MAX_UNBORN", 3)
    with pytest.raises(HavadisError, match=reason):
        run_batch(articles(9), tmp_path, Settings(workers=2), loader=BrokenLoader(how))


def test_two_runs_into_one_folder_are_refused(tmp_path):
    with locked(tmp_path), pytest.raises(HavadisError, match="another run"):
        run(articles(1), tmp_path)


def test_parquet_has_the_rows_of_the_csv_set(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    run([*articles(4), Article(id="=1+1", text="Can geldi"), InputError("x", "y")], tmp_path, parquet=True)
    people = parquet.read_table(tmp_path / "people.parquet").to_pylist()
    assert len(people) == 13
    assert people[-1]["article_id"] == "=1+1"
    assert (people[-1]["former"], people[-1]["start"], people[-1]["position"]) == (False, 0, None)
    assert parquet.read_table(tmp_path / "errors.parquet").to_pylist() == [
        {"source": "x", "article_id": None, "reason": "y"}
    ]
    assert parquet.read_table(tmp_path / "dates.parquet").num_rows == 0
