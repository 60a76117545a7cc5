"""CSV cells: exact, and never a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.writing.csvset import cell_text, csv_text, excel_text


@pytest.mark.parametrize("cell", ["=1+1", "+90 312", "-5", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(cell):
    assert cell_text(cell) == "'" + cell


def test_a_line_break_in_a_cell_is_a_line_feed_and_defused_where_it_leads():
    assert cell_text("bir\r\niki\rüç") == "bir\niki\nüç"
    assert cell_text("\r=1") == "'\n=1"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (7_000_000_000, "7000000000"),
        (1250.5, "1250.5"),
        (-3, "-3"),
        (1e-05, "0.00001"),
        (1e22, "10000000000000000000000"),
        (1.5e16, "15000000000000000"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        ("7 milyar", "7 milyar"),
    ],
)
def test_figures_are_exact_and_without_exponent(cell, written):
    assert cell_text(cell) == written


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=2, max_size=2)))
def test_rows_come_back_as_they_were_but_for_defused_cells(rows):
    back = list(csv.reader(io.StringIO(csv_text(rows), newline="")))
    assert back == [[cell_text(cell) for cell in row] for row in rows]


def test_excel_has_semicolons_and_the_decimal_comma_in_figures_only():
    columns = {"article_id": "string", "amount": "Float64", "text": "string"}
    rows = csv_text([["a;1", 1250.5, "3.5"], ["b", 7, 'bir "iki"\nüç']])
    assert excel_text(rows, columns) == '"a;1";1250,5;3.5\nb;7;"bir ""iki""\nüç"\n'
