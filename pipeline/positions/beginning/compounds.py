"""Nouns and names that belong to the word behind them: «keman sanatçısı», «Beta Enerji», «Sermaye Piyasası»."""

from __future__ import annotations

import re

from pipeline.lexicon.institutions import institution_kind, needs_modifier
from pipeline.lexicon.titles import title_form
from pipeline.positions.beginning.walk import HIGH_VOWELS, LONGEST_ABBREVIATION, Walk
from pipeline.positions.modifiers import beginnings_of_bodies, is_inside_word, modifiers
from pipeline.turkish.verbs import verb_form

# A noun in the possessive inside a title («müziği», «şubesi»), and words that own none: in a case, in the plural,
# adjectives in -lı and -sız, adverbs in -ca.
_OWNED = re.compile(r"\w{2,}(?:s[ıiuü]|l[ae]r[ıi]|[ğbcdlmnrst][ıiuü])")
_NO_OWNER = re.compile(
    r"\w{0,2}|\w{3,}[dt][ae]n?|\w+(?:[ıiuü]n|n[ıiuüae]|y[ıiuü]|ğ[ıiuüae]|l[ae]|l[ae]r[ae]?|l[ıiuü]|s[ıiuü]z|ki|[cç][ae]|ken|ce)"
)


def is_owner(walk: Walk, i: int) -> bool:
    """«keman sanatçısı», «sanat müziği sanatçısı»: a noun right before one in small letters in the possessive."""
    words, low, owned = walk.words, walk.words.low[i], i + 1
    form = walk.forms.get(owned)
    if form is not None:
        possessive = (form.possessive or form.ours or form.compound) and not walk.unowned
    else:
        mere = words.low[owned] in modifiers("adjectives") or words.low[owned] in modifiers("time")
        possessive = not mere and _OWNED.fullmatch(words.low[owned]) is not None
    if not possessive or not words.text[owned].islower() or not low.isalpha():
        return False
    if i and walk.taken[i - 1] is not None and _OWNED.fullmatch(low):
        # «Rum yönetimi lideri»: the state's own body, which goes with the state.
        return False
    return low not in modifiers("outside") and _NO_OWNER.fullmatch(low) is None and verb_form(low) is None


def modifies_next(walk: Walk, i: int) -> bool:
    """«Sermaye Piyasası», «Bilgi Teknolojileri»: the first word of a compound whose second has the possessive."""
    low = walk.words.low[i + 1]
    compound = walk.words.is_capitalised(i + 1) and low[-1:] in HIGH_VOWELS and len(low) > LONGEST_ABBREVIATION
    return compound and not is_inside_word(low) and low not in modifiers("ministry") and title_form(low) is None


def names_firm(walk: Walk, i: int) -> bool:
    """«Beta Enerji Genel Müdürü», «Beyaz TV Koordinatörü»: a firm's own name before what it deals in."""
    low = walk.words.low[i + 1]
    trade = low in modifiers("trades") or (institution_kind(low) == "company" and not needs_modifier(low))
    return trade and walk.words.is_capitalised(i + 1) and not walk.of_state


def names_body(walk: Walk, i: int) -> bool:
    """«Beyaz Saray Sözcüsü», «Yapı Kredi Genel Müdürü»: the first two words of a body that is known by name."""
    return walk.words.is_capitalised(i + 1) and tuple(walk.words.low[i : i + 2]) in beginnings_of_bodies()
