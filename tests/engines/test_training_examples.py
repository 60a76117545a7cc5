"""How training examples are made: what a set leaves open stays open, and variants keep their marks."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import numpy as np
import pytest

from models.training import augment, corpora, score
from models.training.corpora import Example, Mark
from models.training.labels import TAG_INDEX, TAGS, mask_of, mask_of_labels
from models.training.vote import with_vote
from models.training.windows import allowed_tags
from pipeline.records import Mention
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


def test_things_get_a_persons_name_before_their_head_and_stay_things() -> None:
    names = augment.Names(["Zeynep"], ["Karaca"])
    marks = ("Kuzey Ormanları Vakfı", "ORGANIZATION"), ("Dalgalar", "THING"), ("Ali Kaya", "PERSON")
    item = example(*marks, text="Kuzey Ormanları Vakfı «Dalgalar» filmini Ali Kaya'ya adadı.")
    variants = {tuple(surfaces(augment.with_named_things(item, names, seeded(seed)))) for seed in range(40)}
    assert variants == {
        (firm, film, "Ali Kaya")
        for firm in ("Kuzey Ormanları Vakfı", "Zeynep Vakfı", "Zeynep Karaca Vakfı")
        for film in ("Dalgalar", "Zeynep")
    }


def test_headline_words_begin_with_capitals_but_suffixes_do_not() -> None:
    assert augment.titled("Ankara'da ışıklar söndü, iki yaralı") == "Ankara'da Işıklar Söndü, İki Yaralı"


def test_pipeline_takes_its_part_of_the_say_for_what_it_finds_and_what_it_rejects() -> None:
    text = "Ayşe Demirci ile Poyraz uçtu"
    unsure = np.zeros((5, len(TAGS)))
    unsure[:, TAG_INDEX["O"]] = unsure[:, TAG_INDEX["B-PERSON"]] = 0.5
    mention = Mention(label="PERSON", start=0, end=12, text="Ayşe Demirci")
    table = with_vote(unsure, Words.of(text), [mention], 0.6, 0.2)
    assert [round(row[TAG_INDEX["B-PERSON"]], 3) for row in table] == [0.8, 0.2, 0.4, 0.4, 0.4]
    assert [round(row[TAG_INDEX["I-PERSON"]], 3) for row in table] == [0.0, 0.6, 0.0, 0.0, 0.0]
    assert [round(row[TAG_INDEX["O"]], 3) for row in table] == [0.2, 0.2, 0.6, 0.6, 0.6]


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


def test_own_labels_find_their_article_and_leave_other_names_open(tmp_path: Path) -> None:
    article = {"id": "a1", "title": "Demirci geldi", "text": "Anadolu Efes koçu Ayşe Demirci konuştu."}
    with gzip.open(tmp_path / "haber.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "a0", "text": "Başka haber."}) + "\n" + json.dumps(article) + "\n")
    marks = [[0, 7, "PERSON"], [14, 26, "ORGANIZATION"], [27, 31, "POSITION"], [32, 44, "PERSON"]]
    labels = tmp_path / "labels.jsonl"
    labels.write_text(json.dumps({"source": "a1", "collection": "haber", "characters": 52, "marks": marks}) + "\n")
    (own,) = corpora.own_articles(tmp_path, labels)
    assert own.text == "Demirci geldi\nAnadolu Efes koçu Ayşe Demirci konuştu"
    assert surfaces(own) == ["Demirci", "Anadolu Efes", "koçu", "Ayşe Demirci"]
    assert {"ORGANIZATION", "LOCATION"} < set(own.open_labels)
    assert not {"PERSON", "POSITION", "NATIONALITY"} & set(own.open_labels)
