"""«bugün» and «dün» that mean nowadays and formerly: by what they are paired with and by what the clause tells.

An event is told of a day («bugün açıklandı», «bugün başlıyor»); what is true of many days, the size of a business that
goes on, is told of nowadays («bugün 80'den fazla ülkeye ihracat yapıyoruz»).
"""

from __future__ import annotations

from pipeline.dates.clause import form_at, sentence_end
from pipeline.dates.lexicon import tables
from pipeline.dates.reading import low_at
from pipeline.turkish.numerals import parse_word
from pipeline.turkish.words import Words

_APART = 6  # words between the two of a pair


def means_nowadays(words: Words, i: int) -> bool:
    """Is «bugün» or «dün» at word `i` no day?"""
    low = words.low[i]
    if low == "dün":
        return any(
            low_at(words, j) in ("bugün", "bugünde") and _paired(words, i, j) for j in range(i + 1, i + _APART + 2)
        )
    if low not in ("bugün", "bugünde"):
        return False
    if any(low_at(words, j) == "dün" and _paired(words, j, i) for j in range(max(i - _APART - 1, 0), i)):
        return True
    return _so_far(words, i + 1) or _goes_on(words, i + 1)


def _paired(words: Words, former: int, now: int) -> bool:
    """«dün de bugün de», «dün olduğu gibi bugün de»: the one like the other."""
    if words.sentence_of[former] != words.sentence_of[now]:
        return False
    return words.low[now - 1] == "gibi" or (now == former + 2 and words.low[now - 1] in ("de", "da"))


def _so_far(words: Words, i: int) -> bool:
    """«bugün gelinen noktada», «bugün geldiğimiz nokta»."""
    return low_at(words, i).startswith(("gelinen", "geldiğ")) and low_at(words, i + 1).startswith("nokta")


def _goes_on(words: Words, i: int) -> bool:
    """Does the clause from `i` on tell in the present what a business has or does, with a figure: no event?"""
    standing = frozenset(tables()["nowadays"]["standing"])
    counted = goes_on = False
    for j in range(i, sentence_end(words, i - 1)):
        low = words.low[j]
        counted = counted or low.isdigit() or parse_word(low) is not None
        goes_on = goes_on or low in standing
        form = form_at(words, j)
        if form is not None and form.kind == "finite":
            return counted and goes_on and form.tense == "present"
    return counted and goes_on
