"""The stanza engine with a real stanza model, small enough to be trained here, and with the network refused."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from pipeline.document import Annotations
from pipeline.engines import load_engine
from pipeline.engines.base import ScoredSpan
from pipeline.errors import ModelError
from pipeline.turkish.words import Words

pytest.importorskip("stanza", reason="stanza is an extra: pip install 'havadis[stanza]'")

SENTENCES = [
    ["S-POSITION Vali", "B-PERSON Ayşe", "E-PERSON Demirci", "O konuştu", "O ."],
    ["O Dün", "B-PERSON Ayşe", "E-PERSON Demirci", "O '", "O ye", "O sordu", "O ."],
    ["S-PERSON Demirci", "O Ankara", "O '", "O da", "O konuştu", "O ."],
    ["O Köprü", "O açıldı", "O ."],
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tagger that has learned four sentences by heart."""
    place = tmp_path_factory.mktemp("stanza")
    rows = [[dict(zip(("ner", "text"), row.split(), strict=True)) for row in rows] for rows in SENTENCES]
    for name in ("train.json", "eval.json"):
        (place / name).write_text(json.dumps(rows * 8), encoding="utf-8")
    command = [sys.executable, "-m", "stanza.models.ner_tagger", "--mode", "train", "--cpu", "--no_pretrain"]
    files = ["--train_file", "train.json", "--eval_file", "eval.json", "--save_dir", ".", "--save_name", "ner.pt"]
    sizes = ["--hidden_dim", "24", "--word_emb_dim", "16", "--char_emb_dim", "16", "--char_hidden_dim", "16"]
    speed = ["--max_steps", "120", "--eval_interval", "60", "--batch_size", "8", "--shorthand", "tr_test"]
    subprocess.run([*command, *files, *sizes, *speed], cwd=place, check=True, capture_output=True, timeout=300)
    return place


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was used")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def notes(text: str) -> Annotations:
    return Annotations(Words.of(text), text)


@pytest.mark.slow
@pytest.mark.usefixtures("no_network")
def test_folder_with_a_tagger_alone_reads_our_words_and_needs_no_network(folder: Path) -> None:
    engine = load_engine(f"stanza:{folder}")
    articles = [notes("Köprü açıldı. Vali Ayşe Demirci konuştu."), notes(""), notes("Dün Ayşe Demirci’ye sordu.")]
    assert engine.tag(articles) == [
        [ScoredSpan("POSITION", 3, 4, 0.8), ScoredSpan("PERSON", 4, 6, 0.8)],
        [],
        [ScoredSpan("PERSON", 1, 3, 0.8)],
    ]


@pytest.mark.usefixtures("no_network")
def test_missing_models_say_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(ModelError, match=r"no usable Turkish stanza model .*--download.*stanza:FOLDER"):
        load_engine("stanza")


@pytest.mark.usefixtures("no_network")
def test_folder_without_a_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no usable Turkish stanza model"):
        load_engine(f"stanza:{tmp_path}")
