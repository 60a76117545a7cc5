"""Regenerate `pipeline/resources/countries.csv`: every state with its code and its Turkish and English name.

Usage: python tools/build_countries.py [--check]

Turkish names come from CLDR through babel, English ones from iso-codes through pycountry, which also knows the states
of ISO 3166-3 that no longer exist. `--check` writes nothing and fails if the shipped table has drifted.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pycountry
from babel import Locale

TABLE = Path(__file__).resolve().parents[1] / "pipeline" / "resources" / "countries.csv"

# ISO 3166-1 territories that are no state: dependencies, special regions, uninhabited islands (UN M49 notes; UN members
# and observers stay, and so do Taiwan and Kosovo).
NO_STATE = frozenset(
    re.findall(
        r"\w+",
        (
            "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ "
            "MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT "
        ),
    )
)

# States without an ISO 3166-1 code: Kosovo's is CLDR's, that of Northern Cyprus this project's (user-assigned range).
EXTRA = {"XK": ("Kosova", "Kosovo"), "XT": ("Kuzey Kıbrıs Türk Cumhuriyeti", "Turkish Republic of Northern Cyprus")}

# Where CLDR's form is no running text (brackets, dashes) or names something narrower than the state.
REWORDED = {
    "BA": "Bosna Hersek",
    "CD": "Demokratik Kongo Cumhuriyeti",
    "CG": "Kongo Cumhuriyeti",
    "CI": "Fildişi Sahili",
    "CV": "Yeşil Burun Adaları",
    "GB": "İngiltere",
    "GW": "Gine Bissau",
    "MM": "Myanmar",
    "PS": "Filistin",
    "TL": "Doğu Timor",
}

# ISO 3166-3, alpha-4: the states that Turkish news still names. CLDR has no Turkish names for them.
HISTORIC = {
    "CSHH": "Çekoslovakya",
    "DDDE": "Doğu Almanya",
    "SUHH": "Sovyetler Birliği",
    "YDYE": "Güney Yemen",
    "YUCS": "Yugoslavya",
    "ZRCD": "Zaire",
}

HEADER = """\
# Every state: code, Turkish name, English name. Other names of the same state stand in country_aliases.csv.
# Source: Turkish names from Unicode CLDR (through babel; Unicode licence), English names and the codes of states that
# no longer exist from iso-codes (through pycountry; LGPL-2.1, facts only). XK is CLDR's code for Kosovo, XT a
# user-assigned one for Northern Cyprus. Made by tools/build_countries.py; do not edit by hand.
code,tr,en
"""


def rows() -> list[tuple[str, str, str]]:
    """The table's rows `(code, Turkish name, English name)` by code."""
    turkish = Locale("tr").territories
    found = dict(EXTRA)
    for country in pycountry.countries:
        if country.alpha_2 not in NO_STATE:
            name = REWORDED.get(country.alpha_2, turkish[country.alpha_2])
            found[country.alpha_2] = (name, getattr(country, "common_name", country.name))
    for country in pycountry.historic_countries:
        if country.alpha_4 in HISTORIC:
            found[country.alpha_4] = (HISTORIC[country.alpha_4], country.name)
    return sorted((code, *names) for code, names in found.items())


def table() -> str:
    """The whole file, as it must stand."""
    return HEADER + "".join(f'{code},{tr},"{en}"\n' if "," in en else f"{code},{tr},{en}\n" for code, tr, en in rows())


def main() -> None:
    """Write the table, or with --check compare it."""
    if "--check" not in sys.argv[1:]:
        TABLE.write_text(table(), encoding="utf-8")
    elif TABLE.read_text(encoding="utf-8") != table():
        sys.exit(f"{TABLE}: drifted from CLDR and iso-codes; run tools/build_countries.py and read the difference")


if __name__ == "__main__":
    main()
