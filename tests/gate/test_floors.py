"""Accuracy floors: what the pinned gold must score at least; lowered by hand only, with a reason in the commit.

`floors.toml` holds for each set of gold its sha256 (so that a floor never speaks of other gold than it was set on) and
for each engine the floors, named «group/measure» as the scorer names them.
"""

import hashlib
import tomllib
from functools import cache
from pathlib import Path

import pytest

import pipeline
from pipeline.evaluation import Evaluation, ScoreName, evaluate
from pipeline.evaluation.gold import load_gold
from pipeline.records import Article

ROOT = Path(__file__).resolve().parents[2]
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
CASES = [(name, engine) for name, gold in FLOORS.items() for engine in gold["floors"]]


def folder_of(name: str, request: pytest.FixtureRequest) -> Path:
    place = FLOORS[name]["folder"]
    return request.getfixturevalue("shared") / place if FLOORS[name].get("shared") else ROOT / place


def digest(folder: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(folder.glob("*.json")))).hexdigest()


@cache
def evaluated(folder: Path, engine: str) -> Evaluation:
    gold = load_gold(folder)
    articles = [Article(id=g.id, text=g.text, published=g.published, title=g.title) for g in gold]
    return evaluate(gold, pipeline.extract_articles(articles, pipeline.load(engine=engine)))


@pytest.mark.parametrize("name", FLOORS)
def test_the_gold_is_what_the_floors_were_set_on(name: str, request: pytest.FixtureRequest) -> None:
    assert digest(folder_of(name, request)) == FLOORS[name]["sha256"]


@pytest.mark.parametrize(("name", "engine"), CASES)
def test_no_score_falls_below_its_floor(name: str, engine: str, request: pytest.FixtureRequest) -> None:
    scores = evaluated(folder_of(name, request), engine).scores
    below = {}
    for key, floor in FLOORS[name]["floors"][engine].items():
        group, measure = key.split("/")
        reached = scores[ScoreName(group, measure)].f1 or 0.0
        if reached < floor:
            below[key] = (round(reached, 4), floor)
    assert not below
