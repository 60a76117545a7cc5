"""«bugün» and «dün» that mean nowadays and formerly: by what they are paired with and by what the clause tells.

An event is told of a day («bugün açıklandı», «bugün başlıyor»); what is true of many days, the size of a business that
goes on, is told of nowadays («bugün 80'den fazla ülkeye ihracat yapıyoruz»).
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from pipeline.dates.clause import form_at, sentence_end
from pipeline.dates.lexicon import tables
from pipeline.dates.reading import low_at, opens
from pipeline.dates.standing import tells_what_stands
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

_APART = 6  # words between the two of a pair
_HISTORY = 30  # words back to the year that a history begins with
_AGED = ("yaşın", "yaşlarında")


def means_nowadays(words: Words, i: int) -> bool:
    """Is «bugün», «bugünkü», «dün» or «yarın» at word `i` no day?"""
    low = words.low[i]
    if low == "yarın":
        return words.low[max(i - 3, 0) : i] in (["bugün", "olduğu", "kadar"], ["bugün", "olduğu", "gibi"])
    if low == "dün":
        return any(
            low_at(words, j) in ("bugün", "bugünde") and _paired(words, i, j) for j in range(i + 1, i + _APART + 2)
        )
    if low == "bugünkü":
        return any(low_at(words, j).startswith(_of_now()) for j in (i + 1, i + 2)) or low_at(words, i + 1) == "gibi"
    if low not in ("bugün", "bugünde") or low_at(words, i + 1) in _listed("to_date"):
        return False
    if any(low_at(words, j) == "dün" and _paired(words, j, i) for j in range(max(i - _APART - 1, 0), i)):
        return True
    if _so_far(words, i + 1) or _is_aged(words, i + 1) or _after_past(words, i):
        return True
    return _set_against(words, i) or _goes_on(words, i + 1) or tells_what_stands(words, i)


@cache
def _of_now() -> tuple[str, ...]:
    return tuple(tables()["nowadays"]["of_now"])


@cache
def _lasting() -> tuple[str, ...]:
    return tuple(tables()["nowadays"]["lasting"])


@cache
def _stages() -> tuple[str, ...]:
    return tuple(tables()["nowadays"]["stages"])


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(tables()["nowadays"][name])


def _paired(words: Words, former: int, now: int) -> bool:
    """«dün de bugün de», «dün olduğu gibi bugün de»: the one like the other."""
    if words.sentence_of[former] != words.sentence_of[now]:
        return False
    return words.low[now - 1] == "gibi" or (now == former + 2 and words.low[now - 1] in ("de", "da"))


def _so_far(words: Words, i: int) -> bool:
    """«bugün gelinen noktada», «bugün geldiğimiz yer»."""
    return low_at(words, i).startswith(("gelinen", "geldiğ")) and low_at(words, i + 1).startswith(_stages())


def _is_aged(words: Words, i: int) -> bool:
    """«bugün 18 yaşına geldi», «bugün 75 yaşında olan»; but «bugün 45 yaşına girdi» tells a birthday."""
    aged = low_at(words, i).isdigit() and low_at(words, i + 1).startswith(_AGED)
    return aged and not low_at(words, i + 2).startswith("gir")


def _after_past(words: Words, i: int) -> bool:
    """«geçmişte yaptığını bugün de yapmak istiyor», «geçmişte ve bugün»."""
    return any(low_at(words, j) == "geçmişte" for j in range(max(i - _APART, 0), i)) and (
        low_at(words, i - 1) == "ve" or low_at(words, i + 1) in ("de", "da")
    )


def _set_against(words: Words, now: int) -> bool:
    """Does the sentence set its «bugün» against a time before or after: «pay yüzde 4 iken bugün …», «dünün … bugün»?"""
    if low_at(words, now + 1) == "olduğu" and low_at(words, now + 2) in ("kadar", "gibi"):
        return True  # «bugün olduğu kadar yarın da»
    first = max(words.sentences[words.sentence_of[now]][0], now - _HISTORY)
    before = words.low[first:now]
    that_day = any(low == "gün" and former == "o" for former, low in pairwise(before))
    if that_day and any(low.endswith(("saydı", "seydi")) for low in before):
        return True  # «o gün kurulsaydı bugün …»
    return any(low == "dünün" or low in _listed("back_then") for low in before)


def _goes_on(words: Words, i: int) -> bool:
    """Does the clause from `i` on tell in the present what is so on many days, and no event?

    What a business has or does, with a figure; what is so in many places («bugün birçok ülkede»); what has become of
    something whose beginning the sentence dates («1975'te kurulan şirket bugün … üretiyor», «… ve bugün … üreten»);
    what it is used as or known for («bugün müze olarak kullanılan»).
    """
    many = low_at(words, i) in _listed("many") or (low_at(words, i) == "pek" and low_at(words, i + 1) == "çok")
    joined = low_at(words, i - 2) == "ve"
    counted = stands = passed = False
    for j in range(i, sentence_end(words, i - 1)):
        low = words.low[j]
        counted = counted or low.isdigit() or parse_word(low) is not None
        stands = stands or low in _listed("standing")
        form = form_at(words, j)
        if form is None or form.kind not in ("finite", "participle"):
            continue
        if not passed and form.tense in (None, "present") and low.startswith(_lasting()):
            return True
        passed = True
        if form.kind == "finite":
            return _has_come_to(words, j) or (
                form.tense == "present" and ((counted and stands) or many or _has_become(words, i - 1, j))
            )
        if joined and form.tense is None and _has_history(words, i - 1):
            return True
    return (counted and stands) or many


def _has_come_to(words: Words, verb: int) -> bool:
    """«ulaşmış durumdayız»: so it is by now."""
    return low_at(words, verb + 1) in ("durumda", "durumdayız", "durumdadır")


def _has_become(words: Words, now: int, verb: int) -> bool:
    """A history and what has come of it; what one does oneself («bugün geri dönüyorum») is of the day."""
    return _has_history(words, now) and not words.low[verb].endswith("yorum")


def _has_history(words: Words, now: int) -> bool:
    """Does a year stand before word `now` in its sentence, or in the one before where «Bugün» opens one?"""
    sentence = words.sentence_of[now]
    first = words.sentences[sentence - 1 if sentence and opens(words, now) else sentence][0]
    before = words.low[max(first, now - _HISTORY) : now]
    return any(len(low) == 4 and low.isascii() and low.isdigit() and low[:2] in ("18", "19", "20") for low in before)
