"""Score a model folder through the run time, with bootstrap intervals and speed: the numbers of the model card."""

import argparse
import time
from pathlib import Path

from models.training import score
from models.training.corpora import Example
from models.training.score import Spans
from models.training.sets import evaluation_sets
from pipeline.document import Annotations
from pipeline.engines import Engine, load_engine
from pipeline.turkish.words import Words


def tagged(engine: Engine, examples: list[Example]) -> tuple[list[Spans], float]:
    """Return the mentions of each example in characters, and the words read per CPU-second (tokenising included)."""
    began = time.process_time()
    articles = [Annotations(Words.of(e.text), e.text) for e in examples]
    found = engine.tag(articles)
    spent = time.process_time() - began
    spans: list[Spans] = [
        [(a.words.start[s.start], a.words.end[s.end - 1], s.label) for s in row]
        for a, row in zip(articles, found, strict=True)
    ]
    return spans, sum(len(e.text.split()) for e in examples) / spent


def main() -> None:
    """Print one Markdown row per set and label."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--engine", default="default")
    options = parser.parse_args()
    engine = load_engine(options.engine)
    print("| set | label | n | precision | recall | F1 | 95 % interval |\n|---|---|---:|---:|---:|---:|---|")
    for name, (examples, labels) in evaluation_sets(options.shared).items():
        spans, speed = tagged(engine, examples)
        for label, v in score.scores(examples, spans, labels).items():
            low, high = score.interval(examples, spans, label)
            print(
                f"| {name} | {label} | {v['n']} | {v['p']:.3f} | {v['r']:.3f} | {v['f']:.3f} | {low:.3f}-{high:.3f} |"
            )
        print(f"| {name} | words per CPU-second | | | | {speed:.0f} | |", flush=True)


if __name__ == "__main__":
    main()
