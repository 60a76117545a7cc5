"""Learn what a sum of money measures: the weights of `pipeline/resources/measure_weights.csv`.

    python -m models.training.measures --shared ../shared --out pipeline/resources/measure_weights.csv

A log-linear choice (`loglinear.py`) among the nouns around a sum and none of them, with the features of
`pipeline.money.measure.features`. Examples: the sums of gold/train, whose rows name the phrase but not the place, and
`measure_labels.csv`. A choice is right where its head begins like the marked one, as rows are scored. Printed first is
how often that is so on articles it was not trained on (ten folds by article).
"""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from models.training.loglinear import Example, command, labelled_articles, named
from pipeline.document import Annotations
from pipeline.money import find_money
from pipeline.money.measure.features import MeasureChoices
from pipeline.money.measure.placed import PlacedSums
from pipeline.money.measure.proposal import Proposer
from pipeline.records import Money
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

LABELS = Path(__file__).with_name("measure_labels.csv")
HEAD = 5
"""Letters by which heads are compared."""

PULL = 3.0  # L2

HEADER = """\
# What speaks for a noun being what a sum measures: features of pipeline/money/measure/features.py and their weights.
# Source: learned from articles annotated for this project; licence as the project. No text is kept in it.
# Made by: models/training/measures.py. Do not edit.
feature,weight
"""


class Article:
    """The sums of an article with their choices."""

    def __init__(self, article: str, text: str, published: str | None) -> None:
        self.article = article
        notes = Annotations(Words.of(text), text, published)
        self.words = notes.words
        self.sums = PlacedSums(self.words, find_money(notes))
        self.choices = MeasureChoices(self.sums, Proposer(self.sums).proposals())

    def index_at(self, offset: int) -> int | None:
        """The sum that holds the character at `offset`."""
        spans = enumerate(self.sums.found)
        return next((i for i, s in spans if self.words.start[s.start] <= offset < self.words.end[s.end - 1]), None)

    def heads_at(self, offsets: str) -> set[str | None]:
        """How the words at `offsets` begin (-1: None)."""
        places = [int(offset) for offset in offsets.split()]
        return {None if at == -1 else self._head(bisect_right(self.words.start, at) - 1) for at in places}

    def _head(self, token: int | None) -> str | None:
        return None if token is None else beginning(self.sums.phrases.phrase(token))

    def example(self, index: int, source: str, right: set[str | None], also: set[str | None]) -> Example:
        """The choices for the sum `index`, right where they begin so."""
        options = named(self.choices.of(index))
        heads = {token: self._head(token) for token, _ in options}
        good = frozenset(token for token, head in heads.items() if head in right)
        defensible = frozenset(token for token, head in heads.items() if head in right | also)
        return Example(self.article, source, options, good, defensible)


def beginning(phrase: str | None) -> str | None:
    """The first letters of the last word."""
    return None if phrase is None else fold(phrase.split()[-1])[:HEAD]


def labelled(shared: Path) -> Iterator[Example]:
    """The sums of `measure_labels.csv`."""
    for raw, rows in labelled_articles(LABELS, shared):
        article = Article(raw["id"], raw["text"], raw.get("date"))
        for row in rows:
            index = article.index_at(int(row["start"]))
            if index is not None:
                source = raw["id"].partition("-")[0]
                yield article.example(index, source, article.heads_at(row["measure"]), article.heads_at(row["also"]))


def gold(shared: Path) -> Iterator[Example]:
    """The sums of gold/train, each with the measures of the rows of its figure."""
    for path in sorted((shared / "data/gold/train").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        article = Article(record["id"], record["text"], record["published"])
        measures = defaultdict(set)
        for row in record["amounts"]:
            measures[row["amount"], row["amount_max"], row["currency"]].add(beginning(row["measure"]))
        for index, found in enumerate(article.sums.found):
            value = found.value
            if isinstance(value, Money):
                right = measures.get((value.amount, value.amount_max, value.currency))
                if right and value.amount is not None:
                    yield article.example(index, "gold", right, set())


if __name__ == "__main__":
    command(__doc__, lambda shared: [*gold(shared), *labelled(shared)], HEADER, PULL)
