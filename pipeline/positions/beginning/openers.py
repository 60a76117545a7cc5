"""Words that have a capital only because they open a sentence: they are of the sentence, not of the title."""

from __future__ import annotations

import re

from pipeline.lexicon.institutions import institution_kind, is_tail, needs_modifier
from pipeline.lexicon.names import name_evidence
from pipeline.lexicon.opening import opens
from pipeline.lexicon.regions import is_territory
from pipeline.lexicon.titles import title_form
from pipeline.positions.beginning.compounds import is_owner, modifies_next, names_body, names_firm
from pipeline.positions.beginning.marks import is_domain
from pipeline.positions.beginning.walk import LONGEST_ABBREVIATION, PLAIN, Walk
from pipeline.positions.modifiers import is_known, modifiers
from pipeline.turkish.apostrophes import is_quote
from pipeline.turkish.verbs import verb_form

# Case endings that an unknown word at a sentence's start may carry («Köprüyü», «Etkinliğe»).
_CASED = re.compile(r"\w{3,}(?:[dt][ae]n?|y[ıiuüae]|ğ[ae]|l[ae]r[ıi]n?)")
_GENITIVE = re.compile(r"\w{3,}[ıiuü]n")
# A word that is so often a name may name an institution.
_NAME = 0.3
_PLURAL = ("lar", "ler")


def is_opener(walk: Walk, i: int) -> bool:
    """Is this a word of the sentence, capitalised only because it opens it («Açıklama», «Soruşturmada»)?"""
    low = walk.words.low[i]
    if not opens(walk.words, i) or is_domain(walk, i + 1):
        return False
    if walk.closes_quote and is_quote(walk.words.text[i - 1]):
        return False  # «"Solunum Ürünleri Müdürü" olarak»
    before_small = walk.words.text[i + 1].islower()
    if low in modifiers("openers") or (before_small and low.endswith(_PLURAL) and title_form(low) is None):
        return True
    if _is_abbreviated(walk, i) or _begins_body(walk, i):
        return False
    if "sorumlu" in walk.words.low[i + 1 : i + 4]:
        return False
    if is_known(low) or title_form(low) is not None or any(map(needs_modifier, walk.words.low[i + 1 : i + 3])):
        return False
    evidence = name_evidence(low)
    if evidence.plain > PLAIN and _CASED.fullmatch(low) is not None:
        return True
    if modifies_next(walk, i) or names_firm(walk, i) or is_owner(walk, i) or names_body(walk, i):
        return False
    if before_small and _GENITIVE.fullmatch(low) and (evidence.plain > PLAIN or not evidence.listed):
        # «Ekibin lideri»
        return True
    if evidence.listed:
        return evidence.plain > PLAIN and evidence.trust < _NAME
    return (_CASED.fullmatch(low) is not None or verb_form(low) is not None) and not walk.setting.recurs(i)


def _is_abbreviated(walk: Walk, i: int) -> bool:
    """«EY Türkiye Lideri»: capitals before a word that has but one are an abbreviation, here of no state."""
    text, behind = walk.words.text[i], walk.words.text[i + 1]
    in_capitals = 1 < len(text) <= LONGEST_ABBREVIATION and text.isupper() and not behind.isupper()
    return in_capitals and not is_territory(walk.words.low[i])


def _begins_body(walk: Walk, i: int) -> bool:
    """«Dünya Kırım Kongresi Başkanı», «Aşağı Pınar Köyü Muhtarı»: with capitals as far as the body that it begins."""
    words = walk.words
    if words.low[i] not in modifiers("begins_bodies"):
        return False
    for k in range(i + 1, walk.head):
        if not words.is_capitalised(k):
            return False
        if institution_kind(words.low[k]) is not None or is_tail(words.low[k]):
            return k > i + 1
    return False
