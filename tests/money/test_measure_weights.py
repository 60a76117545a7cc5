"""The weights of the chooser of measures belong to the features that the code gives."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.choice import Choice, feature_of, name_of
from pipeline.document import Annotations
from pipeline.money import find_money
from pipeline.money.measure.features import MeasureChoices
from pipeline.money.measure.placed import PlacedSums
from pipeline.money.measure.proposal import Proposer
from pipeline.resources import load_csv
from pipeline.turkish.words import Words

_TEXT = (
    "Şirketin cirosu 5 milyar liraya, net kârı 2 milyar liraya yükseldi. Depo için 3 milyon lira ödendi. "
    "Belediye 40 milyon liralık yatırım yaptı. Öğrenci 12 lira, tam 20 lira. Bilet satışları sürüyor. Tam: 20 lira."
)


def _choices() -> Iterator[Choice]:
    notes = Annotations(Words.of(_TEXT), _TEXT)
    sums = PlacedSums(notes.words, find_money(notes))
    choices = MeasureChoices(sums, Proposer(sums).proposals())
    for index in range(len(sums)):
        yield from choices.of(index)


def test_every_weight_is_of_a_feature_that_is_still_given() -> None:
    names = {str(name) for _, found in _choices() for name, *_ in found}
    assert {row["feature"].partition(":")[0] for row in load_csv("measure_weights.csv")} <= names


def test_no_choice_has_a_feature_twice() -> None:
    assert all(len(found) == len(set(found)) for _, found in _choices())


def test_a_feature_is_read_back_from_its_name_in_the_resource() -> None:
    for row in load_csv("measure_weights.csv"):
        assert name_of(feature_of(row["feature"])) == row["feature"]
