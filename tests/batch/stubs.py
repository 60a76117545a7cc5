"""A pipeline for tests: fast, the same every time, and as ill-behaved as an article's text asks for."""

import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ModelError
from pipeline.records import Article, Mention, PersonRecord, Result

DEATHS = {
    "KILL": lambda: os.kill(os.getpid(), signal.SIGKILL),  # as the kernel does when memory runs out
    "SEGFAULT": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "ABORT": os.abort,  # as C++ does with an exception that nobody catches
    "EXIT": lambda: sys.exit(3),
}
"""Words in a text that end the process, and how."""


class StubExtractor:
    """Takes each capitalised word for a person. RAISE, MEMORY, SLEEP and the deaths in a text do what they say."""

    def __call__(self, article):
        for word, die in DEATHS.items():
            if word in article.text:
                die()
        if "MEMORY" in article.text:
            bytearray(1 << 62)
        if "RAISE" in article.text:
            raise ValueError("first line\nsecond line")
        if "SLEEP" in article.text:
            time.sleep(0.01)
        mentions, offset = [], 0
        for word in article.text.split(" "):
            if word.istitle():
                end = offset + len(word)
                name = f"m{len(mentions) + 1}"
                mentions.append(Mention(label="PERSON", start=offset, end=end, text=word, value=word, id=name))
            offset += len(word) + 1
        people = tuple(PersonRecord(person=m.text, evidence=(m.id,)) for m in mentions)
        return Result(**article.model_dump(), mentions=tuple(mentions), people=people)


@dataclass(frozen=True)
class StubLoader:
    """Loads the stub. `count` is a file that grows by a byte for every load."""

    count: str = ""

    def __call__(self):
        if self.count:
            with Path(self.count).open("a") as file:
                file.write("x")
        return StubExtractor()

    def __repr__(self):
        return "StubLoader"  # so that the count makes no other fingerprint


@dataclass(frozen=True)
class BrokenLoader:
    """A pipeline that cannot be loaded: `how` is «raise» or «die»."""

    how: str

    def __call__(self):
        if self.how == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        raise ModelError("model.onnx: damaged; restore it")


def articles(count, mark=None):
    """`count` articles; `mark` gives the text of some by their index."""
    mark = mark or {}
    return [
        Article(id=f"haber-{number}", text=mark.get(number, f"Bugün Ali ile Veli {number} kez konuştu"))
        for number in range(count)
    ]


def output(folder):
    """The bytes of every file of the output but the manifest."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in (".csv", ".jsonl")}
