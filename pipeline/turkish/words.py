"""Column view of a tokenised text: what every grammar reads, computed once for each article."""

from __future__ import annotations

import unicodedata
from functools import cached_property

from pipeline.turkish.casing import fold, fold_text
from pipeline.turkish.sentences import sentence_starts
from pipeline.turkish.stems import HEAD
from pipeline.turkish.tokenizer import tokenize
from pipeline.turkish.word_cache import word_cache


@word_cache
def _low(word: str) -> str:
    if word.isascii():
        return fold(word)
    # «mi̇lyar»: lower-casing the English way leaves the dot of «İ» behind as a mark of its own.
    return fold(unicodedata.normalize("NFC", word)).replace("i\u0307", "i")


def _folded_at_once(text: str) -> str | None:
    """The whole text in the form of `low`; None if some word of it must be looked at for itself.

    That is where folding a word moves its letters (decomposed ones) or asks what stands around it («Σ» at its end).
    """
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and "\u0307" not in text and "Σ" not in text):
        return fold_text(text)
    return None


class Words:
    """Parallel lists over the tokens of a text; white space is no word.

    `text[i]` is the token as written, `low[i]` its folded form (Turkish lower case, NFC, apostrophes as «'»),
    `start[i]`/`end[i]` its offsets in code points, end exclusive, `breaks[i]` the line breaks before it (0, 1, 2…).
    """

    def __init__(self, texts: list[str], starts: list[int], breaks: list[int], folded: str | None = None) -> None:
        """`folded` is the whole text in folded form, where that has its offsets."""
        self.text = texts
        self.start = starts
        self.breaks = breaks
        self.end = [start + len(word) for start, word in zip(starts, texts, strict=True)]
        if folded is None:
            self.low = [_low(word) for word in texts]
        else:
            self.low = [folded[start:end] for start, end in zip(starts, self.end, strict=True)]

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut `text` into words."""
        texts: list[str] = []
        starts: list[int] = []
        breaks: list[int] = []
        position = pending = 0
        for token in tokenize(text):
            if token.isspace():
                pending += token.count("\n")
            else:
                texts.append(token)
                starts.append(position)
                breaks.append(pending)
                pending = 0
            position += len(token)
        return cls(texts, starts, breaks, _folded_at_once(text))

    def __len__(self) -> int:
        return len(self.text)

    def space_after(self, i: int) -> bool:
        """Does white space follow token `i` (or the text end)?"""
        return i + 1 >= len(self.text) or self.end[i] < self.start[i + 1]

    @cached_property
    def head(self) -> list[str]:
        """The first letters of each folded word: what a room looks at before it looks at the word (`turkish.stems`)."""
        return [word[:HEAD] for word in self.low]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Token ranges of the sentences, end exclusive, covering every token."""
        starts = sentence_starts(self.text, self.low, self.start, self.end, self.breaks)
        return list(zip(starts, [*starts[1:], len(self.text)], strict=True)) if starts else []

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the index of its sentence in `sentences`."""
        index: list[int] = []
        for number, (start, end) in enumerate(self.sentences):
            index.extend([number] * (end - start))
        return index

    def is_capitalised(self, i: int) -> bool:
        """Does token `i` begin with a capital letter?"""
        return self.text[i][0].isupper()

    def is_all_caps(self, i: int) -> bool:
        """Is token `i` two or more capitals and nothing else («ABD», «MİLYON»)?"""
        word = self.text[i]
        return len(word) > 1 and word.isupper()
