"""Linking takes time in proportion to the article, whatever its constructions."""

import time
from collections.abc import Callable

import pytest

from pipeline.linking.people import people_records
from tests.marked import annotate

GIVEN = ("Ali", "Ayşe", "Can", "Deniz", "Ece", "Hakan", "Nur", "Selim")
PUBLIC = {"class": "public"}


def many_holders(n: int) -> str:
    """Every sentence names another person with another office; every third title stands alone."""
    lines = []
    for i in range(n):
        name = f"{GIVEN[i % 8]} Kaya{i:x}".replace("0", "o")
        town = f"Köy{i:x}".replace("0", "o")
        lines.append(f"[{town} Belediye Başkanı|POSITION] [{name}|PERSON] geldi.")
        if i % 3 == 0:
            lines.append(
                f"[{town} Belediye Başkanı|POSITION] konuştu. [Başkan|POSITION] [{name.split()[1]}|PERSON] gitti."
            )
    return " ".join(lines)


def one_holder(n: int) -> str:
    """One person holds a new office in every sentence."""
    return " ".join(f"[Kurul{i} Başkanı|POSITION] [Ali Kaya|PERSON] geldi." for i in range(n))


def one_list(n: int) -> str:
    """One plural title before a list of names without end, in one sentence."""
    names = ", ".join(f"[{GIVEN[i % 8]} Kaya{i}|PERSON]" for i in range(n))
    return f"[Milletvekilleri|POSITION|Milletvekili] {names} geldi."


def one_chain(n: int) -> str:
    """Titles joined to each other without end."""
    return ", ".join(f"[Kurul{i} Başkanı|POSITION]" for i in range(n)) + " [Ali Kaya|PERSON] geldi."


def open_brackets(n: int) -> str:
    """A list of holders in every sentence, each broken off by a bracket that is never closed."""
    return " ".join(f"[Milletvekilleri|POSITION|Milletvekili] [{GIVEN[i % 8]} Kaya|PERSON] ( geldi." for i in range(n))


def seconds(text: str) -> float:
    notes, mentions = annotate(text, {"Başkan": PUBLIC, "Milletvekilleri": {**PUBLIC, "plural": True}})
    start = time.process_time()
    people_records(notes, mentions, "TR")
    return time.process_time() - start


@pytest.mark.parametrize("article", [many_holders, one_holder, one_list, one_chain, open_brackets])
def test_four_times_the_text_takes_about_four_times_as_long(article: Callable[[int], str]) -> None:
    small, large = article(500), article(2000)
    seconds(small)  # tables are loaded once
    assert min(seconds(large) for _ in range(3)) < 10 * min(seconds(small) for _ in range(4))
