"""CoNLL columns with IOB2 tags: FORM, START, END, TAG, divided by tabs, a blank line after each sentence.

The first column is the word and the last the tag, which is what tools for this format look at. Comment lines
before an article hold its id, publication date, title and text, so that the offsets stay exact. A file without them
is read too: its text is then the words joined by blanks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.evaluation.gold import read_text
from pipeline.formats.notes import attributes, has_rows, mention, result
from pipeline.formats.tokens import cut_words, without_overlap
from pipeline.records import Mention, Result
from pipeline.turkish.words import Words

_START = "-DOCSTART-"
_COMMENTS = ("id", "published", "title", "text")


def losses(article: Result) -> Iterator[str]:
    """What of this article one column of tags cannot hold."""
    if any(attributes(one, with_id=True) for one in article.mentions):
        yield "values, ids and sources of mentions"
    if has_rows(article):
        yield "record rows"
    if len(list(without_overlap(article.mentions))) < len(article.mentions):
        yield "mentions inside other mentions"
    if any(one.text != one.text.strip() for one in article.mentions):
        yield "white space at the ends of mentions"


def write(articles: Iterable[Result], path: Path) -> None:
    """Write all articles to the file `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        for article in articles:
            file.writelines(_lines(article))


def read(path: Path) -> Iterator[Result]:
    """The articles of a file. Raises InputError for a line that does not fit."""
    found = _Document(path, 1)
    documents = 1
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        source = f"{path}:{number}"
        if line.startswith(_START):
            if found.fields or found.words:
                yield found.article()
                documents += 1
            found = _Document(path, documents)
        elif line.startswith("# ") and " = " in line and not found.words:
            found.comment(source, line)
        elif line.strip():
            found.word(source, line.rstrip("\r"))
        else:
            found.end_sentence()
    if found.fields or found.words:
        yield found.article()


def _lines(article: Result) -> Iterator[str]:
    yield f"{_START}\t0\t0\tO\n"
    for name in _COMMENTS:
        yield f"# {name} = {json.dumps(getattr(article, name), ensure_ascii=True)}\n"
    yield "\n"
    words = Words.of(article.text)
    ends = {words.end[last - 1] for _, last in words.sentences}
    tags = iter([*without_overlap(article.mentions), None])
    current = next(tags)
    for start, end in cut_words(words, article.mentions):
        while current is not None and current.end <= start:
            current = next(tags)
        tag = "O"
        if current is not None and current.start <= start:
            begins = not article.text[current.start : start].strip()
            tag = f"{'B' if begins else 'I'}-{current.label}"
        yield f"{article.text[start:end]}\t{start}\t{end}\t{tag}\n"
        if end in ends:
            yield "\n"


@dataclass
class _Document:
    """An article while its lines are read."""

    path: Path
    number: int
    fields: dict[str, Any] = field(default_factory=dict)
    words: list[tuple[str, int, int, str]] = field(default_factory=list)
    """Source line, start, end, tag."""
    _rebuilt: list[str] = field(default_factory=list)
    _length: int = 0

    def comment(self, source: str, line: str) -> None:
        name, _, value = line[2:].partition(" = ")
        if name not in _COMMENTS:
            return
        try:
            self.fields[name] = json.loads(value)
        except json.JSONDecodeError:
            raise InputError(source, f"{name}: not a JSON string") from None

    def word(self, source: str, line: str) -> None:
        columns = line.split("\t") if "\t" in line else line.split()
        form, tag = columns[0], columns[-1]
        if len(columns) < 2 or not (tag == "O" or tag[:2] in ("B-", "I-")):
            raise InputError(source, "expected a word and an IOB2 tag (B-…, I-…, O)")
        if "text" not in self.fields:
            start, end = self._append(form)
        elif len(columns) == 4 and columns[1].isdecimal() and columns[2].isdecimal():
            start, end = int(columns[1]), int(columns[2])
            if self.fields["text"][start:end] != form:
                raise InputError(source, f"the text has not {form!r} at {start}–{end}")
        else:
            raise InputError(source, "expected the columns FORM, START, END, TAG")
        self.words.append((source, start, end, tag))

    def end_sentence(self) -> None:
        if self._rebuilt and self._rebuilt[-1] != "\n":
            self._rebuilt[-1:] = ["\n"]

    def article(self) -> Result:
        known = {"id": f"{self.path.stem}-{self.number}", "text": "".join(self._rebuilt[:-1]), **self.fields}
        return result(str(self.path), known, list(self._mentions(known["text"])))

    def _append(self, form: str) -> tuple[int, int]:
        start = self._length
        self._length += len(form) + 1
        self._rebuilt += [form, " "]
        return start, start + len(form)

    def _mentions(self, text: str) -> Iterator[Mention]:
        opened: tuple[str, str, int, int] | None = None
        for source, start, end, tag in self.words:
            label = tag[2:]
            if opened and tag.startswith("I-") and opened[1] == label:
                opened = (opened[0], label, opened[2], end)
                continue
            if opened:
                yield mention(opened[0], text, *opened[1:], {})
            opened = (source, label, start, end) if label else None
        if opened:
            yield mention(opened[0], text, *opened[1:], {})
