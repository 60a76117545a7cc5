"""The first word of a title: step by step left from its head as long as a word can belong to it."""

from __future__ import annotations

from pipeline.lexicon.institutions import needs_modifier
from pipeline.positions.beginning.conjunctions import joined, listed
from pipeline.positions.beginning.inside import is_demonym, may_hold, may_hold_head
from pipeline.positions.beginning.marks import bracket, inside_suffix, is_suffix, over_mark
from pipeline.positions.beginning.trim import trim
from pipeline.positions.beginning.walk import LONGEST_ABBREVIATION, Setting, Walk
from pipeline.positions.modifiers import is_known, modifiers
from pipeline.turkish.apostrophes import is_apostrophe

# A title of more words than this is a run of headline words.
_LONGEST = 24
_LONGEST_NUMBER = 3


def start_of(setting: Setting, head: int) -> int:
    """The first word of the title whose head is word `head`."""
    walk = Walk(setting, head)
    first = walk.first_of_head
    while first > 0 and head - first < _LONGEST:
        step = _step(walk, first)
        if not step:
            break
        first -= step
    return trim(walk, first)


def _step(walk: Walk, first: int) -> int:
    """How many words left of `first` belong to the title too; 0 if it begins there."""
    words, i = walk.words, first - 1
    text, low = words.text[i], words.low[i]
    if walk.taken[i] is not None or (words.breaks[first] and not _is_wrapped(walk, first)) or _lost_blank(walk, first):
        return 0
    if text == ")":
        size = bracket(walk, i)
        return size if size and may_hold(walk, i - size) else 0
    joined_by_mark = over_mark(walk, i, first)
    if joined_by_mark is not None:
        return joined_by_mark
    if low == "dönem" and i and words.low[i - 1] in modifiers("past_terms"):
        return 0  # «geçmiş dönem başkanı»
    if low == "ile" and words.low[first] in modifiers("dealing"):
        return 2 if i and words.is_capitalised(i - 1) and may_hold(walk, i - 1) else 0
    if low == "ve":
        return joined(walk, first, i)
    if text == ",":
        return listed(walk, first, i)
    if words.low[first] in modifiers("of_a_charge"):
        # What somebody is in charge of is a noun phrase whatever the head.
        walk.adjectives_only = False
    if walk.adjectives_only and low != "sorumlu" and words.low[i + 1] != "sorumlu":
        arm = walk.forms[walk.head].kind == "military" and low in modifiers("arms")
        return 1 if arm or low in modifiers("adjectives") or low in modifiers("time") else 0
    return _over_word(walk, i, first)


def _over_word(walk: Walk, i: int, first: int) -> int:
    """The same of a word before a head that a noun may own."""
    words, text, low = walk.words, walk.words.text[i], walk.words.low[i]
    if text == "+" and words.end[i - 1] == words.start[i]:
        # «TV+ Genel Müdürü»
        return 1
    if is_apostrophe(text) or is_suffix(walk, i):
        return inside_suffix(walk, i) if first != walk.head else 0
    if text.isdigit():
        # «İstanbul 17 Ağır Ceza Mahkemesi Başkanı»
        of_court = first != walk.head and words.low[first] in modifiers("numbered")
        return 1 if len(text) <= _LONGEST_NUMBER and of_court else 0
    form = walk.forms.get(i)
    if form is not None and low not in modifiers("adjectives"):
        return 1 if may_hold_head(walk, form, i, first) else 0
    if walk.unowned and is_known(low) and low not in modifiers("adjectives") and low not in modifiers("time"):
        return 0
    return 1 if may_hold(walk, i) and not is_demonym(walk, i, first) else 0


def _lost_blank(walk: Walk, first: int) -> bool:
    """«yeni atamaHavaş Genel Müdürü», «SERVİSİHavaş», «BorsaCEO», but «VakıfBank» is one word."""
    words, i = walk.words, first - 1
    if words.end[i] != words.start[first] or not words.is_capitalised(first):
        return False
    text = words.text[i]
    headline = len(text) > LONGEST_ABBREVIATION and text.isupper() and not words.text[first].isupper()
    return text.islower() or headline or words.low[i] in modifiers("rubrics")


def _is_wrapped(walk: Walk, first: int) -> bool:
    """«Futbol⏎Federasyonu Başkanı», «Başkan⏎Vekili»: no paragraph begins with what the word before it owns."""
    words, form = walk.words, walk.forms.get(first)
    owned = needs_modifier(words.low[first]) or (form is not None and form.possessive and not form.compound)
    before = words.text[first - 1]
    goes_on = before.isalpha() and before[0].isupper() and (len(before) <= LONGEST_ABBREVIATION or before.istitle())
    return owned and goes_on and words.breaks[first] == 1
