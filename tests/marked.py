"""Sentences with their mentions marked in place: «[Ali Kaya|PERSON] [Başbakan|POSITION|Başbakan]», for tests."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Any

from pipeline.document import Annotations, Candidate
from pipeline.records import Mention
from pipeline.turkish.words import Words

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)(?:\|([^\[\]|]+))?\]")


def parse_marked(marked: str) -> tuple[str, list[Mention]]:
    """The plain text and its mentions; a mention without a written value has its text as value."""
    text, position = "", 0
    mentions = []
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        surface, label, value = match.groups()
        start, position = len(text), match.end()
        text += surface
        mentions.append(
            Mention(
                label=label,
                start=start,
                end=len(text),
                text=surface,
                value=value or surface,
                id=f"m{len(mentions) + 1}",
            )
        )
    return text + marked[position:], mentions


def annotate(
    marked: str, attributes: Mapping[str, Mapping[str, Any]] | None = None
) -> tuple[Annotations, tuple[Mention, ...]]:
    """Annotations whose selected candidates are the marked mentions; `attributes` by a mention's text."""
    text, mentions = parse_marked(marked)
    words = Words.of(text)
    notes = Annotations(words, text, None)
    notes.selected = [
        Candidate(
            m.label,
            bisect_right(words.start, m.start) - 1,
            bisect_left(words.end, m.end) + 1,
            m.value,
            "test",
            1.0,
            (attributes or {}).get(m.text, {}),
        )
        for m in mentions
    ]
    return notes, tuple(mentions)
