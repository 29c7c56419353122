"""Roles by rules of the language: who acts when a verb names nobody, whose place a place is, who vouches for what."""

from __future__ import annotations

import pytest

from data.model import ActorRole, LocationRole
from tests.reading import actors, only, places


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("أدانت فرنسا القصف الذي نفذته روسيا.", "ACCUSE", {"france"}, {"russia"}),
        # Whose deed is judged, deep in its phrase; a name in a phrase with ب before the verb is not its subject.
        ("رحبت فرنسا بقرار تفويض مجلس الأمن.", "SUPPORT", {"france"}, {"security_council"}),
        ("رحبت فرنسا أمس بانسحاب القوات الأمريكية.", "SUPPORT", {"france"}, {"american_army"}),
        ("وباستشارة مجلس الأمن أدانت القصف على حلب.", "ACCUSE", set(), set()),
        ("حقق الجيش السوري مكاسب على حساب تنظيم داعش.", "ASSAULT", {"syrian_army"}, {"isis"}),
        ("كما اتهم إيران بالتدخل في اليمن.", "ACCUSE", set(), {"iran"}),
        ("واتهم لافروف أمريكا بالمسؤولية عن ذلك.", "ACCUSE", {"sergey_lavrov"}, {"united_states"}),
        # A name inside the subject is not the subject; one in brackets of commas does not join the object to it.
        ("طالب محامي بوتين بتأجيل الجلسة.", "REQUEST", set(), set()),
        ("نددت زوجة الرئيس بوتين بالحكم.", "ACCUSE", set(), set()),
        ("انتقد لافروف، وزير الخارجية الروسي، إيران.", "ACCUSE", {"sergey_lavrov"}, {"iran"}),
        # A plural in ين is an object, whoever the subject.
        ("كما انتقد الحوثيين.", "ACCUSE", set(), {"houthis"}),
        # Who is named before acts on, if number and gender allow it and nobody else has come between.
        ("رحب لافروف بالقرار. وأدان القصف على حلب.", "ACCUSE", {"sergey_lavrov"}, set()),
        ("رحب لافروف بالقرار. وأدانت القصف على حلب.", "ACCUSE", set(), set()),
        ("رحب لافروف بالقرار. وقالت البيانات إن السعر مرتفع. وطالبت بالهدوء.", "REQUEST", set(), set()),
        # What a verb describes is its subject, not whoever was named first.
        ("وافق مجلس الأمن على قرار يدين إيران.", "ACCUSE", set(), {"iran"}),
        ("زار لافروف المعرض الذي انتقدت واشنطن أصحابه.", "ACCUSE", {"united_states"}, set()),
        # What only says when a deed was done is not done by its doer.
        ("أعلن لافروف موقفه عقب اجتماع مجلس الأمن.", "CONSULT", {"security_council"}, set()),
        ("ندد لافروف بالصمت بعد مقتل مدنيين على أيدي القوات الأمريكية.", "ACCUSE", {"sergey_lavrov"}, set()),
        # An attempt, a condition, an occasion of one's own: the subject of the verb before does it.
        ("فشلت واشنطن في إقناع مجلس الأمن الدولي.", "REQUEST", {"united_states"}, {"security_council"}),
        ("سبق لواشنطن أن أدانت إيران.", "ACCUSE", {"united_states"}, {"iran"}),
        ("لكن وزير الخارجية الروسي، سيرغي لافروف، رفض الاعتذار.", "REJECT", {"sergey_lavrov"}, set()),
        # Who denies talks would have held them; who denies that they are put off need have no part in them.
        ("نفت تركيا إجراء محادثات مع اليونان.", "CONSULT", {"turkey", "greece"}, set()),
        ("نفت تركيا تأجيل محادثات فرنسا مع اليونان.", "CONSULT", {"france", "greece"}, set()),
        ("تصاعد التوتر بعد هجمات صاروخية نفذها الحوثيون.", "ASSAULT", {"houthis"}, set()),
        ("ثار الجدل بعد اعتقال إيران ثلاثة سائقين.", "COERCE", {"iran"}, set()),
        ("عقد أمس اجتماع لمجلس الأمن.", "CONSULT", {"security_council"}, set()),
        ("استقال لافروف بعد محادثات مع إيران.", "CONSULT", {"sergey_lavrov", "iran"}, set()),
        # Who is arrested, killed, attacked or criticised suffers it, whatever verb says so.
        ("اعتقل لافروف في حلب.", "COERCE", set(), {"sergey_lavrov"}),
        ("اعتقل لافروف الحوثيين.", "COERCE", {"sergey_lavrov"}, {"houthis"}),
        ("غادر لافروف الذي حُبس أمس.", "COERCE", set(), {"sergey_lavrov"}),
        ("تعرض لافروف لهجوم في حلب.", "ASSAULT", set(), {"sergey_lavrov"}),
        ("واجه لافروف انتقادات حادة من إيران.", "ACCUSE", {"iran"}, {"sergey_lavrov"}),
        ("رفضت المحكمة تسليم لافروف وقررت الإفراج عنه.", "RETREAT", set(), {"sergey_lavrov"}),
        # Beyond the first noun: what belongs to somebody, what a subject is called, from what one withdraws.
        ("وقع هجوم على موقع للحوثيين.", "ASSAULT", set(), {"houthis"}),
        ("أشاد لافروف زعيم حزب العمال البريطاني بقرار مجلس الأمن.", "SUPPORT", {"sergey_lavrov"}, {"security_council"}),
        ("انسحبت إيران من مجلس الأمن.", "RETREAT", {"iran"}, {"security_council"}),
        # Who undertakes it, by name or pronoun; who stands behind a shortened title.
        ("أعلنت إيران قيام لافروف بزيارة إلى حلب.", "CONSULT", {"sergey_lavrov"}, set()),
        ("عاد لافروف إلى موسكو بعد قيامه بهجوم على حلب.", "ASSAULT", {"sergey_lavrov"}, set()),
        ("رحب د. لافروف بالقرار.", "SUPPORT", {"sergey_lavrov"}, set()),
        ("جاء القرار بعد مقتل عدد من الحوثيين.", "ASSAULT", set(), {"houthis"}),
        # Whose attack somebody is hurt in, by name, by the state's adjective, with whom the fight is.
        ("قتل لافروف في غارة لطائرات القوات الأمريكية.", "ASSAULT", {"american_army"}, {"sergey_lavrov"}),
        ("أصيب لافروف في غارة جوية نفذتها القوات الأمريكية.", "ASSAULT", {"american_army"}, {"sergey_lavrov"}),
        ("نددت إيران بالعقوبات. قتل لافروف في قصف إيراني.", "ASSAULT", {"iran"}, {"sergey_lavrov"}),
        ("لقي لافروف مصرعه في اشتباك مع الحوثيين.", "ASSAULT", {"houthis"}, {"sergey_lavrov"}),
        ("أدى ذلك إلى مقتل لافروف في قصف للحوثيين.", "ASSAULT", {"houthis"}, {"sergey_lavrov"}),
        ("قتل في الهجوم 14 من الحوثيين.", "ASSAULT", set(), {"houthis"}),
        ("قتل أمس 15 عنصرا آخر من الحوثيين.", "ASSAULT", set(), {"houthis"}),
        # Whose attack it is with ل, and whom the verb behind says it hit; what befell whom.
        ("وقع أمس هجوم للحوثيين.", "ASSAULT", {"houthis"}, set()),
        ("وقعت الغارات التي استهدفت مواقع القوات الأمريكية.", "ASSAULT", set(), {"american_army"}),
        ("انسحب الجيش إثر هجمات تعرضت لها القوات الأمريكية.", "ASSAULT", set(), {"american_army"}),
        # Who is accused of it, decides on it, before whose noun it stands.
        ("اتهمت فرنسا الحوثيين بشن سلسلة هجمات على السفن.", "ASSAULT", {"houthis"}, set()),
        ("جاءت الخطوة عقب قرار روسيا بفرض عقوبات على إيران.", "SANCTION", {"russia"}, {"iran"}),
        ("جاء ذلك عقب كشف لافروف عن شرط جديد.", "STATEMENT", {"sergey_lavrov"}, set()),
        ("ثار الجدل إثر اعتقال إيران سائقين تابعين للسفارة.", "COERCE", {"iran"}, set()),
        # A clause that begins with a name has it as subject; a pronoun stands for who alone was named.
        ("قال لافروف: «إيران هاجمت أمريكا».", "ASSAULT", {"iran"}, {"united_states"}),
        ("زار لافروف حلب. واعتقلته القوات الأمريكية.", "COERCE", {"american_army"}, {"sergey_lavrov"}),
        ("رحب لافروف بالوزير بلينكن واعتقلته القوات الأمريكية.", "COERCE", {"american_army"}, set()),
        # The two sides are those who were named before, if they are two.
        ("نددت فرنسا بموقف إيران. وتدور اشتباكات بين البلدين.", "ASSAULT", {"france", "iran"}, set()),
        # A person with his title behind the subject is the object; so is what a verbal noun right behind it says.
        (
            "اتهم لافروف رئيس الوزراء الإسرائيلي نفتالي بينيت بالتحريض.",
            "ACCUSE",
            {"sergey_lavrov"},
            {"naftali_bennett"},
        ),
        ("استنكرت إيران قصف القوات الأمريكية لحلب.", "ACCUSE", {"iran"}, {"american_army"}),
        ("أفاد لافروف أن فرنسا شنت أعنف هجوم على الحوثيين.", "ASSAULT", {"france"}, {"houthis"}),
        # Behind a noun: its object with ل, with whom with ب, from whom what one acts upon comes.
        ("تستعد إيران لاعتقال رمزي للرئيس السابق بوتين.", "COERCE", {"iran"}, {"vladimir_putin"}),
        ("انتهى الحادث بقتل القوات الأمريكية لبوتين.", "ASSAULT", {"american_army"}, {"vladimir_putin"}),
        ("أعلنت فرنسا مطالبتها لإيران بالهدوء.", "REQUEST", {"france"}, {"iran"}),
        ("أجرى لافروف اتصالا هاتفيا بنظيره الفرنسي ماكرون.", "CONSULT", {"sergey_lavrov", "emmanuel_macron"}, set()),
        ("أغلقت المحطة بناء على طلب من فرنسا.", "REQUEST", {"france"}, set()),
        ("نفى لافروف اتهامات واشنطن لروسيا بالتدخل.", "ACCUSE", {"united_states"}, {"russia"}),
        # Where shots go, against whom a threat is, what one escapes.
        ("أطلق الحوثيون صواريخ باتجاه قاعدة للقوات الأمريكية.", "ASSAULT", {"houthis"}, {"american_army"}),
        ("هدد بوتين بفرض عقوبات على إيران.", "THREATEN", {"vladimir_putin"}, {"iran"}),
        ("نجا لافروف من محاولة اغتيال في حلب.", "ASSAULT", set(), {"sergey_lavrov"}),
        # Whose deed is judged, as a state's adjective says; whom the deed is for is not judged.
        ("انسحبت أمريكا من الاتفاق. وأدانت إيران الهجوم الأمريكي.", "ACCUSE", {"iran"}, {"united_states"}),
        ("رفضت إيران الاتهامات بدعم الحوثيين.", "REJECT", {"iran"}, set()),
        ("توصلت فرنسا وإيران إلى اتفاق لتبادل الأسرى.", "AGREE", {"france", "iran"}, set()),
        (
            "بحث بوتين وماكرون، خلال اتصال هاتفي، الأزمة في ليبيا.",
            "CONSULT",
            {"vladimir_putin", "emmanuel_macron"},
            set(),
        ),
        ("فرت القوات الأمريكية بعد معارك عنيفة مع الحوثيين.", "ASSAULT", {"american_army", "houthis"}, set()),
        ("عبر ماكرون عن دعمه للحوثيين.", "SUPPORT", {"emmanuel_macron"}, {"houthis"}),
        # Of whom somebody is accused, when and between whom it was, to whom words are directed.
        ("اتهمت فرنسا الحوثيين باستعمال الميناء لشن هجمات على السفن.", "ASSAULT", {"houthis"}, set()),
        ("قتل لافروف عندما هاجم الحوثيون الحاجز.", "ASSAULT", {"houthis"}, {"sergey_lavrov"}),
        ("وجه القضاء اتهامات إلى الرئيس السابق بوتين.", "ACCUSE", {"al_qada@a"}, {"vladimir_putin"}),
        ("بعد انفراج الأزمة بين فرنسا وإيران انسحب لافروف.", "OTHER", {"france", "iran"}, set()),
        ("ناقش ماكرون وبوتين ملف إيران.", "CONSULT", {"emmanuel_macron", "vladimir_putin"}, set()),
        # Behind a subject that is no actor; against whom a protest is, as the verb behind it says.
        ("كما قصفت مواقع وتجمعات للحوثيين.", "ASSAULT", set(), {"houthis"}),
        ("ويتهم الكتاب إيران بالكذب.", "ACCUSE", set(), {"iran"}),
        ("انطلقت أمس مظاهرات تطالب الحوثيين بالرحيل.", "PROTEST", set(), {"houthis"}),
        # What belongs to somebody with ل is hit.
        ("قصفت القوات الأمريكية مواقع وتجمعات للحوثيين.", "ASSAULT", {"american_army"}, {"houthis"}),
        # A state in a title is no object, whatever its gender; who said it first goes on in a participle.
        ("اتهم وزير خارجية فرنسا إيمانويل ماكرون إيران.", "ACCUSE", {"emmanuel_macron"}, {"iran"}),
        ("حذر لافروف من أن البديل هو الفوضى، مطالبا إيران بالهدوء.", "REQUEST", {"sergey_lavrov"}, {"iran"}),
        ("اعتبر لافروف أن الحديث مبكر ولكنه اتهم إيران.", "ACCUSE", {"sergey_lavrov"}, {"iran"}),
        ("قتل لافروف برصاص الحوثيين.", "ASSAULT", {"houthis"}, {"sergey_lavrov"}),
        ("نشر حساب الحوثيين صورا.", "STATEMENT", {"houthis"}, set()),
        ("كما نشر الحوثيون صورا.", "STATEMENT", {"houthis"}, set()),
        ("أدان الناشط الروسي، لافروف، القصف على حلب.", "ACCUSE", {"sergey_lavrov"}, set()),
    ],
)
def test_who(text: str, event_type: str, sources: set[str], targets: set[str]) -> None:
    event = only(text, event_type)
    assert (actors(event, ActorRole.SOURCE), actors(event, ActorRole.TARGET)) == (sources, targets)


def test_what_is_denied_rests_on_who_denies_it() -> None:
    assert only("نفت تركيا شن غارات في سوريا.", "ASSAULT").attributed_to == "turkey"


def test_a_place_of_what_is_asked_for_is_its_subject() -> None:
    event = only("دعت تركيا إلى وقف المعارك في حلب.", "REQUEST")
    assert places(event, LocationRole.SUBJECT) == {"aleppo"}
    assert not places(event, LocationRole.VENUE)
