"""The page of an article, as text."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from pipeline.errors import ConfigError
from pipeline.records import Mention, PersonRecord, Result
from pipeline.view import article_page
from pipeline.view.pages import grouped


def test_the_text_of_the_page_is_the_text_of_the_article(article):
    assert LexborHTMLParser(article_page(article)).css_first("article").text() == article.text


def test_a_row_names_the_marks_it_came_from(article):
    page = LexborHTMLParser(article_page(article))
    keys = page.css_first("tr[data-m]").attributes["data-m"].split()
    assert [page.css_first(f'mark[data-k="{key}"]').text() for key in keys] == [
        "Macaristan",
        "Başbakanı",
        "Ferenc Kara",
    ]


def test_a_row_without_evidence_rests_on_the_mentions_of_its_value(article):
    bare = article.model_copy(update={"people": (PersonRecord(person="Ferenc Kara", position="Başbakan"),)})
    page = LexborHTMLParser(article_page(bare))
    keys = page.css_first("tr[data-m]").attributes["data-m"].split()
    assert [page.css_first(f'mark[data-k="{key}"]').text() for key in keys] == ["Başbakanı", "Ferenc Kara"]


def test_values_stand_on_the_marks(article):
    page = LexborHTMLParser(article_page(article))
    values = {mark.text(): mark.attributes["data-v"] for mark in page.css("mark")}
    assert values["dün"] == "2025-03-03"
    assert values["5 milyon avro"] == "5\u202f000\u202f000 EUR"


def test_markup_in_an_article_stays_text():
    text = '</script><img src=x onerror=alert(1)> "Ali" & \x00 son'
    start = text.index("Ali")
    hostile = Result(
        id="<b>x",
        text=text,
        title="<script>alert(2)</script>",
        mentions=(Mention(label="PERSON", start=start, end=start + 3, text="Ali", value='"><i>'),),
    )
    page = LexborHTMLParser(article_page(hostile))
    assert page.css("img") == [] and page.css("article b, article i") == []
    assert len(page.css("script")) == 1
    assert page.css_first("article").text() == text.replace("\x00", "\ufffd")


def test_the_policy_allows_the_own_script_and_style_only(article):
    html = article_page(article)
    policy = LexborHTMLParser(html).css_first("meta[http-equiv]").attributes["content"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy and "http" not in policy
    assert not re.search(r"""(?:src|href)=["'](?!#)""", html)


def test_gold_tells_right_partly_missed_and_wrong(article):
    found = list(article.mentions)
    found[1] = found[1].model_copy(update={"value": "Bakan"})
    found[3] = found[3].model_copy(update={"start": found[3].start - 5})
    del found[0]
    page = LexborHTMLParser(article_page(article.model_copy(update={"mentions": tuple(found)}), gold=article))
    verdicts = {(m.attributes["data-l"], m.attributes["data-x"]) for m in page.css("mark")}
    assert verdicts == {
        ("COUNTRY", "missed"),
        ("POSITION", "partly"),
        ("PERSON", "right"),
        ("DATE", "wrong"),
        ("DATE", "missed"),
        ("MONEY", "right"),
    }


def test_a_row_that_gold_has_otherwise_shows_gold_below_it(article):
    wrong = article.model_copy(
        update={"people": (PersonRecord(person="Ferenc Kara", position="Başbakan", country="TR"),)}
    )
    page = LexborHTMLParser(article_page(wrong, gold=article))
    assert page.css_first("tr[data-m] .verdict").attributes["class"] == "verdict partly"
    assert page.css_first("tr.should").css_first(".code").text() == "HU"


def test_an_empty_article_has_a_page():
    assert "<main" in article_page(Result(id="bos", text=""))


def test_a_language_the_pages_do_not_speak_is_refused(article):
    with pytest.raises(ConfigError, match="--lang de: choose en or tr"):
        article_page(article, lang="de")


def test_a_500_word_article_stays_below_300_kilobytes(seed_article):
    longer = seed_article.model_copy(
        update={
            "text": seed_article.text * 2,
            "mentions": seed_article.mentions
            + tuple(
                m.model_copy(update={"start": m.start + len(seed_article.text), "end": m.end + len(seed_article.text)})
                for m in seed_article.mentions
            ),
        }
    )
    assert len(longer.text.split()) > 500
    assert len(article_page(longer, gold=longer).encode()) < 300_000


@pytest.mark.parametrize(
    ("number", "written"),
    [(7000000000, "7 000 000 000"), (1250.5, "1 250.5"), (0.5, "0.5"), (999, "999"), (12500.0, "12 500")],
)
def test_numbers_are_grouped_alike_in_every_language(number, written):
    assert grouped(number) == written.replace(" ", "\u202f")
