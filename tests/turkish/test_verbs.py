"""Verb forms are told from nouns, and say whether they look back or ahead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.turkish.verbs import is_copular, verb_form


@pytest.mark.parametrize(
    ("word", "stem", "kind", "tense"),
    [
        ("geldi", "gel", "finite", "past"),
        ("düzenlenmişti", "düzenle", "finite", "past"),
        ("açıklamıştı", "açıkla", "finite", "past"),
        ("edilmiştir", "et", "finite", "past"),
        ("alacağınızı", "al", "participle", "future"),
        ("bekleniyordu", "bekle", "finite", "past"),
        ("ediyor", "et", "finite", "present"),
        ("başlıyor", "başla", "finite", "present"),
        ("gitmiyor", "git", "finite", "present"),
        ("diyor", "de", "finite", "present"),
        ("bulunmaktadır", "bulun", "finite", "present"),
        ("yapılır", "yap", "finite", "present"),
        ("gider", None, None, None),
        ("yapılacak", "yap", "finite", "future"),
        ("gidecek", "git", "finite", "future"),
        ("olacaktır", "ol", "finite", "future"),
        ("yapmayacaklar", "yap", "finite", "future"),
        ("yapılmalı", "yap", "finite", "future"),
        ("gerçekleştirdiği", "gerçekle", "participle", "past"),
        ("verdiklerini", "ver", "participle", "past"),
        ("yaptığımız", "yap", "participle", "past"),
        ("olacağını", "ol", "participle", "future"),
        ("başlayan", "başla", "participle", None),
        ("düzenlenen", "düzenle", "participle", None),
        ("ederek", "et", "converb", None),
        ("yapıp", "yap", "converb", None),
        ("gelince", "gel", "converb", None),
        ("olurken", "ol", "converb", None),
        ("değişmezse", "değiş", "converb", "future"),
        ("yapılması", "yap", "noun", None),
        ("başlamasının", "başla", "noun", None),
        ("gitmeyi", "git", "noun", None),
        ("etmek", "et", "noun", None),
        ("satışı", "sat", "noun", None),
    ],
)
def test_form_is_read_from_its_suffixes(word: str, stem: str | None, kind: str | None, tense: str | None) -> None:
    form = verb_form(word)
    assert (form and form.stem, form and form.kind, form and form.tense) == (stem, kind, tense)


@pytest.mark.parametrize(
    "word",
    [
        "kadın",
        "altın",
        "insan",
        "bakanı",
        "bakanlar",
        "dolar",
        "sınırlar",
        "yatırım",
        "değeri",
        "öğretmenler",
        "yer",
        "olarak",
        "girişimini",
        "dönüşüme",
        "kuruşa",
        "yasanın",
        "yenilenebilir",
        "sözleşmeli",
        "yemek",
    ],
)
def test_nouns_that_can_be_cut_like_verbs_are_none(word: str) -> None:
    assert verb_form(word) is None


def test_a_field_is_a_noun_but_the_one_who_takes_is_a_participle() -> None:
    assert verb_form("alanında") is None
    assert verb_form("alan") is not None


@pytest.mark.parametrize("word", ["var", "değildi", "iken", "kadardır", "bakanlığındaydı"])
def test_clauses_without_a_verb_end_in_a_copula(word: str) -> None:
    assert is_copular(word)


@given(st.text(alphabet="abcçdeğıikmnorstuüyzş", max_size=200))
def test_any_word_is_read_without_error(word: str) -> None:
    form = verb_form(word)
    assert form is None or word[0] == form.stem[0] or form.stem in {"de", "ye"}
