"""Firm and doubtful occupancies: what a doubt is, and what lifts it."""

from pathlib import Path
from typing import Any

import pytest

from pipeline.registry import link_run
from tests.registry.test_link import run_of, table


def article(
    identifier: str,
    person: str,
    position: str,
    country: str | None = None,
    *,
    rule: str = "before+stated",
    sure: tuple[float, float] = (0.97, 0.97),
) -> dict[str, Any]:
    mentions = [
        {"id": "m1", "label": "POSITION", "confidence": sure[1]},
        {"id": "m2", "label": "PERSON", "confidence": sure[0]},
    ]
    row = {"person": person, "position": position, "country": country, "rule": rule, "evidence": ["m2", "m1"]}
    return {"id": identifier, "published": None, "mentions": mentions, "people": [row]}


def linked(folder: Path, *articles: dict[str, Any]) -> list[dict[str, str]]:
    run = run_of(folder, articles)
    link_run(run)
    return table(run / "occupancies.csv")


def test_a_full_name_with_a_full_title_is_firm(tmp_path: Path) -> None:
    (row,) = linked(tmp_path, article("a1", "Aslı Demirkan", "Çevre Bakanı", "TR", rule="before+home"))
    assert (row["certainty"], row["doubts"]) == ("firm", "")


@pytest.mark.parametrize(
    ("held", "doubt"),
    [
        (article("a1", "Demirkan", "Çevre Bakanı", "TR"), "name of one word"),
        (article("a1", "Aslı Demirkan", "Çevre Bakanı", "TR", sure=(0.9, 0.97)), "name rests on one sign"),
        (article("a1", "Aslı Demirkan", "Çevre Bakanı", "TR", sure=(0.97, 0.9)), "title rests on one sign"),
        (article("a1", "Aslı Demirkan", "Genel Sekreter"), "title names no institution"),
        (article("a1", "Aslı Demirkan", "sahip"), "title names no institution"),
        (article("a1", "Lars Hansen", "Çevre Bakanı", "NO", rule="before+scene"), "country guessed"),
        (article("a1", "Aslı Demirkan", "kollarından sorumlu başkan yardımcısı"), "title may be cut"),
        (article("a1", "Aslı Demirkan", "Holding Yönetim Kurulu Başkanı"), "title may be cut"),
        (article("a1", "Aslı Demirkan", "NEVİN DONATGalatasaray Başkanı"), "words run together"),
        (article("a1", "Kılıçdaroğlu Şeker", "Çevre Bakanı", "TR"), "name begins with no given name"),
        (article("a1", "Demirkan Demirkan", "Çevre Bakanı", "TR"), "name repeats a word"),
        (article("a1", "İzleme Aslı Demirkan", "Çevre Bakanı", "TR"), "name begins with no given name"),
        (article("a1", "Aslı Demirkan", "tetikçi"), "title has no known head"),
        (article("a1", "Aslı Demirkan", "CHP Milletvekili"), "country missing"),
        (article("a1", "Aslı Kayada", "Çevre Bakanı", "TR"), "name may end in another word"),
        (article("a1", "Rüştü Xx", "kaleci"), "name may end in another word"),
    ],
)
def test_one_article_that_says_little_leaves_a_doubt(tmp_path: Path, held: dict[str, Any], doubt: str) -> None:
    (row,) = linked(tmp_path, held)
    assert (row["certainty"], row["doubts"]) == ("doubtful", doubt)


def test_a_second_article_lifts_a_doubt_about_the_reading_of_one(tmp_path: Path) -> None:
    (row,) = linked(tmp_path, *(article(f"a{i}", "Aslı Demirkan", "Genel Sekreter", sure=(0.9, 0.9)) for i in (1, 2)))
    assert row["certainty"] == "firm"


def test_a_guessed_country_follows_the_one_that_another_article_states(tmp_path: Path) -> None:
    (row,) = linked(
        tmp_path,
        article("a1", "Lars Hansen", "Çevre Bakanı", "SE", rule="before+scene"),
        article("a2", "Lars Hansen", "Çevre Bakanı", "SE", rule="before+scene"),
        article("a3", "Lars Hansen", "Çevre Bakanı", "NO"),
        article("a4", "Lars Hansen", "Çevre Bakanı", None, rule="before+none"),
    )
    assert (row["country"], row["articles"], row["countries_seen"]) == ("NO", "4", "SE 2 | NO 1 | none 1")
    assert row["certainty"] == "firm"


def test_guesses_that_differ_are_settled_by_number_and_stay_doubtful(tmp_path: Path) -> None:
    (row,) = linked(
        tmp_path,
        article("a1", "Lars Hansen", "Çevre Bakanı", "SE", rule="before+scene"),
        article("a2", "Lars Hansen", "Çevre Bakanı", "NO", rule="before+scene"),
        article("a3", "Lars Hansen", "Çevre Bakanı", "NO", rule="before+scene"),
    )
    assert (row["country"], row["certainty"], row["doubts"]) == ("NO", "doubtful", "countries differ")


def test_two_stated_countries_of_one_office_stay_two_rows(tmp_path: Path) -> None:
    rows = linked(
        tmp_path,
        article("a1", "Lars Hansen", "Çevre Bakanı", "SE"),
        article("a2", "Lars Hansen", "Çevre Bakanı", "NO"),
    )
    assert [row["country"] for row in rows] == ["NO", "SE"] or [row["country"] for row in rows] == ["SE", "NO"]


def test_names_of_one_party_are_one_institution(tmp_path: Path) -> None:
    (row,) = linked(
        tmp_path,
        article("a1", "Aslı Demirkan", "AKP Genel Başkan Yardımcısı", "TR"),
        article("a2", "Aslı Demirkan", "AK Parti Genel Başkan Yardımcısı", "TR"),
        article("a3", "Aslı Demirkan", "Adalet ve Kalkınma Partisi Genel Başkan Yardımcısı", "TR"),
    )
    assert row["articles"] == "3"


def spoken_of_as(mention: str, held: dict[str, Any]) -> dict[str, Any]:
    """The article, with `mention` as all that it writes of the name beside the title."""
    for found in held["mentions"]:
        found["text"] = mention if found["label"] == "PERSON" else held["people"][0]["position"]
    return held


@pytest.mark.parametrize(
    ("mention", "person", "doubts"),
    [
        ("Erdoğan", "Erdoğan Taştan", "beside half a name only"),
        ("Erdoğan", "Suna Erdoğan", "beside half a name only"),
        ("Taştan", "Suna Taştan", ""),
        ("Erdoğan", "Recep Tayyip Erdoğan", ""),
    ],
)
def test_an_office_of_state_beside_half_a_name(tmp_path: Path, mention: str, person: str, doubts: str) -> None:
    (row,) = linked(tmp_path, spoken_of_as(mention, article("a1", person, "Başbakan", "TR")))
    assert row["doubts"] == doubts


@pytest.mark.parametrize(
    ("countries", "doubts"),
    [([], ""), ([{"country": "TR", "mentions": 3}], ""), ([{"country": "NO"}], "country guessed")],
)
def test_a_shared_name_is_of_home_where_no_other_state_is_named(
    tmp_path: Path, countries: list[dict[str, Any]], doubts: str
) -> None:
    held = article("a1", "Mustafa Demirkan", "Çevre Bakanı", "TR", rule="before+home")
    (row,) = linked(tmp_path, {**held, "countries": countries})
    assert row["doubts"] == doubts


def test_a_title_of_several_words_in_a_row_of_titles_needs_no_second_sign(tmp_path: Path) -> None:
    rows = (("Demir Bank Genel Müdürü", "chain"), ("yazar", "chain"), ("Ak Holding Sözcüsü", "predicate"))
    held = [
        article(f"a{i}", "Aslı Demirkan", title, rule=f"{rule}+none", sure=(0.97, 0.9))
        for i, (title, rule) in enumerate(rows)
    ]
    found = {row["position"]: row["doubts"] for row in linked(tmp_path, *held)}
    assert found == {
        "Demir Bank Genel Müdürü": "",
        "yazar": "title rests on one sign",
        "Ak Holding Sözcüsü": "title rests on one sign",
    }


@pytest.mark.parametrize(
    ("text", "doubts"), [("Müsteşar , Vali Ece Ak", "holder's name may be lost"), ("Müsteşar, Ece Ak", "")]
)
def test_a_blank_before_a_comma_is_a_lost_name(tmp_path: Path, text: str, doubts: str) -> None:
    held = article("a1", "Ece Ak", "Hazine Müsteşarı", "TR")
    held["mentions"][0] |= {"start": 0, "end": len("Müsteşar")}
    (row,) = linked(tmp_path, {**held, "text": text})
    assert row["doubts"] == doubts
