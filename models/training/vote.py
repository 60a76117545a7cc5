"""The whole pipeline as a teacher beside the models: its rules see what they get wrong."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.training.labels import TAG_INDEX, TAGS
from pipeline.records import Mention
from pipeline.turkish.words import Words

_VOTED = ("PERSON", "POSITION")
_PIPELINE_LABELS = {**{name: name for name in (*_VOTED, "NATIONALITY")}, "COUNTRY": "LOCATION"}


def with_vote(
    probabilities: NDArray[np.float64], words: Words, mentions: Sequence[Mention], found: float, refused: float
) -> NDArray[np.float64]:
    """Return the mean of a model's tag probabilities and the pipeline's vote.

    The vote counts `found` for the words of the pipeline's mentions, and `refused` for what the model takes for persons
    and offices and the pipeline does not: it needs a licence for a name, so its refusal says less than its finding.
    """
    vote = probabilities.copy()
    vote[:, [index for index, tag in enumerate(TAGS) if tag[2:] in _VOTED]] = 0
    vote[:, 0] += 1e-6
    vote /= vote.sum(axis=1, keepdims=True)
    weight = np.full((len(vote), 1), refused)
    for mention in mentions:
        if label := _PIPELINE_LABELS.get(mention.label):
            first, last = bisect_right(words.end, mention.start), bisect_left(words.start, mention.end)
            vote[first:last] = 0
            vote[first, TAG_INDEX[f"B-{label}"]] = 1
            vote[first + 1 : last, TAG_INDEX[f"I-{label}"]] = 1
            weight[first:last] = found
    return (1 - weight) * probabilities + weight * vote
