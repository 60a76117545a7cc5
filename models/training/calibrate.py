"""Fit the confidence: how often a span with a given raw probability is right, per label, on held-out articles.

Logistic calibration of the logit of a span's probability, with a weak pull towards the identity. Needs the package
(the spans must be the run time's own): `python -m models.training.calibrate --folder models/recogniser`.
"""

import argparse
import itertools
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from models.training import corpora
from models.training.corpora import Example
from models.training.sets import held_out
from pipeline.document import Annotations
from pipeline.engines.tagger import OnnxTagger
from pipeline.turkish.words import Words

Judged = dict[str, list[tuple[float, bool]]]


def judged_spans(tagger: OnnxTagger, examples: Iterable[Example], labels: tuple[str, ...]) -> Judged:
    """Return (confidence, right?) of every span the tagger finds."""
    result: Judged = {label: [] for label in labels}
    for example in examples:
        words = Words.of(example.text)
        gold = {(m.start, m.end, m.labels[0]) for m in example.marks if m.exact}
        for span in tagger.tag([Annotations(words, example.text)])[0]:
            if span.label in result:
                place = (words.start[span.start], words.end[span.end - 1], span.label)
                result[span.label].append((span.confidence, place in gold))
    return result


def fit(pairs: list[tuple[float, bool]]) -> list[float]:
    """Return slope and intercept of the logistic calibration."""
    p = np.clip(np.array([c for c, _ in pairs]), 1e-4, 1 - 1e-4)
    right = np.array([r for _, r in pairs])
    logit = np.log(p / (1 - p))

    def loss(ab: NDArray[np.float64]) -> float:
        z = ab[0] * logit + ab[1]
        return float(np.logaddexp(0, np.where(right, -z, z)).sum() + 0.5 * ((ab[0] - 1) ** 2 + ab[1] ** 2))

    return [round(float(v), 3) for v in minimize(loss, np.array([1.0, 0.0])).x]


def table(pairs: list[tuple[float, bool]], edges: tuple[float, ...] = (0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)) -> list[str]:
    """Return the reliability table as Markdown rows: band, spans, mean confidence, share right."""
    rows = []
    for low, high in itertools.pairwise(edges):
        part = [(c, r) for c, r in pairs if low <= c < high]
        if part:
            mean, share = np.mean([c for c, _ in part]), np.mean([r for _, r in part])
            rows.append(f"| {low:.2f}-{min(high, 1):.2f} | {len(part)} | {mean:.3f} | {share:.3f} |")
    return rows


def main() -> None:
    """Fit on the held-out articles and NakbaTR dev, write config.json, print the reliability on gold/dev."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--folder", type=Path, default=Path("models/recogniser"))
    options = parser.parse_args()
    data = options.shared / "data"
    path = options.folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["calibration"] = {}
    path.write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    raw = OnnxTagger(options.folder)
    held = [
        *held_out(corpora.gold_articles(data / "gold/train"))[1],
        *held_out(corpora.own_articles(data / "raw"))[1],
    ]
    pairs = judged_spans(raw, held, ("PERSON", "POSITION", "NATIONALITY"))
    nakba = judged_spans(raw, corpora.nakbatr(data / "ner/nakbatr/dev.jsonl"), ("ORGANIZATION", "LOCATION"))
    config["calibration"] = {label: fit(found) for label, found in {**pairs, **nakba}.items()}
    path.write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    dev = corpora.gold_articles(data / "gold/dev")
    for name, tagger in (("before", raw), ("after", OnnxTagger(options.folder))):
        for label, found in judged_spans(tagger, dev, ("PERSON", "POSITION")).items():
            print(name, label, config["calibration"][label], *table(found), sep="\n")


if __name__ == "__main__":
    main()
