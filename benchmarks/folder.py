"""A folder of a great many small files: what the run itself needs, beside the work on the articles.

Usage: python benchmarks/folder.py [--files 1000000] [--at FOLDER]

The folder is made, read twice (the second time everything is done already) and removed. The articles are worked in
this process by an extractor that finds nothing, so that time and memory are those of listing, reading, sharding,
merging and writing. Between two sizes, time should grow as they do and memory hardly.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.batch import Settings, run_batch
from pipeline.reading import Sources
from pipeline.records import Article, Result

TEXT = "date 2026-01-23 Haber {} bugün çıktı."


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=1_000_000)
    arguments.add_argument("--at", type=Path, help="where to make the folder; by default the system's temporary one")
    options = arguments.parse_args()
    print(f"before: peak {peak():.0f} MB")
    with tempfile.TemporaryDirectory(dir=options.at) as made:
        source = Path(made) / "news"
        report("made", lambda: fill(source, options.files))
        out = Path(made) / "out"
        report("first run", lambda: run(source, out))
        report("run again", lambda: run(source, out))


def fill(folder: Path, files: int) -> None:
    folder.mkdir()
    for number in range(files):  # in an order that is not that of the names
        (folder / f"{number * 7919 % files:07}.txt").write_text(TEXT.format(number), encoding="utf-8")


def empty(article: Article) -> Result:
    return Result(**article.model_dump())


def load() -> Callable[[Article], Result]:
    return empty


def run(source: Path, out: Path) -> str:
    began = time.monotonic()
    first: list[float] = []

    def progress(articles: int, errors: int) -> None:
        if not first:
            first.append(time.monotonic() - began)

    done = run_batch(Sources([source], exclude=out), out, Settings(), loader=load, progress=progress)
    return f"{done.articles:,} articles, {done.resumed:,} of them done before, first shard after {first[0]:.1f} s"


def report(name: str, job: Callable[[], str | None]) -> None:
    clock, processor = time.monotonic(), time.process_time()
    said = job() or ""
    clock, processor = time.monotonic() - clock, time.process_time() - processor
    print(f"{name}: {clock:.1f} s, {processor:.1f} CPU s, peak {peak():.0f} MB. {said}", flush=True)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
