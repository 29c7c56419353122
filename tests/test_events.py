"""What names an event: every example and counterexample of the lexicon, and sentences read whole."""

from __future__ import annotations

import pytest

from data.arabic import words
from data.events.choice import choose
from data.events.founded import alternatives, founded
from data.events.lines import Line, lines
from data.events.status import status
from data.events.triggers import Trigger, find_triggers
from data.events.vocabulary import EventWords, StatusWords, event_words, status_words
from data.model import Sentence, Status


def line(text: str) -> Line:
    sentence = Sentence("a.s0", "a", 0, 0, 0, len(text), text, words(text))
    return lines([sentence], [], [])[0]


def meanings(text: str) -> list[str]:
    return [trigger.meaning.entry for trigger in find_triggers(line(text))]


def founded_meanings(text: str) -> list[str]:
    return [trigger.meaning.entry for trigger in find_triggers(line(text)) if founded(trigger, {}, [])]


def cases(kind: str) -> list[tuple[str, str]]:
    return [(meaning.entry, text) for meaning in event_words() for text in getattr(meaning, kind)]


@pytest.mark.parametrize(("entry", "text"), cases("examples"))
def test_example_names_the_event(entry: str, text: str) -> None:
    found = [each for trigger in find_triggers(line(text)) for each in (trigger, *alternatives(trigger))]
    assert entry in [trigger.meaning.entry for trigger in found]


@pytest.mark.parametrize(("entry", "text"), cases("counterexamples"))
def test_counterexample_does_not(entry: str, text: str) -> None:
    assert entry not in founded_meanings(text)


@pytest.mark.parametrize("meaning", event_words(), ids=lambda meaning: meaning.entry)
def test_each_meaning_has_words_and_examples(meaning: EventWords) -> None:
    assert meaning.verbs or meaning.nouns or meaning.carried
    assert meaning.examples


@pytest.mark.parametrize(("meaning", "text"), [(each, text) for each in status_words() for text in each.examples])
def test_status_example(meaning: StatusWords, text: str) -> None:
    trigger = meeting(text)
    expected = meaning.status or Status.OCCURRED
    assert status(trigger, None, None) is expected


def meeting(text: str) -> Trigger:
    return next(trigger for trigger in find_triggers(line(text)) if trigger.meaning.entry == "meet")


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("انتهت الزيارة. وحث الوزير الطرفين على الحوار", "urge"),
        ("ورد في البيان أن العمل مستمر", ""),
        ("انتهى العمل ؛ مشيرا إلى أن الأسعار مستقرة", "say"),
        ("عين المجلس لجنة بعد تعيين السفير", "appoint"),
        ("رئيس تحرير الصحيفة كاتب", ""),
        ("كانت المدينة هادئة بعد منع السلطات المسيرة", "force"),
        ("كانت المدينة هادئة بعد منع", ""),
        ("تمكنت الشرطة من إنقاذ الطفل", "rescue"),
        ("أعلنت الشركة إلغاء رحلاتها", "revoke"),
        ("وتم إنقاذ ثلاثة من البحارة", "rescue"),
        ("يتم إنقاذ البحارة كل عام", ""),
        ("كانت المدينة هادئة في منع السلطات المسيرة", ""),
        ("كانت المدينة هادئة ردا على منع السلطات المسيرة", "force"),
        ("كانت المدينة هادئة بالتزامن مع منع السلطات المسيرة", "force"),
        ("قامت السلطات بمنع المسيرة", "force"),
        ("كانت المدينة هادئة بعد إنقاذهم", "rescue"),
        ("كانت المدينة هادئة مع إنقاذهم", ""),
    ],
)
def test_forms_and_settings_of_a_trigger(text: str, entry: str) -> None:
    assert (meanings(text) or [""])[-1] == entry


def test_no_two_meanings_have_one_name() -> None:
    names = [meaning.entry for meaning in event_words()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("رممت البلدية الجسر القديم", "رممت"),
        ("سترمم البلدية الجسر القديم", "سترمم"),
        ("تم تركيب اللوحات في الشارع", "تركيب"),
        ("قامت البلدية بحملة للنظافة", "حملة"),
        ("كانت البلدية قرب الجسر", ""),
        ("ترمم البلدية الجسر القديم", ""),
        ("أضاف الوزير أن العمل مستمر", ""),
        ("الجسر الذي رممته البلدية", ""),
        ("قامت البلدية بدور كبير", ""),
        ("يتم تركيب اللوحات كل عام", ""),
        ("لكن تم ترميمها سريعا", "ترميمها"),
        ("وتم التأكيد على الخطة", ""),
        ("وتم بالفعل تركيب اللوحات", ""),
        ("وتم ترميمه سريعا", "ترميمه"),
        ("ما تم ترميمه سريعا", ""),
        ("ستعمل البلدية على الخطة", "ستعمل"),
        ("ستكون البلدية قرب الجسر", ""),
        ("جسر رممته البلدية", ""),
    ],
)
def test_a_deed_in_no_list(text: str, deed: str) -> None:
    found = [trigger for trigger in find_triggers(line(text)) if trigger.meaning.entry == "deed"]
    assert [text[trigger.start : trigger.end] for trigger in found] == ([deed] if deed else [])


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("أعلنت الحكومة فرض البلدية رسوما جديدة", "sanction"),
        ("بدأ توزيع الجمعية مساعدات في المخيم", "aid"),
    ],
)
def test_an_object_makes_a_verbal_noun_an_event(text: str, entry: str) -> None:
    assert entry in meanings(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قتل ثلاثة جنود في غارة على القاعدة.", 1),
        ("تجمع الأهالي تنديدا بالقرار.", 0),
        ("نحن ندين ونشجب الهجوم", 2),
    ],
)
def test_words_that_name_no_event_of_their_own(text: str, count: int) -> None:
    found = [trigger for trigger in find_triggers(line(text)) if founded(trigger, {}, [])]
    assert len(choose(found).chosen) == count
