from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InputError
from pipeline.evaluation.check import check_article, date_fault
from pipeline.evaluation.corpus import check_corpus
from pipeline.records import Article, DateRecord, PersonRecord, Result
from tests.evaluation.samples import TEXT, gold_article

DATE = gold_article().mentions[3]


def reasons(article: Result) -> list[str]:
    return [problem.reason for problem in check_article(article)]


def with_mention(number: int, **changes: Any) -> Result:
    mentions = list(gold_article().mentions)
    mentions[number] = mentions[number].model_copy(update=changes)
    return gold_article().model_copy(update={"mentions": tuple(mentions)})


def test_a_sound_article_has_no_problem() -> None:
    assert check_article(gold_article()) == []


def test_an_offset_that_does_not_reproduce_the_text_is_named_with_what_is_there() -> None:
    problems = check_article(with_mention(4, start=67, end=73))
    assert [str(p.item) for p in problems] == ["PERSON 67-73 'Brandt'"]
    assert problems[0].reason == "at these offsets the text has 'randt,'"


def test_an_offset_outside_the_text_is_named() -> None:
    assert "the offsets are not inside the text of 117 characters" in reasons(with_mention(4, end=900))


@pytest.mark.parametrize(("start", "end"), [(66, 73), (65, 72)])
def test_a_comma_or_blank_at_the_edge_is_named(start: int, end: int) -> None:
    assert len(reasons(with_mention(4, start=start, end=end, text=TEXT[start:end]))) == 1


@pytest.mark.parametrize("value", ["2025-03-12", "2025-03", "2025", "2025-Q1", "2025-H2", "2026-W04", "199", "19"])
def test_dates_of_the_guide_are_accepted(value: str) -> None:
    assert date_fault(value) is None


@pytest.mark.parametrize("value", ["2025-SU", "2025-05-15/2025-05-17", "2024/2025", "2025-01/2025-03"])
def test_seasons_and_ranges_are_accepted(value: str) -> None:
    assert date_fault(value) is None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("12.03.2025", "is no date value"),
        ("2025-13", "is no date value"),
        ("2025-Q5", "is no date value"),
        ("2025/2026/2027", "is no date value"),
        ("2025-02-30", "is not on the calendar"),
        ("2025-W54", "is not on the calendar"),
        ("2026/2025", "ends before it begins"),
    ],
)
def test_other_dates_are_named(value: str, reason: str) -> None:
    assert (date_fault(value) or "").endswith(reason)


@pytest.mark.parametrize("code", ["XK", "XT", "PS", "TW", "SUHH", "DDDE"])
def test_codes_of_the_guide_are_accepted(code: str) -> None:
    article = with_mention(0, value=code).model_dump() | {"countries": [{"country": code, "mentions": 1}]}
    assert check_article(Result.model_validate(article)) == []


@pytest.mark.parametrize("code", ["UK", "EU", "de", None, "SSCB"])
def test_other_codes_are_named(code: str | None) -> None:
    assert any(reason.endswith("is no country code") for reason in reasons(with_mention(0, value=code)))


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"amount": 5, "currency": "TL"}, "'TL' is no ISO 4217 code"),
        ({"amount": 5, "amount_max": 7, "currency": "EUR"}, "an upper amount and the modifier `range` go together"),
        (
            {"amount": 7, "amount_max": 5, "currency": "EUR", "modifier": "range"},
            "the upper amount is not above the lower one",
        ),
        ({"amount": -5, "currency": "EUR"}, "a sum is never negative"),
    ],
)
def test_sums_that_cannot_be_are_named(value: dict[str, Any], reason: str) -> None:
    data = gold_article().model_dump()
    data["mentions"][5]["value"] = value
    assert reason in reasons(Result.model_validate(data))


def test_overlapping_mentions_are_named_and_the_same_mention_twice_too() -> None:
    article = gold_article()
    inside = DATE.model_copy(update={"end": DATE.start + 7, "text": "12 Mart", "value": "2025-03-12"})
    found = reasons(article.model_copy(update={"mentions": (*article.mentions, inside)}))
    assert found == ["overlaps DATE 31-43 '12 Mart 2025'"]
    assert reasons(article.model_copy(update={"mentions": (*article.mentions, DATE)})) == ["stands here 2 times"]


def test_rows_that_no_mention_supports_are_named() -> None:
    article = gold_article()
    people = (*article.people, PersonRecord(person="Ali Kaya", position="Vali"))
    dates = (*article.dates, DateRecord(value="2024", trigger="sonuçlandı"))
    assert reasons(article.model_copy(update={"people": people, "dates": dates})) == [
        "no mention supports it",
        "no POSITION mention has this position as its value",
        "no mention supports it",
        "the trigger 'sonuçlandı' is no word of the text",
    ]


def test_mentions_without_a_row_and_miscounted_countries_are_named() -> None:
    article = gold_article(dates=[], amounts=[], countries=[{"country": "DE", "mentions": 2}])
    assert reasons(article) == [
        "no row speaks of it",
        "no row speaks of it",
        "counts 2 mentions, the article has 1",
    ]


def corpus(folder: Path, gold: str) -> list[str]:
    (folder / "gold").mkdir()
    (folder / "gold" / "ziyaret.json").write_text(gold, encoding="utf-8")

    def read(path: Path) -> Article | InputError:
        return Article(id=path.stem, text=path.read_text(encoding="utf-8"), published="2025-03-13")

    return [f"{p.problem.item}: {p.problem.reason}" for p in check_corpus(folder, read)]


def test_an_input_with_another_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ziyaret.txt").write_text(TEXT.replace("Ankara", "İzmir"), encoding="utf-8")
    found = corpus(tmp_path, gold_article().model_dump_json())
    assert found == ["ziyaret.txt: gives another text than the gold, from character 47 on"]


def test_an_input_with_another_date_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ziyaret.txt").write_text(TEXT + "\n", encoding="utf-8")
    found = corpus(tmp_path, gold_article(published=None).model_dump_json())
    assert found == ["ziyaret.txt: is dated 2025-03-13, the gold unknown"]


def test_a_checksum_that_differs_and_a_file_that_is_gone_are_named(tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS").write_text(
        f"{'0' * 64}  gold/ziyaret.json\n{'0' * 64}  gold/yok.json\n", encoding="utf-8"
    )
    found = corpus(tmp_path, gold_article().model_dump_json())
    assert found == ["checksum: differs from SHA256SUMS", "checksum: the file cannot be read"]


def test_a_file_that_is_no_article_is_one_problem_and_the_rest_is_checked(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "bozuk.json").write_text("{", encoding="utf-8")
    (tmp_path / "gold" / "ziyaret.json").write_text(gold_article(id="baska").model_dump_json(), encoding="utf-8")
    found = [str(p) for p in check_corpus(tmp_path, lambda path: Article(id="", text=""))]
    assert len(found) == 2
    assert "bozuk.json: the file: not JSON" in found[0]
    assert found[1].endswith("ziyaret.json: id: 'baska' is not the file's name")
