"""Variants of an example that news brings: other names, capitals, lost or detached apostrophes."""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from models.training.corpora import APOSTROPHES, Example

_NAME = re.compile(r"[^\W\d_]+")
Edit = tuple[int, int, str]
"""(start, end, new): text[start:end] becomes `new`."""


@dataclass(frozen=True)
class Names:
    """Given names and surnames as the marked persons of the training sets have them."""

    given: Sequence[str]
    family: Sequence[str]

    @classmethod
    def of(cls, examples: Iterable[Example]) -> "Names":
        """Collect them from the full names."""
        given, family = [], []
        for example in examples:
            for mark in example.marks:
                parts = example.text[mark.start : mark.end].split()
                if mark.labels == ("PERSON",) and 2 <= len(parts) <= 3 and all(map(_is_name, parts)):
                    given += parts[:-1]
                    family.append(parts[-1])
        # Each name once: a president's must not crowd out the others.
        return cls(list(dict.fromkeys(given)), list(dict.fromkeys(family)))


def _is_name(word: str) -> bool:
    return word.isalpha() and word.istitle() and len(word) > 2


def upper(text: str) -> str:
    """Upper-case `text` the Turkish way, character by character, so that offsets stay."""
    characters = ("İ" if c == "i" else c.upper() for c in text)
    return "".join(new if len(new) == 1 else old for new, old in zip(characters, text, strict=True))


def titled(text: str) -> str:
    """Begin every word of `text` with a capital, as some headlines have it."""
    return re.sub(r"(?<![^\W\d_])(?<!['’])[^\W\d_]", lambda found: upper(found.group()), text)


def restyled(example: Example, start: int, end: int, style: Callable[[str], str]) -> Example:
    """Return the example with text[start:end] in another style of the same length."""
    text = example.text
    return replace(example, text=text[:start] + style(text[start:end]) + text[end:])


def edited(example: Example, edits: Sequence[Edit]) -> Example:
    """Apply edits, in text order and apart from each other; a mark grows or shrinks with the edits inside it."""
    text, at, parts, marks = example.text, 0, [], []
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    for mark in example.marks:
        before = sum(len(new) - (b - a) for a, b, new in edits if b <= mark.start)
        inside = sum(len(new) - (b - a) for a, b, new in edits if mark.start <= a and mark.start < b <= mark.end)
        marks.append(replace(mark, start=mark.start + before, end=mark.end + before + inside))
    return replace(example, text="".join(parts) + text[at:], marks=marks)


def with_other_names(example: Example, names: Names, rng: random.Random) -> Example:
    """Give the persons other names: each name word becomes one other word throughout the text.

    So the model learns names from what stands around them, and that a surname goes back to a full name.
    """
    swaps: dict[str, str] = {}
    edits: list[Edit] = []
    for mark in sorted(example.marks, key=lambda m: m.start):
        if mark.labels != ("PERSON",) or not mark.exact:
            continue
        words = list(_NAME.finditer(example.text, mark.start, mark.end))
        for word in words:
            old = word.group()
            if not _is_name(old):
                continue
            pool = names.family if word is words[-1] else names.given
            edits.append((*word.span(), swaps.setdefault(old, rng.choice(pool))))
    return edited(example, edits)


# The head of a compound: «Stadı», «Üniversitesi», «Muharebesi».
_HEAD = re.compile(r"(?<= )[A-ZÇĞİÖŞÜ]?[a-zçğıöşüâîû]{3,}[ıiuü]$")


def with_named_things(example: Example, names: Names, rng: random.Random) -> Example:
    """Give things and organisations a person's name: before the head of a compound, or as the whole name of a thing.

    So the model learns that «… Stadı», a film or a ship that bears a name is no person.
    """
    edits: list[Edit] = []
    for mark in sorted(example.marks, key=lambda m: m.start):
        head = _HEAD.search(example.text, mark.start, mark.end)
        if not set(mark.labels) <= {"THING", "ORGANIZATION", "LOCATION"} or rng.random() < 0.5:
            continue
        name = rng.choice(names.given)
        if head and mark.labels != ("LOCATION",):
            full = f"{name} {rng.choice(names.family)}" if rng.random() < 0.7 else name
            edits.append((mark.start, head.start() - 1, full))
        elif mark.labels == ("THING",) and example.text[mark.start].isupper():
            edits.append((mark.start, mark.end, name))
    return edited(example, edits)


def with_other_apostrophes(example: Example, chance: float, rng: random.Random) -> Example:
    """With `chance` each, remove an apostrophe inside a word, or put a blank before it.

    A suffix that loses its apostrophe becomes part of its word and so, by the guide, of the mention.
    """
    text = example.text
    edits: list[Edit] = []
    marks = list(example.marks)
    for i in range(1, len(text) - 1):
        inside = text[i] in APOSTROPHES and text[i - 1].isalpha() and text[i + 1].islower()
        if not inside or rng.random() >= chance:
            continue
        lost = rng.random() < 0.5
        edits.append((i, i + 1, "" if lost else f" {text[i]}"))
        if lost:
            word = _NAME.match(text, i + 1)
            end = word.end() if word else i + 1
            marks = [replace(m, end=end) if m.end == i else m for m in marks]
    return edited(replace(example, marks=marks), edits)


def augment(example: Example, names: Names, rng: random.Random) -> Example:
    """Return a random variant: often the example itself. What a teacher has labelled stays as it is."""
    if example.soft is not None:
        return example
    if rng.random() < 0.4:
        example = with_other_names(example, names, rng)
    if rng.random() < 0.2:
        example = with_named_things(example, names, rng)
    example = with_other_apostrophes(example, 0.03, rng)
    draw = rng.random()
    headline = min([160, *(p for p in (example.text.find(c, 20) for c in ".\n") if p > 0)])
    if draw < 0.03:
        return restyled(example, 0, len(example.text), upper)
    if draw < 0.13:
        return restyled(example, 0, headline, upper)
    if draw < 0.17:
        return restyled(example, 0, headline, titled)
    return example
