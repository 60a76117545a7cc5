"""The record format: what gold files hold and what the program writes, one type for both.

Offsets count Unicode code points of `text`, end exclusive: `text[start:end]` is the mention. Extra keys beyond the
format (`id`, `source`, `confidence`, `evidence`, …) carry provenance; gold files may leave them out.
"""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Label = Literal["PERSON", "POSITION", "COUNTRY", "NATIONALITY", "DATE", "MONEY", "ORGANIZATION", "LOCATION"]
SCORED_LABELS: tuple[Label, ...] = ("PERSON", "POSITION", "COUNTRY", "DATE", "MONEY")
"""Labels that count in the micro average; their mentions do not overlap."""
LABELS: tuple[Label, ...] = (*SCORED_LABELS, "NATIONALITY")
"""Labels the program writes by default; NATIONALITY is scored apart."""

Modifier = Literal["approx", "min", "max", "range"]
DateMod = Literal["start", "mid", "end", "approx"]


def exact_number(value: Any) -> Any:
    """Write a whole sum as int and any other as the nearest float of its decimal notation."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


Amount = Annotated[int | float | None, BeforeValidator(exact_number)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Money(_Record):
    """A sum in a currency. `amount` in units of the currency (not cents), `currency` ISO 4217 or null."""

    amount: Amount = None
    amount_max: Amount = None
    currency: str | None = None
    modifier: Modifier | None = None


Value = Money | str | None


class Mention(_Record):
    """A span of the text with its label and normalised value."""

    label: Label
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    value: Value = None
    id: str | None = None
    """Name of the mention inside its article («m3»); records cite it as evidence."""
    source: str | None = None
    """The rule or the model that found it."""
    confidence: float | None = None
    """Calibrated probability of being right, 0 to 1; null in gold."""
    mod: DateMod | None = None
    """DATE only: which part of the unit («yıl başında» start)."""
    note: str | None = None
    """Why a value is null («no publication date»)."""


class _Row(_Record):
    evidence: tuple[str, ...] = ()
    """Ids of the mentions the row was made from."""
    rule: str | None = None
    """Name of the decision that made the row."""
    confidence: float | None = None


class PersonRecord(_Row):
    """Who holds what: one row for each (person, position)."""

    person: str
    position: str | None = None
    country: str | None = None
    former: bool = False


class AmountRecord(_Row):
    """A sum and what it measures."""

    amount: Amount = None
    amount_max: Amount = None
    currency: str | None = None
    modifier: Modifier | None = None
    measure: str | None = None


class DateRecord(_Row):
    """A date and the event word it is the time of."""

    value: str
    trigger: str | None = None


class CountryRecord(_Record):
    """A country the article names, with the number of its mentions."""

    country: str
    mentions: int = Field(ge=1)


class Article(_Record):
    """An input article, before anything is known about it."""

    id: str
    text: str
    published: str | None = None
    """Publication date, ISO 8601 `YYYY-MM-DD`; null if unknown."""
    title: str | None = None


class Result(Article):
    """An article with everything extracted from it; also the type of a gold file."""

    mentions: tuple[Mention, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    amounts: tuple[AmountRecord, ...] = ()
    dates: tuple[DateRecord, ...] = ()
    countries: tuple[CountryRecord, ...] = ()

    def _repr_html_(self) -> str:
        """What a notebook shows of it. The pages are looked up by name: records know nothing of them."""
        html: str = import_module("pipeline.view.notebook").notebook_html(self)
        return html


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one article object, as shipped in `resources/article.schema.json`."""
    return Result.model_json_schema(mode="serialization")
