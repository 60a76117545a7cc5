"""What holds for any text and any engine's spans."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Annotations, Candidate
from pipeline.people import find_people
from pipeline.turkish.words import Words

WORDS = (
    "Ali Kaya Ayşe ERDOĞAN ' ’ nın un . , - ve de da von bin el - Bakan Başkanı Sayın Prof . Dr . Bey "
    "Üniversitesi A . II . 14 . Türkiye dedi belirten yaşındaki ( 35 ) Genel Müdürü I\u0307nci Küçük O Neill Caddesi "
    "isimli"
)
PIECES = st.sampled_from([*WORDS.split(), " ", "\n"])
NEWS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80)
SPANS = st.lists(
    st.tuples(
        st.sampled_from(["PERSON", "ORGANIZATION", "LOCATION", "POSITION"]),
        st.integers(0, 30),
        st.integers(1, 4),
        st.floats(0, 1),
    ),
    max_size=6,
)


def candidates(text: str, spans: list[tuple[str, int, int, float]]) -> tuple[Annotations, list[Candidate]]:
    notes = Annotations(Words.of(text), text)
    size = len(notes.words)
    notes.add("recogniser", [Candidate(label, a, a + n, None, "test", c) for label, a, n, c in spans if a + n <= size])
    return notes, list(find_people(notes))


@given(NEWS, SPANS)
def test_persons_are_words_of_the_text_with_their_text_as_value(
    text: str, spans: list[tuple[str, int, int, float]]
) -> None:
    notes, found = candidates(text, spans)
    for person in found:
        assert 0 <= person.start < person.end <= len(notes.words)
        start, end = notes.offsets(person)
        assert person.value == " ".join(text[start:end].split())
        assert 0 <= person.confidence <= 1


@given(NEWS)
def test_rules_alone_find_persons_without_overlap_and_with_a_capital(text: str) -> None:
    notes, found = candidates(text, [])
    taken: set[int] = set()
    for person in found:
        reach = set(range(person.start, person.end))
        assert not reach & taken
        taken |= reach
        assert any(notes.words.is_capitalised(i) for i in reach)


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyz .,\n'", max_size=200))
def test_lower_case_text_names_nobody(text: str) -> None:
    assert candidates(text, [])[1] == []


def test_an_initial_behind_a_full_stop_leaves_no_empty_name() -> None:
    assert all(p.start < p.end for p in candidates("Götüreceğim. Doğu Perinçek'i, A. Doğu'yu gördüm.", [])[1])


def test_a_long_article_takes_time_in_proportion() -> None:
    text = "Bakan Ali Kaya ve Ayşe Demir Kara Uzun Yeni Büyük " * 10_000
    assert len(candidates(text, [])[1]) >= 20_000
