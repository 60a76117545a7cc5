"""Find the names of states and peoples in an article.

Three steps: a look-up of each word in the lexicon (exact, inflected, in ASCII spelling, several words long); the doubts
of a name that is another word too (`doubts`); the longer proper name that swallows it (`proper_names`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.countries.branches import Branches
from pipeline.countries.doubts import Doubts
from pipeline.countries.inflection import is_demonym_ending, is_demonym_suffix, takes
from pipeline.countries.match import Match
from pipeline.countries.names import Name, lexicon
from pipeline.countries.proper_names import belongs_to_name
from pipeline.countries.regions import Regions
from pipeline.document import Annotations, Candidate
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe
from pipeline.turkish.casing import to_ascii
from pipeline.turkish.stems import HEAD
from pipeline.turkish.suffixes import is_suffix_chain
from pipeline.turkish.word_cache import word_cache
from pipeline.turkish.words import Words

_HOME = "TR"
_TURKISH_LETTERS = frozenset("çğöşü")
_PLURALS = frozenset({"lar", "ler", "ları", "leri"})
_MOST_BETWEEN = 3
_LI = len("lı")
# «Birleşik Krallık» «Birleşik Krallığın»
_SOFTENED = {"k": "ğ"}


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one folded word can be: a one-word name with its ending, and the longer names it begins."""

    single: Name | None
    ending: str
    longer: tuple[Name, ...]


def find_countries(notes: Annotations) -> Iterator[Candidate]:
    """COUNTRY and NATIONALITY candidates of an article; the value is the state's code (see `country_codes`)."""
    words = notes.words
    matches = list(_matches(words))
    doubts = Doubts(notes, matches)
    branches, regions = _branches(notes, matches), Regions(words, matches)
    kept = [
        match
        for match in matches
        if not (
            doubts.reject(match) or _swallowed(words, match) or _is_of_branch(match, branches) or regions.hold(match)
        )
    ]
    codes = {match.name.code for match in kept}
    for match in kept:
        name = match.name
        if name.label is not None:
            yield Candidate(name.label, match.start, match.end, _value(name, codes), "countries:lexicon", _surety(name))


def _surety(name: Name) -> float:
    return 0.9 if name.needs & {"support", "inner"} else 0.98


def _value(name: Name, codes: Iterable[str | None]) -> str | None:
    """A short form of two states' names («Kongo», «Kore») is the one that the article names in full."""
    other: str | None = load_toml("proper_names.toml")["short_forms"].get(" ".join(name.words))
    return other if other is not None and other in codes else name.code


def _swallowed(words: Words, match: Match) -> bool:
    # «Bulgaristan Türkleri Kültür Derneği»: a plural that nothing is attached to is as good as bare.
    if match.official or not (match.bare or (match.plural and match.suffix is None)):
        return False
    return belongs_to_name(words, match.start, match.end, match.name.code == _HOME)


def _branches(notes: Annotations, matches: list[Match]) -> Branches:
    people = [span for span in notes.of("recogniser") if span.label == "PERSON"]
    branches = Branches(notes.words, matches, people)
    for match in filter(_is_home, matches):
        branches.learn(match)
    return branches


def _is_of_branch(match: Match, branches: Branches) -> bool:
    return (_is_home(match) and branches.ends(match)) or branches.has_office_in(match)


def _is_home(match: Match) -> bool:
    return match.name.code == _HOME and match.name.label == "COUNTRY" and not match.official


def _matches(words: Words) -> Iterator[Match]:
    """All readings of words as names, left to right, the longest at each place, without names that are no mention."""
    taken = 0
    heads = lexicon().heads
    for i in [i for i, head in enumerate(words.head) if head in heads]:
        reading = _read(words.low[i]) if i >= taken else None
        if reading is None:
            continue
        match = _match_at(words, i, reading)
        if match is not None:
            taken = match.end
            if match.name.label is not None:
                yield match


def _match_at(words: Words, i: int, reading: _Reading) -> Match | None:
    capital = words.is_capitalised(i)
    for name in reading.longer if capital else ():
        match = _longer(words, i, name)
        if match is not None:
            return match
    if reading.single is None or not (capital or reading.single.lower_case):
        return None
    return _finished(words, Match(reading.single, i, i + 1, not reading.ending, reading.ending in _PLURALS))


def _longer(words: Words, i: int, name: Name) -> Match | None:
    at = i
    for wanted in name.words[1:-1]:
        at = _past_hyphen(words, at + 1)
        if at >= len(words) or not _same(words.low[at], wanted):
            return None
    at = _past_hyphen(words, at + 1)
    if at >= len(words):
        return None
    people, bare = _last_word(words.low[at], name)
    if bare is None or (
        "capitals" in name.needs
        and not all(words.is_capitalised(k) for k in range(i, at + 1) if words.text[k].isalpha())
    ):
        return None
    return _finished(words, Match(people, i, at + 1, bare=bare))


def _last_word(low: str, name: Name) -> tuple[Name, bool | None]:
    """The name (or its -lı form) that ends in the folded word, and whether bare; None if it is another word."""
    stem = name.words[-1]
    if _same(low, stem):
        return name, True
    if low.startswith((stem, stem[:-1] + _SOFTENED.get(stem[-1], stem[-1]))):
        ending = low[len(stem) :]
        if is_demonym_ending(stem, ending) and name.label != "NATIONALITY":
            return (_people_of(name) if name.label else name), len(ending) == _LI
        if "exact" not in name.needs and takes("country", stem, ending):
            return name, False
    return name, None


def _same(low: str, wanted: str) -> bool:
    return low == wanted or (not _TURKISH_LETTERS.intersection(low) and to_ascii(low) == to_ascii(wanted))


def _past_hyphen(words: Words, i: int) -> int:
    return i + 1 if i < len(words) and words.low[i] == "-" else i


def _finished(words: Words, match: Match) -> Match:
    """With what follows the name: its form of state, or an apostrophe and a suffix."""
    if match.bare and match.name.label == "COUNTRY":
        match = _official(words, match)
    end = match.end
    if (
        end + 1 >= len(words)
        or not is_apostrophe(words.text[end])
        or words.space_after(end - 1)
        or words.space_after(end)
    ):
        return match
    suffix = words.low[end + 1]
    if not suffix.isalpha() or not is_suffix_chain(suffix):
        return replace(match, bare=False)
    if match.bare and match.name.label == "COUNTRY" and is_demonym_suffix(suffix):
        return replace(match, name=_people_of(match.name), end=end + 2, bare=len(suffix) == _LI)
    return replace(match, bare=False, suffix=suffix)


def _official(words: Words, match: Match) -> Match:
    """«İran İslam Cumhuriyeti», «Rusya Federasyonunun»: the form of state belongs to the name."""
    official = load_toml("proper_names.toml")["official"]
    for at in range(match.end, min(match.end + _MOST_BETWEEN + 1, len(words))):
        if not words.is_capitalised(at):
            return match
        low = words.low[at]
        for form in official["forms"]:
            if low.startswith(form) and takes("country", form, low[len(form) :]):
                return replace(match, end=at + 1, bare=low == form, official=True)
        if low not in official["between"]:
            return match
    return match


@word_cache
def _read(low: str) -> _Reading | None:
    names = lexicon()
    longer = tuple(names.longer.get(low, ()))
    found = _single(low)
    if found is None and not _TURKISH_LETTERS.intersection(low):
        found = _single_in_ascii(low)
    if found is None:
        return _Reading(None, "", longer) if longer else None
    return _Reading(*found, longer)


def _single(low: str) -> tuple[Name, str] | None:
    names = lexicon()
    for cut in range(min(len(low), names.longest.get(low[:HEAD], 0)), 1, -1):
        name = names.single.get(low[:cut])
        found = _with_ending(name, low[cut:], plain=False) if name and low not in name.not_forms else None
        if found is not None:
            return found
    return None


def _single_in_ascii(low: str) -> tuple[Name, str] | None:
    names, key = lexicon(), to_ascii(low)
    for cut in range(min(len(key), names.longest.get(key[:HEAD], 0)), 1, -1):
        name = names.ascii.get(key[:cut])
        found = _with_ending(name, key[cut:], plain=True) if name and key not in map(to_ascii, name.not_forms) else None
        if found is not None:
            return found
    return None


def _with_ending(name: Name, ending: str, plain: bool) -> tuple[Name, str] | None:
    """The name that its word with `ending` is, if the word can take it."""
    word = name.words[0]
    if not ending:
        return name, ""
    derives = name.label == "COUNTRY" and "underived" not in name.needs
    if derives and is_demonym_ending(word, ending, plain=plain):
        return _people_of(name), ending[_LI:]
    if "exact" in name.needs:
        fits = name.label == "NATIONALITY" and takes("plural", word, ending, plain=plain)
    else:
        fits = takes("country" if name.label == "COUNTRY" else "people", word, ending, plain=plain)
    return (name, ending) if fits else None


@cache
def _people_of(country: Name) -> Name:
    """The -lı form of a country's name."""
    return Name("NATIONALITY", country.code, country.words)
