"""Was the office held before: «eski Başbakan», «devrik lider», «MHP İlçe Teşkilatı eski Başkanı»."""

from __future__ import annotations

from pipeline.document import Annotations
from pipeline.linking.vocabulary import vocabulary


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
    return start > 0 and low[start - 1] in words


def is_past(notes: Annotations, office: int) -> bool:
    """Does «-ken» end the title («bakanken»)? The office is of the past if it stands nowhere else."""
    return notes.words.low[notes.selected[office].end - 1].endswith("ken")
