"""The publication day told from an article's own text, and where it is better left unknown."""

from datetime import date

import pytest

from data.model import Article, PublishedBasis
from data.publication import dated
from data.sentences import split

BODY = "التقت الوزيرة نظيرها في تونس واتفقا على هدنة مدتها خمسة أيام."


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (f"لقاء في تونس\nالخميس 8 كانون الأول 2016\n{BODY}", "2016-12-08", "text"),
        (f"نشر في: 8 ديسمبر 2016 الساعة 10:30 بتوقيت غرينتش\n{BODY}", "2016-12-08", "text"),
        (f"لقاء في تونس\n{BODY}\n2016/12/08", "2016-12-08", "text"),
        (f"تونس - 8 ديسمبر 2016\n{BODY}", "2016-12-08", "text"),
        (f"{BODY}\nوقال أمس الأربعاء 7 كانون الأول 2016 إنه باق.", "2016-12-08", "inferred"),
        (f"{BODY}\nوقال اليوم الخميس 8 كانون الأول إن اتفاق 2015 باق.", "2016-12-08", "inferred"),
        (f"{BODY}\nوقال اليوم الخميس 8 كانون الأول إنه باق.", "", "unknown"),
        (f"{BODY}\nولد الوزير في تونس في 8 كانون الأول 1960.", "", "unknown"),
        (f"ولد الوزير الجديد في 8 كانون الأول 1960\n{BODY}", "", "unknown"),
        (f"{BODY}\nافتتح الجسر في مثل هذا اليوم 14 ماي 2011.", "", "unknown"),
        (BODY, "", "unknown"),
    ],
)
def test_day_of_publication(text, day, basis):
    article = Article("a", text)
    found = dated(article, split(article, ()))
    expected = date.fromisoformat(day) if day else None
    assert (found.published, found.published_basis) == (expected, basis)


def test_a_day_that_is_given_stays():
    article = Article("a", f"8 ديسمبر 2016\n{BODY}", published=date(2020, 1, 1), published_basis=PublishedBasis.GIVEN)
    assert dated(article, split(article, ())) == article
