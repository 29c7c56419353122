"""Articles read from files of every kind, and what is said of those that cannot be read."""

import gzip
import json
from datetime import date

import pytest

from data.articles import PARTLY, read
from data.articles.single import headline
from data.model import Article, PublishedBasis, Rejection

TEXT = "لقاء في تونس\n\nالتقت الوزيرة نظيرها في تونس، أمس الأربعاء، واتفقا على هدنة مدتها خمسة أيام."
PERSIAN = "وزیر امور خارجه ایران گفت که این گفتگوها پیش از چهارشنبه در پاریس برگزار می‌شود و گزارش آن چاپ خواهد شد."
PAGE = """<html lang="ar"><head><meta charset="{charset}"><title>لقاء في تونس | صحيفة الأمل</title>
<meta property="og:site_name" content="صحيفة الأمل"><link rel="canonical" href="https://example.org/a/1">
<meta property="article:published_time" content="2020-03-05T08:00:00+01:00"></head><body><nav>الرئيسية</nav>
<article><h1>لقاء في تونس</h1>
<p>{body}</p><p>وقالت الوزيرة إن الهدنة ستبدأ صباح الخميس وإن الطرفين سيعودان إلى المفاوضات بعدها في العاصمة.</p>
</article><footer>جميع الحقوق محفوظة</footer></body></html>"""


def articles(*paths):
    return [item for item in read(paths) if isinstance(item, Article)]


def reasons(*paths):
    return [(item.line, item.reason) for item in read(paths) if isinstance(item, Rejection)]


def line(**fields):
    return json.dumps({"id": "a", "text": TEXT} | fields, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_text_is_the_same_in_every_encoding(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    assert [each.text for each in articles(tmp_path)] == [TEXT]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_lines_and_rows_are_read_in_every_encoding(tmp_path, encoding):
    (tmp_path / "a.jsonl").write_bytes((line() + "\n" + line(id="b")).encode(encoding))
    (tmp_path / "b.csv").write_bytes(f'id,text\nc,"{TEXT}"\n'.encode(encoding))
    assert [(each.article_id, each.text) for each in articles(tmp_path)] == [("a", TEXT), ("b", TEXT), ("c", TEXT)]


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), TEXT + "\0\x1b\u202b نص", "  " + TEXT + "  \n\n"])
def test_text_is_untouched(tmp_path, text):
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert articles(tmp_path)[0].text == text


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv"])
def test_packed_files_are_read(tmp_path, name):
    text = {
        "a.txt": TEXT,
        "a.html": PAGE.format(charset="utf-8", body=TEXT),
        "a.jsonl": line(),
        "a.csv": f'text\n"{TEXT}"\n',
    }[name]
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    assert [each.article_id for each in articles(tmp_path)] == ["a-2" if name == "a.csv" else "a"]


def test_what_stands_beside_the_text(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    (tmp_path / "articles.toml").write_text(
        '[a]\noutlet = "الأمل"\ntitle = "عنوان"\nurl = "https://example.org"\npublished = 2020-03-05\n'
        'published_basis = "inferred"\n', "utf-8",
    )  # fmt: skip
    one, other = articles(tmp_path)
    assert (one.outlet, one.title, one.url, one.published) == (
        "الأمل",
        "عنوان",
        "https://example.org",
        date(2020, 3, 5),
    )
    assert one.published_basis is PublishedBasis.INFERRED
    assert (other.title, other.published, other.published_basis) == ("لقاء في تونس", None, PublishedBasis.UNKNOWN)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[a", "no TOML"),
        ('[c]\noutlet = "x"', "[c] names no article"),
        ('[a]\nauthor = "x"', "unknown key author"),
        ('[a]\npublished = "أمس"', "published is no day (أمس)"),
        ('[a]\npublished_basis = "guess"', "published_basis must be one of"),
        ('outlet = "x"', "outside a table"),
    ],
)
def test_a_faulty_sidecar_is_named_and_its_articles_read(tmp_path, toml, said):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "articles.toml").write_text(toml, "utf-8")
    assert len(articles(tmp_path)) == 1
    [(_, reason)] = reasons(tmp_path)
    assert reason.startswith(PARTLY)
    assert said in reason


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, "لقاء في تونس"),
        ("بعد جولة.. هل تنجح الهدنة؟\nنص", "بعد جولة.. هل تنجح الهدنة؟"),
        ("قال الوزير إن الهدنة بدأت.\nنص", ""),
        ("سطر وحيد", ""),
        ("كلمة " * 60 + "\nنص", ""),
    ],
)
def test_a_first_line_is_the_title_if_it_looks_like_one(text, title):
    assert headline(text) == title


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_a_saved_page(tmp_path, charset):
    (tmp_path / "a.html").write_bytes(PAGE.format(charset=charset, body=TEXT).encode(charset))
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "frame.html").write_text("<p>اعلان</p>", "utf-8")
    [page] = articles(tmp_path)
    assert (page.title, page.outlet, page.url) == ("لقاء في تونس", "صحيفة الأمل", "https://example.org/a/1")
    assert (page.published, page.published_basis) == (date(2020, 3, 5), PublishedBasis.METADATA)
    assert "خمسة أيام" in page.text
    assert "<" not in page.text
    assert "الحقوق" not in page.text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n ", "no text"),
        ("a.txt", b"Nothing but English here.", "no Arabic"),
        ("a.txt", PERSIAN.encode(), "Persian"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "UTF-8"),
        ("a.txt.gz", b"not packed", "unpacked"),
        ("a.html", b"<html><body></body></html>", "no text"),
        ("a.html", b"<html><body><p>" + PERSIAN.encode() * 3, "Persian"),
        ("a.csv", "id,body\n1,نص\n".encode(), "no column text"),
        ("a.pdf", b"%PDF-1.4", ".pdf"),
        ("a.csv", b"", "empty"),
        ("a.jsonl.gz", gzip.compress(line().encode(), mtime=0)[:40], "unpacked"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    assert [each.article_id for each in articles(tmp_path)] == ["good"]
    [(at, reason)] = reasons(tmp_path)
    assert at == 0
    assert said in reason


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{", "not JSON"),
        ("[1]", "no {…} object"),
        ('{"id": "x"}', "text is missing"),
        ('{"text": 7}', "text is no text"),
        ('{"text": " "}', "no text"),
        ('{"text": "English"}', "no Arabic"),
        (line(), "'a' was read before"),
        ("[" * 100_000, "JSON"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(tmp_path, bad, said):
    (tmp_path / "news.jsonl").write_text(f"{line()}\n\n{bad}\n{line(id='b')}\n", "utf-8")
    assert [each.article_id for each in articles(tmp_path)] == ["a", "b"]
    [(at, reason)] = reasons(tmp_path)
    assert at == 3
    assert said in reason


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"published": "2020-13-01"}, "published is no day (2020-13-01)"),
        ({"published": 5}, "published is no day"),
        ({"title": ["x"]}, "title is no text"),
    ],
)
def test_an_article_read_in_part_says_what_was_left_out(tmp_path, fields, said):
    (tmp_path / "news.jsonl").write_text(line(**fields), "utf-8")
    [article] = articles(tmp_path)
    assert (article.published, article.title) == (None, "")
    [(at, reason)] = reasons(tmp_path)
    assert (at, reason.startswith(PARTLY), said in reason) == (1, True, True)


def test_damaged_characters_keep_their_place(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.encode() + b"\xd8 " + TEXT.encode())
    [article] = articles(tmp_path)
    assert article.text == f"{TEXT}\ufffd {TEXT}"
    assert "damaged" in reasons(tmp_path)[0][1]
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "نص \\ud800 عربي"}', "utf-8")
    assert articles(tmp_path)[1].text == "نص \ufffd عربي"


@pytest.mark.parametrize("published", ["2020-03-05", "2020-03-05T23:30:00+03:00", "2020-03-05 10:00"])
def test_fields_of_a_line(tmp_path, published):
    (tmp_path / "a.jsonl").write_text(
        line(id=7, title=" عنوان  ما ", published=published, source="الغد", url=None), "utf-8"
    )
    [found] = articles(tmp_path)
    assert (found.article_id, found.title, found.outlet, found.url) == ("7", "عنوان ما", "الغد", "")
    assert (found.published, found.published_basis) == (date(2020, 3, 5), PublishedBasis.GIVEN)
    assert reasons(tmp_path) == []


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_rows_may_be_parted_by_several_marks(tmp_path, mark):
    rows = [
        ["ID", "Text", "published"],
        ["a", '"سطر عربي\nوسطر ""ثان"""', "2020-03-05"],
        ["b", "نص", ""],
        ["c", "زائد", "", ""],
    ]
    (tmp_path / "a.csv").write_text("\n".join(mark.join(row) for row in rows), "utf-8-sig")
    one, other = articles(tmp_path)
    assert (one.text, one.published) == ('سطر عربي\nوسطر "ثان"', date(2020, 3, 5))
    assert other.published is None
    assert [(at, "4 cells" in reason) for at, reason in reasons(tmp_path)] == [(5, True)]


def test_a_folder_comes_by_name_and_a_file_named_twice_is_read_once(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden.txt", "picture.png", "deeper/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert [each.article_id for each in articles(tmp_path, tmp_path / "b.txt")] == ["a", "b"]
    [(_, reason)] = reasons(tmp_path)
    assert "'a' was read before" in reason


def test_what_is_not_there_is_named(tmp_path):
    assert "no such file" in reasons(tmp_path / "gone.txt")[0][1]
    assert "holds no articles" in reasons(tmp_path)[0][1]
