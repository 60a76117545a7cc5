import spacy
from spacy.language import Language

import pipeline
from pipeline.document import Candidate, notes_of

FACTORIES = ["money", "dates", "recogniser", "countries", "people", "positions", "select", "link"]


def test_every_stage_is_a_registered_factory_in_the_order_of_the_config() -> None:
    nlp = pipeline.load(engine="rules")
    assert nlp.pipe_names == FACTORIES
    assert all(Language.has_factory(f"havadis_{name}") for name in FACTORIES)


def test_a_stage_works_in_a_foreign_pipeline_with_its_own_tokenizer() -> None:
    nlp = spacy.blank("tr")
    nlp.add_pipe("havadis_countries")
    nlp.add_pipe("havadis_select")
    doc = nlp("Türkiye'nin ihracatı arttı.")
    assert [notes_of(doc).surface(c) for c in notes_of(doc).selected] == ["Türkiye"]
    assert [span.label_ for span in doc.spans["havadis"]] == ["COUNTRY"]


def test_a_saved_pipeline_loads_again(tmp_path) -> None:
    nlp = pipeline.load(engine="rules")
    nlp.to_disk(tmp_path / "saved")
    again = spacy.load(tmp_path / "saved")
    text = "Almanya Başbakanı dün geldi."
    assert again(text)._.result == nlp(text)._.result


def test_annotations_survive_serialisation() -> None:
    nlp = pipeline.load(engine="rules")
    doc = nlp("Fransa 2025'te 5 milyon avro ödedi.")
    notes_of(doc).add("people", [Candidate("PERSON", 0, 1, None, "test", 0.5, {"given": True})])
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert notes_of(copy).candidates == notes_of(doc).candidates
    assert notes_of(copy).selected == notes_of(doc).selected
    assert notes_of(copy).result == notes_of(doc).result
    assert notes_of(copy).words.low == notes_of(doc).words.low
