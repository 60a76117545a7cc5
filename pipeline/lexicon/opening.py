"""Where a capital says nothing: at the beginning of a sentence, a quotation or an item of a list."""

from __future__ import annotations

from pipeline.turkish.words import Words

# Marks inside a sentence behind which a word has no capital of its own accord.
_HYPHENS = frozenset("-–")
_WITHIN = frozenset(",;)]%")


def opens(words: Words, i: int) -> bool:
    """Is the capital of word `i` owed to the beginning of a sentence, a quotation or a list item?"""
    if i == words.sentences[words.sentence_of[i]][0]:
        return True
    before = words.text[i - 1]
    if before[-1].islower() and words.end[i - 1] == words.start[i]:
        # «BorsaAçıklamada»: the blank between two sentences was lost.
        return True
    if before in _HYPHENS and i > 1 and words.end[i - 2] == words.start[i - 1] and words.end[i - 1] == words.start[i]:
        return False
    return not before[-1].isalnum() and before not in _WITHIN
