"""Write the training files of the small stanza tagger: our words and sentences, BIOES tags.

stanza cannot leave a label open, so what the gold articles do not mark (organisations, places) is filled in by the
shipped recogniser, and raw news is tagged by it whole. Then:

    python -m stanza.models.ner_tagger --mode train --cpu --shorthand tr_news --no_pretrain --train_file OUT/train.json
      --eval_file OUT/eval.json --save_dir OUT --save_name ner.pt --max_steps 3000 --hidden_dim 128 --word_emb_dim 64
"""

import argparse
import json
import random
from pathlib import Path

from models.training import corpora
from models.training.corpora import Example
from models.training.labels import LABELS
from models.training.selftrain import raw_articles
from models.training.sets import held_out
from pipeline.document import Annotations
from pipeline.engines import load_engine
from pipeline.engines.base import Engine
from pipeline.turkish.words import Words

Sentence = list[dict[str, str]]


def spans_of(example: Example, words: Words, engine: Engine) -> list[tuple[int, int, str]]:
    """Return the marks of the example and, where they say nothing, the engine's spans, as word ranges."""
    marked = []
    for mark in example.marks:
        inside = [i for i in range(len(words)) if mark.start < words.end[i] and words.start[i] < mark.end]
        if inside and mark.labels != ("LOCATION",):
            marked.append((inside[0], inside[-1] + 1, mark.labels[0]))
    taken = {i for start, end, _ in marked for i in range(start, end)}
    open_labels = set(example.open_labels) or set(LABELS)
    found = [s for s in engine.tag([Annotations(words, example.text)])[0] if s.label in open_labels]
    free = [s for s in found if not taken & set(range(s.start, s.end))]
    return [*marked, *((s.start, s.end, str(s.label)) for s in free)]


def sentences(example: Example, engine: Engine) -> list[Sentence]:
    """Return the sentences of a text as stanza's NER reader takes them."""
    words = Words.of(example.text)
    tags = ["O"] * len(words)
    for start, end, label in spans_of(example, words, engine):
        tags[start:end] = [f"I-{label}"] * (end - start)
        tags[start] = f"B-{label}"
        tags[end - 1] = f"E-{label}" if end - start > 1 else f"S-{label}"
    rows = [{"text": word, "ner": tag} for word, tag in zip(words.text, tags, strict=True)]
    return [rows[start:end] for start, end in words.sentences]


def main() -> None:
    """Write train.json and eval.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--raw", type=int, default=1000, help="how many raw articles to add")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    engine = load_engine("default")
    data = options.shared / "data"
    train, held = held_out(corpora.gold_articles(data / "gold/train"))
    gold = [e.text for e in (*train, *held, *corpora.gold_articles(data / "gold/dev"))]
    raw = random.Random(5).sample(list(raw_articles(data / "raw", 5, gold)), options.raw)  # noqa: S311  a seeded draw
    for name, examples in (("train", [*train, *raw]), ("eval", held)):
        rows = [sentence for example in examples for sentence in sentences(example, engine)]
        (options.out / f"{name}.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        print(f"{name}: {len(rows)} sentences")


if __name__ == "__main__":
    main()
