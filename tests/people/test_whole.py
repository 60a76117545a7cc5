"""Parts of a name that another mention joins."""

import pytest

from tests.people.scored import persons


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Muhtar Barış Qwerty geldi. Barış Qwerty'yi sevdik.", ["Barış Qwerty", "Barış Qwerty"]),
        (
            "Yazar Christopher de Qwerty sustu. Mükemmel konuşan de Qwerty gitti.",
            ["Christopher de Qwerty", "de Qwerty"],
        ),
        ("Hoca Jose Qwerty geldi. Hoca Jose\nQwerty gitti.", ["Jose Qwerty", "Jose\nQwerty"]),
        ("Muhtar İsterse Qwerty sustu. Hoca isterse Qwerty oynar.", ["İsterse Qwerty", "Qwerty"]),
    ],
)
def test_what_the_article_joins_once_is_one_name(text: str, found: list[str]) -> None:
    full = found[0]
    assert persons(text, ("PERSON", full, 0.95), ("PERSON", "Qwerty", 0.95)) == found
