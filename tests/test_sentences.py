"""Sentences at their exact places: where they end, and where a full stop does not end one."""

from itertools import pairwise

import pytest

from data.model import Article, Boilerplate
from data.sentences import quotation_pairs, split


def texts(text, boilerplate=()):
    sentences = split(Article("a", text), boilerplate)
    assert all(text[each.start : each.end] == each.text for each in sentences)
    return [each.text for each in sentences]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("بدأت الهدنة. وعاد الهدوء.", ["بدأت الهدنة.", "وعاد الهدوء."]),
        ("هل تنجح الهدنة؟ لا أحد يعرف!", ["هل تنجح الهدنة؟", "لا أحد يعرف!"]),
        ("بعد جولة عقيمة.. هل تنجح الهدنة؟", ["بعد جولة عقيمة.. هل تنجح الهدنة؟"]),
        ("سنعود... ربما غدا. انتهى", ["سنعود... ربما غدا.", "انتهى"]),
        ("سطر أول\nسطر ثان\r\n\r\nسطر ثالث", ["سطر أول", "سطر ثان", "سطر ثالث"]),
        ('قال: "نحن هنا. لن نرحل". ثم خرج.', ['قال: "نحن هنا. لن نرحل".', "ثم خرج."]),
        ("قال «نحن هنا. لن نرحل.» وأضاف أنه باق.", ["قال «نحن هنا. لن نرحل.»", "وأضاف أنه باق."]),
        ("«نحن هنا. لن نرحل.» قال الوزير.", ["«نحن هنا. لن نرحل.» قال الوزير."]),
        ('قال "نحن هنا. لن نرحل.', ['قال "نحن هنا.', "لن نرحل."]),
        ("التقى د. سمير النجار وأ. ف. ب. تنقل عنه.", ["التقى د. سمير النجار وأ. ف. ب. تنقل عنه."]),
        ("ارتفع 3.5 في المئة. وانخفض 2,1", ["ارتفع 3.5 في المئة.", "وانخفض 2,1"]),
        ("بدأت الهدنة.وعاد الهدوء إلى المدينة.", ["بدأت الهدنة.", "وعاد الهدوء إلى المدينة."]),
        ("وكالة أ.ف.ب نقلت عنه", ["وكالة أ.ف.ب نقلت عنه"]),
        ("1. وقف النار. 2. تبادل الأسرى.", ["1. وقف النار.", "2. تبادل الأسرى."]),
        ("\u200f  نص \u200e\0\n----\n . \n", ["نص"]),
        ("", []),
    ],
)
def test_where_sentences_end(text, parts):
    assert texts(text) == parts


def test_boilerplate_is_not_read_and_parts_what_is_left():
    text = "(CNN)-- بدأت الهدنة. شارك\nاقرأ أيضا\nوعاد الهدوء."
    apart = [
        Boilerplate(text.index(part), text.index(part) + len(part), "x") for part in ("(CNN)--", "شارك", "اقرأ أيضا")
    ]
    assert texts(text, apart) == ["بدأت الهدنة.", "وعاد الهدوء."]


def test_sentences_are_counted_with_their_paragraphs_and_words():
    sentences = split(Article("a", "عنوان\n\nبدأت الهدنة. وعاد الهدوء.\n***\nانتهى"), ())
    assert [(each.sentence_id, each.n, each.paragraph) for each in sentences] == [
        ("a.s0", 0, 0), ("a.s1", 1, 1), ("a.s2", 2, 1), ("a.s3", 3, 2),
    ]  # fmt: skip
    assert [word.key for word in sentences[1].words] == ["بدات", "الهدنه", "."]
    assert sentences[1].words[0].start == sentences[1].start


def test_a_line_without_a_full_stop_is_cut_and_no_word_of_it_is_lost():
    article = Article("a", "مضى اليوم\u200f وجاء الغد " * 700)
    sentences = split(article, ())
    assert len(sentences) > 1
    assert sum(len(each.words) for each in sentences) == 2800
    assert all(article.text[each.start : each.end] == each.text for each in sentences)
    assert all(before.end <= after.start for before, after in pairwise(sentences))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("قال «نعم» ثم «لا»", ["نعم", "لا"]),
        ('قال "إن «الأمل» باق" أمس', ["إن «الأمل» باق", "الأمل"]),
        ("“نعم” و'لا' و\"ربما", ["نعم"]),
        ("(كما «قال) هو»", ["كما «قال"]),
        ('قال "لن نعود. وأكد "الهدنة باقية" و"لا عودة".', ["الهدنة باقية", "لا عودة"]),
        ('قال: "لا نقبل كلمة "دائم" في النص".', ['لا نقبل كلمة "دائم" في النص', "دائم"]),
        ('القناة 12" قالت "نعم" ثم: " لا ".', ["نعم", " لا "]),
        ('صحيفة "الأمل "اليومية', ["الأمل "]),
    ],
)
def test_pairs_of_marks(text, inner):
    assert sorted(text[first + 1 : last] for first, last in quotation_pairs(text)) == sorted(inner)
