"""Links between annotations: made by a list, shown both ways, followed, and gone with what they lead to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import MakeReader, write
from tests.app.news import NEWS
from tests.app.story import Reader
from tui.annotations.model import Annotation, Link
from tui.app.annotating import bulk


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The articles in a project of their own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "annotations").mkdir(parents=True)
    return write(tmp_path / "news", NEWS)


def made(r: Reader, number: int) -> list[Annotation]:
    """The annotations of an open article, by its number from 1."""
    return list(r.session.desk.sheet(r.pane(number)).file.annotations)


async def tag_two(r: Reader) -> None:
    """12 drones in the first article and 30 in the second, the caret at the latter."""
    await r.press("f", "1", "tab", "f", "1")
    assert r.tags == ["figure: 30"]


async def test_k_links_to_an_annotation_of_another_article(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await tag_two(r)
        await r.press("K")
        assert r.screen == "links"
        assert r.sees("“30”", "contradicts", "“12”", "a-alpha")
        await r.click("corroborates")
        await r.press("enter")
        assert r.screen == "room"
        assert "“30” corroborates “12”" in r.strip
        (link,) = made(r, 2)[0].links
        assert link.relation == "corroborates"
        assert "a-alpha" in link.to
        assert link.to.endswith(f"#{made(r, 1)[0].id}")
        assert not Path(link.to).is_absolute()
        assert "1 link" in r.explained
        await r.press("K", "tab", "enter")
        assert "linked so already" in r.strip
        await r.press("u")
        assert made(r, 2)[0].links == ()


async def test_a_link_in_the_same_article_is_an_id(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await r.press("f", "1", "f", "1", "K")
        assert r.sees("this article")
        await r.press("enter")
        first, second = made(r, 1)
        assert second.links == (Link("contradicts", first.id),)


async def test_the_list_is_filtered_by_words_and_near_ones(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await r.press("f", "1", "f", "1", "f", "1", "tab", "f", "1", "K")
        await r.wait_for(lambda: r.sees("3 annotations"), "all annotations")
        await r.write("5 perc")
        assert r.sees("1 annotation", "▸ figure", "5 percent")
        await r.press("ctrl+u")
        await r.write("prcent")
        assert r.sees("5 percent")
        await r.press("ctrl+u")
        await r.write("zzzzzzzzzz")
        assert r.sees("nothing fits")
        await r.press("enter")
        assert r.screen == "links"
        await r.press("escape")
        assert made(r, 2)[0].links == ()


async def test_links_are_shown_both_ways_and_taken_away(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await tag_two(r)
        await r.press("K", "enter", "enter")
        assert r.sees("→ contradicts  F “12”")
        await r.press("escape", "shift+tab", "enter")
        assert r.sees("← contradicts  F “30”")
        await r.press("shift+tab", "delete")
        assert r.sees("none; enter links to another annotation")
        assert made(r, 2)[0].links == ()
        await r.press("escape", "u")
        assert len(made(r, 2)[0].links) == 1
        assert r.focused == "b-beta.txt", "the undo goes to where it was"


async def test_a_link_is_made_and_followed_in_the_editor(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await tag_two(r)
        await r.press("enter", "shift+tab", "shift+tab", "enter")
        assert r.screen == "links"
        await r.press("enter")
        assert r.screen == "annotation"
        assert r.sees("→ contradicts  F “12”")
        await r.click("→ contradicts")
        if r.screen == "annotation":
            await r.click("→ contradicts")
        assert r.screen == "room"
        assert r.focused == "a-alpha.txt"
        assert r.here.startswith("12 drones")


async def test_j_follows_links_one_after_the_other_and_back(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await r.press("f", "1", "f", "1", "tab", "f", "1")
        await r.press("K", "enter", "K", "down", "tab", "enter")
        assert len(made(r, 2)[0].links) == 2
        seen = []
        for _ in range(4):
            await r.press("J")
            seen.append((r.focused, r.here[:2]))
        first, second = ("a-alpha.txt", "12"), ("a-alpha.txt", "40")
        assert seen == [first, second, ("b-beta.txt", "30"), first]
        await r.press("x", "m")
        assert "back" not in r.strip


async def test_j_opens_the_article_if_need_be(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await tag_two(r)
        await r.press("K", "enter", "shift+tab", "x")
        assert "a-alpha.txt" not in r.open
        await r.press("J")
        assert r.focused == "a-alpha.txt"
        assert r.here.startswith("12 drones")


async def test_j_without_links_says_so(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await r.press("f", "1", "J")
        assert "no link leads on from here" in r.strip


async def test_deleting_takes_the_links_to_it_away_in_the_same_edit(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await tag_two(r)
        await r.press("K", "enter", "shift+tab", "d")
        assert "and links to it" in r.strip
        assert made(r, 1) == []
        assert made(r, 2)[0].links == ()
        await r.press("u")
        assert len(made(r, 1)) == 1
        assert len(made(r, 2)[0].links) == 1


async def test_deleting_in_the_outline_does_so_too(reader: MakeReader, news: Path) -> None:
    async with reader(news) as r:
        await tag_two(r)
        await r.press("K", "enter")
        bulk.delete(r.session.desk, [bulk.Tag(r.pane(1), made(r, 1)[0])])
        assert made(r, 2)[0].links == ()
        await r.press("u")
        assert len(made(r, 1)) == 1
        assert len(made(r, 2)[0].links) == 1


async def test_a_codebook_without_relations(reader: MakeReader, news: Path) -> None:
    write(news / "annotations", {"labels.yaml": "relations: []\n"})
    async with reader(news) as r:
        await r.press("f", "1", "K")
        assert r.screen == "room"
        assert "no relations" in r.strip


@pytest.mark.parametrize("to", ["../../etc/passwd#x", "gone", "annotations/none#x", "#", "[/x]\x1b#\x00"])
async def test_links_that_lead_nowhere_are_shown_and_not_followed(
    reader: MakeReader, news: Path, to: str
) -> None:
    async with reader(news) as r:
        await r.press("f", "1")
        (old,) = made(r, 1)
        new = Annotation(old.label, old.id, old.start, old.end, old.quote, links=(Link("contradicts", to),))
        r.session.desk.change(r.reading, old, new, "a link from elsewhere")
        await r.press("J")
        assert "no link leads on" in r.strip
        await r.press("enter", "shift+tab", "shift+tab")
        assert r.sees("nothing is there")
        await r.press("enter")
        assert r.screen == "annotation"
        assert r.sees("leads nowhere")
        await r.press("delete", "escape")
        assert made(r, 1)[0].links == ()
