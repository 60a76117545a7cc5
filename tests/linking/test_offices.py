"""Lists of holders, rows of offices, and titles under several names."""

from pipeline.linking.people import people_records
from tests.linking.rows import rows
from tests.marked import annotate

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


def test_a_role_with_a_nationality_is_the_person_of_that_nation() -> None:
    text = (
        "[Rus|NATIONALITY|RU] [İvan Petrov|PERSON] finale kaldı. [İvan Petrov|PERSON], [Jan Novak|PERSON]'ı yendi. "
        "[Rus|NATIONALITY|RU] [tenisçi|POSITION] sevindi."
    )
    assert rows(text, tenisçi=PROFESSION) == [("İvan Petrov", "tenisçi", "RU"), ("Jan Novak", None, None)]


def test_a_role_of_another_nation_is_not_the_person_named_before() -> None:
    text = "[Rus|NATIONALITY|RU] [İvan Petrov|PERSON] kazandı. [Çek|NATIONALITY|CZ] [tenisçi|POSITION] çekildi."
    assert rows(text, tenisçi=PROFESSION) == [("İvan Petrov", None, "RU")]


def test_a_nationality_at_a_title_alone_is_its_holders() -> None:
    text = (
        "[Antrenör|POSITION] [Luis Vega|PERSON] geldi. "
        "Kulüp [Brezilyalı|NATIONALITY|BR] [antrenörle|POSITION|antrenör] anlaştı."
    )
    assert rows(text, Antrenör=PROFESSION, antrenörle=PROFESSION) == [("Luis Vega", "Antrenör", "BR")]


def test_an_adjective_stands_between_a_nationality_and_a_profession() -> None:
    text = "[Kanadalı|NATIONALITY|CA] yıldız [futbolcu|POSITION] [John Reed|PERSON] geldi."
    assert rows(text, futbolcu=PROFESSION) == [("John Reed", "futbolcu", "CA")]


def test_a_name_in_a_case_is_passed_over_for_the_subject_before_a_comma() -> None:
    text = "[Ali Ak|PERSON], [Can Su|PERSON]'nun filminde [reji asistanı|POSITION] olarak başladı."
    assert rows(text, reji_asistanı=PROFESSION) == [("Ali Ak", "reji asistanı", None), ("Can Su", None, None)]


def test_whose_office_it_is_stands_between_the_object_and_the_office_it_is_given() -> None:
    text = "Kulüp [Ali Ak|PERSON]'ı takımın [antrenörü|POSITION|antrenör] yaptı."
    assert rows(text, antrenörü=PROFESSION) == [("Ali Ak", "antrenör", None)]


def test_an_honorific_behind_the_name_carries_its_genitive() -> None:
    text = "[Ayşe Ak|PERSON] Hanım'ın [çocuk kitabı yazarı|POSITION] olduğu öğrenildi."
    assert rows(text, çocuk_kitabı_yazarı=PROFESSION) == [("Ayşe Ak", "çocuk kitabı yazarı", None)]


def test_a_post_is_given_to_the_person_named_behind_it_by_a_verb_that_several_share() -> None:
    text = (
        "[Pazarlama Müdürü|POSITION] görevine [Ali Ak|PERSON], [Satış Müdürü|POSITION] görevine de [Can Su|PERSON] "
        "getirildi."
    )
    given = {"Pazarlama_Müdürü": COMPANY, "Satış_Müdürü": COMPANY}
    assert rows(text, **given) == [("Ali Ak", "Pazarlama Müdürü", None), ("Can Su", "Satış Müdürü", None)]


def test_a_post_that_somebody_leaves_is_nobodys_behind_it() -> None:
    text = "[Satış Müdürü|POSITION] görevine son verildi, [Can Su|PERSON] üzüldü."
    assert rows(text, Satış_Müdürü=COMPANY) == [("Can Su", None, None)]


def test_who_is_named_a_candidate_and_who_goes_on_in_office_hold_them() -> None:
    assert rows("Partinin [başkan adayı|POSITION] olarak gösterdiği [Ali Ak|PERSON] konuştu.") == [
        ("Ali Ak", "başkan adayı", "TR")
    ]
    assert rows("Koronun [şefi|POSITION|şef] olarak görevini sürdüren [Ali Ak|PERSON] konuştu.", şefi=PROFESSION) == [
        ("Ali Ak", "şef", None)
    ]


def test_a_working_life_is_told_by_offices_as_which_somebody_served() -> None:
    text = (
        "[Ali Ak|PERSON], bankaya 2024 yılının mart ayında [Pazarlama Müdürü|POSITION] olarak katıldı. Kariyerine "
        "'[Satış Uzmanı|POSITION]' olarak başlayan [Can Su|PERSON] geldi."
    )
    given = {"Pazarlama_Müdürü": COMPANY, "Satış_Uzmanı": COMPANY}
    assert rows(text, **given) == [("Ali Ak", "Pazarlama Müdürü", None), ("Can Su", "Satış Uzmanı", None)]


def test_a_title_in_quotes_of_its_own_is_not_said_by_the_subject() -> None:
    text = "[Ali Ak|PERSON], bankadaki kariyerine '[Satış Uzmanı|POSITION]' olarak 2019'da başladı."
    assert rows(text, Satış_Uzmanı=COMPANY) == [("Ali Ak", "Satış Uzmanı", None)]


def test_years_in_brackets_stand_behind_each_office_of_a_row() -> None:
    text = (
        "[Ali Ak|PERSON], sırasıyla [Hazine Müdürü|POSITION] (1993-97) ve [Kredi Müdürü|POSITION] (1998-2004) "
        "görevlerinde bulundu."
    )
    given = {"Hazine_Müdürü": COMPANY, "Kredi_Müdürü": COMPANY}
    assert {position for _, position, _ in rows(text, **given)} == {"Hazine Müdürü", "Kredi Müdürü"}


def test_who_says_of_himself_that_he_holds_an_office_holds_it() -> None:
    text = "[Ali Ak|PERSON], kendisinin araştırma biriminin [müdürü|POSITION|müdür] olduğunu söyledi."
    assert rows(text, müdürü=COMPANY) == [("Ali Ak", "müdür", None)]


def test_a_word_of_kin_stands_between_a_profession_and_the_name_of_its_holder() -> None:
    text = (
        "Yazarın [gazeteci|POSITION] kızı [Ece Er|PERSON] ile "
        "[avukat|POSITION] yeğeni [İl Başkanı|POSITION] [Ali Ak|PERSON]"
    )
    assert rows(text, gazeteci=PROFESSION, avukat=PROFESSION) == [
        ("Ece Er", "gazeteci", None),
        ("Ali Ak", "avukat", None),
        ("Ali Ak", "İl Başkanı", "TR"),
    ]


def test_a_role_alone_passes_over_who_leads_the_club() -> None:
    text = (
        "[Futbolcu|POSITION] [Jan Novak|PERSON] geldi. [Jan Novak|PERSON] için "
        "[Kulüp Başkanı|POSITION] [Ali Ak|PERSON] konuştu. 30 yaşındaki [oyuncu|POSITION] sevindi."
    )
    given = {"Futbolcu": {"class": "sports"}, "oyuncu": {"class": "sports"}, "Kulüp_Başkanı": {"class": "sports"}}
    assert rows(text, **given) == [
        ("Jan Novak", "Futbolcu", None),
        ("Jan Novak", "oyuncu", None),
        ("Ali Ak", "Kulüp Başkanı", None),
    ]


def test_who_did_something_while_in_office_held_it() -> None:
    text = (
        "[Vali|POSITION] [Can Su|PERSON] sustu. "
        "[Bakanken|POSITION|Bakan] görevden alındığını açıklayan Dr. [Ali Ak|PERSON]"
    )
    assert rows(text) == [("Can Su", "Vali", "TR"), ("Ali Ak", "Bakan", "TR")]
    notes, mentions = annotate("[Ali Ak|PERSON], [müdürken|POSITION|müdür] yargılandı.", {"müdürken": COMPANY})
    assert [(row.position, row.former) for row in people_records(notes, mentions, "TR")] == [("müdür", True)]


def test_an_office_of_a_world_body_joined_to_one_of_a_state_is_the_same_holders() -> None:
    text = (
        "[NATO Kurul Başkanı|POSITION] ve [Hollanda|COUNTRY|NL] [Maliye Bakanı|POSITION] [Jan Bakker|PERSON] konuştu."
    )
    assert rows(text, NATO_Kurul_Başkanı={"class": "international"}) == [
        ("Jan Bakker", "NATO Kurul Başkanı", None),
        ("Jan Bakker", "Maliye Bakanı", "NL"),
    ]


def test_a_title_that_is_given_is_no_short_form_of_a_longer_one() -> None:
    text = (
        "[Satış Müdürü|POSITION] görevine [Ali Ak|PERSON] getirildi. [Ali Ak|PERSON] daha önce "
        "[Bölgesel Satış Müdürü|POSITION] olarak çalıştı."
    )
    given = {"Satış_Müdürü": COMPANY, "Bölgesel_Satış_Müdürü": COMPANY}
    assert [position for _, position, _ in rows(text, **given)] == ["Satış Müdürü", "Bölgesel Satış Müdürü"]


def test_what_describes_the_holder_stands_between_the_participle_and_the_name() -> None:
    text = "[İlçe başkan adayı|POSITION] gösterilen 42 yaşındaki [Ali Ak|PERSON] konuştu."
    assert rows(text) == [("Ali Ak", "İlçe başkan adayı", "TR")]


def test_a_longer_title_is_another_office_only_by_its_rank() -> None:
    text = (
        "[Ali Ak|PERSON] 2019'da [{}Satış Müdürü|POSITION] olarak çalıştı. [Ali Ak|PERSON] 2021'de "
        "[Satış Müdürü|POSITION] olarak atandı."
    )
    given = {"Satış_Müdürü": COMPANY, "Kıdemli_Satış_Müdürü": COMPANY, "Akbank_Satış_Müdürü": COMPANY}
    assert len(rows(text.format("Kıdemli "), **given)) == 2
    assert len(rows(text.format("Akbank "), **given)) == 1


def test_two_titles_of_a_post_that_is_given_to_a_holder_of_another_office() -> None:
    text = (
        "[Grup Başkanı|POSITION] ([CHRO|POSITION]) görevine [Ali Ak|PERSON], [Mali İşler Başkanı|POSITION] görevine "
        "de [Satış Müdürü|POSITION] [Can Su|PERSON], atandı."
    )
    given = dict.fromkeys(("Grup_Başkanı", "CHRO", "Mali_İşler_Başkanı", "Satış_Müdürü"), COMPANY)
    assert set(rows(text, **given)) == {
        ("Ali Ak", "Grup Başkanı", None),
        ("Ali Ak", "CHRO", None),
        ("Can Su", "Mali İşler Başkanı", None),
        ("Can Su", "Satış Müdürü", None),
    }


def test_each_of_several_subjects_is_given_the_office() -> None:
    text = "[Ali Ak|PERSON], [Can Su|PERSON] ve [Ece Er|PERSON] [komite üyesi|POSITION] seçildi."
    assert rows(text, komite_üyesi=COMPANY) == [
        ("Ali Ak", "komite üyesi", None),
        ("Can Su", "komite üyesi", None),
        ("Ece Er", "komite üyesi", None),
    ]


def test_pairs_of_names_and_offices_share_the_verb_of_the_last() -> None:
    text = (
        "[Ali Ak|PERSON]'ın [kurul başkanı|POSITION], [Can Su|PERSON]'nun ise [kurul üyesi|POSITION] olarak atandığı "
        "bildirildi."
    )
    given = {"kurul_başkanı": COMPANY, "kurul_üyesi": COMPANY}
    assert rows(text, **given) == [("Ali Ak", "kurul başkanı", None), ("Can Su", "kurul üyesi", None)]


def test_a_sentence_of_a_working_life_without_a_subject_goes_on_about_the_person_before() -> None:
    text = "[Ali Ak|PERSON], İzmir'de okudu. 2015'te [Satış Uzmanı|POSITION] olarak göreve başladı."
    assert rows(text, Satış_Uzmanı=COMPANY) == [("Ali Ak", "Satış Uzmanı", None)]


def test_a_sentence_behind_two_persons_is_about_neither() -> None:
    text = "[Ali Ak|PERSON], [Can Su|PERSON]'yu aradı. 2015'te [Satış Uzmanı|POSITION] olarak göreve başladı."
    assert {position for _, position, _ in rows(text, Satış_Uzmanı=COMPANY)} == {None}


def test_a_role_or_a_post_that_somebody_took_on_is_the_office() -> None:
    text = "[Ali Ak|PERSON], 2019'da Madrid'de [Global Satış Müdürü|POSITION] rolünü üstlendi."
    assert rows(text, Global_Satış_Müdürü=COMPANY) == [("Ali Ak", "Global Satış Müdürü", None)]


def test_a_roll_ends_where_a_team_is_named() -> None:
    text = (
        "[Hakemler|POSITION|Hakem]: [Ali Ak|PERSON] (İzmir) [Norveç|COUNTRY|NO] [Jan Novak|PERSON] (6), "
        "[Nur Tan|PERSON] (7) GALATASARAY [Ece Er|PERSON] (5)"
    )
    assert [position for _, position, _ in rows(text, Hakemler=ATHLETE)] == ["Hakem", None, None, None]


def test_a_teaser_that_is_cut_short_closes_no_apposition() -> None:
    text = "Haberlerden rahatsız olan [Ali Ak|PERSON], [İçişleri Bakanı|POSITION] ... [Ali Ak|PERSON] aradı."
    assert rows(text) == [("Ali Ak", None, None)]


def test_a_quote_that_opens_before_an_office_is_no_suffix_of_the_name() -> None:
    assert rows("[Ali Ak|PERSON] ‘[ağa|POSITION]’ seçildi.") == [("Ali Ak", None, None)]


def test_pairs_whose_second_holder_has_two_offices_share_the_verb_of_the_last() -> None:
    text = (
        "[Ali Ak|PERSON]'ın [başkan|POSITION], [Can Su|PERSON]'nun [vekil|POSITION] ve [üye|POSITION], "
        "[Ece Er|PERSON]'in [müdür|POSITION] olarak seçilmesine karar verildi."
    )
    assert rows(text, başkan=COMPANY, vekil=COMPANY, üye=COMPANY, müdür=COMPANY) == [
        ("Ali Ak", "başkan", None),
        ("Can Su", "vekil", None),
        ("Can Su", "üye", None),
        ("Ece Er", "müdür", None),
    ]


def test_pairs_in_the_nominative_share_the_verb_of_the_last() -> None:
    text = "[Ali Ak|PERSON] [başkan|POSITION], [Can Su|PERSON] da [müdür|POSITION] olarak görev aldı."
    assert rows(text, başkan=COMPANY, müdür=COMPANY) == [("Ali Ak", "başkan", None), ("Can Su", "müdür", None)]


def test_who_is_appointed_stands_behind_the_office_as_well() -> None:
    text = "[Başkan|POSITION] olarak [Ali Ak|PERSON], [müdür|POSITION] olarak da [Can Su|PERSON] seçildi."
    assert rows(text, Başkan=COMPANY, müdür=COMPANY) == [("Ali Ak", "Başkan", None), ("Can Su", "müdür", None)]


def test_who_is_replaced_is_not_given_the_office() -> None:
    text = "[Müdür|POSITION] olarak [Ali Ak|PERSON]'ın yerine atama yapılmadı."
    assert rows(text, Müdür=COMPANY) == [("Ali Ak", None, None)]


def test_a_role_with_a_nationality_is_short_for_the_full_role_of_the_person_named_last() -> None:
    text = (
        "[Takım pilotu|POSITION] [Jan Novak|PERSON] hızlıydı. [Kırmızı pilot|POSITION] [Luis Vega|PERSON] geldi. "
        "[İspanyol|NATIONALITY|ES] [pilot|POSITION] sevindi."
    )
    given = {"Takım_pilotu": PROFESSION, "Kırmızı_pilot": PROFESSION, "pilot": PROFESSION}
    assert rows(text, **given) == [("Jan Novak", "Takım pilotu", None), ("Luis Vega", "Kırmızı pilot", "ES")]


def test_a_nationality_stated_once_holds_for_each_profession_but_for_no_seat_of_a_body() -> None:
    text = (
        "[Fransız|NATIONALITY|FR] [futbolcu|POSITION] [Luc Morel|PERSON] geldi. "
        "[Antrenör|POSITION] [Morel|PERSON] konuştu. [Kulüp Başkanı|POSITION] [Luc Morel|PERSON] sustu."
    )
    given = {"futbolcu": PROFESSION, "Antrenör": PROFESSION, "Kulüp_Başkanı": {"class": "sports", "head": "başkan"}}
    assert rows(text, **given) == [
        ("Luc Morel", "futbolcu", "FR"),
        ("Luc Morel", "Antrenör", "FR"),
        ("Luc Morel", "Kulüp Başkanı", None),
    ]


def test_about_so_many_holders_are_no_one() -> None:
    for number in ("200'e yakın", "40 kadar"):
        text = f"[Müdür|POSITION] [Ali Ak|PERSON] ve {number} [polis memuru|POSITION] atandı."
        assert rows(text, Müdür=COMPANY) == [("Ali Ak", "Müdür", None)]
