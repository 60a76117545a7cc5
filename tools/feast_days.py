"""Make `pipeline/resources/feasts.csv`: the first days of Ramazan Bayramı and Kurban Bayramı as kept in Türkiye.

Usage: `python tools/feast_days.py` with `holidays` and `hijridate` installed; the repository's table was made with
holidays 0.108 and hijridate 2.6.0. `holidays` carries Türkiye's announced days (Diyanet) and, from 2033, estimates;
`hijridate` (Umm al-Qura, the Saudi calendar) serves as a check: the two may differ by one day, never by more.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import hijridate
import holidays

_TARGET = Path(__file__).parents[1] / "pipeline" / "resources" / "feasts.csv"
_YEARS = range(1990, 2036)
_FEASTS = {"ramazan": ("Ramazan Bayramı", 10, 1), "kurban": ("Kurban Bayramı", 12, 10)}
_HEADER = """\
# First days of the religious feasts in Türkiye, 1990-2035 (from 2033 estimates).
# Source: holidays 0.108 (MIT, github.com/vacanza/holidays), which gives the days announced by Diyanet; checked
# against hijridate 2.6.0 (MIT) to within a day. Made by: tools/feast_days.py. Ramazan Bayramı has three days,
# Kurban Bayramı four.
feast,first_day
"""


def main() -> None:
    """Write the table. Raises ValueError where the two sources are more than a day apart."""
    calendar = holidays.country_holidays("TR", years=_YEARS, language="tr")
    rows: list[str] = []
    for feast, (name, month, day) in _FEASTS.items():
        days = sorted(d for d, names in calendar.items() if name in names)
        for first in (d for d in days if d - timedelta(days=1) not in days):
            near = [hijridate.Gregorian.fromdate(first + timedelta(days=k)).to_hijri() for k in (-1, 0, 1)]
            if (month, day) not in [(h.month, h.day) for h in near]:
                raise ValueError(f"{feast} {first}: the sources differ by more than a day")
            rows.append(f"{feast},{first}\n")
    _TARGET.write_text(_HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
