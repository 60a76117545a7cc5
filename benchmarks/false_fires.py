"""How often the countries stage fires on words that are no proper nouns in Universal Dependencies treebanks.

Usage: python benchmarks/false_fires.py [--shared FOLDER]

A fire is a COUNTRY or NATIONALITY candidate none of whose tokens the treebank tags PROPN. The treebanks tag countries
and peoples («ABD», «Türk») now PROPN, now ADJ or NOUN; so a fire on a word that some treebank tags PROPN elsewhere is
counted apart, and all fires are printed by word, for a reader to tell a mention from a mistake.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.countries import find_countries
from pipeline.document import Annotations
from pipeline.turkish.apostrophes import APOSTROPHES
from pipeline.turkish.words import Words

Sentence = list[tuple[str, str]]
"""Surface forms with their universal part of speech."""


def conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file; of a multi-word token the surface form with the tag of its first part."""
    sentence: Sentence = []
    inside = 0
    pending = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line:
            if sentence:
                yield sentence
            sentence = []
        elif line[0] != "#":
            number, form, _, tag = line.split("\t")[:4]
            if "-" in number:
                first, last = number.split("-")
                inside, pending = int(last) - int(first) + 1, form
            elif inside:
                if pending:
                    sentence.append((pending, tag))
                inside, pending = inside - 1, ""
            elif "." not in number:
                sentence.append((form, tag))
    if sentence:
        yield sentence


def jsonl(path: Path) -> Iterator[Sentence]:
    """The sentences of a JSON-lines file with `tokens` and `upos`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield list(zip(row["tokens"], row["upos"], strict=True))


def fires(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Label and text of each candidate that touches no proper noun."""
    text, proper = "", []
    for form, tag in sentence:
        start = len(text)
        text += form + " "
        if tag == "PROPN":
            proper.append((start, len(text) - 1))
    notes = Annotations(Words.of(text), text)
    for candidate in find_countries(notes):
        start, end = notes.offsets(candidate)
        if not any(a < end and start < b for a, b in proper):
            yield candidate.label, f"{text[start:end]}\t{text[max(0, start - 30) : end + 30]}"


def stem(form: str) -> str:
    """A form without its apostrophe and what follows."""
    return re.split(f"[{APOSTROPHES}]", form)[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--contexts", action="store_true", help="print each fire in its sentence")
    arguments = parser.parse_args()
    tokens = 0
    found: list[tuple[str, str]] = []
    proper: set[str] = set()
    folder = arguments.shared / "data" / "ud"
    for path in sorted([*folder.rglob("*.conllu"), *folder.rglob("*upos.jsonl")]):
        for sentence in conllu(path) if path.suffix == ".conllu" else jsonl(path):
            tokens += sum(tag != "PROPN" for _, tag in sentence)
            proper.update(stem(form) for form, tag in sentence if tag == "PROPN")
            for label, shown in fires(sentence):
                word, context = shown.split("\t")
                found.append((label, word))
                if arguments.contexts:
                    print(f"{path.parent.name}\t{label}\t{word}\t{context}")
    for label in ("COUNTRY", "NATIONALITY"):
        words = Counter(word for kind, word in found if kind == label)
        never = Counter({word: count for word, count in words.items() if word.split()[0] not in proper})
        print(f"{label}: {words.total()} fires on {tokens} tokens that are no proper nouns")
        print(f"  words never PROPN: {never.total()}, {never.total() / tokens * 1e5:.2f} in 100,000: {_listed(never)}")
        print(f"  words PROPN elsewhere: {_listed(words - never)}")


def _listed(words: Counter[str]) -> str:
    return ", ".join(f"{word} {count}" for word, count in words.most_common())


if __name__ == "__main__":
    main()
