"""A batch in a process of its own, to be killed: `python -m tests.batch.driver OUT WORKERS`."""

import sys
from pathlib import Path

from pipeline.batch import Settings, run_batch
from tests.batch.stubs import StubLoader, articles

COUNT = 400


def corpus():
    """Articles that take ten milliseconds each, and some that fail."""
    texts = {number: f"SLEEP Bugün Ali ile Veli {number} kez konuştu" for number in range(COUNT)}
    return articles(COUNT, texts | {50: "RAISE", 333: "RAISE"})


if __name__ == "__main__":
    run_batch(corpus(), Path(sys.argv[1]), Settings(workers=int(sys.argv[2])), loader=StubLoader())
