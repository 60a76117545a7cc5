"""Marked-up sentences: the right words, the right value, the right trigger, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pipeline.dates import find_dates
from pipeline.dates.trigger import find_trigger
from pipeline.document import Annotations
from pipeline.turkish.words import Words
from tests.marked import parse_marked

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "dates.toml").read_text(encoding="utf-8"))
_TOLD = "2026-01-23"


def _read(text: str, published: str | None) -> Annotations:
    notes = Annotations(Words.of(text), text, published)
    notes.add("dates", find_dates(notes))
    return notes


def _sentences(*groups: str) -> list[tuple[str, str | None]]:
    return [(s, None if group == "undated" else _TOLD) for group in groups for s in _CASES[group]["sentences"]]


@pytest.mark.parametrize(
    ("marked", "published"), _sentences("absolute", "ranges", "relative", "named", "undated", "none")
)
def test_dates_and_values_are_those_marked(marked: str, published: str | None) -> None:
    text, mentions = parse_marked(marked)
    notes = _read(text, published)
    assert [(notes.surface(c), c.value) for c in notes.of("dates")] == [
        (m.text, None if m.value == "-" else m.value) for m in mentions
    ]


@pytest.mark.parametrize(("marked", "trigger"), _CASES["trigger"]["sentences"])
def test_trigger_is_the_event_of_the_date(marked: str, trigger: str) -> None:
    text, _ = parse_marked(marked)
    notes = _read(text, _TOLD)
    assert (find_trigger(notes, notes.of("dates")[0]) or "-") == trigger


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("Yıl sonunda tamamlanacak.", "end"),
        ("Mart ortasında tamamlanacak.", "mid"),
        ("2024'ün başında kuruldu.", "start"),
        ("Yaklaşık iki yıl önce kuruldu.", "approx"),
        ("2024 yılında kuruldu.", None),
    ],
)
def test_position_within_the_period_stands_beside_the_value(text: str, mod: str | None) -> None:
    (found,) = _read(text, _TOLD).of("dates")
    assert found.attributes.get("mod") == mod


def test_a_value_that_needs_the_day_of_publication_says_so_where_there_is_none() -> None:
    (found,) = _read("Bakan dün konuştu.", None).of("dates")
    assert (found.value, found.attributes["note"]) == (None, "no publication date")


def test_a_malformed_day_of_publication_counts_as_none() -> None:
    (found,) = _read("Bakan dün konuştu.", "dün").of("dates")
    assert found.value is None


def test_sums_of_money_are_left_alone() -> None:
    from pipeline.document import Candidate

    text = "Ödül 2010 lira oldu, 2010 yılında verildi."
    notes = Annotations(Words.of(text), text, _TOLD)
    notes.add("money", [Candidate("MONEY", 1, 3, None, "test")])
    assert [notes.words.text[c.start] for c in find_dates(notes)] == ["2010"]
    assert [c.start for c in find_dates(notes)] == [5]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2011-02-17", "Talep son çeyrekte tırmandı.", "2010-Q4"),
        ("2011-01-21", "Toplantı 14-15 Mayıs'ta yapıldı.", "2010-05-14/2010-05-15"),
        ("2017-12-01", "17 Aralık akşamı sazıyla büyüttüğü öğrencileri sahneye çıkacak.", "2017-12-17"),
        ("2023-02-01", "29 Ocak'ta başlattığı kursu bitirecek.", "2023-01-29"),
        ("2014-02-03", "30 Mart'taki seçimler konuşuldu.", "2014-03-30"),
        ("2024-11-20", "Görüşmeler cuma günü sona erecek.", "2024-11-22"),
        ("2017-12-05", "Kasım ayında enflasyon arttı.", "2017-11"),
        ("2009-09-21", "Borsa geçen hafta cuma günü kapandı.", "2009-09-18"),
        ("2020-01-01", "Dün kutlandı.", "2019-12-31"),
        ("2024-03-01", "Dün kutlandı.", "2024-02-29"),
        ("2026-01-23", "Geçen kış kar yağdı.", "2024-WI"),
        ("2023-02-01", "29 Şubat'ta doğdu.", "2020-02-29"),
        ("2021-01-03", "Bu hafta toplandı.", "2020-W53"),
        ("2025-12-09", "Yeni yılı umutla bekliyoruz.", "2026"),
        ("2026-01-26", "Hafta içinde rekor kırıldı.", "2026-W04"),
        ("2026-02-09", "Şubat ayının ilk haftasında satışlar arttı.", "2026-W06"),
    ],
)
def test_year_turns_and_tense_decide_the_day(published: str, text: str, value: str) -> None:
    (found,) = _read(text, published).of("dates")
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Köprüler 2016 Ramazan Bayramı'nda ücretsizdi.", "2016-07-05"),
        ("Köprüler 2024 Ramazan Bayramı'nda ücretsizdi.", "2024-04-10"),
        ("Köprüler 2024 Kurban Bayramı'nda ücretsizdi.", "2024-06-16"),
        ("Köprüler 1993 Ramazan Bayramı'nda ücretsizdi.", "1993-03-24"),
    ],
)
def test_feasts_fall_on_the_days_announced_in_turkiye(text: str, first: str) -> None:
    (found,) = _read(text, _TOLD).of("dates")
    assert str(found.value).partition("/")[0] == first


@pytest.mark.parametrize(
    ("text", "published", "words", "value"),
    [
        ("Bu bayramda yollar dolacak.", "2026-03-10", "Bu bayramda", "2026-03-20/2026-03-22"),
        ("Bayramda yollar doldu.", "2026-05-30", "Bayramda", "2026-05-27/2026-05-30"),
        ("Bayramın ikinci günü yağmur yağacak.", "2026-03-10", "Bayramın ikinci günü", "2026-03-21"),
    ],
)
def test_a_feast_without_a_name_is_the_one_that_is_near(text: str, published: str, words: str, value: str) -> None:
    notes = _read(text, published)
    (found,) = notes.of("dates")
    assert (notes.surface(found), found.value) == (words, value)
