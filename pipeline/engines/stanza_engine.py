"""The engine `stanza`: stanza's Turkish named entities, from its own models or from a folder; never from the network.

A folder is either laid out as stanza lays out its downloads (`resources.json`, `tr/ner/…`), or holds `ner.pt` and
perhaps `tokenize.pt`. Without a tokenizer model stanza reads our words and sentences. With one it reads the raw text;
then offsets are taken from its tokens, never from its words, which its multi-word splitter may have invented.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.document import Annotations
from pipeline.engines.base import ScoredSpan
from pipeline.engines.foreign import LABELS, UNKNOWN_CONFIDENCE, words_between
from pipeline.errors import ConfigError, ModelError

_OPTIONS: dict[str, Any] = {"lang": "tr", "download_method": None, "use_gpu": False, "verbose": False}


def download(folder: Path | None = None) -> None:
    """Fetch stanza's Turkish models into `folder` (None: where stanza keeps its own). The only use of the network.

    Raises ConfigError if stanza is not installed, ModelError if the download fails.
    """
    stanza = _library()
    place = {} if folder is None else {"model_dir": str(folder)}
    try:
        stanza.download("tr", processors="tokenize,mwt,ner", verbose=False, **place)
    except Exception as error:  # requests and stanza raise all kinds
        raise ModelError(f"stanza's Turkish models cannot be downloaded ({error})") from error


class StanzaEngine:
    """stanza's tagger behind our seam. `folder` None means the models stanza has downloaded before.

    Raises ConfigError if stanza is not installed, ModelError if there is no model or it cannot be loaded.
    """

    def __init__(self, folder: Path | None = None) -> None:
        stanza = _library()
        self.name = "stanza" if folder is None else f"stanza:{folder.name}"
        own_files = folder is not None and (folder / "ner.pt").is_file()
        self._reads_our_words = own_files and folder is not None and not (folder / "tokenize.pt").is_file()
        try:
            if own_files and folder is not None:
                with _layout(folder) as place:
                    self._pipeline = stanza.Pipeline(dir=str(place), **_named_files(folder), **_OPTIONS)
            else:
                found = {} if folder is None else {"dir": str(folder)}
                self._pipeline = stanza.Pipeline(processors="tokenize,mwt,ner", **found, **_OPTIONS)
        except Exception as error:  # a missing file, a foreign file, an old file: each library has its own way
            where = "where stanza keeps its models" if folder is None else str(folder)
            raise ModelError(
                f"no usable Turkish stanza model {where} ({_first_line(error)}); fetch stanza's own with --download, "
                "or give a folder with ner.pt as «stanza:FOLDER»"
            ) from error

    def tag(self, articles: Sequence[Annotations]) -> list[list[ScoredSpan]]:
        """The spans of each article, in text order, without overlap."""
        if self._reads_our_words:
            return self._tag_words(articles)
        return [self._tag_text(notes) for notes in articles]

    def _tag_text(self, notes: Annotations) -> list[ScoredSpan]:
        if not len(notes.words):
            return []
        found: list[ScoredSpan] = []
        for entity in self._pipeline(notes.text).ents:
            place = words_between(notes.words, entity.tokens[0].start_char, entity.tokens[-1].end_char)
            label = LABELS.get(entity.type)
            if label and place and not (found and place[0] < found[-1].end):
                found.append(ScoredSpan(label, *place, UNKNOWN_CONFIDENCE))
        return found

    def _tag_words(self, articles: Sequence[Annotations]) -> list[list[ScoredSpan]]:
        """All articles in one call: stanza batches sentences of like length."""
        spans: list[list[ScoredSpan]] = [[] for _ in articles]
        places = [(n, *range_) for n, notes in enumerate(articles) for range_ in notes.words.sentences]
        if not places:
            return spans
        sentences = [articles[n].words.text[start:end] for n, start, end in places]
        for (n, start, _), sentence in zip(places, self._pipeline(sentences).sentences, strict=True):
            for entity in sentence.ents:
                label = LABELS.get(entity.type)
                if label:
                    first, last = entity.tokens[0].id[0] - 1, entity.tokens[-1].id[0]
                    spans[n].append(ScoredSpan(label, start + first, start + last, UNKNOWN_CONFIDENCE))
        return spans


def _library() -> Any:
    try:
        import stanza
    except ImportError as error:
        raise ConfigError("engine stanza: the library is not installed; pip install 'havadis[stanza]'") from error
    return stanza


def _named_files(folder: Path) -> dict[str, Any]:
    # The resources.json beside them may know no Turkish: the files alone say what there is.
    named: dict[str, Any] = {"allow_unknown_language": True, "ner_model_path": str(folder / "ner.pt")}
    if (folder / "tokenize.pt").is_file():
        return {**named, "processors": "tokenize,ner", "tokenize_model_path": str(folder / "tokenize.pt")}
    return {**named, "processors": "tokenize,ner", "tokenize_pretokenized": True}


@contextmanager
def _layout(folder: Path) -> Iterator[Path]:
    """A folder with the `resources.json` that stanza asks for even when every file is named."""
    if (folder / "resources.json").is_file():
        yield folder
        return
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "resources.json").write_text("{}")
        yield Path(made)


def _first_line(error: Exception) -> str:
    return next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
