from __future__ import annotations

from pipeline.evaluation import Pair, evaluate
from pipeline.evaluation.align import align
from pipeline.evaluation.confusion import confusion
from pipeline.evaluation.context import in_sentence
from pipeline.evaluation.errors import as_text, differences
from pipeline.evaluation.rules import by_rule
from pipeline.records import PersonRecord, Result
from tests.evaluation.samples import TEXT, article, gold_article, mention


def found(gold: Result, predicted: Result, label: str | None = None) -> list[tuple[str, str, str | None, str | None]]:
    listed = differences(evaluate([gold], [predicted]), label)
    return [(d.group, d.verdict, d.gold, d.predicted) for d in listed]


def changed(**changes: object) -> Result:
    return gold_article().model_copy(update=changes)


def test_gold_against_itself_shows_nothing() -> None:
    assert found(gold_article(), gold_article()) == []


def test_a_miss_and_an_extra_are_shown_in_their_sentence() -> None:
    mentions = gold_article().mentions
    stray = mentions[4].model_copy(update={"label": "COUNTRY", "value": "BR", "source": "lexicon"})
    listed = differences(evaluate([gold_article()], [changed(mentions=(*mentions[:4], stray, mentions[5]))]))
    assert [(d.group, d.verdict, d.context) for d in listed] == [
        ("PERSON", "missed", "⟦Brandt⟧, yaklaşık 3 milyar avroluk yatırım açıkladı."),
        ("COUNTRY", "extra", "⟦Brandt⟧, yaklaşık 3 milyar avroluk yatırım açıkladı."),
    ]
    assert listed[1].decided_by == "lexicon"


def test_a_wrong_boundary_shows_both_texts() -> None:
    mentions = gold_article().mentions
    longer = mentions[2].model_copy(update={"start": 8, "text": TEXT[8:29]})
    predicted = changed(mentions=(*mentions[:2], longer, *mentions[3:]))
    assert found(gold_article(), predicted) == [("PERSON", "boundary", "Olaf Brandt", "Başbakanı Olaf Brandt")]


def test_a_wrong_value_shows_both_values() -> None:
    mentions = gold_article().mentions
    predicted = changed(mentions=(*mentions[:3], mentions[3].model_copy(update={"value": None}), *mentions[4:]))
    assert found(gold_article(), predicted) == [("DATE", "value", "2025-03-12", "null")]


def test_a_row_names_the_first_field_that_is_wrong() -> None:
    def people(*rows: dict[str, str | None]) -> Result:
        return changed(people=tuple(PersonRecord.model_validate(r) for r in rows))

    assert found(gold_article(), people({"person": "Olaf Brandt", "position": "Başbakan", "country": None})) == [
        ("people", "country", "Olaf Brandt | Başbakan | DE", "Olaf Brandt | Başbakan | –")
    ]
    assert found(gold_article(), people({"person": "Olaf Brandt", "position": "Bakan", "country": "DE"})) == [
        ("people", "position", "Olaf Brandt | Başbakan | DE", "Olaf Brandt | Bakan | DE")
    ]
    assert found(gold_article(), people({"person": "Brandt", "position": "Başbakan", "country": "DE"})) == [
        ("people", "missed", "Olaf Brandt | Başbakan | DE", None),
        ("people", "extra", None, "Brandt | Başbakan | DE"),
    ]


def test_the_modifier_of_a_row_is_no_difference_since_it_is_not_scored() -> None:
    row = gold_article().amounts[0].model_copy(update={"modifier": None})
    assert found(gold_article(), changed(amounts=(row,))) == []


def test_one_label_is_kept_letter_case_aside() -> None:
    assert {group for group, *_ in found(gold_article(), article(id="ziyaret", text=TEXT), "person")} == {"PERSON"}


def test_the_list_has_a_heading_with_the_count() -> None:
    listed = differences(evaluate([gold_article()], [article(id="ziyaret", text=TEXT)]))
    assert "PERSON: missed (2)\n  ziyaret  Olaf Brandt\n" in as_text(listed).plain


def test_every_item_is_aligned_exactly_once() -> None:
    predicted = article(id="ziyaret", text=TEXT)
    items = list(align(Pair(gold_article(), predicted)))
    assert [i.verdict for i in items] == ["missed"] * 10
    assert {i.group for i in items} == {
        "PERSON",
        "POSITION",
        "COUNTRY",
        "DATE",
        "MONEY",
        "people",
        "amounts",
        "dates",
        "countries",
    }


def test_rules_are_counted_right_partly_and_wrong() -> None:
    gold = article(mention("DATE", 0, 4, "2025"), mention("DATE", 10, 14, "2024"))
    predicted = article(
        mention("DATE", 0, 4, "2025", source="year"),
        mention("DATE", 10, 16, "2024", source="year"),
        mention("DATE", 30, 34, "2023", source="year"),
        mention("DATE", 40, 44, "2023"),
    )
    counted = [(r.group, r.rule, r.hits, r.right, r.partly, r.wrong) for r in by_rule([Pair(gold, predicted)])]
    assert counted == [("DATE", "year", 3, 1, 1, 1), ("DATE", "(unnamed)", 1, 0, 0, 1)]


def test_confusion_pairs_across_labels_only_what_its_own_label_leaves_over() -> None:
    gold = article(mention("PERSON", 0, 9), mention("COUNTRY", 20, 25, "TR"), mention("DATE", 30, 34))
    predicted = article(mention("PERSON", 0, 4), mention("POSITION", 5, 9), mention("PERSON", 20, 25))
    assert confusion([Pair(gold, predicted)]) == {
        ("PERSON", "PERSON"): 1,
        ("COUNTRY", "PERSON"): 1,
        ("DATE", None): 1,
        (None, "POSITION"): 1,
    }


def test_a_sentence_stands_on_one_line_and_is_cut_when_long() -> None:
    text = "İlk cümle bitti.\nİkinci cümlede Ali Kaya konuştu. Üçüncü cümle."
    start = text.index("Ali")
    assert in_sentence(text, start, start + 8) == "İkinci cümlede ⟦Ali Kaya⟧ konuştu."
    long = "kelime " * 100 + "Ali " + "kelime " * 100
    shown = in_sentence(long, 700, 703)
    assert shown.startswith("…") and shown.endswith("…") and "⟦Ali⟧" in shown and len(shown) < 340
