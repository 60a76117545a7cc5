"""What stands behind an office that a sentence gives: «… olarak 2019'da başladı», «… görevlerinde bulundu»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.linking.offices.neighbours import LONGEST_CHAIN, Neighbours
from pipeline.linking.vocabulary import stems, vocabulary

_CLOSE = 4
_CLAUSE = 9
"""The verb of «olarak» stands within so many words behind the office."""
_LONGEST_JOINT = 4
_SUBORDINATE = re.compile(r"(?:ol|seçil|atan|getiril)(?:duğu|acağı|eceği|diği|dığı|ması|mesi)\w*")
_FINITE = re.compile(
    r"(?:[dt][ıiuü]|m[ıiuü]ş(?:t[ıiuü]r?)?|[ıiuü]yor(?:du)?|[ae]ca[kğ]|[ae]ce[kğ]|m[ae]kt[ae](?:d[ıiuü]r|yd[ıiuü])?)$"
)
"""The ending of a verb that closes a sentence, third person."""
_NOMINAL = re.compile(r"(?:[dt][ıiuü]ğ|[ae]ca[ğk]|[ae]ce[ğk]|m[ae]s|m[ae]l[ae]r)\w*$")


def words_behind(near: Neighbours, office: int) -> Sequence[str]:
    """The words behind the row of offices that this one is of, without its suffix, quotation mark and brackets."""
    low = near.words.low
    end = near.mentions[_row_end(near, office)].end
    if end + 1 < len(low) and near.is_glued(end):
        end += 2
    if near.is_quoted(office):  # «"İş Zekâsı Müdürü" olarak başladı»
        end += 1
    if low[end : end + 1] == [")"] and low[near.mentions[office].start - 1] == "(":  # «Genel Müdürü (CEO) olarak»
        end += 1
    if low[end : end + 1] == ["("] and ")" in low[end : end + _CLAUSE]:  # «Müdür (1998-2004) görevlerinde bulundu»
        end = low.index(")", end) + 1
    return low[end : end + _CLAUSE]


def _row_end(near: Neighbours, office: int) -> int:
    """The last of the offices that a comma or «ve» joins to this one, each with its years («…, 2010-2015'te …»)."""
    for i in range(office + 1, min(office + 2 * LONGEST_CHAIN, len(near.mentions))):
        gap = [near.words.low[k] for k in near.unbracketed(office, i)]
        if not gap or gap[0] not in (",", "ve", "ile") or not near.same_sentence(office, i):
            return office
        following = near.mentions[office + 1]
        is_dated = following.label == "DATE" and following.start == near.mentions[office].end + 1
        is_joint = len(gap) <= _LONGEST_JOINT and all(word in vocabulary("chain") for word in gap)
        if near.mentions[i].label == "POSITION" and (is_joint or is_dated):
            office = i
        elif near.mentions[i].label not in ("DATE", "COUNTRY"):
            return office
    return office


def is_held_as(verb: Sequence[str], distance: int) -> bool:
    """«… olarak görev yapıyor», «… olarak 2019'da başladı»; of other verbs only close behind the name."""
    if not verb:
        return True
    if verb[0].startswith(stems("regarding")) and not verb[0].startswith("görev"):
        return False
    near_by, serving = verb[: _CLOSE - 1], ("görev", *stems("appointing"))
    return (
        distance <= _CLOSE
        or any(word.startswith(serving) for word in near_by)
        or any(word.startswith(stems("serving")) for word in _clause(verb))
    )


def serves(following: Sequence[str]) -> bool:
    """Does a finite verb tell of serving in the office («olarak göreve başladı», «görevlerinde bulundu»)?"""
    if following[:1] == ["olarak"]:
        clause = _clause(following[1:])
        is_told = any(word.startswith(("görev", *stems("serving"))) for word in clause)
        return is_told and any(_FINITE.search(word) for word in clause)
    is_post = bool(following) and following[0].startswith(stems("posts"))
    return is_post and any(_FINITE.search(word) for word in _clause(following)[1:3])


def _clause(words: Sequence[str]) -> Sequence[str]:
    return words[: next((i for i, word in enumerate(words) if word in (",", ".", ";")), len(words))]


def gives_office(following: Sequence[str]) -> bool:
    """«seçildi», «görevine atandı», «görevlerinde bulundu», «rolünü üstlendi»."""
    if following and following[0].startswith(stems("posts")):
        following = following[1:]
    return any(word.startswith(stems("appointing")) for word in following[:1])


def is_subordinate(following: Sequence[str]) -> bool:
    """«seçildiğini», «olarak görev yapacağı», «olarak atanmasına»: the verb of a clause that is part of another."""
    if following[:1] != ["olarak"]:
        return bool(following) and _SUBORDINATE.fullmatch(following[0]) is not None
    verb = next((word for word in following[1:] if word not in ("görev", "devam", "hizmet")), "")
    is_of_office = verb.startswith(stems("appointing")) or following[1:2] not in ([], [verb])
    return is_of_office and _NOMINAL.search(verb) is not None
