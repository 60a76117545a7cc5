"""spaCy DocBin (`.spacy`): Docs with all mentions in `doc.spans["mentions"]` and the longest in `doc.ents`.

A span's `label_` is the mention's label, `kb_id_` its value and the rest, `id_` its id. `doc.user_data` holds what
belongs to the article as a whole, as JSON. The tokens are our words, cut where a mention begins or ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from pipeline.errors import InputError
from pipeline.formats.notes import article_fields, from_note, mention, note, result
from pipeline.formats.tokens import cut_words
from pipeline.records import Mention, Result
from pipeline.turkish.words import Words

SPANS = "mentions"
_FIELDS = "havadis_article"


def losses(article: Result) -> Iterator[str]:
    """What of this article a Doc cannot hold."""
    if any(one.start == one.end for one in article.mentions):
        yield "empty mentions"


def write(articles: Iterable[Result], path: Path) -> None:
    """Write the Docs to the file `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    vocab = Vocab()
    docs = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True)
    for article in articles:
        docs.add(as_doc(article, vocab))
    docs.to_disk(path)


def read(path: Path) -> Iterator[Result]:
    """The articles of a DocBin; Docs without our spans give their entities. Raises InputError if it is none."""
    try:
        docs = list(DocBin().from_disk(path).get_docs(Vocab()))
    except FileNotFoundError:
        raise InputError(str(path), "no such file") from None
    except Exception as error:  # spaCy raises whatever unpacking a foreign file happens to hit
        raise InputError(str(path), f"not a spaCy DocBin ({type(error).__name__})") from None
    for number, doc in enumerate(docs, start=1):
        source = f"{path}, Doc {number}"
        known = json.loads(doc.user_data.get(_FIELDS, "null")) or {"id": f"{path.stem}-{number}"}
        spans = doc.spans.get(SPANS, doc.ents)
        yield result(source, {**known, "text": doc.text}, [_mention(source, doc, span) for span in spans])


def as_doc(article: Result, vocab: Vocab) -> Doc:
    """The article as a Doc whose text is the article's, character by character."""
    words, spaces = _tokens(article)
    doc = Doc(vocab, words=words, spaces=spaces)
    doc.user_data[_FIELDS] = json.dumps(article_fields(article), ensure_ascii=False)
    spans = [
        doc.char_span(one.start, one.end, label=one.label, kb_id=note(one) or "", span_id=one.id or "")
        for one in article.mentions
        if one.start < one.end
    ]
    doc.spans[SPANS] = spans
    doc.ents = filter_spans(Span(doc, span.start, span.end, label=span.label) for span in spans)
    return doc


def _mention(source: str, doc: Doc, span: Span) -> Mention:
    known = from_note(span.kb_id_)
    if span.id_:
        known["id"] = span.id_
    return mention(source, doc.text, span.label_, span.start_char, span.end_char, known)


def _tokens(article: Result) -> tuple[list[str], list[bool]]:
    """Tokens and whether a blank follows each; white space beyond one blank is a token, as spaCy has it."""
    text = article.text
    edges = {edge for one in article.mentions for edge in (one.start, one.end)}
    starts = {one.start for one in article.mentions}
    ends = {one.end for one in article.mentions}
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for start, end in [*cut_words(Words.of(text), article.mentions), (len(text), len(text))]:
        if words and text[at:start].startswith(" ") and at not in starts and at + 1 not in ends:
            spaces[-1] = True
            at += 1
        for gap in _cut(at, start, edges):
            words.append(text[slice(*gap)])
            spaces.append(False)
        if start < end:
            words.append(text[start:end])
            spaces.append(False)
        at = end
    return words, spaces


def _cut(start: int, end: int, edges: set[int]) -> Iterator[tuple[int, int]]:
    for edge in range(start + 1, end + 1):
        if edge in edges or edge == end:
            yield start, edge
            start = edge
