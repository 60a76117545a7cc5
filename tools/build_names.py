"""Regenerate `pipeline/resources/names.csv`: how strongly a word is a given name, a surname or something else.

Usage: python tools/build_names.py NER_FOLDER NAME_GENERATOR_FOLDER NEWS.jsonl.gz…

NER_FOLDER holds `turkish-wiki-ner/train.jsonl` and `nakbatr/train.jsonl` (one sentence a line: `tokens`, BIO `tags`);
NAME_GENERATOR_FOLDER is the unpacked source of the PyPI package turkish-name-generator 1.0.6. Faker must be installed.
NEWS are collections of articles, one JSON object with a `text` a line: here bilcat2010,
bilfront2009, sozcu2014, finance2026 and onepase2018.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.lexicon.institutions import is_tail
from pipeline.lexicon.titles import needs_pair, title_form
from pipeline.turkish.apostrophes import APOSTROPHES, is_apostrophe
from pipeline.turkish.casing import fold
from pipeline.turkish.words import Words

TARGET = Path(__file__).parent.parent / "pipeline" / "resources" / "names.csv"
SETS = ("turkish-wiki-ner", "nakbatr")
PERSON = ("PERSON", "PER")
# The locales whose names the Turkish press writes in Latin letters as they stand.
LOCALES = (
    *("az_AZ", "cs_CZ", "da_DK", "de_AT", "de_DE", "en_GB", "en_US", "es_ES", "fi_FI", "fr_FR", "hr_HR", "hu_HU"),
    *("it_IT", "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE"),
)
# A name of a short, curated list weighs more than one of the dictionary of 13,000 names, which has many plain words.
CURATED, FOREIGN, LISTED = 8, 3, 2
# The share of a word's capitalised uses that stand right behind a title, from which on it is surely a name.
SURE_SHARE = 0.2
# The same for the share behind a given name of the lists.
SURE_NAMED_SHARE = 0.4
# A word of the news as frequent as this is in the table even if it is never a name.
FREQUENT = 40
# What a word is trusted that has not been met, and how many uses outweigh it.
PRIOR, PRIOR_USES = 0.45, 3
# A listed given name, rarer in the news than this, is trusted at least so far: people without a title bear it.
RARE, LISTED_TRUST = 300, 0.5
HEADER = """\
# How much a word is a person's name. given, surname: evidence for these roles, as counts:
#   first/later word of a PERSON in Turkish-Wiki-NER (turkish-nlp-suite, D. Altinok 2023, CC BY-SA 4.0; this table, as
#   far as it is adapted from it, is shared under the same licence) and NakbaTR (E. F. Bilgin Tasdemir and
#   S. B. Ozates 2025, Apache-2.0); right behind a title in the news collections BilCat2010, BilFront2009,
#   TUBITAK113E249 (BilkentInformationRetrievalGroup), onepase and turkish-financial-news-annotation-dataset
#   (abdullahrs), all MIT, of which the table holds word counts and no text; plus 8 for the tr_TR names of Faker (MIT),
#   3 for its other Latin-script locales, 2 for turkish-name-generator 1.0.6 (MIT).
# trust: 0-100, how far the word with a capital is a name. plain: 0-100, the share of lower-case uses in the news.
# Made by tools/build_names.py; do not edit by hand.
"""


def sentences(folder: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Tokens and tags of every training sentence."""
    for name in SETS:
        with (folder / name / "train.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield row["tokens"], row["tags"]


def bare(token: str) -> str:
    """The token before its apostrophe, folded."""
    for mark in APOSTROPHES:
        token = token.split(mark)[0]
    return fold(token)


def count_corpora(folder: Path, given: Counter[str], surname: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Add what the corpora say to `given` and `surname`; return the counts of capitalised and of lower-case others."""
    other: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for tokens, tags in sentences(folder):
        for i, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
            word = bare(token)
            if tag[2:] in PERSON:
                alone = tag[0] == "B" and (i + 1 == len(tags) or tags[i + 1][:1] != "I")
                (given if tag[0] == "B" and not alone else surname)[word] += 1
            elif token[:1].islower():
                lower[word] += 1
            elif i:
                other[word] += 1
    return other, lower


def count_lists(generator: Path, given: Counter[str], surname: Counter[str]) -> None:
    """Add the weights of the published lists."""
    for locale in ("tr_TR", *LOCALES):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        weight = CURATED if locale == "tr_TR" else FOREIGN
        for kind, counts in (("first", given), ("last", surname)):
            names = {
                n
                for attribute in vars(provider)
                if attribute.startswith(f"{kind}_names")
                for n in getattr(provider, attribute)
            }
            counts.update({word: weight for name in names for word in {fold(w) for w in name.split()}})
    data = generator / "trnamegen" / "data"
    with (data / "isimler.csv").open(encoding="utf-8") as rows:
        counts_of(given, {row["isimler"] for row in csv.DictReader(rows)})
    counts_of(surname, set((data / "soyisimler.txt").read_text(encoding="utf-8").split()))


def counts_of(counts: Counter[str], names: set[str]) -> None:
    """Add a dictionary's weight for each word of `names`."""
    counts.update({word: LISTED for name in names for word in {fold(w) for w in name.split()}})


class News:
    """Counts over news: a name stands right behind a title far more often than any other capitalised word."""

    def __init__(self, given: set[str]) -> None:
        self.given = given
        self.behind_given: Counter[str] = Counter()
        self.first: Counter[str] = Counter()
        self.last: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.lower: Counter[str] = Counter()

    def read(self, path: Path) -> None:
        """Count one collection."""
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                self._count(Words.of(json.loads(line)["text"]))

    def _count(self, words: Words) -> None:
        for i, text in enumerate(words.text):
            if len(text) < 2 or not text.isalpha() or text.isupper() or not i or is_apostrophe(words.text[i - 1]):
                continue
            if text[0].islower():
                self.lower[words.low[i]] += 1
            elif words.text[i - 1][-1].isalnum() or words.text[i - 1] == ",":
                self.capital[words.low[i]] += 1
                self.behind_given[words.low[i]] += words.low[i - 1] in self.given and words.is_capitalised(i - 1)
                if title_form(words.low[i]) is None and behind_title(words, i):
                    self._count_name(words, i)

    def _count_name(self, words: Words, i: int) -> None:
        end = i + 1
        while end < min(len(words), i + 4) and words.is_capitalised(end) and not words.is_all_caps(end):
            end += 1
        if is_tail(words.low[end - 1]) or title_form(words.low[end - 1]) or not words.text[end - 1].isalpha():
            return
        if end - i > 1:
            self.first[words.low[i]] += 1
        self.last[words.low[end - 1]] += 1

    def trust(self, word: str) -> tuple[float, int]:
        """How far the word is a name by its uses here (0..1), and by how many uses."""
        uses = self.capital[word]
        titled = (self.first[word] + self.last[word]) / uses if uses else 0.0
        named = self.behind_given[word] / uses if uses else 0.0
        return min(0.98, max((titled / SURE_SHARE) ** 0.6, (named / SURE_NAMED_SHARE) ** 0.8)), uses


def behind_title(words: Words, i: int) -> bool:
    """Does word `i` stand right behind a title in the possessive or of an office of state?"""
    form = title_form(words.low[i - 1])
    if form is None or not form.plain or needs_pair(form.lemma):
        return words.low[i - 1] == "sayın"
    return form.possessive or form.kind in ("public", "military", "profession")


def main() -> None:
    """Write the table."""
    corpora, generator = Path(sys.argv[1]), Path(sys.argv[2])
    given: Counter[str] = Counter()
    surname: Counter[str] = Counter()
    other, _ = count_corpora(corpora, given, surname)
    count_lists(generator, given, surname)
    news = News({word for word, count in given.items() if count >= CURATED})
    for path in sys.argv[3:]:
        news.read(Path(path))
    words = given.keys() | surname.keys() | {w for w, n in news.last.items() if n > 1}
    words |= {w for w, n in (news.capital + news.lower).items() if n >= FREQUENT and news.capital[w] > 1}
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        out.write(HEADER)
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("name", "given", "surname", "trust", "plain"))
        for word in sorted(words):
            if len(word) > 1 and word.isalpha():
                table.writerow(row_of(word, given[word], surname[word], other[word], news))


def row_of(word: str, given: int, surname: int, other: int, news: News) -> tuple[str, int, int, int, int]:
    """One row: the two estimates of trust are averaged by the uses behind each, 50 at most."""
    share, uses = news.trust(word)
    named = given + surname
    listed = named / (named + other + 0.5)
    weights = min(uses, 50), min(named + other, 50)
    trust = (share * weights[0] + listed * weights[1] + PRIOR * PRIOR_USES) / (sum(weights) + PRIOR_USES)
    plain = news.lower[word] / (news.lower[word] + news.capital[word] + 1)
    if given >= LISTED and uses < RARE and plain < LISTED_TRUST:
        trust = max(trust, LISTED_TRUST)
    return word, given + news.first[word], surname + news.last[word], round(100 * trust), round(100 * plain)


if __name__ == "__main__":
    main()
