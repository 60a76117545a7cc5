"""Label raw news with trained models, for a student to learn from: the probabilities themselves, not only the winners.

Uncertain words thus stay uncertain in training. `python -m models.training.selftrain --models A B --out news` writes
news.jsonl (the texts) and news.npz (tag probabilities of their words, weighted mean over the models). With
`--pipeline .6 .25` the whole pipeline, whose rules see what the models get wrong, has six tenths of the say in what it
finds and a quarter in what it refuses.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.special import softmax

from models.training import corpora
from models.training.corpora import Example
from models.training.vote import with_vote
from pipeline.engines.tagger import OnnxTagger
from pipeline.extraction import extract_articles, load
from pipeline.records import Article
from pipeline.turkish.words import Words

# How many articles of each collection. Only collections that state a licence fit for it (MIT), see models/README.md.
# The newest weigh most.
SHARES = {"bilcat2010": 500, "finance2026": 640, "onepase2018": 424, "sadedegel": 63, "bilfront2009": 100}
_SHINGLE = 8


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def raw_articles(folder: Path, seed: int, avoid: Sequence[str], skip: int = 0) -> Iterator[Example]:
    """Draw articles, title first; none that shares a stretch of eight words with a text of `avoid` (the gold)."""
    seen = set().union(*(_shingles(text) for text in avoid))
    for name, count in SHARES.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        random.Random(seed).shuffle(rows)  # noqa: S311  a seeded draw, no secret
        taken = 0
        for row in rows[skip * count :]:
            text = f"{row['title']}\n{row['text']}" if row.get("title") else row["text"]
            # Beyond three windows an article teaches little that is new for what it costs.
            text = text[: text.rfind(" ", 0, 3500)] if len(text) > 3500 else text
            if len(text) < 200 or taken == count or _shingles(text) & seen:
                continue
            taken += 1
            yield Example(text, [], (), f"raw-{name}", row["id"])


def main() -> None:
    """Write the labelled news."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--models", type=Path, nargs="+", required=True, help="exported model folders")
    parser.add_argument("--weights", type=float, nargs="*", help="one a model; all alike if not given")
    parser.add_argument("--pipeline", type=float, nargs=2, default=(0.0, 0.0), help="its say in what it finds, refuses")
    parser.add_argument("--out", type=Path, required=True, help="path without ending")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    data = options.shared / "data"
    gold = [*corpora.gold_articles(data / "gold/train"), *corpora.gold_articles(data / "gold/dev")]
    taggers = [OnnxTagger(folder) for folder in options.models]
    examples = list(raw_articles(data / "raw", options.seed, [e.text for e in gold]))
    results = extract_articles((Article(id=e.group, text=e.text) for e in examples), load())
    tables = []
    for example, result in zip(examples, results, strict=True):
        words = Words.of(example.text)
        views = [softmax(t.logits(example.text, words), axis=-1) for t in taggers]
        table = np.average(views, axis=0, weights=options.weights)
        tables.append(with_vote(table, words, result.mentions, *options.pipeline))
    corpora.write_examples(options.out.with_suffix(".jsonl"), examples)
    probabilities = np.concatenate(tables).astype(np.float16)
    np.savez(options.out.with_suffix(".npz"), probabilities=probabilities, lengths=[len(t) for t in tables])
    print(f"{len(examples)} articles, {len(probabilities)} words")


if __name__ == "__main__":
    main()
