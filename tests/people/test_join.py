"""Rules and an engine's scored spans, joined."""

import pytest

from pipeline.document import Annotations, Candidate
from pipeline.people import find_people
from pipeline.turkish.words import Words
from tests.people.scored import persons


def test_a_title_licenses_a_span_of_low_confidence() -> None:
    assert persons("Bakan Qwerty Zxcv geldi.", ("PERSON", "Qwerty Zxcv", 0.3)) == ["Qwerty Zxcv"]


def test_without_licence_a_span_of_low_confidence_is_refused() -> None:
    assert persons("Dün Qwerty geldi.", ("PERSON", "Qwerty", 0.6)) == []


def test_a_sure_span_needs_no_licence() -> None:
    assert persons("Dün Qwerty geldi.", ("PERSON", "Qwerty", 0.95)) == ["Qwerty"]


def test_occurrences_of_one_word_stand_or_fall_together() -> None:
    text = "Dün Qwerty geldi, bugün Qwerty gitti."
    words = Words.of(text)
    notes = Annotations(words, text)
    places = [i for i, word in enumerate(words.text) if word == "Qwerty"]
    for sureness, expected in (((0.99, 0.8), 2), ((0.99, 0.5), 0)):
        spans = [Candidate("PERSON", i, i + 1, None, "engine", c) for i, c in zip(places, sureness, strict=True)]
        notes.add("recogniser", spans)
        assert len(list(find_people(notes))) == expected


def test_a_title_inside_the_span_is_cut_off() -> None:
    assert persons("Dün Başbakan Zxcv geldi.", ("PERSON", "Başbakan Zxcv", 0.9)) == ["Zxcv"]


def test_addresses_behind_the_name_are_cut_off() -> None:
    assert persons("Qwerty Bey sustu.", ("PERSON", "Qwerty Bey", 0.9)) == ["Qwerty"]
    assert persons("Dün Qwerty Hoca Efendi geldi.", ("PERSON", "Qwerty Hoca Efendi", 0.9)) == ["Qwerty"]


def test_a_relation_before_the_name_is_cut_off() -> None:
    assert persons("Sanık Zxcv sustu.", ("PERSON", "Sanık Zxcv", 0.9)) == ["Zxcv"]


def test_an_honorific_before_a_name_is_no_person_but_a_surname_like_it_is() -> None:
    assert persons("Holdingin başkanı Sayın Zxcv konuştu.", ("PERSON", "Sayın", 0.9)) == []
    assert persons("Toplantıda Bay, konuştu.", ("PERSON", "Bay", 0.95)) == ["Bay"]


def test_a_firm_known_by_its_founders_is_no_person() -> None:
    assert persons("Piper Sandler hedef fiyatı düşürdü.", ("PERSON", "Piper Sandler", 0.95)) == []


def test_a_common_word_that_opens_a_sentence_is_no_person() -> None:
    assert persons("Çete, sahte belge düzenlemiş.", ("PERSON", "Çete", 0.95)) == []


def test_the_last_word_of_a_title_is_no_person() -> None:
    assert persons("Kurul Başkanı ve Murahhas Üye olarak seçildi.", ("PERSON", "Üye", 0.9)) == []
    assert persons("Bunu söyleyen Sayın Maslahatgüzar gitti.", ("PERSON", "Maslahatgüzar", 0.9)) == []
    assert persons("Dün Avcı geldi.", ("PERSON", "Avcı", 0.95)) == ["Avcı"]


def test_a_rank_between_a_title_and_a_name_is_no_person() -> None:
    text = "Alay Komutanı Albay Cemal Durusoy ifade verdi."
    assert persons(text, ("PERSON", "Albay", 0.7), ("PERSON", "Cemal Durusoy", 0.9)) == ["Cemal Durusoy"]


def test_the_engines_institution_rules_a_name_out() -> None:
    assert persons("Ahmet Yılmaz zarar etti.", ("ORGANIZATION", "Ahmet Yılmaz", 0.9)) == []


def test_a_doubtful_institution_does_not() -> None:
    assert persons("Bakan Ahmet Yılmaz konuştu.", ("ORGANIZATION", "Ahmet Yılmaz", 0.3)) == ["Ahmet Yılmaz"]


def test_a_rule_that_only_adds_a_given_name_completes_the_span() -> None:
    assert persons("Bakan Ayşe Zxcv konuştu.", ("PERSON", "Zxcv", 0.95)) == ["Ayşe Zxcv"]


def test_a_surname_after_the_full_name_is_the_same_person_though_the_engine_misses_it() -> None:
    text = "Bakan Ayşe Zxcv konuştu. Soruyu Zxcv yanıtladı."
    assert persons(text, ("PERSON", "Ayşe Zxcv", 0.95)) == ["Ayşe Zxcv", "Zxcv"]


@pytest.mark.parametrize("confidence", [0.0, 0.5, 1.0])
def test_spans_of_other_labels_name_nobody(confidence: float) -> None:
    assert persons("Qwerty geldi.", ("LOCATION", "Qwerty", confidence)) == []


def test_a_name_by_rule_needs_a_span_however_faint() -> None:
    text = "Lider Qwerty pay dağıttı."
    assert persons(text, ("ORGANIZATION", "Qwerty", 0.1)) == []
    assert persons(text, ("PERSON", "Qwerty", 0.02)) == ["Qwerty"]


def test_a_known_name_beside_a_title_needs_none() -> None:
    text = "Oturumu Başkanvekili Sadık Yılmaz açtı."
    assert persons(text, ("ORGANIZATION", "Oturumu", 0.1)) == ["Sadık Yılmaz"]


def test_two_persons_run_together_are_taken_apart_where_the_article_knows_both() -> None:
    text = "Bakan Qwerty konuştu. Ali Zxcv dinledi. Bakan Qwerty Ali Zxcv'yi aradı."
    assert persons(text, ("PERSON", "Qwerty", 0.9), ("PERSON", "Ali Zxcv", 0.9), ("PERSON", "Qwerty Ali Zxcv", 0.95))[
        2:
    ] == [
        "Qwerty",
        "Ali Zxcv",
    ]


def test_an_address_behind_the_name_and_a_headline_before_it_are_outside() -> None:
    assert persons("Ahmet bey Zxcv için geldi.", ("PERSON", "Ahmet bey", 0.95)) == ["Ahmet"]
    assert persons("UZLAŞMA ARADI Zxcv'nin sözleri.", ("PERSON", "ARADI Zxcv", 0.95)) == ["Zxcv"]


def test_a_score_behind_the_name_and_a_rank_before_it_are_outside() -> None:
    assert persons("Maçta Ahmet Zxcv 16 sayı attı.", ("PERSON", "Ahmet Zxcv 16", 0.95)) == ["Ahmet Zxcv"]
    assert persons("Törene Kurmay Albay Ahmet Zxcv katıldı.", ("PERSON", "Kurmay Albay Ahmet Zxcv", 0.95)) == [
        "Ahmet Zxcv"
    ]


def test_a_city_behind_a_name_that_the_article_knows_is_outside() -> None:
    text = "Bakan Zxcv konuştu. Bakan Zxcv Uşak mitinginde konuştu."
    assert persons(text, ("PERSON", "Zxcv", 0.9), ("PERSON", "Zxcv Uşak", 0.95)) == ["Zxcv", "Zxcv"]


def test_what_follows_a_name_that_the_article_knows_whole_is_outside_unless_it_is_a_name() -> None:
    text = "Ali Kaya geldi. Bugün Ali Kaya Zxcv olayını anlattı."
    assert persons(text, ("PERSON", "Ali Kaya", 0.9), ("PERSON", "Ali Kaya Zxcv", 0.95)) == ["Ali Kaya", "Ali Kaya"]
    text = "Ayşe Kaya geldi. Bugün Ayşe Kaya Yılmaz anlattı."
    assert persons(text, ("PERSON", "Ayşe Kaya", 0.9), ("PERSON", "Ayşe Kaya Yılmaz", 0.95))[1] == "Ayşe Kaya Yılmaz"


def test_words_that_the_engine_more_often_takes_for_a_place_are_no_person() -> None:
    text = "Dün Qwerty geldi, bugün Qwerty gitti, yarın Qwerty var."
    words = Words.of(text)
    places = [i for i, word in enumerate(words.text) if word == "Qwerty"]
    for labels, expected in ((("PERSON", "LOCATION", "LOCATION"), 0), (("PERSON", "PERSON", "LOCATION"), 2)):
        notes = Annotations(words, text)
        spans = zip(places, labels, strict=True)
        notes.add("recogniser", [Candidate(label, i, i + 1, None, "engine", 0.9) for i, label in spans])
        assert len(list(find_people(notes))) == expected


def test_a_number_is_nobodys_name() -> None:
    assert persons("Rapçi 50 listede.", ("PERSON", "50", 0.95)) == []
    assert persons("Rapçi 2Pac listede.", ("PERSON", "2Pac", 0.95)) == ["2Pac"]


def test_a_word_that_opens_the_sentence_is_no_part_of_a_name() -> None:
    assert persons("Nihayet Barzan geldi.", ("PERSON", "Nihayet Barzan", 0.95)) == ["Barzan"]


def test_a_plain_word_that_opens_the_sentence_is_nobody() -> None:
    assert persons("Kaza, bugün oldu.", ("PERSON", "Kaza", 0.95)) == []


def test_a_heading_glued_to_the_line_before_is_no_part_of_a_name() -> None:
    assert persons("Yönetimde değişimBorsa Zxcv konuştu.", ("PERSON", "Borsa Zxcv", 0.95)) == ["Zxcv"]


def test_a_conjunction_that_opens_the_sentence_is_no_part_of_a_name() -> None:
    assert persons("Gerçi Zxcv konuştu.", ("PERSON", "Gerçi Zxcv", 0.95)) == ["Zxcv"]
