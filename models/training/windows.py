"""Examples to piece ids and, for the first piece of every token, the set of tags it may carry."""

import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from models.training.corpora import Example
from models.training.labels import ALL_TAGS, TAGS, mask_of, mask_of_labels
from pipeline.engines.windows import windows
from pipeline.turkish.words import Words

BEGIN, PAD, END = 0, 1, 2


@dataclass(frozen=True)
class Encoded:
    """A text as pieces: `first_piece[t]` is the piece that token t starts in, `allowed[t]` its tags as a bit mask.

    `sentence_ends` are the pieces that sentences end before.
    """

    ids: list[int]
    tokens: list[tuple[int, int]]
    first_piece: list[int]
    allowed: list[int]
    sentence_ends: list[int]
    soft: NDArray[np.float16] | None = None
    """Tag probabilities of the tokens, where a teacher gives them instead of marks."""


def encode(example: Example, tokenizer: Tokenizer) -> Encoded:
    """Encode a whole text; nothing is cut."""
    encoding = tokenizer.encode(example.text, add_special_tokens=False)
    words = Words.of(example.text)
    tokens = list(zip(words.start, words.end, strict=True))
    first_piece, piece = [], 0
    offsets = encoding.offsets
    for start, _ in tokens:
        while piece + 1 < len(offsets) and offsets[piece][1] <= start:
            piece += 1
        first_piece.append(piece)
    sentence_ends = [*(first_piece[start] for start, _ in words.sentences[1:]), len(encoding.ids)]
    return Encoded(encoding.ids, tokens, first_piece, allowed_tags(example, tokens), sentence_ends, example.soft)


def allowed_tags(example: Example, tokens: list[tuple[int, int]]) -> list[int]:
    """Return for every token the bit mask of the tags that the marks allow."""
    outside = mask_of("O") | mask_of_labels(example.open_labels)
    allowed = [outside] * len(tokens)
    marks = sorted(example.marks, key=lambda mark: mark.start)
    index = 0
    for mark in marks:
        while index < len(tokens) and tokens[index][1] <= mark.start:
            index += 1
        first = index
        while index < len(tokens) and tokens[index][0] < mark.end:
            if mark.exact:
                allowed[index] = mask_of(("B-" if index == first else "I-") + mark.labels[0])
            else:
                allowed[index] = mask_of_labels(mark.labels)
            index += 1
    return allowed


@dataclass(frozen=True)
class Window:
    """Piece ids with begin and end pieces; `allowed` holds ALL_TAGS where a piece carries no label."""

    ids: list[int]
    allowed: list[int]
    soft: NDArray[np.float16] | None = None


def training_windows(encoded: Encoded, longest: int, rng: random.Random) -> list[Window]:
    """Cut a text into windows of whole sentences as the run time does, of at most a random length up to `longest`."""
    labels = [ALL_TAGS] * len(encoded.ids)
    for piece, allowed in zip(reversed(encoded.first_piece), reversed(encoded.allowed), strict=True):
        labels[piece] = allowed
    soft = _piece_soft(encoded)
    found = []
    for start, end in windows(encoded.sentence_ends, rng.randint(longest // 2, longest - 2), 0):
        ids = [BEGIN, *encoded.ids[start:end], END]
        part = None if soft is None else np.pad(soft[start:end], ((1, 1), (0, 0)))
        found.append(Window(ids, [ALL_TAGS, *labels[start:end], ALL_TAGS], part))
    return found


def _piece_soft(encoded: Encoded) -> NDArray[np.float16] | None:
    """Return the teacher's probabilities by piece, zeros where no token begins."""
    if encoded.soft is None:
        return None
    table = np.zeros((len(encoded.ids), len(TAGS)), np.float16)
    table[encoded.first_piece] = encoded.soft
    return table
