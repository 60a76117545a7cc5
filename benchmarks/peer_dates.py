"""Other projects' Turkish date cases against this project's grammar, value by value, and dateparser on the same.

Usage: `python benchmarks/peer_dates.py ../shared/data/peer-cases [--errors]`.

An expected item is right when a date of ours that overlaps it has its value. Their conventions are mapped to the
guide's first: an open range counts as its date, a weekend as both days, and «two months ago» at the grain of its unit.
Left out, and counted: kinds the guide does not mark (`left_out` gives the reason for each).
dateparser gets each expression cut out, the easiest case for it; it has no ranges.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pipeline.dates import find_dates
from pipeline.document import Annotations
from pipeline.turkish.words import Words

FILES = ("dates.dev.jsonl", "dates-itutime.dev.jsonl")
_REASONS = (
    (r"(?:içinde|içerisinde|içerisinde)$", "a span from now on («iki hafta içinde»): a duration for the guide"),
    (
        r"son 24 saat|şu an|ilerleyen|ilk günler|bugünlere|yıllarda?$|yıllar$|günlerde$|haftalarda$",
        "vague, or in hours",
    ),
    (r"bugüne|günümüz", "«bugüne kadar»: vague for the guide"),
    (
        r"ertesi|dünden önceki|(?:haftadan|sonundan|aydan|yarından) sonraki|(?:yarından|bugünden) itibaren",
        "told from another date in a conversation",
    ),
    (
        r"^(?:önümüzdeki|gelecek|geçen|önceki|son|geçtiğimiz|sonraki) (?:\d+|[a-zçğıöşü]+) "
        r"(?:gün|hafta|ay|yıl)(?:da|de)?(?: içinde)?$",
        "«son 2 ay»: the guide counts the unit of today in, the peers do not agree with each other",
    ),
    (r"\d+\. (?:dakika|hafta|yıl)|yılında.*kuruluş|kuruluş", "minutes, rounds and anniversaries"),
    (r"^(?:yeni )?gün[üe]$", "«yeni güne başlamak»: an idiom"),
    (r"günden|süresince|boyunca$", "a duration from a date"),
    (
        r"^(?:\d+|yirmi ikisi|otuzu|18'i haftası|\w+ 2[12]'\w+|(?:cuma|perşembe) yirmi.*)$",
        "a bare day («15'inde»): could be an age or a count",
    ),
    (
        r"^[a-zçğıöşü]+ (?:21|22)'[a-z]+$|^(?:cuma|perşembe) yirmi",
        "a bare day («15'inde»): could be an age or a count",
    ),
    (r"^yaklaşık \d+ ay sonra|^\d+ yıl sonra", "told from an event of the text"),
)


# «2014'ten Mayıs 2018'e», «1 Şubat ve Mart 2019 arası»
_MONTH_END = re.compile(
    r"^\d{4}(?:'\w+)? (?:ve )?(?:\d+ )?[A-ZŞİ][a-zığşçöü]+ \d{4}"
    r"|^\d{1,2} \w+(?: \d{4})?(?:'\w+| ve) [A-ZŞİ][a-zığşçöü]+ \d{4}"
    r"|^[A-ZŞİ][a-zığşçöü]+ \d{4} ve \d{4}"
)


@dataclass(frozen=True)
class Case:
    text: str
    published: str
    expected: list[dict[str, Any]]


def cases(path: Path) -> Iterator[Case]:
    """The rows that are not marked bad."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.get("quality") != "bad":
                yield Case(row["text"], row["reference"][:10], row["expected"])


def left_out(item: dict[str, Any], surface: str) -> str | None:
    """Why the guide does not ask for `item`, None if it does."""
    if item["type"] not in ("date", "daterange"):
        return f"type {item['type']}"
    if item.get("quality", "ok") not in ("ok", "stiff"):
        return f"marked {item['quality']!r} by the data set"
    low = surface.replace("İ", "i").lower()
    for pattern, reason in _REASONS:
        if re.search(pattern, low) and not re.search(r"\d{4}", low):
            return reason
    if not item.get("value") or not re.match(r"^/?\d", str(item["value"])):
        return "no value"
    if _impossible(str(item["value"])):
        return "no such day"
    first, _, second = str(item["value"]).partition("/")
    if (
        second
        and first
        and _MONTH_END.search(surface)
        and len(re.findall(r"\d{4}", surface)) + bool(re.search(r"^\d{1,2} ", surface))
    ):
        return "ends of different grain: the guide keeps each in its own unit"
    return None


def _impossible(value: str) -> bool:
    for part in value.split("/"):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", part):
            try:
                date.fromisoformat(part)
            except ValueError:
                return True
    return False


def accepted(item: dict[str, Any]) -> set[str]:
    """The values that count as right."""
    values = {str(v) for v in [item["value"], *(item.get("alternatives") or [])] if v}
    return {_in_our_notation(v) for v in values}


def _in_our_notation(value: str) -> str:
    value = value.strip("/")
    weekend = re.fullmatch(r"(\d{4})-W(\d\d)-WE", value)
    if weekend:
        year, week = int(weekend[1]), int(weekend[2])
        return "/".join(date.fromisocalendar(year, week, day).isoformat() for day in (6, 7))
    return value


def is_right(ours: str | None, wanted: set[str], surface: str) -> bool:
    """Equal, or equal at the grain of the unit where the text counts («iki ay önce»: the month)."""
    if ours is None:
        return False
    if ours in wanted:
        return True
    if not re.search(r"(?:önce|sonra|evvel)$", surface):
        return False
    return any(w.startswith(ours) or _week_of(w) == ours for w in wanted)


def _week_of(value: str) -> str | None:
    try:
        year, week, _ = date.fromisoformat(value).isocalendar()
    except ValueError:
        return None
    return f"{year:04}-W{week:02}"


def ours_of(case: Case) -> list[tuple[int, int, str | None]]:
    """Our dates of a text: (start, end, value)."""
    notes = Annotations(Words.of(case.text), case.text, case.published)
    notes.add("dates", find_dates(notes))
    return [(*notes.offsets(c), c.value if isinstance(c.value, str) else None) for c in notes.of("dates")]


def dateparser_value(surface: str, published: str) -> str | None:
    """What dateparser makes of the expression alone."""
    import dateparser

    surface = re.sub(r"['’]\w+$", "", surface)
    settings = {"RELATIVE_BASE": datetime.fromisoformat(published), "DATE_ORDER": "DMY"}
    found = dateparser.parse(surface, languages=["tr"], settings=settings)
    return found.date().isoformat() if found else None


def main() -> None:
    """Print a line per file, then the classes left out."""
    folder = Path(sys.argv[1])
    show = "--errors" in sys.argv
    reasons: Counter[str] = Counter()
    for name in FILES:
        right = peer = total = spurious = 0
        for case in cases(folder / name):
            found = ours_of(case)
            for item in case.expected:
                start, end = item["start"], item["end"]
                surface = case.text[start:end]
                why = left_out(item, surface)
                overlapping = [v for s, e, v in found if s < end and start < e]
                if why is not None:
                    reasons[f"{name}: {why}"] += 1
                    continue
                total += 1
                wanted = accepted(item)
                good = any(is_right(v, wanted, surface) for v in overlapping)
                right += good
                guess = dateparser_value(surface, case.published)
                peer += guess is not None and any(guess == w or guess[:7] == w or guess[:4] == w for w in wanted)
                if show and not good:
                    around = case.text[max(0, start - 30) : end + 30]
                    print(f"  {case.published} {around!r} [{surface}] {wanted} ours {overlapping}")
            spurious += sum(
                not any(s < item["end"] and item["start"] < e for item in case.expected) for s, e, _ in found
            )
        print(f"{name}: {right}/{total} = {right / total:.3f}; dateparser {peer / total:.3f}; unexpected {spurious}")
    for reason, count in sorted(reasons.items()):
        print(f"  left out {count:4} {reason}")


if __name__ == "__main__":
    main()
