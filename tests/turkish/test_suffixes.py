import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.turkish.suffixes import is_suffix_chain, suffix_after


@pytest.mark.parametrize(
    "ending",
    [
        "",
        "ın",
        "ya",
        "dan",
        "nın",
        "ndaki",
        "lık",
        "ları",
        "lardan",
        "sının",
        "yla",
        "ydı",
        "dır",
        "lıların",
        "ca",
        "ndan",
    ],
)
def test_case_plural_possessive_and_copula_are_inflection(ending: str) -> None:
    assert is_suffix_chain(ending)


@pytest.mark.parametrize("ending", ["x", "stan", "ist", "bank", "kale", "izm", "oğlu"])
def test_other_endings_are_not(ending: str) -> None:
    assert not is_suffix_chain(ending)


@pytest.mark.parametrize(
    ("stem", "word", "suffix"),
    [
        ("dolar", "dolarlık", "lık"),
        ("lira", "liraya", "ya"),
        ("avro", "avroluk", "luk"),
        ("ekim", "ekimde", "de"),
        ("bakanlık", "bakanlığın", "ın"),
        ("çeyrek", "çeyreğinde", "inde"),
        ("lira", "lirik", None),
        ("mali", "malikane", None),
        ("won", "wonder", None),
    ],
)
def test_a_word_carries_its_stem_only_with_an_inflection(stem: str, word: str, suffix: str | None) -> None:
    assert suffix_after(stem, word) == suffix


@given(st.text(st.sampled_from("lardıniyesk"), max_size=200))
def test_any_ending_is_decided(ending: str) -> None:
    assert is_suffix_chain(ending) in (True, False)
