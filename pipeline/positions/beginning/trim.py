"""What the walk took in and must leave outside again: «eski», a conjunction, a dateline before the title."""

from __future__ import annotations

from pipeline.lexicon.institutions import institution_kind, is_city
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import needs_pair, title_form
from pipeline.positions.beginning.openers import is_opener
from pipeline.positions.beginning.walk import HYPHENS, Walk
from pipeline.positions.modifiers import is_known, modifiers


def trim(walk: Walk, first: int) -> int:
    """Leave outside what may stand only further inside: «eski», a conjunction, a lone bracket."""
    words = walk.words
    last = walk.head - 1 if needs_pair(walk.forms[walk.head].lemma) else walk.head
    first = _behind_dateline(walk, first)
    if words.text[first] == "(":
        # The bracketed abbreviation of an institution that is not in the title.
        first += 4 if words.text[first + 1] == "#" else 3
    while first < last and (
        (words.low[first] in modifiers("time") and not _is_new_of_name(walk, first))
        or words.low[first] == "görevli"
        or (words.low[first] in modifiers("describing") and words.text[first + 1].islower())
        or words.low[first] in ("ve", "ile", "bir", "bu")
        or not words.text[first][0].isalnum()
        or (words.text[first].isdigit() and words.low[first + 1] in modifiers("numbered"))
        or (is_opener(walk, first) and words.text[first + 1] not in HYPHENS and words.text[first + 1] != "+")
        or (words.text[first].islower() and words.is_capitalised(first + 1))
    ):
        first += 1
    return first


def _behind_dateline(walk: Walk, first: int) -> int:
    """From where it reports: «ANKARA Orman ve Su İşleri Bakanı», «HABER MERKEZİ/ANKARA CHP Genel Başkanı».

    A minister's title names no city; nor does that of a party's leader before the party.
    """
    words = walk.words
    for i in range(walk.head - 2, first - 1, -1):
        if not words.is_all_caps(i):
            continue
        desk = i > first and words.low[i] in modifiers("desks") and words.is_all_caps(i - 1)
        if desk and words.text[i + 1].istitle():
            return i + 1  # «EKONOMİ SERVİSİ Akfen Genel Müdürü»
        if not is_city(words.low[i]):
            continue
        of_state = walk.of_state and words.text[i + 1].istitle()
        of_party = institution_kind(words.low[i + 1]) == "party" and "genel" in words.low[i + 1 : walk.head]
        return i + 1 if of_state or of_party else first
    return first


def _is_new_of_name(walk: Walk, first: int) -> bool:
    """«Yeni Şafak yazarı»: with a capital inside a sentence «Yeni» begins a name."""
    words = walk.words
    named = words.low[first] == "yeni" and words.is_capitalised(first) and not opens(words, first)
    if not named or first + 1 >= walk.head or words.is_all_caps(first) or not words.is_capitalised(first + 1):
        return False
    return not is_known(words.low[first + 1]) and title_form(words.low[first + 1]) is None
