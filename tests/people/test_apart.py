"""Names run together, and what stands glued before or behind a name."""

import pytest

from tests.people.scored import persons


@pytest.mark.parametrize(
    ("text", "span", "found"),
    [
        ("Demet Şener-Aşkın Kutlu diyette.", "Demet Şener-Aşkın Kutlu", ["Demet Şener", "Aşkın Kutlu"]),
        ("Demet Şener/Aşkın Kutlu diyette.", "Demet Şener/Aşkın Kutlu", ["Demet Şener", "Aşkın Kutlu"]),
        ("Orhan-Berrin Çakır çifti geldi.", "Orhan-Berrin Çakır", ["Orhan", "Berrin Çakır"]),
        ("Filmde Joseph Gordon-Levitt oynuyor.", "Joseph Gordon-Levitt", ["Joseph Gordon-Levitt"]),
        ("Dün Jean-Claude Juncker konuştu.", "Jean-Claude Juncker", ["Jean-Claude Juncker"]),
        ("Kuzey Kore lideri Kim Jong-un gitti.", "Kim Jong", ["Kim Jong-un"]),
    ],
)
def test_a_hyphen_joins_two_persons_or_the_names_of_one(text: str, span: str, found: list[str]) -> None:
    assert persons(text, ("PERSON", span, 0.95)) == found


def test_a_surname_and_a_whole_name_known_apart_are_two() -> None:
    text = "Ece Demir ile Can Tuna geldi. Dün Demir Can Tuna konuştu."
    spans = (("PERSON", "Ece Demir", 0.95), ("PERSON", "Demir Can Tuna", 0.95), ("PERSON", "Can Tuna", 0.95))
    assert persons(text, *spans) == ["Ece Demir", "Can Tuna", "Demir", "Can Tuna"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Dün AKPli Qwerty geldi.", "AKPli Qwerty"),
        ("Dün Adanalı Qwerty geldi.", "Adanalı Qwerty"),
        ("Dün Babamız Qwerty geldi.", "Babamız Qwerty"),
        ("Ah Qwerty, neredesin?", "Ah Qwerty"),
    ],
)
def test_a_first_word_that_is_no_name_is_cut_off(text: str, span: str) -> None:
    assert persons(text, ("PERSON", span, 0.95)) == ["Qwerty"]


def test_a_private_is_no_given_name() -> None:
    text = "Dün er Murat Koşar şehit oldu."
    assert persons(text, ("PERSON", "er Murat Koşar", 0.95)) == ["Murat Koşar"]


def test_too_in_capitals_ends_the_name() -> None:
    assert persons("Dün MURAT KOŞAR DA GELDİ", ("PERSON", "MURAT KOŞAR DA", 0.95)) == ["MURAT KOŞAR"]


def test_two_surnames_of_the_article_in_a_row_are_two_persons() -> None:
    text = "Barack Obama geldi. Hüsnü Mübarek gitti. Obama Mübarek'i eleştirdi. Obama sustu."
    spans = [("PERSON", name, 0.95) for name in ("Barack Obama", "Hüsnü Mübarek", "Obama Mübarek")]
    assert persons(text, *spans, ("PERSON", "Obama", 0.9))[2:] == ["Obama", "Mübarek", "Obama"]


def test_a_medium_in_capitals_behind_a_known_surname_is_another_thing() -> None:
    text = "Ahmet Ersin konuştu. Ersin QWERTYPORT'a anlattı. Dün Ersin sustu."
    spans = [("PERSON", "Ahmet Ersin", 0.95), ("PERSON", "Ersin QWERTYPORT", 0.95)]
    assert persons(text, *spans, ("PERSON", "Ersin", 0.9)) == ["Ahmet Ersin", "Ersin", "Ersin"]


def test_de_behind_a_turkish_name_parts_two_persons() -> None:
    text = "Yardımcısı Ali Tan da Gill ile konuştu."
    assert persons(text, ("PERSON", "Ali Tan da Gill", 0.95)) == ["Ali Tan", "Gill"]


def test_the_heading_behind_a_name_in_a_numbered_list_is_no_part_of_it() -> None:
    text = "Baş: 2. Ali Kaya, 3. Osman Özgün Teşvik: 1. Can Er"
    assert "Osman Özgün" in persons(text, ("PERSON", "Osman Özgün Teşvik", 0.95))
