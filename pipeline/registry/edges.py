"""Does a title look cut in its article: does what stands right before it belong to it?

Read from the text and the places of the mentions: the title's own wording does not show it («Türkiye CEO»).

name       a capitalised word inside the sentence that no mention holds («Zübeyde Hanım ⟦Kadınlar Derneği Başkanı⟧»)
brand      a firm's s behind an apostrophe («Moody's ⟦Türkiye analisti⟧»)
person     a name that the institution bears («Refik Saydam ⟦Hıfzıssıhha Merkezi Başkanı⟧»)
number     «İstanbul 17 ⟦Ağır Ceza Mahkemesi Başkanı⟧», «HSYK 2'nci ⟦Daire Başkanı⟧»
bracket    «(İHD) ⟦Adana Şube Başkanı⟧»
joint      «sosyo-⟦ekonomik analiz uzmanı⟧», «ekonomik ve ⟦parasal işlerden sorumlu üye⟧», «ve ⟦Köyişleri Bakanı⟧»,
           «Ticaret, ⟦Enerji ve Sanayi Komisyonu Başkanı⟧»
leaning    a short noun that only modifies («dış ⟦ilişkiler sorumlusu⟧»)
heading    capitals of a headline inside it («ASKER VE KÖŞK Cumhurbaşkanı», «KİŞİ Ankara Üniversitesi Öğretim Üyesi»), a
           possessive in a case or an event («Koordinasyon Toplantısı İçişleri Bakanı»): words of the sentence
Sources: `resources/registry.toml`, `resources/title_modifiers.toml`, `resources/names.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.lexicon.institutions import is_abbreviation
from pipeline.lexicon.names import cues, name_evidence
from pipeline.positions.modifiers import modifiers
from pipeline.resources import load_toml
from pipeline.turkish.casing import fold

_REACH = 80
"""So many characters before a title are looked at."""
_LAST_WORD = re.compile(r"(\S+)(\s?)$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\"“”»«)\]\[(/|-]\s*)$")
_NUMBER = re.compile(r"\d{1,3}\.?(?:['’]\w+)?")
_BRAND = re.compile(r"\w['’]s$")
# A word in a case is of the sentence («İzmir'de»), one that says where somebody is from before a small word, too.
_OF_SENTENCE = re.compile(r".*[\"“”'’].*|\w{3,}(?:[dt][ae]n?|n[ıiuü]n|l[ae]r[ae]?|ki)")
_ORIGIN = re.compile(r"\w{3,}l[ıiuü]")
# A possessive in a case inside a title («… Başkanlıklarına Genel Başkan Yardımcısı»): words of the sentence.
_IN_CASE = re.compile(r"\w{4,}(?:l[ae]r[ıi]|s[ıiuü]|l[ıiuü]ğ[ıiuü])n(?:[ae]|d[ae])")
_HEADLINE = 4
"""A word in capitals of so many letters that is written small elsewhere is a headline's."""
_PLAIN = 0.5
_HEAD_OF_MINISTRY = "bakan"
_STATE = "devlet"


def looks_cut(text: str, title: dict[str, Any], mentions: Sequence[dict[str, Any]]) -> bool:
    """Does the text around a POSITION mention of an article say that the title is cut, or holds a headline's words?"""
    start, words = title["start"], text[title["start"] : title["end"]].split()
    if len(words) > 1 and _holds_headline(words):
        return True
    line = text[max(start - _REACH, 0) : start].rpartition("\n")[2]
    match = _LAST_WORD.search(line)
    if match is None or not words:
        return False
    word, blank = match.groups()
    held = next((m for m in mentions if start - len(blank) - 1 <= m["end"] <= start and m["start"] < start), None)
    if not blank:
        return _is_joint(word, words[0], held)
    if held is not None and held["end"] == start - len(blank):
        return held["label"] == "PERSON" and words[0][0].isupper() and len(words) > 1
    return _belongs(word, line[: match.start()], words, mentions, start)


def _holds_headline(words: Sequence[str]) -> bool:
    """Is a first word in capitals one of a headline, the rest being none?"""
    *before, head = words
    if any(_IN_CASE.fullmatch(word) or fold(word) in _words("events") for word in before):
        return True
    if head.isupper() or not before[0].isupper():
        return False
    if any(word in ("VE", "İLE") for word in before):
        return True
    first = fold(before[0])
    return len(first) >= _HEADLINE and not is_abbreviation(first) and name_evidence(first).plain > _PLAIN


def _is_joint(word: str, first: str, held: dict[str, Any] | None) -> bool:
    """A number or half a compound stands before the title without a blank."""
    if word[-1].isdigit():
        return True
    half = word[-1] in "-–" and word[-2:-1].isalpha()
    return first[0].islower() and (half or word[-1].isalpha()) and held is None


def _belongs(word: str, before: str, title: Sequence[str], mentions: Sequence[dict[str, Any]], start: int) -> bool:
    """Is the word before the title, behind the text `before`, a part of it?"""
    if word[-1] == ")" or _BRAND.search(word):
        return True
    if word[-1] == ",":
        end = start - len(", ")
        return "ve" in title and word[0].isupper() and not any(m["end"] == end for m in mentions)
    low = fold(word)
    if low == "ve":
        end = start - len(" ve ")
        return not any(m["end"] in (end, end - 1) for m in mentions) and _is_half(title)
    if _NUMBER.fullmatch(word):
        return title[0][0].isupper() and len(title) > 1
    if low in _words("leaning_before"):
        return True
    is_inside = word[0].isupper() and word[-1].isalnum() and _SENTENCE_START.search(before) is None
    if not is_inside or low in _of_sentence() or _OF_SENTENCE.fullmatch(low):
        return False
    if title[0][0].islower() and _ORIGIN.fullmatch(low):
        return False
    return not (word.isupper() and before.split()[-1].isupper())  # a headline before the title


def _is_half(title: Sequence[str]) -> bool:
    """Does the title begin with a field that is joined to another before it?"""
    low = [fold(word) for word in title]
    return "sorumlu" in low or (len(low) > 1 and low[-1].startswith(_HEAD_OF_MINISTRY) and low[0] != _STATE)


@cache
def _words(name: str) -> frozenset[str]:
    """A word list of `registry.toml`."""
    return frozenset(load_toml("registry.toml")[name])


@cache
def _of_sentence() -> frozenset[str]:
    """Words that stand before a title with a capital and do not belong to it."""
    return modifiers("time") | modifiers("openers") | cues("honorifics") | _words("apart")
