"""A year in bare figures: does what stands around «2019» let it be a year, and not a count or a part of a name?"""

from __future__ import annotations

from functools import cache

from pipeline.dates.expressions import Between, Fixed
from pipeline.dates.lexicon import friends, read_term, tables
from pipeline.dates.reading import DASHES, Reading, low_at, opens
from pipeline.turkish.verbs import verb_form
from pipeline.turkish.words import Words

_WITH_CASE = range(1700, 2101)  # «1071'de» needs the locative, «1200'de» a head
_BARE = range(1850, 2061)
_LIVED = range(1000, 2061)  # a span of years in brackets: «(1818-1883)»
_LIFE = 110  # years
_QUOTES = "\"“«'‘"
_LONG = 4  # letters: no abbreviation
_CLAUSE = 12  # words between a year and its verb
_LIST = 6  # years with one head
_OBJECT = range(1950, 2061)
_POSSESSIVE_HEADS = ("ı", "i", "u", "ü", "nın", "nin", "nun", "nün")
_POSSESSIVE = ("ı", "i", "u", "ü", "nın", "nin", "nun", "nün", "nda", "nde", "nı", "ni", "nu", "nü", "na", "ne")


def year_stands(words: Words, reading: Reading) -> bool:
    """Is a reading with `rule` «year» or «year-range» a time?"""
    following, before = low_at(words, reading.after), low_at(words, reading.start - 1)
    sign = following in friends("signs") and reading.after == reading.end  # «2025'te %12 arttı»
    if sign or _labelled(words, reading) or _measures(words, reading):
        return False
    if _hyphenated(words, reading.start):
        return False
    if reading.after > reading.end:
        return _with_suffix(words, reading, following)
    if _is_life(words, reading):
        return True
    if _event_name(words, reading.end) or _first_year(reading) not in _BARE or following in friends("counted"):
        return False
    if reading.rule == "year-range":
        return before != "-" and following not in ("-", "/")
    if before == "(" or following == ")":
        return before in ("(", ",") or before in DASHES
    if before in ("/", "-") or (before == "." and not _begins_sentence(words, reading.start)):
        return False
    if following in DASHES or following in ("/", ":"):
        return following in DASHES and (words.space_after(reading.end - 1) or _opens_entry(words, reading))
    return _without_suffix(words, reading, following)


def counts_between(words: Words, reading: Reading) -> bool:
    """«yılda 1300-1500 arası yeni vaka», «1500-2000 arasında kişi»: two figures without a head that count things."""
    if low_at(words, reading.start - 1) in friends("rates") or low_at(words, reading.start - 1) in friends("labels"):
        return True
    counted, loosely = friends("counted"), friends("loosely")
    at = reading.end + (low_at(words, reading.end) in loosely)
    hundreds = _first_year(reading) not in _BARE and _first_year(reading) % 50 == 0
    return hundreds or low_at(words, at) in counted - loosely


def _is_life(words: Words, reading: Reading) -> bool:
    """«Fuzulî'nin (1483-1556) …»: years from birth to death, or of a reign."""
    span = reading.expression
    if not (isinstance(span, Between) and isinstance(span.first, Fixed) and isinstance(span.last, Fixed)):
        return False
    bracketed = low_at(words, reading.start - 1) == "(" and low_at(words, reading.end) == ")"
    return bracketed and span.first.number in _LIVED and 0 < span.last.number - span.first.number <= _LIFE


def _labelled(words: Words, reading: Reading) -> bool:
    """Does the figure name or count something: «sayısı 2025'i buldu»? «sayısı 2025'te arttı» tells the year."""
    before = low_at(words, reading.start - 1)
    if before in friends("counts") and reading.inflection.case == "loc" and _first_year(reading) in _OBJECT:
        return False
    return before in friends("labels")


def _first_year(reading: Reading) -> int:
    expression = reading.expression
    first = expression.first if isinstance(expression, Between) else expression
    return first.number if isinstance(first, Fixed) else 0


def _with_suffix(words: Words, reading: Reading, following: str) -> bool:
    """«2019'da», but not «2000'den fazla», «1500'er»."""
    case = reading.inflection.case
    only_behind_abl = following in ("çok", "az", "fazla")  # «2000'den fazla», but «2026'ya çok hızlı girdik»
    if following in friends("amounts") and case != "loc" and not (only_behind_abl and case != "abl"):
        return False  # «2011'de yükseldi» is a year
    if following in friends("counted") and following != "kadar" and case not in ("loc", "gen", "dat", "acc"):
        return False  # «2025'in şirket için», «2026'da yeni pazarlar»: what is counted stands behind a bare figure
    if _is_object(words, reading):
        return _first_year(reading) in _OBJECT and not _reached(words, reading.after)
    if reading.inflection.case == "" or words.low[reading.after - 1] in friends("figure_suffixes"):
        return False
    year = _first_year(reading)
    return year in _WITH_CASE or (reading.inflection.case in ("loc", "ki") and year % 50 != 0)


def _is_object(words: Words, reading: Reading) -> bool:
    """«2025'i rekorla kapattı»: the suffix of the accusative alone behind the apostrophe."""
    return words.low[reading.after - 1] in ("ı", "i", "u", "ü")


def _reached(words: Words, i: int) -> bool:
    """Is what stands before `i` a count that something reached: «üye sayısı 2025'i buldu»?"""
    stop = words.sentences[words.sentence_of[i - 1]][1]
    form = next((form for k in range(i, min(stop, i + _CLAUSE)) if (form := verb_form(words.low[k]))), None)
    return form is not None and form.stem in friends("reaching")


def _without_suffix(words: Words, reading: Reading, following: str) -> bool:
    term = read_term(following)
    if term is not None and term.kind == "units":
        return False
    if _shares_head(words, reading.end):
        return True
    i = reading.start
    if i and words.is_capitalised(i - 1) and (not opens(words, i - 1) or _opens_title(words, reading)):
        return following in friends("year_heads") or _possessed(words, reading.end)
    return _first_year(reading) % 100 != 0 or _first_year(reading) == 2000 or not following.isalpha()


def _shares_head(words: Words, i: int) -> bool:
    """Does a list go on at `i` to a year with its head: «2013 ve 2015 yıllarında», «1999, 2003 ve 2006 yıllarında»?"""
    for joint in range(i, i + 2 * _LIST, 2):
        year = low_at(words, joint + 1)
        if low_at(words, joint) not in (",", "ve", "veya", "ile") or len(year) != 4 or not year.isdigit():
            return False
        term = read_term(low_at(words, joint + 2))
        if term is not None and term.kind == "units" and term.value in ("year", "campaign"):
            return term.inflection.possessive
    return False


def _opens_title(words: Words, reading: Reading) -> bool:
    """«‘BrandZ 2025 En Değerli Markalar’»: a capitalised word on each side of the year, the first behind a quote."""
    quoted = reading.start >= 2 and words.text[reading.start - 2] in _QUOTES
    return quoted and reading.end < len(words) and words.is_capitalised(reading.end)


def _possessed(words: Words, i: int) -> bool:
    """A lower-case noun in the possessive, which the year goes with: «BİLSEM 2018 sınavları»."""
    low = low_at(words, i)
    return low.endswith(_POSSESSIVE) and verb_form(low) is None and words.text[i].islower()


def _begins_sentence(words: Words, i: int) -> bool:
    """Does word `i` open a sentence, be it glued to the one before («etti.2026 büyümesi»)?"""
    glued = low_at(words, i - 2).isalpha() and len(low_at(words, i - 2)) >= _LONG
    return words.sentences[words.sentence_of[i]][0] == i or (glued and low_at(words, i - 1) == ".")


def _opens_entry(words: Words, reading: Reading) -> bool:
    """«1948- Parti kuruldu.»: an entry of a chronicle."""
    return _begins_sentence(words, reading.start) and words.space_after(reading.end)


def _hyphenated(words: Words, i: int) -> bool:
    """«Londra-2012»; a question mark may be a dash that was lost, but «nerede?2012'de» begins a sentence."""
    return (
        i >= 2
        and low_at(words, i - 1) in DASHES - {"?"}
        and words.text[i - 2].isalpha()
        and not words.space_after(i - 1)
        and not words.space_after(i - 2)
    )


def _measures(words: Words, reading: Reading) -> bool:
    """«1920 x 1080»: a side of something."""
    sides = ((reading.after, reading.after + 1), (reading.start - 1, reading.start - 2))
    return any(low_at(words, sign) in ("x", "×") and low_at(words, side).isdigit() for sign, side in sides)


def _event_name(words: Words, i: int) -> bool:
    """Do capitalised words from `i` on make the name of a contest or work: «2013 Akdeniz Oyunları»?"""
    j = i
    while j < min(len(words), i + 8) and words.is_capitalised(j):
        j += 1  # «2018 FIFA Dünya Kupası»
    if j == i + 1 and words.low[i].startswith(_beginnings("named_by_year")) and not words.is_all_caps(i):
        return True
    if low_at(words, j) == ":":
        return False  # «2010 Karabük Bedeli: 300 bin dolar»
    return any(words.low[k].endswith(_POSSESSIVE_HEADS) and _may_head(words, k) for k in range(i + 1, j))


def _may_head(words: Words, i: int) -> bool:
    return not words.is_all_caps(i) and not words.low[i].startswith(_beginnings("bodies_with_year"))


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(tables()["false_friends"][name])
