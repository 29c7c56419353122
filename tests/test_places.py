"""Places of short texts: which words are places in whose company, and where places lie that no table has."""

from __future__ import annotations

import pytest

from data.model import MentionKind
from tests.reading import named


@pytest.mark.parametrize(
    ("text", "latitude"),
    [
        ("وقع الانفجار في قرية تلمنار شمال مدينة حلب", 36.2012),
        ("وقع الانفجار في كنيسة مار ميخا بمدينة حلب", 36.2012),
        ("وقع الانفجار في قرية تلمنار التابعة لمديرية كوسان في صعدة", 16.94),
        ("وقع الانفجار في قرية تلمنار، ثم في حلب", None),
        ("وقع الانفجار في قرية تلمنار شمال سوريا", None),
        ("وقع الانفجار في قرية تلمنار وقرية كوسان شمال حلب", 36.2012),
    ],
)
def test_an_unknown_place_lies_in_the_town_or_province_behind_it(text: str, latitude: float | None) -> None:
    assert named(text).locations[0].latitude == (latitude and pytest.approx(latitude, abs=0.01))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تقدم الجنود في جبهة تلمنار", ["تلمنار"]),
        ("دارت معارك في جبهة حلب", ["حلب"]),
        ("انتشر الجنود في جبهة القتال", []),
        ("سيطر الجنود على مناطق تلمنار وكوسان", ["تلمنار", "كوسان"]),
        ("تحدث عن مناطق النزاع", []),
        ("وصل الوفد إلى معسكر تلمنار", ["معسكر تلمنار"]),
        ("وصل الوفد إلى برج المراقبة", []),
        ("سيطر الجنود على جبل النار", ["جبل النار"]),
        ("وغادر الوزير تركيا", ["تركيا"]),
        ("عملت في دول عربية مثل الأردن وتونس", ["الأردن", "تونس"]),
        ("تستضيف بغداد مباحثات", ["بغداد"]),
        ("وتعرضت بولندا لانتقادات", []),
        ("عاد الوزير إلى العاصمة اليمنية", ["العاصمة اليمنية"]),
        ("تجمع الناس أمام السفارة الفرنسية في بيروت", ["السفارة الفرنسية", "بيروت"]),
        ("قالت السفارة الفرنسية في بيروت إن الطريق مغلق", []),
        ("بعد دخوله للقنصلية الفرنسية", ["لقنصلية الفرنسية"]),
        ("قصف الجيش غزة. ودخلت الشاحنات القطاع. ونما القطاع المصرفي.", ["غزة", "القطاع"]),
        ("أغلقت الحدود بين مصر وليبيا", ["مصر", "ليبيا"]),
        ("اعترف بحلب عاصمة لسوريا", ["حلب"]),
        ("دفن في مسقط رأسه في حلب", ["حلب"]),
        ("نقل الرجل إلى سجن تلمنار. وحكم عليه بالسجن عشر سنوات، ثم عاد إلى السجن.", ["سجن تلمنار", "السجن"]),
        ("سيطر الجنود على قرى تلمنار وأم كوسان", ["تلمنار", "أم كوسان"]),
        ("وصل الجنود إلى منطقة بني كوسان", ["بني كوسان"]),
        ("سافر الوزير إلى أبو ظبي", ["أبو ظبي"]),
        ("أقيمت الصلاة في كنيسة مار ميخا", ["كنيسة مار ميخا"]),
        ("عاد الهدوء إلى مناطق البلاد", []),
        ("اختتم مهرجان برلين السينمائي أعماله", []),
    ],
)
def test_places_by_their_company(text: str, expected: list[str]) -> None:
    assert [m.surface for m in named(text).mentions if m.kind is MentionKind.LOCATION] == expected


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("انطلقت في دكا مظاهرات. وقالت الكويت والكويت والكويت إن الجنود دخلوا وسط العاصمة", "dhaka"),
        ("قالت الكويت إن الوفد الكويتي وصل إلى العاصمة", "kuwait_city"),
    ],
)
def test_the_capital_is_the_one_named_before(text: str, city: str) -> None:
    assert named(text).locations[-1].location_id == city


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تونس (وكالات) - أعلن الوزير أن العمل بدأ.", "tunis"),
        ("الجزائر - أعلن الوزير أن العمل بدأ.", "algiers"),
        ("مصر - أعلن الوزير أن العمل بدأ.", "egypt_place"),
        ("وصل الوزير إلى تونس (وكالات).", "tunisia_place"),
    ],
)
def test_a_report_comes_from_the_capital_of_its_country_s_name(text: str, place: str) -> None:
    assert [each.location_id for each in named(text).locations] == [place]
