"""The marked-up sentences of cases/records.toml through the whole pipeline, without a model; one test each."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import spacy

import pipeline
from pipeline.records import PersonRecord
from pipeline.turkish.casing import fold
from tests.marked import parse_marked

CASES = Path(__file__).resolve().parents[1] / "cases" / "records.toml"
LABELS = ("PERSON", "POSITION", "COUNTRY", "NATIONALITY")


def params() -> list[Any]:
    """A case that cannot be done yet must fail: once mended, its mark has to go."""
    groups = tomllib.loads(CASES.read_text(encoding="utf-8"))
    found = []
    for group, table in groups.items():
        for number, case in enumerate(table["cases"], 1):
            marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
            found.append(pytest.param(case["text"], case["people"], id=f"{group}-{number}", marks=marks))
    return found


@pytest.fixture(scope="session")
def nlp() -> spacy.Language:
    return pipeline.load(engine="rules")


def row(record: PersonRecord) -> str:
    parts = [record.person, record.position or "–", record.country or "–"]
    return " | ".join([*parts, "former"] if record.former else parts)


@pytest.mark.parametrize(("marked", "people"), params())
def test_finds_exactly_the_marked_mentions_and_the_rows(nlp: spacy.Language, marked: str, people: list[str]) -> None:
    text, mentions = parse_marked(marked)
    result = pipeline.extract(text, published="2025-05-14", nlp=nlp)
    found = [f"{m.label} {m.start}:{m.end} {m.text} = {m.value}" for m in result.mentions if m.label in LABELS]
    expected = [f"{m.label} {m.start}:{m.end} {m.text} = {m.value}" for m in mentions]
    rows = sorted(fold(row(record)) for record in result.people)
    assert (list(map(fold, found)), rows) == (list(map(fold, expected)), sorted(map(fold, people)))


def test_every_row_cites_its_evidence_its_rule_and_how_sure_it_is(nlp: spacy.Language) -> None:
    for case in params():
        result = pipeline.extract(parse_marked(case.values[0])[0], nlp=nlp)
        known = {mention.id for mention in result.mentions}
        for record in result.people:
            assert record.evidence
            assert known >= set(record.evidence)
            assert record.rule
            assert record.confidence is not None
            assert 0 < record.confidence <= 1


def test_there_are_enough_cases() -> None:
    assert len(params()) >= 250
