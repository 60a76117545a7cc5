"""The class of an office: whose it is, which tells the linker whether it is of a country.

Some heads are of one class wherever they stand («albay», «futbolcu»). The others take it from the body that is named
before them, the nearest first, but a part of a body is of the body's class («TRT Yönetim Kurulu Üyesi» public); from
the head they depend on («Vali Yardımcısı»); or from the possessor («MHP'nin genel başkanı»).
Sources: `resources/titles.toml`, `institutions.toml`, `bodies.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.lexicon.institutions import institution_kind
from pipeline.lexicon.regions import is_territory
from pipeline.lexicon.titles import TitleForm, heads_with, pair_kind, title_form
from pipeline.positions.modifiers import modifiers
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

_FIXED = frozenset(("military", "royal", "profession", "public", "sports", "company"))
_CHAIR = frozenset(("başkan", "başkanı"))
_GENITIVE = re.compile(r"(\w{2,}?)n?[ıiuü]n")
_LI = re.compile(r"l[ıiuü]")
_SUFFIX = re.compile(r"n?[ıiuü]n")


@cache
def _use(name: str) -> frozenset[str]:
    return frozenset(map(fold, load_toml("bodies.toml")["use"][name]))


@cache
def _narrowed() -> dict[str, dict[str, str]]:
    """Class by word before it, for heads that a word narrows down."""
    table = load_toml("bodies.toml")["narrowed"]
    return {head: {word: kind for kind, words in kinds.items() for word in words} for head, kinds in table.items()}


@cache
def _bodies() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """(words of the name, class) by first word, the longest name first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, names in load_toml("bodies.toml")["names"].items():
        for name in names:
            words = tuple(Words.of(name).low)
            table.setdefault(words[0], []).append((words, kind))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def office_class(words: Words, start: int, head: int, form: TitleForm) -> str:
    """The class of the title of words `[start, head]`, whose head is analysed as `form`; "open" where nothing tells."""
    before = words.low[start:head]
    kinds = body_classes(before)
    if "international" in kinds and form.lemma not in _use("of_state"):
        return "international"
    narrowed = _narrowed().get(form.lemma, {})
    told = next((narrowed[word] for word in before if word in narrowed), None)
    if told is not None:
        return told
    pair = pair_kind(words.low[head - 1], form.lemma) if start < head else None
    if pair in _FIXED:
        return pair
    depends = form.lemma in heads_with("dependent") and start < head
    if form.kind in _FIXED and not depends:
        return form.kind
    if _is_of_territories(before):
        return "company"
    owner = _nearest(before, kinds)
    if owner is not None:
        return owner
    if all(word in modifiers("adjectives") or word in modifiers("time") or title_form(word) for word in before):
        possessor = _possessor(words, start)
        if possessor is None:
            return _bare_class(before, form)
        return _word_kind(possessor) or ("open" if form.kind == "party" else form.kind)
    # «Havaş Genel Müdür Vekili»: the deputy of whom no body tells is not the nation's.
    return "open" if form.kind == "party" or depends else form.kind


def _is_of_territories(before: Sequence[str]) -> bool:
    """«Türkiye ve Levant Bölge Başkanı»: whoever has states and regions under him is of a firm."""
    joints = [i for i, word in enumerate(before) if word == "ve" and i]
    return "bölge" in before and any(is_territory(before[i - 1]) for i in joints)


def body_classes(before: Sequence[str]) -> list[str | None]:
    """The class that each word before the head speaks for, None for most."""
    kinds: list[str | None] = [_word_kind(word) for word in before]
    for i, word in enumerate(before):
        for name, kind in _bodies().get(word, ()):
            if tuple(before[i : i + len(name)]) == name:
                kinds[i : i + len(name)] = [kind] * len(name)
                break
    return kinds


def _word_kind(word: str) -> str | None:
    form = title_form(word)
    if form is not None and form.kind != "open" and word not in modifiers("adjectives"):
        return form.kind
    return institution_kind(word)


def _nearest(before: Sequence[str], kinds: Sequence[str | None]) -> str | None:
    """The class of the body named nearest to the head; a part's own only where no body is named."""
    part = None
    for word, kind in zip(reversed(before), reversed(kinds), strict=True):
        if kind is not None and word not in _use("parts"):
            return kind
        part = part or kind
    return part


def _possessor(words: Words, start: int) -> str | None:
    """The word in the genitive before the title: «MHP'nin», «kulübün»; «yeni» and the like may stand behind it."""
    i = start - 1
    while i > 0 and (words.low[i] in modifiers("time") or _is_origin(words, i)):
        i -= 3 if _is_origin(words, i) else 1
    if i < 0 or words.breaks[i + 1]:
        return None
    if i > 1 and is_apostrophe(words.text[i - 1]) and _SUFFIX.fullmatch(words.low[i]):
        return words.low[i - 2]
    match = _GENITIVE.fullmatch(words.low[i])
    return match[1] if match else None


def _is_origin(words: Words, i: int) -> bool:
    """«Meclisi'nin CHP'li üyesi»: does «CHP'li» end at word `i`?"""
    return i > 3 and is_apostrophe(words.text[i - 1]) and _LI.fullmatch(words.low[i]) is not None


def _bare_class(before: Sequence[str], form: TitleForm) -> str:
    """Of a title that names no body: «Genel Başkan» is a party's, another head of its own class."""
    if "genel" in before and not _CHAIR.isdisjoint((form.lemma, *before)):
        return "party"
    return form.kind
