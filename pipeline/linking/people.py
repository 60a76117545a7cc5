"""Who holds what: persons, their offices and the countries these are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import prod

from pipeline.document import Annotations, Candidate
from pipeline.linking.jurisdiction import GUESSED, KNOWN, Jurisdiction, Jurisdictions
from pipeline.linking.leaders import is_shared_name, is_turkish_name
from pipeline.linking.offices import Tie, is_former, is_past, tie_offices
from pipeline.linking.persons import Person, group_persons
from pipeline.linking.titles import (
    Title,
    TitleIndex,
    drops_institution,
    full_party_heads,
    is_clipped,
    is_rank,
    title_words,
)
from pipeline.linking.vocabulary import vocabulary
from pipeline.records import Mention, PersonRecord

_UNKNOWN = Jurisdiction(None, "none")


@dataclass(slots=True)
class _Office:
    """One office of one person, gathered over the article."""

    title: str
    jurisdiction: Jurisdiction = _UNKNOWN
    ties: list[Tie] = field(default_factory=list)
    former: bool = False
    is_personal: bool = False
    """A profession or a role in sports, which is of no body but its holder's own."""


def people_records(notes: Annotations, mentions: tuple[Mention, ...], home_country: str) -> list[PersonRecord]:
    """One row for each person and office, one with no office for each person who holds none."""
    persons = group_persons(notes)
    holder = {index: number for number, person in enumerate(persons) for index in person.mentions}
    ties: dict[int, list[Tie]] = defaultdict(list)
    for tie in tie_offices(notes, holder):
        ties[holder[tie.person]].append(tie)
    jurisdictions = Jurisdictions(notes, home_country)
    rows: list[PersonRecord] = []
    for number, person in enumerate(persons):
        offices = _full_titles(_gather(notes, ties[number], jurisdictions, person))
        if offices:
            rows.extend(_office_row(office, person, mentions) for office in offices)
        else:
            rows.append(_bare_row(person, mentions, jurisdictions))
    return rows


def _gather(notes: Annotations, ties: list[Tie], jurisdictions: Jurisdictions, person: Person) -> dict[Title, _Office]:
    """The ties of one person by title; a country stated once holds for the title wherever it stands bare."""
    offices: dict[Title, _Office] = {}
    for tie in ties:
        value = notes.selected[tie.office].value
        title = value if isinstance(value, str) else notes.surface(notes.selected[tie.office])
        office = offices.setdefault(title_words(title), _Office(title))
        office.ties.append(tie)
        office.former = office.former or is_former(notes, tie.office)
    for office in offices.values():
        office.former = office.former or all(is_past(notes, tie.office) for tie in office.ties)
        office.jurisdiction = jurisdictions.of_office(office.ties, person)
        office.is_personal = all(_is_personal(notes.selected[tie.office]) for tie in office.ties)
    _settle_by_nationality(list(offices.values()), jurisdictions.of_person(person))
    if not is_turkish_name(person.key) or is_shared_name(person.key):
        _settle_by_others(list(offices.values()))
    return offices


def _is_personal(office: Candidate) -> bool:
    kind, head = office.attributes.get("class"), office.attributes.get("head")
    return kind in ("profession", "sports") and head not in vocabulary("of_bodies")


def _settle_by_nationality(offices: Sequence[_Office], before_name: Jurisdiction | None) -> None:
    """A profession is of the nationality that the text states anywhere else for its holder («İspanyol pilot»)."""
    stated = [office.jurisdiction for office in offices if office.jurisdiction.rule == "nationality"]
    stated += [before_name] if before_name else []
    if len({jurisdiction.country for jurisdiction in stated}) == 1:
        for office in offices:
            if office.is_personal and office.jurisdiction.country is None:
                office.jurisdiction = stated[0]._replace(rule="person")


def _settle_by_others(offices: Sequence[_Office]) -> None:
    """An office whose country is guessed is of the state that the other offices of the person are known to be of.

    «Irak Türkmen Cephesi Başkanı ve milletvekili X»
    """
    known = [office.jurisdiction for office in offices if office.jurisdiction.rule in KNOWN]
    if len({jurisdiction.country for jurisdiction in known}) == 1:
        for office in offices:
            if office.jurisdiction.rule in GUESSED and office.jurisdiction.country != known[0].country:
                office.jurisdiction = known[0]._replace(rule="person")


def _full_titles(offices: dict[Title, _Office]) -> list[_Office]:
    """Leave out the short form of an office that the same person has in full («Bakan» beside «Dışişleri Bakanı»).

    Two offices joined at one mention of the name are two («başkan ve Ticaret Odası Başkanı X»).
    """
    if len(offices) < 2:
        return list(offices.values())
    index = TitleIndex(offices)
    full_forms = {
        title: {
            *(full for full in index.full_forms(title) if len(title) < len(full) and drops_institution(title, full)),
            *full_party_heads(title, offices),
            *(full for full in offices if is_clipped(title, full)),
        }
        for title in offices
    }
    return [
        office
        for title, office in offices.items()
        if all(
            _are_joined(office, offices[full]) or (_is_given(office) and is_rank(title, full))
            for full in full_forms[title]
        )
    ]


def _is_given(office: _Office) -> bool:
    """Does the text say of the very title that its holder is given it («… görevine», «Satış Müdürü olarak başladı»)?"""
    return any(tie.rule in ("post", "predicate") and tie.confidence >= 0.8 for tie in office.ties)


def _are_joined(a: _Office, b: _Office) -> bool:
    """Does a chain join the two at one mention of the name?"""
    chained = {tie.person for office in (a, b) for tie in office.ties if tie.rule == "chain"}
    return not chained.isdisjoint({tie.person for tie in a.ties} & {tie.person for tie in b.ties})


def _office_row(office: _Office, person: Person, mentions: tuple[Mention, ...]) -> PersonRecord:
    best = max(office.ties, key=lambda tie: _sureness(tie, mentions))
    cited = [i for tie in office.ties for i in (tie.person, tie.office)]
    return PersonRecord(
        person=person.name,
        position=office.title,
        country=office.jurisdiction.country,
        former=office.former,
        evidence=_evidence(cited, office.jurisdiction, mentions),
        rule=f"{best.rule}+{office.jurisdiction.rule}",
        confidence=round(_sureness(best, mentions), 3),
    )


def _evidence(cited: Iterable[int], stated: Jurisdiction | None, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """The ids of the mentions a row was made from; that of its country, where one states it, stands last."""
    country = () if stated is None or stated.mention is None else (stated.mention,)
    return tuple(mentions[i].id or "" for i in dict.fromkeys((*cited, *country)))


def _sureness(tie: Tie, mentions: tuple[Mention, ...]) -> float:
    """That of the construction and of both mentions, 0..1."""
    parts = (mentions[index].confidence for index in (tie.person, tie.office))
    return tie.confidence * prod(1.0 if part is None else part for part in parts)


def _bare_row(person: Person, mentions: tuple[Mention, ...], jurisdictions: Jurisdictions) -> PersonRecord:
    stated = jurisdictions.of_person(person)
    return PersonRecord(
        person=person.name,
        country=stated.country if stated else None,
        evidence=_evidence(person.mentions, stated, mentions),
        rule="name only" if stated is None else "name+nationality",
        confidence=max((mentions[i].confidence or 0.0 for i in person.mentions), default=None),
    )
