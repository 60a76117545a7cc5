"""Variants of an example that news brings: capitals, lost or detached apostrophes."""

import random
from dataclasses import replace

from models.training.corpora import APOSTROPHES, Example


def upper(text: str) -> str:
    """Upper-case `text` the Turkish way, character by character, so that offsets stay."""
    characters = ("İ" if c == "i" else c.upper() for c in text)
    return "".join(new if len(new) == 1 else old for new, old in zip(characters, text, strict=True))


def in_capitals(example: Example, start: int, end: int) -> Example:
    """Return the example with text[start:end] in capitals."""
    text = example.text
    return replace(example, text=text[:start] + upper(text[start:end]) + text[end:])


def edit_apostrophes(example: Example, chance: float, rng: random.Random) -> Example:
    """With `chance` each, remove an apostrophe inside a word, or put a blank before it.

    A suffix that loses its apostrophe becomes part of its word and so, by the guide, of the mention.
    """
    edits = [
        (i, rng.random() < 0.5)
        for i in range(1, len(example.text) - 1)
        if example.text[i] in APOSTROPHES
        and example.text[i - 1].isalpha()
        and example.text[i + 1].islower()
        and rng.random() < chance
    ]
    for position, remove in reversed(edits):
        example = _edit(example, position, remove)
    return example


def _edit(example: Example, position: int, remove: bool) -> Example:
    text, marks = example.text, []
    shift = -1 if remove else 1
    word_end = position + 1
    while word_end < len(text) and text[word_end].isalpha():
        word_end += 1
    for mark in example.marks:
        start, end = mark.start, mark.end
        if end == position and remove:
            end = word_end
        start = start + shift if start > position else start
        marks.append(replace(mark, start=start, end=end + shift if end > position else end))
    text = text[:position] + ("" if remove else " '") + text[position + 1 :]
    return replace(example, text=text, marks=marks)


def augment(example: Example, rng: random.Random) -> Example:
    """Return a random variant: mostly the example itself."""
    if example.soft is not None:
        return example
    example = edit_apostrophes(example, 0.03, rng)
    draw = rng.random()
    if draw < 0.03:
        return in_capitals(example, 0, len(example.text))
    if draw < 0.10:
        end = min((p for p in (example.text.find(c, 20) for c in ".\n") if p > 0), default=len(example.text))
        return in_capitals(example, 0, min(end, 160))
    return example
