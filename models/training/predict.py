"""Run a tagger over whole texts, in windows of whole sentences."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from models.training.corpora import Example
from models.training.encoder import Tagger, folded
from models.training.labels import TAGS
from models.training.score import Spans
from models.training.windows import BEGIN, END, PAD, Encoded, encode
from pipeline.engines.decoding import Decoder
from pipeline.engines.windows import context as seen_around
from pipeline.engines.windows import windows


@torch.inference_mode()
def logits(
    model: Tagger, texts: Sequence[Encoded], longest: int = 126, overlap: int = 32, batch: int = 16
) -> list[NDArray[np.float32]]:
    """Return logits (tokens, tags) for every text; where windows share a token the one with more context speaks."""
    model.eval()
    jobs = [(n, a, b) for n, text in enumerate(texts) for a, b in windows(text.sentence_ends, longest, overlap)]
    jobs.sort(key=lambda job: job[2] - job[1])
    pieces = [np.zeros((len(text.ids), len(TAGS)), np.float32) for text in texts]
    context = [np.full(len(text.ids), -1) for text in texts]
    for at in range(0, len(jobs), batch):
        part = jobs[at : at + batch]
        width = max(b - a for _, a, b in part) + 2
        ids = torch.full((len(part), width), PAD)
        for row, (n, a, b) in enumerate(part):
            ids[row, : b - a + 2] = torch.tensor([BEGIN, *texts[n].ids[a:b], END])
        with torch.autocast("cpu", torch.bfloat16):
            out = model(ids, ids != PAD)
        values = folded(out.float()).numpy()
        for row, (n, a, b) in enumerate(part):
            margin = seen_around(a, b, len(texts[n].ids))
            better = margin > context[n][a:b]
            pieces[n][a:b][better] = values[row, 1 : b - a + 1][better]
            context[n][a:b][better] = margin[better]
    return [p[text.first_piece] if text.tokens else p[:0] for p, text in zip(pieces, texts, strict=True)]


def predicted_spans(model: Tagger, examples: Sequence[Example], tokenizer: Tokenizer) -> list[Spans]:
    """Return the mentions of each example as (start, end, label) in characters."""
    texts = [encode(example, tokenizer) for example in examples]
    decoder = Decoder(TAGS, {})
    found = [decoder.spans(values) for values in logits(model, texts)]
    return [
        [(text.tokens[s.start][0], text.tokens[s.end - 1][1], s.label) for s in spans]
        for text, spans in zip(texts, found, strict=True)
    ]
