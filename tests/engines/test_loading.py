"""An engine is chosen by name; a name that means none, a missing or a damaged model gives one clear line."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline.document import Annotations
from pipeline.engines import load_engine
from pipeline.engines.shipped import checked_files, shipped_folder
from pipeline.engines.stanza_engine import download
from pipeline.errors import ConfigError, ModelError
from pipeline.turkish.words import Words

DESCRIPTION = {
    "name": "x",
    "tags": ["O"],
    "window": 254,
    "overlap": 48,
    "begin_piece": 0,
    "end_piece": 2,
    "calibration": {},
}


def model_folder(folder: Path) -> Path:
    contents = {"model.onnx": b"graph", "tokenizer.json": b"{}"}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    (folder / "config.json").write_text(json.dumps(DESCRIPTION | {"sha256": sums}))
    return folder


@pytest.mark.parametrize("name", ["", "berturk", "default:", "rules:x", "spacy", "spacy:", "stanza:", "onnx:"])
def test_unknown_name_lists_the_choices(name: str) -> None:
    with pytest.raises(ConfigError, match=r"choose one of default, rules, stanza, stanza:FOLDER"):
        load_engine(name)


def test_rules_propose_nothing() -> None:
    text = "Bakan Ayşe Demirci konuştu."
    assert load_engine("rules").tag([Annotations(Words.of(text), text)]) == [[]]


def test_sound_files_are_accepted(tmp_path: Path) -> None:
    assert checked_files(model_folder(tmp_path)).model == tmp_path / "model.onnx"


def test_missing_model_names_the_file_the_checksum_and_the_way_out(tmp_path: Path) -> None:
    (model_folder(tmp_path) / "model.onnx").unlink()
    expected = hashlib.sha256(b"graph").hexdigest()
    with pytest.raises(ModelError, match=rf"model\.onnx: cannot be read .*{expected}.*--engine rules"):
        load_engine(f"onnx:{tmp_path}")


def test_damaged_model_names_both_checksums(tmp_path: Path) -> None:
    (model_folder(tmp_path) / "tokenizer.json").write_bytes(b"{} ")
    found, expected = hashlib.sha256(b"{} ").hexdigest(), hashlib.sha256(b"{}").hexdigest()
    with pytest.raises(ModelError, match=rf"tokenizer\.json: damaged, sha256 {found} where {expected}"):
        load_engine(f"onnx:{tmp_path}")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"sha256": {}}', "\x00"])
def test_damaged_description_is_one_clear_error(tmp_path: Path, content: str) -> None:
    (model_folder(tmp_path) / "config.json").write_text(content)
    with pytest.raises(ModelError, match=r"config\.json: not a model description"):
        load_engine(f"onnx:{tmp_path}")


@pytest.mark.parametrize(
    "change",
    [{"window": None}, {"window": "wide"}, {"tags": []}, {"calibration": {"PERSON": [1.0]}}, {"sha256": {"x": "y"}}],
)
def test_description_without_a_usable_entry_names_the_entry(tmp_path: Path, change: dict[str, object]) -> None:
    config = json.loads((model_folder(tmp_path) / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(config | change))
    with pytest.raises(
        ModelError, match=rf"config\.json: not a model description \({next(iter(change))}.*--engine rules"
    ):
        load_engine(f"onnx:{tmp_path}")


def test_missing_folder_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json: cannot be read \(No such file or directory\)"):
        load_engine(f"onnx:{tmp_path / 'none'}")


def test_file_with_the_right_checksum_that_is_no_model_is_refused(tmp_path: Path) -> None:
    model_folder(tmp_path)
    with pytest.raises(ModelError, match="the model cannot be loaded"):
        load_engine(f"onnx:{tmp_path}")


def test_shipped_model_is_found_in_a_checkout() -> None:
    assert (shipped_folder() / "config.json").is_file()


def test_stanza_that_is_not_installed_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ConfigError, match=r"engine stanza: the library is not installed; pip install"):
        load_engine("stanza")


def test_stanza_models_are_fetched_only_when_asked_and_into_the_folder_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[str, object]] = []
    library = SimpleNamespace(download=lambda lang, **options: asked.append((lang, options.get("model_dir"))))
    monkeypatch.setitem(sys.modules, "stanza", library)
    download(tmp_path)
    download()
    assert asked == [("tr", str(tmp_path)), ("tr", None)]


def test_failed_stanza_download_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no route")

    monkeypatch.setitem(sys.modules, "stanza", SimpleNamespace(download=refuse))
    with pytest.raises(ModelError, match=r"cannot be downloaded \(no route\)"):
        download()
