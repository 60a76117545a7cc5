"""Others on the same articles, for `speed.py peers`. Each does another part of the work than havadis does.

The models are made here and know next to nothing: what they find does not matter to the time they take. stanza's are
trained for some steps by its own trainers, with its default sizes; they lack the character language models that
stanza's downloads have, and so are faster. spaCy's is its default convolutional network, as initialised.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy

from pipeline.batch.extractor import PipelineExtractor
from pipeline.records import Article
from pipeline.turkish.words import Words

Job = Callable[[list[Article]], object]
_FEW = 5
"""Articles for who is slow."""
_TRAINED_ON = 40


@dataclass(frozen=True)
class Peer:
    name: str
    job: Job
    articles: int | None = None
    """How many articles at most it is given."""


def peers(some: list[Article]) -> Iterator[Peer]:
    """Those that are installed; the models are trained on `some` articles."""
    for engine in ("rules", "default"):
        yield Peer(f"havadis, engine `{engine}`: everything", _havadis(engine))
    yield Peer("spaCy, blank tokenizer and CNN: tokens and names", _spacy())
    yield from _dateparser()
    yield from _stanza(some)


def _havadis(engine: str) -> Job:
    extractor = PipelineExtractor(engine, "TR")
    return lambda some: [extractor(article) for article in some]


def _spacy() -> Job:
    nlp = spacy.blank("tr")
    tagger = nlp.add_pipe("ner")
    for label in ("PERSON", "LOCATION", "ORGANIZATION"):
        tagger.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    return lambda some: list(nlp.pipe(article.text for article in some))


def _dateparser() -> Iterator[Peer]:
    try:
        from dateparser.search import search_dates
    except ImportError:
        return
    job = lambda some: [search_dates(article.text, languages=["tr"]) for article in some]  # noqa: E731
    yield Peer(f"dateparser, `search_dates`: dates (on {_FEW} articles)", job, _FEW)


def _stanza(some: list[Article]) -> Iterator[Peer]:
    try:
        import stanza
        import torch
    except ImportError:
        return
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _train_stanza([Words.of(" ".join(article.text.split())) for article in some[:_TRAINED_ON]], folder)
        nlp = stanza.Pipeline(
            "tr",
            dir=made,
            processors="tokenize,ner",
            tokenize_model_path=str(folder / "tokenize.pt"),
            ner_model_path=str(folder / "ner.pt"),
            allow_unknown_language=True,
            download_method=None,
            use_gpu=False,
            verbose=False,
        )
        yield Peer(
            "stanza, tokenizer and tagger: tokens and names", lambda some: nlp.bulk_process([a.text for a in some])
        )


def _train_stanza(texts: list[Words], folder: Path) -> None:
    """Leave `ner.pt` and `tokenize.pt` in `folder`: trained on our words and sentences, capitals taken for names."""
    text, labels, trees = _tokens(texts)
    rows = [
        [{"text": words.text[i], "ner": "S-PERSON" if words.is_capitalised(i) else "O"} for i in range(start, end)]
        for words in texts
        for start, end in words.sentences
    ]
    written = {"cut.txt": text, "cut.label": labels, "cut.conllu": trees, "none.json": "{}", "resources.json": "{}"}
    for name, content in {**written, "ner.json": json.dumps(rows)}.items():
        (folder / name).write_text(content, encoding="utf-8")
    common = ["--mode", "train", "--cpu", "--shorthand", "tr_news", "--save_dir", "."]
    tagger = ["--train_file", "ner.json", "--eval_file", "ner.json", "--save_name", "ner.pt", "--no_pretrain"]
    tokenizer = ["--lang", "tr", "--txt_file", "cut.txt", "--label_file", "cut.label", "--dev_txt_file", "cut.txt"]
    tokenizer += ["--dev_label_file", "cut.label", "--dev_conll_gold", "cut.conllu", "--mwt_json_file", "none.json"]
    tokenizer += ["--conll_file", "out.conllu", "--save_name", "tokenize.pt", "--no_use_mwt"]
    for model, options in (
        ("ner_tagger", [*tagger, "--max_steps", "20", "--eval_interval", "20"]),
        ("tokenizer", [*tokenizer, "--steps", "300", "--eval_steps", "300"]),
    ):
        command = [sys.executable, "-m", f"stanza.models.{model}", *common, *options]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _tokens(texts: list[Words]) -> tuple[str, str, str]:
    """As stanza's tokenizer learns: the text, for each character whether a token (1) or sentence (2) ends, CoNLL-U."""
    text, labels, trees = "", "", ""
    for words in texts:
        for start, end in words.sentences:
            for i in range(start, end):
                blank = " " if words.space_after(i) else ""
                text += words.text[i] + blank
                labels += "0" * (len(words.text[i]) - 1) + ("2" if i == end - 1 else "1") + "0" * len(blank)
                space = "_" if blank else "SpaceAfter=No"
                trees += f"{i - start + 1}\t{words.text[i]}" + "\t_" * 4 + f"\t{i - start}\tdep\t_\t{space}\n"
            trees += "\n"
    return f"{text}\n\n", f"{labels}\n\n", trees
