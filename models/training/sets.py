"""Which articles train, which choose, and which are only reported."""

from collections.abc import Sequence
from pathlib import Path

from models.training import corpora
from models.training.corpora import Example


def held_out(articles: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Split articles into (training, held out): every tenth in their order is held out to choose epochs."""
    kept = [a for i, a in enumerate(articles) if i % 10 != 3]
    return kept, [a for i, a in enumerate(articles) if i % 10 == 3]


def evaluation_sets(shared: Path) -> dict[str, tuple[list[Example], tuple[str, ...]]]:
    """Return the sets that are scored: name → (examples, labels it annotates)."""
    data = shared / "data"
    return {
        "held": (
            held_out(corpora.gold_articles(data / "gold/train"))[1],
            ("PERSON", "POSITION", "NATIONALITY"),
        ),
        "own-held": (held_out(corpora.own_articles(data / "raw"))[1], ("PERSON", "POSITION", "NATIONALITY")),
        "gold-dev": (corpora.gold_articles(data / "gold/dev"), ("PERSON", "POSITION", "NATIONALITY")),
        "nakbatr-dev": (
            corpora.nakbatr(data / "ner/nakbatr/dev.jsonl"),
            ("PERSON", "ORGANIZATION", "LOCATION"),
        ),
        "wiki-dev": (
            corpora.turkish_wiki_ner(data / "ner/turkish-wiki-ner/dev.jsonl"),
            ("PERSON", "ORGANIZATION", "LOCATION"),
        ),
    }
