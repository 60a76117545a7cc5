"""Learn which word a date is the time of: the weights of `pipeline/resources/trigger_weights.csv`.

    python -m models.training.triggers --shared ../shared --out pipeline/resources/trigger_weights.csv

A log-linear choice (`loglinear.py`) among the words of a date's sentence and none of them, with the features of
`pipeline.dates.trigger_features`. Examples: the dates of gold/train, whose rows name the word but
not the place, and `trigger_labels.csv`. Printed first is how often the choice is right on articles it was not trained
on (ten folds by article).
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from models.training.loglinear import Example, Option, command, labelled_articles, named
from pipeline.dates import find_dates
from pipeline.dates.trigger import decided_by_rule, is_time_of_nothing, last_of_list
from pipeline.dates.trigger_features import choices
from pipeline.document import Annotations, Candidate
from pipeline.money import find_money
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

LABELS = Path(__file__).with_name("trigger_labels.csv")

HEADER = """\
# What speaks for a word being the event of a date: features of pipeline/dates/trigger_features.py and their weights.
# Source: learned from articles annotated for this project; licence as the project. No text is kept in it.
# Made by: models/training/triggers.py. Do not edit.
feature,weight
"""


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
    return named(choices(notes, last))


def labelled(shared: Path) -> Iterator[Example]:
    """The dates of `trigger_labels.csv`."""
    for article, rows in labelled_articles(LABELS, shared):
        yield from _labelled_in(article, rows)


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


if __name__ == "__main__":
    command(__doc__, lambda shared: [*gold(shared), *labelled(shared)], HEADER)
