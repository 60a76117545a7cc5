"""Strict span scores, with bootstrap intervals over texts."""

from collections.abc import Sequence

import numpy as np

from models.training.corpora import Example

Spans = list[tuple[int, int, str]]
"""Mentions as (start, end, label) in characters."""


def scores(
    examples: Sequence[Example], predicted: Sequence[Spans], labels: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 per label, counting exact spans."""
    result = {}
    for label in labels:
        gold = [{(m.start, m.end) for m in e.marks if m.exact and m.labels == (label,)} for e in examples]
        found = [{(a, b) for a, b, name in spans if name == label} for spans in predicted]
        right = sum(len(g & f) for g, f in zip(gold, found, strict=True))
        all_gold, all_found = sum(map(len, gold)), sum(map(len, found))
        result[label] = {
            "p": round(right / max(all_found, 1), 4),
            "r": round(right / max(all_gold, 1), 4),
            "f": round(2 * right / max(all_gold + all_found, 1), 4),
            "n": all_gold,
        }
    return result


def line(values: dict[str, dict[str, float]]) -> str:
    """Return scores as one line."""
    return "  ".join(f"{k[:4]} {v['p']:.3f}/{v['r']:.3f}/{v['f']:.3f} (n={v['n']})" for k, v in values.items())


def interval(
    examples: Sequence[Example], predicted: Sequence[Spans], label: str, draws: int = 1000
) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of F1 over texts (seed fixed)."""
    rng = np.random.default_rng(7)
    counts = []
    for example, spans in zip(examples, predicted, strict=True):
        gold = {(m.start, m.end) for m in example.marks if m.exact and m.labels == (label,)}
        found = {(a, b) for a, b, name in spans if name == label}
        counts.append((len(gold & found), len(gold), len(found)))
    table = np.array(counts)
    samples = table[rng.integers(0, len(table), (draws, len(table)))].sum(axis=1)
    f1 = 2 * samples[:, 0] / np.maximum(samples[:, 1] + samples[:, 2], 1)
    return float(np.quantile(f1, 0.025)), float(np.quantile(f1, 0.975))
