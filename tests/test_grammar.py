"""Subjects, objects and noun phrases in plain sentences; the lists of function words; what trees are read as."""

import pytest

from data import grammar, tagger
from data.arabic import fold, words
from data.grammar.words import WORDS
from data.lexicon.files import entries
from data.model import Sentence


def sentence(text):
    return Sentence("a-0", "a", 0, 0, 0, len(text), text, words(text))


def verb_at(each, word):
    found = [at for at, other in enumerate(each.words) if other.key == fold(word)]
    assert found and tagger.classes(each)[found[0]].verb, f"{word} is not read as a verb"
    return found[0]


def said(each, phrase):
    return phrase and each.text[each.words[phrase.first].start : each.words[phrase.last - 1].end]


SUBJECTS = [
    ("أعلن المتحدث باسم الجيش السوري أن القوات سيطرت على بلدة جديدة", "أعلن", "المتحدث باسم الجيش السوري"),
    ("أعلن المتحدث باسم الجيش السوري أن القوات سيطرت على بلدة جديدة", "سيطرت", "القوات"),
    ("قال في بيان له رئيس الوزراء إن الاتفاق جاهز", "قال", "رئيس الوزراء"),
    ("إن كيري ولافروف اتفقا على هدنة", "اتفقا", "كيري ولافروف"),
    ("وقال الوزير إنه التقى رئيس الحكومة", "التقى", None),
    ("رفض المتمردون الاتفاق وهاجموا المدينة", "وهاجموا", None),
    ("الوزير الذي زار بيروت غادر أمس", "زار", None),
    ("الوزير الذي زار بيروت غادر أمس", "غادر", "الوزير"),
    ("الاتفاق الذي وقعه الطرفان لم ينفذ", "وقعه", "الطرفان"),
    ("تم أمس توقيع الاتفاق", "تم", "توقيع الاتفاق"),
    ("أعلن الجيش مقتل خمسة في غارة شنتها طائرات التحالف", "شنتها", "طائرات التحالف"),
    ("أدان الأمين العام للأمم المتحدة الهجوم", "أدان", "الأمين العام للأمم المتحدة"),
    ("لم نتفق على شيء مع الحكومة", "نتفق", None),
    ("اتهمت منظمة العفو الدولية الحكومة بقصف المستشفى", "اتهمت", "منظمة العفو الدولية"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS)
def test_subject(text, verb, subject):
    each = sentence(text)
    found = grammar.subject(each, verb_at(each, verb))
    assert said(each, found) == subject
    assert found is None or 0 < found.confidence < 1


def test_a_plain_subject_is_surer_than_one_far_away():
    plain = sentence("أعلن رئيس البلدية كريم حداد انتهاء العملية")
    far = sentence("أعلن في مؤتمر صحافي أمس رئيس البلدية كريم حداد انتهاء العملية")
    sure, unsure = (grammar.subject(each, 0) for each in (plain, far))
    assert said(plain, sure) == said(far, unsure) == "رئيس البلدية كريم حداد"
    assert sure.confidence > 0.9
    assert unsure.confidence < sure.confidence


@pytest.mark.parametrize(
    ("text", "verb", "target"),
    [
        ("التقى وزير الخارجية نظيره الروسي سيرغي لافروف في هامبورغ", "التقى", "نظيره الروسي سيرغي لافروف"),
        ("إن وفدا من الحركة سيزور طهران", "سيزور", "طهران"),
        ("اتهمت منظمة العفو الدولية الحكومة بقصف المستشفى", "اتهمت", "الحكومة"),
        ("وصل الوزير إلى بيروت", "وصل", None),
    ],
)
def test_object(text, verb, target):
    each = sentence(text)
    assert said(each, grammar.object_(each, verb_at(each, verb))) == target


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("غادر الوزير الذي زار بيروت", "زار", "الوزير"),
        ("بحثوا الاتفاق الذي وقعه الطرفان", "وقعه", None),
        ("قال الوزير ذلك", "قال", None),
    ],
)
def test_antecedent(text, verb, head):
    each = sentence(text)
    assert said(each, grammar.antecedent(each, verb_at(each, verb))) == head


@pytest.mark.parametrize(
    ("text", "at", "phrase"),
    [
        ("عدد من الوزراء غادروا", 0, "عدد من الوزراء"),
        ("الوفد من القاهرة", 0, "الوفد"),
        ("حركة «فتح» ترفض ذلك", 0, "حركة «فتح»"),
        ("رئيس الوزراء العراقي حيدر العبادي أمس", 0, "رئيس الوزراء العراقي حيدر العبادي"),
    ],
)
def test_noun_phrase(text, at, phrase):
    each = sentence(text)
    first, last = grammar.noun_phrase(each, at)
    assert text[each.words[first].start : each.words[last - 1].end] == phrase


@pytest.mark.parametrize("kind", sorted(WORDS))
def test_each_list_of_words_has_an_example(kind):
    fields = dict(entries("grammar.toml", {"words": list, "examples": list}, {}))[kind]
    assert len(set(fields["words"])) == len(fields["words"]), "a word stands twice"
    assert any({word.key for word in words(example)} & WORDS[kind] for example in fields["examples"])
