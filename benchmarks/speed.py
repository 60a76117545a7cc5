"""How fast the program is, end to end, per stage and beside others, and how time and memory grow.

Usage: python benchmarks/speed.py PART… [--input FILE.jsonl] [--articles N] [--engine rules] [--repeats 3]

PART is one or more of: startup, end-to-end, stages, growth, memory, peers, or all. Articles are those of --input, or
of corpus/, repeated under new ids until there are enough. Every figure is the median of the repeats with the lowest
and the highest; «CPU» is processor time, which another load on the machine disturbs less than the clock does.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path

from peers import peers

from pipeline import load
from pipeline.batch.extractor import PipelineExtractor
from pipeline.document import Annotations
from pipeline.extraction import extract_articles
from pipeline.reading import read
from pipeline.records import Article
from pipeline.turkish.words import Words

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("parts", nargs="+", choices=[*PARTS, "all"])
    arguments.add_argument("--input", type=Path, default=ROOT / "corpus" / "articles")
    arguments.add_argument("--articles", type=int, default=1000)
    arguments.add_argument("--engine", default="rules")
    arguments.add_argument("--repeats", type=int, default=3)
    options = arguments.parse_args()
    for name in PARTS if "all" in options.parts else options.parts:
        print(f"\n### {name}\n")
        PARTS[name](options)


def articles(options: argparse.Namespace, number: int | None = None) -> list[Article]:
    """As many articles as asked for, each with its own id."""
    source = [item for item in read([options.input]) if isinstance(item, Article)]
    copies = (article.model_copy(update={"id": f"{article.id}-{turn}"}) for turn in count() for article in source)
    return list(islice(copies, number or options.articles))


def words(some: Iterable[Article]) -> int:
    return sum(len(article.text.split()) for article in some)


def timed(repeats: int, job: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Seconds by the clock and of the processor (children included), for each repeat."""
    clock, processor = [], []
    for _ in range(repeats):
        began, used = time.perf_counter(), cpu()
        job()
        clock.append(time.perf_counter() - began)
        processor.append(cpu() - used)
    return clock, processor


def cpu() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def spread(values: Iterable[float], digits: int = 2) -> str:
    found = sorted(values)
    return f"{statistics.median(found):,.{digits}f} ({found[0]:,.{digits}f}-{found[-1]:,.{digits}f})"


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    head = list(header)
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |", flush=True)


def run(source: Path, out: Path, engine: str, workers: int) -> None:
    command = [sys.executable, "-m", "pipeline", "run", str(source), "--out", str(out), "--engine", engine]
    subprocess.run([*command, "--workers", str(workers)], check=True, capture_output=True, cwd=ROOT)


def helped() -> None:
    subprocess.run([sys.executable, "-m", "pipeline", "--help"], check=True, capture_output=True, cwd=ROOT)


def startup(options: argparse.Namespace) -> None:
    """One short article, and the help text: what every call pays."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "haber.txt"
        source.write_text("date 2026-01-23 Bakan Ali Kaya dün geldi.", encoding="utf-8")
        turn = count()
        jobs = {
            "`--help`": helped,
            "`run`, one article, no worker": lambda: run(source, Path(folder) / str(next(turn)), options.engine, 0),
            "`run`, one article, one worker": lambda: run(source, Path(folder) / str(next(turn)), options.engine, 1),
        }
        rows = ((name, *map(spread, timed(options.repeats, job))) for name, job in jobs.items())
        table(("", "seconds", "CPU seconds"), rows)


def end_to_end(options: argparse.Namespace) -> None:
    """The `run` command, process start and writing included; then the finished run once more."""
    some = articles(options)
    total = words(some)
    print(f"{len(some):,} articles, {total:,} words, engine {options.engine}\n")

    def rows(folder: Path) -> Iterator[tuple[object, ...]]:
        source = written(some, folder / "articles.jsonl")
        turn = count()
        for workers in (0, 1, 2):
            job = lambda workers=workers: run(source, folder / str(next(turn)), options.engine, workers)  # noqa: E731
            clock, processor = timed(options.repeats, job)
            rates = [total / seconds for seconds in clock]
            yield f"{workers} workers", spread(clock), spread(processor), spread(rates, 0)
        clock, processor = timed(options.repeats, lambda: run(source, folder / "0", options.engine, 2))
        yield "finished run again", spread(clock), spread(processor), ""

    with tempfile.TemporaryDirectory() as folder:
        table(("", "seconds", "CPU seconds", "words/s"), rows(Path(folder)))


def written(some: Iterable[Article], path: Path) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(article.model_dump_json() + "\n" for article in some)
    return path


def stages(options: argparse.Namespace) -> None:
    """Processor time of each stage, in this process, on articles seen once before (caches warm)."""
    nlp = load(options.engine)
    some = articles(options)
    spent: dict[str, float] = {}
    for article in some[:50]:
        next(extract_articles([article], nlp))
    for article in some:
        began = time.process_time()
        notes = Annotations(Words.of(article.text), article.text, article.published)
        spent["words"] = spent.get("words", 0.0) + time.process_time() - began
        for name, stage in nlp.pipeline:
            began = time.process_time()
            stage.annotate([notes])
            spent[name] = spent.get(name, 0.0) + time.process_time() - began
    total = sum(spent.values())
    rows = [(name, f"{seconds:.2f}", f"{seconds / total:.0%}") for name, seconds in spent.items()]
    table(("stage", "CPU seconds", "share"), [*rows, ("all", f"{total:.2f}", f"{words(some) / total:,.0f} words/s")])


def growth(options: argparse.Namespace) -> None:
    """The cost of one article as it grows: the time for a word should not."""
    extractor = PipelineExtractor(options.engine, "TR")
    text = " ".join(article.text for article in articles(options, 200)).split()

    def rows() -> Iterator[tuple[object, ...]]:
        for length in (100, 1_000, 10_000, 100_000):
            taken = (text * (length // len(text) + 1))[:length]
            article = Article(id="a", text=" ".join(taken), published="2026-01-23")
            _, processor = timed(options.repeats, lambda article=article: extractor(article))
            yield f"{length:,}", spread(processor, 3), spread((seconds / length * 1e6 for seconds in processor), 0)

    table(("words", "CPU seconds", "microseconds a word"), rows())


def memory(options: argparse.Namespace) -> None:
    """Peak memory of the largest process of a run, as the corpus grows to --articles."""
    sizes = [size for size in (1_000, 10_000, 100_000) if size <= options.articles]
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, capture_output=True); "
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"

    def rows(folder: Path) -> Iterator[tuple[object, ...]]:
        for size in sizes:
            source = written(articles(options, size), folder / f"{size}.jsonl")
            command = [sys.executable, "-m", "pipeline", "run", str(source), "--out", str(folder / str(size))]
            command += ["--engine", options.engine, "--workers", "2"]
            done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, cwd=ROOT)
            yield f"{size:,}", f"{int(done.stdout) / 1024:,.0f}"

    with tempfile.TemporaryDirectory() as folder:
        table(("articles", "peak MB"), rows(Path(folder)))


def beside_others(options: argparse.Namespace) -> None:
    """Others on the same articles, in this process and on one thread; each does another part of the work."""
    some = articles(options, min(options.articles, 100))

    def rows() -> Iterator[tuple[object, ...]]:
        for peer in peers(some):
            given = some[: peer.articles]
            _, processor = timed(options.repeats, lambda peer=peer, given=given: peer.job(given))
            yield peer.name, spread((words(given) / seconds for seconds in processor), 0)

    table(("", "words/s of CPU"), rows())


PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "startup": startup,
    "end-to-end": end_to_end,
    "stages": stages,
    "growth": growth,
    "memory": memory,
    "peers": beside_others,
}

if __name__ == "__main__":
    print(json.dumps({"python": sys.version.split()[0]}))
    main()
