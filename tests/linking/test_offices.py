"""Lists of holders, rows of offices, and titles under several names."""

from tests.linking.rows import rows

ATHLETE = {"class": "sports", "plural": True}
PROFESSION = {"class": "profession"}
COMPANY = {"class": "company"}


def test_brackets_behind_the_names_of_a_list_do_not_end_it() -> None:
    text = (
        "[Hakemler|POSITION|Hakem]: [Luis Vega|PERSON] ([İspanya|COUNTRY|ES]), [Jan Novak|PERSON] (Prag) "
        "[Ece Su|PERSON] (İzmir) geldi."
    )
    assert rows(text, Hakemler=ATHLETE) == [
        ("Luis Vega", "Hakem", None),
        ("Jan Novak", "Hakem", None),
        ("Ece Su", "Hakem", None),
    ]


def test_an_announced_roll_goes_on_behind_headings_and_the_coaches_of_its_groups() -> None:
    text = (
        "[Milli yüzücülerimiz|POSITION|Milli yüzücü] şöyle: Genç Erkekler Takımı [Ali Ak|PERSON] (50 metre), "
        "[Can Su|PERSON] (100 metre) [Antrenör|POSITION]: [Ece Er|PERSON] Genç Kızlar Takımı [Nur Tan|PERSON] (50 m)"
    )
    assert rows(text, Milli_yüzücülerimiz=ATHLETE, Antrenör=PROFESSION) == [
        ("Ali Ak", "Milli yüzücü", None),
        ("Can Su", "Milli yüzücü", None),
        ("Ece Er", "Antrenör", None),
        ("Nur Tan", "Milli yüzücü", None),
    ]


def test_a_roll_ends_where_another_label_begins() -> None:
    text = "[Hakemler|POSITION|Hakem]: [Ali Ak|PERSON], [Can Su|PERSON] Beşiktaş: [Nur Tan|PERSON], [Ece Er|PERSON]"
    found = rows(text, Hakemler=ATHLETE)
    assert [position for _, position, _ in found] == ["Hakem", "Hakem", None, None]


def test_offices_joined_to_one_before_a_participle_are_its_holders() -> None:
    text = (
        "[Kurul üyesi|POSITION], [Vakıf Başkanı|POSITION] ve [Banka Müdürü|POSITION] olan Prof. Dr. [Ali Ak|PERSON] "
        "konuştu."
    )
    given = {"Kurul_üyesi": COMPANY, "Vakıf_Başkanı": COMPANY, "Banka_Müdürü": COMPANY}
    assert {position for _, position, _ in rows(text, **given)} == {"Kurul üyesi", "Vakıf Başkanı", "Banka Müdürü"}


def test_offices_in_the_bracket_behind_a_name_are_its_own_and_not_the_next_names() -> None:
    text = "Jüri: [Ali Ak|PERSON] ([yönetmen|POSITION] - [yapımcı|POSITION]) [Ece Su|PERSON] ([yazar|POSITION])"
    assert rows(text, yönetmen=PROFESSION, yapımcı=PROFESSION, yazar=PROFESSION) == [
        ("Ali Ak", "yönetmen", None),
        ("Ali Ak", "yapımcı", None),
        ("Ece Su", "yazar", None),
    ]


def test_a_title_in_quotes_of_its_own_stands_before_the_name() -> None:
    assert rows("“[First Lady|POSITION]” [Ayşe Demir|PERSON] geldi.")[0] == ("Ayşe Demir", "First Lady", "TR")


def test_a_title_with_its_institution_is_a_title_in_full_beside_a_longer_one() -> None:
    text = "[TÜVAK Başkanı|POSITION] [Ali Ak|PERSON], [TÜVAK Yönetim Kurulu Başkanı|POSITION] [Ali Ak|PERSON] geldi."
    given = {"TÜVAK_Başkanı": COMPANY, "TÜVAK_Yönetim_Kurulu_Başkanı": COMPANY}
    assert [position for _, position, _ in rows(text, **given)] == ["TÜVAK Başkanı", "TÜVAK Yönetim Kurulu Başkanı"]


def test_a_title_written_apart_is_the_one_written_together() -> None:
    text = "[Bursa Belediye Başkanvekili|POSITION] [Ali Ak|PERSON] geldi. [Başkan Vekili|POSITION] [Ak|PERSON] gitti."
    assert rows(text) == [("Ali Ak", "Bursa Belediye Başkanvekili", "TR")]


def test_an_office_under_the_initials_of_its_institution_is_the_same_holders() -> None:
    text = "[DSÖ Başkanı|POSITION] uyardı. [Dünya Sağlık Örgütü Başkanı|POSITION] [Jan Novak|PERSON] konuştu."
    world = {"class": "international"}
    assert {position for _, position, _ in rows(text, DSÖ_Başkanı=world, Dünya_Sağlık_Örgütü_Başkanı=world)} == {
        "DSÖ Başkanı",
        "Dünya Sağlık Örgütü Başkanı",
    }


def test_two_institutions_of_equal_initials_are_two() -> None:
    text = "[Devlet Su Örgütü Başkanı|POSITION] sustu. [Dünya Sağlık Örgütü Başkanı|POSITION] [Jan Novak|PERSON] geldi."
    assert [position for _, position, _ in rows(text)] == ["Dünya Sağlık Örgütü Başkanı"]


def test_an_institution_in_the_genitive_makes_the_full_title_the_same_office() -> None:
    text = "Wagner'in [lideri|POSITION|lider] [Jan Novak|PERSON] konuştu. [Wagner lideri|POSITION] uyardı."
    assert [position for _, position, _ in rows(text)] == ["Wagner lideri"]


def test_the_head_of_an_organisation_or_of_the_opposition_is_short_for_its_leader_by_name() -> None:
    text = "[Kuzey Cephesi lideri|POSITION] [Jan Novak|PERSON] geldi. [Örgüt lideri|POSITION] [Novak|PERSON] gitti."
    assert [position for _, position, _ in rows(text)] == ["Kuzey Cephesi lideri"]
