"""Was the office held before: «eski Başbakan», «devrik lider», «MHP İlçe Teşkilatı eski Başkanı»."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.document import Annotations
from pipeline.linking.vocabulary import vocabulary
from pipeline.turkish.casing import fold


def is_former(notes: Annotations, office: int) -> bool:
    """Does «eski», «devrik», «dönemin» … stand before the office or inside its title?"""
    mention = notes.selected[office]
    low = notes.words.low
    words = vocabulary("former")
    if any(low[i] in words for i in range(mention.start, mention.end)):
        return True
    # Only a country, a nationality or a genitive may stand between: «eski Almanya Başbakanı», «eski ABD'li senatör».
    start = mention.start
    for earlier in reversed(notes.selected[max(office - 2, 0) : office]):
        if earlier.label in ("COUNTRY", "NATIONALITY") and earlier.end <= start <= earlier.end + 2:
            start = earlier.start if low[earlier.start - 1] in words else start
    return start > 0 and (low[start - 1] in words or _is_of_then(low[max(start - 2, 0) : start]))


def _is_of_then(before: Sequence[str]) -> bool:
    """«geçmiş dönem | başkanı», «o dönemde | Başbakan»: the two words before the title point at an earlier time."""
    if len(before) < 2:
        return False
    earlier_term = before[0] in vocabulary("past_terms") and before[1] == "dönem"
    return earlier_term or (before[0] == "o" and before[1] in vocabulary("then"))


def is_past(notes: Annotations, office: int) -> bool:
    """Does «-ken» end the title («bakanken»)? The office is of the past if it stands nowhere else."""
    mention = notes.selected[office]
    is_base = isinstance(mention.value, str) and fold(mention.value).endswith("ken")  # «manken»
    return not is_base and notes.words.low[mention.end - 1].endswith("ken")
