"""What a word may be to a date's event: the class of its form, by its suffixes and the word behind it.

The classes are what the chooser of triggers was trained on (`trigger_features.py`, `trigger_weights.csv`): a change
here asks for a new training (`models/training/triggers.py`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.dates.clause import deverbal_nouns, form_at
from pipeline.dates.lexicon import tables
from pipeline.dates.reading import QUOTES, low_at
from pipeline.turkish.suffixes import GENITIVES
from pipeline.turkish.verbs import VerbForm, is_copular
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_LONG_TITLE, _SHORT_TITLE = 30, 4  # words of a headline
_CAPITALISED = 0.85  # of them
_STOPS = frozenset(".!?…;:")
_CLOSERS = _STOPS | QUOTES | {","}
_END_OF_CLAUSE = _STOPS | QUOTES | {"mi", "de", "ama", ""}
_PLURAL_NOUN = re.compile(r".+m[ae]l[ae]r(?:[ae]|[dt][ae]n?|l[ae])?")  # «örgütlenmelere»: several, so no single event
_PLUPERFECT = re.compile(r".+m[ıiuü]şt[ıiuü](?:l[ae]r)?")
_CASED_IN_T = re.compile(r".+[aeıioöuü]t[ıiuü]")  # «teşkilatı,»: behind a vowel the copula is -ydı
_CASED = ("nı", "ni", "nu", "nü", "nın", "nin", "nun", "nün", "na", "ne", "nda", "nde", "ndan", "nden")

# A noun with a possessive or a case: «seçimleri», «toplantısında», «krizde», «verilere».
_INFLECTED = re.compile(
    r".{2,}(?:l[ae]r(?:[ıi]|[ae])?|s[ıiuü]|(?<=[bcçdfgğhjklmnprsştvyz])[ıiuü]|[ıiuü]?m[ıiuü]z)"
    r"(?:n[ıiuü]n?|n[ae]|[ıiuü]|[ae]|n?[dt][ae]n?(?:ki)?|y?l[ae])?|.{3,}(?:l[ae]r)?[dt][ae]n?"
)
# «planlı tatbikat», «karşılıksız çek», «finansal sonuç»; «ödülü» is no adjective.
_ADJECTIVE = re.compile(r".{2,}(?:[bcçdfgğhjklmnprsştvyz]l[ıiuü]|s[ıiuü]z|.s[ae]l)")
_AGENT = re.compile(r".{2,}[cç][ıiuü](?:l[ae]r.*)?")
_POSSESSED = re.compile(
    r".{2,}(?:l[ae]r[ıi]|s[ıiuü]|(?<=[bcçdfgğhjklmnprsştvyz])[ıiuü]|[ıiuü]?m[ıiuü]z)"
    r"(?:n[ıiuü]n?|n[ae]|n[dt][ae]n?(?:ki)?|yl[ae])?"
)

PREDICATES = frozenset(
    (
        *("copula", "finite", "pluperfect", "perfect+noun", "future+noun", "aorist+noun"),
        *("an", "an+case", "dık", "dık+case", "dıktan", "acak", "acak+case"),
        *("arak", "ıp", "ken", "converb", "mak", "maya", "mayı", "ması"),
    )
)
VERBAL = PREDICATES | {"thing", "ma"}
NOMINALISED = frozenset(("dık", "dık+case", "acak", "acak+case", "ması"))
"""Forms that take their subject in the genitive: «bakanın açıkladığı», «konutların yapılması»."""


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the resource's table `trigger`."""
    return frozenset(tables()["trigger"][name])


@cache
def beginnings(name: str) -> tuple[str, ...]:
    """A list of the table `trigger` that holds beginnings of words, as `str.startswith` takes them."""
    return tuple(tables()["trigger"][name])


@lru_cache(maxsize=256)  # the dates of a sentence, one after another, look at the same words
def word_class(words: Words, i: int) -> str:
    """The class of word `i`: one of `VERBAL`, or of signs, nouns and the words that steer between them."""
    low = words.low[i]
    if len(low) == 1:
        if low == "'" and _is_apostrophe(words, i):
            return "apostrophe"
        return "comma" if low == "," else "quote" if low in QUOTES else "stop" if low in _STOPS else "sign"
    if not low[0].isalpha():
        return "figure"
    if i and words.low[i - 1] == "'" and len(low) < 7 and words.text[i][0].islower():
        return "genitive" if low in GENITIVES else "suffix"
    if low == "değil":
        return "copula" if low_at(words, i + 1) in _END_OF_CLAUSE else "not"  # «bugün değil, yarın»
    if low in listed("copulas"):
        return "copula"
    if low in listed("no_verbs"):
        return "determiner"  # «artık»
    if low.endswith("yken"):
        return "noun" if low.startswith("yaş") else "ken"  # «seviyesindeyken»; «12 yaşındayken» is a time itself
    form = form_at(words, i)
    if form is not None and not _is_name(words, i):
        return _verb_class(words, i, form)
    if len(low) > 4 and low_at(words, i + 1) in _CLOSERS and is_copular(low) and not _CASED_IN_T.fullmatch(low):
        return "copula"
    return _noun_class(words, i)


def _noun_class(words: Words, i: int) -> str:
    low = words.low[i]
    if _is_genitive_noun(words, i):
        return "genitive"
    if low in listed("postpositions") or low in listed("relational"):
        return "postposition"
    if low in listed("determiners") or (_ADJECTIVE.fullmatch(low) and low_at(words, i + 1).isalpha()):
        return "determiner"
    return "name" if _stands_out(words, i) else "noun"


def _verb_class(words: Words, i: int, form: VerbForm) -> str:
    low = words.low[i]
    if form.kind == "finite":
        return _finite_class(words, i)
    if form.kind == "participle":
        return _participle_class(low, form)
    if form.kind == "converb":
        if low.endswith(("arak", "erek")):
            return "arak"
        if low.endswith(("ıp", "ip", "up", "üp")):
            return "determiner" if _is_whether(words, i, form) else "ıp"
        return "ken" if low.endswith("ken") else "converb"
    return _verbal_noun_class(low)


def _is_whether(words: Words, i: int, form: VerbForm) -> bool:
    """«katılıp katılmadığı»: the first of the two says no more than that there is a doubt."""
    following = form_at(words, i + 1)
    return following is not None and following.stem == form.stem


def _finite_class(words: Words, i: int) -> str:
    low, following = words.low[i], low_at(words, i + 1)
    if low.endswith(("makta", "mekte")) and following.isalpha() and not words.breaks[i + 1]:
        return "perfect+noun" if following.startswith("ol") or following == "iken" else "mayı"
    if _PLUPERFECT.fullmatch(low):
        return "pluperfect"
    leads_on = following[:1].isalpha() and not words.breaks[i + 1] and following not in listed("joins")
    if leads_on and low.endswith(("mış", "miş", "muş", "müş")):
        return "perfect+noun"
    if leads_on and low.endswith(("acak", "ecek")):
        return "future+noun"
    if leads_on and low.endswith(("ır", "ir", "ur", "ür", "ar", "er", "maz", "mez")):
        return "aorist+noun"
    return "finite"


def _participle_class(low: str, form: VerbForm) -> str:
    if form.tense is None:
        return "an" if low.endswith(("an", "en")) else "an+case"
    if low.endswith(("tan", "ten")) and low[-4:-3] == "k":
        return "dıktan"
    name = "dık" if form.tense == "past" else "acak"
    return f"{name}+case" if low.endswith(_CASED) else name


def _verbal_noun_class(low: str) -> str:
    if low.endswith(("maktır", "mektir")):
        return "copula"
    if low.endswith(("mak", "mek")):
        return "mak"
    if low.endswith(("maya", "meye")):
        return "maya"
    if low.endswith(("mayı", "meyi", "maktan", "mekten", "makta", "mekte")):
        return "mayı"
    if low.startswith(deverbal_nouns()) or low.endswith(("mada", "mede")) or _PLURAL_NOUN.fullmatch(low):
        return "thing"  # «sulamada»; of an act it would be «sulamasında»
    return "ma" if low.endswith(("ma", "me")) else "ması"


def _is_apostrophe(words: Words, i: int) -> bool:
    """Does the mark at `i` cut a suffix off a word, «Bursa'da», rather than open or close a quotation?"""
    low = low_at(words, i + 1)
    return i > 0 and 0 < len(low) < 7 and words.text[i + 1][0].islower() and words.end[i] == words.start[i + 1]


def _is_name(words: Words, i: int) -> bool:
    """A capitalised word within a sentence, «Doğan», «Aksa»: a name, whatever verb form it looks like."""
    return (
        _stands_out(words, i)
        and not words.is_all_caps(i)
        and words.sentences[words.sentence_of[i]][0] != i
        and low_at(words, i - 1) not in QUOTES | {"("}
    )


def _stands_out(words: Words, i: int) -> bool:
    """Is word `i` capitalised where not every word is, as in a headline («Altınlar Bu Yıl Yine Kazandırdı»)?"""
    return words.is_capitalised(i) and not _is_title(words, words.sentence_of[i])


@lru_cache(maxsize=64)
def _is_title(words: Words, sentence: int) -> bool:
    """Does nearly every long word of a sentence begin with a capital?"""
    start, end = words.sentences[sentence]
    long = [i for i in range(start, min(end, start + _LONG_TITLE)) if len(words.low[i]) > 3 and words.low[i].isalpha()]
    return len(long) >= _SHORT_TITLE and sum(map(words.is_capitalised, long)) >= _CAPITALISED * len(long)


def _is_genitive_noun(words: Words, i: int) -> bool:
    low = words.low[i]
    return len(low) >= 5 and low.endswith(("ın", "in", "un", "ün")) and low not in listed("no_genitive")


@word_cache
def is_inflected(low: str) -> bool:
    """Does a noun end as if in a case or possessed?"""
    return _INFLECTED.fullmatch(low) is not None


@word_cache
def is_possessed(low: str) -> bool:
    """Does a noun end as if possessed?"""
    return _POSSESSED.fullmatch(low) is not None


@word_cache
def is_no_event(low: str) -> bool:
    """Is a noun an agent («kiracı», «yatırımcılar») or a manner («yüzde 3 azalışla»)?"""
    return _AGENT.fullmatch(low) is not None or low.endswith(("ışla", "işle", "uşla", "üşle"))


@word_cache
def is_timeless(low: str) -> bool:
    """Is a noun one of no event, a paper or a body: «bugünkü sayısında yayımlanan», «yönetim kurulu kararı»?"""
    return low.startswith(beginnings("timeless"))


def class_behind(words: Words, i: int) -> str:
    """What the word behind word `i` makes of it: «yapılması bekleniyor», «olmak üzere», «verdiğinden sonra»."""
    low = low_at(words, i + 1)
    if not low:
        return "end"
    if len(low) == 1:
        return "comma" if low == "," else "quote" if low in QUOTES else "sign"
    if low in ("bir", "devam", "ve", "ile", "da", "de", "mı", "mi"):
        return low
    form = form_at(words, i + 1)
    if form is not None:
        if form.stem in tables()["expecting"]["stems"]:
            return "expecting"
        if form.stem in ("ol", "başla"):
            return form.stem
        return "aspect" if form.stem in listed("aspect_verbs") else form.kind
    if low in listed("relational"):
        return "relational"
    if low in listed("manners"):
        return "manner"
    if low.startswith(beginnings("purpose")):
        return "purpose"
    return "name" if words.is_capitalised(i + 1) else "word"
