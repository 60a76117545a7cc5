"""Bytes to text: UTF-8, else the Turkish code page, else a refusal; and characters no output can carry."""

from __future__ import annotations

import codecs
import re

MAX_CHARACTERS = 1_000_000
"""The longest text taken for one article; beyond it lies a whole archive in one file, or junk."""

_FORBIDDEN = re.compile("[\0\ud800-\udfff]")
_BOMS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_TURKISH = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ" + "“”‘’«»–—…•·°´€£§©®½ " + "\u00a0\u00ad")
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")))
_SAMPLE = 1 << 16


class UnreadableError(Exception):
    """An input that cannot be taken; its text is the reason, in one line, without the name of the input."""


def decode(data: bytes) -> str:
    """`data` as text, without a byte order mark. Raises UnreadableError for binary data and other encodings.

    UTF-8 is tried first (hardly any other text is valid UTF-8 by chance). Else the bytes are read as cp1254, which
    holds ISO-8859-9, and taken if what is not ASCII looks Turkish.
    """
    for bom, name in _BOMS.items():
        if data.startswith(bom):
            raise UnreadableError(f"{name} text; save it as UTF-8")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) / 50:
        raise UnreadableError("binary file, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _decode_turkish(data, error)


def _decode_turkish(data: bytes, utf8_error: UnicodeDecodeError) -> str:
    reason = f"neither UTF-8 (byte {utf8_error.start + 1}) nor Turkish cp1254; save it as UTF-8"
    try:
        text = data.decode("cp1254")
    except UnicodeDecodeError:
        raise UnreadableError(reason) from None
    foreign = [char for char in text if char > "\x7f"]
    turkish = sum(char in _TURKISH for char in foreign)
    if turkish < 0.8 * len(foreign):
        raise UnreadableError(reason)
    return text


def harmless(text: str) -> str:
    """`text` with NUL and lone surrogates, which JSON or CSV cannot carry, as U+FFFD; the same length."""
    return _FORBIDDEN.sub("\ufffd", text)


def article_text(text: str) -> str:
    """`text` fit to be an article's: harmless, neither blank nor beyond `MAX_CHARACTERS`. Raises UnreadableError."""
    if not text or text.isspace():
        raise UnreadableError("empty: no text in it")
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(f"{len(text):,} characters; an article has at most {MAX_CHARACTERS:,}: split it")
    return harmless(text)
