"""The tables of names: nothing drifts, nothing contradicts itself."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.countries import country_codes, country_name_en, country_name_tr
from pipeline.resources import load_csv
from pipeline.turkish.casing import fold

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[A-Z]{2}|[A-Z]{4}")
NEEDS = {"support", "inner", "exact", "diacritics", "capital", "capitals", "namesake", "underived", "surname"}


def builder() -> ModuleType:
    pytest.importorskip("babel")
    pytest.importorskip("pycountry")
    spec = importlib.util.spec_from_file_location("build_countries", ROOT / "tools" / "build_countries.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_table_has_not_drifted_from_its_sources() -> None:
    assert (ROOT / "pipeline" / "resources" / "countries.csv").read_text(encoding="utf-8") == builder().table()


def test_every_row_has_a_code_of_the_table() -> None:
    for table in ("country_aliases.csv", "nationalities.csv"):
        for row in load_csv(table):
            assert CODE.fullmatch(row["code"]) and row["code"] in country_codes(), row


def test_no_name_stands_for_two_states() -> None:
    for table, column in (("countries.csv", "tr"), ("country_aliases.csv", "name"), ("nationalities.csv", "word")):
        names = [fold(row[column]) for row in load_csv(table)]
        assert len(names) == len(set(names)), [name for name in names if names.count(name) > 1]


def test_every_need_is_one_the_code_knows() -> None:
    for table in ("country_aliases.csv", "nationalities.csv"):
        for row in load_csv(table):
            assert set(row["needs"].split()) <= NEEDS, row


def test_every_head_of_a_proper_name_says_what_it_does() -> None:
    for row in load_csv("proper_names.csv"):
        assert {row["home"], row["foreign"], row["joined"]} <= {"name", "plain"}, row
        assert row["case"] in {"capital", "any"} and row["head"] == fold(row["head"]), row


def test_states_have_their_usual_names() -> None:
    assert country_name_tr("MK") == "Kuzey Makedonya"
    assert country_name_tr("XT") == "Kuzey Kıbrıs Türk Cumhuriyeti"
    assert country_name_en("DE") == "Germany"
    assert country_name_en("SUHH") == "USSR, Union of Soviet Socialist Republics"
    assert country_name_tr("ZZ") is None
    assert country_name_en("ZZ") is None


def test_all_193_members_of_the_united_nations_and_four_more_states_are_there() -> None:
    # 193 members, the observers Vatikan and Filistin, and Tayvan, Kosova, KKTC.
    assert len([code for code in country_codes() if len(code) == 2]) == 193 + 2 + 3


def test_bodies_of_other_states_have_a_known_country_and_are_no_words_of_turkish_titles() -> None:
    rows = load_csv("foreign_bodies.csv")
    names = [row["body"] for row in rows]
    assert len(names) == len(set(names)) and all(name == fold(name) for name in names)
    assert {row["country"] for row in rows} <= country_codes() - {"TR"}
