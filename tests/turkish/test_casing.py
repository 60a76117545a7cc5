from hypothesis import given
from hypothesis import strategies as st

from pipeline.turkish.casing import capitalize, fold, lower, to_ascii, upper


def test_dotted_and_dotless_i_are_two_letters() -> None:
    assert lower("IĞDIR") == "ığdır"
    assert lower("İZMİR") == "izmir"
    assert upper("ısparta iline") == "ISPARTA İLİNE"
    assert capitalize("IRMAK") == "Irmak"


def test_fold_unifies_apostrophes_and_circumflexes() -> None:
    assert fold("Kâzım’ın") == fold("KAZIM'IN") == "kazım'ın"


def test_ascii_form_matches_text_typed_without_turkish_letters() -> None:
    assert to_ascii("Çağdaş Özgür Şişli") == "cagdas ozgur sisli"


@given(st.text())
def test_casing_keeps_the_length_of_any_text(text: str) -> None:
    assert len(lower(text)) == len(upper(text)) == len(fold(text)) == len(to_ascii(text)) == len(text)
