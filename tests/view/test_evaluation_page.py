"""The page of an evaluation."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from pipeline.evaluation import evaluate
from pipeline.evaluation.compare import compare
from pipeline.view import comparison_page, evaluation_page
from pipeline.view.evaluation import marked_parts


def cells(page, heading, row):
    table = page.css_first(f'[aria-labelledby="{heading}"] table')
    for line in table.css("tr"):
        head = line.css_first('th[scope="row"]')
        if head and head.text() == row:
            return [cell.text() for cell in line.css("td")]
    return None


def worse(article):
    """Without the person, and the position taken for a date."""
    kept = [m for m in article.mentions if m.label != "PERSON"]
    kept[1] = kept[1].model_copy(update={"label": "DATE", "value": None, "source": "dates:guess"})
    return article.model_copy(update={"mentions": tuple(kept), "people": ()})


def test_scores_confusion_and_rules_stand_on_the_page(article):
    page = LexborHTMLParser(evaluation_page(evaluate([article], [worse(article)]), "run"))
    assert cells(page, "mentions", "PERSON")[:5] == ["1", "0", "0.000", "0.000", "0.000"]
    assert cells(page, "mentions", "COUNTRY")[:6] == ["1", "1", "1.000", "1.000", "1.000", "1.000–1.000"]
    assert cells(page, "confusion", "POSITION") == ["·", "·", "·", "1", "·", "·", "·"]
    assert cells(page, "confusion", "PERSON") == ["·"] * 6 + ["1"]
    rules = page.css_first('[aria-labelledby="rules"]').text()
    assert "dates:guess" in rules and "country:name" in rules


def test_every_difference_stands_in_its_sentence(article):
    page = LexborHTMLParser(evaluation_page(evaluate([article], [worse(article)])))
    items = [item for item in page.css(".differences") if item.css_first("summary").text().startswith("PERSON")]
    assert items[0].css_first("mark").text() == "Ferenc Kara"
    assert items[0].css_first(".context").text() == "Macaristan Başbakanı Ferenc Kara dün Ankara'ya geldi."


def test_a_perfect_run_has_no_differences(article):
    page = LexborHTMLParser(evaluation_page(evaluate([article], [article])))
    assert page.css(".differences") == []


def test_two_runs_show_what_was_mended(article):
    before, after = evaluate([article], [worse(article)]), evaluate([article], [article])
    page = LexborHTMLParser(comparison_page(compare(before, after), "a → b"))
    assert next(m.text() for m in page.css(".differences mark")) == "Ferenc Kara"
    assert cells(page, "scores", "PERSON")[1:4] == ["0.000", "1.000", "+1.000"]


def test_a_sentence_is_taken_apart_at_its_marks():
    assert marked_parts("Dün ⟦Ali⟧ geldi.") == ("Dün ", "Ali", " geldi.")
    assert marked_parts("(no mention of it)") == ("(no mention of it)", "", "")
