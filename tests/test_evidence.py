"""Text with marks: what is in the text stays text, marks may overlap, offsets count from the article's beginning."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from data import corpus, tables
from pages.ui import event_card, names, reader
from pages.ui.evidence import Mark, around, marked

ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))
TEXT = "التقى <كيري> لافروف في جنيف"


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], "التقى &lt;كيري&gt; لافروف في جنيف"),
        (
            [Mark(106, 112, "actor", "a & b")],
            'التقى <mark class="actor" title="a &amp; b">&lt;كيري&gt;</mark> لافروف في جنيف',
        ),
        (
            [Mark(100, 112, "anchor"), Mark(106, 120, "actor")],
            '<mark class="anchor">التقى </mark><mark class="anchor actor">&lt;كيري&gt;</mark>'
            '<mark class="actor"> لافروف </mark>في جنيف',
        ),
        (
            [Mark(90, 103, "date"), Mark(300, 310, "date"), Mark(105, 105, "date")],
            '<mark class="date">الت</mark>قى &lt;كيري&gt; لافروف في جنيف',
        ),
    ],
    ids=["none", "one", "overlapping", "partly outside"],
)
def test_marked(marks: list[Mark], html: str) -> None:
    assert marked(TEXT, 100, marks) == html


@pytest.mark.parametrize("event_id", list(ALL.events.event_id))
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_card_shows_the_sentence_whole(event_id: str, lang: str) -> None:
    card = event_card.html(event_id, ALL, names.read(ALL), {}, lang)
    event = event_card.find(ALL.events, "event_id", event_id).iloc[0]
    own = re.search(r'<p class="own">(.*?)</p>', card, re.DOTALL)
    assert own and unescape(re.sub("<[^>]+>", "", own[1])) == event_card.sentence_of(event, ALL)
    assert 'class="anchor' in own[1]


def test_the_readers_spans_are_those_of_the_tables() -> None:
    article = ALL.articles.iloc[0]
    spans = reader.spans(article.article_id, ALL, names.read(ALL), "ar")
    kinds = [span["kind"] for span in spans]
    assert kinds.count("event") == len(ALL.events)
    assert kinds.count("quote") + kinds.count("reported") == len(ALL.quotes)
    assert len(kinds) == sum(map(len, (ALL.events, ALL.quotes, ALL.mentions, ALL.boilerplate)))
    assert all(0 <= span["start"] < span["end"] <= len(article.text) for span in spans)


@pytest.mark.parametrize(
    ("url", "sentence", "link"),
    [
        ("", "جملة", ""),
        ("javascript:alert(1)", "جملة", ""),
        ("https://a.example/x#y", "لا تقدم", "https://a.example/x#:~:text=%D9%84%D8%A7%20%D8%AA%D9%82%D8%AF%D9%85"),
    ],
)
def test_a_link_to_the_sentence_at_the_outlet(url: str, sentence: str, link: str) -> None:
    assert event_card.at_outlet(url, sentence) == link


LONG = "كلمة " * 100 + "التقى <كيري> لافروف " + "كلمة " * 100


@pytest.mark.parametrize("at", [0, LONG.index("التقى"), LONG.rindex("كلمة")], ids=["first", "middle", "last"])
def test_a_long_sentence_is_cut_to_whole_words_around_those_that_are_marked(at: int) -> None:
    end = LONG.index(" ", at)
    cut = around(LONG, 7, (at + 7, end + 7))
    assert f'<mark class="anchor">{LONG[at:end]}</mark>' in cut
    plain = unescape(re.sub("<[^>]+>", "", cut))
    assert len(plain) < 200 and set(plain.strip("…").split()) <= set(LONG.split())
    assert (plain[0] == "…", plain[-1] == "…") == (at > 0, at < LONG.rindex("كلمة"))


def test_a_short_sentence_is_shown_whole() -> None:
    assert around(TEXT, 0, (0, 5)) == '<mark class="anchor">التقى</mark> &lt;كيري&gt; لافروف في جنيف'
