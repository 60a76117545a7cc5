"""The event a date is the time of: the predicate of its clause, or the noun that it stands before.

An adverbial date («dün», «2019 yılında») goes with a verb form of its sentence, often a participle that opens a noun
(«dün yaptığı açıklama»); a date that qualifies a noun («30 Mart seçimleri», «1986 doğumlu») with that noun. The word is
chosen by weights learned from annotated articles (`trigger_features.py` says from what). By rule a date is the time of
nothing where it compares («geçen yıla göre»), tells works apart («Kayıkçı (1999)») or stamps the article («22/09/09
14:56»).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from pipeline.choice import heaviest
from pipeline.dates.lexicon import read_term
from pipeline.dates.reading import low_at
from pipeline.dates.trigger_features import after_suffix, choices, ends_clause, says_when
from pipeline.dates.trigger_words import VERBAL, listed, word_class
from pipeline.document import Annotations, Candidate
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d")
_NUMERIC = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d\d){1,2}")
_AWAY_OR_TO = ("dan", "den", "tan", "ten", "na", "ne", "ya", "ye")
_NEAR = 6  # words
_LIST_LENGTH = 20  # dates in a row that share an event
_GAP = 14  # words from one of them to the next


def find_trigger(notes: Annotations, date: Candidate) -> str | None:
    """The word of the text whose time `date` is, as written; None if there is none."""
    last = last_of_list(notes, date)
    if is_time_of_nothing(notes.words, last):
        return None
    if (decided := decided_by_rule(notes.words, last)) is not None:
        return notes.words.text[decided]
    chosen = heaviest(choices(notes, last), "trigger_weights.csv")
    return notes.words.text[chosen] if chosen is not None else None


def last_of_list(notes: Annotations, date: Candidate) -> Candidate:
    """The last of «1999, 2003 ve 2006 yıllarında», «A'nın 3 Şubat'ta, B'nin 4 Şubat'ta …», whose event they share."""
    ordered = notes.selected or notes.of("dates")  # in text order
    at = bisect_right(ordered, date.start, key=lambda other: other.start)
    for following in ordered[at : at + _LIST_LENGTH]:
        if following.label != "DATE":
            if following.label == "MONEY":
                break
            continue
        joined = following.start == date.end + 1 and low_at(notes.words, date.end) in (",", "ve", "veya", "-", "/")
        if not joined and not _gapped(notes.words, date, following):
            break
        date = following
    return date


def _gapped(words: Words, date: Candidate, following: Candidate) -> bool:
    """Do two dates in the locative stand in one list, a comma and no verb between them?"""
    after, _ = after_suffix(words, date.end)
    between = range(after, following.start)
    if len(between) > _GAP or words.sentence_of[date.start] != words.sentence_of[following.start]:
        return False
    if not (says_when(words, date) and says_when(words, following)):
        return False
    forms = [word_class(words, i) for i in between]
    return "comma" in forms and VERBAL.isdisjoint(forms)


def is_time_of_nothing(words: Words, date: Candidate) -> bool:
    """Does `date` compare, assign, tell works apart or stamp the article?"""
    after, _ = after_suffix(words, date.end)
    if low_at(words, after) in listed("unrelated") or _is_stamp(words, date):
        return True
    if not _in_brackets(words, date) or _follows_day(words, date.start):
        return False
    return date.start < 2 or not ends_clause(words, date.start - 2)  # «kursta başladı (1999)»


def decided_by_rule(words: Words, date: Candidate) -> int | None:
    """The word that needs no weighing: «1986 doğumlu», «2023'te 12 iken», «kurulduğu 2000 yılından bugüne»."""
    after, _ = after_suffix(words, date.end)
    if low_at(words, after) in listed("dated"):
        return after
    copula = _copula(words, after)
    return _opening_participle(words, date) if copula is None else copula


def _copula(words: Words, after: int) -> int | None:
    """«iken» close behind the date, no verb and no comma between them."""
    for i in range(after, min(after + _NEAR, words.sentences[words.sentence_of[after - 1]][1])):
        if words.low[i] == "iken":
            return i
        if words.low[i] == "," or verb_form(words.low[i]) is not None:
            break
    return None


def _opening_participle(words: Words, date: Candidate) -> int | None:
    """The participle of «kurulduğu 2000 yılından bugüne»: the date is told as the end of a span that it begins."""
    _, suffix = after_suffix(words, date.end)
    if date.start == 0 or not (suffix or words.low[date.end - 1]).endswith(_AWAY_OR_TO):
        return None
    form = verb_form(words.low[date.start - 1])
    return date.start - 1 if form and form.kind == "participle" and form.tense else None


def _is_stamp(words: Words, date: Candidate) -> bool:
    """A date in figures beside a clock time is the article's own stamp: «22/09/09 14:56»."""
    in_figures = _NUMERIC.fullmatch(words.text[date.start]) or (
        date.end - date.start == 5 and words.text[date.start].isdigit() and words.text[date.end - 1].isdigit()
    )
    beside = (low_at(words, date.end), low_at(words, date.start - 1))
    return bool(in_figures) and any(_CLOCK.fullmatch(low) for low in beside)


def _in_brackets(words: Words, date: Candidate) -> bool:
    """Is `date` told apart in brackets? «tutarın vadesinde (bugün) ödeneceği» tells the day of what follows."""
    term = read_term(words.low[date.start])
    if term is not None and term.kind == "days":
        return False
    return low_at(words, date.start - 1) == "(" and low_at(words, date.end) in (")", ",")


def _follows_day(words: Words, start: int) -> bool:
    term = read_term(low_at(words, start - 2))
    return term is not None and term.kind == "days"
