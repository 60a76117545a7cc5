"""Where a run of capitalised words is cut: at titles, honorifics, institutions, places and function words."""

from __future__ import annotations

from pipeline.lexicon.institutions import institution_kind, is_abbreviation, is_tail
from pipeline.lexicon.names import NameEvidence, cues, name_evidence, turkish_given
from pipeline.lexicon.titles import heads_with, is_office, shortened, title_form
from pipeline.people.licence import ends_pair, is_title, licence, outside_words, reigns, stands_outside
from pipeline.people.shape import ALL_CAPS, CAPITALISED, INITIAL, ShapedWords
from pipeline.people.weight import SURE, is_sure_given
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.word_cache import word_cache

_LONGEST_ABBREVIATION = 6


@word_cache
def _may_cut(low: str) -> bool:
    """Can the word stand outside a name, wherever it stands? Most words of a run cannot."""
    if low in cues("addresses") or low in cues("stops") or low in outside_words() or shortened(low) is not None:
        return True
    return title_form(low) is not None or is_office(low) or is_tail(low) or institution_kind(low) is not None


def cuts(shaped: ShapedWords, i: int, stretch: int) -> bool:
    """Does word `i` stand outside every name of the stretch that begins at word `stretch`?"""
    words, low = shaped.words, shaped.words.low[i]
    if not shaped.shapes[i]:
        return False
    if shaped.shapes[i] == INITIAL and i + 1 < len(words):
        behind = words.text[i + 1]
        if behind == "." or is_apostrophe(behind):
            return False
    if shaped.taken[i] is None and not _may_cut(low):
        return False
    evidence = name_evidence(low)
    inside = i > stretch
    if inside and shaped.taken[i] is None and _is_due(shaped, i, stretch):
        return False
    if shaped.taken[i] is not None:
        if shaped.taken[i] == "DATE" and heads_name(shaped, i, evidence):
            return False
        return not (inside and shaped.taken[i] == "NATIONALITY" and evidence.surname >= 3)
    if low in cues("addresses") or stands_outside(words, i):
        return True
    if shaped.shapes[i] == ALL_CAPS and len(low) <= _LONGEST_ABBREVIATION and is_abbreviation(low):
        return True
    if is_title(words, i):
        return not (inside and _is_inner(shaped, i, stretch, evidence)) and not _is_name_after_all(shaped, i, evidence)
    if low in cues("stops"):
        if heads_name(shaped, i, evidence):
            return False
        return not (inside and evidence.surname >= 3 and evidence.trust > 0.3)
    if is_office(low) or (shortened(low) and i + 1 < len(words) and words.text[i + 1] == "."):
        return True
    return is_tail(low) or (institution_kind(low) is not None and evidence.trust < 0.5)


def _is_due(shaped: ShapedWords, i: int, stretch: int) -> bool:
    """«Başkan Zeki Sayın, …»: behind a title and given names alone the last word is the surname, whatever it is."""
    words, low = shaped.words, shaped.words.low[i]
    if any(words.low[k] not in turkish_given() or shaped.shapes[k] != CAPITALISED for k in range(stretch, i)):
        return False
    if shaped.shapes[i] != CAPITALISED or (i + 1 < len(words) and shaped.shapes[i + 1] and not words.breaks[i + 1]):
        return False
    form = title_form(low)
    if form is not None and (form.possessive or form.plural or form.case):
        return False
    if low in cues("addresses") or institution_kind(low) or is_tail(low):
        return False
    return not words.breaks[i] and licence(words, stretch, i) in ("title", "plural-title", "honorific")


def heads_name(shaped: ShapedWords, i: int, evidence: NameEvidence) -> bool:
    """«Devlet Bahçeli»: a common word that is a given name too, before a word that is nothing but a surname."""
    if evidence.given < 5 or i + 1 >= len(shaped.words) or shaped.shapes[i + 1] != CAPITALISED:
        return False
    low = shaped.words.low[i + 1]
    behind = name_evidence(low)
    if behind.trust > 0.8 and behind.surname > behind.given:
        return True
    titled = i > 0 and not shaped.words.breaks[i] and is_title(shaped.words, i - 1)
    return titled and not behind.listed and title_form(low) is None and institution_kind(low) is None


def _is_inner(shaped: ShapedWords, i: int, stretch: int, evidence: NameEvidence) -> bool:
    """«Yavuz Sultan Selim», «Kaan Terzi»: a head within a name or as the surname behind a given name."""
    form = title_form(shaped.words.low[i])
    surname = form and form.plain and not form.possessive and form.lemma not in heads_with("lone")
    # «Kurmay Albay Mehmet Güler»: the name only begins behind the head.
    if i == stretch + 1 and surname and not is_sure_given(shaped, i + 1):
        given = name_evidence(shaped.words.low[stretch])
        return given.given > given.surname and given.trust >= SURE and shaped.shapes[i] == CAPITALISED
    if shaped.words.low[i] in cues("inner"):
        return i + 1 < len(shaped.words) and shaped.shapes[i + 1] == CAPITALISED
    return evidence.trust > 0.6


def _is_name_after_all(shaped: ShapedWords, i: int, evidence: NameEvidence) -> bool:
    """«Önder Sayar», «Emir Kusturica»: a word that is a head and a given name, first in a run, a name behind it."""
    if evidence.given < 2 or shaped.words.low[i] not in cues("also_names") or ends_pair(shaped.words, i):
        return False
    if reigns(shaped.words, i):
        return False
    opens = i == 0 or not shaped.shapes[i - 1] or is_title(shaped.words, i - 1)
    return opens and i + 1 < len(shaped.words) and shaped.shapes[i + 1] == CAPITALISED
