"""HTML pages: the readable text, the title and the publication date. Nothing that the page names is loaded."""

from __future__ import annotations

import re

from pipeline.reading.characters import UnreadableError, article_text, harmless
from pipeline.reading.fields import publication_date
from pipeline.records import Article

MAX_BYTES = 8_000_000
_MAX_DEPTH = 2_000
_NOT_TEXT = [
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "svg",
]
_BLOCKS = "h1, h2, h3, h4, p, li, blockquote, pre, figcaption, td"
_MAIN = ('[itemprop="articleBody"]', "article", "main", "body")
_DATES = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[itemprop="datePublished"]', "content"),
    ('meta[name="date"]', "content"),
    ("time[datetime]", "datetime"),
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_NEVER_CLOSED = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    *("p", "li", "td", "th", "tr", "dt", "dd", "option", "html", "head", "body", "tbody", "thead"),
}


def read_html(markup: str, article_id: str) -> Article:
    """The article on a page: the blocks of its main element, one a line.

    Raises UnreadableError if there is no text, if the page is nested absurdly deep (a parser's time grows with
    the square of the depth), or if the extra `html` is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise UnreadableError("reading HTML needs the extra «html»: pip install 'havadis[html]'") from None
    if _depth(markup) > _MAX_DEPTH:
        raise UnreadableError(f"HTML nested deeper than {_MAX_DEPTH:,} elements")
    page = LexborHTMLParser(harmless(markup))
    published = _published(page)
    title = page.css_first("h1") or page.css_first("title")
    page.strip_tags(_NOT_TEXT)
    return Article(
        id=article_id,
        text=article_text(_main_text(page)),
        published=published,
        title=(_line(title.text()) or None) if title else None,
    )


def _depth(markup: str) -> int:
    depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() not in _NEVER_CLOSED:
            depth += -1 if closing else 1
            deepest = max(deepest, depth)
    return deepest


def _published(page: object) -> str | None:
    for selector, attribute in _DATES:
        node = page.css_first(selector)  # type: ignore[attr-defined]
        if node is not None:
            try:
                return publication_date(node.attributes.get(attribute))
            except UnreadableError:
                continue
    return None


def _main_text(page: object) -> str:
    for selector in _MAIN:
        main = page.css_first(selector)  # type: ignore[attr-defined]
        if main is None:
            continue
        blocks = [_line(node.text()) for node in main.css(_BLOCKS) if node.css_first(_BLOCKS) in (None, node)]
        text = "\n".join(filter(None, blocks)) or _line(main.text(separator=" "))
        if text:
            return text
    return ""


def _line(text: str) -> str:
    return " ".join(text.split())
