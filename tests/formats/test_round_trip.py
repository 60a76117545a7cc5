"""Every format gives back what it was given, but for what it says it cannot hold."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.formats import FORMATS
from pipeline.records import CountryRecord, DateRecord, Mention, Money, PersonRecord, Result

GOLD = Path(__file__).resolve().parents[2] / "corpus" / "gold"
FILES = {
    "json": "out",
    "brat": "out",
    "label-studio": "out.json",
    "doccano": "out.jsonl",
    "conll": "out.conll",
    "spacy": "out.spacy",
}
LOSSLESS = ["json", "label-studio", "spacy"]


def there_and_back(name, articles):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILES[name]
        FORMATS[name].write(articles, path)
        return {article.id: article for article in FORMATS[name].read(path)}


def gold():
    return [Result.model_validate_json(file.read_text(encoding="utf-8")) for file in sorted(GOLD.glob("*.json"))]


def without_ids(mentions):
    return sorted((m.model_copy(update={"id": None}) for m in mentions), key=repr)


@pytest.mark.parametrize("name", FILES)
def test_spans_and_labels_of_the_corpus_come_back(name):
    back = there_and_back(name, gold())
    for article in gold():
        assert back[article.id].text == article.text
        assert [(m.label, m.start, m.end) for m in back[article.id].mentions] == [
            (m.label, m.start, m.end) for m in article.mentions
        ]


@pytest.mark.parametrize("name", [name for name in FILES if name != "conll"])
def test_values_of_the_corpus_come_back(name):
    back = there_and_back(name, gold())
    for article in gold():
        assert [m.value for m in back[article.id].mentions] == [m.value for m in article.mentions]


@pytest.mark.parametrize("name", [*LOSSLESS, "doccano"])
def test_rows_dates_and_titles_of_the_corpus_come_back(name):
    back = there_and_back(name, gold())
    for article in gold():
        assert back[article.id].model_copy(update={"mentions": ()}) == article.model_copy(update={"mentions": ()})


texts = st.text(st.sampled_from("Ali'nin İzmir 5\n\t\r\u2028\ufeff🙂é́ .,"), max_size=40) | st.text(max_size=40)
plain = st.text(max_size=12) | st.sampled_from(["TR", "2025-07-26", "{", "Dışişleri Bakanı"])
values = (
    st.none() | plain | st.builds(Money, amount=st.integers(0, 10**15) | st.floats(0.01, 1e6), currency=st.just("TRY"))
)


@st.composite
def articles(draw):
    text = draw(texts)
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.sampled_from(["PERSON", "DATE"])),
            unique=True,
            max_size=6,
        )
    )
    mentions = [
        Mention(
            label=label,
            start=start,
            end=end,
            text=text[start:end],
            value=draw(values),
            id=f"m{number}",
            source=draw(st.none() | st.just("rule")),
            confidence=draw(st.none() | st.just(0.5)),
        )
        for number, (start, end, label) in enumerate(sorted(spans, key=lambda s: (s[0], -s[1])), start=1)
        if start < end
    ]
    return Result(
        id="haber",
        text=text,
        title=draw(st.none() | plain),
        published=draw(st.sampled_from([None, "2025-01-02"])),
        mentions=tuple(mentions),
        people=(PersonRecord(person="Ali", evidence=("m1",)),) if mentions else (),
        dates=(DateRecord(value="2025"),),
        countries=(CountryRecord(country="TR", mentions=2),),
    )


fast = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("name", LOSSLESS)
@fast
@given(article=articles())
def test_what_a_lossless_format_is_given_it_gives_back(name, article):
    assert list(FORMATS[name].losses(article)) == []
    assert there_and_back(name, [article])["haber"] == article


@fast
@given(articles())
def test_doccano_gives_back_all_but_twins(article):
    assert list(FORMATS["doccano"].losses(article)) == []
    assert there_and_back("doccano", [article])["haber"] == article


@fast
@given(articles())
def test_brat_gives_back_text_and_mentions(article):
    back = there_and_back("brat", [article])["haber"]
    assert back.text == article.text
    expected = [m for m in article.mentions if m.text == m.text.strip("\n")]
    edges = "mentions that begin or end with a line break"
    assert (edges in FORMATS["brat"].losses(article)) == (len(expected) < len(article.mentions))
    if len(expected) == len(article.mentions):
        assert list(back.mentions) == expected


@fast
@given(articles())
def test_conll_gives_back_text_and_the_outer_mentions(article):
    back = there_and_back("conll", [article])["haber"]
    assert (back.text, back.title, back.published) == (article.text, article.title, article.published)
    lost = set(FORMATS["conll"].losses(article)) - {"values, ids and sources of mentions", "record rows"}
    if not lost:
        assert [(m.label, m.start, m.end) for m in back.mentions] == [
            (m.label, m.start, m.end) for m in article.mentions
        ]
