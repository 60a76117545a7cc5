"""One article, one person: a surname (or given name) met with the full name is that person all over the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.lexicon.names import name_evidence
from pipeline.people.rules import Found
from pipeline.people.shape import INITIAL, NONE
from pipeline.turkish.words import Words


def known_parts(words: Words, shapes: list[int], found: Iterable[Found]) -> dict[str, float]:
    """The folded words of the accepted names -> confidence with which such a word alone is the person."""
    parts: dict[str, float] = {}
    for name in found:
        letters = [i for i in range(name.start, name.end) if shapes[i] not in (NONE, INITIAL)]
        for place, i in enumerate(letters):
            low = words.low[i]
            last = place == len(letters) - 1
            if len(low) > 2 and (last or name_evidence(low).trust > 0.5):
                parts[low] = max(parts.get(low, 0.0), name.confidence * (1.0 if last else 0.9))
    return parts


def recurring(words: Words, left: Iterable[Found], parts: dict[str, float]) -> Iterator[Found]:
    """Of the words that nothing licensed, those that are a part of a name accepted elsewhere in the article."""
    for single in left:
        confidence = parts.get(words.low[single.start])
        if confidence:
            yield Found(single.start, single.end, "article", confidence)


def strong_alone(words: Words, left: Iterable[Found]) -> Iterator[Found]:
    """Single words that are names and hardly anything else («Erdoğan'ın», «Trump yönetimi»)."""
    for single in left:
        evidence = name_evidence(words.low[single.start])
        if evidence.surname >= 5 and evidence.trust > 0.85:
            yield Found(single.start, single.end, "known-surname", 0.6)
