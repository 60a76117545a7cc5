"""A tokenizer whose tokens end where mentions end: a word, its apostrophe and its suffix are separate tokens.

A token is a figure with its separators («1.250,50», «26.07.2025»), a run of letters, one apostrophe, or one other
character; a run of white space other than the single blank that spaCy keeps as a flag is a token too. The pattern's
alternatives begin with disjoint classes, so matching is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.turkish.glued import unglue

# «ʼ» (U+02BC) is a letter to Unicode and an apostrophe to newspapers.
# The letters of Turkish stand first and in one class, which is fast; the other letters and marks may follow.
_TOKEN = re.compile(
    r"(?:[a-zA-ZçğıöşüâîûÇĞİÖŞÜ]++|[^\W\d_ʼ])(?:[\u0300-\u036f]|[^\W\d_ʼ])*+|\s+|\d+(?:[.,:]\d+)*|.", re.DOTALL
)


@lru_cache(maxsize=1)  # an article is cut for its Doc and right after for its `Words`
def tokenize(text: str) -> tuple[str, ...]:
    """The tokens of `text`, white space included: joined they are `text` again."""
    return tuple(unglue(_TOKEN.findall(text), text))


class TurkishTokenizer:
    """Callable `text -> Doc`; `doc.text == text` for any text that holds no lone surrogate."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut `text` into tokens."""
        words: list[str] = []
        spaces: list[bool] = []
        for token in tokenize(text):
            if not token.isspace():
                words.append(token)
                spaces.append(False)
                continue
            if token[0] == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
                token = token[1:]
            if token:
                words.append(token)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    # Nothing to store: spaCy asks every tokenizer for these four.
    def to_bytes(self, **_: Any) -> bytes:
        """The tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> TurkishTokenizer:
        """The tokenizer has no state."""
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """The tokenizer has no state."""

    def from_disk(self, _path: Any, **_: Any) -> TurkishTokenizer:
        """The tokenizer has no state."""
        return self


@spacy.registry.tokenizers("havadis.Tokenizer.v1")
def make_tokenizer() -> Callable[[Language], TurkishTokenizer]:
    """Config entry: `[nlp.tokenizer] @tokenizers = "havadis.Tokenizer.v1"`."""

    def create(nlp: Language) -> TurkishTokenizer:
        return TurkishTokenizer(nlp.vocab)

    return create
