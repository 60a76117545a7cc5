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
from models.training.augment import Names, augment
from models.training.corpora import Example
from models.training.encoder import Tagger, folded, load_base, load_trained
from models.training.labels import ALL_TAGS, TAGS, TRAINING_TAGS
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
    allowed = (masks[..., None] >> torch.arange(len(TRAINING_TAGS))) & 1
    return ids, allowed.bool(), soft


def partial_loss(logits: Tensor, allowed: Tensor, soft: Tensor) -> Tensor:
    """Return the mean loss over the pieces that carry a label.

    It is -log(sum of the probabilities of the allowed tags); where a teacher speaks, the cross-entropy with its
    probabilities.
    """
    values = functional.log_softmax(logits.float(), -1)
    marked, taught = ~allowed.all(-1), soft.sum(-1) > 0
    by_marks = -values[marked].masked_fill(~allowed[marked], -torch.inf).logsumexp(-1)
    by_teacher = -(folded(values[taught]) * soft[taught]).sum(-1)
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
    for group in groups:
        group["full_rate"] = group["lr"]
    return torch.optim.AdamW(groups, fused=True)


def epoch_examples(
    sets: dict[str, list[Example]], shares: dict[str, float], names: Names, rng: random.Random
) -> list[Example]:
    """Draw one epoch: a share of 3 takes every example of a set three times, .5 a random half, each augmented anew."""
    drawn: list[Example] = []
    for name, examples in sets.items():
        share = shares.get(name, 1.0)
        drawn += [e for e in examples for _ in range(int(share))]
        drawn += rng.sample(examples, int(len(examples) * (share - int(share))))
    return [augment(example, names, rng) for example in drawn]


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


def schedule(step: int, steps: int) -> float:
    """Return the share of the full rate: a tenth of warm-up, then linear to nothing."""
    return min((step + 1) / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))


def train_epoch(
    model: Tagger, optimizer: torch.optim.Optimizer, groups: list[list[Window]], done: int, steps: int, target: Path
) -> float:
    """Make one pass over the batches, `done` of `steps` steps being made; return the mean loss. Saves to `target`."""
    model.train()
    total, began = 0.0, time.process_time()
    for step, group in enumerate(groups, start=done):
        for parameters in optimizer.param_groups:
            parameters["lr"] = parameters["full_rate"] * schedule(step, steps)
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
        if step % 50 == 49:
            mean = total / (step + 1 - done)
            print(f"step {step + 1}/{steps} mean loss {mean:.4f} cpu {time.process_time() - began:.0f}s", flush=True)
            torch.save(model.state_dict(), target)
    torch.save(model.state_dict(), target)
    return total / len(groups)


def arguments() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", default="0,2,4,7,9,11", help="layers kept of the base encoder or of --start")
    parser.add_argument("--start", type=Path, help="model.pt of another run, or an exported model.onnx")
    parser.add_argument("--shares", default="gold=3,own=3,nakbatr=1,wiki=0.4")
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="news labelled by a teacher, JSONL")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch-pieces", type=int, default=2048)
    parser.add_argument("--longest", type=int, default=128)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def training_sets(data: Path, extra: Sequence[Path]) -> dict[str, list[Example]]:
    """Return the marked sets by name, and the files of `extra` by the names of the files."""
    sets = {
        "gold": held_out(corpora.gold_articles(data / "gold/train"))[0],
        "own": held_out(corpora.own_articles(data / "raw"))[0],
        "nakbatr": corpora.nakbatr(data / "ner/nakbatr/train.jsonl"),
        "wiki": corpora.turkish_wiki_ner(data / "ner/turkish-wiki-ner/train.jsonl"),
    }
    return sets | {path.stem: corpora.read_examples(path) for path in extra}


def main() -> None:
    """Train, checkpoint on the way, score at the end of each epoch."""
    options = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)  # noqa: S311  a seeded draw, no secret
    options.out.mkdir(parents=True, exist_ok=True)
    base = options.shared / "models/encoder-tr-22k"
    tokenizer.build(base, options.out / "tokenizer.json")
    pieces = tokenizer.load(options.out / "tokenizer.json")
    (options.out / "options.json").write_text(json.dumps(vars(options), default=str, indent=1))

    sets = training_sets(options.shared / "data", options.extra)
    names = Names.of(example for examples in sets.values() for example in examples)
    shares = {name: float(value) for name, value in (item.split("=") for item in options.shares.split(","))}
    layers = [int(n) for n in options.layers.split(",")]
    tags = len(TRAINING_TAGS)
    model = load_trained(options.start, layers, tags) if options.start else load_base(base, layers, tags)
    optimizer = optimizer_of(model, options.rate, options.head_rate)

    done, steps = 0, 0
    for epoch in range(1, options.epochs + 1):
        drawn = [encode(example, pieces) for example in epoch_examples(sets, shares, names, rng)]
        windows = [window for text in drawn for window in training_windows(text, options.longest, rng)]
        groups = batches(windows, options.batch_pieces, rng)
        # Epochs differ by a few batches; the schedule goes by the first.
        steps = steps or len(groups) * options.epochs
        loss = train_epoch(model, optimizer, groups, done, steps, options.out / "model.pt")
        done += len(groups)
        print(f"epoch {epoch} loss {loss:.4f}", flush=True)
        only = () if epoch == options.epochs else ("held", "own-held", "gold-dev")
        scores = report(model, pieces, options.shared, only)
        (options.out / f"scores-{epoch}.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
