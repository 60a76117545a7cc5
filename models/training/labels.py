"""The tag sets of the recogniser: BIO over its labels, and over auxiliary labels that only training knows.

From an auxiliary label the model learns what a capitalised phrase is that is none of ours: a film, a ship, a cup, a
date. The run time never sees them: their probability is added to that of O (`encoder.folded`; the exported graph too).
"""

LABELS = ("PERSON", "POSITION", "ORGANIZATION", "LOCATION", "NATIONALITY")
AUXILIARY = ("THING", "MEASURE")
TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))
"""What the run time reads, in the order of the exported output; O is the first."""
TRAINING_TAGS = (*TAGS, *(f"{prefix}-{label}" for label in AUXILIARY for prefix in "BI"))
TAG_INDEX = {tag: index for index, tag in enumerate(TRAINING_TAGS)}
ALL_TAGS = (1 << len(TRAINING_TAGS)) - 1


def mask_of(*tags: str) -> int:
    """Return the set of `tags` as a bit mask over `TRAINING_TAGS`."""
    mask = 0
    for tag in tags:
        mask |= 1 << TAG_INDEX[tag]
    return mask


def mask_of_labels(labels: tuple[str, ...]) -> int:
    """Return a bit mask of O (for the name "O") and of both tags of every other label."""
    mask = 0
    for label in labels:
        mask |= mask_of("O") if label == "O" else mask_of(f"B-{label}", f"I-{label}")
    return mask
