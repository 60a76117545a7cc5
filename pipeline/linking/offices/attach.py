"""The constructions in their order, over all offices of an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.document import Annotations
from pipeline.linking.offices.after_name import apposition, is_closed, named
from pipeline.linking.offices.alone import Held, anaphor, taken_up
from pipeline.linking.offices.before_name import is_chained, is_listed, offices_before
from pipeline.linking.offices.carried_on import carried_on, shared_verb
from pipeline.linking.offices.given_as import given_as
from pipeline.linking.offices.lists import plural
from pipeline.linking.offices.nations import Nations
from pipeline.linking.offices.neighbours import Neighbours
from pipeline.linking.offices.participle import appointed, relative
from pipeline.linking.offices.post import given_post
from pipeline.linking.offices.predicate import predicate
from pipeline.linking.offices.roles import Roles
from pipeline.linking.offices.tie import Tie
from pipeline.linking.offices.while_held import while_held
from pipeline.linking.titles import office_key


def tie_offices(notes: Annotations, holder: Mapping[int, int]) -> list[Tie]:
    """The ties of an article, one for each (office mention, person mention) pair, in text order of the office.

    `holder` gives for each PERSON mention the number of its person, so that what one mention says serves the others.
    """
    near = Neighbours(notes)
    offices = near.of("POSITION")
    ties: dict[int, list[Tie]] = defaultdict(list)
    for person in near.of("PERSON"):
        for tie in offices_before(near, person):
            ties[tie.office].append(tie)
    _drop_chains_of_others(near, ties, holder)
    for office in offices:
        if not ties[office] or near.is_plural(office):
            ties[office] = list(_in_sentence(near, office)) or ties[office]
    for office in reversed(offices):
        if not ties[office]:
            ties[office] = shared_verb(near, office, ties)
    _join_rows(near, offices, ties)
    for office in offices:
        if not ties[office]:
            ties[office] = list(taken_up(near, office, ties))
    held, nations, roles = Held(near, ties, holder), Nations(near, ties, holder), Roles(near, ties, holder)
    for office in offices:
        if not ties[office]:
            ties[office] = _by_others(near, office, held, nations, roles) or carried_on(near, office, holder)
    return [tie for office in sorted(ties) for tie in ties[office]]


def _by_others(near: Neighbours, office: int, held: Held, nations: Nations, roles: Roles) -> list[Tie]:
    """What ties a title that stands alone to a person named elsewhere."""
    if found := held.tie(office) or held.again(office, nations):
        return found
    return [] if held.has_full(office) else list(anaphor(near, office, nations, roles))


def _join_rows(near: Neighbours, offices: Sequence[int], ties: dict[int, list[Tie]]) -> None:
    """Offices of one row have one holder: «A üyesi, B Başkanı ve C Müdürü olan X», «X (yönetmen - yapımcı)»."""
    rows = [(a, b) for a, b in pairwise(offices) if not (ties[a] and ties[b]) and near.same_sentence(a, b)]
    for earlier, office in reversed(rows):
        found = ties[office][:1]
        is_tied = any(_is_joined(near, earlier, tie) for tie in found)
        if is_tied and not ties[earlier] and is_chained(near, earlier, office):
            ties[earlier] = [Tie(earlier, found[0].person, "row", 0.75)]
    for earlier, office in rows:
        found = ties[earlier][:1]
        is_tied = any(tie.rule in ("after", "row") and tie.person < earlier for tie in found)
        if is_tied and not ties[office] and is_chained(near, earlier, office) and is_closed(near, office):
            ties[office] = [Tie(office, found[0].person, "row", 0.75)]


def _is_joined(near: Neighbours, earlier: int, tie: Tie) -> bool:
    """Is the last office of a row joined by «ve», so that commas before it join as well?"""
    between = near.words.low[near.mentions[earlier].end : near.mentions[tie.office].start]
    return tie.rule == "row" or (tie.rule == "relative" and "ve" in between)


def _drop_chains_of_others(near: Neighbours, ties: dict[int, list[Tie]], holder: Mapping[int, int]) -> None:
    """«CHP lideri, Başbakan X'in …»: no chain by a comma where another person stands beside that office elsewhere."""
    beside: dict[object, set[int]] = defaultdict(set)
    for tie in (tie for found in ties.values() for tie in found if tie.rule == "before"):
        beside[office_key(near.title(tie.office))].add(holder[tie.person])
    for office, found in ties.items():
        if not is_listed(near, office):
            continue
        key = office_key(near.title(office))
        others = beside[key] if key else set()
        ties[office] = [t for t in found if t.rule != "chain" or not others or holder[t.person] in others]


def _in_sentence(near: Neighbours, office: int) -> Iterator[Tie]:
    """What ties the office to a name of its sentence that it does not stand right before."""
    if near.is_plural(office):
        yield from plural(near, office)
        return
    for find in (while_held, appointed, relative, given_as, named, given_post, apposition):
        tie = find(near, office)
        if tie is not None:
            yield tie
            return
    yield from predicate(near, office)
