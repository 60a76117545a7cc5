"""Learn which word a date is the time of: the weights of `pipeline/resources/trigger_weights.csv`.

    python -m models.training.triggers --shared ../shared --out pipeline/resources/trigger_weights.csv

A log-linear choice among the words of a date's sentence and none of them: features from
`pipeline.dates.trigger_features`, softmax over the choices, an L2 pull towards nothing, all examples at once (Adam),
features seen rarely and weights near nothing left out. Examples: the dates of gold/train, whose rows name the word but
not the place, and `trigger_labels.csv`. Printed first is how often the choice is right on articles it was not trained
on (ten folds by article).
"""

import argparse
import csv
import gzip
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.dates import find_dates
from pipeline.dates.trigger import decided_by_rule, is_time_of_nothing, last_of_list
from pipeline.dates.trigger_features import choices, name_of
from pipeline.document import Annotations, Candidate
from pipeline.money import find_money
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

LABELS = Path(__file__).with_name("trigger_labels.csv")
FOLDS = 10
PULL = 4.0  # L2
SEEN = 3  # times a feature must have been seen
SMALL = 0.05  # weights left out
STEPS, RATE = 400, 0.05

HEADER = """\
# What speaks for a word being the event of a date: features of pipeline/dates/trigger_features.py and their weights.
# Source: learned from articles annotated for this project; licence as the project. No text is kept in it.
# Made by: models/training/triggers.py. Do not edit.
feature,weight
"""


Option = tuple[int | None, list[str]]
"""A word (None: the date is the time of nothing) and its features as the resource names them."""


@dataclass(frozen=True)
class Example:
    """The choices for one date; `right` are words it is the time of (None: of nothing), `also` words as defensible."""

    article: str
    source: str
    options: list[Option]
    right: frozenset[int | None]
    also: frozenset[int | None]


def annotate(text: str, published: str | None) -> Annotations:
    """An article with its sums and dates, as the pipeline finds them."""
    notes = Annotations(Words.of(text), text, published)
    notes.add("money", find_money(notes))
    notes.add("dates", find_dates(notes))
    return notes


def options(notes: Annotations, date: Candidate) -> list[Option]:
    """What can be chosen for `date`; one thing where a rule has decided."""
    last = last_of_list(notes, date)
    if is_time_of_nothing(notes.words, last):
        return [(None, [])]
    decided = decided_by_rule(notes.words, last)
    if decided is not None:
        return [(decided, [])]
    return [(word, [name_of(feature) for feature in features]) for word, features in choices(notes, last)]


def labelled(shared: Path) -> Iterator[Example]:
    """The dates of `trigger_labels.csv`."""
    with LABELS.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    by_article = defaultdict(list)
    for row in rows:
        by_article[row["article"]].append(row)
    for path in sorted((shared / "data/raw").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                if article["id"] in by_article:
                    yield from _labelled_in(article, by_article[article["id"]])


def _labelled_in(article: dict[str, str], rows: list[dict[str, str]]) -> Iterator[Example]:
    notes = annotate(article["text"], article.get("date"))
    place = {start: i for i, start in enumerate(notes.words.start)}

    def words_at(offsets: str) -> frozenset[int | None]:
        return frozenset(None if o == "-1" else place.get(int(o), -1) for o in offsets.split())

    for row in rows:
        date = next((d for d in notes.of("dates") if covers(notes, d, int(row["start"]))), None)
        if date is not None:
            right = words_at(row["trigger"])
            also = right | words_at(row["also"])
            yield Example(article["id"], row["drawn"], options(notes, date), right, also)


def covers(notes: Annotations, date: Candidate, offset: int) -> bool:
    """Does the date hold the character at `offset`?"""
    start, end = notes.offsets(date)
    return start <= offset < end


def gold(shared: Path) -> Iterator[Example]:
    """The dates of gold/train: the nearest word of the sentence that a row of the date's value names."""
    for path in sorted((shared / "data/gold/train").glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        notes = annotate(article["text"], article["published"])
        found = {notes.offsets(date): date for date in notes.of("dates")}
        triggers = defaultdict(list)
        for row in article["dates"]:
            triggers[row["value"]].append(row["trigger"])
        for mention in article["mentions"]:
            date = found.get((mention["start"], mention["end"]))
            if mention["label"] == "DATE" and date is not None and mention["value"] in triggers:
                places = frozenset(place_of(notes.words, date, t) for t in triggers[mention["value"]])
                right = places - {-1}
                yield Example(article["id"], "gold", options(notes, date), right, right)


def place_of(words: Words, date: Candidate, trigger: str | None) -> int | None:
    """The word `trigger` nearest behind the date in its sentence, else before it; -1 if it is not there."""
    if trigger is None:
        return None
    start, end = words.sentences[words.sentence_of[date.start]]
    order = [*range(date.end, end), *range(date.start - 1, start - 1, -1)]
    return next((i for i in order if words.low[i][:5] == fold(trigger)[:5]), -1)


def fit(examples: list[Example]) -> dict[str, float]:
    """The weights under which the right words are likeliest."""
    examples = [e for e in examples if any(word in e.right for word, _ in e.options)]
    seen = Counter(f for e in examples for _, features in e.options for f in set(features))
    names = sorted(f for f, count in seen.items() if count >= SEEN)
    column = {name: i for i, name in enumerate(names)}
    rows, columns, group, right = [], [], [], []
    for number, example in enumerate(examples):
        for word, features in example.options:
            known = [column[f] for f in features if f in column]
            rows += [len(group)] * len(known)
            columns += known
            group.append(number)
            right.append(word in example.right)
    weights = _descend(np.array(rows), np.array(columns), np.array(group), np.array(right), len(names))
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True) if abs(w) >= SMALL}


def _descend(
    rows: NDArray[np.int64], columns: NDArray[np.int64], group: NDArray[np.int64], right: NDArray[np.bool_], size: int
) -> NDArray[np.float64]:
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        scores = np.exp(np.clip(np.bincount(rows, weights[columns], minlength=len(group)), -30, 30))
        likely = scores / np.bincount(group, scores)[group]
        hoped = np.where(right, scores, 0.0)
        wrong = likely - hoped / np.bincount(group, hoped)[group]
        gradient = np.bincount(columns, wrong[rows], minlength=size) + PULL * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        rate = RATE * (1 - step / (STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def choose(weights: dict[str, float], example: Example) -> int | None:
    """The word with the highest sum of weights."""
    return max(example.options, key=lambda option: sum(weights.get(f, 0.0) for f in option[1]))[0]


def cross_validate(examples: list[Example]) -> None:
    """Print the share of right choices by source, and with the words that are as defensible."""
    folds = [zlib.crc32(e.article.encode()) % FOLDS for e in examples]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for number in range(FOLDS):
        weights = fit([e for e, part in zip(examples, folds, strict=True) if part != number])
        for example in (e for e, part in zip(examples, folds, strict=True) if part == number):
            chosen = choose(weights, example)
            counts[example.source].update(n=1, right=chosen in example.right, also=chosen in example.also)
    for source, count in counts.items():
        print(f"{source}: {count['n']} dates, {count['right'] / count['n']:.3f}, {count['also'] / count['n']:.3f}")


def write(weights: dict[str, float], path: Path) -> None:
    """The resource, one feature a line."""
    lines: Iterable[str] = (f"{name},{weight:g}\n" for name, weight in sorted(weights.items()))
    path.write_text(HEADER + "".join(lines), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, help="where the weights go; without it they are only scored")
    arguments = parser.parse_args()
    examples = [*gold(arguments.shared), *labelled(arguments.shared)]
    cross_validate(examples)
    if arguments.out:
        write(fit(examples), arguments.out)


if __name__ == "__main__":
    main()
