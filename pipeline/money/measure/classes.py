"""Classes of the words around a sum, by their lists and suffixes: what the chooser of measures was trained on.

A change here asks for a new training of `measure_weights.csv` (`models/training/measures.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.money.currency import case_of
from pipeline.money.figure import is_number_start
from pipeline.money.measure.placed import PlacedSums
from pipeline.money.measure.words import MODIFIER, is_action, is_priced, known, noun_of
from pipeline.turkish.numerals import NUMBER_HEADS
from pipeline.turkish.stems import HEAD
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.word_cache import word_cache

_VERBAL = frozenset({"an", "participle", "finite", "converb", "noun"})
"""Classes of verb forms."""
_STOPS = frozenset({"comma", ":", ";"})
"""Classes of the marks that end a clause or a member of a list."""
_SIGNS = frozenset(".:;()-/")
_STEERING = frozenset({"o", "ve", "veya", "ile", "için", "ise", "olan", "olarak", "bir", "başına", "da", "de", "en"})
_VERBS = ("reaching", "being", "trade", "paying", "spending")
_LIGHT = ("et", "ed", "ol")
_PASSIVE = re.compile(r"[ıiuü]?[ln]")
_NO_NOUNS = ("enders", "fillers", "openers", "carriers", "postpositions", "adjectives")
# Endings of nouns, the first that fits; of an unknown noun they are guessed from its letters.
_ENDINGS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("gen", r"(?:n|(?<=[^aeıioöuü]))[ıiuü]n$"),
        ("abl", r"[dt][ae]n$"),
        ("loc", r"[dt][ae]$"),
        ("ki", r"[dt][ae]ki$"),
        ("ins", r"l[ae]$"),
        ("adj", r"(?:l[ıiuü]k?|s[ıiuü]z|s[ae]l)$"),
        ("acc", r"(?:n|(?<=[aeıioöuü])y)[ıiuü]$"),
        ("dat", r"(?:(?<=[ıiuü])n|(?<=[aeıioöuü])y)[ae]$"),
        ("plural", r"l[ae]r$"),
        ("plural-poss", r"l[ae]r[ıi]$"),
        ("poss", r"(?:s|(?<=[^aeıioöuü]))[ıiuü]$"),
    )
)


def class_at(sums: PlacedSums, i: int) -> str:
    """The class of token `i`."""
    return "sum" if sums.taken[i] else _class_of(sums.words.low[i])


@word_cache
def _class_of(low: str) -> str:
    found = glance_at(low).closed
    if found == "known":
        return f"known {ending_of(low)}"
    if found is not None:
        return found
    lists = known()
    return "filler" if low in lists["fillers"] or low in lists["openers"] else ending_of(low)


def _closed_class(low: str) -> str | None:
    """The class of a sign, a figure, a word of the lists, a known noun or a verb; None for other words."""
    if low == ",":
        return "comma"
    if low in _STEERING or low in _SIGNS:
        return low
    if not low[0].isalpha() or len(low) == 1:
        return "figure" if low[0].isdigit() else "sign"
    listed = _listed().get(low)
    if listed is not None:
        return listed
    if noun_of(low) is not None:
        return "known"
    form = verb_form(low)
    if form is None:
        return None
    is_subject_relative = form.kind == "participle" and low.endswith(("an", "en"))
    return "an" if is_subject_relative else form.kind


@cache
def _listed() -> dict[str, str]:
    """Words that are classes by their lists; the first list that holds a word."""
    lists = known()
    return {word: name for name in ("relatives", "postpositions", "carriers") for word in lists[name]}


@dataclass(frozen=True, slots=True)
class Glance:
    """What is seen of a word in passing; `closed` is its class unless it is an unknown noun or adverb."""

    closed: str | None
    may_be_noun: bool
    is_verbal: bool
    is_stop: bool
    is_sum: bool = False


SUM = Glance("sum", False, False, False, is_sum=True)


@word_cache
def glance_at(low: str) -> Glance:
    """What is seen of the word in passing."""
    found = _closed_class(low)
    return Glance(found, _may_be_noun(low), found in _VERBAL, found in _STOPS)


def verb_at_sum(low: str, before: str) -> str | None:
    """The class of a verb behind a sum and the word `before` it ("": the sum itself), with its voice; None: no verb.

    «rapor etti» has the one who does it for its subject, «satıldı» what the sum is the price of.
    """
    found = _verb_class(low)
    if found is None or not before:
        return found
    if before in known()["idioms"]:
        return "other"
    is_light = found == "being" and low.startswith(_LIGHT)
    return "light" if is_light else found


@word_cache
def _verb_class(low: str) -> str | None:
    """The list that holds the verb's stem, and whether the verb is passive."""
    form = verb_form(low)
    if form is None or noun_of(low) is not None:
        return None
    lists = known()
    listed = next((name for name in _VERBS if form.stem in lists[name]), "other")
    return f"{listed} passive" if _PASSIVE.match(low, len(form.stem)) else listed


def _may_be_noun(low: str) -> bool:
    """Can the word head what a sum measures?"""
    if len(low) < 2 or not low.isalpha() or (low[:HEAD] in NUMBER_HEADS and is_number_start(low)):
        return False
    if noun_of(low) is not None or is_priced(low):
        return True
    if low in _no_nouns():
        return False
    form = verb_form(low)
    return form is None or form.kind == "noun"


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset().union(*(known()[name] for name in _NO_NOUNS))


@word_cache
def ending_of(low: str) -> str:
    """The class of a noun's ending."""
    noun = noun_of(low)
    if noun is None:
        is_bare = low in known()["whole"] or len(low) < 4
    else:
        is_bare = not noun.ending
        low = ("b" if noun.ending[:1] in "ıiuü" else "ba") + noun.ending  # what the noun itself ends in is no matter
    return "bare" if is_bare else next((name for name, pattern in _ENDINGS if pattern.search(low)), "bare")


@word_cache
def kind_of(low: str) -> str:
    """How likely a noun is to be a measure, by the lists that hold it."""
    noun = noun_of(low)
    lists = known()
    if noun is not None:
        if noun.base in lists["containers"]:
            return "container"
        return "ambiguous" if noun.base in lists["ambiguous"] and not noun.ending else "known"
    if is_priced(low):
        return "priced"
    if is_action(low) or verb_form(low) is not None:
        return "action"
    return "modifier" if MODIFIER.fullmatch(low) else "other"


def case_at(sums: PlacedSums, index: int) -> str:
    """The case of a sum; "adj" with -lık, "copula", "poss"."""
    if sums.is_adjectival[index]:
        return "adj"
    if sums.is_copular[index]:
        return "copula"
    ending = sums.ending(index)
    if ending in ("la", "le", "yla", "yle"):
        return "ins"
    return "poss" if ending.startswith(("sı", "si", "su", "sü")) else case_of(ending)
