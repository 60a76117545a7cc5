"""The tables open rightly in LibreOffice, told that they are Turkish or told nothing."""

from __future__ import annotations

import shutil
import subprocess

import openpyxl
import pytest

from pipeline.records import AmountRecord, Result
from pipeline.writing.csvset import csv_text, excel_text
from pipeline.writing.tables import TABLES, rows_of

COLUMNS = TABLES["amounts"]
TURKISH, ENGLISH = "1055", "1033"


@pytest.fixture(scope="module")
def soffice():
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs LibreOffice (Debian: libreoffice-calc-nogui)")
    return program


def opened(soffice, folder, text, separator, language):
    """The cells of a CSV file as LibreOffice reads it."""
    (folder / "amounts.csv").write_text(text, encoding="utf-8", newline="")
    reading = f"CSV:{ord(separator)},34,UTF8,1,,{language}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    arguments = ["--headless", "--convert-to", "xlsx", "--outdir", str(folder), f"--infilter={reading}"]
    subprocess.run(
        [soffice, profile, *arguments, str(folder / "amounts.csv")], check=True, capture_output=True, timeout=120
    )
    sheet = openpyxl.load_workbook(folder / "amounts.xlsx").active
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.slow
@pytest.mark.parametrize(("excel", "separator", "language"), [(False, ",", ENGLISH), (True, ";", TURKISH)])
def test_letters_figures_and_formula_like_text_arrive(soffice, tmp_path, excel, separator, language):
    amounts = (AmountRecord(amount=1250.5, currency="TRY", measure="=ıŞĞ; «1,5»"),)
    text = csv_text([list(COLUMNS), *rows_of(Result(id="çöküş", text="x", amounts=amounts))["amounts"]])
    header, row = opened(
        soffice, tmp_path, "\ufeff" + excel_text(text, COLUMNS) if excel else text, separator, language
    )
    found = dict(zip(header, row, strict=True))
    assert header == list(COLUMNS)
    assert (found["article_id"], found["amount"], found["currency"]) == ("çöküş", 1250.5, "TRY")
    assert found["measure"] == "'=ıŞĞ; «1,5»"
