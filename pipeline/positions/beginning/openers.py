"""Words that have a capital only because they open a sentence: they are of the sentence, not of the title."""

from __future__ import annotations

import re

from pipeline.lexicon.institutions import needs_modifier
from pipeline.lexicon.names import name_evidence
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import title_form
from pipeline.positions.beginning.compounds import is_owner, modifies_next, names_body, names_firm
from pipeline.positions.beginning.marks import is_domain
from pipeline.positions.beginning.walk import PLAIN, Walk
from pipeline.positions.modifiers import is_known, modifiers
from pipeline.turkish.apostrophes import is_quote
from pipeline.turkish.verbs import verb_form

# Case endings that an unknown word at a sentence's start may carry («Köprüyü»).
_CASED = re.compile(r"\w{3,}(?:[dt][ae]n?|y[ıiuüae]|l[ae]r[ıi]n?)")
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
