"""«ve» and commas inside a title: «Hazine ve Maliye Bakanı», «Çevre, Şehircilik ve İklim Değişikliği Bakanı»."""

from __future__ import annotations

import re

from pipeline.lexicon.institutions import institution_kind, is_abbreviation, is_city, needs_modifier
from pipeline.lexicon.regions import is_territory
from pipeline.lexicon.titles import TitleForm
from pipeline.positions.beginning.marks import is_suffix
from pipeline.positions.beginning.walk import HIGH_VOWELS, Walk
from pipeline.positions.modifiers import modifiers
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.verbs import verb_form

# Case endings behind which a word is no field of a unit («AKP'yi ve …», «Toplantıda ve …»).
_CONJUNCT_CASE = re.compile(r"\w{3,}(?:[dt][ae]n?|y[ıiuüae]|n[ıiuüae]|yl[ae])")
# The name of a commission of parliament is a list of its subjects.
_COMMISSION = "komisyonu"
_MEMBERS = ("lar", "ler", "ları", "leri")


def joined(walk: Walk, first: int, i: int) -> int:
    """«X ve Y Bakanı»: one title, unless X is a whole title or a name of its own."""
    words = walk.words
    if i == 0 or walk.taken[i - 1] is not None:
        return 0
    if not words.is_capitalised(i - 1):
        # «tiyatro ve sinema oyuncusu»
        arts = words.low[i - 1] in modifiers("arts") and words.low[first] in modifiers("arts")
        return 2 if arts or _is_charge(walk, i - 1, first) else 0
    if words.text[i].isupper() and not walk.in_capitals:
        return 0  # «ASKER VE KÖŞK Cumhurbaşkanı»: a headline before the title
    form, low = walk.forms.get(i - 1), words.low[i - 1]
    if form is not None and _are_members(walk, form, first):
        return 2
    if form is not None or (i > 1 and is_apostrophe(words.text[i - 2])):
        return 0
    if low in modifiers("ministry") and not _ends_union(walk, i - 1):
        return 2
    if low in modifiers("organs") and any(words.low[k] in modifiers("organs") for k in range(first, walk.head)):
        # «Yönetim Kurulu ve İcra Komitesi Başkanı»: one holder's two organs under one head.
        return 2
    between = any(institution_kind(words.low[k]) and not is_abbreviation(words.low[k]) for k in range(first, walk.head))
    if between and not is_abbreviation(low) and institution_kind(low) is None:
        return 2
    return 2 if _is_conjunct(walk, i - 1, first) else 0


def _ends_union(walk: Walk, i: int) -> bool:
    """«Belediyeler Birliği ve Ordu Belediye Başkanı»: a body, unless it is the European Union's ministry."""
    return walk.words.low[i] == "birliği" and walk.words.low[i - 1] != "avrupa"


def _are_members(walk: Walk, form: TitleForm, first: int) -> bool:
    """«Eczacı ve Depocuları Derneği», «Yönetici ve İşadamları Derneği»: a plural before a body is its members'."""
    bare = not (form.possessive or form.case)
    members = walk.words.low[first].endswith(_MEMBERS) and walk.words.is_capitalised(first)
    return bare and members and first + 1 < walk.head and needs_modifier(walk.words.low[first + 1])


def _is_charge(walk: Walk, i: int, first: int) -> bool:
    """«ekonomik ve parasal işlerden sorumlu üye»: in small letters, a word of what somebody is in charge of."""
    low = walk.words.low[i]
    charged = "sorumlu" in walk.words.low[first + 1 : first + 3] and walk.words.text[first].islower()
    return charged and low.isalpha() and low not in modifiers("outside") and verb_form(low) is None


def _is_conjunct(walk: Walk, i: int, first: int) -> bool:
    """«Pazarlama ve Müşteri Deneyimi Müdürü»: two fields of one unit, the first of which ends at word `i`."""
    low = walk.words.low[i]
    owned = walk.forms[walk.head].possessive or "sorumlu" in walk.words.low[first : walk.head]
    whole = needs_modifier(low) or is_abbreviation(low) or is_city(low) or _is_in_case(low)
    return first < walk.head and owned and not whole and not is_suffix(walk, i)


def _is_in_case(low: str) -> bool:
    """«Toplantıda», but not «Türkiye» or «Asya», where the ending is the word's own."""
    return _CONJUNCT_CASE.fullmatch(low) is not None and not is_territory(low)


def listed(walk: Walk, first: int, i: int) -> int:
    """«Çevre, Şehircilik ve İklim Değişikliği Bakanı»: a comma inside a ministry's name."""
    words = walk.words
    if i == 0 or "ve" not in words.low[first : walk.head]:
        return 0
    if words.low[i - 1] in modifiers("ministry") and words.low[first] in modifiers("ministry"):
        return 2
    if _COMMISSION in words.low[first : walk.head] and _is_subject(walk, i - 1) and _is_subject(walk, first):
        return 2
    if walk.of_state:
        return 0  # «Açılış Töreni, Ulaştırma ve Altyapı Bakanı»: a ministry has its own words
    return 2 if _is_field(walk, i - 1) and words.is_capitalised(first) and walk.forms[walk.head].possessive else 0


def _is_subject(walk: Walk, i: int) -> bool:
    """«Sanayi, Enerji, Bilgi ve Teknoloji Komisyonu»: one of the subjects of a commission, the name of no body."""
    words, low = walk.words, walk.words.low[i]
    named = is_city(low) or institution_kind(low) is not None
    return walk.taken[i] is None and words.is_capitalised(i) and not named and i not in walk.forms


def _is_field(walk: Walk, i: int) -> bool:
    """«Yatırım Finansmanı, Kurumsal Finansman ve Finansal Piyasalar Uzmanı»: a field of work before a comma."""
    words, low = walk.words, walk.words.low[i]
    if walk.taken[i] is not None or not words.is_capitalised(i) or i in walk.forms or is_city(low):
        return False
    body = institution_kind(low) is not None or is_abbreviation(low)
    return not body and (
        low in modifiers("nouns") or (i > 0 and words.is_capitalised(i - 1) and low[-1:] in HIGH_VOWELS)
    )
