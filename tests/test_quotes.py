"""Quotes, reported speech and their speakers: the lexicon's examples, and cases of marks and clauses."""

import re

import pytest

from data import ids
from data.attribution import find_attributions
from data.mentions import Names
from data.model import Actor, ActorKind, Article, Mention, MentionKind
from data.quotes import find_quotes
from data.quotes.vocabulary import vocabulary
from data.sentences import split


def annotated(text):
    """Return the plain text, its sentences, names of what stands in {braces}, and what stands in [brackets]."""
    plain, actors, spoken, opened = "", [], [], []
    for part in re.split(r"([{}\[\]])", text):
        if part in "{[" and part:
            opened.append(len(plain))
        elif part and part in "}]":
            (actors if part == "}" else spoken).append((opened.pop(), len(plain)))
        else:
            plain += part
    sentences = split(Article("a", plain), ())
    mentions = []
    for start, end in actors:
        holder = next(each for each in sentences if each.start <= start < each.end)
        key = ids.mention_id("a", MentionKind.ACTOR, start, end)
        mentions.append(
            Mention(key, holder.sentence_id, MentionKind.ACTOR, plain[start:end], plain[start:end], start, end, "x")
        )
    known = {plain[start:end]: Actor(plain[start:end], "", "", ActorKind.PERSON) for start, end in actors}
    return plain, sentences, Names(tuple(mentions), tuple(known.values()), ()), [plain[a:b] for a, b in spoken]


def quoted(text):
    plain, sentences, names, spoken = annotated(text)
    found = find_quotes(Article("a", plain), sentences, names)
    assert all(plain[quote.start : quote.end] == quote.text for quote in found)
    return found, names, spoken


EXAMPLES = [text for fields in vocabulary().values() for text in fields.get("examples", ())]
COUNTEREXAMPLES = [text for fields in vocabulary().values() for text in fields.get("counterexamples", ())]


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_quoted_with_its_speaker(text):
    found, names, spoken = quoted(text)
    assert sorted(quote.text for quote in found) == sorted(spoken)
    assert {quote.speaker_id for quote in found} <= {names.actors[0].actor_id}


@pytest.mark.parametrize("text", COUNTEREXAMPLES)
def test_a_counterexample_quotes_nobody(text):
    assert quoted(text)[0] == ()


@pytest.mark.parametrize("marks", ["«»", '""', "“”", "‘’"])
def test_every_pair_of_marks(marks):
    found, _, _ = quoted(f"قال {{سالم}}: {marks[0]}الهدنة باقية{marks[1]}.")
    assert [(quote.text, quote.speaker_id, quote.direct, quote.verb) for quote in found] == [
        ("الهدنة باقية", "سالم", True, "قال")
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('قال {سالم} إن [الاتفاق "[خطوة أولى]" لا أكثر].', ["سالم", "سالم"]),
        ('قال {سالم}: "[الهدنة باقية]', ["سالم"]),
        ("قال {سالم} إن [الهدنة باقية]، فيما أكد {حداد} أن [القتال مستمر].", ["سالم", "حداد"]),
        ("{سالم} أكد أن [الهدنة باقية]، كما غادر {حداد} المدينة.", ["سالم"]),
        ("قال {سالم} إن [{حداد} أبلغ الوفد أن [الهدنة باقية]]. وأضاف أن [القتال توقف].", ["سالم", "حداد", "سالم"]),
        ("«[لن نعود إلى المفاوضات أبدا]»، قال {سالم} للصحافيين.", ["سالم"]),
        ('أشاد {سالم} بالاتفاق. وقال: "[إنه خطوة أولى]".', ["سالم"]),
        ("قال {سالم} في مقابلة مع قناة «الأمل» إن [الهدنة باقية].", ["سالم"]),
        ("بدأ الجيش عملية «نبع الأمل»، بحسب {سالم}.", []),
        ("قال مصدر إن الهدنة باقية.", []),
        ("يذكر أن الهدنة بدأت أمس.", []),
        ("قال {سالم} بعد أن التقى الوفد إن [الهدنة باقية].", ["سالم"]),
        ("دعا {سالم} إلى رحيل {حداد}.", []),
        ("وصف الناس المشهد \"المروع\" في المدينة.", []),
        ("قال {سالم}، الذي زار المدينة، إن [الاتفاق «[خطوة أولى]»].", ["سالم", "سالم"]),
        ("التقى الوفد {سالم} الذي أكد أن [الهدنة باقية].", ["سالم"]),
        ("وكان {سالم} قد أعلن أن [الهدنة باقية].", ["سالم"]),
        ("{سالم} الذي كان يتحدث أمس، اتهم {حداد} بـ«[خرق الهدنة]».", ["سالم"]),
        ("زار {سالم} المدينة وقال إن [الهدنة باقية].", ["سالم"]),
        ("قال {الجيش} إن [الهدنة باقية]. وأضاف البيان: «[لن ننسحب]».", ["الجيش", "الجيش"]),
        ("وكرر {سالم} دعمه للاتفاق، وأن [الهدنة باقية].", ["سالم"]),
        ("قال {سالم} إن [{حداد} طلب من الوفد «[العودة غدا]»].", ["سالم", "سالم"]),
        ("قال {سالم} إن [المال مرصود لـ«[التحريض علينا]»].", ["سالم", "سالم"]),
        ("رفع {سالم} صورة أخيه، ووصفه بـ«[الشهيد]».", ["سالم"]),
        ("وصف {سالم} الاتفاق بأنه «[غير عادل]» وأنه «[ضعيف جدا]».", ["سالم", "سالم"]),
        ("أكد {سالم} لشبكة «سي إن بي سي» أن [الهدنة باقية].", ["سالم"]),
        ("وقالت {سالمة} في بيان: \"[لن نعود]”، وتابعت: \"[الهدنة باقية]\".", ["سالمة", "سالمة"]),
        ("وأكد {سالم} رغبة الوفد في «[دفع]» المفاوضات.", ["سالم"]),
        ("وأكد {سالم} أن «[الهدنة باقية]»، متوجها إلى الصحافيين.", ["سالم"]),
        ("قال {سالم} إن [الهدنة باقية]، كما اتهم {الجيش} بـ«[خرقها]».", ["سالم", "سالم"]),
        ("قال {سالم}: «[أستطيع القول إنه حصل تقدم كبير اليوم]».", ["سالم"]),
        ("أكد {سالم} في تصريح لمراسل الجوهرة «اف ام» أنه [سيعود].", ["سالم"]),
        ("قال {سالم} إن [الهدنة باقية]. وعن لقاء {حداد}، أوضح أنه [كان مثمرا].", ["سالم", "سالم"]),
        ("قال {سالم} إن [الهدنة باقية]. وحمل {الجيش} مسؤولية «[خرقها]».", ["سالم", "سالم"]),
        ("أشار {سالم} في حديثه مع «الأمل» إلى موعد اللقاء.", []),
        ("أثار كلام {سالم} غضبا، بعد أن قال إن [الهدنة باقية].", ["سالم"]),
        ("قال {سالم} إن [الهدنة باقية]. ودعت المسودة التي رأتها {الوكالة} «[الناس إلى الهدوء]».", ["سالم", "سالم"]),
        ("ويتهم {الجيش} وأنصاره {سالم} بأنه «[أداة]».", ["الجيش"]),
        ("قال {سالم} إن [الوفد عاد]، مؤكدا رفضه «[العنف]» بوصفه «[عارا]».", ["سالم"] * 3),
        ("ووصف {سالم} نقل الجنود بأنه «[جريمة]».", ["سالم"]),
        ("قال {سالم} إن [الوفد يكتب في الموقع الإلكتروني «تيك توك» وينشر في وكالة الأنباء الروسية «تاس»].", ["سالم"]),
        ("وأكد {سالم} أن [النتيجة «[عملية غدر]»].", ["سالم", "سالم"]),
        ("نقلت «خلية النسور» الخبر عن {سالم}.", []),
        ("ووقف الباحث عند اعتماد {المغرب} على الغاز، مشيرا إلى أن الأسعار ارتفعت.", []),
        ("بعد انتقاد {سالم} للحلفاء ووصفه الاتفاق بأنه «[غير عادل]» عاد الوفد.", ["سالم"]),
        ("{سالم} - الرياض: كشف مصدر تفاصيل الحادث، مؤكدا أن الوفد عاد.", []),
        ("قال {حداد} إن [{روسيا} تظهر حسن نيتها، لكنها تؤكد أنها [لن تتنازل]].", ["حداد", "روسيا"]),
        ("رغم أن {الوزارة} قالت أنها [ملتزمة بالاتفاق، فإن الوفد تأخر].", ["الوزارة"]),
        ("قال {سالم} إن [الهدنة باقية]. وواصل: \"[لن نعود]\".", ["سالم", "سالم"]),
        ("قال {سالم}: \"[لا نقبل كلمة \"دائم\" في النص]\".", ["سالم"]),
        ("قال {ناصر سالم} إن [الهدنة باقية]. وأضاف سالم أن [الوفد عاد].", ["ناصر سالم"] * 2),
        ("قال {سالم} إن [الهدنة باقية]. وأوضح الباحث أن [الوفد عاد]. وأضاف الباحث كريم أن القتال توقف.", ["سالم"] * 2),
        ("وقال بيان صادر عن {الوزارة} إن [الهدنة باقية].", ["الوزارة"]),
        ("وقال تقرير عن {الوزارة} إن الهدنة باقية.", []),
        ("وأضاف بيان نشر في {المدينة} أن الهدنة باقية.", []),
        ("«[بدأت الهدنة وعاد الناس إلى بيوتهم اليوم]»، بحسب {الوزارة}.", ["الوزارة"]),
        ("قال {سالم}: \"[لن نعود]\". \"[نريد العودة إلى بيوتنا اليوم قبل الغد]\".", ["سالم", "سالم"]),
        ("قال {سالم} إن [الهدنة باقية]، سائلا الله أن يحفظ البلاد.", ["سالم"]),
        ("وقالت محكمة المدينة حيث أودع {سالم} السجن إن القانون واضح.", []),
        ("وقال متحدث باسم وزير الخارجية {سالم} إن الهدنة باقية.", []),
        ("وقال رئيس {الاتحاد} لأصحاب مكاتب السفر، {سالم}، لصحيفة «الأمل» إن [الهدنة باقية].", ["سالم"]),
        ("زار الوفد {المدينة}، وختمت الممرضة قائلة إن القتال توقف.", []),
        ('رفعت لافتة كتب عليها "[نريد العودة إلى بيوتنا اليوم قبل الغد]".', [""]),
    ],
)  # fmt: skip
def test_who_says_what(text, speakers):
    found, _, spoken = quoted(text)
    assert sorted(quote.text for quote in found) == sorted(spoken)
    assert [quote.speaker_id for quote in found] == speakers


@pytest.mark.parametrize(
    ("text", "source", "stretch"),
    [
        ("عاد الوفد أمس، بحسب {سالم}.", "سالم", "عاد الوفد أمس، بحسب سالم"),
        ("وفقا ل{الوزارة}، قتل ثلاثة. وعاد الهدوء.", "الوزارة", "وفقا لالوزارة، قتل ثلاثة"),
        ("عاد الوفد، كما أعلن {الجيش}، فيما بقي سالم.", "الجيش", "عاد الوفد، كما أعلن الجيش"),
        ("نقلا عن {وكالة الغد}: عاد الوفد.", "وكالة الغد", "نقلا عن وكالة الغد: عاد الوفد"),
        ("كما أعلن {الجيش} هدنة قصيرة.", None, None),
        ("عاد الوفد وفق خطة وضعها {الجيش}.", None, None),
    ],
)
def test_on_whose_word_a_stretch_rests(text, source, stretch):
    plain, sentences, names, _ = annotated(text)
    found = [each for sentence in sentences for each in find_attributions(sentence, names)]
    assert [each.actor_id for each in found] == ([source] if source else [])
    assert [plain[each.start : each.end] for each in found] == ([stretch] if source else [])
