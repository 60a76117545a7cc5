"""How far the name goes that begins at a word."""

from __future__ import annotations

import re

from pipeline.lexicon.institutions import is_city
from pipeline.lexicon.names import NameEvidence, cues, name_evidence
from pipeline.people.shape import ALL_CAPS, CAPITALISED, HYPHENS, INITIAL, NONE, ShapedWords
from pipeline.people.trim import without_tail
from pipeline.people.weight import PLAIN, SURE, completes, is_no_name, is_sure_given
from pipeline.turkish.verbs import verb_form

_LONGEST_NAME = 5
# An unknown word with these endings and no apostrophe is a noun of the sentence («Ülkemizin»).
_INFLECTED = re.compile(r"\w{3,}(?:[ıiuü]m[ıiuü]z\w*|l[ae]r[ıi]n?)|\w{5,}[ıiuü]n[ıiuü]n")
# A syllable of a hyphenated given name («Ki-Mun») is no longer than this.
_SYLLABLE = 5


def reach(shaped: ShapedWords, start: int, end: int, licensed: bool = False) -> int:
    """How far the name that begins at `start` goes: up to a word that is plainly no name, or the longest name.

    `licensed`: a title stands before, so any word behind a given name may be the surname («Naci İnce»).
    """
    stop, letters, whole, due = start, 0, False, False
    while stop < end and letters < _LONGEST_NAME:
        evidence = name_evidence(shaped.words.low[stop])
        if shaped.shapes[stop] == NONE and shaped.words.text[stop] in HYPHENS and not _hyphenates(shaped, start, stop):
            break
        if shaped.shapes[stop] not in (NONE, INITIAL):
            if stop == start:
                due = licensed and _is_given(evidence)
                foreign = is_no_name(evidence)
            elif due and shaped.shapes[stop] == CAPITALISED:
                foreign = (letters > 1 or evidence.surname < 3) and is_city(shaped.words.low[stop])
                due = _is_given(evidence)
            elif _is_bound(shaped, start, stop):
                foreign = False
            else:
                foreign = _is_foreign(shaped, stop, evidence, whole, letters) or (
                    whole and _begins_another(shaped, stop, end)
                )
            if foreign:
                break
            letters += 1
            whole = whole or completes(evidence, stop == start)
        stop += 1
    return without_tail(shaped, start, stop)


def _is_given(evidence: NameEvidence) -> bool:
    """Is the word a given name, so that one more word is due?"""
    return evidence.given > evidence.surname and evidence.trust >= SURE


def _is_bound(shaped: ShapedWords, start: int, i: int) -> bool:
    """Does what stands before word `i` bind it to the name («Hamad bin Khalifa», «Ban Ki-Mun»)?"""
    words, before = shaped.words, i - 1
    if before <= start or shaped.shapes[before] != NONE or shaped.shapes[i] != CAPITALISED:
        return False
    if words.text[before] in HYPHENS:
        return max(len(words.text[before - 1]), len(words.text[i])) <= _SYLLABLE and _hyphenates(shaped, start, before)
    return words.text[before] in cues("particles") and not is_city(words.low[i])


def _begins_another(shaped: ShapedWords, i: int, end: int) -> bool:
    """«Kulüp Başkanı Ali Kaya Emre Yıldız'ı aradı»: behind a whole name a given name and a surname."""
    if i + 2 != end or not is_sure_given(shaped, i) or shaped.shapes[i + 1] != CAPITALISED:
        return False
    return completes(name_evidence(shaped.words.low[i + 1]), first=False)


def _hyphenates(shaped: ShapedWords, start: int, hyphen: int) -> bool:
    """Does the hyphen join names of one person («Jean-Michel», «el-Sisi»), not two persons («Erdoğan-Obama»)?"""
    before = name_evidence(shaped.words.low[hyphen - 1])
    if shaped.shapes[hyphen - 1] == NONE or shaped.shapes[hyphen + 1] == NONE:
        return True
    behind = name_evidence(shaped.words.low[hyphen + 1])
    if behind.given > behind.surname and hyphen + 2 < len(shaped.words) and shaped.shapes[hyphen + 2]:
        # «Ayşe Kaya-Ali Demir»: a second name begins.
        return before.given > before.surname and hyphen - start == 1
    return before.given > before.surname or hyphen - start > 1


def _is_foreign(shaped: ShapedWords, i: int, evidence: NameEvidence, whole: bool, letters: int) -> bool:
    """Is the word, not the first of a name, foreign to it? `whole`: a surname has been read, no more is due."""
    if letters > 1 and (is_city(shaped.words.low[i]) or is_no_name(evidence)):
        return True
    if evidence.plain > PLAIN and evidence.surname < 3:
        return True
    if evidence.listed:
        return evidence.trust < (0.3 if whole else 0.06)
    if shaped.shapes[i] == ALL_CAPS and all(shaped.shapes[k] != CAPITALISED for k in (i - 1, i)):
        return not evidence.ending
    low = shaped.words.low[i]
    return not evidence.ending and (_INFLECTED.fullmatch(low) is not None or verb_form(low) is not None)
