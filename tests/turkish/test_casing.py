from hypothesis import given
from hypothesis import strategies as st

from pipeline.turkish.casing import capitalize, fold, fold_with_offsets, lower, to_ascii, upper


def test_dotted_and_dotless_i_are_two_letters() -> None:
    assert lower("IĞDIR") == "ığdır"
    assert lower("İZMİR") == "izmir"
    assert upper("ısparta iline") == "ISPARTA İLİNE"
    assert capitalize("IRMAK") == "Irmak"


def test_fold_unifies_apostrophes_and_circumflexes() -> None:
    assert fold("Kâzım’ın") == fold("KAZIM'IN") == "kazım'ın"


def test_ascii_form_matches_text_typed_without_turkish_letters() -> None:
    assert to_ascii("Çağdaş Özgür Şişli") == "cagdas ozgur sisli"


def test_decomposed_letters_fold_to_composed_ones_with_their_offsets() -> None:
    text = "Bes\u0327ikta\u0327s"
    folded, offsets = fold_with_offsets(text)
    assert folded.startswith("beşik")
    assert text[offsets[2] : offsets[3]] == "s\u0327"


@given(st.text())
def test_casing_keeps_the_length_of_any_text(text: str) -> None:
    assert len(lower(text)) == len(upper(text)) == len(fold(text)) == len(to_ascii(text)) == len(text)


@given(st.text())
def test_folded_offsets_cover_any_text_in_order(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert len(offsets) == len(folded) + 1
    assert offsets[-1] == len(text)
    assert offsets == sorted(offsets)
