"""What holds for any text."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.countries import country_codes, find_countries
from pipeline.document import Annotations, Candidate
from pipeline.turkish.casing import lower, upper
from pipeline.turkish.words import Words

WORDS = (
    "Türkiye ABD Türk Irak Bosna - Hersek ' ’ nin lı li lar . , ve Mali Çek Kore Kuzey T.C. Birleşik Krallığı "
    "Cumhuriyeti Federasyonu dili I\u0307ran Başkan"
)
PIECES = st.sampled_from([*WORDS.split(), " ", "\n"])
NEWS = st.lists(PIECES, max_size=30).map("".join) | st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80)


def find(text: str) -> tuple[Annotations, list[Candidate]]:
    notes = Annotations(Words.of(text), text)
    return notes, list(find_countries(notes))


@given(NEWS)
def test_candidates_are_words_in_order_without_overlap_and_valued(text: str) -> None:
    notes, found = find(text)
    end = 0
    for candidate in found:
        assert end <= candidate.start < candidate.end <= len(notes.words)
        end = candidate.end
        assert candidate.label in {"COUNTRY", "NATIONALITY"}
        assert candidate.value in country_codes()
        start, stop = notes.offsets(candidate)
        assert text[start:stop] == notes.surface(candidate) != ""


@given(NEWS.map(lower))
def test_a_nationality_is_never_found_in_lower_case(text: str) -> None:
    assert all(candidate.label != "NATIONALITY" for candidate in find(text)[1])


@given(
    st.sampled_from(["Türkiye", "Almanya", "Irak", "Kuzey Makedonya", "Şili", "İsrail"]), st.text(alphabet="abcı ,.\n")
)
def test_a_name_with_an_apostrophe_is_found_behind_any_lower_case_text(name: str, before: str) -> None:
    text = f"{before} {name}'de görüştü"
    notes, found = find(text)
    assert [notes.surface(candidate) for candidate in found] == [name]


@given(st.sampled_from(["Türkiye ile İsrail", "İran ve Irak", "Birleşik Krallık", "Mısırlılar", "Iraklı", "ABD'liler"]))
def test_capitals_change_nothing_but_the_case(text: str) -> None:
    assert [(c.label, c.start, c.end, c.value) for c in find(text)[1]] == [
        (c.label, c.start, c.end, c.value) for c in find(upper(text))[1]
    ]


def test_a_long_article_takes_time_in_proportion() -> None:
    text = "Türkiye Futbol Takımı Büyük Yeni Kadın Erkek Genç " * 20_000
    assert len(find(text)[1]) == 20_000
