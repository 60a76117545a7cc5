"""Players in the sheets of matches: «GÖZTEPE: Ali (6), Deniz Can (7), Novak (Dk. 46 Ece)», «Ali xx, Ece x».

A sheet is a row of names parted by commas or by the marks behind them. Marks (a grade, points, crosses, a minute)
show a row of three names, minutes one of two; without marks a heading with a colon must stand before it and six names
or more follow. In either case a share of the names must be known ones, unless another row of the article or the
headings of a sheet («Stat:», «Setler:») show that it reports a match. Behind «Hakemler:» two names are enough, behind
«Salon:» stands no person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.lexicon.institutions import institution_kind, is_city
from pipeline.lexicon.names import cues, name_evidence
from pipeline.lexicon.opening import opens
from pipeline.lexicon.titles import title_form
from pipeline.people.found import Found
from pipeline.people.shape import ALL_CAPS, HYPHENS, INITIAL, NONE
from pipeline.people.weight import weight
from pipeline.turkish.words import Words

SOURCE = "sheet"
_MINUTE = "dk"
_POINTS = frozenset(("sayı", "sayıyla"))
_CROSSES = frozenset(("x", "xx", "xxx", "xxxx", "xxxxx"))
_BEGINS_MARK = frozenset(":(x0123456789")
_OF_A_PEOPLE = ("COUNTRY", "NATIONALITY")
_PARTING = frozenset((",", ";", "-", "–", "(", ")", "."))
# Behind a mark only: «… ve Ali 2 sayı», «Ragıp ?».
_JOINING = frozenset(("ve", "ile", "?"))
_THEN = "ise"
_LONGEST_NAME = 3
# A syllable of a hyphenated name («Song-Yi») is no longer than this.
_SYLLABLE = 5
_MARKED, _UNMARKED, _REFEREED = 3, 6, 2
# The share of names that must be known, of a row with and without marks.
_KNOWN_MARKED, _KNOWN_UNMARKED, _KNOWN_SCORERS = 0.4, 0.5, 0.25
_NAME = 0.5
_CONFIDENCE = 0.85


@dataclass(slots=True)
class _Row:
    """A row of names, each as its word range; `marks` counts those with a mark behind.

    `heading` is the word before its colon, empty without one; `scores`: points are told in words («19 sayı»).
    """

    names: list[tuple[int, int]]
    marks: int
    heading: str = ""
    scores: bool = False


def sheet_names(words: Words, shapes: Sequence[int], taken: Sequence[str | None]) -> Iterator[Found]:
    """The names in the rows of an article's sheets."""
    rows = list(_Reader(words, shapes, taken).rows())
    if not rows:
        return
    known = [(row, _share(words, row)) for row in rows]
    reported = any(low == ":" and _heads_sheet(words.low[i]) for i, low in enumerate(words.low[1:]))
    shown = reported or any(_is_shown(row, share) for row, share in known)
    for row, share in known:
        if _is_shown(row, share) or (shown and row.marks * 2 > len(row.names)) or (reported and row.heading):
            yield from (Found(start, end, SOURCE, _CONFIDENCE) for start, end in row.names)


def stands_behind_venue(words: Words, start: int) -> bool:
    """«Salon: Burhan Felek»: is what begins at `start` the name of a place of play?"""
    return start > 1 and words.text[start - 1] == ":" and words.low[start - 2] in cues("venues")


def _heads_sheet(low: str) -> bool:
    """Is the word a heading of the sheet of a match?"""
    return low in cues("referees") or low in cues("venues") or low in cues("scores")


def _share(words: Words, row: _Row) -> float:
    """The share of names of which a word is a known one."""
    return sum(_is_known_name(words, start, end) for start, end in row.names) / len(row.names)


def _is_known_name(words: Words, start: int, end: int) -> bool:
    """Is a word known, or does an initial stand before a word that may be a surname («D.Wade», not «F.Bahçe»)?"""
    if words.text[start + 1 : start + 2] == ["."]:
        evidence = name_evidence(words.low[end - 1])
        return not evidence.listed or evidence.surname > 0
    return any(_is_known(words.low[i]) for i in range(start, end))


def _is_known(low: str) -> bool:
    evidence = name_evidence(low)
    return evidence.listed and weight(evidence) >= _NAME


def _is_shown(row: _Row, share: float) -> bool:
    marked = row.marks * 2 > len(row.names)
    if row.heading in cues("referees") or (row.scores and share >= _KNOWN_SCORERS):
        return True
    return share >= (_KNOWN_MARKED if marked else _KNOWN_UNMARKED)


class _Reader:
    """Finds the rows of one article."""

    def __init__(self, words: Words, shapes: Sequence[int], taken: Sequence[str | None]) -> None:
        self.words = words
        self.shapes = shapes
        self.taken = taken

    def rows(self) -> Iterator[_Row]:
        """The rows, in text order, each begun where a mark or a heading's colon is met."""
        stop = 0
        for i in self._beginnings():
            if i < stop:
                continue
            row, end = self._row(i)
            if i > 1 and self.words.text[i - 1] == ":" and self.words.is_capitalised(i - 2):
                row.heading = self.words.low[i - 2]
            if row.heading in cues("venues"):
                continue
            least = _REFEREED if row.heading in cues("referees") else _UNMARKED
            if row.marks >= _MARKED or (row.heading and len(row.names) >= least):
                stop = end
                yield row

    def _beginnings(self) -> Iterator[int]:
        words = self.words
        for i in [k for k, text in enumerate(words.text) if text[0] in _BEGINS_MARK]:
            if words.text[i] == ":":
                if i + 1 < len(words) and self._is_name_word(i + 1):
                    yield i + 1
            elif self._mark(i) > i:
                start = self._name_before(i)
                if start < i:
                    yield start

    def _row(self, i: int) -> tuple[_Row, int]:
        """The row from word `i` on, and the word behind it."""
        row, end = _Row([], 0), i
        while True:
            stop = self._name_end(i)
            if stop == i:
                return row, end
            row.names.append((i, stop))
            if stop + 1 < len(self.words) and self.words.text[stop] in HYPHENS and self.words.text[stop + 1].islower():
                stop += 2  # «Ece-libero (7)»
            if self._mark(stop + 1) > stop + 1 and self.words.low[stop] == _THEN:
                stop += 1  # «Ece ise 12 sayı»
            behind = self._mark(stop)
            row.marks += (behind > stop) + (_MINUTE in self.words.low[stop:behind])
            row.scores = row.scores or self.words.low[behind - 1] in _POINTS
            end = behind
            i = self._next(behind, marked=behind > stop)

    def _next(self, i: int, marked: bool) -> int:
        """Where the next name may begin, over what parts names and the minute of a change; else the end of the text."""
        words, parted = self.words, marked
        while i < len(words) and (words.text[i] in _PARTING or (marked and words.low[i] in _JOINING)):
            parted, opened = True, words.text[i] == "("
            i = self._behind_minute(i + 1)
            while opened and i < len(words) and self.taken[i] in _OF_A_PEOPLE:
                i += 1  # «Ali Tan (Çek Cumhuriyeti), …»
        return i if parted else len(words)

    def _behind_minute(self, i: int) -> int:
        """The word behind «Dk. 46»."""
        low = self.words.low
        if i + 2 < len(low) and low[i] == _MINUTE:
            number = i + 1 + (low[i + 1] == ".")
            return number + 1 if number < len(low) and low[number].isdigit() else i
        return i

    def _mark(self, i: int) -> int:
        """The word behind the mark that begins at `i`; `i` if there is none."""
        words = self.words
        if i >= len(words) or words.breaks[i]:
            return i
        low = words.low
        if low[i] in _CROSSES:
            return i + 1
        if low[i] == "(" and i + 2 < len(words):
            if low[i + 1] in _CROSSES and low[i + 2] == ")":
                return i + 3 + (low[i + 3 : i + 4] != [] and low[i + 3].isdigit())
            if low[i + 1].isdigit() and len(low[i + 1]) < 3 and low[i + 2] == ")":
                return i + 3
            behind = self._behind_minute(i + 1)
            return behind + 1 if behind > i + 1 and low[behind : behind + 1] == [")"] else i
        if low[i].isdigit() and len(low[i]) < 3 and i + 1 < len(words):
            if low[i + 1] in _POINTS:
                return i + 2
            return i + 1 if low[i + 1] in (",", ";") else i
        return i

    def _name_before(self, end: int) -> int:
        """Where the name that ends before word `end` begins; `end` if there is none."""
        start = end
        while start > 0 and end - start < 2 * _LONGEST_NAME and not self.words.breaks[start]:
            dot = self.words.text[start - 1] == "." and start > 1 and self.shapes[start - 2] == INITIAL
            behind_initial = start < end and self.shapes[start] == INITIAL and not dot
            if behind_initial or not (self._is_name_word(start - 1) or (dot and start < end)):
                break
            start -= 1
        opener = end - start > 1 and opens(self.words, start) and not _is_known(self.words.low[start])
        return start + (opener and self.shapes[start] != INITIAL)

    def _name_end(self, start: int) -> int:
        """The word behind the name that begins at `start`; `start` if none does."""
        words, i, size = self.words, start, 0
        while i < len(words) and size < _LONGEST_NAME and (i == start or not words.breaks[i]) and self._is_name_word(i):
            dotted = self.shapes[i] == INITIAL and i + 1 < len(words) and words.text[i + 1] == "."
            i += 2 if dotted else 1
            size += not dotted
            i += self._hyphenates(i)
            if i < len(words) and self._is_next_heading(start, i):
                break
        whole = i > start and any(self.shapes[k] not in (NONE, INITIAL) for k in range(start, i))
        marked = self._mark(i) > i or (self._mark(i + 1) > i + 1 and words.low[i] == _THEN)
        ends_there = i >= len(words) or words.breaks[i] > 0 or marked or self._is_next_heading(start, i)
        closed = ends_there or not (words.text[i][0].isalpha() or words.text[i] == ":")
        return i if whole and closed else start

    def _is_next_heading(self, start: int, i: int) -> bool:
        """«Ali Tan GALATASARAY: …»: does a club in capitals follow a name in small letters?"""
        return self.shapes[i] == ALL_CAPS and all(self.shapes[k] != ALL_CAPS for k in range(start, i))

    def _hyphenates(self, i: int) -> bool:
        """Is word `i` a hyphen between syllables of one name («Sa-Nee Kim»)?"""
        words = self.words
        if i + 1 >= len(words) or words.text[i] not in HYPHENS or not self._is_name_word(i + 1):
            return False
        glued = words.end[i - 1] == words.start[i] and words.end[i] == words.start[i + 1]
        return glued and max(len(words.text[i - 1]), len(words.text[i + 1])) <= _SYLLABLE

    def _is_name_word(self, i: int) -> bool:
        low = self.words.low[i]
        if self.shapes[i] == NONE or self.taken[i] is not None or low == _MINUTE:
            return False
        if low in cues("stops") or is_city(low) or institution_kind(low) is not None:
            return False
        return title_form(low) is None or _is_known(low)
