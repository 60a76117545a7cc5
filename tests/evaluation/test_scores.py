from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nervaluate import Evaluator

from pipeline.evaluation import Counts, ScoreName, evaluate, score_article
from pipeline.records import SCORED_LABELS, Money, Result
from tests.evaluation.samples import article, mention


def counts(gold: Result, predicted: Result, group: str, measure: str) -> Counts:
    return score_article(gold, predicted)[ScoreName(group, measure)]


def people(*rows: tuple[str, str | None, str | None]) -> Result:
    return article(people=[{"person": p, "position": o, "country": c} for p, o, c in rows])


def test_strict_asks_for_label_start_and_end() -> None:
    gold = article(mention("PERSON", 0, 5), mention("PERSON", 10, 15), mention("PERSON", 20, 25))
    predicted = article(mention("PERSON", 0, 5), mention("PERSON", 10, 16), mention("POSITION", 20, 25))
    assert counts(gold, predicted, "PERSON", "strict") == Counts(right=1, gold=3, predicted=2)
    assert counts(gold, predicted, "PERSON", "partial") == Counts(right=2, gold=3, predicted=2)
    assert counts(gold, predicted, "POSITION", "strict") == Counts(right=0, gold=0, predicted=1)
    assert counts(gold, predicted, "micro", "strict") == Counts(right=1, gold=3, predicted=3)


def test_a_mention_found_twice_is_right_once() -> None:
    gold, predicted = article(mention("DATE", 0, 4)), article(mention("DATE", 0, 4), mention("DATE", 0, 4))
    assert counts(gold, predicted, "DATE", "strict") == Counts(1, 1, 2)


def test_nationality_stands_apart_from_the_micro_average() -> None:
    gold = article(mention("NATIONALITY", 0, 4, "DE"), mention("COUNTRY", 5, 9, "DE"))
    assert counts(gold, gold, "NATIONALITY", "strict") == Counts(1, 1, 1)
    assert counts(gold, gold, "micro", "strict") == Counts(1, 1, 1)


def test_further_labels_are_not_scored() -> None:
    gold, predicted = article(), article(mention("ORGANIZATION", 0, 4))
    assert counts(gold, predicted, "micro", "strict") == Counts(0, 0, 0)


def test_value_accuracy_is_asked_of_strict_matches_only() -> None:
    gold = article(mention("DATE", 0, 4, "2025"), mention("DATE", 5, 9, "2024"), mention("DATE", 10, 14, None))
    predicted = article(mention("DATE", 0, 4, "2025"), mention("DATE", 5, 9, "2023"), mention("DATE", 10, 15, None))
    assert counts(gold, predicted, "DATE", "value") == Counts(right=1, gold=2, predicted=2)


def test_two_unresolved_dates_have_equal_values() -> None:
    gold = article(mention("DATE", 0, 4, None))
    assert counts(gold, gold, "DATE", "value") == Counts(1, 1, 1)


@pytest.mark.parametrize(
    ("gold", "predicted", "equal"),
    [
        ("IĞDIR VALİSİ", "Iğdır Valisi", True),
        ("Iğdır Valisi", "iğdır valisi", False),
        ("AK Parti’li Ali", "AK Parti'li Ali", True),
        ("Başbakan", "Başbakanı", False),
    ],
)
def test_offices_compare_by_turkish_casefold_and_apostrophe(gold: str, predicted: str, equal: bool) -> None:
    found = counts(
        article(mention("POSITION", 0, 5, gold)), article(mention("POSITION", 0, 5, predicted)), "POSITION", "value"
    )
    assert found.right == equal


def test_country_codes_compare_exactly() -> None:
    gold, predicted = article(mention("COUNTRY", 0, 5, "TR")), article(mention("COUNTRY", 0, 5, "tr"))
    assert counts(gold, predicted, "COUNTRY", "value").right == 0


def test_a_sum_with_another_modifier_has_another_value_but_the_same_amount() -> None:
    gold = article(mention("MONEY", 0, 5, Money(amount=1250.5, currency="TRY", modifier="approx")))
    predicted = article(mention("MONEY", 0, 5, Money(amount=1250.50, currency="TRY")))
    assert counts(gold, predicted, "MONEY", "value") == Counts(0, 1, 1)
    assert counts(gold, predicted, "MONEY", "amount_currency") == Counts(1, 1, 1)


def test_people_are_asked_three_questions() -> None:
    gold = people(("Ali Kaya", "Vali", "TR"), ("Ayşe Er", "Bakan", "TR"), ("Can Su", None, None))
    predicted = people(
        ("ALİ KAYA", "vali", None), ("Ayşe Er", "Başkan", "TR"), ("Can Su", None, None), ("Er", None, None)
    )
    assert counts(gold, predicted, "people", "person_position_country") == Counts(1, 3, 4)
    assert counts(gold, predicted, "people", "person_position") == Counts(2, 3, 4)
    assert counts(gold, predicted, "people", "person") == Counts(3, 3, 4)


def test_amounts_leave_the_modifier_aside_and_compare_the_head_of_the_measure() -> None:
    def amounts(*rows: tuple[float, str | None, str | None]) -> Result:
        return article(amounts=[{"amount": a, "currency": "TRY", "measure": m, "modifier": o} for a, m, o in rows])

    gold = amounts((5, "toplam ticaret hacmi", "approx"), (7, "ceza", None), (9, None, None), (11, "yatırım", None))
    predicted = amounts((5, "ticaret hacminin", None), (7, None, None), (9, None, None), (11, "yatırımcı", None))
    assert counts(gold, predicted, "amounts", "amount") == Counts(4, 4, 4)
    # «hacmi» and «hacminin» agree in five letters, as do «yatırım» and «yatırımcı»; no measure is not «ceza».
    assert counts(gold, predicted, "amounts", "amount_measure") == Counts(3, 4, 4)


def test_an_upper_amount_counts() -> None:
    gold = article(amounts=[{"amount": 5, "amount_max": 7, "currency": "EUR", "modifier": "range"}])
    predicted = article(amounts=[{"amount": 5, "currency": "EUR"}])
    assert counts(gold, predicted, "amounts", "amount") == Counts(0, 1, 1)


def test_dates_compare_value_and_first_five_letters_of_the_trigger() -> None:
    def dates(*rows: tuple[str, str | None]) -> Result:
        return article(dates=[{"value": v, "trigger": t} for v, t in rows])

    gold = dates(("2025", "düzenlenmişti"), ("2025", "açıkladı"), ("2024-05", None))
    predicted = dates(("2025", "Düzenlendi"), ("2025", "dedi"), ("2024-05", None), ("2024", None))
    assert counts(gold, predicted, "dates", "date") == Counts(3, 3, 4)
    assert counts(gold, predicted, "dates", "date_trigger") == Counts(2, 3, 4)


def test_countries_compare_by_code_whatever_the_number_of_mentions() -> None:
    gold = article(countries=[{"country": "DE", "mentions": 2}, {"country": "FR", "mentions": 1}])
    predicted = article(countries=[{"country": "DE", "mentions": 1}])
    assert counts(gold, predicted, "countries", "country") == Counts(1, 2, 1)


def test_rates_are_counted_by_hand() -> None:
    found = Counts(right=3, gold=4, predicted=6)
    assert (found.precision, found.recall, found.f1) == (0.5, 0.75, 0.6)


def test_rates_of_nothing_found_and_of_nothing_there() -> None:
    assert (Counts(0, 4, 0).precision, Counts(0, 4, 0).f1) == (0.0, 0.0)
    assert Counts(0, 0, 0).f1 is None


def test_a_missing_article_is_empty_output_and_named() -> None:
    gold = [article(mention("DATE", 0, 4), id="a"), article(mention("DATE", 0, 4), id="b")]
    result = evaluate(gold, [gold[0], article(id="c")])
    assert result.missing == ("b",)
    assert result.scores[ScoreName("DATE", "strict")] == Counts(1, 2, 1)


def test_an_article_with_another_text_is_named() -> None:
    gold = [article(id="a", text="Bir haber.\n"), article(id="b", text="Bir haber.")]
    result = evaluate(gold, [article(id="a", text="Bir haber."), article(id="b", text=" Bir haber.")])
    assert result.text_differs == ("b",)


labels = st.sampled_from([*SCORED_LABELS, "NATIONALITY"])
mentions = st.builds(
    lambda label, start, length, value: mention(label, start, start + length, value),
    labels,
    st.integers(0, 20),
    st.integers(1, 8),
    st.sampled_from(["TR", "tr", None]),
)
rows = st.lists(
    st.fixed_dictionaries(
        {"person": st.sampled_from(["Ali", "Ayşe"]), "position": st.sampled_from(["Vali", None]), "country": st.none()}
    ),
    max_size=5,
)
results = st.builds(lambda m, p: article(*m, people=p), st.lists(mentions, max_size=8), rows)


@given(results, results, st.randoms(use_true_random=False))
def test_scores_do_not_depend_on_the_order_of_the_input(gold: Result, predicted: Result, chance: random.Random) -> None:
    def shuffled(result: Result) -> Result:
        parts: dict[str, Any] = {
            "mentions": chance.sample(result.mentions, len(result.mentions)),
            "people": chance.sample(result.people, len(result.people)),
        }
        return result.model_copy(update=parts)

    assert score_article(shuffled(gold), shuffled(predicted)) == score_article(gold, predicted)


@given(results)
def test_gold_against_itself_is_all_right(gold: Result) -> None:
    for found in score_article(gold, gold).values():
        assert found.right == found.gold == found.predicted


def _disjoint(result: Result) -> Result:
    """Without mentions that reach into an earlier one: nervaluate's greedy matching needs gold like real gold."""
    kept: list[Any] = []
    for item in sorted(result.mentions, key=lambda m: (m.start, m.end)):
        if not kept or kept[-1].end <= item.start:
            kept.append(item)
    return result.model_copy(update={"mentions": tuple(kept)})


@given(st.lists(st.tuples(results, results), min_size=1, max_size=3))
def test_strict_counts_agree_with_nervaluate(pairs: list[tuple[Result, Result]]) -> None:
    gold = [_disjoint(g).model_copy(update={"id": str(i)}) for i, (g, _) in enumerate(pairs)]
    predicted = [_disjoint(p).model_copy(update={"id": str(i)}) for i, (_, p) in enumerate(pairs)]

    def spans(articles: list[Result]) -> list[list[dict[str, Any]]]:
        # nervaluate counts closed intervals.
        return [[{"label": m.label, "start": m.start, "end": m.end - 1} for m in a.mentions] for a in articles]

    judged = Evaluator(spans(gold), spans(predicted), tags=list(SCORED_LABELS), loader="dict").evaluate()
    ours = evaluate(gold, predicted).scores
    for label in SCORED_LABELS:
        theirs = judged["entities"].get(label, {}).get("strict")
        assert ours[ScoreName(label, "strict")].right == (theirs.correct if theirs else 0)
        if theirs:
            assert ours[ScoreName(label, "strict")].gold == theirs.possible
