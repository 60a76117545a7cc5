"""Names that are borne by a thing, not by a person: «Atatürk Havalimanı», «Ali Kaya Caddesi»."""

from __future__ import annotations

from pipeline.lexicon.institutions import is_abbreviation, is_house, is_tail, needs_modifier
from pipeline.lexicon.names import name_evidence
from pipeline.lexicon.titles import heads_of, is_office, title_form
from pipeline.people.licence import is_title, licence
from pipeline.people.shape import ShapedWords
from pipeline.people.weight import SURE, score

# From here on two words are a person even before an office («Ayşe Kurt Sağlık Bakanı olarak»).
_WHOLE = 0.65


def is_borne(shaped: ShapedWords, start: int, last: int, end: int) -> bool:
    """Is the stretch `[start, last)` the name of a thing, by the words `[last, end)` behind it?"""
    bearer = _bearer(shaped, last, end)
    if bearer is None or last - start < 2:
        return bearer is not None
    given = name_evidence(shaped.words.low[start])
    if given.given <= given.surname or given.trust < SURE:
        return True
    # «Vali Orhan Güneş parkı açtı», «Ayşe Kurt Sağlık Bakanı olarak»: a whole name, and the next word on its own.
    if not shaped.shapes[bearer]:
        return licence(shaped.words, start, last) not in ("title", "honorific")
    low = shaped.words.low[bearer]
    apart = is_office(low) or (title_form(low) is not None and bearer > last)
    return not apart or score(shaped, start, last) < _WHOLE


def _bearer(shaped: ShapedWords, start: int, end: int) -> int | None:
    """The institution, place or office among words `[start, end)`, behind a stretch, that may bear its name."""
    words = shaped.words
    if start < len(words) and not words.text[start][0].isalpha():
        return None
    for i in range(start, min(end, len(words))):
        low = words.low[i]
        if words.breaks[i] or is_abbreviation(low) or shaped.taken[i] is not None:
            return None
        if is_tail(low) if shaped.shapes[i] else is_house(low):
            return i
        if shaped.shapes[i] and (needs_modifier(low) or is_office(low)):
            return i
        form = title_form(low)
        if form and (form.possessive or form.lemma in heads_of("letters")) and is_title(words, i):
            return i
    return None
