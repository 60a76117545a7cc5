"""Words that a page has run together where bold type began or ended: «kararlaştırFilipidis», «5 milyoneurotutarında».

Four kinds are cut: a capital within a word; a capitalised word behind one in capitals («KAYAGalatasaray»); a small word
behind a name that the text has alone as well («Yıldızise»); and a currency word glued to its scale or to the word after
it, only behind a figure, since «dolarizasyon» is one word.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.resources import load_toml
from pipeline.turkish.casing import lower, to_ascii
from pipeline.turkish.suffixes import CHAIN, is_suffix_chain
from pipeline.turkish.word_cache import word_cache

# Three small letters, then a capital and two more; no word begins with Ğ, and «McDonald» has two letters before its
# second capital. Of capitals only the commonest abbreviations are cut off («BorsaCEO»), for «VakıfBANK» is one word.
_CAPITAL = re.compile(r"(?<=[a-zçğıöşüâîû]{3})(?=[A-ZÇİÖŞÜ][a-zçğıöşü]{2}|(?:CEO|CFO|ABD)\b)")
# Capitals are few: they are looked for first.
_SMALL_CAPITAL = re.compile(r"[A-ZÇİÖŞÜ](?:(?<=[a-zçğıöşü].)|(?<=[A-ZÇĞİÖŞÜ]{4}.)(?=[a-zçğıöşü]{2}))")
# Behind a word in small letters any capitals are another word («kurduASO», «açıkladıJPMorgan»), behind a suffix a name
# is one («'suAyşe»).
_BEHIND_SMALL = re.compile(r"[a-zçğıöşüâîû]{3,}(?=[A-ZÇİÖŞÜ]{2})|[a-zçğıöşü]{2}(?=[A-ZÇİÖŞÜ][a-zçğıöşü]{2})")
# A byline or a headline in capitals, and the first word of the article.
_BEHIND_CAPITALS = re.compile(r"([A-ZÇĞİÖŞÜ]{4,})([A-ZÇİÖŞÜ])([a-zçğıöşüâîû]{2,})")
_LONGEST_ENDING = 6
"""Letters of inflection looked for between a currency word and the word glued to it («dolarlarının» has seven)."""
# A word begins with a vowel or with one consonant before a vowel.
_BEGINS_WORD = re.compile(r"[b-df-hj-np-tv-zçğşBCDFGHJ-NP-TV-ZÇŞ]?[aeıioöuüAEIİOÖUÜ]")
_SCALES = ("bin", "milyon", "milyar", "trilyon")
_STATES = ("ABD", "Türk")
"""Names of states between a figure and its currency."""
# A hard «t» behind a soft sound, a rounded vowel behind a flat one.
_FORBIDDEN = re.compile(r"(?<=[^kç])t|[aıei][^aeıioöuü]+[uü]")
_VOWELS = {"back": frozenset("aıou"), "front": frozenset("eiöü")}


@cache
def _harmony() -> dict[str, str]:
    """Currency words that are found glued, without Turkish letters → the vowels of their endings, «back» or «front»."""
    table = load_toml("money.toml")["glued"]
    return {to_ascii(word): harmony for harmony in _VOWELS for word in table[harmony]}


@cache
def _whole() -> tuple[str, ...]:
    """Beginnings of words that only look glued."""
    return tuple(load_toml("money.toml")["glued"]["whole"])


@cache
def _parts() -> re.Pattern[str]:
    """A scale, a currency word and what is glued to it."""
    return re.compile(rf"({'|'.join(_SCALES)})?((?i:{'|'.join(_harmony())}))(.*)")


@cache
def _suspects() -> dict[str, re.Pattern[str]]:
    """Currency words → what in a text they may be glued to: a scale before them, behind them no ending."""
    scales = "|".join(f"(?<={scale}{{0}})" for scale in _SCALES)
    return {
        word: re.compile(rf"{word}(?:{scales.format(word)}|(?<![^\W\d_]{word})(?!{CHAIN}(?![^\W\d_])))")
        for word in _harmony()
    }


def _may_hold_sum(text: str) -> bool:
    """Is there anything in a text that `_cut_sum` might cut?"""
    plain = lower(text).replace("ı", "i")
    return any(word in plain and pattern.search(plain) for word, pattern in _suspects().items())


def _cut_capital(token: str, times: int) -> list[str]:
    """«açıklandıBorsa» as two words; a name that is written so («VakıfBank») recurs or has a tail that names have."""
    if not token.isalpha() or _SMALL_CAPITAL.search(token) is None:
        return [token]
    behind_small = _BEHIND_SMALL.match(token)
    if behind_small is not None:
        return [behind_small[0], *_CAPITAL.split(token[behind_small.end() :])]
    if token[0].islower():
        return _CAPITAL.split(token)
    behind_capitals = _BEHIND_CAPITALS.fullmatch(token)
    if behind_capitals is not None:
        before, first, rest = behind_capitals.groups()
        # «TÜPRAŞın», «DENİZBank» are one word, and so is a name that recurs.
        is_one = times > 1 or is_suffix_chain(rest) or first + rest in _name_tails()
        return [token] if is_one else [before, first + rest]
    parts = _CAPITAL.split(token)
    return [token] if len(parts) == 2 and (times > 1 or parts[1] in _name_tails()) else parts


@cache
def _before_small_word() -> re.Pattern[str]:
    """A capitalised word and a small word that may be glued to it."""
    small = "|".join(load_toml("spelling.toml")["glued_behind_names"])
    return re.compile(rf"([A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]{{3,}})({small})(?![^\W\d_])")


def _cut_small_word(token: str, alone: set[str]) -> list[str]:
    """«Yıldızise» as two words where the text has «Yıldız» `alone`."""
    match = _before_small_word().fullmatch(token)
    return [match[1], match[2]] if match is not None and match[1] in alone else [token]


@cache
def _name_tails() -> frozenset[str]:
    return frozenset(load_toml("spelling.toml")["name_tails"])


def unglue(tokens: list[str], text: str) -> list[str]:
    """The tokens of `text`, with those that are two words cut in two."""
    if _SMALL_CAPITAL.search(text) is not None:
        seen = Counter(tokens)
        tokens = [part for token in tokens for part in _cut_capital(token, seen[token])]
    if _before_small_word().search(text) is not None:
        alone = set(tokens)
        tokens = [part for token in tokens for part in _cut_small_word(token, alone)]
    if not _may_hold_sum(text):
        return tokens
    cut: list[str] = []
    is_counted = False
    for token in tokens:
        cut.extend(_cut_sum(token, is_counted))
        if not token.isspace():
            is_counted = token[0].isdigit() or token in _SCALES or (is_counted and token in _STATES)
    return cut


@word_cache
def _cut_sum(token: str, is_counted: bool) -> tuple[str, ...]:
    """«milyoneurotutarında» as its three words; `is_counted`: does a figure or a scale stand before it?"""
    match = _parts().fullmatch(token)
    if match is None or not (is_counted or match[1]) or token.lower().startswith(_whole()):
        return (token,)
    scale, currency, rest = match[1], match[2], match[3]
    end = _ending(currency, rest)
    if end is None:
        return (token,)
    return tuple(part for part in (scale, currency + rest[:end], rest[end:]) if part)


def _ending(currency: str, rest: str) -> int | None:
    """How many letters of `rest` inflect the currency word before the next word begins; None if it is no such word."""
    harmony = _harmony()[to_ascii(currency)]
    if is_suffix_chain(lower(rest)):
        return len(rest)
    for end in range(min(len(rest), _LONGEST_ENDING), -1, -1):
        ending, following = rest[:end], rest[end:]
        is_ending = is_suffix_chain(ending) and _agrees(currency, ending, _VOWELS[harmony])
        if is_ending and _is_word(following):
            return end
    return None


def _agrees(currency: str, ending: str, vowels: frozenset[str]) -> bool:
    """Can the ending follow the currency word by the laws of sound?"""
    if _FORBIDDEN.search(currency[-2:] + ending):
        return False
    is_harmonic = all(letter in vowels for letter in ending if letter in "aeıioöuü")
    # A vowel needs a buffer behind a vowel and has none behind a consonant; «TL» is written both ways.
    barred = "aeıioöuü" if currency[-1] in "ao" else "yns" if currency[-1] in "rn" else ""
    return is_harmonic and not (ending and ending[0] in barred)


def _is_word(following: str) -> bool:
    is_long = len(following) > 3 and _BEGINS_WORD.match(following) is not None
    return is_long or following[:1].isupper() or following in ("ve", "ile")
