"""Numerals in digits, words and both: «2 bin 417», «1 milyar 250 milyon», «8,9», «1.250,50», «on beş», «yarım milyon».

Values are exact `Decimal`s. `figures`, `number_words` and `scales` know the parts, `reading` puts them together,
`signs` and `ordinals` add to what it reads.
Source of the system: G. Lewis, Turkish Grammar (2000), ch. 5 (cardinals, ordinals, distributives, fractions).
"""

from pipeline.turkish.numerals.figures import parse_digits
from pipeline.turkish.numerals.number_words import NUMBER_HEADS, parse_distributive, parse_word
from pipeline.turkish.numerals.ordinals import parse_ordinal, read_ordinal
from pipeline.turkish.numerals.reading import ODD, Numeral, read_numeral
from pipeline.turkish.numerals.scales import SCALES, scale_factor
from pipeline.turkish.numerals.signs import read_percent, read_signed

__all__ = [
    "NUMBER_HEADS",
    "ODD",
    "SCALES",
    "Numeral",
    "parse_digits",
    "parse_distributive",
    "parse_ordinal",
    "parse_word",
    "read_numeral",
    "read_ordinal",
    "read_percent",
    "read_signed",
    "scale_factor",
]
