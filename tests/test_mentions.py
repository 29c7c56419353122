"""Actors and places of short texts: which words name them, and which names are of one actor."""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise

import pytest

from data.dates import find_dates
from data.mentions import find_names
from data.model import Article, MentionKind
from data.sentences import split
from tests.reading import named


def found(text: str, outlet: str = "") -> list[str]:
    """The names as surface=id, places with a leading @; an id of this article alone without the article."""
    return [
        f"{'@' if m.kind is MentionKind.LOCATION else ''}{m.surface}={m.entity_id.split('@')[0]}"
        for m in named(text, outlet).mentions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a country or a capital acts, or is where something happens
        ("رفضت تركيا العرض", ["تركيا=turkey"]),
        ("اجتمع الخبراء في تركيا", ["الخبراء=al_khabra", "@تركيا=turkiye_place"]),
        ("اتهمت واشنطن طهران بالتصعيد", ["واشنطن=united_states", "طهران=iran"]),
        ("وصل الوفد إلى واشنطن", ["الوفد=al_wafad", "@واشنطن=washington"]),
        ("عقدت القمة بالكويت", ["@الكويت=kuwait_place"]),
        ("يزور كيري الصين", ["@الصين=china_place"]),
        ("تبحث القمة الوضع في اليمن وسوريا", ["@اليمن=yemen_place", "@سوريا=syria_place"]),
        ("اجتماع مع كل من السعودية ومصر", ["السعودية=saudi_arabia", "مصر=egypt"]),
        ("شهدت تونس احتجاجات", ["@تونس=tunisia_place"]),
        ("انتقدت فرنسا سلوك بكين", ["فرنسا=france", "بكين=china"]),
        # a city's name that is its club's or a common word
        ("فاز مدرب برشلونة بالكأس", []),
        ("افتتح المتحف في برشلونة", ["@برشلونة=barcelona"]),
        ("كان ذلك دوما صعبا", []),
        ("وشهدت جدة حادثة مشابهة", ["@جدة=jeddah"]),
        ("بلغت الكلفة ثلاثة عشر بليون جنيه", []),
        ("أدت الأمطار إلى انهيارات وسيول جارفة", []),
        # a river, a hill or a district that no table has
        ("وصلت السفينة إلى جزيرة كوسونا", ["@جزيرة كوسونا=jazira_kusuna"]),
        # attached particles stay outside, ال inside
        ("أكد للأمم المتحدة ذلك", ["لأمم المتحدة=united_nations"]),
        # titles
        (
            "التقى وزير الخارجية الفرنسي لوران فابيوس نظيره التركي أحمد داود أوغلو",
            ["لوران فابيوس=laurent_fabius", "أحمد داود أوغلو=ahmet_davutoglu"],
        ),
        (
            "انتقد وزير خارجية روسيا سيرغي لافروف ذلك",
            ["روسيا=russia", "سيرغي لافروف=sergey_lavrov"],
        ),
        (
            "قال الأمين العام للأمم المتحدة بان كي مون ذلك",
            ["لأمم المتحدة=united_nations", "بان كي مون=ban_ki_moon"],
        ),
        # one person, one actor: surname, then title
        (
            "زار وزير الدفاع الأمريكي آشتون كارتر بغداد. وقال كارتر إن الزيارة قصيرة. وغادر الوزير الأمريكي ليلا",
            [
                "آشتون كارتر=ashton_carter",
                "@بغداد=baghdad",
                "كارتر=ashton_carter",
                "الوزير الأمريكي=ashton_carter",
            ],
        ),
        # bodies
        ("أعلنت وزارة الدفاع العراقية ذلك", ["وزارة الدفاع العراقية=iraqi_ministry_of_defence"]),
        ("انسحب الجيش اللبناني من البلدة", ["الجيش اللبناني=lebanese_army"]),
        ("رفضت الحكومة المصرية الطلب", ["الحكومة المصرية=egypt"]),
        ('وافقت حركة "حماس" على الهدنة', ['حركة "حماس"=hamas']),
        # groups
        (
            "قال مسؤول كبير في الوزارة إن الاتفاق قريب. وأضاف المسؤول أن التوقيع غدا",
            ["مسؤول كبير في الوزارة=masul_kabir_fi_al_wazara", "المسؤول=masul_kabir_fi_al_wazara"],
        ),
        ("قصفت القوات السورية مسلحي المعارضة", ["القوات السورية=syrian_army", "مسلحي المعارضة=syrian_rebels"]),
        ("دعت عدة عواصم غربية إلى الهدنة", ["عواصم غربية=awasem_gharbiya"]),
        # places
        ("هبطت الطائرة في مطار صنعاء الدولي", ["@مطار صنعاء الدولي=sanaa_airport"]),
        ("دارت معارك في محافظة درعا", ["@محافظة درعا=daraa_province"]),
        ("وصلت القافلة إلى مدينة حلب السورية", ["@حلب=aleppo"]),
        ("هبطت طائرات في مطار التيفور العسكري", ["@مطار التيفور العسكري=t4_airbase"]),
        ("تساقط المطر في الأحساء وسلوى والبطحاء", ["@الأحساء=al_ahsa", "@سلوى=salwa_saudi", "@البطحاء=al_batha"]),
        ("وقع انفجار في العاصمة السورية", ["@العاصمة السورية=damascus"]),
        (
            "تركيا حليف، وقالت تركيا إن الأمن مستتب في العاصمة",
            ["تركيا=turkey", "تركيا=turkey", "@العاصمة=ankara"],
        ),
        (
            "السعودية بلد كبير، وقالت السعودية ذلك وهي في المملكة",
            ["السعودية=saudi_arabia", "السعودية=saudi_arabia", "@المملكة=saudi_arabia_place"],
        ),
        ("وقفوا أمام كنيس قديم", []),
        ("أصدرت السفارة الفرنسية في بيروت بيانا", ["السفارة الفرنسية في بيروت=french_embassy_in_beirut"]),
        # what only looks like a name
        ("تقع على عاتقه مسؤولية إطلاق السراح", []),
        ("بحثا وجهات النظر", []),
        ("اللغة العربية صعبة", []),
        # a title goes on past في, ل and a comma; how an office is held is no part of it
        (
            "وردت السفيرة الأردنية في الأمم المتحدة، مريم حداد، بسؤال",
            ["الأمم المتحدة=united_nations", "مريم حداد=mariam_hadad"],
        ),
        (
            "التقى وزير النقل المغربي بالوكالة سمير بن حداد الوفد",
            ["سمير بن حداد=samir_bin_hadad", "الوفد=al_wafad"],
        ),
        ("أعلنت القناة الـ12 ذلك", ["القناة الـ12=al_12_channel"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_two_people_of_one_surname_stay_two() -> None:
    ids = {m.entity_id for m in named("التقى سعد الحريري مستشاره. وكان رفيق الحريري رئيسا قبله").mentions}
    assert {"saad_hariri", "rafic_hariri"} <= ids


def test_the_outlet_is_no_actor() -> None:
    text = "قال الوزير التركي لوكالة رويترز ذلك"
    assert "وكالة رويترز=reuters" in found(text)
    assert "وكالة رويترز=reuters" not in found(text, outlet="Reuters")


def test_mentions_hold_their_text_and_never_overlap() -> None:
    text = "زعم وزير النقل الروسي، كريم حداد، في موسكو أن بلاده و#تركيا اتفقتا مع «حركة حماس»."
    mentions = named(text).mentions
    assert mentions
    assert all(text[m.start : m.end] == m.surface for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_every_entity_has_one_row() -> None:
    names = named("دعت فرنسا وألمانيا الأمم المتحدة إلى الاجتماع في جنيف. ورحبت فرنسا بالدعوة")
    actors = [actor.actor_id for actor in names.actors]
    places = [place.location_id for place in names.locations]
    assert len(set(actors)) == len(actors)
    assert {m.entity_id for m in names.mentions} == {*actors, *places}


def test_words_of_dates_name_nothing() -> None:
    article = Article("a1", "وصل الوفد السبت الماضي إلى جنيف")
    (sentence,) = split(article, ())
    dates = find_dates(sentence, date(2018, 7, 3))
    surfaces = [m.surface for m in find_names(article, (sentence,), dates).mentions]
    assert surfaces == ["الوفد", "جنيف"]


def test_groups_are_the_articles_own() -> None:
    (mention,) = named("قالت مصادر أمنية إن الطريق مغلق").mentions
    assert mention.entity_id.endswith("@a")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("أعلن الجيش اللبناني أنه انتشر في طرابلس. وقال لبنان إن الوضع هادئ", "LBN"),
        ("أعلنت الحكومة الليبية أنها تعود إلى طرابلس", "LBY"),
        ("هبطت الطائرة الأمريكية القادمة من واشنطن في باريس", "FRA"),
    ],
)
def test_an_ambiguous_city_goes_to_the_country_of_the_article(text: str, country: str) -> None:
    assert named(text).locations[-1].country == country


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("هاجم ترامب القرار. وقال الرئيس الأمريكي إنه خاطئ", "donald_trump"),
        ("التقى لافروف الوفد. وأضاف الوزير الروسي أن الحوار مفيد", "sergey_lavrov"),
        ("وصل دي ميستورا إلى دمشق. وقال المبعوث الأممي إنه متفائل", "staffan_de_mistura"),
    ],
)
def test_a_title_alone_is_who_is_known_by_it(text: str, person: str) -> None:
    assert named(text).mentions[-1].entity_id == person


@pytest.mark.parametrize(
    "words",
    ["السيد الدكتور ", "الرئيس التركي ونظيره ", "مدينة ", "مدينتي وكذا، ", "الكبيرة ", "المسؤول قال واللجنة التي "],
)
def test_a_line_twice_as_long_takes_hardly_more_than_twice_the_steps(words: str) -> None:
    assert steps(words * 1600) < 3 * steps(words * 800)


def steps(text: str) -> int:
    """Count the calls it takes to read a text whose words have been seen before."""
    named(text)
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        named(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    ("text", "arabic", "english"),
    [
        ("دعت عواصم غربية إلى الهدنة", "عواصم غربية", "Western capitals"),
        ("قالت مصادر خاصة في المعارضة إن الطريق مغلق", "مصادر خاصة في المعارضة", "Private sources in the opposition"),
        ("التقى الرئيس مسؤولين سوريين", "مسؤولون سوريون", "Syrian officials"),
        ("قصفت القوات السورية مسلحي المعارضة", "فصائل المعارضة السورية المسلحة", "Syrian rebels"),
        ("أعلنت وزارة الصحة العراقية ذلك", "وزارة الصحة العراقية", "Iraqi Ministry of Health"),
        ("رفضت محكمة الاستئناف الطلب", "محكمة الاستئناف", "Court of Appeal"),
        ("أعلنت شركة فولفو أرباحها", "شركة فولفو", "Fulfu Company"),
        ("رفضت وزارة الشؤون الاجتماعية الطلب", "وزارة الشؤون الاجتماعية", "Ministry of Social Affairs"),
    ],
)
def test_what_actors_are_called(text: str, arabic: str, english: str) -> None:
    assert (arabic, english) in [(actor.name_ar, actor.name_en) for actor in named(text).actors]
