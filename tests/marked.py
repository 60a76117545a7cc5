"""Sentences with their mentions marked in place: «[Ali Kaya|PERSON] [Başbakan|POSITION|Başbakan]», for tests."""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Annotations, Candidate
from pipeline.records import Mention
from pipeline.turkish.words import Words

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)(?:\|([^\[\]|]+))?\]")
_CASES = Path(__file__).parent / "cases"


def marked_sentences(name: str) -> list[Any]:
    """The sentences of `cases/NAME.toml` as pytest parameters; those of its group `known_gaps` must fail."""
    groups = tomllib.loads((_CASES / f"{name}.toml").read_text(encoding="utf-8"))
    gap = pytest.mark.xfail(strict=True, reason="known gap")
    return [
        pytest.param(sentence, id=f"{group}-{number}", marks=[gap] if group == "known_gaps" else [])
        for group, table in groups.items()
        for number, sentence in enumerate(table["cases"], 1)
    ]


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
