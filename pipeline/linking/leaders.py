"""What a name alone says of its country: leaders whom the press names without it, and Turkish given names.

Sources: `resources/leaders.csv`, `resources/given_names_tr.csv`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from pipeline.lexicon.names import name_evidence
from pipeline.linking.names import Name, is_variant, turkish_given_names
from pipeline.linking.vocabulary import vocabulary
from pipeline.resources import load_csv, load_toml
from pipeline.turkish.casing import fold, to_ascii
from pipeline.turkish.words import Words

_FOREIGN = re.compile("[qwx]|sch|kj|ck|ae|oe|ee|oo")
"""Spellings that no Turkish surname has."""


@cache
def _leaders() -> dict[str, list[tuple[Name, str, str]]]:
    """(name, country, first spelling) by surname."""
    table: dict[str, list[tuple[Name, str, str]]] = defaultdict(list)
    for row in load_csv("leaders.csv"):
        forms = row["name"].split("|")
        for form in forms:
            name = tuple(to_ascii(word) for word in Words.of(form).low if word[0].isalnum())
            table[name[-1]].append((name, row["country"], forms[0]))
    return dict(table)


def leader_country(name: Name) -> str | None:
    """The country of the leader called `name`, None if no one or leaders of several countries are called so."""
    found = {country for known, country, _ in _leaders().get(name[-1], ()) if is_variant(name, known)}
    return found.pop() if len(found) == 1 else None


def leader_named(name: Name) -> str | None:
    """The first spelling of the leader called `name`, None if no one or several are called so."""
    found = {spelling for known, _, spelling in _leaders().get(name[-1], ()) if is_variant(name, known)}
    return found.pop() if len(found) == 1 else None


def is_other_leader(surname: str, name: Name) -> bool:
    """Is `surname` a leader's, and `name` someone else who bears it («Bilal Erdoğan»)?"""
    leaders = _leaders().get(surname, ())
    return bool(leaders) and len(name) > 1 and not any(is_variant(name, known) for known, *_ in leaders)


def is_turkish_name(name: Name) -> bool:
    """Does a name of two or more words begin with a given name in use in Turkey? A surname alone says nothing."""
    if len(name) < 2 or name[0] not in turkish_given_names() or _FOREIGN.search(name[-1]):
        return False
    return not any(word in vocabulary("foreign_particles") for word in name[1:-1])


def is_turkish_surname(name: str) -> bool:
    """Is a name of one word built as Turkish surnames are, of Turkish words («Çetinkaya», «Yıldız»)?"""
    low = fold(name)
    return " " not in low and name_evidence(low).ending and to_ascii(low) in turkish_given_names()


def is_shared_name(name: Name) -> bool:
    """Does a Turkish name begin with a given name that is in use in other countries as well («Ahmed», «Emir»)?"""
    return name[0] in _shared_given_names()


def is_foreign_spelling(name: Name) -> bool:
    """Does a shared name keep the final «d» that Turkish hardens («Mahmud», «Halid»)? «Muhammed» keeps it here too."""
    return is_shared_name(name) and name[0].endswith("d") and name[0] not in vocabulary("final_d")


@cache
def _shared_given_names() -> frozenset[str]:
    return frozenset(to_ascii(fold(name)) for name in load_toml("linking.toml")["shared_given"])
