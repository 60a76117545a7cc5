"""Is what reads like a date one? The false friends of the grammar, by construction.

The words themselves stand in `dates.toml` under `false_friends` and `month_evidence`.
"""

from __future__ import annotations

from functools import cache

from pipeline.dates.clause import clause_tense, form_at, main_tense, sentence_end
from pipeline.dates.expressions import (
    Between,
    Calendar,
    Counted,
    Holiday,
    Listed,
    Part,
    Relative,
    Same,
    Weekday,
    Weekend,
)
from pipeline.dates.lexicon import friends, read_term, tables
from pipeline.dates.named import read_named_day
from pipeline.dates.nowadays import means_nowadays
from pipeline.dates.reading import QUOTES, Reading, low_at, opens
from pipeline.dates.year_evidence import counts_between, year_stands
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

_TIMETABLE = 16  # words
_GENERATION = 20  # years
_ABLATIVES = ("dan", "den", "tan", "ten", "ndan", "nden")


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(tables()["false_friends"][name])


@cache
def _beginnings_after_month() -> tuple[str, ...]:
    return tuple(tables()["month_evidence"]["after_beginnings"])


def is_acceptable(words: Words, reading: Reading) -> bool:
    """Do the words around `reading` let it be a date?"""
    if reading.rule in ("habit", "next-day") or low_at(words, reading.start - 1) == "yüzde":
        return False
    if _glued(words, reading.start) or _every(words, reading.start):
        return False
    if low_at(words, reading.start - 1) == ":" and low_at(words, reading.start - 2) in friends("grounds"):
        return False
    if low_at(words, reading.end).startswith("yaşında"):
        return False  # «18 Ocak yaşındayken»: a figure that lost its word
    if reading.rule == "among" and counts_between(words, reading):
        return False
    if reading.rule in ("year", "year-range"):
        return year_stands(words, reading)
    if reading.start == 0 and reading.after == len(words):
        return True  # nothing else is said
    if reading.rule in ("day-month", "pair"):
        following = low_at(words, reading.after)
        if reading.inflection.case in ("loc", "ki") or following.startswith("tarih") or following == "itibarıyla":
            return True
        return reading.rule == "pair" and _of_accounts(words, reading)
    return _stands(words, reading)


def _of_accounts(words: Words, reading: Reading) -> bool:
    """«2025/12 verileri», «2024/12 ile 2025/12 …»: the period that accounts are of, not the number of a file."""
    if len(words.text[reading.start]) != 4 or words.text[reading.start + 1] != "/":
        return False
    end = reading.end
    while low_at(words, end) in ("ile", "ve", ",", "→", "-", "–") and _is_pair(words, end + 1):
        end += 4
    if low_at(words, end).startswith(_beginnings("of_accounts")):
        return True
    beside = low_at(words, reading.start - 1) in ("ile", "→") and _is_pair(words, reading.start - 4)
    return beside or (low_at(words, reading.end) in ("→", "ile") and end > reading.end)


def _is_pair(words: Words, i: int) -> bool:
    """Does «2025/12» stand at `i`?"""
    year, sign, month = low_at(words, i), low_at(words, i + 1), low_at(words, i + 2)
    return len(year) == 4 and year.isdigit() and sign == "/" and len(month) == 2 and month.isdigit()


def _stands(words: Words, reading: Reading) -> bool:
    before = low_at(words, reading.start - 1)
    match reading.expression:
        case Calendar(month=int(), day=None, year=None, direction=None):
            return (
                _month_stands(words, reading)
                and not _is_title(words, reading)
                and not (_of_months(reading) and _is_habit(words, reading))
            )
        case Listed(last=Calendar(year=None)):
            return not _is_habit(words, reading)
        case Calendar() | Between(Calendar(year=None), Calendar(year=None)):
            return not _in_name(words, reading)
        case Weekday() if reading.rule == "weekday":
            return _weekday_stands(words, reading) and not _is_timetable(words, reading)
        case Weekday(direction=None, week=None):
            return before not in friends("generic") and not _is_timetable(words, reading)
        case Weekend(direction=None):
            return _weekend_stands(words, reading)
        case Counted(manner="ago" | "ahead" | "within") as counted:
            return _counted_stands(words, reading, counted)
        case Counted():
            if words.low[reading.start] == "geçen" and before in friends("elapsed"):
                return False  # «özelleştirmeden bu yana geçen 13 yılda», «krizin üzerinden geçen 10 yılda»
            elapsed = words.low[reading.start] == "geçen" and low_at(words, reading.after) in ("ardından", "sonunda")
            return before != "her" and not elapsed
        case Part() if reading.rule == "season":
            return main_tense(words, reading.end) in ("past", "future")  # «kış aylarında artıyor» is a habit
        case Part() as part if reading.rule == "bare-part":
            return _part_stands(words, reading, part)
        case Same(unit, year, dates):
            # «geçen yılın aynı dönemi» and «aynı yıl» can be put on a calendar; «aynı dönemde» goes without saying.
            return year is not None or unit == "year" or dates
        case Holiday() as holiday:
            return _holiday_stands(words, reading, holiday)
        case Relative() as relative:
            return _relative_stands(words, reading, relative)
    return True


def _is_title(words: Words, reading: Reading) -> bool:
    """«Ocak Ayının İki Yüzü»: in capitals within a sentence, a month in the genitive begins the name of a work."""
    unit, following = reading.end - 1, reading.after
    return (
        reading.end - reading.start > 1
        and reading.after == reading.end
        and reading.inflection.case == "gen"
        and following + 1 < len(words)
        and all(words.is_capitalised(i) and not words.is_all_caps(i) for i in (unit, following, following + 1))
    )


def _of_months(reading: Reading) -> bool:
    """«ağustos aylarında»; «ağustos ayının sonlarında» is of one."""
    return reading.inflection.plural and reading.mod is None


def _is_habit(words: Words, reading: Reading) -> bool:
    """«temmuz ve ağustos aylarında şebeke çöküyor»: so it is every year.

    What is expected («artış bekleniyor») or reported («arttığını söylüyor») is none.
    """
    forms = (form_at(words, i) for i in range(reading.end, sentence_end(words, reading.end - 1)))
    reported = None
    for form in forms:
        if form is None:
            continue
        if reported is None:
            reported = form.kind == "participle" and form.tense is not None
        if form.kind == "finite":
            return form.tense == "present" and not reported and form.stem not in tables()["expecting"]["stems"]
    return False


def _glued(words: Words, i: int) -> bool:
    """Is the figure at `i` the end of something longer: «6/1», «3-1», «haber.com/2018», «V10»?"""
    if i == 0 or not words.text[i][0].isdigit() or words.end[i - 1] != words.start[i]:
        return False
    before = words.text[i - 1]
    if before == "/" or (before.isalpha() and len(before) < 3):
        return True
    together = i >= 2 and words.end[i - 2] == words.start[i - 1]
    return together and before in (".", ",", "-") and words.text[i - 2][-1].isdigit()


def _every(words: Words, i: int) -> bool:
    """«her yıl 4 Temmuz'da», «her hafta pazartesi günü»: a habit."""
    if low_at(words, i - 1).isdigit():
        i -= 1  # the day of a month that could not be read with it
    return low_at(words, i - 2) == "her" and low_at(words, i - 1) in friends("every")


def _month_stands(words: Words, reading: Reading) -> bool:
    """A month without day or year: with its head, in a case that says when, or before a word that shows it."""
    evidence = tables()["month_evidence"]
    inflection = reading.inflection
    if reading.end > reading.start + 1 or reading.mod:
        # «ocak ayının sonlarında»
        return not inflection.plural or reading.mod is not None or low_at(words, reading.start - 1) in ("ve", "veya")
    if inflection.possessive or low_at(words, reading.start - 1) in evidence["interval"]:
        return False
    following = low_at(words, reading.after)
    match inflection.case:
        case "loc" | "ki":
            return True
        case "abl":
            return following in evidence["ablative"]
        case "dat":
            # «Kasım'a göre» may be a person.
            return following in evidence["dative"] and (following != "göre" or words.text[reading.start].islower())
        case "":
            return following in evidence["after"] or (
                words.text[reading.start].islower() and following.startswith(_beginnings_after_month())
            )
    return False


def _weekday_stands(words: Words, reading: Reading) -> bool:
    """A weekday's bare name: adverbially, not a market («pazar»), a town («Çarşamba») or a person («Cuma»)."""
    low = words.low[reading.start]
    following, before = low_at(words, reading.after), low_at(words, reading.start - 1)
    if before in ("her", "o", "bir") or following in friends("weekday_heads") or reading.inflection.possessive:
        return False
    if _is_quoted_list(words, reading):
        return False
    if (before in ("ve", ",") and _is_weekday(words, reading.start - 2)) or (
        following in ("ve", ",") and _is_weekday(words, reading.after + 1)
    ):
        return True
    case = reading.inflection.case
    if before == "(" and following == ")" and _is_day_word(words, reading.start - 2):
        return True  # «bugün (Salı)»
    span_of_time = following in ("itibaren", "beri", "bu", "kadar", "önce", "sonra", "dek")
    if low.startswith("pazar") and not low.startswith("pazartesi"):
        return False
    if low.startswith(("cuma", "salı", "çarşamba")) and not low.startswith("cumartesi"):
        if words.is_capitalised(reading.start) and not opens(words, reading.start):
            return False
        if case:
            return case in ("abl", "dat") and span_of_time
    if case:
        return case in ("loc", "ki") or span_of_time
    if words.is_capitalised(reading.start) and reading.end < len(words) and words.is_capitalised(reading.end):
        return opens(words, reading.start)
    return following.isalpha() or following in (",", ")", ":", "")


def _is_day_word(words: Words, i: int) -> bool:
    term = read_term(low_at(words, i))
    return term is not None and term.kind == "days"


def _is_timetable(words: Words, reading: Reading) -> bool:
    """«salı ve cuma günleri sefer yapıyor», «haftada iki gün, salı ve cuma»: every week."""
    first, last = words.sentences[words.sentence_of[reading.start]]
    around = words.low[max(first, reading.start - _TIMETABLE) : min(last, reading.end + _TIMETABLE)]
    if "haftada" in around:
        return True
    i = reading.after
    while low_at(words, i) in ("ve", ",") and _is_weekday(words, i + 1):
        i += 2
    days = read_term(low_at(words, i))
    plural = days is not None and days.kind == "units" and days.inflection.plural
    return (plural or reading.inflection.plural) and _is_habit(words, reading)


def _is_quoted_list(words: Words, reading: Reading) -> bool:
    """«‘Cumartesi, Pazar, Pazartesi’»: days in quotation marks and nothing else are the name of a work."""
    first, last = reading.start, reading.end
    while low_at(words, first - 1) == "," and _is_weekday(words, first - 2):
        first -= 2
    while low_at(words, last) == "," and _is_weekday(words, last + 1):
        last += 2
    return low_at(words, first - 1) in QUOTES and low_at(words, last) in QUOTES


def _is_weekday(words: Words, i: int) -> bool:
    term = read_term(low_at(words, i))
    return term is not None and term.kind == "weekdays"


def _weekend_stands(words: Words, reading: Reading) -> bool:
    """Not «21'inci hafta sonunda» of a league, «güzel bir hafta sonu», «hafta sonu ve tatil günlerinde»."""
    before = low_at(words, reading.start - 1)
    if before in friends("generic") or before in ("inci", "ıncı", "uncu", "üncü", "nci", "ncı", "."):
        return before == "." and not words.text[max(reading.start - 2, 0)].isdigit()
    return not (low_at(words, reading.after) == "ve" and low_at(words, reading.after + 1) in ("tatil", "resmi"))


def _in_name(words: Words, reading: Reading) -> bool:
    """«15 Temmuz Şehitler Köprüsü», «28 Şubat süreci», «17 Aralık Büyük Rüşvet Operasyonu»: a date within a name."""
    expression = reading.expression
    if reading.inflection.case == "gen" and _coup(words, reading):
        return True  # «28 Şubat'ın mağdurları»
    last = read_term(words.low[reading.end - 1])
    if reading.after > reading.end or last is None or last.kind != "months" or reading.inflection.case:
        return False
    if isinstance(expression, Calendar) and expression.year is not None:
        return False
    following = low_at(words, reading.end)
    if _coup(words, reading):
        return True
    if (feast := read_named_day(words, reading.end)) is not None:
        return not low_at(words, feast.after).startswith(_events())  # «4 Şubat Dünya Kanser Günü etkinlikleri»
    beginnings = (*_beginnings("name_heads_lower"), *_beginnings("event_heads"))
    if following in friends("event_names") or following.startswith(beginnings):
        return True
    chain = _capitalised_chain(words, reading.end)
    if any(words.low[i].startswith(_beginnings("name_heads")) for i in chain):
        return True
    if words.is_all_caps(reading.end - 1) or len(chain) < 2:
        return False
    return words.low[chain[-1]].endswith(("sı", "si", "su", "sü", "nu", "nü", "onu", "ini", "emi"))


@cache
def _events() -> tuple[str, ...]:
    return tuple(tables()["trigger"]["events"])


def _coup(words: Words, reading: Reading) -> bool:
    """«28 Şubat öncesi», «12 Eylül anayasası»: the name of a coup."""
    day = reading.expression
    if not isinstance(day, Calendar) or [day.month, day.day] not in tables()["false_friends"]["coup_days"]:
        return False
    return low_at(words, reading.after).startswith(_beginnings("coup_heads"))


def _capitalised_chain(words: Words, i: int) -> range:
    j = i
    while j < min(len(words), i + 8) and (words.is_capitalised(j) or words.low[j] == "ve"):
        j += 1
    return range(i, j)


def _counted_stands(words: Words, reading: Reading, counted: Counted) -> bool:
    """«3 gün önce» told from publication: not from an event («kazadan 3 gün önce»), no eve («bir gün önce»)."""
    if counted.manner == "within":
        # «iki ay içinde» is mostly told from an event; «İki yıl içinde 16 bin kişi işten çıkarılacak» is not.
        years = all(unit == "year" for _, unit in counted.amounts)
        return years and opens(words, reading.start) and main_tense(words, reading.end) == "future"
    if reading.rule == "from-now":
        return True
    before = low_at(words, reading.start - 1)
    if words.low[reading.end - 1] in friends("not_from_now") or before in friends("generic"):
        return False
    if before.endswith(_ABLATIVES) or counted.amounts == ((1, "day"),) or parse_word(before) is not None:
        return False  # «bin 400 yıl önce»: the count is read in part only
    tense = clause_tense(words, reading.end)
    if counted.manner == "ahead" and counted.amounts[0][1] == "year" and counted.amounts[0][0] >= _GENERATION:
        return False  # «40 yıl sonra ilk maçını oynayacak»: after so long, not in so long
    if counted.manner == "ahead":
        return tense == "future" and low_at(words, reading.after) not in friends("again")
    return tense != "future" or counted.amounts[0][1] == "year"  # «3 yıl önce yapılması kararlaştırılan»


def _part_stands(words: Words, reading: Reading, part: Part) -> bool:
    """«ilk çeyrekte» alone: a quarter of the year, not of a match; months counted from the year's start."""
    case = reading.inflection.case
    if part.unit == "quarter":
        first, last = words.sentences[words.sentence_of[reading.start]]
        nearby = range(max(first, reading.start - 12), min(last, reading.end + 12))
        beginnings = _beginnings("match_beginnings")
        if any(words.low[i] in friends("match_words") or words.low[i].startswith(beginnings) for i in nearby):
            return False
        stands_bare = low_at(words, reading.after).startswith(_beginnings("quarter_heads"))
        return bool(case or reading.inflection.possessive or reading.end - reading.start > 2 or stands_bare)
    if part.unit == "half":
        return words.low[reading.end - 1].startswith("yarıyıl")
    return part.unit == "month" and part.count > 1 and part.number == 1 and case != ""


def _holiday_stands(words: Words, reading: Reading, holiday: Holiday) -> bool:
    """A named day says when in a case, or with a year, a day or a night: not in «Kurban Bayramı öncesi»."""
    if holiday.year is not None or holiday.day is not None or reading.rule == "on-day":
        return True
    if low_at(words, reading.after).startswith(_beginnings("beside_holidays")):
        return False
    return reading.inflection.case in ("loc", "ki", "abl")


def _begins(words: Words, i: int) -> bool:
    """Is the first verb from word `i` on one of beginning: «borsa bugüne düşüşle başladı»?"""
    forms = (form_at(words, j) for j in range(i, sentence_end(words, i - 1)))
    first = next((form for form in forms if form is not None and form.kind != "noun"), None)
    return first is not None and first.stem == "başla"


def _relative_stands(words: Words, reading: Reading, relative: Relative) -> bool:
    """«bugün», «bu yıl»: not in fixed phrases («bugüne kadar») nor figuratively («yarınlar»)."""
    low, following = words.low[reading.start], low_at(words, reading.after)
    if (low == "yarın" and following == "öbür") or (low == "öbür" and low_at(words, reading.start - 1) == "yarın"):
        return False  # «yarın öbür gün»: some day
    if low == "yarın" and following == "bir" and low_at(words, reading.after + 1) == "gün":
        return False  # so is «yarın bir gün»
    if low in friends("figurative_days") or (low == "bugün" and following in friends("nowadays")):
        return False
    if relative.unit == "day" and means_nowadays(words, reading.start):
        return False
    if "|" in (following, low_at(words, reading.start - 1)):
        return False  # «Bugün | Bu Hafta | Bu Ay»: the links of a page
    if low in ("bugünden", "dünden", "yarından"):
        return following in ("itibaren", "beri", "bu")
    if low.startswith("bugün") and reading.inflection.case in ("acc", "gen", "dat"):
        return low == "bugüne" and _begins(words, reading.end)
    if reading.rule == "in-course":
        return not _is_habit(words, reading)
    if reading.rule == "new-year":
        return reading.inflection.possessive or reading.inflection.case in ("loc", "dat", "ki", "abl", "gen")
    return not (relative.unit == "year" and following in ("başına", "dönümü", "dönümünde"))
