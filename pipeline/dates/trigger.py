"""The event a date is the time of: the predicate of its clause, or the noun that it stands before.

An adverbial date («dün», «2019 yılında») goes with the next verb form of its sentence, be it a participle that opens a
noun («dün yaptığı açıklama»). A date that qualifies a noun («30 Mart seçimleri», «dünkü toplantı», «1986 doğumlu»)
goes with the head of that noun phrase. A year that only tells works apart («Kayıkçı (1999)») is the time of nothing.
The words that steer the search stand in `dates.toml` under `trigger`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from pipeline.dates.clause import deverbal_nouns, form_at, sentence_end
from pipeline.dates.lexicon import read_term, tables
from pipeline.dates.reading import low_at
from pipeline.document import Annotations, Candidate
from pipeline.turkish.verbs import VerbForm, is_copular, verb_form
from pipeline.turkish.words import Words

_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d")
_NUMERIC = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d\d){1,2}")
# A noun with a possessive or a case: «seçimleri», «toplantısında», «krizde».
_INFLECTED = re.compile(
    r".{2,}(?:l[ae]r[ıi]?|s[ıiuü]|(?<=[bcçdfgğhjklmnprsştvyz])[ıiuü])"
    r"(?:n[ıiuü]n?|n[ae]|n?[dt][ae]n?(?:ki)?|yl[ae])?|.{3,}(?:l[ae]r)?[dt][ae]n?"
)
# The same of a capitalised word: only endings that few names have.
_POSSESSED = re.compile(r".{4,}(?:s[ıiuü]|l[ae]r[ıi])(?:n[ıiuü]n?|n[ae]|n[dt][ae]n?(?:ki)?|yl[ae])?")
_PLURAL_NOUN = re.compile(r".+m[ae]l[ae]r(?:[ae]|[dt][ae]n?|l[ae])?")  # «örgütlenmelere»: several, so no single event
_LIST_LENGTH = 20  # dates in a row that share an event
_NOUN_REACH = 7  # words of a noun phrase
_CLOSERS = frozenset('.!?…,;"”’:')
_QUOTES = frozenset("'\"“”‘’")
_COPULAS = frozenset(("var", "yok", "değil", "iken"))
_GENITIVES = frozenset(("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"))
_ABLATIVES = ("dan", "den", "tan", "ten")


def find_trigger(notes: Annotations, date: Candidate) -> str | None:
    """The word of the text whose time `date` is, as written; None if there is none."""
    words = notes.words
    index = _trigger_index(words, _last_of_list(notes, date))
    return words.text[index] if index is not None else None


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(tables()["trigger"][name])


def _last_of_list(notes: Annotations, date: Candidate) -> Candidate:
    """The last of «1999, 2003 ve 2006 yıllarında», whose event the others share."""
    ordered = notes.selected or notes.of("dates")  # in text order
    at = bisect_right(ordered, date.start, key=lambda other: other.start)
    for following in ordered[at : at + _LIST_LENGTH]:
        joined = following.start == date.end + 1 and low_at(notes.words, date.end) in (",", "ve", "veya", "-", "/")
        if following.label != "DATE" or not joined:
            break
        date = following
    return date


def _trigger_index(words: Words, date: Candidate) -> int | None:
    after, suffix = _after_suffix(words, date.end)
    stop = sentence_end(words, date.end - 1)
    if low_at(words, after) in _listed("unrelated") or _is_stamp(words, date):
        return None
    if _in_brackets(words, date) and not _follows_day(words, date.start):
        return None
    opening = _relative_clause(words, date, suffix)
    if opening is not None:
        return opening
    if _is_attributive(words, date, suffix, after):
        return _event_of_noun(words, after, stop)
    verb = _predicate(words, after, stop)
    if _is_genitive(words, date, suffix):
        head = _noun_head(words, after, min(stop, after + 4))
        return verb if verb is not None and (head is None or verb <= head) else head
    return verb


def _after_suffix(words: Words, end: int) -> tuple[int, str]:
    if low_at(words, end) == "'" and low_at(words, end + 1).isalpha():
        return end + 2, words.low[end + 1]
    return end, ""


def _is_stamp(words: Words, date: Candidate) -> bool:
    """A date in figures beside a clock time is the article's own stamp: «22/09/09 14:56»."""
    in_figures = _NUMERIC.fullmatch(words.text[date.start]) or (
        date.end - date.start == 5 and words.text[date.start].isdigit() and words.text[date.end - 1].isdigit()
    )
    beside = (low_at(words, date.end), low_at(words, date.start - 1))
    return bool(in_figures) and any(_CLOCK.fullmatch(low) for low in beside)


def _in_brackets(words: Words, date: Candidate) -> bool:
    return low_at(words, date.start - 1) == "(" and low_at(words, date.end) in (")", ",")


def _follows_day(words: Words, start: int) -> bool:
    term = read_term(low_at(words, start - 2))
    return term is not None and term.kind == "days"


def _relative_clause(words: Words, date: Candidate, suffix: str) -> int | None:
    """The participle before «kurulduğu 2000 yılından bugüne»: the date is told as the beginning of what it names."""
    if date.start == 0 or not (suffix or words.low[date.end - 1]).endswith(_ABLATIVES):
        return None
    form = verb_form(words.low[date.start - 1])
    return date.start - 1 if form and form.kind == "participle" and form.tense else None


def _is_genitive(words: Words, date: Candidate, suffix: str) -> bool:
    if suffix:
        return suffix in _GENITIVES
    term = read_term(words.low[date.end - 1])
    return term is not None and term.inflection.case == "gen"


def _is_attributive(words: Words, date: Candidate, suffix: str, after: int) -> bool:
    """Does the date stand before a noun that it qualifies: «-ki», «tarihli», or no case at all?"""
    last = words.low[date.end - 1]
    if suffix.endswith("ki") or last.endswith(("kü", "ki")) or last == "tarihli":
        return True
    following = low_at(words, after)
    if suffix or not following.isalpha() or following in _listed("postpositions") or words.breaks[after]:
        return False
    if last.isdigit():
        return True
    term = read_term(last)
    if term is None or term.inflection.case:
        return False
    if term.kind == "months":
        return True
    return term.kind == "units" and term.inflection.possessive and term.value in ("year", "month", "campaign")


def _event_of_noun(words: Words, start: int, stop: int) -> int | None:
    """The head of the noun phrase at `start`, or what is done with it where it has no time of its own."""
    head = _noun_head(words, start, stop)
    if head is None or _is_bare_name(words, head):
        return _predicate(words, start, stop)  # «2011 Ortadoğu'da … bir yıla dönüşüyor»
    if words.low[head].startswith(tuple(_listed("carriers"))):
        done = _predicate(words, head + 1, min(stop, head + 4))
        return head if done is None else done
    return head


def _is_bare_name(words: Words, i: int) -> bool:
    """A capitalised word that heads nothing: neither possessed («Kuruluş Bildirgesi») nor in capitals throughout."""
    is_name = words.is_capitalised(i) and not words.is_all_caps(i)
    return is_name and not _ends_noun_phrase(words, i) and _POSSESSED.fullmatch(words.low[i]) is None


def _noun_head(words: Words, start: int, stop: int) -> int | None:
    """The first word from `start` that carries a possessive or a case, or a participle before it."""
    candidate: int | None = None
    for i in range(start, min(stop, start + _NOUN_REACH)):
        low = words.low[i]
        if low in _listed("determiners") or low in _QUOTES:
            continue
        if not low[0].isalpha() or low in _listed("postpositions"):
            break
        form = verb_form(low)
        if form is not None and form.kind != "noun" and not low.startswith(deverbal_nouns()):
            return i if form.kind == "participle" or candidate is None else candidate
        if low in _listed("dated") or _ends_noun_phrase(words, i):
            return i
        candidate = i
    return candidate


def _ends_noun_phrase(words: Words, i: int) -> bool:
    low = words.low[i]
    if low_at(words, i + 1) == "'":
        return words.is_capitalised(i) and low.endswith(("ı", "i", "u", "ü"))
    in_lower_case = words.text[i][0].islower() or words.is_all_caps(i)
    return in_lower_case and bool(_INFLECTED.fullmatch(low)) and not low.endswith(("lı", "li", "lu", "lü"))


def _predicate(words: Words, start: int, stop: int) -> int | None:
    """The next verb form that the date can belong to; a verbal noun that names a thing only if no verb follows."""
    thing: int | None = None
    genitive = False  # a subject of its own stands between: «2011'de anlaşmanın imzalanmasıyla … mahkûm edildi»
    main_only = low_at(words, start) == ","
    for i in range(start, stop):
        low = words.low[i]
        if len(low) == 1:
            continue
        if low in _COPULAS or (len(low) > 4 and low_at(words, i + 1) in _CLOSERS and is_copular(low)):
            return i
        form = form_at(words, i)
        if form is None or _is_name(words, i):
            genitive = genitive or _is_genitive_noun(words, i)
        elif form.kind == "noun":
            if _names_a_thing(words, i, low):
                thing = i if thing is None else thing
                genitive = genitive or low.endswith(("nın", "nin"))
            elif _leads_on(words, i, form):
                continue
            elif genitive and _has_own_subject(words, i):
                genitive = low.endswith(("nın", "nin", "nun", "nün"))
            else:
                return i
        elif not (main_only and form.kind == "participle" and not low.endswith(("nı", "ni", "nu", "nü"))):
            return i
    return thing


def _is_name(words: Words, i: int) -> bool:
    """A capitalised word within a sentence, «Doğan», «Aksa»: a name, whatever verb form it looks like."""
    return (
        words.is_capitalised(i)
        and not words.is_all_caps(i)
        and words.sentences[words.sentence_of[i]][0] != i
        and low_at(words, i - 1) not in _QUOTES | {"("}
    )


def _is_genitive_noun(words: Words, i: int) -> bool:
    low = words.low[i]
    if not low.endswith(("ın", "in", "un", "ün")):
        return False
    if low_at(words, i - 1) == "'":
        return low in _GENITIVES
    return len(low) >= 5 and low not in _listed("no_genitive")


def _names_a_thing(words: Words, i: int, low: str) -> bool:
    """«açıklama yaptı»: a verbal noun that has become a name of something, unless «görüşmesi bekleniyor» follows."""
    if not (low.startswith(deverbal_nouns()) or low.endswith(("ma", "me")) or _PLURAL_NOUN.fullmatch(low)):
        return False
    following = form_at(words, i + 1)
    return following is None or following.stem not in tables()["expecting"]["stems"]


def _leads_on(words: Words, i: int, form: VerbForm) -> bool:
    """«uygulanmaya başlayacak», «üretmek için»: the verb meant stands further on."""
    low = words.low[i]
    if low.endswith(("mak", "mek")):
        return low_at(words, i + 1).startswith(tuple(_listed("purpose"))) and form.stem != "başla"
    following = form_at(words, i + 1)
    return low.endswith(("maya", "meye")) and following is not None and following.stem in _listed("aspect_verbs")


def _has_own_subject(words: Words, i: int) -> bool:
    """Does the verbal noun at `i` take a subject in the genitive, and is it no prediction («gelmesi bekleniyor»)?"""
    if words.low[i].endswith(("mak", "mek")):
        return False
    following = form_at(words, i + 1)
    return following is None or following.kind not in ("finite", "participle")
