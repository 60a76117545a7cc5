"""A word that is a title and, in this article, somebody's surname."""

from __future__ import annotations

from pipeline.document import Annotations, Candidate
from pipeline.positions import find_positions
from pipeline.turkish.words import Words


def titles(text: str, name: tuple[int, int]) -> list[str]:
    """The titles of `text`, whose words `name` a recogniser took for a person."""
    notes = Annotations(Words.of(text), text)
    notes.add("people", [Candidate("PERSON", *name, None, "model")])
    return [notes.surface(found) for found in find_positions(notes)]


def test_a_surname_that_is_a_title_elsewhere_is_none_in_the_article_that_names_its_bearer() -> None:
    text = "Murat Savcı konuştu. Savcı, sonra ayrıldı."
    assert titles(text, (0, 2)) == []


def test_the_same_word_stays_a_title_where_the_person_has_another_name() -> None:
    text = "Murat Erbil konuştu. Savcı, sonra ayrıldı."
    assert titles(text, (0, 2)) == ["Savcı"]
