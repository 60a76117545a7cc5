"""From the name of an engine, as the config and `--engine` spell it, to the engine."""

from __future__ import annotations

from pathlib import Path

from pipeline.engines.base import Engine, NoEngine
from pipeline.errors import ConfigError

ENGINE_FORMS = ("default", "rules", "stanza", "stanza:FOLDER", "spacy:FOLDER", "onnx:FOLDER")


def load_engine(name: str) -> Engine:
    """The engine called `name`.

    «default» is the shipped model and «onnx:FOLDER» another of its make; «rules» is none; «stanza» stands for
    stanza's own Turkish models where they are installed and «stanza:FOLDER» for a folder of them; «spacy:FOLDER» is
    any spaCy pipeline with named entities. What an engine needs is imported only when it is chosen.
    Raises ConfigError for a name that means none and for a missing library, ModelError for a missing or damaged model.
    """
    kind, _, folder = name.partition(":")
    if name == "rules":
        return NoEngine()
    if name == "default" or (kind == "onnx" and folder):
        from pipeline.engines.shipped import shipped_folder
        from pipeline.engines.tagger import OnnxTagger

        return OnnxTagger(Path(folder) if folder else shipped_folder())
    if kind == "stanza" and (folder or name == kind):
        from pipeline.engines.stanza_engine import StanzaEngine

        return StanzaEngine(Path(folder) if folder else None)
    if kind == "spacy" and folder:
        from pipeline.engines.spacy_engine import SpacyEngine

        return SpacyEngine(Path(folder))
    raise ConfigError(f"engine {name!r}: unknown; choose one of {', '.join(ENGINE_FORMS)}")


def download_models(name: str) -> None:
    """Fetch stanza's own Turkish models: for «stanza» to where stanza keeps them, for «stanza:FOLDER» into the folder.

    The only use of the network by an engine. Raises ConfigError for any other engine and where stanza is not
    installed, ModelError if the download fails.
    """
    kind, _, folder = name.partition(":")
    if kind != "stanza" or name == "stanza:":
        raise ConfigError(f"--download fetches stanza's own models: engine {name!r} has none to fetch")
    from pipeline.engines.stanza_engine import download

    download(Path(folder) if folder else None)
