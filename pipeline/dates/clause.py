"""The verb a date belongs to: the next verb form behind it, and the tense it gives."""

from __future__ import annotations

from functools import cache

from pipeline.dates.lexicon import read_term, tables
from pipeline.resources import load_toml
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.verbs import Tense, VerbForm, verb_form
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_REACH = 60  # words: no clause is longer, and the search stays linear


@cache
def deverbal_nouns() -> tuple[str, ...]:
    """Verbal nouns that have become names of things («açıklama»), as beginnings of words."""
    return tuple(load_toml("verbs.toml")["deverbal"])


def form_at(words: Words, i: int) -> VerbForm | None:
    """The verb form that word `i` is; «gelecek» before a word of time points at it and is none."""
    low = words.low[i] if i < len(words.low) else ""
    form = verb_form(low)
    if form is not None and low in tables()["pointers"] and i + 1 < len(words.low):
        following = words.low[i + 1]
        of_time = read_term(following) is not None or parse_word(following) is not None
        if of_time or following.startswith(_generations()):
            return None
    return form


@cache
def _generations() -> tuple[str, ...]:
    """Beginnings of what else «gelecek» can be the next of: «gelecek nesiller»."""
    return tuple(tables()["false_friends"]["generations"])


def sentence_end(words: Words, i: int) -> int:
    """The end of the sentence that word `i` stands in, at most `_REACH` words on."""
    return min(words.sentences[words.sentence_of[i]][1], i + _REACH)


def clause_tense(words: Words, end: int, *, lasting: bool = False) -> Tense | None:
    """The tense of the first verb form behind word `end` that has one, None if the sentence has none.

    A verbal noun looks ahead before a verb of expecting («yapılması bekleniyor»), be it the last of several («açık
    tutulması, … verilmesi kararlaştırıldı»), and so does a day that is being set («13 Mayıs olarak belirlendi»); a
    participle in -an looks back unless what it stands in does («başlayacak» decides for itself). What is `lasting`
    («17 Nisan'dan itibaren … yapılan … uygulanacak») is no time of a participle in -an on the way.
    """
    if end == 0:
        return None
    stop = sentence_end(words, end - 1)
    noun_seen = False
    noun = -1
    for i in range(end, stop):
        form = form_at(words, i)
        if form is None:
            if words.low[i] in ("var", "yok"):
                return "present"
            if noun_seen and words.low[i] in tables()["expecting"]["nouns"]:
                return "future"
            continue
        if ((noun_seen or noun == i - 1) and _expects(form)) or _sets_a_day(words, i, form):
            return None if words.low[i].endswith(("yordu", "yorlardı")) else "future"  # «sökmeyi planlıyordu»
        if form.kind == "participle" and (noun_seen or _says_when(words, i) or (lasting and form.tense is None)):
            continue
        if noun_seen and form.kind == "finite":
            return "future" if form.tense == "future" else None  # «yapılmasını sağlayacağız»
        if form.kind == "noun":
            # «anlaşmaya vardığını»: the name of a thing is no event to come
            noun = i
            noun_seen = noun_seen or not words.low[i].startswith(deverbal_nouns())
        elif form.tense is not None:
            return form.tense
        elif form.kind == "participle":
            return "past"
    return None


def main_tense(words: Words, end: int) -> Tense | None:
    """The tense of the first finite verb behind word `end`, participles passed over."""
    for i in range(end, sentence_end(words, end - 1)):
        form = form_at(words, i)
        if form is not None and form.kind == "finite":
            return form.tense
    return None


def puts_off(words: Words, start: int) -> bool:
    """Is the first verb from word `start` on one that moves a day: «30 Nisan'a uzatıldı», «yarına ertelendi»?"""
    forms = (form_at(words, i) for i in range(start, sentence_end(words, start - 1)))
    first = next((form for form in forms if form is not None), None)
    return first is not None and first.stem in tables()["expecting"]["putting_off"]


def _says_when(words: Words, i: int) -> bool:
    """Is the participle at `i` of the time of the verb it leads to: «yapıldığında», «açıklandığı zaman»?"""
    if words.low[i].endswith(("ğında", "ğinde", "ğunda", "ğünde")):
        return True
    return i + 1 < len(words) and words.low[i + 1] in tables()["expecting"]["when"]


@word_cache
def _expects(form: VerbForm) -> bool:
    return form.stem in tables()["expecting"]["stems"]


def _sets_a_day(words: Words, i: int, form: VerbForm) -> bool:
    return words.low[i - 1] == "olarak" and form.stem in tables()["expecting"]["setting"]
