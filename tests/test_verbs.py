"""The conjugator: hard verbs form by form, and the way back from a word of the text."""

import pytest

from data import verbs
from data.arabic import fold

# lemma, what is wanted of it, forms as newspapers print them
TABLE = [
    ("قال", "past", "قال قالت قالا قالتا قالوا قلن قلنا"),
    ("قال", "present", "يقول تقول يقولان يقولون يقولوا يقلن نقول"),
    ("قال", "short", "يقل تقل نقل"),
    ("قال", "passive", "قيل يقال يقل"),
    ("باع", "present", "يبيع يبيعون"),
    ("خاف", "present", "يخاف نخاف"),
    ("نال", "short", "ينل"),
    ("جاء", "past", "جاء جاءت جاءوا جاؤوا جئنا"),
    ("جاء", "present", "يجيء يجيئون"),
    ("دعا", "past", "دعا دعت دعوا دعونا"),
    ("دعا", "present", "يدعو تدعو يدعون ندعو"),
    ("دعا", "short", "يدع"),
    ("دعا", "noun", "دعوة دعوات"),
    ("نفى", "past", "نفى نفت نفوا نفيا"),
    ("نفى", "present", "ينفي تنفي ينفون"),
    ("نفى", "noun", "نفي"),
    ("لقي", "past", "لقي لقيت لقوا لقينا"),
    ("لقي", "present", "يلقى يلقون"),
    ("لقي", "noun", "لقاء لقاءات"),
    ("رأى", "past", "رأى رأت رأوا رأينا"),
    ("رأى", "present", "يرى ترى يرون"),
    ("رأى", "short", "ير"),
    ("وصل", "past", "وصل وصلت وصلوا"),
    ("وصل", "present", "يصل تصل يصلون"),
    ("وصل", "noun", "وصول"),
    ("وضع", "passive", "وضع يوضع"),
    ("وقّع", "present", "يوقع"),
    ("وقّع", "noun", "توقيع"),
    ("سأل", "present", "يسأل"),
    ("سأل", "passive", "سئل يسأل مسؤول مسئول"),
    ("بدأ", "past", "بدأت بدأوا بدؤوا"),
    ("قرأ", "passive", "قرئ يقرأ"),
    ("أكّد", "present", "يؤكد تؤكد"),
    ("أكّد", "noun", "تأكيد"),
    ("تمّ", "past", "تم تمت"),
    ("تمّ", "present", "يتم تتم"),
    ("شنّ", "past", "شن شنت شنوا شننا"),
    ("شنّ", "present", "يشن تشن"),
    ("شنّ", "noun", "شن"),
    ("هدّد", "past", "هدد هددت"),
    ("هدد", "noun", "تهديد تهديدات"),
    ("بحث", "noun", "بحث"),
    ("قتل", "noun", "قتل"),
    ("قتل", "participle", "قاتل قاتلين قاتلة"),
    ("قتل", "passive", "قتل مقتول مقتولون"),
    ("سمّى", "noun", "تسمية"),
    ("هنّأ", "noun", "تهنئة"),
    ("ساوى", "noun", "مساواة"),
    ("هاجم", "passive", "هوجم يهاجم"),
    ("نادى", "present", "ينادي ينادون"),
    ("ألغى", "past", "ألغى ألغت ألغوا"),
    ("ألغى", "present", "يلغي"),
    ("ألغى", "passive", "ألغيت ألغي يلغى تلغى"),
    ("ألغى", "noun", "إلغاء"),
    ("أدان", "past", "أدان أدانت أدنا"),
    ("أدان", "present", "يدين يدينوا تدين"),
    ("أدان", "noun", "إدانة إدانات"),
    ("أدان", "passive", "أدين يدان مدان"),
    ("أجرى", "past", "أجرى أجرت أجروا"),
    ("أجرى", "noun", "إجراء إجراءات"),
    ("أوقف", "noun", "إيقاف"),
    ("أوقف", "present", "يوقف"),
    ("آمن", "past", "آمن آمنوا"),
    ("آمن", "present", "يؤمن"),
    ("آمن", "noun", "إيمان"),
    ("أتمّ", "noun", "إتمام"),
    ("أعدّ", "present", "يعد تعد"),
    ("أطلق", "past", "أطلق أطلقت أطلقوا"),
    ("أطلق", "noun", "إطلاق"),
    ("تقدّم", "present", "يتقدم"),
    ("تقدّم", "noun", "تقدم"),
    ("تخلّى", "present", "يتخلى"),
    ("تخلّى", "noun", "تخلي"),
    ("تفاوض", "noun", "تفاوض"),
    ("تساءل", "present", "يتساءل"),
    ("انسحب", "past", "انسحب انسحبوا"),
    ("انسحب", "noun", "انسحاب"),
    ("انضمّ", "present", "ينضم"),
    ("انضمّ", "noun", "انضمام"),
    ("اتفق", "past", "اتفق اتفقوا اتفقا"),
    ("اتفق", "present", "يتفق"),
    ("اتفق", "noun", "اتفاق اتفاقات"),
    ("التقى", "past", "التقى التقت التقيا"),
    ("التقى", "present", "يلتقي تلتقي يلتقيان"),
    ("التقى", "short", "يلتق"),
    ("احتلّ", "past", "احتل احتلت احتلوا احتللنا"),
    ("احتلّ", "noun", "احتلال"),
    ("احتاج", "present", "يحتاج"),
    ("احتاج", "noun", "احتياج"),
    ("اتّهم", "passive", "اتهم يتهم متهم"),
    ("ادّعى", "noun", "ادعاء"),
    ("اضطرّ", "passive", "اضطر يضطر"),
    ("استأنف", "past", "استأنف"),
    ("استأنف", "passive", "استؤنف استؤنفت"),
    ("استأنف", "noun", "استئناف"),
    ("استمرّ", "present", "يستمر"),
    ("استمرّ", "noun", "استمرار"),
    ("استفاد", "noun", "استفادة"),
    ("استولى", "noun", "استيلاء"),
    ("استولى", "past", "استولت استولوا"),
    ("استمع", "noun", "استماع"),
    ("سيطر", "present", "يسيطر"),
    ("سيطر", "noun", "سيطرة"),
    ("تدهور", "noun", "تدهور"),
    ("اطمأنّ", "noun", "اطمئنان"),
]


@pytest.mark.parametrize(("lemma", "wanted", "words"), TABLE, ids=lambda value: str(value)[:20])
def test_forms(lemma, wanted, words):
    made = {
        form.key
        for form in verbs.forms(lemma)
        if (wanted in (form.tense, form.kind) and form.voice != "passive")
        or wanted == form.voice == "passive"
        or (wanted == "short" and form.short)
    }
    assert {fold(word) for word in words.split()} <= made


@pytest.mark.parametrize(
    ("lemma", "words"),
    [("قال", "قولوا يقولو"), ("وصل", "يوصلون"), ("دعا", "دعاوا يدعوون"), ("شنّ", "شنننا"), ("ألغى", "ملغاات")],
)
def test_no_such_forms(lemma, words):
    assert not {fold(word) for word in words.split()} & {f.key for f in verbs.forms(lemma) if f.voice == "active"}


@pytest.mark.parametrize(
    ("word", "lemma", "tense", "voice"),
    [
        ("ويلتقي", "ٱِلْتَقَى", "present", "active"),
        ("سيقول", "قال", "present", "active"),
        ("التقاه", "ٱِلْتَقَى", "past", "active"),
        ("هاجموهم", "هاجَم", "past", "active"),
        ("ألغيت", "أَلْغَى", "past", "passive"),
        ("فشنت", "شَنّ", "past", "active"),
        ("إدانته", "أَدان", "", ""),
        ("لقائه", "لَقِي", "", ""),
    ],
)
def test_readings_lead_back(word, lemma, tense, voice):
    assert (lemma, tense, voice) in {(r.lemma, r.form.tense, r.form.voice) for r in verbs.readings(fold(word))}


@pytest.mark.parametrize("word", ["موسكو", "كيري", "،", "2016", "و"])
def test_no_verb(word):
    assert not [r for r in verbs.readings(fold(word)) if r.form.kind == "verb"]


def test_the_shipped_table_is_what_the_code_makes():
    for lemma in ("قال", "أَلْغَى", "ٱِسْتَأْنَف", "رَأَى"):
        for form in verbs.forms(lemma):
            assert any(found.lemma == lemma and found.form == form for found in verbs.lookup(form.key)), form


def test_given_nouns_replace_the_known_ones():
    nouns = {form.key for form in verbs.forms("هاجم", masdar=["هجوم"]) if form.kind == "noun"}
    assert "هجوم" in nouns and fold("مهاجمة") not in nouns
