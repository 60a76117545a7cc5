"""The shipped recogniser: a small transformer in ONNX Runtime, one thread, windows of whole sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from pipeline.document import Annotations
from pipeline.engines.base import ScoredSpan
from pipeline.engines.decoding import Decoder, Scores
from pipeline.engines.shipped import checked_files
from pipeline.engines.windows import context, windows
from pipeline.errors import ModelError
from pipeline.turkish.words import Words

_SURROGATE = re.compile("[\ud800-\udfff]")


class OnnxTagger:
    """An ONNX token classifier with its tokenizer, from a folder as models/README.md describes it.

    Windows go through the model one at a time: measured as fast as padded batches, and no article's result can
    depend on the articles beside it. Raises ModelError for missing or damaged files.
    """

    def __init__(self, folder: Path) -> None:
        files = checked_files(folder)
        config = files.config
        self.name = config.name
        self._window, self._overlap = config.window, config.overlap
        self._edges = config.begin_piece, config.end_piece
        self._tags = len(config.tags)
        self._decoder = Decoder(config.tags, config.calibration)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
            self._session = onnxruntime.InferenceSession(str(files.model), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # both libraries raise bare exceptions
            raise ModelError(f"{folder}: the model cannot be loaded ({error})") from error

    def tag(self, articles: Sequence[Annotations]) -> list[list[ScoredSpan]]:
        """The spans of each article, in text order, without overlap."""
        return [self._decoder.spans(self.logits(notes.text, notes.words)) for notes in articles]

    def logits(self, text: str, words: Words) -> Scores:
        """Tag scores (words, tags): those of the piece that each word begins in."""
        encoding = self._tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
        ids = np.array(encoding.ids, dtype=np.int64)
        if not len(ids) or not len(words):
            # Nothing legible: equal scores, the first tag («O») wins.
            return np.zeros((len(words), self._tags), dtype=np.float32)
        ends = np.array([end for _, end in encoding.offsets])
        first_piece = np.minimum(np.searchsorted(ends, np.array(words.start), side="right"), len(ids) - 1)
        sentence_ends = [*(int(first_piece[start]) for start, _ in words.sentences[1:]), len(ids)]
        return self._piece_logits(ids, sentence_ends)[first_piece]

    def _piece_logits(self, ids: NDArray[np.int64], sentence_ends: list[int]) -> Scores:
        """Scores of every piece; where windows share one, that with more context around it speaks."""
        scores = np.zeros((len(ids), self._tags), dtype=np.float32)
        best = np.full(len(ids), -1)
        begin, final = self._edges
        for start, end in windows(sentence_ends, self._window, self._overlap):
            inputs = np.concatenate(([begin], ids[start:end], [final]))[None]
            found = self._session.run(None, {"ids": inputs})[0][0, 1:-1]
            seen = context(start, end, len(ids))
            better = seen > best[start:end]
            scores[start:end][better] = found[better]
            best[start:end][better] = seen[better]
        return scores
