from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.turkish.numerals import (
    parse_digits,
    parse_distributive,
    parse_ordinal,
    parse_word,
    read_numeral,
    read_ordinal,
    read_percent,
    read_signed,
)
from pipeline.turkish.words import Words

ONES = ["", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
TENS = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]


def spell_group(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [*([ONES[hundreds]] if hundreds > 1 else []), *(["yüz"] if hundreds else [])]
    return [word for word in (*words, TENS[rest // 10], ONES[rest % 10]) if word]


def spell(number: int) -> list[str]:
    """The words of a whole number below 10**15: an independent writer to read back."""
    words: list[str] = []
    for power, scale in ((12, "trilyon"), (9, "milyar"), (6, "milyon"), (3, "bin"), (0, "")):
        group, number = divmod(number, 10**power)
        if group:
            words += [] if scale == "bin" and group == 1 else spell_group(group)
            words += [scale] if scale else []
    return words


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(st.integers(1, 10**15 - 1))
@example(1_032_508_001_000)  # «sekiz milyon bin»
def test_any_whole_number_written_in_words_is_read_back(number: int) -> None:
    text = " ".join(spell(number))
    words = Words.of(text)
    numeral = read_numeral(words, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(words))


@given(st.integers(1, 999_999))
def test_any_number_below_a_million_is_read_when_its_words_are_joined(number: int) -> None:
    assert parse_word("".join(spell(number))) == number


@given(st.integers(1000, 10**15))
def test_grouped_digits_are_read_back(number: int) -> None:
    assert parse_digits(grouped(number)) == number
    assert parse_digits(grouped(number) + ",50") == number + Decimal("0.5")


@given(st.text("bir iki on yüz bin milyon buçuk virgül sıfır 5. ,'-er%"))
def test_a_numeral_never_reaches_outside_the_text_and_moves_on(text: str) -> None:
    words = Words.of(text)
    for i in range(len(words)):
        for read in (read_numeral, read_signed, read_ordinal, read_percent):
            numeral = read(words, i)
            assert numeral is None or (numeral.start == i and i < numeral.end <= len(words))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("192", "192"),
        ("1.234.567", "1234567"),
        ("1,5", "1.5"),
        ("4.5", "4.5"),
        ("12.75", "12.75"),
        ("1.250,50", "1250.50"),
        ("1,250,000", "1250000"),
        ("1,431.25", "1431.25"),
        ("bin 269", "1269"),
        ("2 bin 417", "2417"),
        ("1 milyar 250 milyon", "1250000000"),
        ("127 milyar 320.4 milyon", "127320400000"),
        ("bir buçuk milyar", "1500000000"),
        ("2 buçuk milyon", "2500000"),
        ("üçbuçuk milyon", "3500000"),
        ("yarım milyon", "500000"),
        ("çeyrek milyon", "250000"),
        ("kırkbin üçyüz kırksekiz", "40348"),
        ("iki virgül sıfır beş", "2.05"),
        ("iki virgül iki milyon", "2200000"),
        ("5'er bin", "5000"),
        ("altmış beşer", "65"),
        ("ikişer milyon", "2000000"),
        ("3,5M", "3500000"),
        ("100K", "100000"),
        ("5 mlr. dolar", "5000000000"),
        ("12,5 mn", "12500000"),
        ("100 000", "100000"),
        ("1 250 500,75", "1250500.75"),
        ("12 500", "12"),
        ("10 küsur milyon", "10000000"),
        ("1 katrilyon", "1000000000000000"),
    ],
)
def test_reads(text: str, value: str) -> None:
    numeral = read_numeral(Words.of(text), 0)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize("text", ["26.07.2025", "10:30", "1.2.3", "milyonlarca", "yüzde", "birlik", "onlar", "altıncı"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_numeral(Words.of(text), 0) is None


def test_a_numeral_stops_where_the_order_of_its_words_breaks() -> None:
    numeral = read_numeral(Words.of("beş on lira"), 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (5, 1)


def test_a_blank_line_ends_a_numeral() -> None:
    numeral = read_numeral(Words.of("5\n\nmilyon"), 0)
    assert numeral is not None
    assert numeral.value == 5


def test_the_ending_of_an_inflected_scale_is_kept_where_asked_for() -> None:
    words = Words.of("100 milyondan")
    plain, inflected = read_numeral(words, 0), read_numeral(words, 0, inflected=True)
    assert plain is not None
    assert inflected is not None
    assert (plain.value, plain.end) == (100, 1)
    assert (inflected.value, inflected.end, inflected.ending) == (100_000_000, 2, "dan")


def test_a_sign_makes_a_number_negative() -> None:
    assert [n and n.value for n in (read_signed(Words.of(t), 0) for t in ("eksi 2 milyon", "-1,2", "7"))] == [
        -2_000_000,
        Decimal("-1.2"),
        7,
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [("yüzde 12,4", "12.4"), ("%12,4", "12.4"), ("12,4%", "12.4"), ("yüzde on iki", "12"), ("eksi yüzde beş", "-5")],
)
def test_percentages(text: str, value: str) -> None:
    percent = read_percent(Words.of(text), 0)
    assert percent is not None
    assert percent.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21'inci", 21),
        ("100'üncü araba", 100),
        ("2. sırada", 2),
        ("dördüncü", 4),
        ("on dördüncü", 14),
        ("yirmi beşinci", 25),
        ("iki yüzüncü", 200),
        ("altıncısı", 6),
        ("üç trilyonuncu", 3 * 10**12),
        ("yirmi bir trilyon üç yüz yirmi ikinci", 21 * 10**12 + 322),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    ordinal = read_ordinal(Words.of(text), 0)
    assert ordinal is not None
    assert ordinal.value == value


@pytest.mark.parametrize("text", ["önünce", "sonuncu", "inci", "21", "bilinci", "2.\nGol", "21'de"])
def test_what_is_no_ordinal_is_not_read(text: str) -> None:
    assert read_ordinal(Words.of(text), 0) is None


def test_words_of_other_meaning_are_no_numbers() -> None:
    assert [parse_word(w) for w in ("binbaşı", "onur", "yüzme", "kırkpınar", "beşiktaş")] == [None] * 5
    assert [parse_ordinal(w) for w in ("güncü", "yolcu", "inci")] == [None] * 3
    assert [parse_distributive(w) for w in ("yazar", "haber", "döner")] == [None] * 3
