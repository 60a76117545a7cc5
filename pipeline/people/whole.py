"""A part of a name beside the rest of it: what the article joins once is one name wherever the words stand together.

«Eski bakan Barış Gürol … Barış Gürol'un», «Jose» at the end of a line and «Mourinho» on the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.lexicon.names import cues
from pipeline.people.found import Found
from pipeline.turkish.words import Words


def completed(words: Words, names: Sequence[Found]) -> list[Found]:
    """The names, each with the words before it that another mention has; two such parts as one."""
    joined = {
        (words.low[i], words.low[i + 1])
        for name in names
        for i in range(name.start, name.end - 1)
        if words.text[i][0].isalpha()
    }
    if not joined:
        return list(names)
    result: list[Found] = []
    for name in sorted(names, key=lambda name: name.start):
        start = name.start
        while start > 0 and _goes_on(words, start, joined):
            start -= 1
        while result and result[-1].end > start:
            start = min(start, result.pop().start)
        result.append(name if start == name.start else Found(start, name.end, name.source, name.confidence))
    return result


def _goes_on(words: Words, start: int, joined: set[tuple[str, str]]) -> bool:
    """Does the word before `start` belong to the name that begins there?"""
    pair = (words.low[start - 1], words.low[start])
    if pair not in joined or not (words.is_capitalised(start - 1) or words.low[start - 1] in cues("particles")):
        return False
    return words.breaks[start] < 2 and words.end[start - 1] < words.start[start]
