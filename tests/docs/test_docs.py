"""The documents' code blocks run as they stand, and their links lead somewhere.

A `pycon` block is a doctest, a `python` block runs, and of a `sh` block the commands that begin with «havadis» run; a
block of no language is what the block before it prints, of a command but for the figures. The blocks of one document
share a folder with a copy of the corpus, and its Python blocks share their names. Runs stay in this process
(`--workers 0`), which saves their start. What runs other programs is in `text` blocks.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*sorted(ROOT.glob("docs/**/*.md")), *ROOT.glob("README.md")]
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def blocks(document):
    return [(found[1], found[2]) for found in _BLOCK.finditer(document.read_text(encoding="utf-8"))]


def run_shell(code, name):
    """What the commands write to standard output."""
    printed = ""
    for line in code.replace("\\\n", " ").splitlines():
        for command in (part for part in line.split(" && ") if part.startswith("havadis ")):
            arguments = shlex.split(command, comments=True)[1:]
            alone = ["--workers", "0"] if arguments[0] == "run" and "--workers" not in arguments else []
            found = CliRunner().invoke(app, [*arguments, *alone])
            assert found.exit_code == 0, f"{name}: {command}\n{found.output}{found.exception or ''}"
            printed += found.stdout
    return printed


def run_python(code, names, name):
    """What the code writes to standard output."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(code, name, "exec"), names)  # noqa: S102 - our own documents
    return printed.getvalue()


def without_figures(text):
    return re.sub(r"\d[\d.,]*", "0", text)


def run_doctest(code, names, name):
    test = doctest.DocTestParser().get_doctest(code, names, name, name, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test, clear_globs=False)
    names.update(test.globs)
    assert runner.failures == 0, f"{name}: a result is not what the document shows (see above)"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_code_of_a_document_runs(document, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    names = {"__name__": "__main__"}
    printed, comparable = "", str
    for kind, code in blocks(document):
        if kind == "sh":
            printed, comparable = run_shell(code, document.name), without_figures
        elif kind == "pycon":
            run_doctest(code, names, document.name)
        elif kind == "python":
            printed, comparable = run_python(code, names, document.name), str
        elif kind == "":
            assert comparable(code) == comparable(printed), f"{document.name}: shows\n{code}but prints\n{printed}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(document):
    targets = [link for link in _LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in targets if not (document.parent / link).exists()] == []


def test_no_block_is_of_an_unknown_kind():
    known = {"", "sh", "python", "pycon", "text", "json", "toml", "csv"}
    assert {kind for document in DOCUMENTS for kind, _ in blocks(document)} <= known
