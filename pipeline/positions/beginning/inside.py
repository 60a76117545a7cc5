"""Which words can stand inside a title, and which heads («Başkan Yardımcısı», «Savcılar Kurulu Başkanı»)."""

from __future__ import annotations

import re

from pipeline.lexicon.institutions import institution_kind, is_abbreviation, needs_modifier
from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.titles import TitleForm, is_office, needs_pair, pair_kind
from pipeline.positions.beginning.compounds import is_owner
from pipeline.positions.beginning.marks import is_glued_initial
from pipeline.positions.beginning.openers import is_opener
from pipeline.positions.beginning.walk import HYPHENS, LONGEST_ABBREVIATION, PLAIN, Walk
from pipeline.positions.modifiers import is_inside_word, is_known, modifiers
from pipeline.turkish.verbs import verb_form

# «başkan aday adayı»: who would be a candidate.
_CANDIDATE = "aday"
# A genitive or a locative adjective possesses or places the title, it is no part of it.
_OUTSIDE = re.compile(r"\w{3,}(?:n[ıiuü]n|ğ[ıiuü]n|l[ae]r[ıi]n|[dt][ae]ki)")
_OURS = re.compile(r"\w{3,}[ıiuü]m[ıiuü]z(?:[ıiuü]n)?")
_LOCATIVE_END = re.compile(r"n?[dt][ae]n?$")
# «İlçe Başkanlıklarına Genel Başkan Yardımcısı … imzasıyla giden yazı».
_TO_OFFICE = re.compile(r"\w+l[ıiuü](?:k|ğ)(?:l[ae]r)?[ıiuü]?(?:n[ae]|nd[ae]n?|d[ae]n?)")
# «Çankaya Köşkünde Cumhurbaşkanı Ali Tan».
_OWNED_LOCATIVE = re.compile(r"\w{3,}[ıiuü]nd[ae]")
_LOCATIVE = re.compile(r"\w{3,}[dt][ae]n?")
_GENITIVES = ("ın", "in", "un", "ün")
_DEMONYM = re.compile(r"\w{3,}l[ıiuü]")


def may_hold(walk: Walk, i: int) -> bool:
    """Can word `i` stand inside a title?"""
    words, low = walk.words, walk.words.low[i]
    if walk.taken[i] is not None or not low[0].isalnum():
        return False
    if not words.is_capitalised(i):
        # «Enerji ve Tabii kaynaklar Bakanı»
        of_ministry = walk.of_state and low in modifiers("ministry") and words.is_capitalised(i + 1)
        return is_inside_word(low) or of_ministry or words.low[i + 1] == "sorumlu" or is_owner(walk, i)
    if (
        (low in modifiers("never") and words.text[i - 1] not in HYPHENS)
        or low in cues("honorifics")
        or low in cues("addresses")
        or (_OUTSIDE.fullmatch(low) and low not in modifiers("nouns"))
        or _OURS.fullmatch(low)
    ):
        return False
    if is_office(low) and _TO_OFFICE.fullmatch(low):
        return False
    if is_known(low) or words.low[i + 1] == "sorumlu" or needs_modifier(words.low[i + 1]):
        return True
    of_initial = i > 1 and words.text[i - 1] == "." and is_glued_initial(walk, i - 1, i)
    if words.is_all_caps(i) and len(low) >= LONGEST_ABBREVIATION and not of_initial:  # «F.BAHÇE»
        # A word of a headline before a title in running text, or a verb in it.
        before = i - 2 if i > 1 and words.text[i - 1] == "," and words.is_all_caps(i - 2) else i - 1
        behind_caps = before >= 0 and words.is_all_caps(before) and not is_abbreviation(words.low[before])
        headline = behind_caps and not walk.in_capitals and len(low) > LONGEST_ABBREVIATION
        if headline or name_evidence(low).plain > PLAIN or verb_form(low) is not None:
            return False
    if _OWNED_LOCATIVE.fullmatch(low):
        return False
    if _LOCATIVE.fullmatch(low) and (is_office(low) or institution_kind(_LOCATIVE_END.sub("", low)) is not None):
        return False
    body = low[:-2] if low[-2:] in _GENITIVES else ""
    if body and institution_kind(body) is not None and not is_abbreviation(body):  # «Skin» is nobody's genitive
        return False
    return not is_opener(walk, i)


def may_hold_head(walk: Walk, form: TitleForm, i: int, first: int) -> bool:
    """May the head at `i` stand inside («Başkan Yardımcısı», «Başkanı Danışmanı», «Savcılar Kurulu Başkanı»)?"""
    words = walk.words
    if needs_pair(form.lemma) and not pair_kind(words.low[i - 1], form.lemma):
        return True
    if form.plural:
        # «Savcılar Kurulu Başkanı», «Taksiciler Esnaf Odası Başkanı»: the members of the institution.
        return not form.case and any(institution_kind(low) for low in words.low[first : walk.head])
    after = walk.forms[walk.head]
    if form.case or form.copula or form.ours or not (after.possessive or after.ours):
        return False
    between = (k for k in range(first, walk.head) if k in walk.forms and words.low[k] not in modifiers("adjectives"))
    if any(words.low[k] != _CANDIDATE for k in between):
        return False
    return walk.dependent or not form.possessive


def is_demonym(walk: Walk, i: int, first: int) -> bool:
    """«Galatasaraylı futbolcu»: where the holder is from, right before the head."""
    low = walk.words.low[i]
    if first != walk.head or _is_owned(walk) or not _DEMONYM.fullmatch(low) or is_known(low):
        # «Organ Nakli Koordinatörü» is none.
        return False
    return walk.words.is_capitalised(i) and not low.endswith("oğlu")


def _is_owned(walk: Walk) -> bool:
    return walk.forms[walk.head].possessive and not walk.forms[walk.head].compound
