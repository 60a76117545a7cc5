"""Currencies that only the article's countries decide: «5 milyon dinar» in an article about Iraq."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from pipeline.document import Candidate
from pipeline.money import resolve_currency
from pipeline.records import Money


def settle_currencies(selected: list[Candidate]) -> list[Candidate]:
    """The mentions with the currency of each sum whose word alone does not say it (attribute `currency_word`).

    The countries and nationalities of the article are asked in the order of how often they are named, the first named
    first among equals; where none has a currency of that name it stays unknown.
    """
    if not any("currency_word" in candidate.attributes for candidate in selected):
        return selected
    named = Counter(c.value for c in selected if c.label in ("COUNTRY", "NATIONALITY") and isinstance(c.value, str))
    countries = [code for code, _ in named.most_common()]
    return [_settled(candidate, countries) for candidate in selected]


def _settled(candidate: Candidate, countries: list[str]) -> Candidate:
    word = candidate.attributes.get("currency_word")
    if word is None or not isinstance(candidate.value, Money):
        return candidate
    return replace(candidate, value=candidate.value.model_copy(update={"currency": resolve_currency(word, countries)}))
