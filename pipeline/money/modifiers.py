"""Words that bound a sum: «yaklaşık», «en az» before it; «-yı aşkın», «-ın üzerinde», «-e kadar» after it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from pipeline.money.currency import Case
from pipeline.records import Modifier
from pipeline.resources import load_toml
from pipeline.turkish.words import Words

# Endings of what has come about («-di», «-miş», «-arak», «-ip», «-ince»), against what can or will be.
_PAST = re.compile(r"(?:[dt][ıiuü]k?(?:l[ae]r)?|m[ıiuü]ş(?:t[ıiuü])?(?:l[ae]r)?|[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae])$")
_ABILITY = re.compile(r"[ae]bil")

_Pattern = tuple[tuple[str, ...], frozenset[str], Modifier]


@cache
def _before() -> dict[str, list[tuple[tuple[str, ...], Modifier]]]:
    """Patterns by their last word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Modifier]]] = defaultdict(list)
    for modifier, phrases in load_toml("money.toml")["before"].items():
        for phrase in phrases:
            table[phrase.split()[-1]].append((tuple(phrase.split()), modifier))
    for patterns in table.values():
        patterns.sort(key=lambda pattern: -len(pattern[0]))
    return table


@cache
def _after() -> dict[str, list[_Pattern]]:
    """Patterns by their first word, longest first."""
    table: dict[str, list[_Pattern]] = defaultdict(list)
    for row in load_toml("money.toml")["after"]:
        for phrase in row["words"]:
            words = tuple(phrase.split())
            table[words[0]].append((words, frozenset(row["cases"]), row["modifier"]))
    for patterns in table.values():
        patterns.sort(key=lambda pattern: -len(pattern[0]))
    return table


@cache
def _frames() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load_toml("money.toml")["frames"].items()}


def modifier_before(words: Words, start: int) -> tuple[int, Modifier | None]:
    """Where the sum that begins at `start` begins with its modifiers («en az yaklaşık»), and the outermost of them."""
    modifier: Modifier | None = None
    while start > 0 and words.breaks[start] < 2:
        for phrase, says in _before().get(words.low[start - 1], ()):
            first = start - len(phrase)
            if first >= 0 and tuple(words.low[first:start]) == phrase:
                start, modifier = first, says
                break
        else:
            break
    return start, modifier


def modifier_after(words: Words, end: int, case: Case) -> tuple[int, Modifier] | None:
    """The end of a modifier that begins at token `end` after a currency word in `case`, and what it says."""
    if end >= len(words) or words.breaks[end] > 1:
        return None
    for phrase, cases, modifier in _after().get(words.low[end], ()):
        stop = end + len(phrase)
        if case in cases and tuple(words.low[end:stop]) == phrase:
            if case == "dat" and _ends_a_movement(words, stop):
                return None
            return stop, modifier
    return None


def starts_from(words: Words, end: int, case: Case) -> bool:
    """«500 dolardan başlıyor»: is the sum a lower bound by the verb after it?"""
    return case == "abl" and end < len(words) and words.low[end] in _frames()["from_verbs"]


def is_worth(words: Words, i: int) -> bool:
    """Is token `i` «değerinde», «tutarında»?"""
    return i < len(words) and words.low[i] in _frames()["worth"]


def _ends_a_movement(words: Words, i: int) -> bool:
    """«liraya kadar geriledi»: is the dative the point reached, not a limit («kadar çıkabiliyor» is one)?"""
    if i < len(words) and words.low[i] in ("da", "de"):
        i += 1
    if i >= len(words):
        return False
    low = words.low[i]
    is_movement = any(low[:length] in _frames()["movement"] for length in range(2, min(len(low), 8)))
    return is_movement and _PAST.search(low) is not None and _ABILITY.search(low) is None
