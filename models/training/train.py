"""Train the recogniser. Run from the top of the checkout: `python -m models.training.train --help`."""

import argparse
import json
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from models.training import corpora, score, tokenizer
from models.training.augment import augment
from models.training.corpora import Example
from models.training.encoder import Tagger, load_base
from models.training.labels import ALL_TAGS, TAGS
from models.training.predict import predicted_spans
from models.training.sets import evaluation_sets, held_out
from models.training.windows import PAD, Window, encode, training_windows


def batches(windows: list[Window], pieces: int, rng: random.Random) -> list[list[Window]]:
    """Group windows of like length so that a padded batch has at most `pieces` pieces, in random order."""
    rng.shuffle(windows)
    windows = sorted(windows, key=lambda w: len(w.ids) // 8)
    groups: list[list[Window]] = [[]]
    for window in windows:
        if groups[-1] and len(window.ids) * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(window)
    rng.shuffle(groups)
    return groups


def tensors(batch: list[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Return piece ids, allowed tags and a teacher's probabilities (batch, length, tags; zeros: none) of a batch."""
    width = max(len(w.ids) for w in batch)
    ids = torch.full((len(batch), width), PAD)
    masks = torch.full((len(batch), width), ALL_TAGS)
    soft = torch.zeros(len(batch), width, len(TAGS))
    for row, window in enumerate(batch):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        if window.soft is None:
            masks[row, : len(window.ids)] = torch.tensor(window.allowed)
        else:
            soft[row, : len(window.ids)] = torch.from_numpy(window.soft.astype("float32"))
    allowed = (masks[..., None] >> torch.arange(len(TAGS))) & 1
    return ids, allowed.bool(), soft


def partial_loss(logits: Tensor, allowed: Tensor, soft: Tensor) -> Tensor:
    """Return the mean loss over the pieces that carry a label.

    It is -log(sum of the probabilities of the allowed tags); where a teacher speaks, the cross-entropy with its
    probabilities.
    """
    values = functional.log_softmax(logits.float(), -1)
    marked, taught = ~allowed.all(-1), soft.sum(-1) > 0
    by_marks = -values[marked].masked_fill(~allowed[marked], -torch.inf).logsumexp(-1)
    by_teacher = -(values[taught] * soft[taught]).sum(-1)
    return torch.cat([by_marks, by_teacher]).mean()


def optimizer_of(model: Tagger, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW, without decay on norms and biases, with a rate of its own for the new head."""
    head = list(model.head.parameters())
    body = [p for n, p in model.named_parameters() if not n.startswith("head")]
    groups = [
        {"params": [p for p in body if p.ndim > 1], "lr": rate, "weight_decay": 0.01},
        {"params": [p for p in body if p.ndim == 1], "lr": rate, "weight_decay": 0.0},
        {"params": head, "lr": head_rate, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, fused=True)


def epoch_examples(sets: dict[str, list[Example]], shares: dict[str, float], rng: random.Random) -> list[Example]:
    """Draw one epoch: a share of 3 takes every example of a set three times, .5 a random half, each augmented anew."""
    drawn: list[Example] = []
    for name, examples in sets.items():
        share = shares.get(name, 1.0)
        drawn += [e for e in examples for _ in range(int(share))]
        drawn += rng.sample(examples, int(len(examples) * (share - int(share))))
    return [augment(example, rng) for example in drawn]


def report(
    model: Tagger, pieces: Tokenizer, shared: Path, only: Sequence[str] = ()
) -> dict[str, dict[str, dict[str, float]]]:
    """Score the model on the evaluation sets."""
    sets = evaluation_sets(shared)
    result = {}
    for name in only or sets:
        examples, labels = sets[name]
        result[name] = score.scores(examples, predicted_spans(model, examples, pieces), labels)
        print(f"  {name:12s} {score.line(result[name])}", flush=True)
    return result


def main() -> None:
    """Train, checkpoint after every epoch, score at the end of each."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", default="0,2,4,7,9,11")
    parser.add_argument("--start", type=Path, help="checkpoint to continue from instead of the base encoder")
    parser.add_argument("--shares", default="gold=3,nakbatr=1,wiki=0.5")
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="pseudo-labelled examples, JSONL")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch-pieces", type=int, default=2048)
    parser.add_argument("--longest", type=int, default=256)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all-gold", action="store_true", help="train on the held-out articles too")
    options = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)  # noqa: S311  a seeded draw, no secret
    options.out.mkdir(parents=True, exist_ok=True)
    data, base = options.shared / "data", options.shared / "models/encoder-tr-22k"
    tokenizer.build(base, options.out / "tokenizer.json")
    pieces = tokenizer.load(options.out / "tokenizer.json")

    gold = corpora.gold_articles(data / "gold/train")
    sets = {
        "gold": gold if options.all_gold else held_out(gold)[0],
        "nakbatr": corpora.nakbatr(data / "ner/nakbatr/train.jsonl"),
        "wiki": corpora.turkish_wiki_ner(data / "ner/turkish-wiki-ner/train.jsonl"),
    }
    for path in options.extra:
        sets[path.stem] = corpora.read_examples(path)
    shares = {name: float(value) for name, value in (item.split("=") for item in options.shares.split(","))}
    layers = [int(n) for n in options.layers.split(",")]
    model = load_base(base, layers, len(TAGS))
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=True))
    optimizer = optimizer_of(model, options.rate, options.head_rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    (options.out / "options.json").write_text(json.dumps(vars(options), default=str, indent=1))

    step, steps, began = 0, 0, time.process_time()
    for epoch in range(options.epochs):
        windows = [
            window
            for example in epoch_examples(sets, shares, rng)
            for window in training_windows(encode(example, pieces), options.longest, rng)
        ]
        groups = batches(windows, options.batch_pieces, rng)
        steps = steps or len(groups) * options.epochs
        model.train()
        total = 0.0
        for group in groups:
            factor = min((step + 1) / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))
            for parameters, rate in zip(optimizer.param_groups, rates, strict=True):
                parameters["lr"] = rate * factor
            ids, allowed, soft = tensors(group)
            with torch.autocast("cpu", torch.bfloat16):
                out = model(ids, ids != PAD)
            loss = partial_loss(out, allowed, soft)
            if not math.isfinite(loss.item()):
                raise RuntimeError(f"loss is {loss.item()} at step {step}")
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item()
            step += 1
            if step % 50 == 0:
                print(
                    f"step {step}/{steps} loss {loss.item():.4f} cpu {time.process_time() - began:.0f}s",
                    flush=True,
                )
        print(
            f"epoch {epoch + 1} loss {total / len(groups):.4f} cpu {time.process_time() - began:.0f}s",
            flush=True,
        )
        torch.save(model.state_dict(), options.out / "model.pt")
        last = epoch + 1 == options.epochs
        scores = report(model, pieces, options.shared, () if last else ("held", "gold-dev"))
        (options.out / f"scores-{epoch + 1}.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
