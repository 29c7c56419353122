"""How far a description goes, and whom titles and bodies that stand alone go back to."""

from __future__ import annotations

import pytest

from data.mentions import Names, find_names
from data.model import Article
from data.sentences import split


def read(text: str) -> Names:
    article = Article("a1", text)
    return find_names(article, split(article, ()))


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
        # a group that is named as a whole needs no description
        ("دعا جميع الأطراف إلى التهدئة", ["الأطراف"]),
        ("برودة الأطراف", []),
        # whose make a thing is
        ("كشفت شركة آبل عن ساعة آبل", ["شركة آبل"]),
        # a given name behind a title begins a name; على is no Ali
        ("هنأ الدكتور علي جمعة الفائزين", ["علي جمعة"]),
        ("أكد الوزير على ضرورة الحل", ["الوزير"]),
    ],
)
def test_extents(text: str, expected: list[str]) -> None:
    assert [m.surface for m in read(text).mentions] == expected


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
    ],
)
def test_same_actor(text: str, together: tuple[str, ...], apart: str) -> None:
    by_surface = {m.surface: m.entity_id for m in read(text).mentions}
    assert len({by_surface[surface] for surface in together}) <= 1
    assert not apart or list(by_surface.values()).count(by_surface[apart]) == 1
