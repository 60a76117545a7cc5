"""The shipped recogniser reads whole articles, whatever their length and whatever is in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Annotations
from pipeline.engines.shipped import shipped_folder
from pipeline.engines.tagger import OnnxTagger
from pipeline.turkish.words import Words

FILLER = "Toplantıda bölgedeki sulama kanallarının onarımı ele alındı. "


@pytest.fixture(scope="module")
def tagger() -> OnnxTagger:
    return OnnxTagger(shipped_folder())


def notes(text: str) -> Annotations:
    return Annotations(Words.of(text), text)


def mentions(tagger: OnnxTagger, text: str, *labels: str) -> list[tuple[str, str]]:
    article = notes(text)
    [spans] = tagger.tag([article])
    words = article.words
    return [(s.label, text[words.start[s.start] : words.end[s.end - 1]]) for s in spans if s.label in labels]


def test_office_and_name_are_found_without_country_and_case_suffix(tagger: OnnxTagger) -> None:
    text = "Dışişleri Bakanı Hakan Fidan, Almanya Başbakanı Olaf Scholz'la görüştü."
    assert mentions(tagger, text, "PERSON", "POSITION") == [
        ("POSITION", "Dışişleri Bakanı"),
        ("PERSON", "Hakan Fidan"),
        ("POSITION", "Başbakanı"),
        ("PERSON", "Olaf Scholz"),
    ]


def test_typographic_apostrophe_cuts_like_the_plain_one(tagger: OnnxTagger) -> None:
    for apostrophe in "'’":
        assert mentions(tagger, f"Açıklamayı Mehmet Şimşek{apostrophe}in ofisi yaptı.", "PERSON") == [
            ("PERSON", "Mehmet Şimşek")
        ]


def test_name_at_the_end_of_a_long_article_is_found(tagger: OnnxTagger) -> None:
    text = FILLER * 200 + "Cumhurbaşkanı Recep Tayyip Erdoğan konuştu."
    assert mentions(tagger, text, "PERSON") == [("PERSON", "Recep Tayyip Erdoğan")]


def test_result_does_not_depend_on_the_articles_beside_it(tagger: OnnxTagger) -> None:
    articles = [notes("Vali Ahmet Yılmaz geldi."), notes(FILLER * 40), notes("İSTANBUL"), notes("")]
    together = tagger.tag(articles)
    assert together == [tagger.tag([article])[0] for article in articles]
    assert together == tagger.tag(articles[::-1])[::-1]


@pytest.mark.parametrize("text", ["", "  \n", "\u200b", "\u200b\u200d \u00ad", "\ud800", "\x00"])
def test_text_without_a_word_gives_no_person(tagger: OnnxTagger, text: str) -> None:
    assert mentions(tagger, text, "PERSON", "POSITION") == []


def test_confidence_of_a_plain_case_is_high(tagger: OnnxTagger) -> None:
    [spans] = tagger.tag([notes("Cumhurbaşkanı Recep Tayyip Erdoğan Ankara'da konuştu.")])
    assert min(span.confidence for span in spans if span.label in {"PERSON", "POSITION"}) > 0.8


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_gives_spans_of_its_words_in_order(tagger: OnnxTagger, text: str) -> None:
    article = notes(text)
    [spans] = tagger.tag([article])
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(article.words) for span in spans)
    assert all(0 <= span.confidence <= 1 for span in spans)
