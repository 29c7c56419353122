"""What holds of any text, however odd: nothing raises, spans cut out their words, ids stand once, years are sane."""

from __future__ import annotations

import random
import string
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import corpus, tables
from data.corpus import Corpus
from data.model import Article
from tools.check_tables import faults

ARABIC = "".join(map(chr, range(0x0621, 0x064B)))
MARKS = "".join(map(chr, (*range(0x064B, 0x0660), 0x0670, 0x06D6, 0x06DF, 0x0301, 0x0640)))
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\u061c\ufeff\u00ad\x00\x1f"
SIGNS = " \t\n\r\x0b\x85\u00a0\u2028.،,؛:؟?!…-–—/()[]{}«»“”‘’\"'#@%*<>&"
OTHERS = string.ascii_letters + string.digits + "٠١٢٣٤٥٦٧٨٩۰۱۹½٪پچڤگیکéЖ中ﷲﷺﻻ\ufb50😀👩‍👩‍👧🇱🇧\U0001f3fd"
# What the stages look for, so that random text is not read over.
WORDS = (
    "قال أكد نفى اتهم أعلن أن إن الذي بعد قبل منذ خلال في من على مع بين لم لن سوف إذا التقى قتل قصف زار "
    "اجتماع هدنة محادثات قصفا انفجار اعتقال الرئيس الوزير وزير الخارجية الفرنسي سيرغي لافروف جون كيري "
    "محمد عبد الله الأمم المتحدة الجيش السوري المعارضة روسيا وأمريكا دمشق بحلب لبيروت مدينة قرية جبل مطار "
    "القدس الثلاثاء أمس غدا الماضي المقبل الأسبوع عام شهر يوم 2016 12 ١٥ ديسمبر كانون الأول رمضان 1438هـ "
    "الثامن مليون عشرات شخصا جنود مصادر وكالة صحيفة «رويترز» (أ ف ب) اقرأ أيضا شارك"
).split()

pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).flatmap(
        lambda word: st.sampled_from(MARKS + INVISIBLE).map(lambda mark: word[:2] + mark + word[2:])
    ),
    st.text(ARABIC + MARKS, min_size=1, max_size=9),
    st.text(ARABIC + MARKS + INVISIBLE + SIGNS + OTHERS, min_size=1, max_size=12),
    st.sampled_from(SIGNS + INVISIBLE),
    st.integers(0, 10**12).map(str),
)
texts = st.lists(st.tuples(pieces, st.sampled_from(["", " ", " ", " ", "\n", ". "])), max_size=60).map(
    lambda parts: "".join(part for pair in parts for part in pair)
)
days = st.none() | st.dates(date(1950, 1, 1), date(2050, 12, 31))


def wrong(text: str, title: str = "", published: date | None = None) -> list[object]:
    """Return what does not hold of the tables of one article."""
    reading = corpus.read_article(Article("a", text, title=title, published=published))
    return list(faults(tables.build(Corpus((reading,)))))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(texts, st.sampled_from(["", "عنوان", "هدنة في حلب"]), days)
def test_any_text_is_read_and_its_rows_hold_together(text: str, title: str, published: date | None) -> None:
    assert wrong(text, title, published) == []


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=200))
def test_so_is_a_text_of_any_characters(text: str) -> None:
    assert wrong(text) == []


def test_a_megabyte_in_one_line_is_read() -> None:
    plain = ("بيت", "كتاب", "شجرة", "النهر", "قديم", "طويلة", "لون", "البحر") * 100
    line = " ".join(random.Random(7).choices([*WORDS, *INVISIBLE, *".،؛:؟!«»\"'()-", *plain], k=260_000))[: 1 << 20]
    assert len(line) == 1 << 20
    assert wrong(line, published=date(2016, 12, 8)) == []
