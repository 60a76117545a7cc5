"""Linking a run: what is merged, what is kept apart, and why."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InputError
from pipeline.registry import LinkSummary, link_run

Row = tuple[str, str | None, str | None]


def article(identifier: str, published: str | None, *people: Row, former: bool = False) -> dict[str, Any]:
    rows = [{"person": p, "position": o, "country": c, "former": former, "confidence": 0.9} for p, o, c in people]
    return {"id": identifier, "published": published, "text": "", "people": rows}


def run_of(folder: Path, articles: Iterable[dict[str, Any]]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles)
    (folder / "articles.jsonl").write_text(lines, encoding="utf-8")
    return folder


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def names(folder: Path) -> list[str]:
    return sorted(row["name"] for row in table(folder / "persons.csv"))


def test_an_office_has_first_and_last_date_and_number_of_articles(tmp_path: Path) -> None:
    holder = ("Aslı Demirkan", "Çevre Bakanı", "TR")
    run = run_of(
        tmp_path,
        [article("a2", "2024-05-02", holder), article("a1", "2023-01-07", holder), article("a3", None, holder)],
    )
    assert link_run(run) == LinkSummary(rows=3, persons=1, occupancies=1, firm=1)
    (row,) = table(run / "occupancies.csv")
    assert (row["name"], row["position"], row["country"]) == ("Aslı Demirkan", "Çevre Bakanı", "TR")
    assert (row["first_seen"], row["last_seen"], row["articles"]) == ("2023-01-07", "2024-05-02", "3")
    assert row["evidence"] == "a1 a2 a3"
    assert row["merged_by"] == "same name, office and country"


def test_former_mentions_are_counted_apart(tmp_path: Path) -> None:
    holder = ("Aslı Demirkan", "Çevre Bakanı", "TR")
    run = run_of(tmp_path, [article("a1", "2023-01-07", holder), article("a2", "2025-01-07", holder, former=True)])
    link_run(run)
    (row,) = table(run / "occupancies.csv")
    assert (row["articles"], row["former_articles"]) == ("2", "1")


def test_spellings_without_diacritics_or_with_a_hyphen_are_one_name(tmp_path: Path) -> None:
    office = ("Dışişleri Bakanı", "IR")
    run = run_of(
        tmp_path,
        [article("a1", None, ("Ayşe-Nur ŞAHİNGÖZ", *office)), article("a2", None, ("Ayse Nur Şahingöz", *office))],
    )
    assert link_run(run).persons == 1
    (row,) = table(run / "persons.csv")
    assert {row["name"], row["spellings"]} == {"Ayşe-Nur ŞAHİNGÖZ", "Ayse Nur Şahingöz"} or row[
        "name"
    ] == "Ayse Nur Şahingöz"


def test_namesakes_of_two_countries_with_two_offices_stay_apart(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [
            article("a1", None, ("Elif Aydoğan", "Sağlık Bakanı", "TR")),
            article("a2", None, ("Elif Aydoğan", "Büyükelçi", "AZ")),
        ],
    )
    link_run(run)
    first, second = table(run / "persons.csv")
    assert first["name"] == second["name"] == "Elif Aydoğan"
    assert first["person_id"] != second["person_id"]


def test_a_rare_name_with_two_offices_of_one_country_is_one_person(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [
            article("a1", None, ("Elif Aydoğan", "Sağlık Bakanı", "TR")),
            article("a2", None, ("Elif Aydoğan", "Ulaştırma Bakanı", "TR")),
        ],
    )
    link_run(run)
    (person,) = table(run / "persons.csv")
    assert person["offices"] == "2"
    assert "rare in the run" in person["merged_by"]


def test_a_name_of_one_word_without_office_is_not_the_holder_of_the_same_word(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [article("a1", None, ("Brown", "Belediye Başkanı", "GB")), article("a2", None, ("Brown", None, None))],
    )
    assert link_run(run).persons == 2


def test_a_common_name_without_office_is_not_the_only_holder_of_the_name(tmp_path: Path) -> None:
    crowd = [article(f"b{i}", None, (f"Ahmet Soyad{i}", None, None), (f"Ad{i} Turan", None, None)) for i in range(8)]
    newborn = [article("a1", None, ("Ahmet Turan", "Vali", "TR")), article("a2", None, ("Ahmet Turan", None, None))]
    run = run_of(tmp_path, crowd + newborn)
    link_run(run)
    assert names(run).count("Ahmet Turan") == 2


def test_a_rare_name_without_office_is_the_only_holder_of_the_name(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [article("a1", None, ("Elif Aydoğan", "Vali", "TR")), article("a2", None, ("Elif Aydoğan", None, None))],
    )
    assert link_run(run).persons == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Kayseri Valisi", "TR"), ("hakem", None)),
        (("yönetmen", None), ("THY Genel Müdür Yardımcısı", None)),
        (("hakem", None), ("İHH Başkanı", None)),
        (("başkan", None), ("müdür", None)),
    ],
)
def test_a_rare_name_with_offices_of_two_kinds_and_a_missing_country_is_two_persons(
    tmp_path: Path, one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    run = run_of(tmp_path, [article("a1", None, ("Elif Aydoğan", *one)), article("a2", None, ("Elif Aydoğan", *other))])
    assert link_run(run).persons == 2


def test_a_rare_name_with_offices_of_one_kind_and_a_missing_country_is_one_person(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [
            article("a1", None, ("Elif Aydoğan", "futbolcu", None)),
            article("a2", None, ("Elif Aydoğan", "Beşiktaş Antrenörü", None)),
        ],
    )
    assert link_run(run).persons == 1
    assert "same kind" in table(run / "persons.csv")[0]["merged_by"]


def test_a_common_name_with_two_offices_of_one_country_is_two_persons(tmp_path: Path) -> None:
    crowd = [article(f"b{i}", None, (f"Mehmet Soyad{i}", None, None), (f"Ad{i} Yılmaz", None, None)) for i in range(8)]
    twice = [
        article("a1", None, ("Mehmet Yılmaz", "Kaymakam", "TR")),
        article("a2", None, ("Mehmet Yılmaz", "Başsavcı", "TR")),
    ]
    run = run_of(tmp_path, crowd + twice)
    link_run(run)
    assert names(run).count("Mehmet Yılmaz") == 2


def test_a_common_name_named_with_both_offices_in_one_article_is_one_person(tmp_path: Path) -> None:
    crowd = [article(f"b{i}", None, (f"Mehmet Soyad{i}", None, None), (f"Ad{i} Yılmaz", None, None)) for i in range(8)]
    both = article("a3", None, ("Mehmet Yılmaz", "Kaymakam", "TR"), ("Mehmet Yılmaz", "Başsavcı", "TR"))
    twice = [
        article("a1", None, ("Mehmet Yılmaz", "Kaymakam", "TR")),
        article("a2", None, ("Mehmet Yılmaz", "Başsavcı", "TR")),
    ]
    run = run_of(tmp_path, [*crowd, *twice, both])
    link_run(run)
    assert names(run).count("Mehmet Yılmaz") == 1
    assert any("named together in article a3" in row["merged_by"] for row in table(run / "occupancies.csv"))


def test_two_wordings_of_one_institutions_office_join_a_common_name(tmp_path: Path) -> None:
    crowd = [article(f"b{i}", None, (f"Ali Soyad{i}", None, None), (f"Ad{i} Kaya", None, None)) for i in range(8)]
    run = run_of(
        tmp_path,
        [
            *crowd,
            article("a1", None, ("Ali Kaya", "Zafer Partisi Genel Başkanı", "TR")),
            article("a2", None, ("Ali Kaya", "Zafer Partisi lideri", "TR")),
        ],
    )
    link_run(run)
    assert names(run).count("Ali Kaya") == 1


def test_a_surname_alone_is_joined_to_the_only_holder_of_its_office(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [
            article("a1", "2020-01-01", ("Nuri Kemal Uzunca", "Maliye Bakanı", "TR")),
            article("a2", "2021-01-01", ("Uzunca", "Maliye Bakanı", "TR")),
        ],
    )
    link_run(run)
    (person,) = table(run / "persons.csv")
    assert (person["name"], person["spellings"], person["articles"]) == ("Nuri Kemal Uzunca", "Uzunca", "2")
    assert "short for «nuri kemal uzunca»" in person["merged_by"]


def test_a_surname_alone_is_nobodys_where_two_hold_the_office(tmp_path: Path) -> None:
    office = ("Maliye Bakanı", "TR")
    run = run_of(
        tmp_path,
        [
            article("a1", None, ("Nuri Uzunca", *office)),
            article("a2", None, ("Cem Uzunca", *office)),
            article("a3", None, ("Uzunca", *office)),
        ],
    )
    link_run(run)
    assert names(run) == ["Cem Uzunca", "Nuri Uzunca", "Uzunca"]


def test_a_surname_alone_is_not_joined_by_an_office_that_many_hold(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [
            article("a1", None, ("Nuri Uzunca", "milletvekili", "TR")),
            article("a2", None, ("Uzunca", "milletvekili", "TR")),
        ],
    )
    assert link_run(run).persons == 2


def test_a_rare_misspelling_is_joined_to_the_frequent_name(tmp_path: Path) -> None:
    office = ("Başbakan", "TR")
    right = [article(f"a{i}", None, ("Tayyar Uzunca", *office)) for i in range(3)]
    run = run_of(
        tmp_path, [*right, article("b1", None, ("Tayar Uzunca", *office)), article("b2", None, ("Uzunca", *office))]
    )
    assert link_run(run).persons == 1


def test_a_person_without_an_office_has_no_occupancy(tmp_path: Path) -> None:
    run = run_of(tmp_path, [article("a1", "2020-01-01", ("Selin Karabey", None, None))])
    assert link_run(run) == LinkSummary(rows=1, persons=1, occupancies=0, firm=0)


def test_linking_again_changes_no_byte(tmp_path: Path) -> None:
    run = run_of(tmp_path, [article("a1", "2020-01-01", ("Selin Karabey", "Vali", "TR"), ("Can Tepe", None, None))])
    link_run(run)
    before = [(run / name).read_bytes() for name in ("persons.csv", "occupancies.csv")]
    link_run(run)
    assert [(run / name).read_bytes() for name in ("persons.csv", "occupancies.csv")] == before


def test_the_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    articles = [article(f"a{i}", f"2020-01-0{i}", ("Selin Karabey", f"Kurum{i % 2} Müdürü", "TR")) for i in range(1, 6)]
    link_run(run_of(tmp_path / "one", articles))
    link_run(run_of(tmp_path / "two", articles[::-1]))
    for name in ("persons.csv", "occupancies.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_an_existing_registry_keeps_its_ids_when_a_namesake_appears(tmp_path: Path) -> None:
    first = ("Elif Aydoğan", "Sağlık Bakanı", "TR")
    link_run(run_of(tmp_path / "old", [article("a1", None, first)]))
    (old,) = table(tmp_path / "old" / "persons.csv")
    new = run_of(
        tmp_path / "new", [article("a1", None, first), article("a2", None, ("Elif Aydoğan", "Büyükelçi", "AZ"))]
    )
    link_run(new, registry=tmp_path / "old")
    ids = {row["countries"]: row["person_id"] for row in table(new / "persons.csv")}
    assert ids["TR"] == old["person_id"] != ids["AZ"]


def test_an_existing_registry_keeps_its_id_when_the_office_is_new(tmp_path: Path) -> None:
    link_run(run_of(tmp_path / "old", [article("a1", None, ("Elif Aydoğan", "Sağlık Bakanı", "TR"))]))
    new = run_of(tmp_path / "new", [article("a9", None, ("Elif AYDOĞAN", "Başbakan", "TR"))])
    link_run(new, registry=tmp_path / "old")
    assert [r["person_id"] for r in table(new / "persons.csv")] == [
        r["person_id"] for r in table(tmp_path / "old" / "persons.csv")
    ]


def test_a_missing_run_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"articles\.jsonl: does not exist"):
        link_run(tmp_path)


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text('{"id": "a", "people": []}\n{"id": \n', encoding="utf-8")
    with pytest.raises(InputError, match=r"articles\.jsonl:2: is not an article"):
        link_run(tmp_path)


def test_a_damaged_registry_is_named(tmp_path: Path) -> None:
    run = run_of(tmp_path / "run", [article("a1", None, ("Selin Karabey", "Vali", "TR"))])
    (tmp_path / "persons.csv").write_text("id;name\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column name, person_id, spellings"):
        link_run(run, registry=tmp_path)


def test_nothing_is_left_behind_but_the_tables(tmp_path: Path) -> None:
    run = run_of(tmp_path, [article("a1", None, ("=cmd()", "Vali", "TR"))])
    link_run(run)
    assert sorted(path.name for path in run.iterdir()) == ["articles.jsonl", "occupancies.csv", "persons.csv"]


def test_a_cell_that_would_run_as_a_formula_is_defused(tmp_path: Path) -> None:
    run = run_of(tmp_path, [article("a1", None, ("=Toplam Selin", "Vali", "TR"))])
    link_run(run)
    assert names(run) == ["'=Toplam Selin"]


def test_a_leader_is_one_person_in_all_spellings_and_short_forms(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        [
            article("a1", None, ("Barack Obama", "Başkan", "US")),
            article("a2", None, ("Obama", "Başkan", "US")),
            article("a3", None, ("Beşşar Esed", "Devlet Başkanı", "SY")),
            article("a4", None, ("Beşar Esad", "Devlet Başkanı", "SY")),
            article("a5", None, ("Obama", "Belediye Başkanı", "JP")),
            article("a6", None, ("Michelle Obama", "Başkan", "US")),
        ],
    )
    link_run(run)
    assert names(run) == ["Barack Obama", "Beşar Esad", "Michelle Obama", "Obama"]
