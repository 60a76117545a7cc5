"""How training examples are made: what a set leaves open stays open, and variants keep their marks."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from models.training import augment, corpora, score
from models.training.corpora import Example, Mark
from models.training.labels import TAGS, mask_of, mask_of_labels
from models.training.windows import allowed_tags
from pipeline.turkish.words import Words

TEXT = "Bakan Ayşe Demirci'nin yanında Demirci ailesi vardı."


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  no secret


def example(*marks: tuple[str, str], text: str = TEXT, open_labels: tuple[str, ...] = ()) -> Example:
    found, at = [], 0
    for surface, label in marks:
        start = text.index(surface, at)
        at = start + len(surface)
        found.append(Mark(start, at, (label,)))
    return Example(text, found, open_labels, "test")


PERSONS = example(("Bakan", "POSITION"), ("Ayşe Demirci", "PERSON"), ("Demirci", "PERSON"))


def surfaces(variant: Example) -> list[str]:
    return [variant.text[mark.start : mark.end] for mark in variant.marks]


def allowed(item: Example) -> list[int]:
    words = Words.of(item.text)
    return allowed_tags(item, list(zip(words.start, words.end, strict=True)))


def test_unmarked_word_is_outside_for_the_labels_its_set_annotates_only() -> None:
    item = example(("Ayşe Demirci", "PERSON"), open_labels=("LOCATION",))
    assert allowed(item)[:4] == [
        mask_of("O", "B-LOCATION", "I-LOCATION"),
        mask_of("B-PERSON"),
        mask_of("I-PERSON"),
        mask_of("O", "B-LOCATION", "I-LOCATION"),
    ]


def test_inexact_mark_allows_any_place_of_its_labels() -> None:
    item = Example("Kral Harald geldi", [Mark(0, 4, ("POSITION", "O"), exact=False)], (), "test")
    assert allowed(item)[0] == mask_of_labels(("POSITION", "O")) == mask_of("O", "B-POSITION", "I-POSITION")


def test_other_names_are_the_same_for_the_same_word_and_leave_the_rest() -> None:
    names = augment.Names(["Zeynep"], ["Karaca"])
    variant = augment.with_other_names(PERSONS, names, seeded(1))
    assert variant.text == "Bakan Zeynep Karaca'nin yanında Karaca ailesi vardı."
    assert surfaces(variant) == ["Bakan", "Zeynep Karaca", "Karaca"]


def test_suffix_without_its_apostrophe_joins_the_mention() -> None:
    variants = {augment.with_other_apostrophes(PERSONS, 1.0, seeded(seed)).text for seed in range(8)}
    assert variants == {
        "Bakan Ayşe Demircinin yanında Demirci ailesi vardı.",
        "Bakan Ayşe Demirci 'nin yanında Demirci ailesi vardı.",
    }
    for seed in range(8):
        variant = augment.with_other_apostrophes(PERSONS, 1.0, seeded(seed))
        joined = "Demircinin" in variant.text
        assert surfaces(variant) == ["Bakan", "Ayşe Demircinin" if joined else "Ayşe Demirci", "Demirci"]


def test_capitals_follow_turkish_and_keep_the_length() -> None:
    assert augment.upper("ılık iğne ß") == "ILIK İĞNE ß"


def test_public_tokens_lose_their_suffix_and_sentences_of_an_article_join(tmp_path: Path) -> None:
    rows = [
        {
            "id": f"x-AA-1-{n}",
            "tokens": ["Gazze'de", "Ali", "Kaya", "."],
            "tags": ["B-LOC", "B-PER", "I-PER", "O"],
            "text": "Gazze'de Ali Kaya.",
        }
        for n in (1, 2)
    ]
    path = tmp_path / "train.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    [item] = corpora.nakbatr(path)
    assert item.text == "Gazze'de Ali Kaya. Gazze'de Ali Kaya."
    assert surfaces(item) == ["Gazze", "Ali Kaya", "Gazze", "Ali Kaya"]


def test_examples_survive_writing_and_reading(tmp_path: Path) -> None:
    corpora.write_examples(tmp_path / "a.jsonl", [PERSONS])
    assert corpora.read_examples(tmp_path / "a.jsonl") == [PERSONS]


def test_score_counts_exact_spans() -> None:
    found = [(0, 5, "POSITION"), (6, 18, "PERSON"), (31, 45, "PERSON")]
    values = score.scores([PERSONS], [found], ("PERSON", "POSITION"))
    assert values["PERSON"] == {"p": 0.5, "r": 0.5, "f": 0.5, "n": 2}
    assert values["POSITION"]["f"] == 1.0


@pytest.mark.parametrize("tag", TAGS)
def test_shipped_tags_and_training_tags_agree(tag: str) -> None:
    config = Path(__file__).parents[2] / "models" / "recogniser" / "config.json"
    assert tag in json.loads(config.read_text(encoding="utf-8"))["tags"]
