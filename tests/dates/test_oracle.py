"""dateparser as a second reader of plain, isolated expressions.

It is an oracle here and no run-time dependency: on whole sentences it takes figures and suffixes for dates («(sol 3)»,
the «te» of «2023'te»), knows no periods or ranges, and is some hundred times slower; on an expression cut out by hand
its reading is independent of ours, which is what a test wants.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from pipeline.dates import find_dates
from pipeline.document import Annotations
from pipeline.turkish.words import Words

dateparser = pytest.importorskip("dateparser")

_TOLD = datetime(2026, 1, 23)
_MONTHS = (
    "Ocak",
    "Şubat",
    "Mart",
    "Nisan",
    "Mayıs",
    "Haziran",
    "Temmuz",
    "Ağustos",
    "Eylül",
    "Ekim",
    "Kasım",
    "Aralık",
)
_PLAIN = [f"{2 * n + 1} {month} {2015 + n}" for n, month in enumerate(_MONTHS)]
_FIGURES = [f"{n + 1:02}.{n + 1:02}.{2000 + n}" for n in range(12)]
_RELATIVE = ["dün", "bugün", "yarın", "3 gün önce", "10 gün önce"]


@pytest.mark.parametrize("expression", [*_PLAIN, *_FIGURES, *_RELATIVE])
def test_both_readers_agree_on_plain_expressions(expression: str) -> None:
    theirs = dateparser.parse(expression, languages=["tr"], settings={"RELATIVE_BASE": _TOLD, "DATE_ORDER": "DMY"})
    notes = Annotations(Words.of(expression), expression, _TOLD.date().isoformat())
    (ours,) = find_dates(notes)
    assert ours.value == theirs.date().isoformat()
