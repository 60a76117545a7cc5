"""What an engine takes for a person and the article shows to be a thing."""

import pytest

from tests.people.scored import persons


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Beyaz Air iki uçak aldı.", "Beyaz Air"),
        ("Tuncay İnşaat ihaleyi aldı.", "Tuncay İnşaat"),
        ("Sahil Yolu Koyu kapatıldı.", "Sahil Yolu Koyu"),
        ("Qwerty Jean's şube açtı.", "Qwerty Jean"),
        ("Haberi mizah dergisi Qwerty yazdı.", "Qwerty"),
        ("Uçak Qwerty / İstanbul seferini yapıyordu.", "Qwerty"),
        ("Qwerty'nin eski belediye başkanı tutuklandı.", "Qwerty"),
        ("İspanya temsilcisi Qwerty deplasmanda 71-69 yenildi.", "Qwerty"),
    ],
)
def test_what_stands_beside_a_name_shows_a_thing(text: str, taken: str) -> None:
    assert persons(text, ("PERSON", taken, 0.95)) == []


def test_a_sign_counts_for_every_mention() -> None:
    text = "Qwerty takımı ile oynadık. Qwerty kazandı, Zxcv Qwerty karşısında sustu."
    assert persons(text, ("PERSON", "Qwerty", 0.95)) == []
    assert persons("Zxcv ilçesinde kar var. Zxcv yolları kapandı.", ("PERSON", "Zxcv", 0.95)) == []


def test_a_title_or_a_fuller_name_outweighs_the_sign() -> None:
    text = "Teknik direktör Qwerty takımı ile geldi. Qwerty konuştu."
    assert persons(text, ("PERSON", "Qwerty", 0.95)) == ["Qwerty", "Qwerty"]
    text = "Ali Qwerty konuştu. Qwerty takımı ve hocayı övdü."
    assert persons(text, ("PERSON", "Ali Qwerty", 0.95), ("PERSON", "Qwerty", 0.95))[0] == "Ali Qwerty"


def test_plain_names_of_persons_stay_whatever_stands_beside_them() -> None:
    assert persons("Türkiye temsilcisi Elif Yılmaz maçı kazandı.", ("PERSON", "Elif Yılmaz", 0.95)) == ["Elif Yılmaz"]
    assert persons("Hakan Şahin takımı ve taraftarı övdü.", ("PERSON", "Hakan Şahin", 0.95)) == ["Hakan Şahin"]


def test_the_paper_named_before_its_kind_is_the_subject() -> None:
    assert persons("Qwerty gazetesi Zxcv'i eleştirdi.", ("PERSON", "Zxcv", 0.95)) == ["Zxcv"]


def test_sayin_makes_a_person_of_what_the_engine_takes_for_a_place() -> None:
    assert persons("Bu konuda Sayın Hollande'ın tavrı iyi.", ("LOCATION", "Hollande", 0.9)) == ["Hollande"]


def test_a_surname_for_all_who_bear_it_is_no_person() -> None:
    assert persons("Dün Qwerty kardeşler geldi.", ("PERSON", "Qwerty kardeşler", 0.95)) == []
    assert persons("Dün Qwerty ailesi geldi.", ("PERSON", "Qwerty", 0.95)) == []
