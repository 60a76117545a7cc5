"""Fuzz the doors and the grammars by hand: pip install -e '.[dev,fuzz]', then

    python tests/fuzz/fuzz.py TARGET [-max_total_time=300] [any option of libFuzzer]

TARGET is `readers` (any bytes, as a file of every kind), `turkish` (any text through the language layer) or
`grammars` (text of words that the grammars know, mixed with anything, through the pipeline of rules into a shard).
No corpus is needed: atheris watches which branches are taken and goes after new ones. What breaks an invariant ends the
run with its input in `crash-…`; the same command with that file's name runs it again.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris
import pandas

with atheris.instrument_imports(include=["pipeline"]):
    from pipeline.batch.shardfile import decode, encode
    from pipeline.errors import InputError
    from pipeline.extraction import extract_articles, load
    from pipeline.reading.fields import MAX_ID
    from pipeline.reading.sources import SUFFIXES, read_file
    from pipeline.records import Article, Result
    from pipeline.resources import load_csv, load_toml
    from pipeline.turkish.casing import capitalize, fold, lower, to_ascii, upper
    from pipeline.turkish.numerals import parse_digits, parse_ordinal, read_numeral
    from pipeline.turkish.suffixes import is_suffix_chain, suffix_after
    from pipeline.turkish.tokenizer import tokenize
    from pipeline.turkish.verbs import is_copular, verb_form
    from pipeline.turkish.words import Words

_LONGEST = 60
"""Pieces of a text: enough for every construction, few enough for a thousand texts a second."""


class Readers:
    """Any bytes, also spliced into a sound file, give articles that every output can carry, or errors in one line."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)  # noqa: S108
        self._sound = {Path(self._folder.name) / f"haber{suffix}": _sound(suffix) for suffix in SUFFIXES}

    def __call__(self, data: bytes) -> None:
        """Read what `data` makes of a sound file, or `data` itself."""
        choices = atheris.FuzzedDataProvider(data)
        path, sound = choices.PickValueInList(list(self._sound.items()))
        if choices.ConsumeBool():
            sound = b""
        start = choices.ConsumeIntInRange(0, len(sound))
        end = min(len(sound), start + choices.ConsumeIntInRange(0, 16))
        path.write_bytes(sound[:start] + choices.ConsumeBytes(4096) + sound[end:])
        items = list(read_file(path))
        for item in items:
            if isinstance(item, InputError):
                assert item.reason.strip() and "\n" not in item.reason, item.reason
            else:
                assert Article.model_validate_json(item.model_dump_json()) == item
                assert item.text.strip() and "\0" not in item.text
                assert 0 < len(item.id) <= MAX_ID
        errors = [item for item in items if isinstance(item, InputError)]
        taken = [Result(**item.model_dump()) for item in items if isinstance(item, Article)]
        _check_shard(taken, errors)


def _sound(suffix: str) -> bytes:
    rows = [{"id": f"a{number}", "text": 'Vali "Ali" geldi; 5 lira.', "published": "2026-01-23"} for number in range(3)]
    lines = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    if suffix == ".parquet":
        stream = io.BytesIO()
        pandas.DataFrame(rows).to_parquet(stream)
        return stream.getvalue()
    page = "<html><meta name=date content=2026-01-23><article><h1>Vali</h1><p>Ali &amp; Can<p>geldi.</article></html>"
    return {
        ".txt": b"date 2026-01-23\nVali Ali geldi.",
        ".jsonl": lines,
        ".jsonl.gz": gzip.compress(lines),
        ".csv": pandas.DataFrame(rows).to_csv(index=False).encode(),
    }.get(suffix, page.encode())


def turkish(data: bytes) -> None:
    """Words reproduce their text, and no word is too odd for the language layer."""
    text = atheris.FuzzedDataProvider(data).ConsumeUnicodeNoSurrogates(4096)
    assert "".join(tokenize(text)) == text
    words = Words.of(text)
    for i, word in enumerate(words.text):
        assert text[words.start[i] : words.end[i]] == word
        low = words.low[i]
        for ask in (is_suffix_chain, verb_form, is_copular, parse_ordinal, parse_digits):
            ask(low)
        numeral = read_numeral(words, i)
        assert numeral is None or i <= numeral.start < numeral.end <= len(words)
        if i:
            suffix_after(words.low[i - 1], low)
    assert [i for start, end in words.sentences for i in range(start, end)] == list(range(len(words)))
    for change in (lower, upper, capitalize, fold, to_ascii):
        assert len(change(text)) == len(text), change


class Grammars:
    """Any text gives the same valid result twice, with offsets that reproduce it and rows that cite its mentions."""

    def __init__(self) -> None:
        self._nlp = load("rules")
        self._pieces = sorted(set(_pieces()))

    def __call__(self, data: bytes) -> None:
        """Put a text together as `data` says, and extract it."""
        choices = atheris.FuzzedDataProvider(data)
        published = (None, "2026-01-23", "2024-02-29")[choices.ConsumeIntInRange(0, 2)]
        article = Article(id="a", text="".join(self._text(choices)), published=published)
        with self._nlp.memory_zone():
            first, second = extract_articles([article, article], self._nlp)
        assert first == second
        end = 0
        for mention in first.mentions:
            assert article.text[mention.start : mention.end] == mention.text != ""
            if mention.label != "NATIONALITY":
                assert end <= mention.start, "scored mentions overlap"
                end = mention.end
        ids = {mention.id for mention in first.mentions}
        for row in (*first.people, *first.amounts, *first.dates):
            assert set(row.evidence) <= ids
        _check_shard([first], [])

    def _text(self, choices: atheris.FuzzedDataProvider) -> Iterator[str]:
        for _ in range(_LONGEST):
            if not choices.remaining_bytes():
                return
            kind = choices.ConsumeIntInRange(0, 15)
            if kind == 0:
                yield choices.ConsumeUnicodeNoSurrogates(8)
            elif kind < 4:
                yield str(choices.ConsumeIntInRange(0, 10 ** (2 * kind)))
            else:
                yield self._pieces[choices.ConsumeIntInRange(0, len(self._pieces) - 1)]
            yield (" ", "", "'", ", ", ". ", "\n", "-", " - ")[max(0, choices.ConsumeIntInRange(0, 15) - 8)]


def _pieces() -> Iterator[str]:
    """Words that the grammars know: every string in the resources, and what stands between them."""
    for path in Path("pipeline/resources").iterdir():
        if path.suffix == ".toml":
            yield from _strings(load_toml(path.name))
        elif path.suffix == ".csv":
            rows = load_csv(path.name)
            yield from (cell for row in rows[:: len(rows) // 200 + 1] for cell in row.values() if cell)
    yield from (
        "ve",
        "ile",
        "ya da",
        "'nın",
        "'da",
        "'li",
        "li",
        "lık",
        "(",
        ")",
        "%",
        ".",
        ":",
        "/",
        "«",
        "»",
        "dedi",
        "Bir",
    )


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, str):
        yield value


def _check_shard(results: list[Result], errors: list[InputError]) -> None:
    """What was found can be written, and is read back as it was."""
    contents = decode(encode(results, errors))
    assert contents is not None
    assert contents.rows["articles"] == len(results) and contents.rows["errors"] == len(errors)
    for line, result in zip(contents.parts["jsonl"].splitlines(), results, strict=True):
        assert Result.model_validate_json(line) == result


TARGETS: dict[str, Callable[[], Callable[[bytes], None]]] = {
    "readers": Readers,
    "turkish": lambda: turkish,
    "grammars": Grammars,
}


def main() -> None:
    """Run the target named on the command line until something breaks or the time is over."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(__doc__)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    target = TARGETS[sys.argv[1]]()
    atheris.Setup([sys.argv[0], "-len_control=0", "-max_len=2000", *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
