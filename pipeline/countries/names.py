"""The names of states and peoples: what stands in the tables, keyed for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal

from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold, to_ascii
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.tokenizer import tokenize

_SHORTEST_ASCII = 4
_SHORTEST_LOWER = 6
_DOTLESS = {"i": "iı"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a state or a people, or (`label` None) a longer name that is no mention; `words` folded, no hyphens."""

    label: Literal["COUNTRY", "NATIONALITY"] | None
    code: str | None
    words: tuple[str, ...]
    needs: frozenset[str] = frozenset()
    confused_with: tuple[str, ...] = ()
    """Folded beginnings of a following word that give the word another reading."""
    not_forms: frozenset[str] = frozenset()
    """Folded inflected forms that are other words."""

    @property
    def lower_case(self) -> bool:
        """Is the name plain enough to be read in lower case («türkiye'de»)?"""
        plain = not self.needs and not self.confused_with
        return self.label == "COUNTRY" and plain and len(self.words) == 1 and len(self.words[0]) >= _SHORTEST_LOWER


def split(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer cuts them, folded, without white space and hyphens."""
    return tuple(fold(token) for token in tokenize(name) if not token.isspace() and token != "-")  # noqa: S105


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _names() -> Iterator[Name]:
    aliases = [
        Name("COUNTRY", row["code"], split(row["name"]), frozenset(row["needs"].split()), _cells(row["confused_with"]))
        for row in load_csv("country_aliases.csv")
    ]
    redone = {name.words for name in aliases}
    for row in load_csv("countries.csv"):
        name = Name("COUNTRY", row["code"], split(row["tr"]))
        if name.words not in redone:
            yield name
    yield from aliases
    for row in load_csv("nationalities.csv"):
        needs, forms = frozenset(row["needs"].split()), frozenset(_cells(row["not_forms"]))
        yield Name("NATIONALITY", row["code"], split(row["word"]), needs, _cells(row["confused_with"]), forms)
    for blocked in load_toml("proper_names.toml")["containing"]:
        yield Name(None, None, split(blocked))


class Lexicon:
    """The names by their first word; one-word names also by their ASCII spelling, for text without diacritics."""

    def __init__(self, names: Iterator[Name]) -> None:
        self.single: dict[str, Name] = {}
        self.ascii: dict[str, Name] = {}
        self.longer: dict[str, list[Name]] = {}
        for name in names:
            if len(name.words) > 1:
                self.longer.setdefault(name.words[0], []).append(name)
            else:
                self.single[name.words[0]] = name
        for word, name in self.single.items():
            if (
                len(word) >= _SHORTEST_ASCII
                and "diacritics" not in name.needs
                and self.single.get(to_ascii(word), name) is name
            ):
                self.ascii[to_ascii(word)] = name
        self.longest = longest_by_head((*self.single, *self.ascii))
        for word in list(self.longer):
            self.longer[word].sort(key=lambda name: -len(name.words))
            if to_ascii(word) not in self.longer:
                self.longer[to_ascii(word)] = self.longer[word]
        self.heads = _spellings(self.longest).union(word[:HEAD] for word in self.longer)
        """The first letters of the words that a name can begin with."""


def _spellings(heads: Iterable[str]) -> frozenset[str]:
    """`heads` and what stands for them where «ı» is written for «i»."""
    return frozenset("".join(letters) for head in heads for letters in product(*(_DOTLESS.get(c, c) for c in head)))


@cache
def lexicon() -> Lexicon:
    """The lexicon of all names, built once per process. Raises ResourceError."""
    return Lexicon(_names())


@cache
def _display() -> dict[str, tuple[str, str]]:
    return {row["code"]: (row["tr"], row["en"]) for row in load_csv("countries.csv")}


def country_name_tr(code: str) -> str | None:
    """The Turkish name of a state by its code («MK» «Kuzey Makedonya»); None for an unknown code."""
    return _display().get(code, (None, None))[0]


def country_name_en(code: str) -> str | None:
    """The English name of a state by its code; None for an unknown code."""
    return _display().get(code, (None, None))[1]


def country_codes() -> frozenset[str]:
    """All codes a COUNTRY or NATIONALITY may have as value."""
    return frozenset(_display())
