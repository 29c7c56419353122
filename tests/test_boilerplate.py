"""What of an article's text is not read, and why; the lexicon's own examples among it."""

import pytest

from data.boilerplate import FIELDS, find_boilerplate
from data.lexicon.files import entries
from data.model import Article

PROSE = "التقت الوزيرة نظيرها في تونس، أمس الأربعاء، واتفقا على هدنة مدتها خمسة أيام تبدأ صباح الخميس."
KINDS = dict.fromkeys(FIELDS, list)
ENTRIES = dict(entries("boilerplate.toml", {"name": dict}, KINDS))


def stretches(text, **fields):
    return [(text[each.start : each.end], each.reason) for each in find_boilerplate(Article("a", text, **fields))]


@pytest.mark.parametrize(
    ("line", "reason"), [(line, reason) for reason, fields in ENTRIES.items() for line in fields.get("examples", ())]
)
def test_an_example_is_not_read(line, reason):
    assert (line, reason) in stretches(f"{PROSE}\n{line}")


@pytest.mark.parametrize("line", [line for fields in ENTRIES.values() for line in fields.get("counterexamples", ())])
def test_a_counterexample_is_read(line):
    assert stretches(f"{PROSE}\n{line}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"لقاء الوزيرين في تونس\n{PROSE}", []),
        (f"لقاء الوزيرين في تونس\n\nلقاء الوزيرين في تونس\n{PROSE}", ["لقاء الوزيرين في تونس"] * 2),
        (f"لقاء الوزيرين في تونس؟لقاء الوزيرين في تونس؟\n{PROSE}", ["لقاء الوزيرين في تونس؟"] * 2),
        (f"{PROSE}\nشيء آخر\n{PROSE}", [PROSE]),
        ("وقال:\nنص\nوقال:\nنص", []),
    ],
)
def test_repeated_lines(text, found):
    assert stretches(text) == [(line, "repeated") for line in found]


def test_teasers_under_a_heading_end_where_prose_begins():
    text = f"{PROSE}\nاقرأ أيضاً:\nمن هو الوزير الجديد؟\nمحطات في حياة الوزيرة\nوعاد الوزير إلى بلاده مساء اليوم نفسه."
    assert stretches(text) == [("اقرأ أيضاً:", "teaser")]
    text = f"{PROSE}\nالأكثر قراءة\nمحطات في حياة الوزيرة\nNo stories found.\nخطة جديدة للسلام"
    assert [line for line, _ in stretches(text)] == text.split("\n")[1:]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"لقاء في تونس\nسمير النجار\n{PROSE}", [("سمير النجار", "byline")]),
        (f"لقاء في تونس\n12 آذار 2020\n{PROSE}", []),
        (f"{PROSE}\nسمير النجار\n{PROSE[:-1]} أيضا.", []),
        (f"(CNN)-- {PROSE}", [("(CNN)--", "credit")]),
        (f"{PROSE}\nصحيفة الأمل", [("صحيفة الأمل", "outlet")]),
    ],
)
def test_what_stands_around_an_article(text, found):
    assert stretches(text, outlet="صحيفة الأمل") == found


def test_the_seed_article(request):
    seeds = request.config.rootpath / "seeds" / "000_bd438237ea05216b.txt"
    text = seeds.read_bytes().decode()
    found = [
        (text[each.start : each.end], each.reason)
        for each in find_boilerplate(Article("seed", text, outlet="إرم نيوز"))
    ]
    assert found[:4] == [("بعد جولة عقيمة.. هل تنجح محادثات كيري ولافروف بفرض هدنة في حلب؟", "repeated")] * 4
    foot = text[text.index("الأكثر قراءة") :]
    assert [words for words, _ in found[4:]] == [line for line in foot.splitlines() if line]


LEADS = (
    "أعلنت الشرطة في تونس، الجمعة، القبض على رجل سرق خمس سيارات من ساحة عامة في وسط العاصمة.",
    "نفت شركة الطيران، الخميس، ما نشرته صحف محلية عن بيع طائرتين من أسطولها إلى شركة أجنبية.",
    "فاز فريق المدينة على ضيفه بثلاثة أهداف لهدف في المباراة التي أقيمت بينهما مساء السبت.",
)
STORY = (PROSE, f"وقالت {PROSE}", f"وأضافت {PROSE}")


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        ((*STORY, *LEADS), LEADS),
        ((*STORY, f"خلال السنوات {PROSE}", *LEADS), LEADS),
        ((*STORY, *LEADS[:2]), ()),
        ((*STORY, *LEADS, f"وأعلنت {PROSE}"), ()),
        ((PROSE, *LEADS), ()),
        ((PROSE, f"قالت {PROSE}", f"نشرت {PROSE}", *LEADS), ()),
    ],
)
def test_leads_of_other_stories_below_a_story_that_goes_on(paragraphs, found):
    assert stretches("\n".join(paragraphs)) == [(lead, "teaser") for lead in found]
