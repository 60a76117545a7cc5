"""Training examples out of differently annotated sets, in one form with partial labels.

No set marks everything the recogniser knows: the gold articles mark no organisation, the public sets no office by
our guide. A token that a set leaves unmarked is therefore O only for the labels the set annotates; the others stay
open for it. An `Example` says which labels are open, and a `Mark` may allow several readings.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.training.labels import AUXILIARY

APOSTROPHES = "'’‘ʼ´`"
_SUFFIX = re.compile(rf"[{APOSTROPHES}][a-zçğıöşüâîû]{{1,9}}$")


@dataclass(frozen=True)
class Mark:
    """A stretch of text and what it may be.

    `exact`: the stretch is one whole mention of the only label. Otherwise each of its tokens may be at any place of
    a mention of any of the labels, or outside all where "O" is among them.
    """

    start: int
    end: int
    labels: tuple[str, ...]
    exact: bool = True


@dataclass
class Example:
    """A text with its marks; `open_labels` are those its set does not annotate."""

    text: str
    marks: list[Mark]
    open_labels: tuple[str, ...]
    source: str
    group: str = ""
    soft: NDArray[np.float16] | None = None
    """A teacher's tag probabilities for the tokens of `text`, instead of marks; such a text is never augmented."""


def gold_articles(folder: Path) -> list[Example]:
    """Read gold articles (`records.md` format): PERSON, POSITION, NATIONALITY; a COUNTRY is a LOCATION."""
    names = {"PERSON": "PERSON", "POSITION": "POSITION", "NATIONALITY": "NATIONALITY", "COUNTRY": "LOCATION"}
    examples = []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        marks = [Mark(m["start"], m["end"], (names[m["label"]],)) for m in data["mentions"] if m["label"] in names]
        marks = _without_overlap(marks)
        open_labels = ("ORGANIZATION", "LOCATION", *AUXILIARY)
        examples.append(Example(data["text"], marks, open_labels, "gold", data["id"]))
    return examples


OWN_LABELS = Path(__file__).with_name("recogniser_labels.jsonl")
"""Raw news annotated for this project: places and labels of its mentions, no text."""


def own_articles(raw: Path, labels: Path = OWN_LABELS) -> list[Example]:
    """Read the articles of `labels`, in their order, from the collections in `raw` (`*.jsonl.gz`), title first.

    They mark PERSON, POSITION and NATIONALITY, and of other names those that look like a person's (a team, a film):
    that a word is unmarked thus says nothing on ORGANIZATION, LOCATION and the auxiliary labels.
    """
    rows = {row["source"]: row for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines())}
    examples = {}
    for name in {row["collection"] for row in rows.values()}:
        with gzip.open(raw / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                row = rows.get(article["id"])
                if row is not None:
                    examples[article["id"]] = _own_article(article, row)
    return [examples[source] for source in rows if source in examples]


def _own_article(article: dict[str, Any], row: dict[str, Any]) -> Example:
    text = f"{article['title']}\n{article['text']}" if article.get("title") else article["text"]
    marks = [Mark(start, end, (label,)) for start, end, label in row["marks"]]
    open_labels = ("ORGANIZATION", "LOCATION", *AUXILIARY)
    return Example(text[: row["characters"]], marks, open_labels, "own", article["id"])


def _without_overlap(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _sentences(path: Path) -> Iterator[tuple[str, str, list[tuple[int, int]], list[tuple[int, int, str]]]]:
    """Yield (id, text, token offsets, mentions as (first token, last token + 1, label)) of a public NER file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            offsets, position = [], 0
            for token in row["tokens"]:
                start = row["text"].index(token, position)
                position = start + len(token)
                offsets.append((start, position))
            mentions: list[tuple[int, int, str]] = []
            for index, tag in enumerate(row["tags"]):
                if tag.startswith("B-") or (tag.startswith("I-") and not (mentions and mentions[-1][1] == index)):
                    mentions.append((index, index + 1, tag[2:]))
                elif tag.startswith("I-"):
                    first, _, label = mentions[-1]
                    mentions[-1] = (first, index + 1, label)
            yield row["id"], row["text"], offsets, mentions


def _span(text: str, offsets: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """Return the character span of tokens first..last-1, without an inflection after an apostrophe."""
    start, end = offsets[first][0], offsets[last - 1][1]
    suffix = _SUFFIX.search(text, start, end)
    return (start, suffix.start()) if suffix and suffix.start() > start else (start, end)


def nakbatr(path: Path, window_characters: int = 900) -> list[Example]:
    """Read NakbaTR (PER, LOC, ORG); neighbouring sentences of one article are joined to longer texts.

    Demonyms are mostly unmarked there, so NATIONALITY stays open, and so does POSITION.
    """
    names = {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"}
    examples: list[Example] = []
    last_number = -1
    for identity, text, offsets, mentions in _sentences(path):
        group, number = identity.rsplit("-", 1)
        marks = [Mark(*_span(text, offsets, a, b), (names[label],)) for a, b, label in mentions]
        before = examples[-1] if examples else None
        if before and before.group == group and int(number) == last_number + 1 and len(before.text) < window_characters:
            shift = len(before.text) + 1
            before.text += " " + text
            before.marks += [replace(m, start=m.start + shift, end=m.end + shift) for m in marks]
        else:
            examples.append(Example(text, marks, ("POSITION", "NATIONALITY", *AUXILIARY), "nakbatr", group))
        last_number = int(number)
    return examples


# GPE and LOC are one label here. Buildings are organisations in one set and places in another, so FAC is left open;
# NORP also holds parties and religions. What is no mention for us at all is O in its set, or an auxiliary label.
_WIKI: dict[str, tuple[str, ...]] = {
    "PERSON": ("PERSON",),
    "ORG": ("ORGANIZATION",),
    "GPE": ("LOCATION",),
    "LOC": ("LOCATION",),
    "FAC": ("LOCATION", "ORGANIZATION", "THING"),
    "NORP": ("NATIONALITY", "ORGANIZATION", "O"),
    "TITLE": ("POSITION", "LOCATION", "ORGANIZATION", "NATIONALITY", "O"),
    "LANGUAGE": ("O", "POSITION"),
    **dict.fromkeys(("WORK_OF_ART", "EVENT", "PRODUCT", "LAW"), ("THING",)),
    **dict.fromkeys(("DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"), ("MEASURE",)),
}


def turkish_wiki_ner(path: Path) -> list[Example]:
    """Read Turkish-Wiki-NER. POSITION is open everywhere: TITLE there is half marked and bounded otherwise.

    Only the last word of a TITLE just before a PERSON is taken as certain to belong to a POSITION.
    """
    examples = []
    for identity, text, offsets, mentions in _sentences(path):
        marks = []
        persons = {first for first, _, label in mentions if label == "PERSON"}
        for first, last, label in mentions:
            start, end = _span(text, offsets, first, last)
            if label == "TITLE" and last in persons and last - first > 1:
                marks.append(Mark(start, offsets[last - 2][1], _WIKI["TITLE"], exact=False))
                marks.append(Mark(offsets[last - 1][0], end, ("POSITION",), exact=False))
            else:
                names = _WIKI[label]
                marks.append(Mark(start, end, names, exact=len(names) == 1))
        examples.append(Example(text, marks, ("POSITION",), "wiki", identity))
    return examples


def write_examples(path: Path, examples: Iterable[Example]) -> None:
    """Write examples as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for e in examples:
            marks = [[m.start, m.end, m.labels, m.exact] for m in e.marks]
            row = {
                "text": e.text,
                "marks": marks,
                "open": e.open_labels,
                "source": e.source,
                "group": e.group,
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_examples(path: Path) -> list[Example]:
    """Read what `write_examples` wrote, and a teacher's probabilities from the .npz file beside it, if any."""
    examples = []
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            marks = [Mark(a, b, tuple(labels), exact) for a, b, labels, exact in row["marks"]]
            examples.append(Example(row["text"], marks, tuple(row["open"]), row["source"], row["group"]))
    beside = path.with_suffix(".npz")
    if beside.is_file():
        with np.load(beside) as arrays:
            tables = np.split(arrays["probabilities"], np.cumsum(arrays["lengths"])[:-1])
        for example, table in zip(examples, tables, strict=True):
            example.soft = table
    return examples
