"""Label Studio, doccano, CoNLL and DocBin: the shapes their own tools write."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.tokens import DocBin

from pipeline.errors import InputError
from pipeline.formats import conll, docbin, doccano, label_studio
from pipeline.formats.complete import completed
from pipeline.records import DateRecord, Mention, PersonRecord, Result

ALI = Mention(label="PERSON", start=2, end=5, text="Ali", value="Ali")
WITH_EMOJI = Result(id="a", text="🙂 Ali geldi.", mentions=(ALI,))


def test_label_studio_counts_code_points(tmp_path):
    label_studio.write([WITH_EMOJI], tmp_path / "t.json")
    (task,) = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert task["annotations"][0]["result"][0]["value"] == {"start": 2, "end": 5, "text": "Ali", "labels": ["PERSON"]}
    assert '<Label value="PERSON"' in (tmp_path / "t.xml").read_text(encoding="utf-8")


def test_label_studios_own_library_accepts_configuration_and_tasks(tmp_path):
    interface = pytest.importorskip("label_studio_sdk.label_interface", reason="needs label-studio-sdk")
    label_studio.write([WITH_EMOJI], tmp_path / "t.json")
    labelling = interface.LabelInterface((tmp_path / "t.xml").read_text(encoding="utf-8"))
    labelling.validate()
    (task,) = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert labelling.validate_task({"data": task["data"]})
    assert labelling.validate_annotation(task["annotations"][0])


def test_label_studio_tasks_of_others_are_read(tmp_path):
    region = {
        "id": "Xy3",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": 0, "end": 3, "text": "Ali", "labels": ["PERSON"]},
    }
    task = {
        "id": 17,
        "data": {"text": "Ali geldi."},
        "annotations": [{"result": [], "was_cancelled": True}, {"result": [region]}],
        "predictions": [],
    }
    (tmp_path / "t.json").write_text(json.dumps([task]), encoding="utf-8")
    (found,) = label_studio.read(tmp_path / "t.json")
    assert (found.id, found.mentions[0].text) == ("17", "Ali")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("{}", "not a list of tasks"),
        ('[{"data": {}}]', "task 1: not a text task"),
        ('[{"data": {"text": "a"}, "annotations": [{"result": [{"type": "labels"}]}]}]', "task 1: not a text task"),
    ],
)
def test_other_json_is_refused(tmp_path, text, reason):
    (tmp_path / "t.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"t\.json") as caught:
        list(label_studio.read(tmp_path / "t.json"))
    assert reason in str(caught.value)


def test_doccano_counts_utf_16_code_units(tmp_path):
    doccano.write([WITH_EMOJI], tmp_path / "d.jsonl")
    example = json.loads((tmp_path / "d.jsonl").read_text(encoding="utf-8"))
    assert example["label"] == [[3, 6, "PERSON"]]


@pytest.mark.parametrize(
    "spans",
    [
        {"label": [[3, 6, "PERSON"]]},
        {"entities": [{"id": 1, "label": "PERSON", "start_offset": 3, "end_offset": 6}], "relations": []},
    ],
)
def test_both_exports_of_doccano_are_read(tmp_path, spans):
    line = json.dumps({"id": 4, "text": WITH_EMOJI.text, **spans, "Comments": []})
    (tmp_path / "d.jsonl").write_text(line + "\n", encoding="utf-8")
    (found,) = doccano.read(tmp_path / "d.jsonl")
    assert (found.id, found.mentions) == ("4", (ALI.model_copy(update={"value": None}),))


def test_conll_tags_begin_and_inside_and_keeps_offsets(tmp_path):
    article = Result(id="a", text="Ali Can geldi.", mentions=(Mention(label="PERSON", start=0, end=7, text="Ali Can"),))
    conll.write([article], tmp_path / "c.conll")
    lines = (tmp_path / "c.conll").read_text(encoding="utf-8").split("\n")
    assert lines[lines.index("") + 1 :] == [
        "Ali\t0\t3\tB-PERSON",
        "Can\t4\t7\tI-PERSON",
        "geldi\t8\t13\tO",
        ".\t13\t14\tO",
        "",
        "",
    ]


def test_conll_cuts_a_word_where_a_mention_ends(tmp_path):
    article = Result(id="a", text="İzmirli", mentions=(Mention(label="LOCATION", start=0, end=5, text="İzmir"),))
    conll.write([article], tmp_path / "c.conll")
    (found,) = conll.read(tmp_path / "c.conll")
    assert found.mentions[0].text == "İzmir"


def test_a_foreign_conll_file_gets_its_text_from_its_words(tmp_path):
    (tmp_path / "f.conll").write_text(
        "Ali B-PERSON\nCan I-PERSON\ngeldi O\n\nAnkara B-LOCATION\n\n-DOCSTART- O\n\nDün O\n", encoding="utf-8"
    )
    first, second = conll.read(tmp_path / "f.conll")
    assert (first.id, first.text) == ("f-1", "Ali Can geldi\nAnkara")
    assert [(m.label, m.text) for m in first.mentions] == [("PERSON", "Ali Can"), ("LOCATION", "Ankara")]
    assert (second.id, second.text) == ("f-2", "Dün")


def test_conll_offsets_that_do_not_fit_the_text_are_refused(tmp_path):
    (tmp_path / "c.conll").write_text('# text = "Ali"\nVeli\t0\t3\tO\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"c\.conll:2: the text has not 'Veli' at 0–3"):
        list(conll.read(tmp_path / "c.conll"))


def test_spacy_itself_reads_the_docs(tmp_path):
    country = Mention(label="COUNTRY", start=0, end=5, text="Ürdün", value="JO")
    person = Mention(label="PERSON", start=0, end=9, text="Ürdün Ali", value="Ürdün Ali", id="m2")
    article = Result(id="a", text="Ürdün Ali  geldi.\nSonra gitti.", mentions=(person, country))
    docbin.write([article], tmp_path / "d.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "d.spacy").get_docs(spacy.blank("tr").vocab)
    assert doc.text == article.text
    assert [(s.label_, s.text, s.kb_id_) for s in doc.spans["mentions"]] == [
        ("PERSON", "Ürdün Ali", "Ürdün Ali"),
        ("COUNTRY", "Ürdün", "JO"),
    ]
    assert [(e.label_, e.text) for e in doc.ents] == [("PERSON", "Ürdün Ali")]


def test_a_file_that_is_no_docbin_is_refused(tmp_path):
    (tmp_path / "d.spacy").write_bytes(b"nothing of the kind")
    with pytest.raises(InputError, match=r"d\.spacy: not a spaCy DocBin"):
        list(docbin.read(tmp_path / "d.spacy"))


def test_what_a_format_lost_comes_back_from_the_base():
    base = Result(
        id="a",
        text="🙂 Ali geldi.",
        published="2025-01-02",
        title="Başlık",
        mentions=(ALI.model_copy(update={"source": "rule"}),),
        people=(PersonRecord(person="Ali"),),
        dates=(DateRecord(value="2025"),),
    )
    bare = Result(id="a", text=base.text, mentions=(ALI.model_copy(update={"value": None}),))
    assert list(completed([bare], {"a": base})) == [base]


def test_the_base_of_another_text_is_left_alone():
    base = Result(id="a", text="Başka.", title="Başlık")
    assert list(completed([WITH_EMOJI], {"a": base})) == [WITH_EMOJI]


def test_a_corrected_value_is_not_overwritten_by_the_base():
    base = Result(id="a", text=WITH_EMOJI.text, mentions=(ALI.model_copy(update={"value": "Veli"}),))
    (found,) = completed([WITH_EMOJI], {"a": base})
    assert found.mentions[0].value == "Ali"
