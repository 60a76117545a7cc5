"""doccano sequence labelling: a JSONL file, one article a line, spans as [start, end, label].

doccano counts UTF-16 code units, as JavaScript does (https://github.com/doccano/doccano/issues/2290); the offsets
are translated both ways. It keeps further columns as the metadata of an example: there stand the values of the
mentions, by span, and what belongs to the article as a whole.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.evaluation.gold import read_text
from pipeline.formats.notes import article_fields, attributes, mention, result
from pipeline.records import Mention, Result


def losses(article: Result) -> Iterator[str]:
    """What of this article doccano cannot hold."""
    if len({_key(one) for one in article.mentions}) < len(article.mentions):
        yield "a second mention of one label over the same characters"


def write(articles: Iterable[Result], path: Path) -> None:
    """Write the lines to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        for article in articles:
            file.write(json.dumps(_example(article), ensure_ascii=False) + "\n")


def read(path: Path) -> Iterator[Result]:
    """The articles of an export («JSONL»). Raises InputError for another form."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        source = f"{path}:{number}"
        try:
            yield _article(source, json.loads(line))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(source, f"not a doccano example ({type(error).__name__}: {error})") from None


def _example(article: Result) -> dict[str, Any]:
    units = _code_units(article.text)
    spans = {_key(one): one for one in reversed(article.mentions)}
    return {
        "text": article.text,
        "label": [[units[one.start], units[one.end], one.label] for one in reversed(spans.values())],
        "havadis": article_fields(article),
        "values": {key: known for key, one in spans.items() if (known := attributes(one, with_id=True))},
    }


def _article(source: str, example: dict[str, Any]) -> Result:
    text = example["text"]
    known = example.get("havadis") or {"id": str(example["id"])}
    values = example.get("values") or {}
    units = _code_units(text)
    mentions = []
    for start, end, label in _spans(example):
        if not 0 <= start <= end <= units[-1]:
            raise InputError(source, f"span {start}–{end} lies outside the text")
        first, last = bisect_left(units, start), bisect_left(units, end)
        mentions.append(mention(source, text, label, first, last, values.get(f"{label} {first}-{last}", {})))
    return result(source, {**known, "text": text}, mentions)


def _spans(example: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """The spans of either export: with relations doccano writes them as `entities`."""
    yield from example.get("label") or example.get("labels") or ()
    for entity in example.get("entities") or ():
        yield entity["start_offset"], entity["end_offset"], entity["label"]


def _key(one: Mention) -> str:
    return f"{one.label} {one.start}-{one.end}"


def _code_units(text: str) -> list[int]:
    """For each code point the UTF-16 code units before it; one entry more for the end."""
    return [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
