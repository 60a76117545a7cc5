"""Every regular expression of the package takes time that grows with the text, not with its square."""

import importlib
import inspect
import pkgutil
import re
import time

import pytest

import pipeline

SCANS = ("search", "finditer", "findall", "sub", "split")
PIECES = (
    "a",
    "A",
    "1",
    " ",
    "\n",
    "'",
    "-",
    ".",
    ",",
    "<",
    "<a",
    "date ",
    "1.",
    "1,",
    "Aa ",
    "a b ",
    "1 bin ",
    "ş",
    "“",
    "#0",
)


def patterns():
    """Patterns that stand at the top of a module, with the ways in which the module uses them."""
    for info in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        if info.name == "pipeline.__main__":
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                source = inspect.getsource(module)
                uses = {use for use in ("match", "fullmatch", *SCANS) if f"{name}.{use}(" in source}
                yield pytest.param(value, uses, id=f"{info.name}.{name}")


def seconds(pattern, uses, text):
    began = time.process_time()
    pattern.match(text)
    pattern.fullmatch(text)
    if uses & set(SCANS):
        pattern.findall(text)
    return time.process_time() - began


@pytest.mark.parametrize(("pattern", "uses"), list(patterns()))
def test_time_grows_with_the_length_of_the_worst_text(pattern, uses):
    for piece in PIECES:
        for end in ("", "!", "\0"):
            short, long = piece * 1000 + end, piece * 8000 + end
            if seconds(pattern, uses, long) < 0.02:
                continue
            # Eight times the text: linear takes 8 times as long, quadratic 64 times.
            ratio = min(seconds(pattern, uses, long) for _ in range(3)) / max(1e-5, seconds(pattern, uses, short))
            assert ratio < 25, f"{piece!r} repeated, then {end!r}"
