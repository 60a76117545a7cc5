"""What beside a stretch of words says that it is a person's name, whatever the words themselves are."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from pipeline.lexicon.institutions import is_abbreviation, is_city
from pipeline.lexicon.names import cues, name_evidence, turkish_given
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import heads_of, heads_with, needs_pair, pair_kind, shortened, title_form
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.words import Words

# A word that is in small letters more often than this opens a sentence, unless it has been counted so often as a name.
_PLAIN, _NAMED = 0.9, 3
# Old people are under 110; more digits are a year.
_AGE_DIGITS = 2
_ORDINAL_DIGITS = 2
# Letters by which a name is a Turkish one; «ö» and «ü» have others too.
_ONLY_TURKISH = frozenset("çğş")
# The noun behind «adlı» is at most so many words away («adlı 55 yaşındaki kadın»); a genitive before it begins another.
_BEARER_REACH = 4
_GENITIVE = re.compile(r"\w[ıiuü]n$")
# Where somebody is from, and whose he is to the speaker.
_ORIGIN = re.compile(r"(\w{2,})l[ıiuü]")
_OURS = re.compile(r"\w{4,}m[ıiuü]z")
_PRONOUNS = frozenset(("ben", "sen", "biz", "siz"))
_POSSESSIVES = frozenset(("su", "sü", "si", "sı", "u", "ü", "i", "ı"))
_ORDINAL_SUFFIXES = frozenset(("inci", "ıncı", "uncu", "üncü", "nci", "ncı"))


def is_title(words: Words, i: int) -> bool:
    """Is word `i` the head of a title?"""
    form = title_form(words.low[i])
    if form is None or (form.case and _is_given(words.low[i])):
        return False
    return not needs_pair(form.lemma) or ends_pair(words, i)


def _is_given(low: str) -> bool:
    """«Şerife», «Amira» are given names, though they look like «to the sheriff»."""
    evidence = name_evidence(low)
    return low in turkish_given() or (
        evidence.given >= _NAMED and evidence.given > evidence.surname and evidence.plain < _PLAIN
    )


@cache
def outside_words() -> frozenset[str]:
    """The words that may stand outside a name beside them."""
    return cues("honorifics") | cues("kin") | {word for epithet in cues("epithets") for word in epithet.split()}


def stands_outside(words: Words, i: int) -> bool:
    """Does word `i` stand before a name, no part of it: an honorific, an epithet («Ulu Önder») or the kin it is to?"""
    if words.low[i] not in outside_words():
        return False
    if words.low[i] in cues("honorifics"):
        return True
    if any(" ".join(words.low[k : k + 2]) in cues("epithets") for k in (max(i - 1, 0), i)):
        return True
    if words.low[i] not in cues("kin") or (i > 0 and words.is_capitalised(i - 1) and not opens(words, i - 1)):
        return False
    name = [words.low[k] for k in takewhile(words.is_capitalised, range(i + 1, min(i + 3, len(words))))]
    return bool(name) and (name[0] in turkish_given() or not _ONLY_TURKISH.isdisjoint("".join(name)))


def opens_no_name(words: Words, start: int, end: int) -> bool:
    """Is the first of several words no name: «AKPli Şahin», «Babamız Çiçek», «Ah Helene», «er Murat Kaya»?"""
    low = words.low[start]
    if low == "er":
        given = name_evidence(words.low[start + 1])
        return end - start > 2 and given.given > given.surname
    if low in _PRONOUNS and end - start > 2 and words.low[start + 1] in turkish_given():
        return True  # «Ben Ali Kaya'yı tanırım», but «Ben Ali»
    evidence = name_evidence(low)
    if opens(words, start) and evidence.plain > _PLAIN and evidence.given + evidence.surname < _NAMED:
        return True  # «Nihayet Kaya geldi»
    if evidence.known or low in cues("particles"):
        return False
    origin = _ORIGIN.fullmatch(low)
    if origin is not None and (is_city(origin[1]) or is_abbreviation(origin[1])):
        return True
    return low in cues("interjections") or _OURS.fullmatch(low) is not None


def reigns(words: Words, i: int) -> bool:
    """«Sultan Abdülhamit»: a monarch's title, a given name too, before one given name and no more."""
    if words.low[i] not in cues("reigning") or i + 1 >= len(words) or not words.is_capitalised(i + 1):
        return False
    evidence = name_evidence(words.low[i + 1])
    last = i + 2 >= len(words) or words.breaks[i + 2] > 0 or not words.is_capitalised(i + 2)
    last = last and cues("lineage").isdisjoint(words.low[i + 2 : i + 3])  # «Sultan Ahmed bin Sulayem» is a name
    return last and evidence.given > evidence.surname


def ends_pair(words: Words, i: int) -> bool:
    """Is word `i` the second of a title of two words («Uzman Çavuş»)?"""
    form = title_form(words.low[i])
    return form is not None and i > 0 and pair_kind(words.low[i - 1], form.lemma) is not None


def licence(words: Words, start: int, end: int) -> str | None:
    """The name of the rule that licenses words `[start, end)` as a person, None if nothing does."""
    return _before(words, start) or _behind(words, end)


def ordinal_start(words: Words, start: int) -> int:
    """Where the number before word `start` begins («14. Leo», «II. Elizabeth», «16'ncı Louis»), else `start`."""
    for length, end in ((2, "."), (3, "'")):
        first = start - length
        if first >= 0 and words.low[first + 1] == end and words.end[first] == words.start[first + 1]:
            number = words.text[first]
            if (set(number) <= set("IVX") and end == ".") or (number.isdigit() and len(number) <= _ORDINAL_DIGITS):
                return first if length == 2 or words.low[start - 1] in _ORDINAL_SUFFIXES else start
    return start


def _before(words: Words, start: int) -> str | None:
    before = start - 1
    if before < 0 or words.breaks[start]:
        return None
    if ordinal_start(words, start) < start:
        return "ordinal"
    if words.text[before] == "." and before:
        before -= 1
        return "honorific" if words.low[before] in cues("honorifics") or shortened(words.low[before]) else None
    low = words.low[before]
    if low in cues("honorifics"):
        return "honorific"
    if low in _POSSESSIVES and before > 1 and is_apostrophe(words.text[before - 1]):
        # «Vodafone CEO'su Ali Tan»
        form = title_form(words.low[before - 2])
        return "title" if form and form.lemma in heads_of("letters") else None
    if is_title(words, before):
        return _title_licence(words, before)
    if low in cues("relations"):
        return "relation"
    if low in cues("saying"):
        return "saying"
    return (
        "saying" if low in cues("saying_light") and before and words.low[before - 1] in cues("saying_before") else None
    )


def _title_licence(words: Words, head: int) -> str | None:
    form = title_form(words.low[head])
    if form is None or form.case or form.copula:
        return None
    if form.plural:
        return "plural-title"
    # «… sahip Baha», «görevli»: a common word that is a title only in company.
    common = form.lemma in heads_with("weak") and not form.possessive and words.text[head].islower()
    return None if common and words.low[head] not in cues("titles_after_all") else "title"


def _names_a_person(words: Words, start: int) -> bool:
    """Is the noun behind «adlı» a person's («adlı genç kadın»), not a thing's («adlı şirketin müdürü»)?"""
    for i in range(start, min(start + _BEARER_REACH, len(words))):
        low = words.low[i]
        if low.startswith(_bearers()) or title_form(low) is not None:
            return True
        if not low.isalnum() or _GENITIVE.search(low):
            return False
    return False


@cache
def _bearers() -> tuple[str, ...]:
    return tuple(sorted(cues("bearers")))


def _behind(words: Words, end: int) -> str | None:
    if end >= len(words) or words.breaks[end]:
        return None
    if words.low[end] in cues("addresses"):
        return "address"
    glued = words.end[end - 1] == words.start[end] and words.is_all_caps(end - 1)
    if glued and words.is_capitalised(end) and not words.is_all_caps(end):
        # «NEVZAT DEMİRGalatasaray, …»: who wrote it, before the first sentence
        return "byline"
    if words.low[end] in cues("called") and _names_a_person(words, end + 1):
        return "called"
    if words.text[end] == "(" and end + 2 < len(words) and words.text[end + 2] == ")":
        age = words.text[end + 1]
        return "age" if age.isdigit() and len(age) == _AGE_DIGITS else None
    return None
