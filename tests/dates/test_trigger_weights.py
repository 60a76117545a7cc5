"""The weights of the chooser of triggers belong to the features that the code gives."""

from __future__ import annotations

from pipeline.choice import feature_of, name_of
from pipeline.dates import find_dates
from pipeline.dates.trigger_features import choices
from pipeline.document import Annotations
from pipeline.resources import load_csv
from pipeline.turkish.words import Words

_TEXT = (
    "Bakan, dün yaptığı açıklamada 2019 yılında kurulan fabrikanın geçen yıl 40 ülkeye ihracat yaptığını söyledi. "
    '30 Mart seçimleri öncesinde konuşma yaptı. 1986 doğumlu oyuncu bugün "Gideceğim" dedi. Toplantı başladı dün. '
    "Yarın yeni maç yapılması bekleniyor. Ödeme tarihi 3 Mart olarak duyuruldu. "
    "Geçen yıl en büyük pazarı olan Almanya'ya ulaşma hedefi 2027 fuarının konusu oldu."
)


def _names() -> set[str]:
    notes = Annotations(Words.of(_TEXT), _TEXT, "2026-01-23")
    notes.add("dates", find_dates(notes))
    return {str(name) for date in notes.of("dates") for _, found in choices(notes, date) for name, *_ in found}


def test_every_weight_is_of_a_feature_that_is_still_given() -> None:
    assert {row["feature"].partition(":")[0] for row in load_csv("trigger_weights.csv")} <= _names()


def test_no_choice_has_a_feature_twice() -> None:
    notes = Annotations(Words.of(_TEXT), _TEXT, "2026-01-23")
    notes.add("dates", find_dates(notes))
    for date in notes.of("dates"):
        assert all(len(found) == len(set(found)) for _, found in choices(notes, date))


def test_a_feature_is_read_back_from_its_name_in_the_resource() -> None:
    for row in load_csv("trigger_weights.csv"):
        assert name_of(feature_of(row["feature"])) == row["feature"]
