"""Regenerate `pipeline/resources/given_names_tr.csv`: given names in use in Turkey.

Usage: python tools/build_given_names.py NAME_GENERATOR_FOLDER
NAME_GENERATOR_FOLDER is the unpacked source of the PyPI package turkish-name-generator 1.0.6. Faker must be installed.
"""

import csv
import sys
from pathlib import Path

from faker.providers.person.tr_TR import Provider

from pipeline.turkish.casing import fold

TARGET = Path(__file__).parent.parent / "pipeline" / "resources" / "given_names_tr.csv"
HEADER = """\
# Given names in use in Turkey, folded, one word each; they tell a Turkish name from a foreign one.
# Source: the tr_TR provider of Faker and the list of turkish-name-generator 1.0.6. Licence: MIT, both.
# Made by tools/build_given_names.py; do not edit by hand.
name
"""


def main() -> None:
    """Write the list."""
    names = {n for kind in vars(Provider) if kind.startswith("first_names") for n in getattr(Provider, kind)}
    with (Path(sys.argv[1]) / "trnamegen" / "data" / "isimler.csv").open(encoding="utf-8") as rows:
        names |= {row["isimler"] for row in csv.DictReader(rows)}
    words = sorted({fold(word) for name in names for word in name.split()})
    TARGET.write_text(HEADER + "".join(f"{word}\n" for word in words if word.isalpha()), encoding="utf-8")


if __name__ == "__main__":
    main()
