from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS


async def test_y_copies_the_sentence_with_the_article(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("}", "y")
        assert r.clipboard.startswith("“Police counted 12 drones over the city.” (The alpha story, ")
        assert r.clipboard.endswith("(The alpha story, news/a-alpha.txt)"), (
            "no path that only this computer knows"
        )
        assert "copied the sentence" in r.strip


async def test_an_article_from_elsewhere_is_cited_by_its_file_name(
    reader: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    async with reader(NEWS) as r:
        await r.press("y")
        assert r.clipboard.endswith("(The alpha story, a-alpha.txt)")


async def test_y_copies_a_figure_with_its_sentence_and_source(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "f", "f", "y")
        copied = r.clipboard
        assert copied.startswith("5 percent of homes (percent 5%")
        assert "The mayor" in copied
        assert "“The mayor said that 5 percent of homes lost power.” (The alpha story, " in copied


async def test_y_copies_the_selection_as_it_is(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("v", "}", "e", "y")
        assert r.clipboard == "The alpha story\n\nPolice"
        assert r.selected is None
        assert "23 characters" in r.strip


async def test_ctrl_c_copies_a_selection_or_tells_how_to_quit(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("ctrl+c")
        assert r.clipboard == ""
        assert "q quits" in r.strip
        await r.click("Police", times=2)
        await r.press("ctrl+c")
        assert r.clipboard == "Police"


async def test_there_is_nothing_to_copy_on_a_blank_line_or_in_an_empty_article(reader: MakeReader) -> None:
    async with reader({"a.txt": "One.\n\nTwo.\n", "empty.txt": ""}) as r:
        await r.press("down", "y")
        assert "nothing to copy" in r.strip
        await r.press("tab", "y")
        assert r.clipboard == ""


async def test_a_figure_that_is_switched_off_is_copied_as_a_sentence(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "c", "c", "escape", "y")
        assert r.clipboard.startswith("“Police counted 12")
