"""Time and memory of linking a run of many rows, made up with names and offices as unevenly spread as in news.

Usage: python benchmarks/registry.py [--rows 1000000]
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.registry import link_run

HEADS = ("Bakanı", "Başkanı", "Müdürü", "Sözcüsü")
COUNTRIES = ("TR", "TR", "TR", None, "US")


def skewed(random_: random.Random, limit: int, power: int) -> int:
    """A number below `limit`, small ones much more often."""
    return int(limit * random_.random() ** power)


def articles(rows: int) -> Iterator[dict[str, Any]]:
    """Articles of one to six persons each, until there are `rows` rows."""
    random_ = random.Random(1)  # noqa: S311
    people = [
        (
            f"Ad{skewed(random_, 2000, 3)} Soyad{skewed(random_, 8000, 3)}",
            f"Kurum{random_.randrange(3000)}",
            random_.choice(HEADS),
        )
        for _ in range(200_000)
    ]
    number = written = 0
    while written < rows:
        named = []
        for _ in range(random_.randint(1, 6)):
            name, institution, head = people[skewed(random_, len(people), 4)]
            surname_only, office = random_.random() < 0.1, random_.random() < 0.6
            named.append(
                {
                    "person": name.split()[1] if surname_only else name,
                    "position": f"{institution} {head}" if office else None,
                    "country": random_.choice(COUNTRIES),
                }
            )
        written += len(named)
        date = f"20{10 + number % 20}-01-{1 + number % 28:02}"
        yield {"id": f"a{number}", "published": date, "text": "", "people": named}
        number += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder)
        with (run / "articles.jsonl").open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles(arguments.rows))
        before = time.perf_counter()
        summary = link_run(run)
        seconds = time.perf_counter() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{summary.rows} rows → {summary.persons} persons, {summary.occupancies} occupancies")
    print(f"{seconds:.1f} s, {summary.rows / seconds:.0f} rows/s, {memory:.0f} MiB at most")


if __name__ == "__main__":
    main()
