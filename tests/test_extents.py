"""How far a description goes, and whom titles and bodies that stand alone go back to."""

from __future__ import annotations

import pytest

from tests.reading import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body's name goes on: nouns it is of, fields that و adds, whom it is for, where a ministry is
        ("اجتمعت هيئة كبار الحكماء", ["هيئة كبار الحكماء"]),
        ("قررت لجنة الإعلام والتوعية التأجيل", ["لجنة الإعلام والتوعية"]),
        ("دعت الغرفة الوطنية لتجار السجاد إلى إضراب", ["الغرفة الوطنية لتجار السجاد"]),
        ("أغلقت لجنة التحقيق في الحرائق الملف", ["لجنة التحقيق في الحرائق"]),
        ("أكدت وزارة النقل في اليونان الخبر", ["وزارة النقل في اليونان"]),
        ("قضى قضاء حوائجه وتنظيم قمة", []),
        # ministries by their field alone, sources by where they work, one of a group
        ("وقالت الداخلية إنها تحقق", ["الداخلية"]),
        ("نفى مصدر مسؤول بوزارة العدل ذلك", ["مصدر مسؤول بوزارة العدل"]),
        ("تحدث أحد الناشطين المحليين", ["أحد الناشطين المحليين"]),
        ("تنويع مصادر الطاقة وانقطاع التيار الكهربائي", []),
        ("بوابة رئيسية وحملة دبلوماسية", []),
        # people whom a number counts
        ("قتل 42 مدنيا وأصيب 11 شخصا بينهم 4 أطفال", ["42 مدنيا", "11 شخصا"]),
        ("اعتقلوا أربعة جنود أتراك", ["أربعة جنود أتراك"]),
        ("يعيش فيها ثلاثة ملايين شخص", []),
        ("قتل 34 مصريا وأصيب 140 آخرون", ["34 مصريا", "140 آخرون"]),
        ("زار المعرض 40 ألف سائح", []),
        ("أسفر القصف عن مقتل 10 آلاف شخص وإصابة 2000 جريح", ["10 آلاف شخص", "2000 جريح"]),
        ("خلال ست عشرة سنة", []),
        # two people, and a plural without ال right behind its verb
        ("قتل شخصان وهرب الرجلان", ["شخصان", "الرجلان"]),
        ("العلاقات بين الشعبين الشقيقين لشخصية واحدة", []),
        ("اقتحم مهاجمون المبنى", ["مهاجمون"]),
        ("أصبحوا مزارعين", []),
        ("ضرب المحتجون رجال الشرطة", ["المحتجون", "رجال الشرطة"]),
        ("طالب النواب بتفسير", ["النواب"]),
        # a group that is named as a whole needs no description
        ("دعا جميع الأطراف إلى التهدئة", ["الأطراف"]),
        ("برودة الأطراف", []),
        # whose make a thing is
        ("كشفت شركة آبل عن ساعة آبل", ["شركة آبل"]),
        # a given name behind a title begins a name; على is no Ali
        ("هنأ الدكتور علي جمعة الفائزين", ["علي جمعة"]),
        ("أكد الوزير على ضرورة الحل", ["الوزير"]),
        ("قال رئيس البرلمان علي عبد العال إنه بخير.", ["علي عبد العال"]),
        # what is no part of a body: whom it does something to, a clause of its own, the title's own term
        ("ويتهم التحالف الحوثيين بالقصف", ["الحوثيين"]),
        ("انتقد رئيس أركان الجيش السابق سمير حداد ذلك", ["الجيش", "سمير حداد"]),
        ("انسحبت القوات الحكومية المدعومة من الخارج", ["القوات الحكومية"]),
        # a body that is one of several, a management, one side
        ("وقضت محكمة تركية بسجنه", ["محكمة تركية"]),
        ("رفضت إدارة نادي النجوم العرض", ["إدارة نادي النجوم"]),
        ("أي تهديد من جانب إيران", ["إيران"]),
        # places: their sort is outside a city's name, a hill has its own, what lies near or far
        ("قصفت الطائرات مدينة الحديدة", ["الحديدة"]),
        ("تمركزوا في تل كلاب", ["تل كلاب"]),
        ("قدموا لهم دعم مالي", []),
        ("جرفت سيول ناتجة عن الأمطار الطريق", []),
        ("دخل المملكة أمس", []),
        ("وصل قطار إلى قطاع غزة. القطاع الخاص قوي", ["قطاع غزة"]),
    ],
)
def test_extents(text: str, expected: list[str]) -> None:
    assert [m.surface for m in named(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "together", "apart"),
    [
        # the holder of an office, the one before and the one to come are not one
        ("قال الوزير سمير حداد ذلك. وعاد الوزير، وغادر الوزير السابق", ("سمير حداد", "الوزير"), "الوزير السابق"),
        ("تحدث عميد كلية الطب سمير حداد. وغاب عميد كلية الفنون", (), "عميد كلية الفنون"),
        ("تحدث الوزير سمير حداد. وقالت الوزيرة ذلك", (), "الوزيرة"),
        # a ministry before it is named, authorities of a part of the state
        ("قالت الوزارة ذلك. ونفت وزارة النقل الخبر", ("الوزارة", "وزارة النقل"), ""),
        ("أعلنت السلطات اليونانية حدادا. وقالت السلطات المحلية ذلك", (), "السلطات المحلية"),
        # an occupation alone, of one who was named with it; a surname, not the noun behind it
        ("قال القس سمير حداد إنه عاد. وغادر القس أمس. وسافر الحاخام", ("سمير حداد", "القس"), ""),
        ("قال ماتيو رنزولي ذلك. وانتقد رنزولي نزوع الناس إلى الحرب", ("ماتيو رنزولي", "رنزولي"), ""),
        # a parliament and its house, a listed body called by its first words, a place again
        ("اجتمع مجلس النواب. وقرر البرلمان الحل", ("مجلس النواب", "البرلمان"), ""),
        ("قال مجلس النواب الأمريكي ذلك. ورفض مجلس النواب الطلب", ("مجلس النواب الأمريكي", "مجلس النواب"), ""),
        ("دخلوا قطاع غزة. وغادروا القطاع", ("قطاع غزة", "القطاع"), ""),
    ],
)
def test_same_actor(text: str, together: tuple[str, ...], apart: str) -> None:
    by_surface = {m.surface: m.entity_id for m in named(text).mentions}
    assert len(by_surface) > 1
    assert len({by_surface[surface] for surface in together}) <= 1
    assert not apart or list(by_surface.values()).count(by_surface[apart]) == 1
