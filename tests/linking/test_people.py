import pytest

from pipeline.linking.people import people_records
from tests.linking.rows import PUBLIC, rows
from tests.marked import annotate


def test_an_office_right_before_the_name_is_the_names() -> None:
    assert rows("[Adalet Bakanı|POSITION] [Hakan Kaya|PERSON] konuştu.") == [("Hakan Kaya", "Adalet Bakanı", "TR")]


@pytest.mark.parametrize("between", ["Prof. Dr. ", "Sayın ", "45 yaşındaki ", "(sağda) ", ": "])
def test_honorifics_ages_and_notes_may_stand_between(between: str) -> None:
    assert rows(f"[Vali|POSITION] {between}[Ayşe Demir|PERSON] geldi.") == [("Ayşe Demir", "Vali", "TR")]


def test_a_chain_of_offices_is_one_holders() -> None:
    text = (
        "[Kosova|COUNTRY|XK] [Başbakan Yardımcısı|POSITION], [Dışişleri ve Diaspora Bakanı|POSITION] "
        "[Donika Krasniqi|PERSON] geldi."
    )
    assert rows(text) == [
        ("Donika Krasniqi", "Başbakan Yardımcısı", "XK"),
        ("Donika Krasniqi", "Dışişleri ve Diaspora Bakanı", "XK"),
    ]


def test_a_title_in_another_case_starts_no_chain() -> None:
    text = (
        "[Vali|POSITION] [Ali Ak|PERSON], [CHP liderine|POSITION|CHP lideri], [Başkanvekili|POSITION] [Can Su|PERSON]"
    )
    assert rows(text) == [("Ali Ak", "Vali", "TR"), ("Can Su", "Başkanvekili", "TR")]


def test_each_name_of_a_list_holds_the_plural_office() -> None:
    plural = {"class": "party", "plural": True}
    text = (
        "[CHP milletvekilleri|POSITION|CHP milletvekili] [Ali Ak|PERSON], [Can Su|PERSON] ve [Ece Er|PERSON] katıldı."
    )
    assert rows(text, CHP_milletvekilleri=plural) == [
        ("Ali Ak", "CHP milletvekili", "TR"),
        ("Can Su", "CHP milletvekili", "TR"),
        ("Ece Er", "CHP milletvekili", "TR"),
    ]


def test_apposition_needs_a_close() -> None:
    assert rows("[Ali Ak|PERSON], [Maliye Bakanı|POSITION], konuştu.") == [("Ali Ak", "Maliye Bakanı", "TR")]
    assert rows("[Ali Ak|PERSON], [Maliye Bakanı|POSITION] ile görüştü.") == [("Ali Ak", None, None)]


def test_a_predicate_gives_the_subject_the_office() -> None:
    assert rows("[Ali Ak|PERSON], yeniden [Genel Sekreter|POSITION] seçildi.", Genel_Sekreter={"class": "open"}) == [
        ("Ali Ak", "Genel Sekreter", None)
    ]


def test_an_office_given_is_the_objects_not_the_givers() -> None:
    text = "[Ece Er|PERSON]'i [başbakan|POSITION] yapan [Ali Ak|PERSON] konuştu."
    assert rows(text) == [("Ece Er", "başbakan", "TR"), ("Ali Ak", None, None)]


def test_the_bearer_of_a_relative_clause_stands_behind_it() -> None:
    text = "[Ali Ak|PERSON] ile [büyükelçi|POSITION] olan eşi geldi."
    assert rows(text) == [("Ali Ak", None, None)]


def test_the_subject_of_a_subordinate_clause_stands_in_the_genitive() -> None:
    assert rows("[Ali Ak|PERSON], oğlunun [vali|POSITION] olduğunu söyledi.") == [("Ali Ak", None, None)]
    assert rows("[Ali Ak|PERSON]'ın [vali|POSITION] olduğunu söyledi.") == [("Ali Ak", "vali", "TR")]


def test_a_participle_ties_the_office_to_the_name_after_it() -> None:
    assert rows("[Vali|POSITION] olarak atanan [Ece Er|PERSON] göreve başladı.") == [("Ece Er", "Vali", "TR")]


def test_a_surname_is_the_person_named_in_full_and_a_short_title_makes_no_row() -> None:
    text = (
        "[Adalet Bakanı|POSITION] [Hakan Kaya|PERSON] geldi. [Bakan|POSITION] [Kaya|PERSON] gitti. [KAYA|PERSON]: Yok"
    )
    assert rows(text) == [("Hakan Kaya", "Adalet Bakanı", "TR")]


def test_a_title_tells_bearers_of_one_surname_apart() -> None:
    text = "[Başbakan|POSITION] [Ali Demir|PERSON], kızı [Ece Demir|PERSON]. [Başbakan|POSITION] [Demir|PERSON] gitti."
    assert rows(text) == [("Ali Demir", "Başbakan", "TR"), ("Ece Demir", None, None)]


def test_spellings_of_one_name_are_one_person_under_the_fullest_form() -> None:
    text = (
        "[Tayfun Ak|PERSON] geldi. [Ali Tayfun Ak|PERSON] konuştu. [A. Tayfun Ak|PERSON] gitti. [ALI TAYFUN AK|PERSON]"
    )
    assert rows(text) == [("Ali Tayfun Ak", None, None)]


def test_a_nationality_beside_the_office_is_its_country() -> None:
    assert rows("[Rus|NATIONALITY|RU] [lider|POSITION] [İvan Petrov|PERSON] geldi.") == [("İvan Petrov", "lider", "RU")]


def test_a_foreign_name_without_country_takes_the_scenes_and_a_turkish_one_home() -> None:
    scene = "[Norveç|COUNTRY|NO]'te seçim yapıldı. [Başbakan|POSITION] "
    assert rows(scene + "[Lars Hansen|PERSON] kazandı.")[0] == ("Lars Hansen", "Başbakan", "NO")
    assert rows(scene + "[Mehmet Demir|PERSON] izledi.")[0] == ("Mehmet Demir", "Başbakan", "TR")


def test_a_company_office_has_no_country_unless_one_stands_beside_it() -> None:
    company = {"class": "company"}
    assert rows("[Genel Müdür|POSITION] [Ali Ak|PERSON] geldi.", Genel_Müdür=company) == [
        ("Ali Ak", "Genel Müdür", None)
    ]


def test_a_role_alone_takes_up_the_person_before_it_unless_it_is_somebodys() -> None:
    text = "[Goran Mişiç|PERSON] geldi. {} belli oldu."
    role = {"class": "profession"}
    assert rows(text.format("Ünlü [hakem|POSITION]"), hakem=role) == [("Goran Mişiç", "hakem", None)]
    assert rows(text.format("Derbinin [hakemi|POSITION|hakem]"), hakemi=role) == [("Goran Mişiç", None, None)]


def test_an_office_held_before_is_former() -> None:
    notes, mentions = annotate("Eski [Almanya|COUNTRY|DE] [Başbakanı|POSITION|Başbakan] [Karl Vogt|PERSON] öldü.")
    assert [row.former for row in people_records(notes, mentions, "TR")] == [True]


def test_every_row_cites_the_mentions_it_was_made_from() -> None:
    notes, mentions = annotate("[Vali|POSITION] [Ayşe Demir|PERSON] geldi. [Vali|POSITION] [Demir|PERSON] gitti.")
    assert [row.evidence for row in people_records(notes, mentions, "TR")] == [("m2", "m1", "m4", "m3")]


@pytest.mark.parametrize(
    ("marked", "evidence"),
    [
        ("[Almanya|COUNTRY|DE] [Başbakanı|POSITION|Başbakan] [Karl Weber|PERSON] geldi.", ("m3", "m2", "m1")),
        ("[Alman|NATIONALITY|DE] [Karl Weber|PERSON] geldi.", ("m2", "m1")),
        ("[Ürdün|COUNTRY|JO]'de [Kral|POSITION] [Karl Weber|PERSON] konuştu.", ("m3", "m2", "m1")),
        ("[Adalet Bakanı|POSITION] [Hakan Kaya|PERSON] [Almanya|COUNTRY|DE]'ya gitti.", ("m2", "m1")),
    ],
)
def test_a_row_cites_the_mention_that_states_its_country(marked: str, evidence: tuple[str, ...]) -> None:
    given = {"Kral": {"class": "royal"}, "Başbakanı": PUBLIC, "Adalet Bakanı": PUBLIC}
    (row,) = people_records(*annotate(marked, given), "TR")
    assert row.evidence == evidence
    assert (row.country == "TR") == (len(evidence) == 2 and row.position is not None)


def test_each_of_a_list_cites_its_own_country() -> None:
    text = (
        "[Ürdün|COUNTRY|JO] ve [Mısır|COUNTRY|EG] [Dışişleri Bakanları|POSITION|Dışişleri Bakanı] "
        "[Tarık Saab|PERSON] ve [Adel Nur|PERSON] görüştü."
    )
    notes, mentions = annotate(text, {"Dışişleri Bakanları": {"class": "public", "plural": True}})
    found = people_records(notes, mentions, "TR")
    assert [(row.country, row.evidence) for row in found] == [("JO", ("m4", "m3", "m1")), ("EG", ("m5", "m3", "m2"))]


@pytest.mark.parametrize("between", ["", "yeni ", "eski "])
def test_a_diplomat_is_of_the_state_in_the_genitive_not_of_the_host(between: str) -> None:
    diplomat = {"class": "public", "head": "elçi"}
    text = f"[ABD|COUNTRY|US]'nin {between}[Azerbaycan|COUNTRY|AZ] [Elçisi|POSITION|Elçi] [Al Doe|PERSON] geldi."
    assert rows(text, Elçisi=diplomat) == [("Al Doe", "Elçi", "US")]


def test_a_diplomat_with_one_state_before_the_title_is_of_that_state() -> None:
    diplomat = {"class": "public", "head": "büyükelçi"}
    text = "[Azerbaycan|COUNTRY|AZ] [Büyükelçisi|POSITION|Büyükelçi] [Zakir Haşimov|PERSON] geldi."
    assert rows(text, Büyükelçisi=diplomat) == [("Zakir Haşimov", "Büyükelçi", "AZ")]


def test_a_name_in_quotes_is_a_name_but_what_is_said_is_none() -> None:
    assert rows('[Vali|POSITION] "[Ayşe Demir|PERSON]" geldi.') == [("Ayşe Demir", "Vali", "TR")]
    assert rows('[Vali|POSITION] "[Ayşe Demir|PERSON] geldi" dedi.') == [("Ayşe Demir", None, None)]
