"""Mentions of one person under several spellings."""

import pytest

from tests.linking.rows import rows


def test_of_two_forms_the_one_without_initials_is_the_fullest() -> None:
    assert rows("[Karl J. Vogt|PERSON] geldi. [Karl Josef Vogt|PERSON] gitti.") == [("Karl Josef Vogt", None, None)]


def test_two_letters_in_the_wrong_order_are_a_slip_of_the_pen() -> None:
    text = "[Jhon Brandvik|PERSON] geldi. [John Brandvik|PERSON] gitti. [John|PERSON]'a sordular."
    assert rows(text) == [("John Brandvik", None, None)]


def test_a_surname_beside_a_profession_is_no_leaders() -> None:
    text = "[Öğrenci|POSITION] [Şimşek|PERSON]'in mezarına gittiler. [Hasan Şimşek|PERSON] dün ölmüştü."
    assert rows(text, Öğrenci={"class": "profession"}) == [("Hasan Şimşek", "Öğrenci", None)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zeynel Abidin Demirtaş", "Zeynelabidin Demirtaş"),
        ("Salih Kaan Demirtaş", "Salih Kağan Demirtaş"),
        ("Norayr Demirtaş", "Naroyr Demirtaş"),
        ("Jan Samast", "Jan Samats"),
        ("Velid Ebu Zeyd", "Velid Ebu Zeid"),
    ],
)
def test_one_name_written_in_two_ways_is_one_person(one: str, other: str) -> None:
    assert rows(f"[{one}|PERSON] geldi. [{one}|PERSON] ve [{other}|PERSON] gitti.") == [(one, None, None)]


def test_names_that_differ_in_a_given_name_in_use_are_two_persons() -> None:
    assert len(rows("[Hasan Demirtaş|PERSON] geldi. [Hakan Demirtaş|PERSON] gitti.")) == 2


def test_a_short_surname_with_a_case_but_without_an_apostrophe_is_the_same() -> None:
    assert rows("[Ömer Koç|PERSON] geldi. [Ömer Koçda|PERSON] konuştu.") == [("Ömer Koç", None, None)]


def test_initials_alone_keep_persons_apart() -> None:
    assert len(rows("[Y.K.|PERSON] ile [Y.S.K.|PERSON] geldi.")) == 2
