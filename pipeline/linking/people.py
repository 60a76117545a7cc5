"""Who holds what: persons, their offices and the countries these are of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import prod

from pipeline.document import Annotations
from pipeline.linking.jurisdiction import Jurisdictions
from pipeline.linking.offices import Tie, is_former, tie_offices
from pipeline.linking.persons import Person, group_persons
from pipeline.linking.titles import Title, TitleIndex, title_words
from pipeline.records import Mention, PersonRecord


@dataclass(slots=True)
class _Office:
    """One office of one person, gathered over the article."""

    title: str
    ties: list[Tie] = field(default_factory=list)
    country: str | None = None
    country_rule: str = ""
    former: bool = False


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
        office.country, office.country_rule = jurisdictions.of_office(office.ties, person)
    return offices


def _full_titles(offices: dict[Title, _Office]) -> list[_Office]:
    """Leave out the short form of an office that the same person has in full («Bakan» beside «Dışişleri Bakanı»).

    Two offices joined at one mention of the name are two («başkan ve Ticaret Odası Başkanı X»).
    """
    index = TitleIndex(offices)
    return [
        office
        for title, office in offices.items()
        if not any(
            len(title) < len(full) and not _are_joined(office, offices[full]) for full in index.full_forms(title)
        )
    ]


def _are_joined(a: _Office, b: _Office) -> bool:
    """Does a chain join the two at one mention of the name?"""
    chained = {tie.person for office in (a, b) for tie in office.ties if tie.rule == "chain"}
    return any(tie.person in chained for tie in a.ties) and any(tie.person in chained for tie in b.ties)


def _office_row(office: _Office, person: Person, mentions: tuple[Mention, ...]) -> PersonRecord:
    best = max(office.ties, key=lambda tie: _sureness(tie, mentions))
    evidence = [mentions[i].id or "" for tie in office.ties for i in (tie.person, tie.office)]
    return PersonRecord(
        person=person.name,
        position=office.title,
        country=office.country,
        former=office.former,
        evidence=tuple(dict.fromkeys(evidence)),
        rule=f"{best.rule}+{office.country_rule}",
        confidence=round(_sureness(best, mentions), 3),
    )


def _sureness(tie: Tie, mentions: tuple[Mention, ...]) -> float:
    """That of the construction and of both mentions, 0..1."""
    parts = (mentions[index].confidence for index in (tie.person, tie.office))
    return tie.confidence * prod(1.0 if part is None else part for part in parts)


def _bare_row(person: Person, mentions: tuple[Mention, ...], jurisdictions: Jurisdictions) -> PersonRecord:
    country = jurisdictions.of_person(person)
    return PersonRecord(
        person=person.name,
        country=country,
        evidence=tuple(mentions[i].id or "" for i in person.mentions),
        rule="name only" if country is None else "name+nationality",
        confidence=max((mentions[i].confidence or 0.0 for i in person.mentions), default=None),
    )
