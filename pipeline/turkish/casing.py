"""Turkish casing and folding: İ/i and I/ı are pairs of their own, and offsets must survive.

`str.lower` turns «İ» into two code points and «I» into «i»; both are wrong for Turkish. All functions here map one code
point to one code point, so an offset into the result is an offset into the input.
"""

from __future__ import annotations

from pipeline.turkish.apostrophes import APOSTROPHES

_TO_UPPER = str.maketrans({"ı": "I", "i": "İ", "ß": "ß", "ŉ": "ŉ"})
_FOLDED = {**dict.fromkeys(APOSTROPHES, "'"), "â": "a", "î": "i", "û": "u", "\u00a0": " "}
_FOLD = str.maketrans(_FOLDED)
_UNFOLDED = frozenset(_FOLDED)
_ASCII = str.maketrans("çğıöşüâîû", "cgiosuaiu")


def lower(text: str) -> str:
    """Lower-case the Turkish way («IĞDIR» «ığdır», «İZMİR» «izmir»); same length as the input."""
    replaced = text.replace("I", "ı").replace("İ", "i")
    lowered = replaced.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in replaced)


def upper(text: str) -> str:
    """Upper-case the Turkish way («izmir» «İZMİR»); a letter without a one-letter capital stays as it is."""
    raised = text.translate(_TO_UPPER)
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in raised)


def capitalize(text: str) -> str:
    """First letter upper, the rest lower («ıRMAK» «Irmak»)."""
    return upper(text[:1]) + lower(text[1:])


def fold(text: str) -> str:
    """Lower-case, one apostrophe, no circumflex: the form words are compared in; same length as the input."""
    lowered = lower(text)
    return lowered if _UNFOLDED.isdisjoint(lowered) else lowered.translate(_FOLD)  # most words have none of them


def fold_text(text: str) -> str:
    """`fold` for a whole text: the same, and faster than it where the text is long."""
    lowered = lower(text)
    for written, folded in _FOLDED.items():
        lowered = lowered.replace(written, folded)
    return lowered


def to_ascii(text: str) -> str:
    """Fold and drop Turkish diacritics («şçğüöı» «scguoi»), for text written without them; same length."""
    return fold(text).translate(_ASCII)
