"""From what the text says to a value: against the day of publication, the tense of the clause and the dates before.

A value depends on the day of publication unless the text itself names the year; where that day is unknown such a value
is None, with one exception: a day or month takes the year of a full date of the same article that lies near it («10
Mayıs» beside «16 Mayıs 2023», `calendar_dates`). One module for each kind of expression; `resolve` picks among them.
"""

from pipeline.dates.values.context import Context, Value
from pipeline.dates.values.resolve import resolve

__all__ = ["Context", "Value", "resolve"]
