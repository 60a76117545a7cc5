"""Tag scores to spans: the best sequence that the BIO scheme allows, and how sure the model is of each span."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from pipeline.engines.base import ScoredSpan
from pipeline.records import Label

Scores = NDArray[np.float32]
_NEVER = -1e9
# A span's probability is kept this far from 0 and 1, so that its logit stays finite.
_EDGE = 1e-6


class Decoder:
    """Decodes the scores of one tag set.

    `tags` are «O», «B-…», «I-…»; `calibration` holds for a label the slope and the intercept that turn the logit of
    its spans' raw probability into that of the calibrated one (logistic calibration; none: left as it is).
    """

    def __init__(self, tags: Sequence[str], calibration: Mapping[str, Sequence[float]]) -> None:
        self.tags = list(tags)
        self.calibration = dict(calibration)
        inside = [tag[2:] if tag.startswith("I-") else None for tag in tags]
        allowed = [[mine is None or before[2:] == mine for mine in inside] for before in tags]
        self._allowed = np.array(allowed, dtype=bool)
        self._penalty = np.where(self._allowed, 0.0, _NEVER)
        self._first = np.array([0.0 if mine is None else _NEVER for mine in inside])
        self._inside_of = {tag[2:]: index for index, tag in enumerate(tags) if tag.startswith("I-")}

    def spans(self, logits: Scores) -> list[ScoredSpan]:
        """The mentions in logits of shape (words, tags)."""
        if not len(logits):
            return []
        shifted = logits - logits.max(axis=1, keepdims=True)
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        path = self.best_path(logs)
        return [self._scored(logs, path, start, end) for start, end in self.ranges(path)]

    def best_path(self, logs: Scores) -> list[int]:
        """The most probable allowed tag sequence for log probabilities (words, tags)."""
        greedy = logs.argmax(axis=1)
        # The best tag of every word is the best sequence too, unless the scheme forbids it.
        if self._first[greedy[0]] == 0 and self._allowed[greedy[:-1], greedy[1:]].all():
            return [int(tag) for tag in greedy]
        best = logs[0] + self._first
        back = []
        columns = np.arange(len(self.tags))
        for row in logs[1:]:
            paths = best[:, None] + self._penalty
            choice = paths.argmax(axis=0)
            back.append(choice)
            best = paths[choice, columns] + row
        path = [int(best.argmax())]
        for choice in reversed(back):
            path.append(int(choice[path[-1]]))
        return path[::-1]

    def ranges(self, path: list[int]) -> list[tuple[int, int]]:
        """The mentions of an allowed tag sequence as word ranges, end exclusive."""
        ranges: list[tuple[int, int]] = []
        for index, tag in enumerate(path):
            if self.tags[tag].startswith("B-"):
                ranges.append((index, index + 1))
            elif self.tags[tag].startswith("I-"):
                ranges[-1] = (ranges[-1][0], index + 1)
        return ranges

    def _scored(self, logs: Scores, path: list[int], start: int, end: int) -> ScoredSpan:
        label = self.tags[path[start]][2:]
        total = float(sum(logs[i, path[i]] for i in range(start, end)))
        if end < len(logs):
            # The word after it must not belong to it either.
            total += float(np.log(max(1.0 - np.exp(logs[end, self._inside_of[label]]), _EDGE)))
        return ScoredSpan(cast(Label, label), start, end, self._calibrated(label, float(np.exp(total))))

    def _calibrated(self, label: str, probability: float) -> float:
        probability = min(max(probability, _EDGE), 1 - _EDGE)
        slope, intercept = self.calibration.get(label, (1.0, 0.0))
        logit = slope * float(np.log(probability / (1 - probability))) + intercept
        return round(1 / (1 + float(np.exp(-logit))), 4)
