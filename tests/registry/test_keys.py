"""Keys of names and the short forms a name has."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.registry.across import fuller_names, misspellings
from pipeline.registry.keys import name_key, short_forms, surname
from pipeline.registry.merge import NameCounts

WORDS = st.lists(st.sampled_from(["ali", "veli", "can", "su", "ece", "nur"]), min_size=1, max_size=5)


def test_case_diacritics_hyphens_and_dots_do_not_count() -> None:
    assert name_key("IŞIL ÇAĞRI") == name_key("Işıl Çağrı") == name_key("isil-cagri") == "isil cagri"
    assert name_key("Ahmed es-Sahaf") == "ahmed es sahaf"
    assert name_key("O'Neill") == "oneill"
    assert name_key("François Müller") == "francois muller"
    assert name_key("…") == ""


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(WORDS)
def test_a_short_form_keeps_the_surname_and_the_order(words: list[str]) -> None:
    key = " ".join(words)
    for short in short_forms(key):
        assert surname(short) == surname(key)
        assert len(short.split()) < len(words)
        left = iter(words)
        assert all(word in left for word in short.split())


def test_the_fullest_of_nested_names_is_chosen_and_none_of_two() -> None:
    assert fuller_names({"erdogan", "tayyip erdogan", "recep tayyip erdogan"}) == {
        "erdogan": "recep tayyip erdogan",
        "tayyip erdogan": "recep tayyip erdogan",
    }
    assert fuller_names({"kaya", "ali kaya", "can kaya"}) == {}


def test_a_misspelling_is_rare_and_one_letter_off_in_a_long_word() -> None:
    assert misspellings({"tayyip erdogan": 9, "tayip erdogan": 2}) == {"tayip erdogan": "tayyip erdogan"}
    assert misspellings({"tayyip erdogan": 3, "tayip erdogan": 2}) == {}
    assert misspellings({"ali kaya": 90, "alp kaya": 1}) == {}
    assert misspellings({"hasan kaya": 90, "ihsan kaya": 1}) == {}


def test_a_name_is_common_when_namesakes_are_to_be_expected() -> None:
    counts = NameCounts(
        [f"mehmet s{i}" for i in range(9)] + [f"g{i} yilmaz" for i in range(9)] + ["mehmet yilmaz", "ece su"]
    )
    assert counts.is_common("mehmet yilmaz")
    assert not counts.is_common("ece su")
    assert not counts.is_common("mehmet can yilmaz")
    assert counts.is_common("pele")
