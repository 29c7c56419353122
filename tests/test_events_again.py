"""Words that tell an event again, or only say what is wanted, threatened or thought of one, name none of their own."""

from __future__ import annotations

from datetime import date

import pytest

from data.boilerplate import find_boilerplate
from data.dates import find_dates
from data.events import find_events
from data.mentions import find_names
from data.model import Article, EventType
from data.quotes import find_quotes
from data.sentences import split

PUBLISHED = date(2021, 3, 11)


def named(text: str, kind: EventType) -> list[str]:
    article = Article("a", text, published=PUBLISHED)
    sentences = split(article, find_boilerplate(article))
    dates = tuple(mention for sentence in sentences for mention in find_dates(sentence, PUBLISHED))
    names = find_names(article, sentences, dates)
    quotes = find_quotes(article, sentences, names)
    found = find_events(article, sentences, names, dates, quotes)
    return [event.surface for event in found if event.event_type is kind]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قتل ثلاثة جنود من الجيش التركي وعدد من سكان القرية في غارة على مدينة حلب.", ["قتل"]),
        ("قتل جندي تركي برصاص مسلحين وأصيب آخران.", ["قتل"]),
        ("قتل جندي في حلب وأصيب شرطي في إدلب.", ["قتل", "وأصيب"]),
        ("قتل جندي تركي عندما هاجم مسلحون الحاجز.", ["قتل"]),
        ("والثلاثاء قتل وأصيب العشرات في قصف.", ["وأصيب"]),
        ("شن مسلحون هجوما على القرية أسفر عن مقتل جندي.", ["هجوما"]),
        ("نددت تركيا بالغارات التي استهدفت القاعدة العسكرية.", ["الغارات"]),
        ("هاجم المسلحون الحاجز وأطلقوا النار على الجنود.", ["هاجم"]),
        ("هاجم مسلحون الحاجز، ورد الجيش التركي بإطلاق النار على القرية.", ["هاجم", "إطلاق النار"]),
        ("قصفت تركيا القاعدة أمس. وقال وزير الدفاع التركي إن الانفجار كان كبيرا.", ["قصفت"]),
        ("قصفت تركيا القاعدة أمس. وقالت أنقرة إن الانفجار في حلب كان كبيرا.", ["قصفت", "الانفجار"]),
        ("نجا النائب من محاولة اغتيال أمس. وقالت تركيا إن محاولة الاغتيال فشلت.", ["اغتيال"]),
        ("هددت تركيا باستهداف القواعد العسكرية في سوريا.", []),
        ("هددت تركيا خلال مؤتمر عقدته أمس باستهداف القواعد العسكرية.", []),
        ("هددت تركيا بالرد بعد قصف القاعدة العسكرية.", ["قصف"]),
    ],
)
def test_attacks(text: str, words: list[str]) -> None:
    assert named(text, EventType.ASSAULT) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "تركيا توقع اتفاقا مع اليونان لبناء جسر\nوقعت تركيا أمس اتفاقا مع اليونان لبناء جسر طويل قرب أنقرة.",
            ["وقعت"],
        ),
        (
            "وقعت تركيا أمس اتفاقا مع اليونان لبناء جسر. وقالت أنقرة إن تركيا وقعت اتفاقا مع اليونان لبناء جسر طويل.",
            ["وقعت"],
        ),
        ("وقعت تركيا اتفاقا مع اليونان لبناء جسر. كما وقعت تركيا اتفاقا مع مصر لشراء القمح.", ["وقعت", "وقعت"]),
    ],
)
def test_deals(text: str, words: list[str]) -> None:
    assert named(text, EventType.AGREE) == words


def test_what_is_called_for_is_no_event() -> None:
    assert not named("تزايدت في تركيا الدعوات إلى وقف إطلاق النار في سوريا.", EventType.CEASEFIRE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أكدت تركيا أن الميناء مفتوح.", ["أكدت"]),
        ("انتقد الحزب القرار الذي اعتبرته تركيا خطوة مهمة.", []),
        ("يضم الوفد ثلاثة وزراء أبرزهم وزير الخارجية التركي.", []),
        ("أبلغته تركيا أن الميناء مفتوح.", ["أبلغته"]),
        ("فاز الحزب إثر استبعاد المرشحين.", []),
    ],
)
def test_statements(text: str, words: list[str]) -> None:
    assert named(text, EventType.STATEMENT) == words
