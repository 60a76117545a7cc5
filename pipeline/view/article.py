"""The page of one article: its text with the mentions marked, its records beside it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.evaluation.show import show_value
from pipeline.records import LABELS, Label, Mention, Money, Result
from pipeline.view.compare import ShownMention, ShownRow, shown_mentions, shown_rows
from pipeline.view.marks import as_tree
from pipeline.view.pages import grouped, render

_TABLES = ("people", "amounts", "dates", "countries")


@dataclass(frozen=True)
class ArticleParts:
    """What a template needs to show an article."""

    result: Result
    gold: Result | None
    mentions: list[ShownMention]
    rows: dict[str, list[ShownRow]]
    labels: list[Label]
    country_names: dict[str, str]

    @property
    def tree(self) -> object:
        """The text as nested pieces."""
        return as_tree(self.result.text, self.mentions)


def article_page(result: Result, gold: Result | None = None, lang: str = "en", home: str | None = None) -> str:
    """The HTML page of an article; with `gold`, what is right, missed and wrong is marked.

    `lang` («en», «tr») is the language shown first, `home` a relative link to the page of the run.
    Raises ConfigError for another language.
    """
    return render(
        "article.html", lang, "article.js", parts=parts_of(result, gold), home=home, money=show_money, value=value_text
    )


def parts_of(result: Result, gold: Result | None = None) -> ArticleParts:
    """An article taken apart for a template."""
    mentions = shown_mentions(result, gold)
    there = {shown.mention.label for shown in mentions}
    return ArticleParts(
        result=result,
        gold=gold,
        mentions=mentions,
        rows={table: shown_rows(table, result, gold, mentions) for table in _TABLES},
        labels=[label for label in (*LABELS, "ORGANIZATION", "LOCATION") if label in there],
        country_names=country_names(result.mentions),
    )


def headline(result: Result) -> str:
    """What an article is called: its title, else the start of its first line, else its id."""
    line = result.title or next((line.strip() for line in result.text.split("\n") if line.strip()), "")
    return (line[:117].rstrip() + " …" if len(line) > 120 else line) or result.id


def country_names(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Country code → the first name the article gives it."""
    names: dict[str, str] = {}
    for mention in mentions:
        if mention.label == "COUNTRY" and isinstance(mention.value, str):
            names.setdefault(mention.value, mention.text)
    return names


def value_text(mention: Mention) -> str:
    """A mention's value on one line; why there is none, where that is known."""
    if isinstance(mention.value, Money):
        return show_money(mention.value)
    value = show_value(mention.value)
    if mention.value is None and mention.note:
        return f"{value} ({mention.note})"
    return f"{value} ({mention.mod})" if mention.mod else value


def show_money(value: Money) -> str:
    """A sum on one line, grouped: «≈ 7 000 000 000 USD»."""
    sign = {"approx": "≈ ", "min": "≥ ", "max": "≤ "}.get(value.modifier or "", "")
    amount = "?" if value.amount is None else grouped(value.amount)
    top = "" if value.amount_max is None else f"–{grouped(value.amount_max)}"
    return f"{sign}{amount}{top} {value.currency or '?'}"
