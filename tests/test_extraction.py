import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import pipeline
from pipeline import Article
from pipeline.errors import ConfigError

nlp = pipeline.load(engine="rules")
news = st.lists(
    st.sampled_from(
        ["Türkiye", "'nin", " ", "\n", "Cumhurbaşkanı", "Ali", "Kaya", "5", "milyon", "lira", "26", "Temmuz", "2025",
         "dün", ",", ".", "(", "yaklaşık", "ve", "eski", "ABD'li", "İ", "I", "%", "-", "Genel Müdürü", "dedi", "Bakanı"]
    )
).map("".join)  # fmt: skip
anything = st.text(st.characters(exclude_categories=["Cs"]))


def test_articles_keep_their_order_and_identity() -> None:
    articles = [Article(id=str(n), text=f"Metin {n}.", title=f"Başlık {n}") for n in range(200)]
    results = list(pipeline.extract_articles(articles, nlp))
    assert [(r.id, r.text, r.title) for r in results] == [(a.id, a.text, a.title) for a in articles]


def test_a_component_of_another_gets_a_doc_and_changes_no_result() -> None:
    seen: list[str] = []

    @Language.component("tests_reader")
    def reader(doc: Doc) -> Doc:
        seen.append(doc.text)
        return doc

    articles = [Article(id=str(n), text=f"Bakan Ali Kaya {n} Mayıs 2020'de 5 milyon lira verdi.") for n in range(1, 9)]
    mixed = pipeline.load(engine="rules")
    mixed.add_pipe("tests_reader", before="people")
    assert list(pipeline.extract_articles(articles, mixed)) == list(pipeline.extract_articles(articles, nlp))
    assert seen == [article.text for article in articles]


def test_a_pipeline_that_makes_no_results_is_told_so() -> None:
    without = pipeline.load(engine="rules")
    without.remove_pipe("link")
    with pytest.raises(ConfigError, match="havadis_link"):
        list(pipeline.extract_articles([Article(id="a", text="Metin.")], without))


def test_the_empty_text_gives_an_empty_result() -> None:
    result = pipeline.extract("", nlp=nlp)
    assert (result.text, result.mentions, result.people) == ("", (), ())


@given(st.one_of(anything, news), st.sampled_from([None, "2025-06-15"]))
def test_any_text_gives_valid_output_whose_offsets_reproduce_the_text(text: str, published: str | None) -> None:
    result = pipeline.extract(text, published=published, nlp=nlp)
    ids = {mention.id for mention in result.mentions}
    for mention in result.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
    for row in (*result.people, *result.amounts, *result.dates):
        assert set(row.evidence) <= ids
