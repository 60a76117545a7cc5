"""Money and numbers against the developer halves of other projects' test suites.

    python benchmarks/peer_money.py ../shared/data/peer-cases

Their spans hold the bare figure and currency, ours the bounding words too, so values are compared: a case is right
when every expected amount (or range) and currency is found, no more and no less. Rows marked `bad` (a fluent reader
rejects them) are left out; so are, for numbers, the classes named in `LEFT_OUT`, which no stage asks of a numeral.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.document import Annotations
from pipeline.money import find_money
from pipeline.records import Money
from pipeline.turkish.numerals import read_numeral, read_ordinal, read_percent, read_signed
from pipeline.turkish.words import Words

LEFT_OUT = {
    "fraction": r"bölü|\d/\d",
    "dozen": r"düzine",
    "comparison or range": r"$^",  # by kind: «30'dan büyük», «20 ve 30 arasında» bound a number, not a sum or a date
    "bare decimal": r"^,\d",
}

Case = dict[str, Any]


def cases(path: Path) -> list[Case]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [case for case in map(json.loads, lines) if case["quality"] != "bad"]


def money_of(text: str) -> Counter[tuple[object, ...]]:
    notes = Annotations(Words.of(text), text)
    values = [c.value for c in find_money(notes)]
    return Counter((v.amount, v.amount_max, v.currency) for v in values if isinstance(v, Money))


def money_is_right(case: Case) -> bool:
    expected = Counter(
        (e["min"] if e["amount"] is None else e["amount"], e["max"], e["currency"]) for e in case["expected"]
    )
    return money_of(case["text"]) == expected


def numbers_of(kind: str, text: str) -> list[Decimal]:
    """Every number of the kind, read left to right without overlap."""
    words = Words.of(text)
    found: list[Decimal] = []
    i = 0
    while i < len(words):
        read = {"percent": read_percent, "ordinal": read_ordinal, "number": read_signed}[kind](words, i)
        if read is None and kind != "number":
            read = read_numeral(words, i) if kind == "percent" else None
            i = read.end if read is not None else i + 1
            continue
        if read is None:
            i += 1
            continue
        found.append(read.value)
        i = read.end
    return found


def left_out(case: Case) -> str | None:
    if case["kind"] == "range":
        return "comparison or range"
    return next((name for name, pattern in LEFT_OUT.items() if re.search(pattern, case["text"])), None)


def number_is_right(case: Case) -> bool:
    found = numbers_of(case["kind"], case["text"])
    expected = [e["value"] for e in case["expected"]]
    return len(found) == len(expected) and all(
        abs(float(one) - float(other)) <= 1e-9 * max(1.0, abs(float(other)))
        for one, other in zip(found, expected, strict=True)
    )


def report(name: str, rows: list[Case], is_right: Any, *, show: bool) -> None:
    wrong = [case for case in rows if not is_right(case)]
    share = 1 - len(wrong) / len(rows) if rows else 0.0
    sys.stdout.write(f"{name}: {len(rows) - len(wrong)}/{len(rows)} = {share:.3f}\n")
    if show:
        for case in wrong:
            sys.stdout.write(f"  {case['text']!r} expected {[e['text'] for e in case['expected']]}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with money.dev.jsonl and numbers.dev.jsonl")
    parser.add_argument("--errors", action="store_true", help="show the cases that fail")
    options = parser.parse_args()
    report("money", cases(options.folder / "money.dev.jsonl"), money_is_right, show=options.errors)
    numbers = cases(options.folder / "numbers.dev.jsonl")
    counted = [case for case in numbers if left_out(case) is None]
    report("numbers", counted, number_is_right, show=options.errors)
    skipped = Counter(left_out(case) for case in numbers if left_out(case) is not None)
    sys.stdout.write(f"  left out: {dict(skipped)}\n")


if __name__ == "__main__":
    main()
