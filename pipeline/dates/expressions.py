"""What a text says of a time, before anything is resolved: the typed result of reading an expression."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.period import Unit

Direction = Literal[-1, 0, 1]
"""«geçen», «bu», «önümüzdeki»."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A year, decade or century by its own count: «2019», «1990'lar» 199, «20. yüzyıl» 19, «2024-2025 sezonu» 2024."""

    unit: Unit
    number: int


@dataclass(frozen=True, slots=True)
class Relative:
    """A unit counted from the one that holds the day of publication: «dün» day -1, «gelecek yıl» year +1.

    `anchored`: counted from the date spoken of before where there is one («bir önceki aya göre»).
    `implied`: no word points at it («yılın son çeyreğinde»), so that early in a year the last one can be meant.
    """

    unit: Unit
    shift: int
    anchored: bool = False
    implied: bool = False
    new: bool = False
    """«yeni yıl»: late in a year the next one."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A month or day: «26 Temmuz 2025», «13 Ocak», «ekim ayında», «ayın 21'i».

    `year` is a Fixed or Relative year, or None where the text leaves it out; `month` likewise a number, a Relative
    month or None. `direction` is set by a word before it («geçen eylül»).
    """

    month: int | Relative | None
    day: int | None = None
    year: Fixed | Relative | Same | None = None
    direction: Direction | None = None
    weekday: int | None = None
    """Named beside a day without a year («18 Temmuz Cuma»): it tells the year."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A month of «temmuz ve ağustos aylarında» but the last, whose year it shares."""

    month: int
    last: Calendar


@dataclass(frozen=True, slots=True)
class Weekday:
    """«pazartesi», «geçen cuma», «gelecek hafta salı» (`week` +1)."""

    weekday: int
    direction: Direction | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The `number`-th (from 1; -1 the last) `unit` of a whole, or `count` months from one of its ends.

    «yılın ilk çeyreği» quarter 1; «yılın son 3 ayı» month -1, count 3; «martın ilk cuması» a weekday of a month.
    `whole` None: left out («son çeyrekte»).
    """

    unit: Unit
    number: int
    whole: Expression | None = None
    count: int = 1
    weekday: int | None = None
    direction: Direction | None = None
    """Of a season: «geçen kış»."""


@dataclass(frozen=True, slots=True)
class Counted:
    """«3 gün önce» ago, «iki ay sonra» ahead, «son 5 yılda» last, «önümüzdeki üç yıl» next, «iki yıl içinde» within."""

    amounts: tuple[tuple[int, Unit], ...]
    manner: Literal["ago", "ahead", "last", "next", "within"]
    half: bool = False
    """«2,5 yıl önce», «bir buçuk sene önce»: half a year more."""


@dataclass(frozen=True, slots=True)
class Weekend:
    """Both days of a weekend: «hafta sonu», «geçen hafta sonu»."""

    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """«28 Nisan haftası»: the week that holds a day."""

    day: Calendar


@dataclass(frozen=True, slots=True)
class Same:
    """«aynı dönem», «geçen yılın aynı ayı»: the date spoken of before, in `year` if given.

    `unit` is None for a period of any length.
    """

    unit: Unit | None
    year: Fixed | Relative | None = None
    dates: bool = False
    """«aynı tarihlerde»: said of days."""


@dataclass(frozen=True, slots=True)
class Rest:
    """«yılın geri kalanı»: from the day of publication to the end of a unit."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day: an index into `dates.toml`'s holidays, or «ramazan», «kurban»; `day` counts from 1, 0 is the eve.

    «feast» is the one of these two that is near: «bayramda».
    """

    name: int | Literal["ramazan", "kurban", "feast"]
    year: Fixed | Relative | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """A range, both ends included; what the ends leave out they share."""

    first: Expression
    last: Expression


Expression = (
    Fixed | Relative | Calendar | Listed | Weekday | Part | Counted | Weekend | WeekOf | Same | Rest | Holiday | Between
)
