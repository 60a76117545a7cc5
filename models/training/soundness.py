"""Is the encoder sound? Fine-tune it on Turkish-Wiki-NER alone, with all labels of that set, and score it there.

    python -m models.training.soundness --shared ../shared --out RUN/wiki

The recogniser shares its weights between sets with other boundaries, so its score on one of them does not say what
the encoder can do. Loss and decoding are those of the recogniser; nothing is augmented, the last epoch is kept.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from models.training import corpora, score, tokenizer
from models.training.corpora import Example
from models.training.encoder import Tagger, load_base
from models.training.train import optimizer_of, schedule
from models.training.windows import BEGIN, END, PAD, encode
from pipeline.engines.decoding import Decoder

_UNMARKED = -100
"""The target of a piece that no word begins in."""


@dataclass(frozen=True)
class Sentence:
    """Piece ids with begin and end, for each the index of its tag, and the piece of each word."""

    example: Example
    ids: list[int]
    targets: list[int]
    first_piece: list[int]
    words: list[tuple[int, int]]


def sentences(path: Path, pieces: Tokenizer, tags: Sequence[str]) -> list[Sentence]:
    """Read the set with every label as it stands."""
    index = {tag: number for number, tag in enumerate(tags)}
    found = []
    for example in corpora.wiki_with_all_labels(path):
        encoded = encode(replace(example, marks=[]), pieces)
        targets = [_UNMARKED] * (len(encoded.ids) + 2)
        for (start, end), piece in zip(encoded.tokens, encoded.first_piece, strict=True):
            mark = next((m for m in example.marks if m.start < end and start < m.end), None)
            tag = "O" if mark is None else f"{'B' if start <= mark.start else 'I'}-{mark.labels[0]}"
            targets[piece + 1] = index[tag]
        ids = [BEGIN, *encoded.ids, END]
        found.append(Sentence(example, ids, targets, [p + 1 for p in encoded.first_piece], encoded.tokens))
    return found


def batches(some: list[Sentence], size: int, rng: random.Random) -> list[list[Sentence]]:
    """Sentences of like length together, at most `size` pieces with the padding, in random order."""
    rng.shuffle(some)
    groups: list[list[Sentence]] = [[]]
    for sentence in sorted(some, key=lambda s: len(s.ids) // 8):
        if groups[-1] and len(sentence.ids) * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(sentence)
    rng.shuffle(groups)
    return groups


def padded(rows: Sequence[list[int]], filler: int) -> torch.Tensor:
    """Rows of one length."""
    width = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])


@torch.inference_mode()
def person_score(model: Tagger, some: Sequence[Sentence], tags: Sequence[str]) -> str:
    """Precision, recall and F1 of PERSON, strict spans."""
    model.eval()
    decoder, predicted = Decoder(tags, {}), []
    for sentence in some:
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(torch.tensor([sentence.ids]))[0].float().numpy()
        spans = decoder.spans(logits[sentence.first_piece])
        predicted.append([(sentence.words[s.start][0], sentence.words[s.end - 1][1], str(s.label)) for s in spans])
    return score.line(score.scores([s.example for s in some], predicted, ("PERSON",)))


def main() -> None:
    """Train, and print the score after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch-pieces", type=int, default=1024)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)  # noqa: S311  a seeded draw, no secret
    options.out.mkdir(parents=True, exist_ok=True)
    base, data = options.shared / "models/encoder-tr-22k", options.shared / "data/ner/turkish-wiki-ner"
    tokenizer.build(base, options.out / "tokenizer.json")
    pieces = tokenizer.load(options.out / "tokenizer.json")
    labels = sorted({m.labels[0] for e in corpora.wiki_with_all_labels(data / "train.jsonl") for m in e.marks})
    tags = ["O", *(f"{prefix}-{label}" for label in labels for prefix in "BI")]
    train, dev = (sentences(data / f"{part}.jsonl", pieces, tags) for part in ("train", "dev"))
    model = load_base(base, range(12), len(tags))
    optimizer = optimizer_of(model, options.rate, options.head_rate)
    done, steps = 0, 0
    for epoch in range(1, options.epochs + 1):
        groups = batches(train, options.batch_pieces, rng)
        steps = steps or len(groups) * options.epochs
        model.train()
        total = 0.0
        for step, group in enumerate(groups, start=done):
            for parameters in optimizer.param_groups:
                parameters["lr"] = parameters["full_rate"] * schedule(step, steps)
            ids, targets = padded([s.ids for s in group], PAD), padded([s.targets for s in group], _UNMARKED)
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, ids != PAD)
            loss = functional.cross_entropy(logits.float().flatten(0, 1), targets.flatten(), ignore_index=_UNMARKED)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item()
            if step % 50 == 49:
                print(f"step {step + 1}/{steps} mean loss {total / (step + 1 - done):.4f}", flush=True)
        done += len(groups)
        torch.save(model.state_dict(), options.out / "model.pt")
        print(f"epoch {epoch}: wiki dev {person_score(model, dev, tags)}", flush=True)


if __name__ == "__main__":
    main()
