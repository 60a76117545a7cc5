"""The tag set of the recogniser: BIO over its labels, in the order of the model's output."""

LABELS = ("PERSON", "POSITION", "ORGANIZATION", "LOCATION", "NATIONALITY")
TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))
TAG_INDEX = {tag: index for index, tag in enumerate(TAGS)}
ALL_TAGS = (1 << len(TAGS)) - 1


def mask_of(*tags: str) -> int:
    """Return the set of `tags` as a bit mask over `TAGS`."""
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
