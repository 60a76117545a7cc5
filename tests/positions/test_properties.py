"""What holds for the titles of any text."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Annotations, Candidate
from pipeline.lexicon.titles import possessive_of, title_form
from pipeline.people import find_people
from pipeline.positions import find_positions
from pipeline.turkish.words import Words

WORDS = (
    "Ali Kaya Bakan Bakanı Başkanı başkanı BAŞKANI Yardımcısı Genel Müdürü müdürlüğü Dışişleri ve , ( ) TBMM 2 . eski "
    "' nin ne Org . milletvekilleri sorumlu adamı iş CEO su olarak adayı Kurulu - lider liderinin Cumhurbaşkanı yazar"
)
PIECES = st.sampled_from([*WORDS.split(), " ", "\n"])
NEWS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80)


def titles(text: str, spans: list[Candidate] | None = None) -> tuple[Annotations, list[Candidate]]:
    notes = Annotations(Words.of(text), text)
    notes.add("recogniser", spans or [])
    notes.add("people", find_people(notes))
    return notes, list(find_positions(notes))


@given(NEWS)
def test_titles_are_words_without_overlap_each_with_a_value_and_its_attributes(text: str) -> None:
    notes, found = titles(text)
    taken: set[int] = set()
    for title in found:
        reach = set(range(title.start, title.end))
        assert reach and not reach & taken and max(reach) < len(notes.words)
        taken |= reach
        assert isinstance(title.value, str) and title.value == title.value.strip() != ""
        assert title.attributes.keys() >= {"head", "class", "plural", "former", "predicate"}
        assert 0 < title.confidence <= 1


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzİIAKB'", max_size=30))
def test_the_base_is_a_part_of_its_word(low: str) -> None:
    form = title_form(low)
    assert form is None or 1 < form.stem <= len(low)


def test_possessives_follow_vowel_harmony() -> None:
    words = {"üye": "üyesi", "müdür": "müdürü", "bakan": "bakanı", "lider": "lideri", "sözcü": "sözcüsü", "dok": "doku"}
    assert {word: possessive_of(word) for word in words} == words


def test_an_office_is_no_holder() -> None:
    assert [title_form(w) for w in ("bakanlık", "başkanlığı", "müdürlüğüne", "valilikten")] == [None] * 4


def test_an_engines_sure_span_makes_a_title_of_an_unlicensed_head() -> None:
    text = "Maçtan sonra futbolcu eve döndü."
    span = Candidate("POSITION", 2, 3, None, "engine", 0.97)
    assert [(notes.value, notes.source) for notes in titles(text, [span])[1]] == [("futbolcu", "engine")]
    assert titles(text)[1] == []


def test_an_engines_sure_span_without_a_known_head_has_its_text_as_value() -> None:
    text = "Maçtan sonra kondisyoner Ali Kaya konuştu."
    span = Candidate("POSITION", 2, 3, None, "engine", 0.97)
    assert [title.value for title in titles(text, [span])[1]] == ["kondisyoner"]


def test_a_long_article_takes_time_in_proportion() -> None:
    text = "Dışişleri Bakanı Ali Kaya ve Genel Müdür Yardımcısı Ayşe Demir konuştu. " * 5_000
    assert len(titles(text)[1]) == 10_000
