"""Any spaCy pipeline with entities can stand behind the seam."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from pipeline.document import Annotations
from pipeline.engines import load_engine
from pipeline.engines.base import ScoredSpan
from pipeline.errors import ModelError
from pipeline.turkish.words import Words


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    nlp = spacy.blank("tr")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PER", "pattern": [{"TEXT": "Ayşe"}, {"TEXT": {"REGEX": "^Demirci"}}]},
            {"label": "GPE", "pattern": "Ankara"},
            {"label": "PRODUCT", "pattern": "Poyraz"},
        ]
    )
    nlp.to_disk(tmp_path / "model")
    return tmp_path / "model"


def test_entities_become_spans_of_our_words(folder: Path) -> None:
    texts = ["Ankara", "Poyraz adlı aracı Ayşe Demirci'nin ekibi yaptı."]
    engine = load_engine(f"spacy:{folder}")
    assert engine.tag([Annotations(Words.of(text), text) for text in texts]) == [
        [ScoredSpan("LOCATION", 0, 1, 0.8)],
        [ScoredSpan("PERSON", 3, 5, 0.8)],
    ]


def test_words_of_an_article_are_forgotten_behind_it(folder: Path) -> None:
    engine = load_engine(f"spacy:{folder}")
    engine.tag([Annotations(Words.of("Ankara"), "Ankara")])
    strings = engine._nlp.vocab.strings  # type: ignore[attr-defined]
    known = len(strings)
    for number in range(50):
        text = f"Ankara'da gündem{number} değişti{number}"
        engine.tag([Annotations(Words.of(text), text)])
    assert len(strings) == known


def test_folder_without_a_pipeline_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no spaCy pipeline \(no config\.cfg\)"):
        load_engine(f"spacy:{tmp_path}")


def test_broken_pipeline_is_one_clear_error(folder: Path) -> None:
    (folder / "config.cfg").write_text("[nlp]\nlang = 'xx?'\npipeline = ['none']\n")
    with pytest.raises(ModelError, match="spaCy cannot load it"):
        load_engine(f"spacy:{folder}")
