"""brat standoff as an annotator's tool writes and reads it."""

from __future__ import annotations

import pytest

from pipeline.errors import InputError
from pipeline.formats import brat
from pipeline.records import Mention, Money, Result


def written(tmp_path, article):
    brat.write([article], tmp_path)
    return (tmp_path / f"{article.id}.ann").read_text(encoding="utf-8")


def test_a_mention_is_a_text_bound_line_and_its_value_a_note(tmp_path):
    article = Result(
        id="a",
        text="ABD 5 milyon dolar verdi.",
        mentions=(
            Mention(label="COUNTRY", start=0, end=3, text="ABD", value="US"),
            Mention(label="MONEY", start=4, end=18, text="5 milyon dolar", value=Money(amount=5000000, currency="USD")),
        ),
    )
    assert written(tmp_path, article) == (
        "T1\tCOUNTRY 0 3\tABD\n"
        "#1\tAnnotatorNotes T1\tUS\n"
        "T2\tMONEY 4 18\t5 milyon dolar\n"
        '#2\tAnnotatorNotes T2\t{"value": {"amount": 5000000, "currency": "USD"}}\n'
    )


def test_a_mention_over_a_line_break_has_fragments(tmp_path):
    article = Result(
        id="a",
        text="Dışişleri\nBakanı",
        mentions=(Mention(label="POSITION", start=0, end=16, text="Dışişleri\nBakanı"),),
    )
    assert written(tmp_path, article) == "T1\tPOSITION 0 9;10 16\tDışişleri Bakanı\n"
    assert next(brat.read(tmp_path)).mentions[0].text == "Dışişleri\nBakanı"


def test_what_an_annotator_adds_by_hand_is_read(tmp_path):
    (tmp_path / "x.txt").write_text("Ali dün geldi.", encoding="utf-8")
    (tmp_path / "x.ann").write_text(
        "T9\tDATE 4 7\tdün\nT3\tPERSON 0 3\tAli\n#1\tAnnotatorNotes T9\t2025-01-02\n", encoding="utf-8"
    )
    found = next(brat.read(tmp_path))
    assert [(m.id, m.label, m.text, m.value) for m in found.mentions] == [
        ("m3", "PERSON", "Ali", None),
        ("m9", "DATE", "dün", "2025-01-02"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T1\tCITY 0 3\tAli", "label 'CITY' is none of PERSON"),
        ("T1\tPERSON 0 99\tAli", "span 0–99 lies outside the text of 14 characters"),
        ("T1\tPERSON zero 3\tAli", "not a text-bound annotation"),
        ("T1", "not a text-bound annotation"),
        ("T1\tPERSON 0 3;8 13\tAli geldi", "a mention in separate parts"),
        ("R1\tHolds Arg1:T1 Arg2:T2", "R lines"),
        ("T1\tPERSON 0 3\tAli\n#1\tAnnotatorNotes T1\t{broken", "the note on T1 is no JSON object"),
        ('T1\tPERSON 0 3\tAli\n#1\tAnnotatorNotes T1\t{"confidence": "high"}', "PERSON at 0: confidence"),
    ],
)
def test_what_has_no_place_in_a_record_is_refused_by_file_and_line(tmp_path, line, reason):
    (tmp_path / "x.txt").write_text("Ali dün geldi.", encoding="utf-8")
    (tmp_path / "x.ann").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.ann:\d") as caught:
        list(brat.read(tmp_path))
    assert reason in str(caught.value)


def test_a_text_that_is_missing_is_named(tmp_path):
    (tmp_path / "x.ann").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.txt: No such file"):
        list(brat.read(tmp_path))
