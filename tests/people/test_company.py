"""What speaks for a person where the engine is half sure."""

import pytest

from tests.people.scored import persons


@pytest.mark.parametrize(
    "text",
    [
        "Gol, Ayşe Kaya ve Qwerty'den geldi.",
        "Törene Ayşe Kaya, Qwerty ve Zxcv katıldı.",
    ],
)
def test_a_row_of_persons_makes_one_more_a_person(text: str) -> None:
    assert persons(text, ("PERSON", "Ayşe Kaya", 0.95), ("PERSON", "Qwerty", 0.5))[:2] == ["Ayşe Kaya", "Qwerty"]


def test_a_comma_on_one_side_parts_clauses() -> None:
    text = "Başkan Ayşe Kaya, Qwerty'yi gezdi."
    assert persons(text, ("PERSON", "Ayşe Kaya", 0.95), ("PERSON", "Qwerty", 0.5)) == ["Ayşe Kaya"]


@pytest.mark.parametrize("deed", ["nin golüyle", "nin 3 sayılık atışıyla", "den gelen golle", "nin asistini"])
def test_who_scores_is_a_person(deed: str) -> None:
    assert persons(f"Qwerty'{deed} öne geçildi.", ("PERSON", "Qwerty", 0.6)) == ["Qwerty"]
    assert persons("Qwerty'nin evi yandı.", ("PERSON", "Qwerty", 0.6)) == []
