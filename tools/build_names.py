"""Regenerate `pipeline/resources/names.csv`: how strongly a word is a given name, a surname or something else.

Usage: python tools/build_names.py NER_FOLDER NAME_GENERATOR_FOLDER

NER_FOLDER holds `turkish-wiki-ner/train.jsonl` and `nakbatr/train.jsonl` (one sentence a line: `tokens`, BIO `tags`);
NAME_GENERATOR_FOLDER is the unpacked source of the PyPI package turkish-name-generator 1.0.6. Faker must be installed.
"""

from __future__ import annotations

import csv
import importlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.turkish.apostrophes import APOSTROPHES
from pipeline.turkish.casing import fold

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
HEADER = """\
# How often a word is a given name, a surname, or a capitalised or lower-case word that is no name.
# given/surname: occurrences as first/later word of a PERSON in Turkish-Wiki-NER (turkish-nlp-suite, D. Altinok 2023,
#   CC BY-SA 4.0; this table, as far as it is adapted from it, is shared under the same licence) and NakbaTR
#   (E. F. Bilgin Tasdemir and S. B. Ozates 2025, Apache-2.0), plus a weight for each list that holds it: 8 for the
#   tr_TR names of Faker (MIT), 3 for its other Latin-script locales, 2 for turkish-name-generator 1.0.6 (MIT).
# other: capitalised occurrences outside PERSON, not first in the sentence; lower: lower-case ones; same two corpora.
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


def main() -> None:
    """Write the table."""
    corpora, generator = Path(sys.argv[1]), Path(sys.argv[2])
    given: Counter[str] = Counter()
    surname: Counter[str] = Counter()
    other, lower = count_corpora(corpora, given, surname)
    count_lists(generator, given, surname)
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        out.write(HEADER)
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("name", "given", "surname", "other", "lower"))
        for name in sorted(given.keys() | surname.keys()):
            if len(name) > 1 and name.isalpha():
                table.writerow((name, given[name], surname[name], other[name], lower[name]))


if __name__ == "__main__":
    main()
