"""What speaks against an occupancy: reasons for a reader, none of them a reason to leave it out.

A second article lifts a doubt about one article's reading; it does not lift one about the wording or the country.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.lexicon.institutions import needs_modifier
from pipeline.lexicon.names import name_evidence
from pipeline.lexicon.titles import title_forms
from pipeline.linking.leaders import is_other_leader, is_shared_name, is_turkish_name
from pipeline.linking.names import is_surname, turkish_given_names
from pipeline.registry import reading
from pipeline.registry.keys import name_key, office_key
from pipeline.registry.kinds import office_kind
from pipeline.resources import load_toml
from pipeline.turkish.casing import to_ascii
from pipeline.turkish.words import Words

# What one sign alone gives a mention; a second, the recogniser's say, lifts it above.
_ONE_SIGN = 0.905
# A word that is written in lower case so often, and so seldom a name with a capital, begins no name («Üst»).
_PLAIN = 0.5
_TRUSTED = 0.4
# «NEVİN DONATGalatasaray Başkanı»: a word in capitals and the next without a blank.
_GLUED = re.compile(r"[A-ZÇĞİÖŞÜ]{4}[a-zçğıöşü]{2}")
_PARTICLE = re.compile(r"(\w{3,})(?:[dt][ae]|ile|ise)")
_VOWEL = re.compile("[aeiouy]")
_DEPENDENT = re.compile(r"\w+[ıiuü]nd[ae]n|ve|ile")
"""A first word that leans on one before it: «(kadın) kollarından sorumlu», «ve»."""


class Evidence(NamedTuple):
    """What the articles say together for one occupancy."""

    name: str
    position: str
    articles: int
    name_sure: float | None
    title_sure: float | None
    is_guessed: bool
    """No article knows the country, but it has one."""
    is_stateless: bool
    """It has no country."""
    is_disputed: bool
    """The articles knew different countries, or guessed others than the one that was settled on."""
    marks: frozenset[str] = frozenset()
    """What the texts of all articles say of the row, or of one where one is enough, see `reading`."""


def doubts_of(evidence: Evidence) -> list[str]:
    """The doubts about an occupancy, in a fixed order."""
    return [*_lasting(evidence), *(_liftable(evidence) if evidence.articles == 1 else ())]


def _lasting(evidence: Evidence) -> list[str]:
    found = {
        "countries differ": evidence.is_disputed,
        "name begins with no given name": _begins_with_none(evidence.name),
        "title may be cut": reading.CUT in evidence.marks or _is_cut(evidence.position),
        "title has no known head": not _has_known_head(evidence.position),
        "beside half a name only": reading.GIVEN in evidence.marks,
        "holder's name may be lost": reading.LOST in evidence.marks,
        "words run together": any(map(_GLUED.search, (evidence.name, evidence.position))),
        "name repeats a word": _repeats(evidence.name),
        "name may end in another word": _ends_in_other_word(evidence.name),
    }
    return [doubt for doubt, holds in found.items() if holds]


def _liftable(evidence: Evidence) -> list[str]:
    found = {
        "name of one word": " " not in name_key(evidence.name),
        "name rests on one sign": _is_weak(evidence.name_sure),
        "title rests on one sign": _is_weak(evidence.title_sure) and reading.JOINED not in evidence.marks,
        "title names no institution": _is_bare(evidence.position),
        "country guessed": evidence.is_guessed and not _is_of_home(evidence),
        "country missing": evidence.is_stateless and office_kind(evidence.position) == "state",
    }
    return [doubt for doubt, holds in found.items() if holds]


def _is_weak(confidence: float | None) -> bool:
    return confidence is not None and confidence < _ONE_SIGN


def _begins_with_none(name: str) -> bool:
    first, *rest = Words.of(name).low
    is_numeral = len(first) < 4 and rest[:1] == ["."]  # «II. Abdülhamid»
    is_given = to_ascii(first) in turkish_given_names()
    if rest and not is_given and is_other_leader(to_ascii(first), tuple(name_key(name).split())):
        return True  # «Kılıçdaroğlu Şeker»
    evidence = name_evidence(first)
    is_common = evidence.plain > _PLAIN and evidence.trust < _TRUSTED
    return bool(rest) and is_common and not is_numeral and not is_given


def _repeats(name: str) -> bool:
    words = name_key(name).split()
    return len(set(words)) < len(words)


def _ends_in_other_word(name: str) -> bool:
    """Does a particle («Ali Kayada», «Ali Kayaise») or a mark without a vowel («Rüştü xx») end the name?"""
    *before, last = name_key(name).split() or [""]
    particle = _PARTICLE.fullmatch(last)
    glued = particle is not None and not is_surname(last) and is_surname(particle[1])
    return bool(before) and (glued or (len(last) > 1 and _VOWEL.search(last) is None))


def _is_cut(position: str) -> bool:
    """Does the title begin with a word that leans on one before it?"""
    first, *rest = Words.of(position).low
    return bool(rest) and (
        _DEPENDENT.fullmatch(first) is not None or first in _words("leaning_words") or needs_modifier(first)
    )


def _is_bare(position: str) -> bool:
    key = office_key(position)
    return key in _words("bare_roles") or (
        not office_kind(position) and all(word in _words("general_words") for word in key.split())
    )


def _has_known_head(position: str) -> bool:
    words = Words.of(position)
    return len(words) - 1 in title_forms(words)


def _is_of_home(evidence: Evidence) -> bool:
    """Is the name one of home, and of home alone or in an article that names no other state?"""
    key = tuple(name_key(evidence.name).split())
    return is_turkish_name(key) and (not is_shared_name(key) or reading.HOME in evidence.marks)


@cache
def _words(name: str) -> frozenset[str]:
    """A word list of `registry.toml`."""
    return frozenset(load_toml("registry.toml")[name])
