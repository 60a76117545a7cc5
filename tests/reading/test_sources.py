"""Files, folders, globs and standard input; every bad input is one error in its place."""

import datetime
import gzip
import io
import json
import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import InputError
from pipeline.reading import Sources, read, walk
from pipeline.reading.jsonl import read_jsonl
from pipeline.reading.sources import read_file
from pipeline.records import Article

TEXT = "Bakan dün Ankara'ya geldi."


def ids(items):
    return [item.id for item in items]


def only_error(items):
    (error,) = items
    assert isinstance(error, InputError)
    assert "\n" not in str(error)
    return error


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_folder_is_read_depth_first_in_order_of_name_and_hidden_files_are_left_out(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/y.txt", ".gizli.txt", ".git/x.txt", "c.TXT"):
        write(tmp_path / name, TEXT)
    assert ids(read([tmp_path])) == ["y", "z", "b", "c"]


def test_a_folder_larger_than_memory_allows_is_still_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(walk, "_IN_MEMORY", 3)
    names = [f"{number:02}" for number in range(20)]
    for name in reversed(names):
        write(tmp_path / f"{name}.txt", TEXT)
    assert ids(read([tmp_path])) == names


def test_companions_of_articles_are_counted_not_read(tmp_path):
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "a.json", "{}")
    write(tmp_path / "README.md", "oku")
    sources = Sources([tmp_path])
    assert ids(sources) == ["a"]
    assert dict(sources.skipped) == {".json": 1, ".md": 1}


def test_the_output_folder_is_not_read_as_input(tmp_path):
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "outputs" / "articles.jsonl", json.dumps({"id": "eski", "text": TEXT}))
    assert ids(Sources([tmp_path], exclude=tmp_path / "outputs")) == ["a"]


def test_globs_are_expanded_in_order(tmp_path):
    for name in ("x/b.txt", "y/a.txt", "y/c.csv"):
        write(tmp_path / name, TEXT)
    assert ids(read([str(tmp_path / "**" / "*.txt")])) == ["b", "a"]


def test_a_glob_that_fits_nothing_and_a_missing_file_are_errors(tmp_path):
    assert "no file fits" in only_error(read([str(tmp_path / "*.txt")])).reason
    assert "no such file" in only_error(read([str(tmp_path / "yok.txt")])).reason


def test_a_file_of_an_unknown_kind_is_an_error_that_names_the_kinds_read(tmp_path):
    assert "«.pdf»" in only_error(read([write(tmp_path / "a.pdf", "%PDF-1.4")])).reason


def test_a_link_to_a_folder_above_is_not_followed(tmp_path):
    write(tmp_path / "a.txt", TEXT)
    (tmp_path / "dongu").symlink_to(tmp_path)
    article, error = read([tmp_path])
    assert article.id == "a"
    assert "link" in error.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_an_error(tmp_path):
    path = write(tmp_path / "a.txt", TEXT)
    path.chmod(0)
    assert "permission denied" in only_error(read([path])).reason


def test_a_file_that_cannot_be_opened_is_an_error(tmp_path, monkeypatch):
    path = write(tmp_path / "a.txt", TEXT)

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(path), "open", refuse)
    assert only_error(read([path])).reason == "permission denied"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("bos.txt", b"", "empty"),
        ("ikili.txt", bytes(range(256)), "binary"),
        ("kiril.txt", "Привет, мир".encode("cp1251"), "neither UTF-8"),
        ("uzun.txt", b"a" * 5_000_000, "split it"),
        ("bos.jsonl", b"", "empty"),
        ("bos.csv", b"", "empty"),
        ("bos.html", b"", "empty"),
        ("etiket.html", b"<html><body><script>x()</script></body></html>", "empty"),
        ("sutunsuz.csv", b"id,metin\n1,abc\n", "no column «text»"),
        ("bozuk.jsonl", b'{"id": "a", "text": ', "broken JSON"),
        ("liste.jsonl", b"[1, 2]\n", "a JSON list"),
        ("metinsiz.jsonl", b'{"id": "a"}\n', "no «text»"),
        ("sayi.jsonl", b'{"id": "a", "text": 5}\n', "not a string"),
        ("derin.jsonl", b"[" * 100_000 + b"\n", "broken JSON"),
        ("tarih.jsonl", b'{"text": "abc", "published": "yesterday"}\n', "is not YYYY-MM-DD"),
        ("takvim.jsonl", b'{"text": "abc", "published": "2026-02-30"}\n', "calendar"),
        ("uzunsatir.jsonl", b'{"text": "' + b"a" * 5_000_000 + b'"}\n', "5,000,000 characters"),
        ("kirik.jsonl.gz", gzip.compress(b'{"text": "abc"}\n' * 9)[:-12], "damaged gzip"),
        ("duz.jsonl.gz", b"gzip degil", "damaged gzip"),
        ("derin.html", b"<div>" * 50_000, "nested deeper"),
    ],
)
def test_a_bad_input_is_one_error_with_its_reason(tmp_path, name, content, reason):
    path = write(tmp_path / name, content)
    error = only_error(item for item in read([path]) if isinstance(item, InputError))
    assert error.source.startswith(str(path))
    assert reason in error.reason


def test_a_bad_line_costs_that_line_only(tmp_path):
    lines = ['{"id": "a", "text": "bir"}', "{bozuk", "", '{"text": "iki"}', '{"id": 7, "text": "üç"}']
    first, error, second, third = read([write(tmp_path / "haber.jsonl", "\n".join(lines))])
    assert ids([first, second, third]) == ["a", "haber-4", "7"]
    assert error.source.endswith("haber.jsonl:2")


def test_a_line_beyond_all_bounds_is_passed_over_without_being_held():
    class Endless(io.RawIOBase):
        left = 40_000_000

        def readable(self):
            return True

        def readinto(self, buffer):
            count = min(len(buffer), self.left)
            buffer[:count] = b"a" * count
            self.left -= count
            return count

    error = only_error(read_jsonl(io.BufferedReader(Endless()), "x.jsonl", "x"))
    assert "16,000,000 bytes" in error.reason


def test_json_lines_carry_id_date_and_title_packed_or_not(tmp_path):
    row = {"id": "a/b:1", "published": "2026-01-23T10:00:00+03:00", "title": "Başlık", "text": TEXT}
    line = json.dumps(row).encode()
    expected = Article(id="a/b:1", published="2026-01-23", title="Başlık", text=TEXT)
    assert list(read([write(tmp_path / "a.jsonl", line)])) == [expected]
    assert list(read([write(tmp_path / "b.jsonl.gz", gzip.compress(line))])) == [expected]


def test_lone_surrogates_and_nul_become_replacement_characters_at_their_place(tmp_path):
    (article,) = read(
        [write(tmp_path / "a.jsonl", b'{"id": "i\\ud83d", "text": "a\\u0000b\\udc00c", "title": "\\ud800"}')]
    )
    assert (article.id, article.text, article.title) == ("i\ufffd", "a\ufffdb\ufffdc", "\ufffd")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254"])
def test_csv_is_read_with_the_delimiter_and_encoding_it_has(tmp_path, delimiter, encoding):
    header = delimiter.join(["ID", "text", "published", "title"])
    row = delimiter.join(["7", '"Şişli\'de\n""dün""; bugün, yarın"', "23.01.2026", ""])
    (article,) = read([write(tmp_path / "a.csv", f"{header}\n{row}\n".encode(encoding))])
    text = 'Şişli\'de\n"dün"; bugün, yarın'
    assert article == Article(id="7", text=text, published="2026-01-23")


def test_a_bad_csv_row_costs_that_row_only(tmp_path):
    content = 'id,text\n1,"bir\n2,iki"\n3,\n4,dört\n5,"bir"x\n6,altı\n'
    items = list(read([write(tmp_path / "a.csv", content)]))
    assert [(i.id, i.text) for i in items if isinstance(i, Article)] == [
        ("1", "bir\n2,iki"),
        ("4", "dört"),
        ("6", "altı"),
    ]
    reasons = [i.reason for i in items if isinstance(i, InputError)]
    assert len(reasons) == 2
    assert reasons[0].startswith("empty")
    assert reasons[1].startswith("broken CSV")


def test_a_csv_without_ids_names_rows_by_file_and_row(tmp_path):
    assert ids(read([write(tmp_path / "haber.csv", "text\nbir\niki\n")])) == ["haber-2", "haber-3"]


def test_parquet_rows_are_articles_and_a_bad_row_costs_itself_only(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = {
        "id": [1, None, 3],
        "text": ["bir", "iki", None],
        "published": [datetime.date(2026, 1, 23), None, None],
        "other": [1.5, 2.5, 3.5],
    }
    parquet.write_table(pyarrow.table(columns), tmp_path / "haber.parquet")
    first, second, error = read([tmp_path / "haber.parquet"])
    assert first == Article(id="1", text="bir", published="2026-01-23")
    assert second.id == "haber-2"
    assert (error.source[-2:], error.reason) == (":3", "no «text» in it")


def test_a_parquet_row_that_is_not_utf_8_costs_itself_only(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    text = pyarrow.array([b"Vali geldi.", "Şehir büyüdü.".encode("cp1254")]).view(pyarrow.string())
    parquet.write_table(pyarrow.table({"text": text}), tmp_path / "haber.parquet")
    first, error = read([tmp_path / "haber.parquet"])
    assert first.text == "Vali geldi."
    assert error.reason.startswith("a cell that cannot be read ('utf-8' codec")


def test_a_parquet_file_with_a_changed_byte_gives_articles_or_errors_in_one_line(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"id": ["a", "b"], "text": ["Vali geldi.", "Ali"]}), tmp_path / "a.parquet")
    whole = (tmp_path / "a.parquet").read_bytes()
    for place in range(0, len(whole), 2):
        changed = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        for item in read([write(tmp_path / "b.parquet", changed)]):
            assert isinstance(item, Article) or "\n" not in item.reason


def test_a_parquet_file_cut_short_or_without_text_is_an_error(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"metin": ["bir"]}), tmp_path / "a.parquet")
    assert "no column «text»" in only_error(read([tmp_path / "a.parquet"])).reason
    whole = (tmp_path / "a.parquet").read_bytes()
    assert "damaged parquet" in only_error(read([write(tmp_path / "b.parquet", whole[:-9])])).reason


PAGE = """<!doctype html><html><head><title>Site | Başlık</title>
<meta property="article:published_time" content="2026-01-23T09:00:00+03:00">
<style>p {color: red}</style><script src="http://example.invalid/x.js"></script></head>
<body><nav><ul><li>Ana sayfa</li></ul></nav><div><article><h1>Bakan geldi</h1>
<p>Bakan <b>Ali&nbsp;Kaya</b>, Ankara'ya   geldi.</p><p>Toplantı
yapıldı.</p><aside><p>Reklam</p></aside><img src="http://example.invalid/a.png"></article></div>
<footer><p>Künye</p></footer></body></html>"""


def test_html_gives_the_readable_text_the_title_and_the_date(tmp_path):
    pytest.importorskip("selectolax")
    (article,) = read([write(tmp_path / "sayfa.html", PAGE)])
    assert article == Article(
        id="sayfa",
        published="2026-01-23",
        title="Bakan geldi",
        text="Bakan geldi\nBakan Ali Kaya, Ankara'ya geldi.\nToplantı yapıldı.",
    )


def test_html_without_paragraphs_gives_its_text(tmp_path):
    pytest.importorskip("selectolax")
    (article,) = read([write(tmp_path / "a.htm", "<body>Bakan<br>geldi &amp; gitti</body>")])
    assert article.text == "Bakan geldi & gitti"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"date 2026-01-23 Bakan geldi.", [("stdin", "2026-01-23")]),
        (b'\n {"id": "a", "text": "bir"}\n{"text": "iki"}\n', [("a", None), ("stdin-3", None)]),
    ],
)
def test_standard_input_is_one_text_or_json_lines(monkeypatch, data, expected):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [(article.id, article.published) for article in read(["-"])] == expected


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".jsonl", ".csv", ".html", ".jsonl.gz"]))
def test_any_bytes_in_any_format_give_articles_or_errors(tmp_path_factory, data, suffix):
    path = write(tmp_path_factory.mktemp("f") / f"a{suffix}", data)
    for item in read_file(path):
        assert isinstance(item, Article | InputError)
        if isinstance(item, Article):
            assert item.text.strip()
            item.model_dump_json()
