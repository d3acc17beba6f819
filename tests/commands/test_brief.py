"""`variorum brief`: what it says, and that nothing in it comes from an article but text."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.running import run
from tests.compare.test_ledger import FIRST, SECOND
from tests.compare.test_rulings import ruling
from tests.trying import tries
from tui.articles.article import Article
from tui.articles.segments import paragraphs
from tui.articles.titles import title_of
from tui.base.clean import clean
from tui.commands.brief_html import write_html
from tui.commands.brief_markdown import write_markdown
from tui.compare.ledger import Ledger, Source
from tui.compare.rulings import dump_rulings
from tui.figures import find_figures
from tui.figures.relate import relate
from tui.figures.tables import words

VOID = ("meta", "br")
ELEMENTS = words(
    """
    html head meta title style body a header p h1 nav ul li main section h2 table thead tbody tr th td bdi br
    span h3 h4 b q div svg desc line circle path text g article mark footer
    """
)
ATTRIBUTES = words(
    """
    lang charset http-equiv content name href class id scope aria-label aria-labelledby aria-hidden dir title
    role tabindex viewbox x y x1 y1 x2 y2 cx cy r d
    """
)
NASTY = (
    "<script>alert(1)</script>", "</p></article><img src=x onerror=alert(1)>", '"><a href="javascript:alert(1)">',
    "' onmouseover='alert(1)", "&lt;b&gt; &#60;i&#62;", "]]>--><!-- ", "</style></title></svg>", "[x](http://e)",
    "![x](y)", "https://e.example www.e.example a@e.example @someone #1", "`", "``", "```\n", "\n# head\n",
    "\n- [ ] x\n", "\n| a | b |\n|---|---|\n", "\n---\n", "**bold** _em_ ~~gone~~", "\\", "$x$",
    "\x00\x1b]52;c;aGk=\x07\x9b31m\x7f", "\u202e\u2066abc\u2069", "\ud800", "\ufeff\u2028", "\r",
    "ع ١٢", "e\u0301\u0301", "<b", "\t",
)  # fmt: skip
PLAIN = (
    "12 people were killed, ",
    "34 drones. ",
    "on 3 May 2024 ",
    "said Ann <b>Lee</b>. ",
    "some 30 ",
    "at least 5 ",
)
TEXTS = st.lists(st.sampled_from(NASTY + PLAIN), min_size=1, max_size=14).map("".join)


def ledger_of(*texts: str) -> Ledger:
    sources = [
        Source(f"{at}<i>`[x](y).txt", text, relate(text, find_figures(text))) for at, text in enumerate(texts)
    ]
    return Ledger(sources)


def articles_of(ledger: Ledger) -> list[Article]:
    return [
        Article(Path(one.name), one.name, one.text, "", title_of(one.text) or one.name, "utf-8", one.text[:9])
        for one in ledger.sources
    ]


def page_of(*texts: str) -> str:
    out, ledger = StringIO(), ledger_of(*texts)
    write_html(out, ledger, articles_of(ledger))
    return out.getvalue()


def markdown_of(*texts: str) -> str:
    out, ledger = StringIO(), ledger_of(*texts)
    write_markdown(out, ledger, articles_of(ledger))
    return out.getvalue()


@dataclass
class Page(HTMLParser):
    """A page as a browser would parse it."""

    html: str
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    style: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if tag == "p" and self.open[-2][0] == "article" and "class" not in dict(attrs):
            self.texts.setdefault(self.open[-2][1]["id"] or "", []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        names = [tag for tag, _ in self.open]
        if names[-1:] == ["style"]:
            self.style += data
        if "article" in names and "p" in names and self.open[-1][1].get("class") != "count-of-paragraph":
            owner = next(attrs["id"] for tag, attrs in self.open if tag == "article") or ""
            if self.open[names.index("p")][1].get("class") is None:
                self.texts[owner][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.elements if "id" in attrs]


def holds_together(page: Page) -> None:
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= ELEMENTS
    assert {name for _, attrs in page.elements for name in attrs} <= ATTRIBUTES
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = [attrs["href"] or "" for _, attrs in page.elements if "href" in attrs]
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    for _, attrs in page.elements:
        assert set((attrs.get("aria-labelledby") or "").split()) <= set(ids)


@tries(40)
@given(TEXTS, TEXTS)
def test_what_comes_from_an_article_is_text_on_the_page(one: str, other: str) -> None:
    page = Page(page_of(one, other))
    holds_together(page)
    for number, text in enumerate((one, other), 1):
        told = [clean(text[start:end]) for start, end in paragraphs(text)]
        assert page.texts.get(f"article-{number}", []) == told
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page.html)


@tries(40)
@given(TEXTS, TEXTS)
def test_what_comes_from_an_article_is_code_or_plain_in_markdown(one: str, other: str) -> None:
    markdown = markdown_of(one, other)
    rest = re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "C", markdown)
    assert not re.search(r"[`<>\[\]\\_~|!@&$\x00-\x09\x0b-\x1f]|https?:|www\.|//", rest)
    for line in rest.splitlines():
        assert line.count("**") % 2 == 0
        assert re.match(
            r"(#{1,3} \S|\d+\. C  $|   C; |- (article \d+|why|sum): |[^\W_]|\*\*[a-z]|$)", line
        ), line
        assert "*" not in line.replace("**", "") and "#" not in line.lstrip("#")


def test_the_page_allows_itself_its_own_style_and_nothing_else() -> None:
    page = Page(page_of(FIRST, SECOND))
    policy = next(attrs["content"] or "" for _, attrs in page.elements if "http-equiv" in attrs)
    allowed = b64encode(sha256(page.style.encode()).digest()).decode()
    assert policy.split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{allowed}'"]
    assert not re.search(r"@import|url\(|expression", page.style)


def test_every_quote_leads_to_its_figure_and_back() -> None:
    page = Page(page_of(FIRST, SECOND))
    marks = {
        attrs["id"]: at for at, (tag, attrs) in enumerate(page.elements) if tag == "mark" and "id" in attrs
    }
    linked = {(attrs["href"] or "")[1:] for tag, attrs in page.elements if tag == "a"}
    rows = {attrs["id"] for _, attrs in page.elements if (attrs.get("id") or "").startswith("row-")}
    back = {(page.elements[at + 1][1].get("href") or "")[1:] for at in marks.values()} - {""}
    assert back == rows
    assert len(marks) - len(linked & marks.keys()) == 1  # the date of the dateline, which is in no row
    assert f"a1-{FIRST.index('12 people')}" in linked & marks.keys()


def test_conflicts_come_first_with_low_best_high_and_a_plot() -> None:
    page = page_of(FIRST, SECOND)
    conflicts, agreements = page.index('id="conflicts"'), page.index('id="agreements"')
    assert conflicts < agreements < page.index('id="rest"') < page.index('id="article-1"')
    row = page[conflicts:agreements]
    assert "low <b>~30</b> · best <b>~30</b> · high <b>34</b> · 2 sources" in row
    assert '<desc id="plot-1-d">article 1: about 30; article 2: 34</desc>' in row
    assert "30 against 34" in row
    assert "paragraph 2, sentence 1, characters" in row


def test_at_a_glance_every_figure_leads_to_its_quote() -> None:
    page = page_of(FIRST, SECOND)
    glance = page[page.index('id="glance"') : page.index('id="conflicts"')]
    assert (
        '<td><a href="#quote-1-1"><bdi>~30</bdi></a></td><td><a href="#quote-1-2"><bdi>34</bdi></a></td>'
        in glance
    )
    assert '<tr id="quote-1-1">' in page
    many = page_of(FIRST, SECOND, *["Nothing happened.\n"] * 7)
    assert (
        '<td><a href="#quote-1-1">1: <bdi>~30</bdi></a> · <a href="#quote-1-2">2: <bdi>34</bdi></a></td>'
        in many
    )


def test_markdown_says_the_same() -> None:
    lines = markdown_of(FIRST, SECOND).splitlines()
    assert lines[0] == "# 2 articles on one event"
    assert lines[2].startswith("1 conflict, 2 agreements; ")
    at = lines.index("### 1. People injured")
    assert lines[at + 2] == "3 May 2024; **conflict**; low `~30`, best `~30`, high `34`; 2 sources"
    told = "- article 1: `30 (people), about (“Some”)`: `Some` **`30`** `were injured.`"
    assert lines[at + 4] == f"{told} (paragraph 2, sentence 1, characters 115–117)"


def test_no_figures_and_one_article_have_their_words() -> None:
    assert "1 article, compared with no other" in page_of("Nothing happened.\n")
    holds_together(Page(page_of("")))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "annotations").mkdir()
    (tmp_path / "seeds/0.txt").write_text(FIRST)
    (tmp_path / "seeds/1.txt").write_text(SECOND)
    return tmp_path


def test_the_file_s_name_says_the_format(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, notes = project / "brief.html", project / "brief.md"
    assert run(capsys, "brief", str(project / "seeds"), "-o", str(page)) == (0, [], [])
    assert run(capsys, "brief", str(project / "seeds"), "-o", str(notes)) == (0, [], [])
    assert page.read_text().startswith("<!doctype html>")
    assert notes.read_text().startswith("# 2 articles")
    assert run(capsys, "brief", str(project / "seeds"))[1] == notes.read_text().splitlines()


def test_a_missing_folder_is_told_and_not_made(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "otu/brief.html"
    said = f"{page}: there is no such folder to write to: make it, or name another"
    assert run(capsys, "brief", str(project / "seeds"), "-o", str(page)) == (2, [], [said])
    assert not page.parent.exists()


def test_an_annotator_without_files_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "brief", str(project / "seeds"), "--annotator", "nobody")
    assert (status, out[0][:12]) == (0, "# 2 articles")
    assert err == ["--annotator nobody: no files about these articles: nothing is corrected or ruled"]


def test_more_articles_than_can_be_compared_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.commands.compared.MOST", 1)
    for command in ("brief", "ledger"):
        status, out, err = run(capsys, command, str(project / "seeds"))
        assert (status, out) == (2, [])
        assert err == [
            f"{project / 'seeds'}: 2 articles are too many to compare with one another, 1 are the most: "
            "name fewer files, or a folder of one event"
        ]


def test_an_article_is_never_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = project / "seeds/0.txt"
    status, out, err = run(capsys, "brief", str(project / "seeds"), "-o", str(article))
    assert (status, out, article.read_text()) == (2, [], FIRST)
    assert err == [f"{article}: is one of the articles: name another file to write to"]
    status, out, err = run(capsys, "brief", str(project / "seeds"), "-o", str(project / "seeds"))
    assert (status, out, len(err)) == (2, [], 1)


def test_what_readers_ruled_and_corrected_is_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "annotations/ann/ledger.rulings.yaml"
    file.parent.mkdir()
    file.write_bytes(dump_rulings([ruling("same-quantity-agree", "30", "34")]))
    _, out, _ = run(capsys, "brief", str(project / "seeds"))
    assert out[2].startswith("No conflict, 3 agreements; ")
    assert "- why: `articles 1 and 2: ruled the same by ann`" in out
    assert run(capsys, "brief", "--annotator", "another", str(project / "seeds"))[1][2].startswith(
        "1 conflict, "
    )
    file.write_text("rulings: 3")
    status, _, err = run(capsys, "brief", str(project / "seeds"))
    assert (status, len(err)) == (2, 1)
