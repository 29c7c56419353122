"""Where an event is: places within places, near them and on them, those that see it, those that are only spoken of."""

from __future__ import annotations

import pytest

from data.model import LocationRole
from tests.reading import only, places, told


@pytest.mark.parametrize(
    ("text", "event_type", "venues"),
    [
        ("التقى لافروف كيري في ميونيخ في ألمانيا.", "CONSULT", {"munich", "germany_place"}),
        ("التقى لافروف كيري في ميونيخ (ألمانيا).", "CONSULT", {"munich", "germany_place"}),
        ("التقى لافروف كيري بالقرب من حلب.", "CONSULT", {"aleppo"}),
        ("التقى لافروف كيري على أرض حلب.", "CONSULT", {"aleppo"}),
        ("شهدت حلب اشتباكات عنيفة.", "ASSAULT", {"aleppo"}),
        ("تشهد ليبيا اشتباكات عنيفة.", "ASSAULT", {"libya_place"}),
        ("أشار لافروف إلى أهمية وضع خطة في سوريا.", "STATEMENT", set()),
        ("أشار لافروف خلال مؤتمر صحافي في جنيف إلى أهمية الحل.", "STATEMENT", {"geneva"}),
        ("في تجمع حاشد بمدينة حلب دعا لافروف إلى الحل.", "REQUEST", {"aleppo"}),
        ("وخلال الاجتماع الثنائي في جنيف أعلن لافروف أن الحل قريب.", "STATEMENT", {"geneva"}),
        ("قصفت الطائرات مواقع في حي الشجاعية شرق مدينة غزة.", "ASSAULT", {"shujaiya", "gaza"}),
        ("قتل مدنيان بغارة على تعزيزات عسكرية في حلب.", "ASSAULT", {"aleppo"}),
        ("استعادت القوات الحكومية السورية تسعين في المئة من حلب.", "ASSAULT", {"aleppo"}),
        ("فرقت الشرطة مئات المتظاهرين في حلب.", "COERCE", {"aleppo"}),
        ("فاز الفيلم بالجائزة خلال الحفل الذي أقيم هذا العام في حلب.", "OTHER", {"aleppo"}),
        ("قتل أربعة جنود على الأقل، شمال شرقي تونس.", "ASSAULT", {"tunisia_shamal_sharqi"}),
        ("قتل ثلاثة جنود على بعد مئة كيلومتر شرقي حلب.", "ASSAULT", set()),
        ("أدان لافروف هجوم برلين.", "ASSAULT", {"berlin"}),
        ("أدت غارة إلى مقتل جندي وإصابة آخرين في حلب.", "ASSAULT", {"aleppo"}),
        ("تنتظر السفن الإبحار من الميناء في حلب، مؤكدة أن الأمر صعب.", "STATEMENT", set()),
        ("وقعت تركيا اتفاقية لتطوير الطاقة في سوريا.", "AGREE", set()),
    ],
)
def test_venue(text: str, event_type: str, venues: set[str]) -> None:
    assert places(only(text, event_type), LocationRole.VENUE) == venues


def test_a_place_within_a_destination_is_one() -> None:
    event = only("توجه جون كيري من أنقرة إلى ميونيخ في ألمانيا.", "CONSULT")
    assert places(event, LocationRole.DESTINATION) == {"munich", "germany_place"}


@pytest.mark.parametrize(
    ("text", "event_type", "venues"),
    [
        ("وفي حلب، صدت الوحدات قوات المعارضة التي شنت هجوما.", "ASSAULT", {"aleppo"}),
        ("ندد لافروف بالهجوم الذي تعرضت له حلب في سوريا.", "ASSAULT", {"aleppo", "syria_place"}),
        ("شن الجيش هجوما في حلب. وقتل خمسة جنود.", "ASSAULT", {"aleppo"}),
        ("شن الجيش هجوما في حلب. ثم انتقل الحديث إلى أمور أخرى. وقتل خمسة جنود.", "ASSAULT", set()),
    ],
)
def test_where_the_last_of_its_sort_is(text: str, event_type: str, venues: set[str]) -> None:
    *_, event = (each for each in told(text) if each.event_type == event_type)
    assert places(event, LocationRole.VENUE) == venues


def test_where_an_event_is_that_is_placed_where_it_is_named_again() -> None:
    event, *_ = (
        each for each in told("شن الجيش هجوما أمس. وقال لافروف إن الهجوم في حلب خطير.") if each.event_type == "ASSAULT"
    )
    assert places(event, LocationRole.VENUE) == {"aleppo"}
    event = only("تحدث السفير الروسي في حلب إلى الصحفيين.", "STATEMENT")
    assert places(event, LocationRole.VENUE) == set()
