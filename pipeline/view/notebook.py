"""A result in a notebook: the page of the article, in a frame of its own so that neither style touches the other."""

from __future__ import annotations

from markupsafe import Markup

from pipeline.records import Result
from pipeline.view.article import article_page

_FRAME = '<iframe sandbox="allow-scripts" title="{}" width="100%" height="520" style="border:0" srcdoc="{}"></iframe>'


def notebook_html(result: Result) -> str:
    """HTML for the output of a notebook cell; it loads nothing."""
    return str(Markup(_FRAME).format(result.id, article_page(result)))  # noqa: S704 - format escapes what it is given
