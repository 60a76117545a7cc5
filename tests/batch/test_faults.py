"""Disks that fill, folders that cannot be written, and articles mangled in every way."""

import errno
import os
import random
import subprocess

import pytest

from pipeline.batch import Settings, run_batch
from pipeline.batch.extractor import PipelineLoader
from pipeline.errors import HavadisError, InputError
from pipeline.reading import Sources, read
from pipeline.records import Article, Result
from tests.batch.stubs import StubLoader, articles, output

MUTANTS = int(os.environ.get("HAVADIS_MUTANTS", "150"))
TEXT = """date 2026-01-23
Dışişleri Bakanı Ali Kaya, Karadağ'ın başkenti Podgoritsa'da 12 Ocak 2026'da "8,9 milyar dolarlık" anlaşmayı
imzaladı. Eski Başbakan Ayşe Demir ise dün yaptığı açıklamada 1.250,50 TL ceza aldığını, "Olmaz!" dediğini söyledi.
"""


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("may not mount a small disk here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("workers", [0, 1])
def test_a_full_disk_ends_the_run_in_one_line_and_leaves_the_earlier_output(small_disk, workers):
    out = small_disk / "out"
    run_batch(articles(10), out, loader=StubLoader())
    before = output(out)
    with pytest.raises(HavadisError, match="No space left on device; what is done is kept") as raised:
        run_batch(articles(3000), out, Settings(workers=workers), loader=StubLoader())
    assert "\n" not in str(raised.value)
    assert output(out) == before


def test_a_disk_that_fills_and_is_freed_gives_the_undisturbed_output(tmp_path, monkeypatch):
    run_batch(articles(300), tmp_path / "undisturbed", loader=StubLoader())
    synced = os.fsync
    left = [3]

    def fsync(handle):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        synced(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(HavadisError, match="No space left"):
        run_batch(articles(300), tmp_path / "out", loader=StubLoader())
    monkeypatch.undo()
    summary = run_batch(articles(300), tmp_path / "out", loader=StubLoader())
    assert summary.resumed > 0
    assert output(tmp_path / "out") == output(tmp_path / "undisturbed")


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_write_permission_ends_the_run_in_one_line(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(HavadisError, match="Permission denied"):
        run_batch(articles(3), tmp_path / "out", loader=StubLoader())


def mutant(chance):
    """A text file mangled in one of the ways that archives are."""
    data = TEXT.encode()
    where = chance.randrange(len(data))
    kind = chance.randrange(12)
    if kind == 0:
        return TEXT.encode("cp1254")
    if kind == 1:
        return data[:where]
    if kind == 2:
        return data[:where] + bytes(chance.randrange(256) for _ in range(chance.randrange(1, 9))) + data[where:]
    if kind == 3:
        return data.replace(b" ", chance.choice([b"\0", b"\xc2\xa0", b"\r\n", b"\t\t", b""]))
    if kind == 4:
        marks = "\u200f\u202e\u200d\ufeff\u0301\u00ad\u2028\u0085"
        return "".join(char + chance.choice(marks) for char in TEXT).encode()
    if kind == 5:
        return data * chance.randrange(2, 30)
    if kind == 6:
        return TEXT.replace("\n", " ").encode() * 60
    if kind == 7:
        return "".join(chance.sample(TEXT, len(TEXT))).encode()
    if kind == 8:
        return TEXT.encode("utf-16")
    if kind == 9:
        return (TEXT.upper() + "9" * 5000 + "'" * 500 + "(" * 500).encode()
    if kind == 10:
        return b"\xed\xa0\x80" + data
    return bytes(chance.randrange(256) for _ in range(600))


def test_mangled_articles_give_a_result_or_a_row_and_offsets_that_hold(tmp_path):
    chance = random.Random(2026)  # noqa: S311
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(MUTANTS):
        suffix = chance.choice([".txt", ".txt", ".html"])
        (folder / f"{number:05}{suffix}").write_bytes(mutant(chance))
    taken = sum(isinstance(item, Article) for item in read([folder]))
    summary = run_batch(Sources([folder]), tmp_path / "out", loader=PipelineLoader("rules"))
    assert summary.articles + summary.errors == MUTANTS
    assert taken > MUTANTS / 2
    assert summary.articles == taken
    for line in (tmp_path / "out" / "articles.jsonl").read_bytes().splitlines():
        result = Result.model_validate_json(line)
        for mention in result.mentions:
            assert result.text[mention.start : mention.end] == mention.text != ""


def test_an_error_with_line_breaks_and_formulas_is_one_harmless_row(tmp_path):
    run_batch([InputError("=cmd\n|x.txt", "empty")], tmp_path, loader=StubLoader())
    assert (tmp_path / "errors.csv").read_text(encoding="utf-8").splitlines()[1] == "\"'=cmd"
