"""The office before a name and the chain of offices before it: «Başbakan Yardımcısı, Dışişleri Bakanı X»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.linking.offices.neighbours import LONGEST_CHAIN, MAX_GAP, QUOTES, Neighbours
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import companions, kin, vocabulary

_JOINTS = frozenset({",", "ve", "(", "-", "/", "aynı", "olan"})
_LONGEST_JOINT = 6
_ADDRESS = frozenset({"sayın"})
"""Between two offices of one holder: «Genelkurmay Başkanımız Sayın Orgeneral X»."""
_STATELESS = frozenset({"international", "association", "company", "university"})
"""Classes of offices of no state: one before a country's is the same holder's («Eurogroup Başkanı ve Hollanda … X»)."""
_OWN = re.compile(r"s?[ıiuü]|[ıiuü]?m[ıiuü]z")
"""The title's own suffix behind an apostrophe, no case («CEO'su»)."""


def offices_before(near: Neighbours, person: int) -> Iterator[Tie]:
    """The office at the name and the chain of offices before it."""
    office = _previous(near, person)
    if office is None or not _is_filler(near, office, person) or not _may_precede(near, office):
        return
    yield Tie(office, person, "before", 0.97)
    for _ in range(LONGEST_CHAIN):
        earlier = _previous(near, office)
        if earlier is None or not is_chained(near, earlier, office):
            return
        is_stacked = near.mentions[earlier].end == near.mentions[office].start
        yield Tie(earlier, person, "stacked" if is_stacked else "chain", 0.95 if is_stacked else 0.9)
        office = earlier


def is_listed(near: Neighbours, office: int) -> bool:
    """Is a comma all that stands between the title and the next mention?"""
    return [near.words.low[i] for i in near.gap(office, office + 1)] == [","]


def _previous(near: Neighbours, mention: int) -> int | None:
    """The office before `mention` in its sentence, looking past countries, nationalities and dates."""
    for i in range(mention - 1, max(mention - 4, -1), -1):
        label = near.mentions[i].label
        if label == "POSITION":
            return i if near.same_sentence(i, mention) else None
        if label not in ("COUNTRY", "NATIONALITY", "DATE"):
            return None
    return None


def _may_precede(near: Neighbours, office: int) -> bool:
    return bool(near.mentions[office].attributes.get("plural")) or near.is_nominative(office)


def _is_filler(near: Neighbours, office: int, person: int) -> bool:
    """Nothing but honorifics, quotes, an age, a bracket or «eski/yeni» between an office and the name."""
    gap = near.gap(office, person)
    if [near.words.low[i] for i in gap] == ["ise"]:
        return _is_equated(near, person)
    if len(gap) > MAX_GAP or _opens_speech(near, gap, office, person):
        return False
    low = near.words.low
    i = 0
    while i < len(gap):
        word = low[gap[i]]
        if word == "(":
            end = next((k for k in range(i, len(gap)) if low[gap[k]] == ")"), None)
            if end is None:
                return False
            i = end + 1
            continue
        if low[gap[min(i + 1, len(gap) - 1)]] == "'" and near.words.is_capitalised(gap[i]):  # «CHP'li»
            i += 3
            continue
        if near.is_glued(gap[i]):  # the title's own suffix, but no case: «Türk Telekom CEO'su Ali Kaya»
            if i == 0 and _OWN.fullmatch(low[gap[i] + 1]) is None:  # «Başbakan'ın Ali Kaya'ya»
                return False
            i += 2
            continue
        if word == ")" and _is_bracketed(near, office):  # «Üst Yöneticisi (CEO) Ali Kaya»
            i += 1
            continue
        if not _may_stand_between(word) and word not in _kin(near, office):
            return False
        i += 1
    return True


def _is_equated(near: Neighbours, person: int) -> bool:
    """«Genel Müdür ise X oldu», «hakem ise X.»: the name is what is said of the office."""
    end = near.mentions[person].end
    behind = near.words.low[end : end + 1]
    return not behind or behind[0] in (".", ",", "oldu", "olacak", "seçildi", "atandı", "idi")


def _kin(near: Neighbours, office: int) -> frozenset[str]:
    """Words of kin that may stand behind a profession, of companions behind any title («gazeteci kızı Ayşe Kaya»)."""
    is_profession = near.mentions[office].attributes.get("class") == "profession"
    return kin() | companions() if is_profession else companions()


def _may_stand_between(word: str) -> bool:
    known = word in QUOTES or word in ("'", ".", ":", "-", "–") or word in vocabulary("honorifics")
    age = word.isdigit() or word.startswith("yaşında") or word == "doğumlu"
    return known or age or word in vocabulary("former") or word in vocabulary("present")


def _opens_speech(near: Neighbours, gap: Sequence[int], office: int, person: int) -> bool:
    """Does a quotation begin in the gap that goes on behind the name («Başbakan: "Ali Kaya geldi"»)?"""
    end = near.mentions[person].end
    start = near.mentions[office].start
    closes = bool(gap) and near.is_quote(gap[0]) and start > 0 and near.is_quote(start - 1)  # «"First Lady" Ece Kaya»
    is_open = (sum(map(near.is_quote, gap)) - closes) % 2 == 1
    return is_open and not (end < len(near.words) and near.is_quote(end))


def _is_bracketed(near: Neighbours, office: int) -> bool:
    """Does a bracket open before the office, and not behind a name, whose office it is («Ece Er (mimar) Can Su»)?"""
    start = near.mentions[office].start
    if start == 0 or near.words.low[start - 1] != "(":
        return False
    earlier = near.mentions[office - 1] if office else None
    return earlier is None or earlier.label != "PERSON" or earlier.end != start - 1


def is_chained(near: Neighbours, earlier: int, office: int) -> bool:
    """Is the office joined to the one before it («Başkan ve Vali», «Genel Müdür, Üye», «Üst Yöneticisi (CEO)»)?"""
    low = near.words.low
    gap = near.gap(earlier, office)
    if near.mentions[earlier].attributes.get("class") in _STATELESS:
        gap = [i for i in gap if not near.in_country(i, earlier, office)]
    if gap and near.is_glued(gap[0]) and _OWN.fullmatch(low[gap[1]]):  # «CEO'su ve Üye X», «CNO'su (Müdür) X»
        gap = gap[2:]
    if gap and low[gap[0]] == "," and near.words.space_after(gap[0] - 1):  # «Başkanı , Bakan X»: a name was lost
        return False
    start = near.mentions[earlier].start
    if gap and low[gap[0]] == "," and start > 0 and low[start - 1] in vocabulary("as_of"):
        return False  # «X, 1 Nisan itibarıyla Müdür, Koordinatör Y de … olarak görevlendirildi»
    if office - earlier > 1 and [low[i] for i in gap] == [","]:  # «Papa, Alman gazeteci X'e …»
        return False
    joined = all(low[i] in _ADDRESS for i in gap) or any(
        low[i] in _JOINTS or low[i] in _kin(near, earlier) for i in gap
    )
    links = vocabulary("chain") | vocabulary("former") | vocabulary("present") | QUOTES | _kin(near, earlier) | _ADDRESS
    return (
        joined
        and len(gap) <= _LONGEST_JOINT
        and near.is_nominative(earlier)
        and not near.is_plural(earlier)
        and all(low[i] in links for i in gap)
    )
