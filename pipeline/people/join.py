"""The one decision where rules and an engine's spans become the persons of an article.

1. An engine's PERSON span, cut free of titles and honorifics, is accepted from `_LICENSED_SPAN` on where a title, an
   honorific or the like licenses it or a rule found the same name.
2. Where nothing else speaks for it, the same words stand or fall together all over the article: the mean of the
   engine's confidence in them must reach `_ALONE` for one word, `_ALONE_WHOLE` for a name of several, and outweigh
   what it sees elsewhere in the same words.
3. A name found by rule that no accepted span touches stays where the engine has a span of it, however faint, and sees
   no institution or place there. Without any span it takes a title, an honorific or an address beside it and words
   that are hardly anything but names: of 71 others in raw news eight were persons.
4. Where both see a name with other ends, the engine's is taken from `_CLEAR` on, unless the rule's only adds names;
   else the longer one.
5. Every further occurrence of an accepted name's words is the same person (`people.article`), except where the
   engine sees something else.
Without an engine the rules decide alone. The thresholds were set on articles held out from training.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pipeline.document import Candidate
from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.people.company import is_doer, is_in_row
from pipeline.people.found import Found
from pipeline.people.initials import SOURCE as INITIALS
from pipeline.people.licence import ends_pair, is_title, licence, opens_no_name, reigns, stands_outside
from pipeline.people.shape import HYPHENS
from pipeline.people.sheets import SOURCE as SHEET
from pipeline.people.weight import is_no_name, weight
from pipeline.resources import load_toml
from pipeline.turkish.words import Words

_LICENSED_SPAN, _CLEAR = 0.25, 0.8
_ALONE, _ALONE_WHOLE = 0.85, 0.7
# The mean that is enough in a row with persons and for the doer of a deed; rows are followed so many times.
_IN_ROW, _DOER, _ROUNDS = 0.4, 0.5, 2
# A word that is in small letters so often opens a sentence.
_PLAIN = 0.9
# A word met as a name so often may be one all the same.
_MET = 3
# From here on a word speaks for a name (`people.weight`).
_NAME = 0.45
# A thing in the genitive that is somebody's.
_OWNED_GENITIVE = re.compile(r"\w{5,}[ıiuü]n[ıiuü]n")
# From here on the engine's institution or place rules a name out.
_OTHER = 0.8
# What a rule must have to stand where the engine sees nobody: one of these beside it, and a mean weight of its words.
_STRONG_LICENCES, _KNOWN = frozenset(("title", "honorific", "address")), 0.85


def join(words: Words, by_rule: Sequence[Found], spans: Sequence[Candidate]) -> list[Found]:
    """The names that rules and engine together accept, in no order, without overlaps."""
    persons = [span for span in spans if span.label == "PERSON"]
    rivals = ruled_out(spans)
    faint = _cover(persons)
    rules = {i: name for name in by_rule for i in range(name.start, name.end)}
    sure = _mean_confidence(words, spans)
    accepted: list[Found] = []
    taken: set[int] = set()
    for span in sorted(persons, key=lambda s: -s.confidence):
        found = _accept(words, span, rules, sure)
        if found is not None and taken.isdisjoint(range(found.start, found.end)):
            accepted.append(found)
            taken.update(range(found.start, found.end))
    accepted += _in_company(words, persons, taken, sure)
    for name in by_rule:
        reach = set(range(name.start, name.end))
        speaks = _speaks_for_itself(words, name)
        # «Sayın Hollande» is a person, whatever the engine sees.
        ruled = reach & rivals and not (speaks and name.source in ("honorific", SHEET))
        if reach & taken or ruled or not (reach & faint or speaks):
            continue
        accepted.append(name)
        taken |= reach
    return accepted


def _in_company(words: Words, persons: Iterable[Candidate], taken: set[int], sure: dict[str, float]) -> Iterator[Found]:
    """The spans that persons in one row or a deed of play speak for; `taken` grows by their words."""
    for _ in range(_ROUNDS):
        for span in persons:
            start, end = _bare(words, span.start, span.end)
            if start >= end or not taken.isdisjoint(range(start, end)):
                continue
            wanted = _IN_ROW if is_in_row(words, start, end, taken) else _DOER if is_doer(words, start, end) else 1.0
            if sure[" ".join(words.low[start:end])] >= wanted:
                taken.update(range(start, end))
                yield Found(start, end, span.source, span.confidence)


def ruled_out(spans: Iterable[Candidate]) -> set[int]:
    """The words that the engine takes for an institution or a place."""
    return _cover(span for span in spans if span.label in ("ORGANIZATION", "LOCATION") and span.confidence >= _OTHER)


def _cover(spans: Iterable[Candidate]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _mean_confidence(words: Words, spans: Iterable[Candidate]) -> dict[str, float]:
    """Folded words of a span -> the engine's mean confidence in a person, 0 if it rather sees something else."""
    persons: dict[str, list[float]] = defaultdict(list)
    others: dict[str, float] = defaultdict(float)
    for span in spans:
        start, end = _bare(words, span.start, span.end)
        text = " ".join(words.low[start:end])
        if span.label == "PERSON":
            persons[text].append(span.confidence)
        else:
            others[text] += span.confidence
    return {text: sum(seen) / len(seen) if sum(seen) > others[text] else 0.0 for text, seen in persons.items()}


def _accept(words: Words, span: Candidate, ruled: dict[int, Found], sure: dict[str, float]) -> Found | None:
    start, end = _bare(words, span.start, span.end)
    # A number is nobody's name.
    if not any(words.text[i][0].isalpha() for i in range(start, end)):
        return None
    if " ".join(words.low[start:end]) in cues("phrases") or _is_rank(words, start, end):
        return None
    rule = next((ruled[i] for i in range(start, end) if i in ruled), None)
    if rule is not None or licence(words, start, end) is not None:
        if span.confidence < _LICENSED_SPAN:
            return None
    elif sure[" ".join(words.low[start:end])] < (_ALONE if end - start == 1 else _ALONE_WHOLE) or _is_plain_opener(
        words, start, end
    ):
        return None
    if rule is None:
        return Found(start, end, span.source, span.confidence)
    if rule.source == SHEET:
        start, end = rule.start, rule.end  # «Ece xx»
    if rule.end - rule.start > end - start and (span.confidence < _CLEAR or _are_names(words, rule, start, end)):
        start, end = rule.start, rule.end
    agreed = max(span.confidence, rule.confidence) if (start, end) == (rule.start, rule.end) else span.confidence
    return Found(start, end, f"{span.source}+{rule.source}", agreed)


def _is_plain_opener(words: Words, start: int, end: int) -> bool:
    """«Kaza, bugün oldu»: a word that is hardly ever a name, capitalised because it opens a sentence."""
    evidence = name_evidence(words.low[start])
    seldom = is_no_name(evidence) or evidence.given + evidence.surname < _MET
    return end - start == 1 and seldom and evidence.plain >= _PLAIN and opens(words, start)


def _is_rank(words: Words, start: int, end: int) -> bool:
    """«Albay» before «Cemal Kaya», «Üye» of «Murahhas Üye»: a title, though a title before it licensed it as a name."""
    if end - start != 1 or not is_title(words, start) or name_evidence(words.low[start]).trust >= _NAME:
        return False
    named = end < len(words) and not words.breaks[end] and words.is_capitalised(end)
    return named or ends_pair(words, start) or not name_evidence(words.low[start]).known


def _speaks_for_itself(words: Words, rule: Found) -> bool:
    """Is it a name by its words and by what stands beside it, whatever the engine says («Vali Ahmet Yılmaz»)?"""
    if rule.source in (SHEET, INITIALS, "byline"):
        return True
    if rule.source not in _STRONG_LICENCES:
        return False
    weights = [weight(name_evidence(words.low[i])) for i in range(rule.start, rule.end) if words.text[i][0].isalpha()]
    return sum(weights) >= _KNOWN * len(weights)


def _are_names(words: Words, rule: Found, start: int, end: int) -> bool:
    """Are the words that the rule has beyond `[start, end)` names («Işınsu» before «Kestelli»)?"""
    if not rule.start <= start < end <= rule.end:
        return False
    if end < rule.end and words.text[end] in HYPHENS:
        # «Kim Jong» before «-un»
        return True
    beyond = [words.low[i] for i in (*range(rule.start, start), *range(end, rule.end)) if words.text[i][0].isalpha()]
    return all(weight(name_evidence(low)) > _NAME for low in beyond)


def _is_headline(words: Words, i: int) -> bool:
    """Is the word in capitals, as those of a headline before a name in small letters («UZLAŞMA ARADI Kaya'nın …»)?"""
    return len(words.text[i]) > 2 and words.text[i].isupper()


def _bare(words: Words, start: int, end: int) -> tuple[int, int]:
    """The span without titles, honorifics, relations («Sanık»), addresses («Bey») and punctuation at its ends."""
    start = _behind_rubric(words, _behind_rank(words, start, end), end)
    while start < end and (not words.text[start][0].isalnum() or _is_outside(words, start, end)):
        start += 1
    if end - start > 1 and opens_no_name(words, start, end):
        start += 1
    while end > start and not words.text[end - 1][-1].isalnum() and len(words.text[end - 2]) > 1:
        end -= 1
    while end - start > 1 and (_is_behind(words, end - 1) or words.text[end - 1].isdigit()):
        end -= 1  # «Ali Bey», «ALİ KAYA DA», «Atatürk Cumhuriyetinin», «Ali Kaya 16 (sayı)»
    return start, end


def _is_behind(words: Words, i: int) -> bool:
    low = words.low[i]
    owned = _OWNED_GENITIVE.fullmatch(low) is not None and not name_evidence(low).listed
    return low in cues("addresses") or words.text[i] in ("DE", "DA") or owned


@cache
def _rubrics() -> frozenset[str]:
    return frozenset(load_toml("title_modifiers.toml")["rubrics"])


def _behind_rubric(words: Words, start: int, end: int) -> int:
    """«… değişimlerBorsa Şahin, …»: a page's heading that stands glued to what was before it is no part of the name."""
    glued = 0 < start < end - 1 and words.end[start - 1] == words.start[start] and words.text[start - 1].isalpha()
    return start + 1 if glued and words.low[start] in _rubrics() else start


def _behind_rank(words: Words, start: int, end: int) -> int:
    """Where the name begins behind a title and a word before it that is no name («Kurmay Albay Ali Kaya»)."""
    if start + 2 >= end or not _is_outside(words, start + 1, end):
        return start
    low = words.low[start]
    return start + 2 if low in cues("stops") or weight(name_evidence(low)) <= _NAME else start


def _is_outside(words: Words, i: int, end: int) -> bool:
    low = words.low[i]
    if stands_outside(words, i):
        # Even a span of nothing else, if a name follows: «Sayın»; «Bay» without one is a surname.
        return i + 1 < end or (end < len(words) and words.text[end][0].isupper())
    if i + 1 >= end:
        return False
    if _is_headline(words, i) and not _is_headline(words, end - 1) and weight(name_evidence(low)) < _KNOWN:
        return True
    return low in cues("relations") or (
        is_title(words, i) and (low not in cues("also_names") or ends_pair(words, i) or reigns(words, i))
    )
