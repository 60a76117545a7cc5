"""Titles compared: with and without possessive, short and full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.lexicon.titles import title_form
from pipeline.linking.vocabulary import vocabulary
from pipeline.resources import load_toml
from pipeline.turkish.casing import fold
from pipeline.turkish.word_cache import word_cache

Title = tuple[str, ...]
_SHORTEST = 4
"""A word of so many letters carries no possessive («yeni»)."""


@word_cache  # the constructions compare the same few titles of an article again and again
def title_words(title: str) -> Title:
    """The words of a title without commas and possessives: «Kulüp Başkanı» and «Kulübü Başkanı» compare equal."""
    *modifiers, head = fold(title).replace(",", " ").split() or [""]
    form = title_form(head)
    apart = bool(modifiers) and modifiers[-1] in vocabulary("first_parts")
    if apart and (joined := title_form(modifiers[-1] + head)) is not None:
        modifiers, form = modifiers[:-1], joined
    return (*map(_without_possessive, modifiers), _without_possessive(head) if form is None else form.lemma)


def _without_possessive(word: str) -> str:
    if len(word) > _SHORTEST:
        for ending in ("sı", "si", "su", "sü", "ı", "i", "u", "ü"):
            if word.endswith(ending):
                return _hardened(word.removesuffix(ending))
    return word


def _hardened(stem: str) -> str:
    """The base of a stem that softened before a vowel: «yargıc» «yargıç», «ortağ» «ortak», «sahib» «sahip»."""
    return stem[:-1] + {"c": "ç", "ğ": "k", "b": "p"}.get(stem[-1], stem[-1])


def is_short_form(short: Title, full: Title) -> bool:
    """Are the words of `short` some of those of `full`, in order, with the same head? A title is one of itself."""
    if short[-1] != full[-1]:
        return False
    rest = iter(full[:-1])
    return all(word in rest for word in short[:-1])


def drops_institution(short: Title, full: Title) -> bool:
    """Is `short` the title `full` without its institution («Genel Müdür»)? «TÜSİAD Başkanı» has it: a full title."""
    return is_short_form(short, full) and short[0] != full[0]


@cache
def _ranks() -> frozenset[str]:
    return frozenset(_without_possessive(fold(word)) for word in load_toml("title_modifiers.toml")["adjectives"])


def is_rank(short: Title, full: Title) -> bool:
    """Is `full` another office of the kind, by nothing but its rank («Kıdemli Satış Müdürü», «Satış Müdürü»)?"""
    return full[-len(short) :] == short and all(word in _ranks() for word in full[: -len(short)])


class TitleIndex:
    """Titles by head and word, so that the full forms of a short one are found without looking at every title."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self._by_word: dict[tuple[str, str], dict[Title, None]] = defaultdict(dict)
        for title in titles:
            for word in title:
                self._by_word[title[-1], word][title] = None

    def full_forms(self, short: Title) -> Iterator[Title]:
        """The titles that `short` is a shorter form of, or is."""
        return (title for title in self._by_word[short[-1], short[0]] if is_short_form(short, title))


@cache
def _party_heads() -> frozenset[Title]:
    """Short forms of the office of a party's head."""
    return frozenset(tuple(title.split()) for title in load_toml("linking.toml")["party_heads"])


def full_party_heads(short: Title, titles: Iterable[Title]) -> Iterator[Title]:
    """Those of the titles that `short` is short for: «CHP lideri» for «genel başkan», and the like."""
    if short in _party_heads():
        keys = ((title, office_key(title)) for title in titles if title not in _party_heads())
        yield from (title for title, key in keys if key is not None and key[0] == "lider")


@cache
def _clipped() -> dict[str, str]:
    return dict(load_toml("linking.toml")["clipped"])


def is_clipped(short: Title, full: Title) -> bool:
    """Is `short` the last part of the head of `full`, as the press clips it («vekil» for «milletvekili»)?"""
    return len(short) == 1 and _clipped().get(short[0]) == full[-1]


_LETTERS = 8
"""So many letters of an institution, its words joined, are the same in its spellings («Halkbank», «Halk Bankası»)."""


def office_key(title: Title) -> tuple[str, str] | None:
    """What full names of one office share («CHP lideri» and «CHP Genel Başkanı», «Halkbank …» and «Halk Bankası …»).

    None for a bare head, which names no institution.
    """
    *institution, head = (*title[:-2], "lider") if title[-2:] == ("genel", "başkan") else title
    if institution[-1:] == ["genel"]:
        head = f"{institution.pop()} {head}"
    return (head, "".join(institution)[:_LETTERS]) if institution else None


def initials_key(title: Title) -> tuple[str, str] | None:
    """The key of the office under its institution's initials («Birleşmiş Milletler …» as «BM …»), None without any."""
    key = office_key(title)
    institution = title[:-2] if title[-2:] == ("genel", "başkan") else title[:-1]
    words = [word for word in institution if word != "genel" and word[0].isalpha()]
    return (key[0], "".join(word[0] for word in words)) if key is not None and len(words) > 1 else None
