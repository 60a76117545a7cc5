"""Does a title look cut where it stands? The last POSITION marked in the sentence is the one asked about."""

import pytest

from pipeline.registry.edges import looks_cut
from tests.marked import parse_marked


def is_cut(marked: str) -> bool:
    text, found = parse_marked(marked)
    mentions = [{"label": m.label, "start": m.start, "end": m.end} for m in found]
    title = [mention for mention in mentions if mention["label"] == "POSITION"][-1]
    return looks_cut(text, title, mentions)


@pytest.mark.parametrize(
    "marked",
    [
        "Ödülü geçen yıl Gülizar Hanım [Kadınlar Derneği Başkanı|POSITION] [Ece Ak|PERSON] aldı.",
        "Kararı Harrod's [Türkiye Müdürü|POSITION] [Ece Ak|PERSON] duyurdu.",
        "Kararı Harrod’s [Türkiye CEO|POSITION]’su [Ece Ak|PERSON] duyurdu.",
        "Bilgiyi [Nazım Tektaş|PERSON] [Araştırma Merkezi Başkanı|POSITION] [Ece Ak|PERSON] verdi.",
        "Dosyaya İstanbul 17 [Ağır Ceza Mahkemesi Başkanı|POSITION] [Ece Ak|PERSON] bakıyor.",
        "Kararı Danıştay 2'nci [Daire Başkanı|POSITION] [Ece Ak|PERSON] açıkladı.",
        "İnsan Hakları Derneği (İHD) [Adana Şube Başkanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "Raporu sosyo-[ekonomik analiz uzmanı|POSITION] [Ece Ak|PERSON] yazdı.",
        "Birliğin ekonomik ve [parasal işlerden sorumlu üyesi|POSITION] [Ece Ak|PERSON] konuştu.",
        "Fiyat artacak ve [Köyişleri Bakanı|POSITION] [Ece Ak|PERSON] açıklayacak.",
        "Sanayi, Ticaret, [Enerji ve Teknoloji Komisyonu Başkanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "Kulübün dış [ilişkiler sorumlusu|POSITION] [Ece Ak|PERSON] istifa etti.",
        "[ASKER VE MECLİS Cumhurbaşkanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "[KİŞİ Ankara Üniversitesi Öğretim Üyesi|POSITION] [Ece Ak|PERSON] konuştu.",
        "[Güvenlik Koordinasyon Toplantısı İçişleri Bakanı|POSITION] [Ece Ak|PERSON] başkanlığında sürdü.",
        "Yazıyı [İl Başkanlıklarına Genel Sekreter|POSITION] [Ece Ak|PERSON] yolladı.",
    ],
)
def test_what_stands_before_a_title_belongs_to_it(marked: str) -> None:
    assert is_cut(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Çevre Bakanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "Törene [Zonguldak Valisi|POSITION] [Ece Ak|PERSON] geldi.",
        "Galeri sahibi Galatasaraylı [futbolcu|POSITION] [Ece Ak|PERSON] kazandı.",
        "Sokakta konuşan Eski [Meclis Başkanı|POSITION] [Ece Ak|PERSON] uyardı.",
        "SÖZLÜ TARTIŞMA [CHP Ankara Milletvekili|POSITION] [Ece Ak|PERSON] konuştu.",
        "KKTC'ye gelen [Fransa|COUNTRY] [Dışişleri Bakanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "[Gazeteci|POSITION]-[yazar|POSITION] [Ece Ak|PERSON] konuştu.",
        "[İzmir Milletvekili|POSITION] ve [Parti Sözcüsü|POSITION] [Ece Ak|PERSON] konuştu.",
        "Toplantı bitti ve [Devlet Başkanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "[TÜSİAD Yönetim Kurulu Başkanı|POSITION] [Ece Ak|PERSON] konuştu.",
        "Borsada düşüş sürdü[ASO Başkanı|POSITION] [Ece Ak|PERSON] konuştu.",
    ],
)
def test_what_stands_before_a_title_is_of_the_sentence(marked: str) -> None:
    assert not is_cut(marked)
