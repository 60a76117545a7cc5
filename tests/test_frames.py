"""DataFrames in and out, and results in a notebook."""

from __future__ import annotations

import pandas
import pytest

import pipeline
from pipeline.errors import InputError

TEXT = "Macaristan Başbakanı Ferenc Kara dün Ankara'ya geldi."


@pytest.fixture(scope="module")
def nlp():
    return pipeline.load(engine="rules")


def test_a_frame_gives_the_tables_of_a_run(nlp):
    frame = pandas.DataFrame(
        {"id": ["a", "b"], "text": [TEXT, None], "published": [pandas.Timestamp("2025-03-04"), pandas.NaT]}
    )
    found = pipeline.extract_frame(frame, nlp=nlp)
    assert found["articles"]["article_id"].tolist() == ["a", "b"]
    assert found["dates"]["value"].tolist() == ["2025-03-03"]
    assert found["people"][["article_id", "person", "country"]].values.tolist() == [["a", "Ferenc Kara", "HU"]]


def test_columns_can_have_other_names_and_ids_come_from_the_index(nlp):
    frame = pandas.DataFrame({"metin": [TEXT], "tarih": ["2025-03-04"]}, index=["haber-7"])
    found = pipeline.extract_frame(frame, text="metin", published="tarih", nlp=nlp)
    assert found["dates"][["article_id", "value"]].values.tolist() == [["haber-7", "2025-03-03"]]


def test_a_frame_without_texts_is_refused(nlp):
    with pytest.raises(InputError, match="has no column 'text'"):
        pipeline.extract_frame(pandas.DataFrame({"metin": [TEXT]}), nlp=nlp)


def test_two_rows_of_one_id_are_refused(nlp):
    frame = pandas.DataFrame({"id": ["a", "a"], "text": [TEXT, TEXT]})
    with pytest.raises(InputError, match="two rows have the same id"):
        pipeline.extract_frame(frame, nlp=nlp)


def test_a_result_shows_itself_in_a_notebook():
    html = pipeline.Result(id='"><script>', text="Ali & Can")._repr_html_()
    assert html.startswith('<iframe sandbox="allow-scripts" title="&#34;&gt;&lt;script&gt;"')
    assert "<script" not in html and "Ali &amp;amp; Can" in html
