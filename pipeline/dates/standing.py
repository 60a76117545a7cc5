"""What a clause tells that is so for long, beside «bugün»: «40 ülkede faaliyet gösteriyor», «… hale geldi».

A business, a number of things or a state of affairs is set against an earlier time; an event is told of a day.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.dates.clause import form_at, sentence_end
from pipeline.dates.lexicon import tables
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.verbs import VerbForm
from pipeline.turkish.words import Words

_CONDITION = re.compile(r"\w+(?:yor(?:lar)?sa|[dt][ıiuü]ysa)(?:k|n|m|n[ıiuü]z|lar|ler)?")
_UNREAL = re.compile(r"\w+s[ea]yd[ıi](?:k|n|m|n[ıi]z|lar|ler)?")
_IN_STATE = re.compile(r"\w+(?:[dt][ae]y[ıi][mz]|[dt][ae]d[ıi]r|[dt][ae]ym[ıi]ş\w*)")
_COUNT_BEFORE = 3  # words between «sayısının» and «bugün»
_COUNT_BEHIND = 6  # words from «bugün» to the figure


def tells_what_stands(words: Words, i: int) -> bool:
    """Is what the clause around «bugün» at word `i` tells so for long?"""
    return _is_condition(words, i) or _is_compared_count(words, i) or _is_state(words, i + 1)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(tables()["nowadays"][name])


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(tables()["nowadays"][name])


def _is_condition(words: Words, i: int) -> bool:
    """«bugün bu başarı varsa», «bugün suçlanıyorsa», «olmasaydı bugün … kalmazdı»."""
    first, last = words.sentences[words.sentence_of[i]]
    before = words.low[max(first, i - _COUNT_BEHIND) : i]
    behind = words.low[i + 1 : min(last, sentence_end(words, i))]
    return any(map(_UNREAL.fullmatch, before)) or any(map(_CONDITION.fullmatch, behind))


def _is_compared_count(words: Words, i: int) -> bool:
    """«sayısı bugün 113'e ulaştı», «payının bugün %3 olduğunu»: how many there are by now; but a toll is of the day."""
    near = words.low[max(words.sentences[words.sentence_of[i]][0], i - _COUNT_BEFORE) : i]
    behind = words.low[i + 1 : min(i + 1 + _COUNT_BEHIND, sentence_end(words, i))]
    counted = any(low.startswith(_beginnings("counts")) for low in near) or "sayısının" in behind[:_COUNT_BEFORE]
    if not counted or _listed("tolls").intersection((*near, *behind)):
        return False
    return any(low[0].isdigit() or parse_word(low) is not None for low in behind)


def _is_state(words: Words, i: int) -> bool:
    """«faaliyet gösteriyor», «bir üs haline geldi», «aynı noktadayız»: what is done or has become of it by now."""
    counted = False
    for j in range(i, sentence_end(words, i - 1)):
        low = words.low[j]
        counted = counted or low[0].isdigit()
        if low.startswith(_beginnings("become")) and (_IN_STATE.fullmatch(low) or _has_become(words, j + 1)):
            return True
        if low.startswith(_beginnings("business")) and _goes_on(form_at(words, j + 1), counted=counted):
            return True
        form = form_at(words, j)
        if form is not None and form.kind == "finite":
            return False
    return False


def _has_become(words: Words, i: int) -> bool:
    form = form_at(words, i)
    return form is not None and form.stem in _listed("becoming")


def _goes_on(form: VerbForm | None, *, counted: bool) -> bool:
    """«hizmet veriyor», or with a count («13 ülkede») also «hizmet verdiğini»."""
    if form is None or form.stem not in _listed("business_verbs"):
        return False
    return form.tense == "present" or (counted and form.kind == "participle")
