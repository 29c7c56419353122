"""Whole events out of whole articles: status, actors, places, days, voices and replies, sentence by sentence."""

from __future__ import annotations

import pytest

from data.ids import article_of
from data.model import ActorRole, DateBasis, EventType, LocationRole, Outcome, Status
from tests.reading import actors, only, places, told


@pytest.mark.parametrize(
    ("text", "event_type", "status"),
    [
        ("التقى وزير الخارجية التركي نظيره الإيراني في أنقرة أمس.", "CONSULT", Status.OCCURRED),
        ("سيلتقي وزير الخارجية التركي نظيره الإيراني في أنقرة غدا.", "CONSULT", Status.PLANNED),
        ("ألغت فرنسا اجتماعا مع إيران.", "CONSULT", Status.CANCELLED),
        ("كان يفترض أن تجري محادثات بين تركيا واليونان، لكنها ألغيت الثلاثاء.", "CONSULT", Status.CANCELLED),
        ("لم تعقد تركيا واليونان أي اجتماع.", "CONSULT", Status.NEGATED),
        ("قد تستضيف مصر قمة إذا وافقت السعودية على الخطة.", "AGREE", Status.HYPOTHETICAL),
        ("تواصل تركيا واليونان محادثاتهما في جنيف.", "CONSULT", Status.ONGOING),
        ("فشلت محادثات بين تركيا واليونان في جنيف.", "CONSULT", Status.OCCURRED),
        ("ترغب فرنسا بهدنة في ليبيا.", "CEASEFIRE", Status.PLANNED),
        ("تستعد تركيا واليونان للقمة المقبلة في جنيف.", "CONSULT", Status.PLANNED),
        ("نفت تركيا محادثات مع اليونان.", "CONSULT", Status.NEGATED),
        ("نفت تركيا تأجيل محادثات فرنسا مع اليونان.", "CONSULT", Status.PLANNED),
        ("نفت تركيا التقصير، وقالت فرنسا إن اليونان زارت أنقرة.", "CONSULT", Status.OCCURRED),
        ("قال جون كيري: إن لم تنسحب روسيا فلن نقبل.", "RETREAT", Status.HYPOTHETICAL),
        ("أكد جون كيري استعداده لعقد اجتماع مع روسيا.", "CONSULT", Status.PLANNED),
        ("لن تسمح تركيا لليونان بدخول الميناء.", "REJECT", Status.OCCURRED),
    ],
)
def test_status(text: str, event_type: str, status: Status) -> None:
    assert only(text, event_type).status is status


def test_failed_talks_have_occurred() -> None:
    event = only("فشلت محادثات بين تركيا واليونان في جنيف.", "CONSULT")
    assert (event.status, event.outcome) == (Status.OCCURRED, Outcome.FAILED)


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("اتهمت فرنسا إيران بخرق الاتفاق.", "ACCUSE", {"france"}, {"iran"}),
        ("أجرت تركيا محادثات مع اليونان في جنيف.", "CONSULT", {"turkey", "greece"}, set()),
        ("انتهت المحادثات التركية اليونانية، وشكرت تركيا اليونان.", "CONSULT", {"turkey", "greece"}, set()),
        ("حثت فرنسا روسيا وإيران على ضبط النفس.", "REQUEST", {"france"}, {"russia", "iran"}),
        ("قالت فرنسا إن روسيا انتقدت إيران.", "ACCUSE", {"russia"}, {"iran"}),
    ],
)
def test_who(text: str, event_type: str, sources: set[str], targets: set[str]) -> None:
    event = only(text, event_type)
    assert (actors(event, ActorRole.SOURCE), actors(event, ActorRole.TARGET)) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "role", "place"),
    [
        ("أجرت تركيا محادثات مع اليونان في جنيف بشأن حلب.", LocationRole.VENUE, "geneva"),
        ("أجرت تركيا محادثات مع اليونان في جنيف بشأن حلب.", LocationRole.SUBJECT, "aleppo"),
        ("ستعقد تركيا واليونان قمة في جنيف.", LocationRole.PLANNED_VENUE, "geneva"),
        ("توجه الوزير جون كيري من أنقرة إلى جنيف.", LocationRole.DESTINATION, "geneva"),
        ("توجه الوزير جون كيري من أنقرة إلى جنيف.", LocationRole.ORIGIN, "ankara"),
        ("وصل جون كيري إلى جنيف حيث التقى سيرغي لافروف.", LocationRole.VENUE, "geneva"),
    ],
)
def test_where(text: str, role: LocationRole, place: str) -> None:
    assert any(places(event, role) == {place} for event in told(text) if event.event_type is EventType.CONSULT)


@pytest.mark.parametrize(
    ("text", "event_type", "edtf", "basis"),
    [
        ("اتهمت فرنسا إيران بخرق الاتفاق.", "ACCUSE", None, None),
        ("اتهمت فرنسا إيران بخرق الاتفاق الثلاثاء.", "ACCUSE", "2021-03-09", DateBasis.RELATIVE),
        ("زار جون كيري جنيف في 2 آذار/مارس 2021.", "CONSULT", "2021-03-02", DateBasis.EXPLICIT),
        (
            "كان يفترض أن تجري محادثات بين تركيا واليونان هذا الأسبوع، لكنها ألغيت الثلاثاء.",
            "CONSULT",
            "2021-03-09",
            DateBasis.RELATIVE,
        ),
        ("زار جون كيري جنيف لأول مرة منذ عام 2015.", "CONSULT", None, None),
        ("زار جون كيري جنيف الأربعاء بعد هجوم على حلب.", "ASSAULT", None, None),
        ("زار جون كيري جنيف الثلاثاء، مؤكدا أن فرنسا ستشارك.", "STATEMENT", "2021-03-09", DateBasis.CONTEXT),
        ("اقتحم الجيش السوري حلب الثلاثاء، واتهم فرنسا بالصمت.", "ACCUSE", "2021-03-09", DateBasis.CONTEXT),
        ("قالت فرنسا الثلاثاء إن العمل بدأ. وكانت فرنسا اتهمت إيران بالتقصير.", "ACCUSE", None, None),
        ("قال جون كيري إن العمل بدأ منذ عام 2015، واتهم إيران بالتقصير.", "ACCUSE", None, None),
        ("رحبت فرنسا بالقرار. وأكدت فرنسا الثلاثاء أن العمل بدأ.", "SUPPORT", "2021-03-09", DateBasis.CONTEXT),
        ("أكد جون كيري في بيان أصدره أمس أن العمل بدأ. واتهم إيران.", "ACCUSE", "2021-03-10", DateBasis.CONTEXT),
        ("يشارك جون كيري في قمة دول السبع المقرر عقدها يوم الجمعة.", "CONSULT", "2021-03-12", DateBasis.RELATIVE),
        ("أعلنت فرنسا عبر «تويتر» الثلاثاء أن العمل بدأ.", "STATEMENT", "2021-03-09", DateBasis.RELATIVE),
        ("أجرت تركيا محادثات مع اليونان. وجرت المحادثات أمس.", "CONSULT", "2021-03-10", DateBasis.CONTEXT),
        # Neither the day on which what is to come was spoken of nor "since" behind a superlative is its own.
        ("أكد جون كيري، الثلاثاء، استعداده لعقد اجتماع مع روسيا.", "CONSULT", None, None),
        ("شن تنظيم داعش أعنف هجوم منذ شهر على حلب.", "ASSAULT", None, None),
    ],
)
def test_when(text: str, event_type: str, edtf: str | None, basis: DateBasis | None) -> None:
    event = only(text, event_type)
    assert (event.interval.edtf if event.interval else None, event.date_basis) == (edtf, basis)


def test_a_date_that_opens_a_sentence_is_that_of_its_first_verb() -> None:
    found = [event for event in told("والثلاثاء قتل وأصيب العشرات في قصف.") if event.rule.endswith(": verb")]
    assert found and all(event.interval and event.interval.edtf == "2021-03-09" for event in found)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("شكرت فرنسا تركيا إثر عملية عسكرية للجيش السوري.", ["SUPPORT", "ASSAULT"]),
        ("شكرت فرنسا تركيا، حسبما نقلت وكالة رويترز.", ["SUPPORT"]),
        ("شكرت فرنسا تركيا إثر محادثات عبر الهاتف.", ["SUPPORT", "CONSULT"]),
        ("أدانت فرنسا إيران. وأعلن جون كيري إدانته لإيران.", ["ACCUSE", "ACCUSE"]),
        ("أكدت فرنسا في بيان أصدرته أمس أن العمل بدأ.", ["STATEMENT"]),
        ("دمرت فرنسا مخزونها القديم من الحبوب.", ["OTHER"]),
        ("قطعت تركيا علاقاتها مع اليونان أمس احتجاجا على القرار.", ["SANCTION"]),
        ("أبدت تركيا رفضا للقرار.", ["REJECT"]),
        ("وصفت تركيا القرار بأنه عملية اغتيال.", ["ACCUSE"]),
        ("التحقيق الذي أجرته فرنسا كشف أن الصورة قديمة.", ["DENY"]),
        ("شاركت فرنسا في البحث بعد الحرب على اليونان.", ["ASSAULT"]),
        ("رممت القطط الجسر القديم في باريس.", []),
        ("رمم السائق الجسر القديم في باريس.", ["OTHER"]),
        ("أدى الزلزال إلى مقتل عشرة أشخاص في تركيا.", ["OTHER", "OTHER"]),
        ("تسبب الخلاف في مقتل عشرة أشخاص في تركيا.", ["ASSAULT"]),
        ("تستمر المعارك بين تركيا واليونان.", ["ASSAULT"]),
        ("كانت المدينة قلقة من المعارك القديمة.", []),
        ("جاء ذلك رغم دعوة تركيا لليونان إلى الحوار.", ["REQUEST"]),
        ("كانت المدينة قلقة من دعوة تركيا.", []),
    ],
)
def test_what_is_told_apart(text: str, types: list[str]) -> None:
    assert [event.event_type for event in told(text)] == types


def test_what_is_said_of_a_meeting_later_is_added_to_it() -> None:
    text = "أجرت تركيا محادثات مع اليونان في جنيف. وتركزت المحادثات على خطة لوقف القتال في حلب، لكن دون إحراز تقدم."
    event = only(text, "CONSULT")
    assert (places(event, LocationRole.VENUE), places(event, LocationRole.SUBJECT)) == ({"geneva"}, {"aleppo"})
    assert event.outcome is Outcome.FAILED


def test_who_failed_during_talks_had_talks() -> None:
    event = only("فشلت تركيا واليونان في إحراز تقدم خلال محادثات في جنيف.", "CONSULT")
    assert (event.status, event.outcome) == (Status.OCCURRED, Outcome.FAILED)


def test_a_reported_event_rests_on_its_speaker() -> None:
    assert only("قالت فرنسا إن روسيا انتقدت إيران.", "ACCUSE").attributed_to == "france"


def test_a_denial_answers_the_accusation() -> None:
    text = "اتهمت فرنسا إيران بخرق الاتفاق. وهو ما نفاه جون كيري الثلاثاء."
    accusation, denial = only(text, "ACCUSE"), only(text, "DENY")
    assert denial.responds_to == accusation.event_id
    assert actors(denial, ActorRole.TARGET) == {"france"}
    assert accusation.interval is None


@pytest.mark.parametrize(
    "text",
    [
        "دارت الحرب في البلاد منذ ستة أعوام.",
        "يضم المجلس خمسة عشر عضوا.",
        "دعا جون كيري إلى هدنة.",
    ],
)
def test_no_second_event(text: str) -> None:
    assert {event.event_type.value for event in told(text)} <= {"REQUEST"}


def test_an_event_names_its_article_and_words() -> None:
    text = "التقى جون كيري سيرغي لافروف في جنيف أمس."
    (event,) = told(text)
    assert article_of(event.event_id) == "a"
    assert text[event.start : event.end] == event.surface
    assert 0 < event.confidence < 1


def test_what_was_talked_about_is_no_second_meeting() -> None:
    only("التقى جون كيري سيرغي لافروف في جنيف. كما ناقش كيري ولافروف الأزمة.", "CONSULT")


def test_a_statement_may_have_a_subject_that_is_no_actor() -> None:
    assert only("أكدت قناة محلية أن الأسعار مستقرة.", "STATEMENT").participants == ()


@pytest.mark.parametrize(
    ("ending", "count"),
    [
        ("واتهم المدير زميله بالإهمال.", 0),
        ("واتهم المدير زميله بالإهمال في 3 مايو 2019.", 1),
        ("واتهمت روسيا تركيا بقصف حلب.", 1),
    ],
)
def test_a_text_that_names_nobody_tells_what_is_dated_only(ending: str, count: int) -> None:
    """The first two sentences, which any text begins with, are left out of this."""
    lesson = "الماء سر الحياة. والهواء مثله في ذلك، كما يعلم كل من يقرأ. " + "ولا بد للنبات من ضوء كثير ليثمر. " * 5
    text = lesson + ending
    assert [event.event_type for event in told(text)].count(EventType.ACCUSE) == count
