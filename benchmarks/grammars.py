"""Money and dates together beside spaCy's blank Turkish tokenizer, on the same articles in the same run.

Usage: python benchmarks/grammars.py NEWS.jsonl [--repeats 3]
Processor time; the words of an article are cut before the grammars' clock starts, as every stage shares them.
"""

import argparse
import json
import time
from pathlib import Path

import spacy

from pipeline.dates import find_dates
from pipeline.document import Annotations
from pipeline.money import find_money
from pipeline.turkish.words import Words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path, help="articles, one JSON object with «text» and «published» a line")
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.news.read_text("utf-8").splitlines()]
    words = sum(len(article["text"].split()) for article in articles)
    blank = spacy.blank("tr")
    for _ in range(options.repeats):
        began = time.process_time()
        for article in articles:
            blank.make_doc(article["text"])
        tokenizer = time.process_time() - began
        notes = [Annotations(Words.of(a["text"]), a["text"], a.get("published")) for a in articles]
        began = time.process_time()
        for article_notes in notes:
            article_notes.add("money", find_money(article_notes))
            article_notes.add("dates", find_dates(article_notes))
        grammars = time.process_time() - began
        print(f"blank tokenizer {words / tokenizer:,.0f} words/s, money and dates {words / grammars:,.0f} words/s")


if __name__ == "__main__":
    main()
