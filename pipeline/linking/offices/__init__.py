"""Which office belongs to which person: every tie is a construction of Turkish, found once and named.

before        «Dışişleri Bakanı Hakan Kaya»; honorifics, an age, a nationality may stand between
stacked       «Genelkurmay Başkanı Orgeneral X»: an office right before the one that stands at the name
chain         «Başbakan Yardımcısı ve Dışişleri Bakanı X»: offices joined to the one that stands at the name
relative      «Genel Müdür olarak atanan X», «başkan seçilen X», «başkan olan ve … açıklayan X»: a participle between
plural        «milletvekilleri A, B ve C»: each name of the list
named         «X adlı gazeteci», «X isimli iş adamı»
post          «Genel Müdür görevine X getirildi»: a post that is given, the verb shared by several
after         «X, Hazine ve Maliye Bakanı,», «X (Genel Müdür)»: apposition, closed by a comma, a bracket or the sentence
predicate     «X, … Genel Sekreteri seçildi», «X … başkanıdır», «X'i … Başkanı olarak atadı»
carried on    «2015'te Satış Müdürü olarak göreve başladı.»: of the only person of the sentence before
row           «A üyesi, B Başkanı ve C Müdürü olan X», «X (yönetmen - yapımcı)»: joined to an office so tied
while held    «bakanken yargılanan X», «X, bakanken yargılandı»
taken up      «Bolu Valisi konuştu. Vali Ayşe Demir …»: the short form at a name takes up the title alone before it
same office   a title alone is the office that someone holds under another name («CHP lideri», «CHP Genel Başkanı»)
again         «Brezilyalı antrenörle …»: the title of one holder alone, with a nationality
anaphor       «X gol attı. 27 yaşındaki oyuncu …»: a role alone takes up the person named in the sentence before, or the
              one of the nationality before it («Rus tenisçi …»)

Each office mention is tied by the first construction that fits, in this order; one that fits none stays free.
"""

from __future__ import annotations

from pipeline.linking.offices.attach import tie_offices
from pipeline.linking.offices.former import is_former, is_past
from pipeline.linking.offices.neighbours import LONGEST_CHAIN
from pipeline.linking.offices.tie import Tie
from pipeline.linking.vocabulary import vocabulary

__all__ = ["LONGEST_CHAIN", "Tie", "is_former", "is_past", "tie_offices", "vocabulary"]
