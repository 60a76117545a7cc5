"""Is what reads like a date one? The false friends of the grammar, by construction."""

from __future__ import annotations

from pipeline.dates.clause import clause_tense
from pipeline.dates.expressions import Between, Calendar, Counted, Fixed, Holiday, Part, Relative, Same, Weekday, Weekend
from pipeline.dates.lexicon import read_term, tables
from pipeline.dates.reading import DASHES, Reading, low_at
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

_QUOTES = frozenset("\"“”«»'‘’")


def is_acceptable(words: Words, reading: Reading) -> bool:
    """Do the words around `reading` let it be a date?"""
    if reading.start and words.text[reading.start - 1] in (".", ",", "/", "-") and _glued(words, reading.start):
        return False
    if reading.rule == "habit" or low_at(words, reading.start - 1) == "yüzde":
        return False
    expression = reading.expression
    if reading.rule in ("year", "year-range"):
        return _year_stands(words, reading)
    match expression:
        case Calendar(month=int(), day=None, year=None, direction=None):
            return _month_stands(words, reading)
        case Calendar():
            return not _in_name(words, reading)
        case Between(Calendar(year=None), Calendar(year=None)):
            return not _in_name(words, reading)
        case Weekday() if reading.rule == "weekday":
            return _weekday_stands(words, reading)
        case Weekday(direction=None, week=None):
            return low_at(words, reading.start - 1) not in ("son", "ilk", "her", "o", "bir")
        case Weekend(direction=None):
            return not (low_at(words, reading.after) == "ve" and low_at(words, reading.after + 1) in ("tatil", "resmi"))
        case Counted(manner="ago" | "ahead" | "within"):
            return _counted_stands(words, reading)
        case Counted():
            return not _is_frequent(words, reading)
        case Part() if reading.rule == "bare-part":
            return _part_stands(words, reading, expression)
        case Same():
            return _same_stands(expression)
        case Holiday():
            return _holiday_stands(words, reading)
        case Relative() if reading.rule == "next-day":
            return False
        case Relative():
            return _relative_stands(words, reading, expression)
    return True


def _glued(words: Words, i: int) -> bool:
    """Is the sign before word `i` written together with it and with a figure before: «6/1», «3-1»?"""
    return (
        i >= 2
        and words.end[i - 1] == words.start[i]
        and words.end[i - 2] == words.start[i - 1]
        and words.text[i - 2][-1].isdigit()
        and words.text[i][0].isdigit()
    )


def _friends(name: str) -> list[str]:
    names: list[str] = tables()["false_friends"][name]
    return names


def _year_stands(words: Words, reading: Reading) -> bool:
    """A year in bare figures: not a count of things, not a part of a name."""
    following = low_at(words, reading.after)
    before = low_at(words, reading.start - 1)
    if _event_name(words, reading.after):
        return False
    if before in DASHES and reading.start >= 2 and words.text[reading.start - 2].isalpha() and not _spaced(words, reading.start - 1):
        return False  # «Londra-2012»
    if before in _friends("labels") or before in ("$", "€", "₺", "£", "#", "%") or following in ("%", "°", "$", "€", "₺"):
        return False
    expression = reading.expression
    first = expression.first if isinstance(expression, Between) else expression
    number = first.number if isinstance(first, Fixed) else 0
    if reading.after > reading.end:
        if following in _friends("amounts") or following in _friends("counted"):
            return False
        if reading.inflection.case == "" or words.low[reading.after - 1] in ("er", "ar", "şer", "lık", "lik", "luk", "lük"):
            return False
        return 1700 <= number <= 2100
    if not 1850 <= number <= 2060 or following in _friends("counted"):
        return False
    if reading.rule == "year-range":
        return before != "-" and following not in ("-", "/")
    if before == "(" or following == ")":
        return before == "(" or before in DASHES or before == ","
    if following in DASHES or following in ("/", ":") or before in ("/", "-", "."):
        return _spaced(words, reading.end - 1) and following in DASHES
    if _unit_follows(following):
        return False
    if reading.start and words.is_capitalised(reading.start - 1) and not _opens(words, reading.start - 1):
        # «Euro 2016», «Vizyon 2023»: the last word of a name, unless the year goes with what follows.
        return following in ("doğumlu", "yapımı", "model", "tarihli", "itibarıyla", "itibariyle", "sonrası", "öncesi", "sezonu") or (
            verb_form(following) is None
            and following.endswith(("ı", "i", "u", "ü", "nın", "nin", "nun", "nün", "nda", "nde")) and following.islower() and not words.is_capitalised(reading.end)
        )
    return not (number % 100 == 0 and number != 2000 and following.isalpha()) or before == "("


def _event_name(words: Words, i: int) -> bool:
    """Do capitalised words from `i` on make the name of a contest or work: «2013 Akdeniz Oyunları»?"""
    j = i
    while j < len(words) and j < i + 8 and words.is_capitalised(j) and not words.is_all_caps(j):
        j += 1
    return j - i >= 2 and words.low[j - 1].endswith(("ları", "leri", "ası", "esi", "nı", "ni", "pası", "ği", "ti"))


def _spaced(words: Words, i: int) -> bool:
    return words.space_after(i)


def _unit_follows(low: str) -> bool:
    term = read_term(low)
    return term is not None and term.kind == "units"


def _opens(words: Words, i: int) -> bool:
    """Does word `i` open a sentence or a quotation?"""
    return i == 0 or words.sentences[words.sentence_of[i]][0] == i or words.text[i - 1] in _QUOTES


def _month_stands(words: Words, reading: Reading) -> bool:
    """A month without day or year: with its head, in a case that says when, or before a word that shows it."""
    low = words.low[reading.start]
    evidence = tables()["month_evidence"]
    following = low_at(words, reading.after)
    if reading.end > reading.start + 1 or reading.mod:
        if reading.mod and low.startswith(("ara", "eki")) and reading.inflection.case == "" and reading.end <= reading.start + 1:
            return False
        return low != "ocak" or low_at(words, reading.start + 1) != "başında" or True
    if low_at(words, reading.start - 1) in ("bu", "o", "şu", "geniş", "dar", "ait"):
        return False
    case = reading.inflection.case
    if reading.inflection.possessive:
        return False
    if case in ("loc", "ki"):
        return True
    if case == "abl":
        return following in evidence["ablative"]
    if case == "dat":
        return following in evidence["dative"]
    if case == "":
        return following in evidence["after"] and (words.text[reading.start].islower() or following not in ("dönemi",))
    return False


def _weekday_stands(words: Words, reading: Reading) -> bool:
    """A weekday's bare name: adverbially, not a market («pazar»), a town («Çarşamba») or a person («Cuma»)."""
    low = words.low[reading.start]
    following, before = low_at(words, reading.after), low_at(words, reading.start - 1)
    if before in ("her", "o", "bir") or following in ("günleri", "namazı", "namazına", "namazında", "namazından", "ilçesi", "ilçesinde", "ilçesinin", "payı", "yeri"):
        return False
    joined = before in ("ve", ",") and _is_weekday(words, reading.start - 2)
    joins = following in ("ve", ",") and _is_weekday(words, reading.after + 1)
    if joins or joined:
        return True
    if low.startswith("pazar") and not low.startswith("pazartesi"):
        return False
    case = reading.inflection.case
    if reading.inflection.possessive:
        return False
    if low.startswith(("cuma", "salı", "çarşamba")) and not low.startswith("cumartesi"):
        if words.is_capitalised(reading.start) and not _opens(words, reading.start):
            return False
        if case:
            return case in ("abl", "dat") and following in ("itibaren", "beri", "bu", "kadar")
    if case:
        return case in ("loc", "ki") or following in ("itibaren", "beri", "bu", "kadar", "önce", "sonra", "dek")
    if not words.text[reading.start].islower() and reading.end < len(words) and words.is_capitalised(reading.end):
        return _opens(words, reading.start)
    return following.isalpha() or following in (",", ")", ":", "")


def _is_weekday(words: Words, i: int) -> bool:
    term = read_term(low_at(words, i))
    return term is not None and term.kind == "weekdays"


def _in_name(words: Words, reading: Reading) -> bool:
    """«15 Temmuz Şehitler Köprüsü», «28 Şubat süreci», «17 Aralık Büyük Rüşvet Operasyonu»: a date within a name."""
    expression = reading.expression
    if reading.after > reading.end or reading.inflection.case or reading.inflection.possessive:
        return False
    if isinstance(expression, Calendar) and expression.year is not None:
        return False
    j = reading.end
    following = low_at(words, j)
    if following in _friends("event_names") or following.startswith(("stad", "stat", "cadde", "mahalle", "köprü", "bulvar", "üniversite")):
        return True
    chain = 0
    while j + chain < len(words) and chain < 8 and (words.is_capitalised(j + chain) or low_at(words, j + chain) == "ve"):
        chain += 1
        if words.low[j + chain - 1].startswith(tuple(_friends("name_heads"))):
            return True
    if words.is_all_caps(reading.end - 1):
        return False
    last = low_at(words, j + chain - 1)
    return chain >= 2 and last.endswith(("sı", "si", "su", "sü", "nu", "nü", "ası", "onu", "ini", "emi"))


def _counted_stands(words: Words, reading: Reading) -> bool:
    """«3 gün önce» told from publication: not from an event before it («kazadan 3 gün önce»)."""
    expression = reading.expression
    if not isinstance(expression, Counted) or expression.manner == "within":
        return False
    if reading.rule == "from-now":
        return True
    last = words.low[reading.end - 1]
    if last in ("öncesi", "sonrası", "önceki", "sonraki", "öncesinden", "öncesinin") or low_at(words, reading.after) in ("de",) and False:
        return False
    before = low_at(words, reading.start - 1)
    if before in ("ilk", "son", "her", "olan", "tam"):
        return False
    if before.endswith(("dan", "den", "tan", "ten")) or low_at(words, reading.start - 2) == "'" and before in ("dan", "den", "tan", "ten", "ndan", "nden"):
        return False
    tense = clause_tense(words, reading.end)
    if expression.manner == "ahead":
        return tense == "future" and low_at(words, reading.after) not in ("ilk", "yeniden", "tekrar")
    if expression.amounts == ((1, "day"),):
        return False  # «bir gün önce» is mostly the eve of something told
    return tense != "future"


def _is_frequent(words: Words, reading: Reading) -> bool:
    return low_at(words, reading.start - 1) in ("her", "ligde", "ligdeki", "maçta")


def _part_stands(words: Words, reading: Reading, part: Part) -> bool:
    """«ilk çeyrekte» alone: quarters and halves of the year, not of a match; months counted from the year's start."""
    if part.unit == "quarter":
        return reading.inflection.case in ("loc", "dat", "gen", "abl", "ki", "") and bool(
            reading.inflection.case or reading.inflection.possessive or reading.end - reading.start > 2
        )
    if part.unit == "half":
        return words.low[reading.end - 1].startswith("yarıyıl")
    return part.unit == "month" and part.count > 1 and part.number == 1 and reading.inflection.case != ""


def _same_stands(same: Same) -> bool:
    """«geçen yılın aynı dönemi» and «aynı yıl» can be put on a calendar; bare «aynı dönemde» mostly goes without saying."""
    return same.year is not None or same.unit == "year" or same.dates


def _holiday_stands(words: Words, reading: Reading) -> bool:
    """A named day says when in the locative or with a year or day: not in «Kurban Bayramı öncesi», «bayram mesajı»."""
    expression = reading.expression
    if isinstance(expression, Holiday) and (expression.year is not None or expression.day is not None):
        return True
    if low_at(words, reading.after).startswith(("öncesi", "sonrası", "mesaj", "kutla", "dolayı", "nede", "tebri", "tatil")):
        return False
    return reading.inflection.case in ("loc", "ki", "abl") or reading.end - reading.start > 2 and words.low[reading.end - 1] in ("gecesi", "akşamı", "sabahı")


def _relative_stands(words: Words, reading: Reading, relative: Relative) -> bool:
    """«bugün», «bu yıl»: not in fixed phrases («bugüne kadar», «bu ay» the moon)."""
    low, following = words.low[reading.start], low_at(words, reading.after)
    if low == "bugüne":
        return following not in ("kadar", "dek", "değin", "kadarki")
    if low in ("bugünden", "dünden", "yarından"):
        return following not in ("yarına", "bugüne", "sonra", "önce", "tezi") and low != "bugünden" or following == "itibaren"
    if low in ("yarını", "yarına", "yarının", "bugünün", "dünün", "bugünü", "dünü", "dünle", "bugünle", "yarınla", "yarınlı", "dünlü"):
        return False
    if low == "bugün" and following in ("hala", "artık", "bile"):
        return False  # nowadays
    if low.startswith("bugün") and reading.inflection.case in ("acc", "gen", "dat") and low not in ("bugünkü",):
        return False
    if reading.rule == "new-year":
        return reading.inflection.case in ("loc", "dat", "ki", "abl", "gen")
    if relative.unit == "year" and following in ("başına", "dönümü", "dönümünde"):
        return False
    return relative.unit not in ("decade",)
