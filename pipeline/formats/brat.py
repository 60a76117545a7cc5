"""brat standoff: a folder with a `.txt` and an `.ann` file for each article, and `annotation.conf`.

Offsets are code points. A mention is a T line, its value and the rest a note (`#` line) on it; a mention over a line
break is written in fragments, since brat allows no line break inside one.
https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from pipeline.errors import InputError
from pipeline.evaluation.gold import read_text
from pipeline.formats.names import file_names, safe_name
from pipeline.formats.notes import KNOWN_LABELS, from_note, has_rows, mention, note, result
from pipeline.records import Mention, Result

_NAMED = re.compile(r"m([1-9]\d{0,8})", re.ASCII)
_CONF = """[entities]
{}

[relations]
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
"""


def losses(article: Result) -> Iterator[str]:
    """What of this article brat cannot hold."""
    if article.published or article.title:
        yield "publication dates and titles"
    if has_rows(article):
        yield "record rows"
    if safe_name(article.id) != article.id:
        yield "ids that are no file names"
    if any(m.text != m.text.strip("\n") or not m.text for m in article.mentions):
        yield "mentions that begin or end with a line break"


def write(articles: Iterable[Result], path: Path) -> None:
    """Write the folder `path`."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "annotation.conf").write_text(_CONF.format("\n".join(KNOWN_LABELS)), encoding="utf-8")
    for name, article in file_names(articles):
        (path / f"{name}.txt").write_bytes(article.text.encode())
        (path / f"{name}.ann").write_bytes("".join(_lines(article)).encode())


def read(path: Path) -> Iterator[Result]:
    """The articles of a folder, by file name. Raises InputError for what is not standoff or not in our format."""
    files = sorted(path.glob("*.ann"))
    if not files:
        raise InputError(str(path), "holds no .ann file")
    for file in files:
        text = _exact_text(file.with_suffix(".txt"))
        yield result(str(file), {"id": file.stem, "text": text}, _mentions(file, text))


def _exact_text(file: Path) -> str:
    """The text as it is, a byte order mark included, since offsets count it."""
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InputError(str(file), f"not UTF-8 at byte {error.start}") from None
    except OSError as error:
        raise InputError(str(file), error.strerror or "cannot be read") from None


def _lines(article: Result) -> Iterator[str]:
    for number, one in zip(_numbers(article.mentions), article.mentions, strict=True):
        fragments = _fragments(article.text, one)
        if not fragments:
            continue
        spans = ";".join(f"{start} {end}" for start, end in fragments)
        shown = " ".join(article.text[start:end] for start, end in fragments)
        yield f"T{number}\t{one.label} {spans}\t{' '.join(shown.split())}\n"
        if (known := note(one)) is not None:
            yield f"#{number}\tAnnotatorNotes T{number}\t{known}\n"


def _numbers(mentions: tuple[Mention, ...]) -> list[int]:
    """The mentions' own numbers («m3» is T3) if all have one of their own, else their order."""
    matches = [_NAMED.fullmatch(one.id or "") for one in mentions]
    own = [int(match[1]) for match in matches if match]
    return own if len(set(own)) == len(mentions) else list(range(1, len(mentions) + 1))


def _fragments(text: str, one: Mention) -> list[tuple[int, int]]:
    return [
        (one.start + line.start(), one.start + line.end()) for line in re.finditer(r"[^\n]+", text[one.start : one.end])
    ]


def _mentions(file: Path, text: str) -> list[Mention]:
    spans: dict[str, tuple[str, str, int, int]] = {}
    notes: dict[str, str] = {}
    for number, line in enumerate(read_text(file).split("\n"), start=1):
        source = f"{file}:{number}"
        fields = line.rstrip("\r").split("\t")
        if line.startswith("T"):
            spans[fields[0]] = (source, *_span(source, fields, text))
        elif line.startswith("#") and len(fields) == 3:
            notes[fields[1].split(" ")[-1]] = fields[2]
        elif line.strip():
            raise InputError(source, f"{line[:1]} lines (relations, events, attributes) have no place in a record")
    found = []
    for name, (source, label, start, end) in spans.items():
        try:
            known = from_note(notes.get(name, ""))
        except ValueError:
            raise InputError(source, f"the note on {name} is no JSON object") from None
        found.append(mention(source, text, label, start, end, {"id": "m" + name[1:], **known}))
    return found


def _span(source: str, fields: list[str], text: str) -> tuple[str, int, int]:
    label, _, places = (fields[1] if len(fields) > 1 else "").partition(" ")
    try:
        bounds = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        fragments = [(start, end) for start, end in bounds]
    except ValueError:
        raise InputError(source, "not a text-bound annotation: expected «T1<TAB>LABEL START END<TAB>TEXT»") from None
    for (_, end), (start, _) in pairwise(fragments):
        if text[end:start].strip():
            raise InputError(source, "a mention in separate parts has no place in a record")
    return label, fragments[0][0], fragments[-1][1]
