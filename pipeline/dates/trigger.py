"""The event a date is the time of: the predicate of its clause, or the noun that it stands before.

An adverbial date («dün», «2019 yılında») goes with the next verb form of its sentence, be it a participle that opens a
noun («dün yaptığı açıklama»). A date that qualifies a noun («30 Mart seçimleri», «dünkü toplantı», «1986 doğumlu»)
goes with the head of that noun phrase. A year that only tells works apart («Kayıkçı (1999)») is the time of nothing.
"""

from __future__ import annotations

import re

from pipeline.dates.clause import sentence_end
from pipeline.dates.lexicon import read_term, tables
from pipeline.dates.reading import low_at
from pipeline.document import Annotations, Candidate
from pipeline.resources import load_toml
from pipeline.turkish.verbs import is_copular, verb_form
from pipeline.turkish.words import Words

_POSTPOSITIONS = frozenset(
    "itibarıyla itibariyle itibarı için boyunca süresince kadar dek değin beri bu sonra önce öncesi sonrası öncesinde "
    "sonrasında genelinde arasında içinde içerisinde ile ila de da ise gibi akşamı sabahı ve veya".split()
)
_UNRELATED = frozenset("göre ait ilişkin dair".split())
_INFLECTED = re.compile(
    r".{2,}(?:l[ae]r(?:[ıi])?|s[ıiuü]|(?<=[bcçdfgğhjklmnprsştvyz])[ıiuü])"
    r"(?:n[ıiuü]n?|n[ae]|n?[dt][ae]n?(?:ki)?|yl[ae])?|.{3,}(?:l[ae]r)?[dt][ae]n?"
)
_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d")
_NUMERIC = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d\d){1,2}")
_LIST_LENGTH = 20
_DETERMINERS = frozenset("bazı bir tüm bu o şu en her yeni ilk son çok daha ikinci üçüncü".split())
_CARRIERS = ("sayısı", "gazete", "dergi", "haber")  # «bugünkü sayısında yayımlanan»: a paper has no time of its own
_NO_GENITIVE = frozenset("için kadın altın yakın basın gelin bugün uzun bütün yarın derin zengin yoğun uygun olgun son".split())
_NOUN_REACH = 7  # words of a noun phrase


def find_trigger(notes: Annotations, date: Candidate) -> str | None:
    """The word of the text whose time `date` is, as written; None if there is none."""
    words = notes.words
    index = _trigger_index(words, _last_of_list(notes, date))
    return words.text[index] if index is not None else None


def _trigger_index(words: Words, date: Candidate) -> int | None:
    after, suffix = _after_suffix(words, date.end)
    stop = sentence_end(words, date.end - 1)
    if low_at(words, after) in _UNRELATED or _is_stamp(words, date):
        return None
    if _in_brackets(words, date) and not _follows_day(words, date.start):
        return None
    left = _relative_clause(words, date, suffix)
    if left is not None:
        return left
    if _is_attributive(words, date, suffix, after):
        head = _noun_head(words, after, stop)
        if head is not None and words.low[head].startswith(_CARRIERS):
            following = _predicate(words, head + 1, min(stop, head + 4))
            return head if following is None else following
        return head
    if suffix.endswith("n") and not suffix.endswith(("dan", "den", "tan", "ten")) or _is_genitive(words, date, suffix):
        head = _noun_head(words, after, min(stop, after + 4))
        verb = _predicate(words, after, stop)
        return verb if verb is not None and (head is None or verb <= head) else head
    return _predicate(words, after, stop)


def _last_of_list(notes: Annotations, date: Candidate) -> Candidate:
    """The last of «1999, 2003 ve 2006 yıllarında», whose event the others share."""
    starts = {other.start: other for other in notes.selected or notes.of("dates") if other.label == "DATE"}
    for _ in range(_LIST_LENGTH):
        following = starts.get(date.end + 1)
        if following is None or low_at(notes.words, date.end) not in (",", "ve", "veya", "-", "/"):
            return date
        date = following
    return date


def _is_stamp(words: Words, date: Candidate) -> bool:
    """A date in figures beside a clock time is the article's own stamp: «22/09/09 14:56»."""
    if date.end - date.start not in (1, 5) or not words.text[date.start][0].isdigit():
        return False
    beside = (low_at(words, date.end), low_at(words, date.start - 1))
    return words.low[date.end - 1].isdigit() and any(_CLOCK.fullmatch(low) for low in beside) or (
        _NUMERIC.fullmatch(words.text[date.start]) is not None and any(_CLOCK.fullmatch(low) for low in beside)
    )


def _after_suffix(words: Words, end: int) -> tuple[int, str]:
    if low_at(words, end) == "'" and low_at(words, end + 1).isalpha():
        return end + 2, words.low[end + 1]
    return end, ""


def _relative_clause(words: Words, date: Candidate, suffix: str) -> int | None:
    """The participle before «kurulduğu 2000 yılından bugüne»: the date is told as the beginning of what it names."""
    if not (suffix or words.low[date.end - 1]).endswith(("dan", "den", "tan", "ten")) or date.start == 0:
        return None
    form = verb_form(words.low[date.start - 1])
    return date.start - 1 if form and form.kind == "participle" and form.tense else None


def _in_brackets(words: Words, date: Candidate) -> bool:
    return low_at(words, date.start - 1) == "(" and low_at(words, date.end) in (")", ",")


def _follows_day(words: Words, start: int) -> bool:
    term = read_term(low_at(words, start - 2))
    return term is not None and term.kind == "days"


def _is_genitive(words: Words, date: Candidate, suffix: str) -> bool:
    if suffix:
        return suffix.endswith(("ın", "in", "un", "ün"))
    term = read_term(words.low[date.end - 1])
    return term is not None and term.inflection.case == "gen"


def _is_attributive(words: Words, date: Candidate, suffix: str, after: int) -> bool:
    """Does the date stand before a noun that it qualifies: «-ki», «tarihli», or no case at all?"""
    last = words.low[date.end - 1]
    if suffix.endswith("ki") or last.endswith(("kü", "ki")) or last == "tarihli":
        return True
    following = low_at(words, after)
    if suffix or not following.isalpha() or following in _POSTPOSITIONS or words.breaks[after]:
        return False
    if last.isdigit():
        return True
    term = read_term(last)
    if term is None or term.inflection.case:
        return False
    if term.kind == "months":
        return True
    return term.kind == "units" and term.inflection.possessive and term.value in ("year", "month", "campaign")


def _noun_head(words: Words, start: int, stop: int) -> int | None:
    """The head of the noun phrase at `start`: its first word that carries a possessive or a case."""
    candidate: int | None = None
    for i in range(start, min(stop, start + _NOUN_REACH)):
        low = words.low[i]
        if low in _DETERMINERS or low in ("'", "\"", "“", "”", "‘", "’"):
            continue
        if not low[0].isalpha() or low in _POSTPOSITIONS:
            break
        form = verb_form(low)
        if form is not None and form.kind != "noun" and not _is_deverbal(low):
            return i if form.kind == "participle" or candidate is None else candidate
        if low.endswith(("lı", "li", "lu", "lü")) and candidate is None and low.startswith(("doğum", "itfa", "vade", "yapım")):
            return i
        candidate = i
        if low_at(words, i + 1) == "'" :
            if words.text[i][0].isupper() and low.endswith(("sı", "si", "su", "sü", "ı", "i", "u", "ü")):
                return i
            continue
        if words.text[i][0].islower() or words.is_all_caps(i):
            if _INFLECTED.fullmatch(low) and not low.endswith(("lı", "li", "lu", "lü")):
                return i
    return candidate


def _is_deverbal(low: str) -> bool:
    nouns = load_toml("verbs.toml")["deverbal"]
    return low.startswith(tuple(nouns))


def _predicate(words: Words, start: int, stop: int) -> int | None:
    """The next verb form that the date can belong to; a verbal noun that names a thing only if no verb follows."""
    thing: int | None = None
    genitive = False  # a subject of its own stands between: «1966'da kurumun açtığı sınavı kazandı»
    main_only = low_at(words, start) == ","
    for i in range(start, stop):
        low = words.low[i]
        if is_copular(low) and len(low) > 4 and low_at(words, i + 1) in _CLOSERS:
            return i
        if len(low) < 2 or not low.isalpha() or _is_name(words, i):
            genitive = genitive or (low in _GENITIVES and low_at(words, i - 1) == "'")
            continue
        form = verb_form(low)
        if form is None:
            if low in ("var", "yok", "değil", "iken"):
                return i
            genitive = genitive or _is_genitive_noun(words, i)
            continue
        if form.kind == "noun" and (_is_deverbal(low) or low.endswith(("ma", "me"))) and not _is_expected(words, i):
            thing = i if thing is None else thing
            genitive = genitive or low.endswith(("nın", "nin"))
            continue
        if form.kind == "noun" and _leads_on(words, i, form.stem):
            continue
        if genitive and _has_own_subject(words, i, form.kind):
            genitive = low.endswith(("nın", "nin", "nun", "nün"))
            continue
        if main_only and form.kind == "participle" and not low.endswith(("nı", "ni", "nu", "nü")):
            continue
        return i
    return thing


_CLOSERS = frozenset(".!?…,;\"”’:")
_GENITIVES = frozenset("ın in un ün nın nin nun nün".split())


def _is_name(words: Words, i: int) -> bool:
    """A capitalised word within a sentence, «Doğan», «Aksa»: a name, whatever verb form it looks like."""
    return (
        words.is_capitalised(i)
        and not words.is_all_caps(i)
        and i > 0
        and words.sentences[words.sentence_of[i]][0] != i
        and low_at(words, i - 1) not in ("\"", "“", "‘", "'", "(")
    )


def _is_genitive_noun(words: Words, i: int) -> bool:
    low = words.low[i]
    if low_at(words, i - 1) == "'":
        return low in _GENITIVES
    return len(low) >= 5 and low.endswith(("ın", "in", "un", "ün")) and low not in _NO_GENITIVE


def _leads_on(words: Words, i: int, stem: str) -> bool:
    """«uygulanmaya başlayacak», «çalmak üzere», «üretmek için»: the verb meant stands further on."""
    low, following = words.low[i], low_at(words, i + 1)
    if low.endswith(("mak", "mek")):
        return following in ("için", "üzere", "amacıyla", "isteyen", "istediği", "suretiyle") and stem != "başla"
    next_form = verb_form(following) if following else None
    return low.endswith(("maya", "meye")) and next_form is not None and next_form.stem in ("başla", "çalış", "devam")


def _is_expected(words: Words, i: int) -> bool:
    """«görüşmesi bekleniyor»: a verbal noun before a verb of expecting is the event."""
    following = verb_form(low_at(words, i + 1)) if i + 1 < len(words) else None
    return following is not None and following.stem in tables()["expecting"]["stems"]


def _has_own_subject(words: Words, i: int, kind: str) -> bool:
    """Does the form at `i` take a subject in the genitive, and is it no prediction («gelmesi bekleniyor»)?"""
    low = words.low[i]
    if kind != "noun" or low.endswith(("mak", "mek")):
        return False
    following = verb_form(low_at(words, i + 1)) if i + 1 < len(words) else None
    return following is None or following.kind not in ("finite", "participle")
