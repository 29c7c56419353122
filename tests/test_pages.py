"""Every page opens in both languages: plain, at a deep link, where filters leave nothing, without any article."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element
from streamlit.util import calc_hash

from data import corpus, filters, tables
from pages.ui.strings import t
from pages.views import views

ROOT = Path(__file__).parents[1]
PATHS = [each.PATH for each in views()]
SHOWING = [each.PATH for each in views() if getattr(each, "FILTERED", True)]
ALL = tables.build(corpus.read([ROOT / "seeds"]))
EVENT = ALL.events.event_id.iloc[0]


def opened(path: str, **query: str | list[str]) -> AppTest:
    """Return the dashboard as it stands when a link to a page is opened."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    for key, value in query.items():
        app.query_params[key.rstrip("_")] = value
    if path:
        # AppTest has no way to begin at a page that is a function; this is what the browser sends.
        app._page_hash = calc_hash(path)
    return app.run()


def shown(app: AppTest) -> str:
    """Return all the HTML of a page as one text."""
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_opens(path: str, lang: str) -> None:
    app = opened(path, lang=lang)
    assert not app.exception
    assert t("app.name", lang) in shown(app)


def starts(widget: Element) -> list[str]:
    """Return what a browser starts a widget with that it draws for the first time."""
    proto = widget.proto
    given = next((getattr(proto, name) for name in ("raw_values", "value") if hasattr(proto, name)), None)
    found = given if proto.set_value else proto.default
    return [str(each) for each in found] if not isinstance(found, str) else [found]


def test_a_browser_that_draws_only_the_second_run_starts_with_what_the_link_says() -> None:
    app = opened("", lang="en", actor="john_kerry", place="aleppo", q="كيري", from_="2016-12-01", to="2016-12-08")
    for _ in range(2):
        drawn = [*app.multiselect[:2], *app.date_input, *app.text_input, *app.get("button_group")]
        assert len(drawn) >= 6
        assert all(any(starts(each)) for each in drawn), [(each.proto.label, starts(each)) for each in drawn]
        app.run()


@pytest.mark.parametrize("path", SHOWING)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_opens_at_a_deep_link(path: str, lang: str) -> None:
    query = {"actor": ["john_kerry"], "from": ["2016-12-06"], "to": ["2016-12-08"]}
    chosen, dropped = filters.from_query(query, ALL)
    assert not dropped
    app = opened(path, lang=lang, **query)
    assert not app.exception
    kept = len(filters.apply(ALL, chosen).events)
    assert 0 < kept < len(ALL.events)
    assert t("shown.some", lang, n=kept, of=len(ALL.events)) in shown(app)


@pytest.mark.parametrize("path", SHOWING)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_impossible_combination_offers_the_way_back(path: str, lang: str) -> None:
    app = opened(path, lang=lang, actor="john_kerry", from_="2016-12-01", q="زززز")
    assert not app.exception
    assert t("shown.nothing", lang) in shown(app)
    assert 'href="./' in shown(app).split('class="empty"')[1]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_where_no_condition_alone_is_in_the_way_each_is_offered_alone(lang: str) -> None:
    app = opened("map", lang=lang, actor="john_kerry", from_="1990-01-01", to="1990-12-31", q="زززز")
    ways = shown(app).split('class="empty"')[1]
    kerrys = len(filters.apply(ALL, filters.from_query({"actor": ["john_kerry"]}, ALL)[0]).events)
    assert t("shown.alone", lang, value="جون كيري" if lang == "ar" else "John Kerry", n=kerrys) in ways
    assert f'href="./map?lang={lang}&amp;actor=john_kerry"' in ways and t("filter.reset", lang) in ways


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_opens_without_any_article(path: str, lang: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HUDNA_ARTICLES", str(tmp_path))
    app = opened(path, lang=lang)
    assert not app.exception
    assert (t("shown.empty_hint", lang) in shown(app)) == (path in SHOWING)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_is_not_known_is_named_and_everything_shown(lang: str) -> None:
    said = shown(opened("", lang=lang, actor="nobody", from_="yesterday"))
    assert t("shown.all", lang, n=len(ALL.events)) in said
    assert "actor=nobody" in said and "from=yesterday" in said


@pytest.mark.parametrize("path", [path for path in SHOWING if path != "article"])
def test_an_event_opens_its_card_on_every_page(path: str) -> None:
    app = opened(path, event=EVENT)
    assert not app.exception
    assert 'class="card"' in shown(app)


def test_an_event_that_is_gone_opens_its_article() -> None:
    app = opened("article", event=f"{ALL.articles.article_id.iloc[0]}.CONSULT.1-2")
    assert not app.exception
    assert t("shown.gone", "ar") in shown(app)


def test_markup_in_an_article_stays_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = "<script>alert(1)</script> التقى جون كيري <b>سيرغي لافروف</b> في جنيف يوم الثلاثاء.\n"
    (tmp_path / "evil.txt").write_text(text * 2, encoding="utf-8")
    monkeypatch.setenv("HUDNA_ARTICLES", str(tmp_path))
    for path in SHOWING:
        app = opened(path, lang="en")
        assert not app.exception
        assert "<script" not in shown(app) and "<b>سيرغي" not in shown(app)


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("binary.txt", b"\x00\x01\x02\xff" * 50), ("printed.pdf", b"%PDF-1.4")],
    ids=["empty", "binary", "pdf"],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_show(
    name: str, content: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(
        "التقى جون كيري سيرغي لافروف في جنيف يوم 6 كانون الأول 2016.\n" * 2, encoding="utf-8"
    )
    (tmp_path / name).write_bytes(content)
    monkeypatch.setenv("HUDNA_ARTICLES", str(tmp_path))
    app = opened("", lang="en")
    assert not app.exception
    assert name in shown(app)
    assert t("overview.rejected_hint", "en") in shown(app)


def test_pasting_an_article_reads_it() -> None:
    app = opened("read", lang="en")
    app.text_area[0].set_value(t("read.example", "ar"))
    app.button[0].click().run()
    assert not app.exception
    assert len(app.dataframe) > 0


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "read.missing"),
        ("The minister met his counterpart in Geneva on Tuesday.", "rejected.no_arabic"),
        ("التقى الوزير نظيره في القاهرة أمس.", "read.no_day"),
    ],
)
def test_what_an_own_article_lacks_is_said_in_a_sentence(text: str, said: str, lang: str) -> None:
    app = opened("read", lang=lang)
    app.text_area[0].set_value(text)
    app.button[0].click().run()
    assert not app.exception
    assert t(said, lang) in shown(app) and "<code>" not in shown(app)
    assert bool(len(app.dataframe)) == (said == "read.no_day")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_page_that_fails_says_so_without_the_fault_itself(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ValueError("/srv/secret")

    monkeypatch.setattr(views()[1], "page", fail)
    app = opened(views()[1].PATH, lang=lang)
    assert app.exception
    assert t("shown.broken", lang) in shown(app) and "secret" not in shown(app)
