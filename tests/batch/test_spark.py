"""The recipe for Spark in `pipeline/batch/README.md`."""

import re
import sys
from pathlib import Path

import pandas
import pytest

import pipeline
from pipeline.writing import TABLES

README = Path(pipeline.__file__).parent / "batch" / "README.md"
FRAME = pandas.DataFrame(
    {"id": ["a", "b"], "text": ["8,9 milyar dolar istedi.", "Ceza 5 bin lira."], "published": ["2026-01-23", None]}
)


@pytest.fixture(scope="module")
def recipe():
    """The names that the README's block defines, with the rules engine."""
    (block,) = re.findall(r"```python spark\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names = {}
    exec(block.replace("pipeline.load()", 'pipeline.load("rules")'), names)  # noqa: S102  our own README
    return names


def test_the_recipe_gives_a_table_for_every_partition(recipe):
    first, second = recipe["amounts"](iter([FRAME, FRAME.head(1)]))
    assert list(first["amount"]) == [8_900_000_000, 5000]
    assert list(second["currency"]) == ["USD"]


def test_the_recipe_s_schema_names_every_column(recipe):
    assert [column.split()[0] for column in recipe["schema"].split(", ")] == [f"`{name}`" for name in TABLES["amounts"]]


def test_spark_runs_the_recipe(recipe, monkeypatch):
    sql = pytest.importorskip("pyspark.sql")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)  # its workers else take the first python3 they find
    spark = sql.SparkSession.builder.master("local[1]").getOrCreate()
    rows = spark.createDataFrame(FRAME).mapInPandas(recipe["amounts"], recipe["schema"]).collect()
    assert sorted(row["amount"] for row in rows) == [5000, 8_900_000_000]
