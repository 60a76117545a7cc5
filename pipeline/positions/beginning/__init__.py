"""Where a title begins: from its head noun to the left over modifiers and the institution's name.

The walk goes on over words that can stand inside a title and stops at what cannot: a genitive or another suffix
behind an apostrophe, a person, a country or nationality, a sum or a date, a comma (but for ministries' joined names),
a verb, a function word. Another head on the way ends it too, unless the title depends on it («Başbakan Yardımcısı»).
"""

from pipeline.positions.beginning.start import start_of
from pipeline.positions.beginning.walk import Setting

__all__ = ["Setting", "start_of"]
