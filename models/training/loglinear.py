"""Learn a log-linear choice: the weights by which one of several words is chosen (`pipeline/choice.py`).

Softmax over the choices of each example, an L2 pull towards nothing, all examples at once (Adam), features seen rarely
and weights near nothing left out. An example may have several right words: they share the likelihood.
"""

import argparse
import csv
import gzip
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.choice import Choice, name_of

FOLDS = 10
PULL = 4.0  # L2, unless said otherwise
SEEN = 3  # times a feature must have been seen
SMALL = 0.05  # weights left out
STEPS, RATE = 400, 0.05

Option = tuple[int | None, list[str]]
"""A word (None: none of them) and its features as the resource names them."""


@dataclass(frozen=True)
class Example:
    """The choices for one mention; `right` are words to be chosen (None: none of them), `also` words as defensible."""

    article: str
    source: str
    options: list[Option]
    right: frozenset[int | None]
    also: frozenset[int | None]


def named(choices: Iterable[Choice]) -> list[Option]:
    """Choices with their features by name."""
    return [(word, [name_of(feature) for feature in features]) for word, features in choices]


def labelled_articles(labels: Path, shared: Path) -> Iterator[tuple[dict[str, str], list[dict[str, str]]]]:
    """Raw articles, each with its rows of the table `labels`."""
    with labels.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    by_article = defaultdict(list)
    for row in rows:
        by_article[row["article"]].append(row)
    for path in sorted((shared / "data/raw").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                if article["id"] in by_article:
                    yield article, by_article[article["id"]]


def fit(examples: list[Example], pull: float = PULL) -> dict[str, float]:
    """The weights under which the right words are likeliest."""
    examples = [e for e in examples if any(word in e.right for word, _ in e.options)]
    seen = Counter(f for e in examples for _, features in e.options for f in set(features))
    names = sorted(f for f, count in seen.items() if count >= SEEN)
    column = {name: i for i, name in enumerate(names)}
    rows, columns, group, right = [], [], [], []
    for number, example in enumerate(examples):
        for word, features in example.options:
            known = [column[f] for f in features if f in column]
            rows += [len(group)] * len(known)
            columns += known
            group.append(number)
            right.append(word in example.right)
    weights = _descend(np.array(rows), np.array(columns), np.array(group), np.array(right), len(names), pull)
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True) if abs(w) >= SMALL}


def _descend(
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    group: NDArray[np.int64],
    right: NDArray[np.bool_],
    size: int,
    pull: float,
) -> NDArray[np.float64]:
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        scores = np.exp(np.clip(np.bincount(rows, weights[columns], minlength=len(group)), -30, 30))
        likely = scores / np.bincount(group, scores)[group]
        hoped = np.where(right, scores, 0.0)
        wrong = likely - hoped / np.bincount(group, hoped)[group]
        gradient = np.bincount(columns, wrong[rows], minlength=size) + pull * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        rate = RATE * (1 - step / (STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def choose(weights: dict[str, float], example: Example) -> int | None:
    """The word with the highest sum of weights."""
    return max(example.options, key=lambda option: sum(weights.get(f, 0.0) for f in option[1]))[0]


def cross_validate(examples: list[Example], pull: float = PULL) -> None:
    """Print the share of right choices by source, and with the words that are as defensible."""
    folds = [zlib.crc32(e.article.encode()) % FOLDS for e in examples]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for number in range(FOLDS):
        weights = fit([e for e, part in zip(examples, folds, strict=True) if part != number], pull)
        for example in (e for e, part in zip(examples, folds, strict=True) if part == number):
            chosen = choose(weights, example)
            counts[example.source].update(n=1, right=chosen in example.right, also=chosen in example.also)
    for source, count in counts.items():
        print(f"{source}: {count['n']}, {count['right'] / count['n']:.3f}, {count['also'] / count['n']:.3f}")


def command(
    description: str | None, read: Callable[[Path], Iterable[Example]], header: str, pull: float = PULL
) -> None:
    """Score the examples that `read` finds under --shared; with --out, learn from all and write the resource."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, help="where the weights go; without it they are only scored")
    arguments = parser.parse_args()
    examples = list(read(arguments.shared))
    cross_validate(examples, pull)
    if arguments.out:
        write(fit(examples, pull), arguments.out, header)


def write(weights: dict[str, float], path: Path, header: str) -> None:
    """The resource, one feature a line."""
    lines: Iterable[str] = (f"{name},{weight:g}\n" for name, weight in sorted(weights.items()))
    path.write_text(header + "".join(lines), encoding="utf-8")
