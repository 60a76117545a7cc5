"""Is this word the head of a title («Bakanının», «müdürü», «milletvekilleri»), and in which form?

One word form is analysed once and remembered: to ask for every word of an article costs a lookup each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipeline.resources import load_toml
from pipeline.turkish.casing import fold
from pipeline.turkish.stems import HEAD, longest_by_head
from pipeline.turkish.suffixes import HIGH_AFTER
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

# Plural, possessive, case, copula: the possessive is tried before the case («başkanı» is more often «its head»).
_ENDING = re.compile(
    r"(?P<plural>l[ae]r)?"
    r"(?:(?P<ours>[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z|[ıiuü]?m)|(?P<possessive>s?[ıiuü]))?"
    r"(?P<case>n?[ıiuü]n|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn][ıiuü]|n?[dt][ae]ki|n?c[ae]|(?<=[mn][ıiuü]z)[ıiuü])?"
    r"(?P<copula>y?[dt][ıiuü](?:r|m|k|l[ae]r)?|d[ıiuü]r|y?m[ıiuü]ş(?:t[ıiuü])?|y?s[ae]|y?ken|y[ıiuü]m|y[ıiuü]z)?"
)
# Copulas and persons that a verb's aorist takes as well: «yazarken», «yazardı», «yazarım», but not «yazardır».
_VERB_ENDING = re.compile(r"[dt][ıiuü](?:m|k|l[ae]r)?|m[ıiuü]ş(?:t[ıiuü])?|s[ae]|ken|[ıiuü][mz]")
_VOWELS = "aeıioöuü"
_BACK = frozenset("aıou")


@dataclass(frozen=True, slots=True)
class TitleForm:
    """One word as the head of a title.

    `lemma` is the folded base form, `kind` its class in `titles.toml`; `stem` counts the letters of the word that
    belong to the base; `possessive`: it carries the third person's; `ours`: it carries another («Başkanımız»);
    `plural`, `case` and `copula` that it carries those endings; `compound` that the base itself ends in a possessive.
    """

    lemma: str
    kind: str
    stem: int
    possessive: bool = False
    ours: bool = False
    plural: bool = False
    case: bool = False
    copula: bool = False
    compound: bool = False

    @property
    def plain(self) -> bool:
        """Nominative singular: what can stand before a name."""
        return not (self.case or self.copula or self.plural or self.ours)


@cache
def _titles() -> dict[str, Any]:
    return load_toml("titles.toml")


@cache
def heads_with(use: str) -> frozenset[str]:
    """The heads of a list under `[use]` in `titles.toml`."""
    return frozenset(fold(head) for head in _titles()["use"][use])


@cache
def heads_of(inflection: str) -> frozenset[str]:
    """The heads of a list under `[inflection]` in `titles.toml`."""
    return frozenset(fold(head) for head in _titles()["inflection"][inflection])


@cache
def _same() -> dict[str, str]:
    return {head: row[0] for row in _titles()["use"]["same"] for head in row}


def same_office(head: str) -> str:
    """One head for all that the press uses by turns of one person («oyuncu» for «futbolcu»)."""
    return _same().get(head, head)


@cache
def _kinds() -> dict[str, str]:
    """Base form -> class; the first class that names a head keeps it."""
    kinds: dict[str, str] = {}
    for kind, heads in _titles()["heads"].items():
        for head in heads:
            kinds.setdefault(fold(head), kind)
    return kinds


@cache
def _soft() -> dict[str, str]:
    """Base form -> the stem that it has before a vowel."""
    return {fold(lemma): fold(stem) for lemma, stem in _titles()["inflection"]["soft"].items()}


@cache
def _stems() -> dict[str, tuple[str, bool]]:
    """Stem -> (base form, is the base a compound): one-word heads only."""
    compounds = {fold(word) for word in _titles()["inflection"]["compound"]}
    stems: dict[str, tuple[str, bool]] = {}
    for lemma in _kinds():
        if " " in lemma:
            continue
        if lemma in compounds:
            stems[lemma.rstrip("ıiuü")] = (lemma, True)
        else:
            stems[lemma] = (lemma, False)
    for lemma, stem in _soft().items():
        stems.setdefault(stem, (lemma, False))
    # The second word of a compound of two: «iş adamı», «first lady».
    for lemma in _kinds():
        if " " in lemma:
            last = lemma.rsplit(" ", 1)[1]
            stems.setdefault(last.rstrip("ıiuü") if lemma in compounds else last, (last, lemma in compounds))
    return stems


@cache
def _pairs() -> dict[tuple[str, str], str]:
    """(word before, base of the last word) -> class, for heads of two words."""
    pairs = {}
    for lemma, kind in _kinds().items():
        words = lemma.split()
        if len(words) == 2:
            pairs[words[0], words[1]] = kind
    return pairs


def pair_kind(before: str, lemma: str) -> str | None:
    """The class of the two-word head «before lemma» («iş adamı»), None if there is no such head."""
    return _pairs().get((before, lemma))


@cache
def _pair_only() -> frozenset[str]:
    """Words that are a head only after another («adamı» after «iş»)."""
    single = {lemma for lemma in _kinds() if " " not in lemma}
    return frozenset(last for _, last in _pairs() if last not in single)


def needs_pair(lemma: str) -> bool:
    """Is this the second word of a two-word head and no head alone?"""
    return lemma in _pair_only()


_OFFICE = re.compile(r"(\w+?)l[ıiuü][ğk]\w*")


@word_cache
def is_office(low: str) -> bool:
    """Is this the office, not its holder («başkanlığı», «vekilliğine»)?"""
    match = _OFFICE.fullmatch(low) if low[:HEAD] in _longest_stems() else None
    return bool(match and match[1] in _stems())


def shortened(low: str) -> str | None:
    """The rank that a shortening stands for («org» «Orgeneral»)."""
    short: str | None = _titles()["inflection"]["short"].get(low)
    return short


@cache
def _longest_stems() -> dict[str, int]:
    return longest_by_head(_stems())


def title_forms(words: Words) -> dict[int, TitleForm]:
    """The heads of titles among the words of a text, by their index."""
    low, heads, firsts = words.low, _longest_stems(), _firsts()
    # Few words begin as a head does: the rest is not worth a place in the cache.
    likely = [i for i, head in enumerate(words.head) if head in heads]
    forms = {i: _pair_form(low[i - 1], low[i]) if i and low[i - 1] in firsts else title_form(low[i]) for i in likely}
    return {i: form for i, form in forms.items() if form is not None}


@cache
def _firsts() -> dict[str, list[tuple[str, str]]]:
    """First word of a two-word head -> second words with their class, without the compounds («teknik»: «adam»)."""
    compounds = {fold(word) for word in _titles()["inflection"]["compound"]}
    firsts: dict[str, list[tuple[str, str]]] = {}
    for (before, last), kind in _pairs().items():
        if f"{before} {last}" not in compounds:
            firsts.setdefault(before, []).append((last, kind))
    return firsts


def _pair_form(before: str, low: str) -> TitleForm | None:
    """The analysis of a word behind the first word of a two-word head: «adamın» of «teknik adam», not of «iş adamı»."""
    for last, kind in _firsts()[before]:
        form = _analyse(low, len(last), last, False) if low.startswith(last) else None
        if form is not None:
            return replace(form, kind=kind)
    return title_form(low)


@word_cache
def title_form(low: str) -> TitleForm | None:
    """The analysis of a folded word as a title's head, None if it is none.

    >>> title_form("bakanının").possessive, title_form("başkanvekilleri").plural, title_form("bakanlık")
    (True, True, None)
    """
    stems = _stems()
    if low in heads_of("no_forms"):
        return None
    for length in range(min(len(low), _longest_stems().get(low[:HEAD], 0)), 1, -1):
        entry = stems.get(low[:length])
        if entry is not None:
            form = _analyse(low, length, *entry)
            if form is not None:
                return form
    return None


def _analyse(low: str, length: int, lemma: str, compound: bool) -> TitleForm | None:
    match = _ENDING.fullmatch(low, length)
    if match is None:
        return None
    plural, possessive, ours = match["plural"], match["possessive"], match["ours"]
    # «cumhurbaşkan» alone is no word; a slip of the pen («cumhurbaşkanın») is met.
    if compound and not (possessive or ours or match["case"]):
        return None
    if possessive and match["case"] and match["case"][0] == "y" and match["case"][1] != "l":
        # Behind the possessive a case has -n-: «memuriyeti» is no form of «memur».
        return None
    if match["case"] and not possessive and lemma in heads_of("bound"):
        return None
    if match["case"] and match["case"][0] in "dt" and not possessive and lemma in heads_of("places"):
        return None
    if lemma in heads_of("aorist") and _VERB_ENDING.fullmatch(match["copula"] or ours or ""):
        return None
    if (ours and lemma in heads_of("letters")) or (not possessive and lemma in heads_of("owned")):
        return None
    ends_in_vowel = low[length - 1] in _VOWELS
    if possessive and not plural and ends_in_vowel != (possessive[0] == "s"):
        return None
    if possessive and not plural and not compound and not _harmonises(low[:length], possessive[-1]):
        return None
    kind = _kinds().get(lemma, "open")
    return TitleForm(
        lemma,
        kind,
        length,
        bool(possessive),
        bool(ours),
        bool(plural),
        bool(match["case"]),
        bool(match["copula"]),
        compound,
    )


def _harmonises(stem: str, vowel: str) -> bool:
    """«cerrahı» is a form of «cerrah», «cerrahi» is surgery; «amirali» has a soft l."""
    last = next((letter for letter in reversed(stem) if letter in _VOWELS), vowel)
    return stem[-1] == "l" or (last in _BACK) == (vowel in _BACK)


def possessive_of(word: str) -> str:
    """The word with the third person's possessive («üye» «üyesi», «ortak» «ortağı», «milletvekil» «milletvekili»)."""
    low = fold(word)
    soft = _soft().get(low)
    if soft is not None:
        word = word[:-1] + (soft[-1].upper() if word[-1].isupper() else soft[-1])
    vowel = next((HIGH_AFTER[letter] for letter in reversed(low) if letter in _VOWELS), "i")
    return word + ("s" if low[-1:] in _VOWELS else "") + vowel
