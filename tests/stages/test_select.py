"""Which candidates stand where several labels want the same words."""

import pipeline
from pipeline.document import Candidate
from pipeline.stages.select import select


def candidate(label: str, start: int, end: int, confidence: float = 1.0) -> Candidate:
    return Candidate(label, start, end, "x", "test", confidence)


def kept(*candidates: Candidate) -> list[tuple[str, int, int]]:
    return [(c.label, c.start, c.end) for c in select(list(candidates), 10)]


def test_mentions_that_touch_nothing_all_stand_in_text_order() -> None:
    assert kept(candidate("COUNTRY", 5, 6), candidate("DATE", 0, 2)) == [("DATE", 0, 2), ("COUNTRY", 5, 6)]


def test_a_month_inside_a_name_of_several_words_is_the_name() -> None:
    assert kept(candidate("DATE", 0, 1), candidate("PERSON", 0, 2)) == [("PERSON", 0, 2)]


def test_a_country_inside_a_name_is_the_name() -> None:
    assert kept(candidate("COUNTRY", 1, 2), candidate("PERSON", 0, 2)) == [("PERSON", 0, 2)]


def test_a_date_wins_over_a_name_of_one_word() -> None:
    assert kept(candidate("PERSON", 1, 2), candidate("DATE", 0, 2)) == [("DATE", 0, 2)]


def test_a_sum_wins_over_a_title() -> None:
    assert kept(candidate("POSITION", 1, 3), candidate("MONEY", 0, 2)) == [("MONEY", 0, 2)]


def test_the_title_wins_over_the_country_in_its_institution() -> None:
    assert kept(candidate("COUNTRY", 0, 1), candidate("POSITION", 0, 4)) == [("POSITION", 0, 4)]


def test_of_two_titles_the_longer_stands_then_the_surer() -> None:
    assert kept(candidate("POSITION", 2, 3), candidate("POSITION", 0, 3, 0.5)) == [("POSITION", 0, 3)]
    assert kept(candidate("POSITION", 0, 2, 0.5), candidate("POSITION", 1, 3, 0.9)) == [("POSITION", 1, 3)]


def test_a_name_less_sure_than_asked_for_leaves_its_words_to_others() -> None:
    name, country = candidate("PERSON", 0, 2, 0.6), candidate("COUNTRY", 1, 2, 0.5)
    assert [c.label for c in select([name, country], 10, min_confidence=0.6)] == ["PERSON"]
    assert [c.label for c in select([name, country], 10, min_confidence=0.7)] == ["COUNTRY"]


def test_the_least_confidence_is_a_setting_of_the_pipeline() -> None:
    text = "Maliye Bakanı Ali Kaya, 2025'te Fransa'ya gitti."
    sure = pipeline.extract(text, nlp=pipeline.load(engine="rules", min_confidence=1.0))
    assert [m.label for m in sure.mentions] == ["DATE", "COUNTRY"]
    assert sure.people == ()
