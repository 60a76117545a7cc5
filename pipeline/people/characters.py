"""Characters of films, series and games: they bear persons' names and are no real persons.

The words beside one mention say so («… canlandırdığı Kuzey», «Kuzey karakteri»: `characters.toml`); then every mention
of these words in the article is the character. Who is named more fully or with a title elsewhere is real, played or
not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.people.found import Found
from pipeline.people.licence import licence
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.words import Words

_REAL = frozenset(("title", "plural-title", "honorific", "address"))
_CASES = ("accusative", "dative")
_LONGEST_CUE = 3
_JOINTS = ([","], ["ve"], ["ile"])


def without_characters(words: Words, names: Sequence[Found]) -> list[Found]:
    """The names of real persons among `names`."""
    names = sorted(names, key=lambda name: name.start)
    played = [_is_played(words, name) for name in names]
    for k in range(len(names) - 1, 0, -1):
        # «Bihter, Fatmagül gibi karakterleri»
        between = words.low[names[k - 1].end : names[k].start]
        in_row = played[k] and between in _JOINTS and _follows(words, names[k].end, "behind_row")
        played[k - 1] = played[k - 1] or in_row
    characters = {_key(words, name) for name, is_played in zip(names, played, strict=True) if is_played}
    if not characters:
        return list(names)
    for name, is_played in zip(names, played, strict=True):
        if not is_played:
            key = _key(words, name)
            is_titled = licence(words, name.start, name.end) in _REAL
            characters -= {other for other in characters if other < key or (is_titled and other == key)}
    return [name for name in names if not any(_key(words, name) <= character for character in characters)]


def _key(words: Words, name: Found) -> frozenset[str]:
    return frozenset(words.low[name.start : name.end])


def _is_played(words: Words, name: Found) -> bool:
    before = [" ".join(words.low[max(0, name.start - size) : name.start]) for size in range(1, _LONGEST_CUE + 1)]
    if not frozenset(_cues("before")).isdisjoint(before):
        return True
    end = name.end
    if end + 1 >= len(words) or not is_apostrophe(words.text[end]):
        return _follows(words, end, "behind_bare")
    suffix = words.low[end + 1]
    return any(
        suffix in _cues(case) and _follows(words, end + 2, f"behind_{case}") for case in ("accusative", "dative")
    )


def _follows(words: Words, i: int, cues: str) -> bool:
    return " ".join(words.low[i : i + _LONGEST_CUE]).startswith(_cues(cues))


@cache
def _cues(name: str) -> tuple[str, ...]:
    return tuple(load_toml("characters.toml")[name])
