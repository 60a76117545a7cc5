"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.characters import UnreadableError, article_text, decode, harmless

SENTENCE = "Başbakan Yardımcısı, «üç gün» içinde İğneada'ya gidecek; şoför çağrıldı. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254", "iso-8859-9"])
def test_turkish_encodings_are_recognised(encoding):
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_typographic_quotes_of_cp1254_are_read():
    assert decode("“Geldi” dedi… ‘Şimdi’ – değil".encode("cp1254")) == "“Geldi” dedi… ‘Şimdi’ – değil"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("Привет, это новости".encode("cp1251"), "neither UTF-8"),
        ("Ελληνικά νέα".encode("iso-8859-7"), "neither UTF-8"),
        (SENTENCE.encode("utf-16"), "UTF-16"),
        (SENTENCE.encode("utf-16-le"), "binary"),
        (SENTENCE.encode("utf-32"), "UTF-32"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(50), "binary"),
        ((SENTENCE * 3).encode()[:-2] + b"\xff\xfe" + "ş".encode() * 30, "neither UTF-8"),
    ],
)
def test_other_bytes_are_refused_with_the_reason(data, reason):
    with pytest.raises(UnreadableError, match=reason):
        decode(data)


@given(st.text(st.characters(codec=None, categories=None), max_size=60))
def test_harmless_text_keeps_its_length_and_can_be_encoded(text):
    clean = harmless(text)
    assert len(clean) == len(text)
    assert "\0" not in clean
    clean.encode()


def test_a_text_beyond_the_limit_is_refused_with_its_length():
    with pytest.raises(UnreadableError, match="5,000,000 characters"):
        article_text("a" * 5_000_000)


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        assert isinstance(decode(data), str)
    except UnreadableError as error:
        assert "\n" not in str(error)
