"""The data package of a run's tables, checked by the frictionless library."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from pipeline.batch import Settings, run_batch
from pipeline.formats.datapackage import as_json, describe
from pipeline.records import AmountRecord, Article, CountryRecord, DateRecord, Mention, Money, PersonRecord, Result
from pipeline.writing.csvset import csv_text, excel_text
from pipeline.writing.tables import TABLES, rows_of

ARTICLE = Result(
    id="a",
    text="Ali Can dün ABD'ye 1,5 milyon dolar verdi.",
    published="2025-01-02",
    title="Başlık; «iki»",
    mentions=(
        Mention(label="PERSON", start=0, end=7, text="Ali Can", value="Ali Can", id="m1", confidence=0.5),
        Mention(label="DATE", start=8, end=11, text="dün", value="2025-01-01", id="m2"),
        Mention(label="COUNTRY", start=12, end=15, text="ABD", value="US", id="m3"),
        Mention(
            label="MONEY",
            start=19,
            end=35,
            text="1,5 milyon dolar",
            value=Money(amount=1500000.25, currency="USD"),
            id="m4",
        ),
    ),
    people=(PersonRecord(person="Ali Can", evidence=("m1",)),),
    amounts=(AmountRecord(amount=1500000.25, currency="USD", evidence=("m4",)),),
    dates=(DateRecord(value="2025-01-01", trigger="verdi", evidence=("m2",)),),
    countries=(CountryRecord(country="US", mentions=1),),
)


def package(folder, excel=False, article=ARTICLE):
    rows = rows_of(article)
    for table, columns in TABLES.items():
        text = csv_text([list(columns), *rows.get(table, [])])
        written = "\ufeff" + excel_text(text, columns) if excel else text
        (folder / f"{table}.csv").write_text(written, encoding="utf-8", newline="")
    described = describe(TABLES, excel=excel, licence="CC-BY-4.0", sources=["haberler/"])
    (folder / "datapackage.json").write_text(as_json(described), encoding="utf-8")
    return folder / "datapackage.json"


@pytest.mark.parametrize("excel", [False, True])
def test_frictionless_finds_the_tables_valid(tmp_path, excel):
    frictionless = pytest.importorskip("frictionless", reason="needs the frictionless library (extra dev)")
    report = frictionless.validate(str(package(tmp_path, excel)))
    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == len(TABLES)


def test_frictionless_finds_a_row_of_an_article_that_is_not_there(tmp_path):
    frictionless = pytest.importorskip("frictionless", reason="needs the frictionless library (extra dev)")
    path = package(tmp_path)
    people = tmp_path / "people.csv"
    people.write_text(people.read_text(encoding="utf-8").replace("\na,", "\nb,"), encoding="utf-8")
    assert frictionless.validate(str(path)).flatten(["type"]) == [["foreign-key"]]


def test_every_column_is_described_and_typed():
    described = describe(TABLES)
    fields = [field for resource in described["resources"] for field in resource["schema"]["fields"]]
    assert [field["name"] for field in fields if "description" not in field] == []
    assert {field["type"] for field in fields} == {"string", "integer", "number", "boolean", "date"}


def test_licence_and_sources_stand_where_they_are_known(tmp_path):
    described = json.loads(as_json(describe(TABLES, licence="CC-BY-4.0", sources=["haberler/"])))
    assert described["licenses"] == [{"name": "CC-BY-4.0"}]
    assert described["sources"] == [{"title": "haberler/"}]
    assert "licenses" not in describe(TABLES)


@pytest.fixture
def parquet_run(tmp_path):
    """A run's folder with the tables in both formats."""
    pytest.importorskip("pyarrow", reason="needs pyarrow (extra parquet)")
    frictionless = pytest.importorskip("frictionless", reason="needs the frictionless library (extra dev)")
    article = Article(id="a", text="Maliye Bakanı Ali Kaya 5 milyon dolar istedi.", published="2025-01-02")
    run_batch([article], tmp_path, Settings(engine="rules", parquet=True))
    return frictionless.Package(str(tmp_path / "datapackage.json"))


def test_a_run_with_parquet_describes_both_files_of_every_table(parquet_run):
    report = parquet_run.validate()
    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == 2 * len(TABLES)
    names = [resource.name for resource in parquet_run.resources]
    assert names == [*TABLES, *(f"{table}-parquet" for table in TABLES)]


def test_the_parquet_files_have_the_columns_and_types_that_are_described(parquet_run):
    types = {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}
    for resource in parquet_run.resources[len(TABLES) :]:
        schema = importlib.import_module("pyarrow.parquet").read_schema(Path(parquet_run.basepath) / resource.path)
        described = [(field.name, types[field.type]) for field in resource.schema.fields]
        assert described == [(field.name, str(field.type)) for field in schema], resource.name
        assert [key["reference"]["resource"] for key in resource.schema.foreign_keys] in ([], ["articles-parquet"])
