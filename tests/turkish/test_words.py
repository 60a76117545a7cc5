from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from pipeline.turkish.tokenizer import TurkishTokenizer, tokenize
from pipeline.turkish.words import Words

anything = st.text(st.characters(exclude_categories=["Cs"]))
turkish = st.text(st.sampled_from("aıiİIeğşç 'ʼ’`.,-0159%₺€$\n\t\u0307\u00a0"))


def sentences(text: str) -> list[str]:
    words = Words.of(text)
    return [text[words.start[a] : words.end[b - 1]] for a, b in words.sentences]


def test_a_suffix_is_cut_at_every_kind_of_apostrophe() -> None:
    for apostrophe in "'’‘ʼ´`":
        assert Words.of(f"Erdoğan{apostrophe}ın").low == ["erdoğan", "'", "ın"]


def test_figures_keep_their_separators_and_lose_their_units() -> None:
    assert Words.of("1.250,50TL 26.07.2025'te %12,4 3Ç25").text == [
        "1.250,50", "TL", "26.07.2025", "'", "te", "%", "12,4", "3", "Ç", "25",
    ]  # fmt: skip


def test_hyphenated_names_are_cut_so_that_each_country_is_whole_words() -> None:
    assert Words.of("Türkiye-Bosna Hersek").text == ["Türkiye", "-", "Bosna", "Hersek"]


def test_words_that_lost_the_blank_between_them_are_two() -> None:
    assert Words.of("stratejisiTürkiye açıkladıErdoğan").text == ["stratejisi", "Türkiye", "açıkladı", "Erdoğan"]


def test_a_word_glued_to_a_headline_in_capitals_or_to_a_suffix_is_cut_off() -> None:
    glued = "ALİ KAYAGalatasaray, kurduJPMorgan, CEO'suAyşe"
    assert Words.of(glued).text == [
        "ALİ",
        "KAYA",
        "Galatasaray",
        ",",
        "kurdu",
        "JPMorgan",
        ",",
        "CEO",
        "'",
        "su",
        "Ayşe",
    ]
    whole = "TÜPRAŞın AKPlilerin DENİZBank HepsiJET iPhone"
    assert Words.of(whole).text == whole.split()


def test_a_small_word_is_cut_from_a_name_that_the_text_has_alone() -> None:
    assert Words.of("Ali Demirkanise sustu. Demirkan gitti.").text[:3] == ["Ali", "Demirkan", "ise"]
    assert Words.of("Denise ile Louise geldi.").text[:3] == ["Denise", "ile", "Louise"]


def test_a_currency_word_is_cut_from_its_scale_and_from_the_next_word_behind_a_figure() -> None:
    assert Words.of("50 milyoneurotutarında 22 milyar dolarıaştı").text == [
        "50", "milyon", "euro", "tutarında", "22", "milyar", "doları", "aştı",
    ]  # fmt: skip
    assert Words.of("dolarizasyon 5 dolarlarımızdandı 3 liralıktı").text == [
        "dolarizasyon", "5", "dolarlarımızdandı", "3", "liralıktı",
    ]  # fmt: skip


def test_the_dot_that_english_lower_casing_leaves_on_i_is_no_letter() -> None:
    assert Words.of("mi̇lyar").low == ["milyar"]


def test_a_capital_inside_a_name_does_not_cut_it() -> None:
    assert Words.of("McDonald ErdoĞan BaFin CHPli MotoGP").text == ["McDonald", "ErdoĞan", "BaFin", "CHPli", "MotoGP"]


def test_a_firm_s_name_with_a_capital_inside_recurs_or_has_a_tail_that_names_have() -> None:
    assert Words.of("VakıfBank ve HaberleriBolat").text == ["VakıfBank", "ve", "Haberleri", "Bolat"]
    assert Words.of("SasaPolat ile SasaPolat").text == ["SasaPolat", "ile", "SasaPolat"]


def test_a_full_stop_without_its_blank_ends_the_sentence_but_not_in_an_abbreviation() -> None:
    assert sentences("Toplantı yapıldı.Erdoğan konuştu.") == ["Toplantı yapıldı.", "Erdoğan konuştu."]
    assert sentences("A.Ş. ve Prof.Dr.Ali Kaya geldi.") == ["A.Ş. ve Prof.Dr.Ali Kaya geldi."]


def test_abbreviations_initials_and_ordinals_end_no_sentence() -> None:
    assert sentences("Prof. Dr. Ali Kaya geldi. 9. Cumhurbaşkanı M. Kemal konuştu. Sonra gitti.") == [
        "Prof. Dr. Ali Kaya geldi.",
        "9. Cumhurbaşkanı M. Kemal konuştu.",
        "Sonra gitti.",
    ]


def test_a_closing_quote_belongs_to_its_sentence() -> None:
    assert sentences('"Geldi." Sonra gitti.') == ['"Geldi."', "Sonra gitti."]


def test_a_line_break_ends_a_headline_but_not_hard_wrapped_text() -> None:
    assert sentences("DEPREM OLDU\nAnkara'da deprem\noldu") == ["DEPREM OLDU", "Ankara'da deprem\noldu"]


@given(st.one_of(anything, turkish))
def test_tokens_join_to_the_text_and_words_reproduce_it(text: str) -> None:
    assert "".join(tokenize(text)) == text
    words = Words.of(text)
    assert [text[a:b] for a, b in zip(words.start, words.end, strict=True)] == words.text
    assert [i for a, b in words.sentences for i in range(a, b)] == list(range(len(words)))


@given(st.one_of(anything, turkish))
def test_the_spacy_tokenizer_reproduces_any_text(text: str) -> None:
    doc = TurkishTokenizer(Vocab())(text)
    assert doc.text == text


@given(st.one_of(anything, turkish, st.text(st.sampled_from("ΑΣας'Iİı s\u0327c\u0308"))))
def test_a_text_folded_at_once_reads_as_its_words_folded_one_by_one(text: str) -> None:
    words = Words.of(text)
    assert words.low == Words(words.text, words.start, words.breaks).low


def test_a_sentence_glued_behind_capitals_is_cut_off_but_no_ending() -> None:
    assert Words.of("NEVİN DONATTürkiye'de").text == ["NEVİN", "DONAT", "Türkiye", "'", "de"]
    assert Words.of("ALİ DEMİRİstanbul Taksim").text == ["ALİ", "DEMİR", "İstanbul", "Taksim"]
    assert Words.of("NATOnun TÜBİTAKtan UEFAnın AKPli").text == ["NATOnun", "TÜBİTAKtan", "UEFAnın", "AKPli"]
