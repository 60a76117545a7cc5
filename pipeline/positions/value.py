"""The value of a title: its base form, nominative singular, in the writing of the text.

The possessive of the head stays when a noun before it inside the span calls for it («Dışişleri Bakanı») and goes when
the head is bare or only adjectives stand before it («Başkanı» after a country, «Genel Müdürü» after a genitive).
"""

from __future__ import annotations

from pipeline.lexicon.institutions import is_abbreviation
from pipeline.lexicon.titles import TitleForm, heads_of, heads_with, pair_kind, possessive_of
from pipeline.positions.modifiers import modifiers
from pipeline.turkish.casing import capitalize, lower
from pipeline.turkish.words import Words


def base_form(words: Words, text: str, start: int, head: int, form: TitleForm) -> str:
    """The value of the title of words `[start, head]`."""
    # At its beginning the word is of a name («Yeni Şafak yazarı»).
    kept = [i for i in range(start, head) if i == start or words.low[i] not in modifiers("time")]
    # «Spordan Sorumlu» is an adjective as a whole.
    owning = kept[max((k + 1 for k, i in enumerate(kept) if words.low[i] == "sorumlu"), default=0) :]
    # The first word of a head of two words owns nothing («ön liberosu» «ön libero»).
    pair = start < head and pair_kind(words.low[head - 1], form.lemma) is not None
    owned = form.compound or any(_calls_for_possessive(words, i) for i in owning if not (pair and i == head - 1))
    base = _base_head(words.text[head], form, owned and (form.possessive or form.plural or form.ours or form.compound))
    if len(kept) == head - start:
        value = text[words.start[start] : words.start[head]] + base
    else:
        value = "".join(words.text[i] + " " * _has_blank_behind(words, i) for i in kept) + base
    value = " ".join(value.split())
    return _calm(value, form) if value.isupper() and form.lemma not in heads_of("letters") else value


def _has_blank_behind(words: Words, i: int) -> bool:
    return words.space_after(i) or words.text[i + 1] == "("


def _calls_for_possessive(words: Words, i: int) -> bool:
    return words.low[i] not in modifiers("adjectives") and words.text[i][0].isalpha()


def _base_head(surface: str, form: TitleForm, owned: bool) -> str:
    stem = surface[: form.stem]
    if form.compound:
        return stem + surface[form.stem :][:1] if form.possessive and not form.plural else possessive_of(stem)
    lemma = stem[: len(form.lemma)] if lower(stem[-1:]) == form.lemma[-1:] else stem[:-1] + form.lemma[-1]
    if not owned:
        return lemma
    if form.possessive and not form.plural:
        return stem + surface[form.stem : form.stem + (2 if surface[form.stem] in "sS" else 1)]
    return possessive_of(stem)


def _calm(value: str, form: TitleForm) -> str:
    """A title in capitals as running text writes it; abbreviations keep theirs."""
    words = [w if is_abbreviation(lower(w)) else capitalize(w) for w in value.split()]
    if form.lemma in heads_with("small"):
        words[-1] = lower(words[-1])
    return " ".join(words)
