"""The page of a run, and its folder of pages."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from pipeline.errors import InputError
from pipeline.records import AmountRecord, CountryRecord, DateRecord, PersonRecord, Result
from pipeline.view import RunSummary, index_page, read_errors, write_pages
from pipeline.view.charts import by_magnitude, by_month, by_year, columns, magnitude


def summary_of(*results, errors=()):
    summary = RunSummary(errors=list(errors))
    for result in results:
        summary.add(result, f"articles/{result.id}.html")
    return summary


def test_people_are_ranked_by_the_articles_that_name_them():
    ada, can = PersonRecord(person="Ada Tan"), PersonRecord(person="Can Ok")
    summary = summary_of(
        Result(id="a", text="x", people=(can, ada, ada)),
        Result(id="b", text="y", people=(ada,)),
    )
    assert [(one.name, one.articles, one.share) for one in summary.people] == [("Ada Tan", 2, 100), ("Can Ok", 1, 50)]


def test_sums_of_a_currency_have_their_extremes_and_median():
    sums = tuple(AmountRecord(amount=amount, currency="TRY") for amount in (5, 70, 3_000_000, None))
    line = summary_of(Result(id="a", text="x", amounts=sums)).currencies[0]
    assert (line.currency, line.count, line.smallest, line.middle, line.largest) == ("TRY", 3, 5, 70, 3_000_000)
    assert [column.count for column in line.graph] == [1, 1, 0, 0, 0, 0, 1]


def test_dates_count_in_the_year_they_begin():
    dates = (DateRecord(value="2024/2025"), DateRecord(value="2025-Q1"), DateRecord(value="2025-03-01"))
    summary = summary_of(Result(id="a", text="x", published="2025-03-02", dates=dates))
    assert [(column.name, column.count) for column in summary.years] == [("2024", 1), ("2025", 2)]
    assert [(column.name, column.count) for column in summary.months] == [("2025-03", 1)]


def test_the_data_of_the_page_cannot_end_its_script():
    result = Result(id="a", text="</script><script>alert(1)</script>", people=(PersonRecord(person="<!-- A & B"),))
    page = LexborHTMLParser(index_page(summary_of(result), "run"))
    assert len(page.css("script")) == 2
    data = json.loads(page.css_first("#data").text())
    assert data["people"] == ["<!-- A & B"]
    assert data["articles"] == [
        ["a", "</script><script>alert(1)</script>", None, 0, [0], [], "articles/a.html"],
    ]


def test_errors_are_listed():
    page = LexborHTMLParser(index_page(summary_of(errors=[InputError("bozuk.txt", "not UTF-8 at byte 3")]), "run"))
    assert "not UTF-8 at byte 3" in page.body.text()


@pytest.mark.parametrize(
    "text", ["source,article_id,reason\na.txt,,empty\n", "\ufeffsource;article_id;reason\na.txt;;empty\n"]
)
def test_errors_of_a_run_are_read_in_both_styles(tmp_path, text):
    (tmp_path / "errors.csv").write_text(text, encoding="utf-8")
    assert [(e.source, e.reason, e.article_id) for e in read_errors(tmp_path)] == [("a.txt", "empty", None)]


def test_ids_cannot_leave_the_folder_and_links_lead_to_pages(tmp_path):
    results = [Result(id=i, text="x") for i in ("../../kaçak", "a/b", "A", "a", "")]
    assert write_pages(results, tmp_path / "pages", "run") == 5
    page = LexborHTMLParser((tmp_path / "pages" / "index.html").read_text(encoding="utf-8"))
    links = [row[6] for row in json.loads(page.css_first("#data").text())["articles"]]
    assert len({link.lower() for link in links}) == 5
    assert all((tmp_path / "pages" / link).is_file() for link in links)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["pages"]


def test_an_empty_run_has_a_page():
    assert "<main" in index_page(RunSummary(), "empty")


def test_gaps_between_years_are_filled_and_far_ones_lumped():
    assert by_year({1453: 1, 1923: 2, 2020: 5, 2022: 1, 2071: 3})[:2] == [("< 1970", 3), ("1970", 0)]
    assert by_year({2020: 5, 2022: 1, 2071: 3})[-2:] == [("2030", 0), ("> 2030", 3)]
    assert by_year({2020: 5, 2022: 1}) == [("2020", 5), ("2021", 0), ("2022", 1)]


def test_months_run_over_the_end_of_a_year():
    assert by_month({"2024-12": 1, "2025-02": 4}) == [("2024-12", 1), ("2025-01", 0), ("2025-02", 4)]


def test_amounts_fall_into_powers_of_ten():
    assert [magnitude(amount) for amount in (0, 0.5, 1, 9.99, 10, 999, 1000, 10**15)] == [0, -1, 0, 0, 1, 2, 3, 15]
    assert by_magnitude([0.01, 5, 10**9], 0, 2) == [("10^0", 2), ("10^1", 0), ("10^2", 1)]


def test_a_single_hit_is_still_seen_beside_a_thousand():
    assert [column.height for column in columns([("a", 1000), ("b", 1), ("c", 0)])] == [100, 3, 0]


def test_countries_bear_the_name_the_articles_give_them(article):
    summary = summary_of(article.model_copy(update={"countries": (CountryRecord(country="HU", mentions=1),)}))
    assert summary.country_name("HU") == "Macaristan"
    assert summary.country_name("XK") == "XK"


def test_sums_beyond_all_measure_are_drawn_at_the_end_or_left_out():
    sums = tuple(AmountRecord(amount=amount, currency="TRY") for amount in (10**30, 10**31, float("inf"), 1e-9))
    line = summary_of(Result(id="a", text="x", amounts=sums)).currencies[0]
    assert line.count == 3
    assert [column.count for column in line.graph] == [1] + [0] * 16 + [2]
