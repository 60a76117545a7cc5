"""The words that can be a date's event, each with what speaks for or against it.

Looked at are the words behind the date within its sentence: every verbal form, the nouns of the phrase behind the date,
before it a finite verb or what «… tarihi» dates, and no word at all. A feature is a name and the values it joins,
("form|case", "an", "loc"); `trigger_weights.csv`, where it is «form|case:an|loc», holds what each weighs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from pipeline.choice import Choice, Feature
from pipeline.dates.clause import form_at, sentence_end
from pipeline.dates.lexicon import read_term, tables
from pipeline.dates.reading import DASHES, low_at, read_suffix
from pipeline.dates.trigger_words import (
    NOMINALISED,
    PREDICATES,
    VERBAL,
    beginnings,
    class_behind,
    is_inflected,
    is_no_event,
    is_possessed,
    is_timeless,
    listed,
    word_class,
)
from pipeline.document import Annotations, Candidate
from pipeline.turkish.suffixes import GENITIVES
from pipeline.turkish.words import Words

_start = attrgetter("start")
_NOUNS = ("noun", "name", "genitive")
_NOUN_REACH = 8  # words of a noun phrase
_REACH = 60  # words behind the date
_NUMBER_LENGTH = 20  # words of «ve E-44236559-010.99-4531483 sayılı»
_LOOK_BACK = 12  # words before the date
_CLOSE = 3  # words from a genitive to the verb that it is the subject of
_BEGINNING = 5  # letters of a noun: «topla(ntıda)», «sezon(un)»
_DATED = (*_NOUNS, "thing", "ma", "finite")
_NAMED = ("thing", "ma", "ması")
_EXPECTED = frozenset(("ması", "mayı", "maya", "mak", "thing"))
_TELLING = frozenset(("için", "itibarıyla", "olarak", "ile", "ve", "itibaren", "kadar", "beri", "boyunca"))
_LASTING = ("itibaren", "beri", "boyunca", "kadar")
_NAMES_OF_TIME = ("months", "day-figure", "quarter", "half")
_PASSIVE = ("lan", "len", "nan", "nen")
_ACCUSATIVE = ("yı", "yi", "yu", "yü", "nı", "ni", "nu", "nü", "ları", "leri")
_BARE_ACCUSATIVE = ("ı", "i", "u", "ü")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the date stands in its sentence, whose words from `after` to `stop` are looked at."""

    after: int
    stop: int
    case: str
    unit: str
    role: str
    direction: str
    following: str
    before: str
    genitive_before: bool

    @property
    def is_attributive(self) -> bool:
        """Does the date qualify the noun behind it?"""
        return self.role.startswith("attributive")


@dataclass(slots=True)
class Passed:
    """What stands between the date and the word looked at."""

    predicates: list[str] = field(default_factory=list)
    genitives: int = 0
    commas: int = 0
    quotes: int = 0
    stops: int = 0
    things: int = 0
    since_genitive: int = 0
    nouns: int = 0
    heads: int = 0
    has_object: bool = False
    last: str = "date"

    def add(self, low: str, form: str) -> None:
        """Go past a word."""
        self.last = form
        if form in PREDICATES:
            self.predicates.append(form)
            self.has_object = False
        if form in _NOUNS:
            self.nouns += 1
            self.heads += is_inflected(low) and not is_timeless(low)
        if form in ("noun", "name", "suffix"):
            accusative = _BARE_ACCUSATIVE if form == "suffix" else _ACCUSATIVE
            self.has_object = self.has_object or (low in accusative if form == "suffix" else low.endswith(accusative))
        self.stops += form == "stop" and low != "."  # «10. Sulh Ceza Mahkemesi»
        self.things += form in ("thing", "ma")
        self.since_genitive += 1
        if form == "genitive" or (form == "suffix" and low in GENITIVES):
            self.since_genitive = 0
        if form == "genitive":
            self.genitives += 1
        elif form in NOMINALISED and self.genitives:
            self.genitives -= 1
        self.commas += form == "comma"
        self.quotes += form == "quote"


def choices(notes: Annotations, date: Candidate) -> Iterator[Choice]:
    """Every word that `date` can be the time of, and None."""
    words = notes.words
    setting = read_setting(notes, date)
    forms = [word_class(words, i) for i in range(setting.after, setting.stop)]
    predicates = [form for form in forms if form in PREDICATES]
    yield None, _features_of_none(setting, min(len(predicates), 1))
    if (before := _choice_before(words, date, setting, bool(predicates))) is not None:
        yield before
    if (dated := _choice_dated(notes, date, setting, bool(predicates))) is not None:
        yield dated
    in_dates = _words_of_dates(notes, setting.after, setting.stop)
    passed = Passed(genitives=int(setting.case == "gen"))
    main = predicates[-1] if predicates else "-"
    for i, form in enumerate(forms, setting.after):
        if form in VERBAL and not (form in _NAMED and is_no_event(words.low[i])):
            yield i, list(_features_of_verb(words, i, form, setting, passed, main))
        elif (
            _may_be_event(words, i, form)
            and not passed.predicates
            and not passed.stops
            and i < setting.after + _NOUN_REACH
            and i not in in_dates
        ):
            yield i, list(_features_of_noun(words, i, form, setting, passed, bool(predicates)))
        passed.add(words.low[i], form)


def _may_be_event(words: Words, i: int, form: str) -> bool:
    if form not in _NOUNS or low_at(words, i - 1) == "'":
        return False
    low = words.low[i]
    if form == "name" and low_at(words, i + 1) in DASHES:
        return False  # «İsrail-Mısır antlaşması»
    if is_timeless(low) or is_no_event(low) or low in listed("dated"):
        return False
    term = read_term(low)
    return term is None or term.kind != "units"  # «2025'i hasat yılı ilan etti»


def _words_of_dates(notes: Annotations, start: int, stop: int) -> set[int]:
    others = notes.selected or notes.of("dates")
    # In text order: one that begins before may reach in.
    first = max(bisect_left(others, start, key=_start) - 1, 0)
    near = others[first : bisect_left(others, stop, key=_start)]
    return {i for o in near if o.label == "DATE" and start < o.end for i in range(o.start, o.end)}


def read_setting(notes: Annotations, date: Candidate) -> Setting:
    """How `date` stands in its sentence."""
    words = notes.words
    after, suffix = after_suffix(words, date.end)
    stop = min(sentence_end(words, date.end - 1), date.end + _REACH)
    start = words.sentences[words.sentence_of[date.start]][0]
    case, unit = _case(words, date, suffix), _unit(words, date)
    following = "end" if after >= stop else "break" if words.breaks[after] else _class_of_next(words, after)
    return Setting(
        after=after,
        stop=stop,
        case=case,
        unit=unit,
        role=_role(words, date, after, suffix, case, unit),
        direction=_direction(date.value, notes.published),
        following=following,
        before="start" if date.start == start else word_class(words, date.start - 1),
        genitive_before=_open_genitive(words, max(start, date.start - _LOOK_BACK), date.start),
    )


def after_suffix(words: Words, end: int) -> tuple[int, str]:
    """The word behind a date and the suffix that an apostrophe cuts off it, "" for none.

    A number between a document and its date is skipped: «10.02.2026 tarihli ve 431.02-118 sayılı yazısıyla».
    """
    if low_at(words, end) == "'" and low_at(words, end + 1).isalpha():
        return end + 2, words.low[end + 1]
    if low_at(words, end) == "ve" and low_at(words, end - 1).startswith("tarih"):
        numbered = (i + 1 for i in range(end, min(end + _NUMBER_LENGTH, len(words))) if words.low[i] == "sayılı")
        return next(numbered, end), ""
    return end, ""


def _class_of_next(words: Words, i: int) -> str:
    low = words.low[i]
    if low == "bu" and low_at(words, i + 1) == "yana":
        return "beri"
    return low if low in _TELLING else word_class(words, i)


def _case(words: Words, date: Candidate, suffix: str) -> str:
    last = words.low[date.end - 1]
    if suffix:
        inflection = read_suffix(suffix)
        return (inflection.case or "acc") if inflection else "other"
    if last.startswith("tarihli") or last == "tarih" or last.endswith(("kü", "ki")):
        return "ki"
    if last.isdigit():
        return "figure"
    term = read_term(last)
    return (term.inflection.case or "bare") if term else "other"


def says_when(words: Words, date: Candidate) -> bool:
    """Is `date` in the locative?"""
    return _case(words, date, after_suffix(words, date.end)[1]) == "loc"


def _unit(words: Words, date: Candidate) -> str:
    last = words.low[date.end - 1]
    if last.isdigit():
        return "year-figure" if len(last) == 4 else "day-figure"
    term = read_term(last)
    if term is None:
        return "other"
    return str(term.value) if term.kind == "units" else term.kind


def _role(words: Words, date: Candidate, after: int, suffix: str, case: str, unit: str) -> str:
    """«dünkü toplantı», «30 Mart seçimleri», «2026 yılı bütçesi» are attributive: -ki, or no case before a word."""
    if case == "ki":
        return "attributive-ki"
    if case == "gen":
        return "genitive"
    low = low_at(words, after)
    if suffix or not low.isalpha() or low in listed("postpositions") or words.breaks[after]:
        return "adverb"
    if unit == "year-figure":
        return "attributive-year"
    term = read_term(words.low[date.end - 1])
    possessed_unit = term is not None and term.kind == "units" and term.inflection.possessive
    named = unit in _NAMES_OF_TIME or (possessed_unit and unit in ("year", "month", "campaign", "period"))
    return "attributive" if case in ("bare", "figure") and named else "adverb"


def _direction(value: object, published: str | None) -> str:
    """Does the date lie before the day of publication, behind it, or hold it?"""
    if not isinstance(value, str) or not published:
        return "unknown"
    first, _, last = value.partition("/")
    last = last or first
    if not value[5:6].isdigit():  # a quarter, a week: by its year
        first, last = first[:4], last[:4]
    if last < published[: len(last)]:
        return "past"
    return "future" if first > published[: len(first)] else "now"


def _open_genitive(words: Words, start: int, end: int) -> bool:
    """Does a genitive stand before the date whose clause is still open?"""
    for i in reversed(range(start, end)):
        form = word_class(words, i)
        if form == "genitive":
            return True
        if form in NOMINALISED or form in ("finite", "pluperfect"):
            return False
    return False


def _features_of_none(setting: Setting, verbs: int) -> list[Feature]:
    return [
        ("none",),
        ("none role|verbs", setting.role, verbs),
        ("none unit", setting.unit),
        ("none next|verbs", setting.following, verbs),
    ]


def _choice_before(words: Words, date: Candidate, setting: Setting, has_verb: bool) -> Choice | None:
    """The verb of an inverted sentence: «başladı dün.», «başladı (1999)»."""
    verb = date.start - 2 if low_at(words, date.start - 1) == "(" else date.start - 1
    if setting.before == "start" or not ends_clause(words, verb):
        return None
    return verb, [("inverted verbs", has_verb), ("inverted next", setting.following)]


def ends_clause(words: Words, i: int) -> bool:
    """Is word `i` a verb that ends a clause?"""
    return word_class(words, i) in ("finite", "pluperfect", "perfect+noun", "copula")


def _choice_dated(notes: Annotations, date: Candidate, setting: Setting, has_verb: bool) -> Choice | None:
    """The event whose date is told: «ödeme tarihi ise 13 Mayıs olarak belirlendi» is of the paying."""
    words = notes.words
    in_dates = _words_of_dates(notes, max(date.start - _LOOK_BACK, 0), date.start)
    first = words.sentences[words.sentence_of[date.start]][0]
    i = date.start - 1
    while i > first and (i in in_dates or words.low[i] in listed("before_dates")):
        i -= 1
    if i <= first or not words.low[i].startswith("tarih") or word_class(words, i - 1) not in _DATED:
        return None
    return i - 1, [("dated",), ("dated next", setting.following), ("dated verbs", has_verb)]


def _features_of_verb(words: Words, i: int, form: str, at: Setting, passed: Passed, main: str) -> Iterator[Feature]:
    behind = class_behind(words, i)
    deep = int(bool(passed.predicates))
    commas = min(passed.commas, 2)
    yield ("form|case|deep", form, at.case, deep)
    yield ("commas|deep", commas, deep)
    yield ("form|commas", form, commas)
    yield ("form|unit", form, at.unit)
    yield ("form|distance", form, min((i - at.after) // 3, 4))
    yield ("form|direction", form, at.direction)
    yield ("form|genitive-before", form, at.genitive_before)
    yield ("form|main|deep", form, main, deep)
    yield ("form|behind", form, behind)
    yield ("form|attributive", form, at.is_attributive)
    yield ("form|before|deep", form, at.before, deep)
    yield ("form|before|object", form, at.before, passed.has_object)
    yield ("form|object|deep", form, passed.has_object, deep)
    yield ("form|case|genitive", form, at.case, min(passed.genitives, 1))
    yield ("form|case|next", form, at.case, at.following)
    yield ("form|last", form, passed.last)
    yield ("role|deep", at.role, deep)
    yield ("unit|deep", at.unit, deep)
    yield ("quoted|deep", passed.quotes % 2, deep)
    yield ("form|quoted", form, passed.quotes % 2)
    yield ("form|stops", form, min(passed.stops, 1))
    yield ("lasting|form|deep|main", at.following in _LASTING, form, deep, main)
    if form in NOMINALISED:
        own = passed.genitives > 0 and passed.since_genitive < _CLOSE
        yield ("own subject|commas|case", own, min(commas, 1), at.case)
        yield ("own subject|form|deep", own, form, deep)
    for other in dict.fromkeys(passed.predicates):
        yield ("passed", other)
    yield from _features_of_form(words, i, form, at, passed, main, deep)


def _features_of_form(
    words: Words, i: int, form: str, at: Setting, passed: Passed, main: str, deep: int
) -> Iterator[Feature]:
    low = words.low[i]
    if form == "ma":
        yield ("act of", is_possessed(low_at(words, i + 1)), deep)  # «ulaşma hedefi»
    if form == "an":
        yield ("passive|main", low.endswith(_PASSIVE), main)
    elif form in ("thing", "ma") and not deep:
        yield ("thing role|inflected", at.role, is_inflected(low))
        yield ("thing role|behind thing", at.role, min(passed.things, 1))
    read = form_at(words, i)
    if read is not None:
        yield ("tense|direction|deep", str(read.tense), at.direction, deep)
        if passed.last in _EXPECTED and read.stem in tables()["expecting"]["stems"]:
            yield ("expects what stands before",)  # «yapılması beklenen»
        if read.stem == "ol":
            yield ("being|form|deep", _complement(words.low[i - 1]), form, deep)
        yield ("stem", read.stem)
        yield ("stem|form", read.stem, form)


def _features_of_noun(
    words: Words, i: int, form: str, at: Setting, passed: Passed, has_verb: bool
) -> Iterator[Feature]:
    low = words.low[i]
    inflected, possessed = is_inflected(low), is_possessed(low)
    name = words.is_capitalised(i) and not words.is_all_caps(i)
    attributive, heads = at.is_attributive, min(passed.heads, 2)
    behind = _noun_behind(words, i, at.stop)
    yield ("noun role|nouns", at.role, min(passed.nouns, 4))
    yield ("noun role|inflected", at.role, inflected)
    yield ("noun role|heads", at.role, heads)
    yield ("noun role|behind|head", at.role, behind, min(heads, 1))
    yield ("noun shape", inflected, possessed, name, attributive, min(heads, 1))
    yield ("noun inflected|behind|name", inflected, behind, name, attributive)
    yield ("noun form", form, attributive)
    yield ("noun beginning", low[:_BEGINNING], attributive)
    yield ("noun next", at.following, attributive)
    yield ("noun has-verb", has_verb, attributive)
    yield ("noun word-behind", class_behind(words, i), attributive)
    yield ("noun unit", at.unit, attributive)
    event = low.startswith(beginnings("events"))
    yield ("noun behind thing", min(passed.things, 1), attributive)
    yield ("noun commas", min(passed.commas, 1), attributive)
    if form == "genitive":
        yield ("noun genitive|attributive|event", attributive, event)
    yield ("noun event|role|behind", event, at.role, behind)
    yield ("noun event|has-verb", event, has_verb, attributive)


def _complement(low: str) -> str:
    """What stands before a form of «ol-»: «en büyük pazarı olan», «spora olan ilgi», «şampiyon olan»."""
    if is_possessed(low):
        return "possessed"
    return "inflected" if is_inflected(low) or low.endswith(("a", "e")) else "word"


def _noun_behind(words: Words, i: int, stop: int) -> str:
    """Does the noun phrase go on behind word `i`?"""
    low = words.low[i + 1] if i + 1 < stop else ""
    if low in listed("temporal"):
        return "temporal"  # «vefatından sonra», «ziyareti sırasında»
    if low in listed("relational"):
        return "relational"
    if low and word_class(words, i + 1) in PREDICATES:
        return "verb"
    if not low.isalpha():
        return "sign"
    return "possessed" if is_possessed(low) else "inflected" if is_inflected(low) else "word"
