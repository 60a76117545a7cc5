"""What stands around the head of a title: the holder's name, a second title, words that make it a post or a name.

`persons` maps the first word of every person's name to the end of the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.lexicon.institutions import is_abbreviation, is_city, is_house, is_tail, needs_modifier
from pipeline.lexicon.names import cues
from pipeline.lexicon.titles import TitleForm, heads_of, heads_with, is_office, pair_kind
from pipeline.positions.modifiers import modifiers
from pipeline.resources import load_toml
from pipeline.turkish.apostrophes import is_apostrophe, is_quote
from pipeline.turkish.words import Words

# «Başbakan'lığı»: the office, cut off by an apostrophe.
_LI = re.compile(r"l[ıiuü]")
_ORIGIN = re.compile(r"(\w{2,})l[ıiuü]")
_LIK = re.compile(r"l[ıiuü][kğ]")
_PLURAL = re.compile(r"l[ae]r")
_GENITIVE = re.compile(r"n?[ıiuü]n")
_OWN = re.compile(r"s?[ıiuü]")
_CONSISTED = ("' dan oluş", "' den oluş", "' tan oluş", "' ten oluş", "oldu", "seçildi", ".")
_IN_THE_CHAIR = ("başkanlığında", "liderliğinde")
_QUOTES = frozenset("\"”'’»")
# Of these a list names the holder behind a colon («Yönetmen: Ali Tan»).
_CREDITED = frozenset(("sports", "profession"))
_MEMBERS = ("ları", "leri", "lar", "ler")
# Between the colon and the first name of a list a heading may stand; the second name of several is not farther.
_TO_FIRST_NAME, _TO_SECOND_NAME = 8, 40
_BETWEEN_NAMES = frozenset(("ve", "ile", ",", ";", "-", "–"))
# A name of a house has no more words between the title and its last one.
_NAME_OF_HOUSE = 4
# A work's name that ends in a title has no more words before it.
_QUOTED = 3
_JOINING = frozenset(("ve", "ile", "."))


class Neighbours:
    """The surroundings of the heads of one article."""

    def __init__(
        self, words: Words, forms: Mapping[int, TitleForm], persons: Mapping[int, int], taken: Sequence[str | None]
    ) -> None:
        self.words = words
        self.forms = forms
        self.persons = persons
        self.taken = taken
        self.ends = frozenset(persons.values())
        self.surnames = {words.low[end - 1] for start, end in persons.items() if end - start > 1}

    def after(self, head: int) -> str:
        """The word behind the head, empty at the end of a paragraph."""
        words = self.words
        return "" if head + 1 >= len(words) or words.breaks[head + 1] else words.low[head + 1]

    def behind(self, start: int, head: int) -> str:
        """The word behind the head, over the quote that closes behind a title in quotes («"Proje Müdürü" olarak»)."""
        words, after = self.words, self.after(head)
        if is_apostrophe(after) and self.has_own_suffix(head):
            return words.low[head + 3] if head + 3 < len(words) and not words.breaks[head + 3] else ""
        if not start or not is_quote(after) or not is_quote(words.text[start - 1]):
            return after
        return "" if head + 2 >= len(words) or words.breaks[head + 2] else words.low[head + 2]

    def has_own_suffix(self, head: int) -> bool:
        """«grup CEO'su olarak», «Genel Müdür'ü olarak»: does an apostrophe part the possessive from the title?"""
        words = self.words
        suffix = words.low[head + 2] if head + 3 < len(words) else ""
        return _OWN.fullmatch(suffix) is not None and words.low[head + 3] == "olarak"

    def stands_before_name(self, head: int, form: TitleForm) -> bool:
        """Does a name begin right behind, over an honorific («Sayın», «Prof. Dr.»)?"""
        words, i = self.words, head + 1
        if form.case or form.copula:
            return False
        if form.lemma in heads_of("letters") and is_apostrophe(self.after(head)):
            # «Vodafone CEO'su Ali Veli»
            i += 2
        if self.after(head) == ":" and form.kind in _CREDITED and self.persons.get(i + 1) is not None:
            # «Hakem: Ali Tan», but not «Hakem: Ali golü iptal ettirdi».
            end = self.persons[i + 1]
            return end >= len(words) or not (words.text[end][0].islower() or is_apostrophe(words.text[end]))
        if words.low[i + 1 : i + 2] == ["yaşındaki"] and words.text[i].isdigit():
            i += 2
        i += self._is_of_kin(head, form)
        while i < len(words) and not words.breaks[i]:
            if i in self.persons:
                return True
            honorific = words.low[i] in cues("honorifics") or (
                words.text[i] == "." and words.low[i - 1] in cues("honorifics")
            )
            origin = self._origin(i)
            if not honorific and not origin and self.taken[i] != "NATIONALITY":  # «teknik direktörü Şilili X»
                break
            i += origin or 1
        return False

    def _is_of_kin(self, head: int, form: TitleForm) -> bool:
        """«gazeteci kızı Ece Ak», «meclis üyesi arkadaşımız Can Su»: whose profession, then whose kin the holder is."""
        if self.after(head) in modifiers("companions"):
            return not (form.case or form.copula)
        return form.kind == "profession" and form.plain and self.after(head) in modifiers("kin")

    def has_several(self, head: int, form: TitleForm) -> bool:
        """«yönetmen arkadaşlarım Ali Tan ve Ece Ak»: companions in the plural, each of whom has the profession."""
        return _PLURAL.search(self.after(head)) is not None and self._is_of_kin(head, form)

    def _origin(self, i: int) -> int:
        """How many words from `i` on say where the holder is from: «CHP'li Ali Tan», «Napolili Ali Tan»; 0 if none."""
        words = self.words
        if not words.is_capitalised(i) or self.taken[i] is not None:
            return 0
        if i + 2 < len(words) and is_apostrophe(words.text[i + 1]):
            return 3 if _LI.fullmatch(words.low[i + 2]) else 0
        match = _ORIGIN.fullmatch(words.low[i])
        return int(match is not None and (is_city(match[1]) or is_abbreviation(match[1])))

    def follows_name(self, start: int, head: int, form: TitleForm) -> bool:
        """«Mehmet Şimşek, Hazine ve Maliye Bakanı», «Ali Yıldız (yönetmen)»."""
        words, before = self.words, start - 1
        if form.lemma in heads_with("behind_name"):
            # «Mithat Paşa»
            return start == head and start in self.ends and not form.plural and not self._is_house(head + 1)
        if before < 1 or words.breaks[start] or before not in self.ends:
            return False
        if words.low[before] in cues("called"):
            return True
        if form.case:
            return False
        after = self.after(head)
        return words.text[before] in (",", "(", "-") and (not after or not after[0].isalnum())

    def _is_house(self, i: int) -> bool:
        """«Rüstem Paşa Camii», «Mithat Paşa caddesi»: is word `i` that of a house?"""
        words = self.words
        inside = i < len(words) and not words.breaks[i]
        return inside and (is_house(words.low[i]) or (words.is_capitalised(i) and is_tail(words.low[i])))

    def is_nominee(self, start: int, head: int, form: TitleForm) -> bool:
        """«Nobel adayı», «ödülün güçlü adayları A ve B»: whoever may win a prize stands for no office."""
        if form.lemma not in heads_with("nominees"):
            return False
        prizes = tuple(modifiers("prizes"))
        return (form.plural and start == head) or any(
            low.startswith(prizes) for low in self.words.low[max(start - 1, 0) : head]
        )

    def names_holders(self, head: int, form: TitleForm) -> bool:
        """Do the holders of a title in the plural follow?"""
        if self._heads_list(head) or self._is_equated(head):
            return True
        return self.stands_before_name(head, form) and (self._names_several(head) or self._is_of_theirs(head, form))

    def _is_equated(self, head: int) -> bool:
        """«bağımsız üyeler ise Ali Tan, Ece Ak ve Can Su'dan oluştu»: all the holders, not whom they deal with."""
        words, i = self.words, head + 2
        if self.after(head) != "ise":
            return False
        while i in self.persons:
            i = self.persons[i]
            if words.low[i : i + 1] not in ([","], ["ve"]):
                break
            i += 1
        return i > head + 2 and " ".join(words.low[i : i + 3]).startswith(_CONSISTED)

    def _is_of_theirs(self, head: int, form: TitleForm) -> bool:
        """«genel başkanları Ali Tan hakkında»: the one leader of many, who does not turn to the person named behind."""
        words = self.words
        pair = pair_kind(words.low[head - 1], form.lemma) is not None or words.low[head - 1] == "genel"
        end = self.persons.get(head + 1) if head and pair and form.possessive else None
        if end is None or form.compound or form.kind not in ("open", "party", "sports"):
            return False
        suffix = words.low[end + 1] if end + 1 < len(words) and is_apostrophe(words.text[end]) else ""
        return _GENITIVE.fullmatch(suffix) is not None or not suffix

    def _names_several(self, head: int) -> bool:
        """Do two names or more follow («milletvekilleri A ve B»), not one dealt with by many («doktorlar A'yı»)?"""
        words = self.words
        reach = range(head + 1, min(head + _TO_SECOND_NAME, words.sentences[words.sentence_of[head]][1]))
        return any(i in self.persons and words.low[i - 1] in _BETWEEN_NAMES for i in reach)

    def _heads_list(self, head: int) -> bool:
        """«Milli güreşçilerimiz şöyle: Ali Tan (50 kilo), …»"""
        low = self.words.low[head + 1 : head + 5]
        colon = low.index(":") if ":" in low else 0
        reach = range(head + colon + 2, head + colon + 2 + _TO_FIRST_NAME)
        return colon > 0 and low[colon - 1] in modifiers("as_follows") and any(i in self.persons for i in reach)

    def has_owner(self, start: int) -> bool:
        """Does a person's name in the genitive stand right before («Ali Tan'ın | müdür»)?"""
        words = self.words
        return start > 2 and start - 2 in self.ends and _GENITIVE.fullmatch(words.low[start - 1]) is not None

    def behind_owners(self, i: int) -> int | None:
        """The word behind the names from `i` on, the last in the genitive («Ali Tan ve Ece Ak'ın | üye»)."""
        words = self.words
        while i in self.persons:
            i = self.persons[i]
            if words.low[i : i + 1] == ["'"] and words.low[i + 1 : i + 2] != []:
                behind = i + 2 + (words.low[i + 2 : i + 3] == ["ise"])
                return behind if _GENITIVE.fullmatch(words.low[i + 1]) else None
            if words.low[i : i + 1] not in ([","], ["ve"]):
                return None
            i += 1
        return None

    def fills_quotation(self, start: int, head: int) -> bool:
        """«"Başbakan" sözü», a film called «Zoraki Kral»: a title that is all that stands between two quotes."""
        words, quote = self.words, start - 1
        while quote > start - _QUOTED and quote > 0 and words.is_capitalised(quote):
            quote -= 1
        if quote < 0 or head + 1 >= len(words) or not is_quote(words.text[quote]):
            return False
        opens_there = quote < 1 or words.end[quote - 1] < words.start[quote]
        # Behind a double quote an apostrophe is that of a suffix («"Başbakan'ın sözü"»).
        single = is_apostrophe(words.text[quote])
        return opens_there and is_quote(words.text[head + 1]) and is_apostrophe(words.text[head + 1]) == single

    def is_bracketed(self, start: int, head: int) -> bool:
        """«Üst Yöneticisi (CEO)»: the same office once more, behind a title in words."""
        words = self.words
        behind_title = start >= 2 and words.text[start - 1] == "(" and start - 2 in self.forms
        return behind_title and self.after(head) == ")"

    def is_surname(self, head: int) -> bool:
        """«Savcı konuştu» where the article names a Murat Savcı."""
        return self.words.is_capitalised(head) and self.words.low[head] in self.surnames

    def is_class(self, head: int) -> bool:
        """«Türk CEO'lar»: the plural behind an apostrophe."""
        words = self.words
        suffix = words.low[head + 2 : head + 3] if is_apostrophe(self.after(head)) else []
        return bool(suffix) and _PLURAL.match(suffix[0]) is not None

    def is_post(self, head: int) -> bool:
        """«Başkan adayı», «Milletvekili Genel Seçimi»: the post or the vote, not the holder."""
        after = self.after(head)
        if head + 2 in self.persons and self._is_of_kin(head, self.forms[head]):
            return False
        if after == "gibi" and self._is_one_of_listed(head):
            return False
        if after in modifiers("abstract_after") or after.startswith(tuple(modifiers("of_a_post"))):
            return True
        if is_office(after):
            # «Vali başkanlığında toplandı»: he is in the chair.
            return not after.startswith(_IN_THE_CHAIR)
        words = self.words
        other = self.forms.get(head + 1)
        if other is not None and other.plural and not other.case and other.lemma in heads_with("dependent"):
            # «81 ilin Vali Yardımcıları»
            return True
        if after in _QUOTES and words.low[head + 2 : head + 3] != [] and words.low[head + 2] in modifiers("of_works"):
            return True
        if is_apostrophe(after) and words.low[head + 2 : head + 3] and _LIK.match(words.low[head + 2]):
            return True
        for i in range(head + 1, min(head + 9, len(words))):
            if words.low[i].startswith("seçim"):
                return True
            if i in self.persons or not (
                words.text[i][0].isupper() or words.low[i] in _JOINING or words.text[i].isdigit()
            ):
                break
        return False

    def _is_one_of_listed(self, head: int) -> bool:
        """«Merkez Bankası Başkanı gibi yetkililer»: the holder of an office of a body, an example of many."""
        words = self.words
        named = self.forms[head].possessive and words.is_capitalised(head) and words.is_capitalised(head - 1)
        return named and words.low[head + 2 : head + 3] != [] and words.low[head + 2].endswith(("lar", "ler"))

    def is_in_name(self, head: int, form: TitleForm) -> bool:
        """«Yüksek Hakem Kurulu», «Sanayici ve İşadamları Derneği», «Kanuni Sultan Süleyman»: part of a proper name."""
        words, after = self.words, self.after(head)
        if head and f"{words.low[head - 1]} {form.lemma}" in heads_with("no_titles"):
            return True
        if after and words.is_capitalised(head + 1) and needs_modifier(after):
            return True
        if form.kind == "royal" and form.plain and self._ends_in_house(head):
            return True
        if after == "ve" and not form.possessive and any(map(needs_modifier, words.low[head + 3 : head + 4])):
            return words.low[head + 2].endswith(_MEMBERS)
        return head > 0 and form.kind == "royal" and words.low[head - 1] in modifiers("epithets")

    def _ends_in_house(self, head: int) -> bool:
        """«Kral Kupası», «Kral Fahd Fonu»: a cup, a fund or a house named after a ruler."""
        words = self.words
        for i in range(head + 1, min(head + _NAME_OF_HOUSE, len(words))):
            if words.breaks[i] or not words.is_capitalised(i):
                return False
            if is_house(words.low[i]) or needs_modifier(words.low[i]):
                return True
        return False

    def is_team(self, start: int, head: int, form: TitleForm) -> bool:
        """«İspanya temsilcisi Girona maçı kazandı», «temsilcimiz»: a club that plays for its country."""
        words = self.words
        if form.lemma not in heads_with("of_teams") or start < head or words.is_capitalised(head):
            return False
        if form.ours and not form.plural:
            return True
        if not start or self.taken[start - 1] not in ("COUNTRY", "NATIONALITY"):
            return False
        first, last = words.sentences[words.sentence_of[head]]
        play = tuple(load_toml("things.toml")["play"])
        return any(low.startswith(play) for low in words.low[first:last])
