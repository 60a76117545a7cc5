"""The stanza engine with a real stanza model, small enough to be trained here, and with the network refused."""

from __future__ import annotations

import json
import shutil
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
SUFFIXED = {".", "'", "ye", "da"}


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


@pytest.fixture(scope="module")
def folder_with_tokenizer(folder: Path) -> Path:
    """The same tagger, beside a tokenizer that has learned to cut those sentences: stanza then reads raw text."""
    place = folder.parent / "stanza-with-tokenizer"
    shutil.copytree(folder, place)
    text, labels, trees = _tokenizer_data([[word.split()[1] for word in sentence] for sentence in SENTENCES] * 8)
    files = {"txt": text + "\n\n", "label": labels + "\n\n", "conllu": trees, "json": "{}"}
    for ending, content in files.items():
        (place / f"cut.{ending}").write_text(content, encoding="utf-8")
    command = [sys.executable, "-m", "stanza.models.tokenizer", "--mode", "train", "--cpu", "--no_use_mwt"]
    train = ["--lang", "tr", "--shorthand", "tr_test", "--txt_file", "cut.txt", "--label_file", "cut.label"]
    dev = ["--dev_txt_file", "cut.txt", "--dev_label_file", "cut.label", "--dev_conll_gold", "cut.conllu"]
    out = ["--mwt_json_file", "cut.json", "--conll_file", "out.conllu", "--save_dir", ".", "--save_name", "tokenize.pt"]
    sizes = ["--emb_dim", "16", "--hidden_dim", "16", "--max_seqlen", "200", "--batch_size", "8"]
    speed = ["--steps", "200", "--eval_steps", "50"]
    options = [*train, *dev, *out, *sizes, *speed]
    subprocess.run([*command, *options], cwd=place, check=True, capture_output=True, timeout=300)
    return place


def _tokenizer_data(sentences: list[list[str]]) -> tuple[str, str, str]:
    """The text; for each character whether a token (1) or a sentence (2) ends there; the tokens as CoNLL-U."""
    text, labels, trees = "", "", ""
    for sentence in sentences:
        for number, word in enumerate(sentence):
            blank = " " if text and not (number and word in SUFFIXED) else ""
            last = number == len(sentence) - 1
            text += blank + word
            labels += "0" * (len(blank) + len(word) - 1) + ("2" if last else "1")
            glued = not last and sentence[number + 1] in SUFFIXED
            trees += f"{number + 1}\t{word}" + "\t_" * 4 + f"\t{number}\tdep\t_\t{'SpaceAfter=No' if glued else '_'}\n"
        trees += "\n"
    return text, labels, trees


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


@pytest.mark.slow
@pytest.mark.usefixtures("no_network")
def test_folder_with_a_tokenizer_reads_the_raw_text_and_its_spans_are_brought_onto_our_words(
    folder_with_tokenizer: Path,
) -> None:
    engine = load_engine(f"stanza:{folder_with_tokenizer}")
    article = notes("Köprü açıldı.\n\nVali Ayşe Demirci konuştu. Dün Ayşe Demirci'ye sordu.")
    spans = [(span.label, article.words.text[span.start : span.end]) for span in engine.tag([article])[0]]
    assert spans == [
        ("POSITION", ["Vali"]),
        ("PERSON", ["Ayşe", "Demirci"]),
        ("PERSON", ["Ayşe", "Demirci"]),
    ]
    assert engine.tag([notes("")]) == [[]]


@pytest.mark.usefixtures("no_network")
def test_missing_models_say_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(ModelError, match=r"no usable Turkish stanza model .*--download.*stanza:FOLDER"):
        load_engine("stanza")


@pytest.mark.usefixtures("no_network")
def test_folder_without_a_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no usable Turkish stanza model"):
        load_engine(f"stanza:{tmp_path}")
