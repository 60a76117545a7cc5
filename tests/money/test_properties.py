"""What holds of the money grammar for any text."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Annotations
from pipeline.linking.amounts import amount_records
from pipeline.money import find_money
from pipeline.money.currency import case_of, resolve_currency
from pipeline.money.measure import find_measures
from pipeline.records import Mention, Money
from pipeline.resources import load_csv
from pipeline.turkish.words import Words

PIECES = [
    *("5", "1,5", "100", "-", " ", " ", ",", "(", ")", "$", "€", "'", "’", "\n", "\n\n", ":", ".", "%", "/"),
    *("milyon", "milyar", "bin", "bir", "üç", "buçuk", "lira", "dolar", "dolara", "liralık", "TL", "avrodan", "kuruş"),
    *("yaklaşık", "en az", "arasında", "ile", "ve", "ila", "kadar", "üzerinde", "aşkın", "değerinde", "milyonu"),
    *("yatırım", "ihracatı", "ceza", "ödedi", "dinar", "Kuveyt", "birkaç", "milyonlarca", "eksi", "olan", "USD"),
]
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)


def annotate(text: str) -> Annotations:
    notes = Annotations(Words.of(text), text)
    notes.add("money", find_money(notes))
    return notes


@given(texts)
def test_sums_lie_in_the_text_apart_from_each_other_and_hold_valid_values(text: str) -> None:
    notes = annotate(text)
    end = 0
    for candidate in notes.of("money"):
        assert end <= candidate.start < candidate.end <= len(notes.words)
        end = candidate.end
        value = candidate.value
        assert isinstance(value, Money)
        assert (value.amount_max is not None) == (value.modifier == "range")
        if value.amount is not None and value.amount_max is not None:
            assert value.amount < value.amount_max


@given(texts)
def test_every_sum_has_a_measure_or_none_and_rows_cite_each_mention_once(text: str) -> None:
    notes = annotate(text)
    notes.selected = notes.of("money")
    measures = find_measures(notes, notes.selected)
    assert len(measures) == len(notes.selected)
    assert all(measure is None or measure.strip() for measure in measures)
    mentions = tuple(
        Mention(label="MONEY", start=0, end=1, text="x", value=c.value, id=f"m{i}")
        for i, c in enumerate(notes.selected)
    )
    cited = [name for row in amount_records(notes, mentions) for name in row.evidence]
    figured = [m.id for m in mentions if isinstance(m.value, Money) and m.value.amount is not None]
    assert sorted(cited) == sorted(str(name) for name in figured)


@given(st.integers(1, 10**12))
def test_a_sum_in_grouped_digits_is_read_exactly(number: int) -> None:
    text = f"Şirkete {number:,} lira".replace(",", ".") + " 5 kuruş ödendi."
    assert [c.value for c in annotate(text).of("money")] == [Money(amount=(number * 100 + 5) / 100, currency="TRY")]


ADVERSARIES: dict[str, Callable[[int], str]] = {
    "digits in one run": lambda n: "1" * n * 4 + " lira",
    "separate digits": lambda n: "1 " * n + "lira",
    "scale words": lambda n: "bin " * n + "lira",
    "apostrophes": lambda n: "5'" * n + " lira",
    "a list without end": lambda n: "5 milyon, " * n + "7 milyon lira",
    "sums side by side": lambda n: "5 milyon lira, " * n,
    "modifiers": lambda n: "en az yaklaşık " * n + "5 lira",
    "parts of one sum": lambda n: "5 milyon lira " + "5 milyonu " * n,
    "zeros after the spoken comma": lambda n: "bir virgül " + "sıfır " * n + "lira",
}


@pytest.mark.parametrize("make", ADVERSARIES.values(), ids=ADVERSARIES.keys())
def test_time_is_proportional_to_length(make: Callable[[int], str]) -> None:
    def seconds(n: int) -> float:
        text = make(n)
        words = Words.of(text)
        begin = time.process_time()
        notes = Annotations(words, text)
        notes.add("money", find_money(notes))
        find_measures(notes, notes.of("money"))
        return time.process_time() - begin

    small = min(seconds(500) for _ in range(3))
    large = min(seconds(4_000) for _ in range(2))
    # Eight times the text; a quadratic stage would take 64 times as long.
    assert large < 24 * small + 0.05


def test_the_country_decides_a_word_that_many_states_use() -> None:
    assert resolve_currency("dinar", ["TR", "IQ"]) == "IQD"
    assert resolve_currency("manat", ["TM", "AZ"]) == "TMT"
    assert resolve_currency("peso", ["TR"]) is None
    assert resolve_currency("kron", []) is None


@pytest.mark.parametrize(
    ("ending", "case"),
    [
        *(
            ("", "bare"),
            ("a", "dat"),
            ("ya", "dat"),
            ("ına", "dat"),
            ("dan", "abl"),
            ("ndan", "other"),
            ("ından", "abl"),
        ),
        *(
            ("ın", "gen"),
            ("nın", "gen"),
            ("ının", "gen"),
            ("ı", "acc"),
            ("yı", "acc"),
            ("ını", "acc"),
            ("lık", "other"),
        ),
    ],
)
def test_cases_of_currency_words(ending: str, case: str) -> None:
    assert case_of(ending) == case


def test_every_currency_of_the_tables_is_an_iso_code_in_use_or_withdrawn() -> None:
    codes = {row["currency"] for name in ("currency_words.csv", "currency_countries.csv") for row in load_csv(name)}
    assert all(not code or (len(code) == 3 and code.isalpha() and code.isupper()) for code in codes)


def test_every_country_row_names_a_currency_word() -> None:
    names = {row["name"] for row in load_csv("currency_words.csv")}
    assert {row["name"] for row in load_csv("currency_countries.csv")} <= names
