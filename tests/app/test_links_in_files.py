"""Links to and from annotation files whose articles are not open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import write
from tests.app.news import NEWS
from tui.annotations.links import read_file
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.app.annotating.desk import Desk
from tui.app.annotating.linking import go_to, link_to, linked_with, unlink
from tui.app.annotating.sheet import Nowhere, Sheet
from tui.app.reading import Reading
from tui.app.screens.links import Candidate, open_candidates, other_candidates
from tui.app.session import Session
from tui.articles.listing import list_articles

FILES = {
    "tester/a-alpha.yaml": """\
article:
  path: a-alpha.txt
annotations:
- {id: alpha1, label: figure, start: 32, end: 34, quote: "12"}
""",
    "tester/d-delta.yaml": """\
article:
  path: d-delta.txt
annotations:
- id: house7
  label: figure
  start: 29
  end: 30
  quote: "7"
  links:
  - {relation: contradicts, to: annotations/tester/a-alpha#alpha1}
""",
    "tester/away.yaml": "article: {path: ../secret.txt}\nannotations: [{id: x, label: claim, quote: a}]\n",
    "tester/bad.yaml": "links: [",
    "other/a-alpha.yaml": "article: {path: a-alpha.txt}\nannotations: [{id: o, label: claim, quote: b}]\n",
}


class FromFiles(Nowhere):
    """A keeper that reads files and writes none."""

    def open(self, reading: Reading) -> Sheet:
        """The sheet of an article, as its file has it."""
        path = reading.entry.path.parent / "annotations" / "tester" / f"{reading.entry.path.stem}.yaml"
        return Sheet(path, read_file(path) or AnnotationFile(ArticleRef(reading.name)))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """All articles listed, the first one open."""
    (tmp_path / "secret.txt").write_text("nobody's business\n")
    news = write(tmp_path / "news", NEWS)
    write(news / "annotations", FILES)
    session = Session(list_articles([str(news)]), desk=Desk(FromFiles()))
    session.open(session.entries[0]).load()
    return session


def current(session: Session) -> tuple[Reading, Annotation]:
    """The article in focus and its first annotation."""
    reading = session.current
    assert reading is not None
    return reading, session.desk.sheet(reading).file.annotations[0]


def test_a_link_from_a_file_that_is_not_open_is_found(session: Session) -> None:
    reading, alpha = current(session)
    (linked,) = linked_with(session.desk, reading, alpha)
    assert not linked.outward
    assert linked.annotation is not None
    assert linked.annotation.quote == "7"
    assert unlink(session.desk, reading, alpha, linked) is None, "that file is not open"
    assert linked.target is not None
    assert go_to(session, reading, linked.target)
    there, house = current(session)
    assert there.entry.path.name == "d-delta.txt"
    assert there.caret == house.start == 29
    (back,) = linked_with(session.desk, there, house)
    assert back.outward
    assert back.annotation == alpha
    assert unlink(session.desk, reading, alpha, linked) is not None, "now it is"
    assert session.desk.sheet(there).file.annotations[0].links == ()


def test_annotations_of_other_files_are_offered_after_those_of_open_articles(session: Session) -> None:
    reading, alpha = current(session)
    session.open(session.entries[1]).load()
    session.desk.tag(session.panes[1], (0, 3), "claim")
    assert [each.quote for each in open_candidates(session, reading, alpha)] == ["The"]
    found = [each for each in other_candidates(session, reading) if each is not None]
    assert [(each.quote, each.article) for each in found] == [("a", "away"), ("7", "d-delta")]


def test_a_link_to_a_file_that_is_not_open_has_its_path(session: Session) -> None:
    reading, alpha = current(session)
    (target,) = [
        each.target
        for each in other_candidates(session, reading)
        if isinstance(each, Candidate) and each.label == "figure"
    ]
    assert link_to(session.desk, reading, alpha, target, "corroborates") is not None
    _, alpha = current(session)
    assert alpha.links == (Link("corroborates", "annotations/tester/d-delta#house7"),)
    assert link_to(session.desk, reading, alpha, target, "corroborates") is None


def test_no_article_outside_the_project_is_opened(session: Session, tmp_path: Path) -> None:
    reading, _ = current(session)
    folder = tmp_path / "news" / "annotations"
    assert not go_to(session, reading, (folder / "tester" / "away.yaml", "x"))
    assert not go_to(session, reading, (folder / "tester" / "none.yaml", "x"))
    assert session.current is reading


def test_an_article_that_is_not_listed_is_opened_if_it_is_in_the_project(session: Session) -> None:
    reading, alpha = current(session)
    del session.entries[1:]
    (linked,) = linked_with(session.desk, reading, alpha)
    assert linked.target is not None
    assert go_to(session, reading, linked.target)
    assert current(session)[0].entry.path.name == "d-delta.txt"


def test_links_to_what_others_annotated_lead_there(session: Session, tmp_path: Path) -> None:
    reading, alpha = current(session)
    target = (tmp_path / "news" / "annotations" / "other" / "a-alpha.yaml", "o")
    link_to(session.desk, reading, alpha, target, "contradicts")
    _, alpha = current(session)
    outward = linked_with(session.desk, reading, alpha)[0]
    assert outward.target == target
    assert outward.annotation is not None
    assert outward.annotation.quote == "b"


def test_another_project_is_refused(session: Session, tmp_path: Path) -> None:
    reading, alpha = current(session)
    with pytest.raises(ValueError, match="not in this project"):
        link_to(session.desk, reading, alpha, (tmp_path / "x.yaml", "y"), "contradicts")
