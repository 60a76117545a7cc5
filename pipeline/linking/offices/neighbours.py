"""The mentions of one article by their neighbours: who and what stands beside an office, and in which case."""

from __future__ import annotations

import re

from pipeline.document import Annotations
from pipeline.linking.titles import Title, title_words
from pipeline.linking.vocabulary import describing, vocabulary
from pipeline.turkish.casing import fold
from pipeline.turkish.numerals import read_numeral
from pipeline.turkish.suffixes import is_suffix_chain
from pipeline.turkish.verbs import verb_form

LONGEST_CHAIN = 12
"""So many offices one person holds in a row at most; a longer row is a list."""
MAX_GAP = 12
"""So many words stand between an office and its holder at most."""
QUOTES = frozenset('"“”«»')
ACCUSATIVE = frozenset({"ı", "i", "u", "ü", "yı", "yi", "yu", "yü"})
GENITIVE = re.compile(r"n?[ıiuü]n")
_BEHIND_VOWEL = re.compile(r"(?<=[aeıioöuü])s[ıiuü]$")
_WHILE = ("yken", "nken", "rken", "lken", "iken")
_PLURAL = re.compile(r"l[ae]r")
_POSSESSIVE = re.compile(r"(?:s?[ıiuü]|[ıiuü]m[ıiuü]z|m[ıiuü]z)?")


def is_participle(low: str) -> bool:
    """«atanan», «seçilen»; not «başkan»."""
    form = verb_form(low) if low.endswith(("an", "en")) else None
    return form is not None and form.kind == "participle"


class Neighbours:
    """Walks the mentions of one article; every index is one into `Annotations.selected`."""

    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self.words = notes.words
        self.mentions = notes.selected

    def of(self, label: str) -> list[int]:
        """The mentions of a label, in text order."""
        return [i for i, c in enumerate(self.mentions) if c.label == label]

    def title(self, office: int) -> Title:
        """The title in the form it is compared in."""
        value = self.mentions[office].value
        return title_words(value if isinstance(value, str) else self.notes.surface(self.mentions[office]))

    def possessor(self, office: int) -> str | None:
        """The word of a name in the genitive right before the office, folded («Wagner» in «Wagner'in lideri»)."""
        words, start = self.words, self.mentions[office].start
        if start < 3 or words.low[start - 2] != "'" or not GENITIVE.fullmatch(words.low[start - 1]):
            return None
        return words.low[start - 3] if words.is_capitalised(start - 3) else None

    def nation(self, index: int) -> str | None:
        """The country of the nationality right before a mention («Brezilyalı tecrübeli antrenör»)."""
        earlier = self.mentions[index - 1] if index else None
        if earlier is None or earlier.label != "NATIONALITY" or not isinstance(earlier.value, str):
            return None
        between = self.words.low[earlier.end : self.mentions[index].start]
        return earlier.value if all(word in describing() for word in between) else None

    def gap(self, a: int, b: int) -> list[int]:
        """Word indexes between two mentions, without those inside a nationality between them."""
        inside = {
            word
            for mention in self.mentions[a + 1 : b]
            if mention.label == "NATIONALITY"
            for word in range(mention.start, mention.end)
        }
        return [i for i in range(self.mentions[a].end, self.mentions[b].start) if i not in inside]

    def unbracketed(self, a: int, b: int) -> list[int]:
        """The words of the gap without brackets and what is in them."""
        kept, depth = [], 0
        for word in self.gap(a, b):
            low = self.words.low[word]
            depth += low == "("
            if depth == 0:
                kept.append(word)
            depth = max(depth - (low == ")"), 0)
        return kept

    def in_country(self, word: int, a: int, b: int) -> bool:
        """Is the word a country's between two mentions, or the genitive behind its apostrophe («Fransa'nın»)?"""
        countries = [m for m in self.mentions[a + 1 : b] if m.label == "COUNTRY"]
        return any(m.start <= word < m.end + 2 * (self.words.low[m.end] == "'") for m in countries)

    def touches(self, a: int, b: int) -> bool:
        """Do at most two words stand between?"""
        return self.mentions[b].start - self.mentions[a].end <= 2

    def same_sentence(self, a: int, b: int) -> bool:
        """Does the later mention begin in the sentence that the earlier one ends in? A line break may part a title."""
        sentence = self.words.sentence_of
        return sentence[self.mentions[a].end - 1] == sentence[self.mentions[b].start]

    def person_before(self, office: int) -> int | None:
        """The person named before the office in its sentence, no other office between."""
        for i in range(office - 1, max(office - 4, -1), -1):
            if self.mentions[i].label == "PERSON":
                return i if self.same_sentence(i, office) else None
            if self.mentions[i].label == "POSITION":
                return None
        return None

    def person_after(self, office: int) -> int | None:
        """The person named behind the office in its sentence, no other office between."""
        for i in range(office + 1, min(office + 4, len(self.mentions))):
            if self.mentions[i].label == "PERSON":
                return i if self.same_sentence(office, i) else None
            if self.mentions[i].label == "POSITION":
                return None
        return None

    def is_plural(self, office: int) -> bool:
        """Is the title in the plural or counted («iki muhabiri», «22 polis memurunun»)?"""
        mention = self.mentions[office]
        end = mention.end
        if end + 1 < len(self.words) and self.is_glued(end) and _PLURAL.match(self.words.low[end + 1]):  # «CEO'lar»
            return True
        return bool(mention.attributes.get("plural")) or (mention.start > 0 and self._counts(mention.start - 1))

    def _counts(self, word: int) -> bool:
        words = self.words
        if words.low[word] in vocabulary("counting") and word > 1:  # «200'e yakın», «200 kadar», «iki yüzü aşkın»
            word -= 1
            word -= 2 * (words.low[word - 1] == "'")
            numeral = read_numeral(words, word)
            return numeral is not None and numeral.value > 1
        numeral = read_numeral(self.words, word)
        return numeral is not None and numeral.value > 1 and self.words.end[word] < self.words.start[word + 1]

    def is_nominative(self, office: int) -> bool:
        """No case on the title itself: «CHP liderine, … Başkanvekili X» is no chain."""
        mention = self.mentions[office]
        head = fold(self.notes.surface(mention)).split()[-1]
        base = fold(mention.value).split()[-1] if isinstance(mention.value, str) else head
        if head == base or _POSSESSIVE.fullmatch(head.removeprefix(base[:-1])[1:]) is not None:
            return True
        stem = _BEHIND_VOWEL.sub("", base)  # «üyesi», «üyemiz»
        return head.startswith(stem) and _POSSESSIVE.fullmatch(head.removeprefix(stem)) is not None

    def is_while(self, office: int) -> bool:
        """Does the title carry «-ken» («bakanken», «Genel Başkanıyken»)?"""
        value = self.mentions[office].value
        is_base = isinstance(value, str) and fold(value).endswith(_WHILE)  # «manken»
        return not is_base and self.words.low[self.mentions[office].end - 1].endswith(_WHILE)

    def is_possessed(self, office: int) -> bool:
        """«derbinin hakemi»: somebody's, hence nobody who was named before."""
        value = self.mentions[office].value
        surface = fold(self.notes.surface(self.mentions[office]))
        return isinstance(value, str) and surface != fold(value) and self.is_nominative(office)

    def is_glued(self, i: int) -> bool:
        """Is word `i` an apostrophe before a suffix? A stray blank may stand before it («Kaya 'nın»)."""
        words = self.words
        return words.low[i] == "'" and not words.space_after(i) and is_suffix_chain(words.low[i + 1])

    def is_quote(self, i: int) -> bool:
        """Is word `i` a quotation mark, an apostrophe as such included?"""
        return self.words.low[i] in QUOTES or (self.words.low[i] == "'" and not self.is_glued(i))

    def is_quoted(self, office: int) -> bool:
        """Do quotation marks stand right before and right behind the title?"""
        start, end = self.mentions[office].start, self.mentions[office].end
        return start > 0 and end < len(self.words) and self.is_quote(start - 1) and self.is_quote(end)
