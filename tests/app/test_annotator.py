"""Who annotates: as the command line, the environment or git has it; else asked once, and remembered."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS
from tests.app.test_hostile import RAW
from tui.app.annotating.annotator import VARIABLE, Annotator, login_name
from tui.base.errors import InputError


@pytest.fixture
def no_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the environment nor git tells a name."""
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_CONFIG_COUNT", "GIT_AUTHOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LOGNAME", "ann")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("no_name")
async def test_the_name_is_asked_for_once_and_then_the_tag_is_set(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "3")
        assert r.screen == "name"
        assert r.sees("Who annotates?", "ann", "annotations are kept in annotations/ann")
        assert r.tags == []
        await r.press("backspace", "backspace", "backspace")
        await r.write("A. Reader")
        await r.press("enter")
        assert r.screen == "room"
        assert r.tags == ["claim: 12"], "what it was asked for is done"
        assert r.app.annotator() == "A. Reader"
        await r.press("f", "a", "f")
        assert r.screen == "room"
        assert len(r.tags) == 2
    async with reader(NEWS) as r:
        await r.press("f", "1")
        assert r.screen == "room", "it is remembered"
        assert r.app.annotator.known == "A. Reader"


@pytest.mark.usefixtures("no_name")
async def test_without_an_answer_nothing_is_annotated(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        for keys in (["f", "1"], ["!"], ["D"], ["a", "c"]):
            await r.press(*keys)
            assert r.screen == "name"
            await r.press("escape")
            assert r.screen == "room"
        assert r.tags == []
        assert not r.session.desk.sheet(r.reading).file.done
        assert r.app.annotator.known is None


@pytest.mark.usefixtures("no_name")
async def test_a_name_that_no_folder_can_have_is_told_and_not_taken(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1")
        for name in ("a/b", "..", "-x", "", "labels.yaml", "n" * 101):
            await r.press("ctrl+u")
            await r.paste(name)
            await r.press("enter")
            assert r.screen == "name"
            assert r.sees("is none for a folder")
        await r.press("ctrl+u")
        await r.paste("\x1b[2J")
        assert not RAW.search(r.screen_text())


@pytest.mark.usefixtures("no_name")
async def test_by_mouse(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1")
        await r.click("that is me")
        assert r.tags == ["figure: 12"]
        assert r.app.annotator.known == "ann"


@pytest.mark.usefixtures("no_name")
async def test_an_answer_that_cannot_be_remembered_holds_for_now(reader: MakeReader, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "variorum").write_text("a file in the folder's place")
    async with reader(NEWS) as r:
        await r.press("f", "1", "enter")
        assert r.tags == ["figure: 12"]
        assert "not remembered" in r.strip


@pytest.mark.usefixtures("no_name")
def test_the_command_line_goes_before_the_environment_and_git(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Annotator().known is None
    assert Annotator()() == "ann" == login_name()
    subprocess.run(["git", "init", "-q", "."], check=True)
    subprocess.run(["git", "config", "user.name", "Jo / Smith\t"], check=True)
    assert Annotator().known == "Jo - Smith", "made fit for a folder"
    monkeypatch.setenv(VARIABLE, "env")
    assert Annotator().known == "env"
    assert Annotator("wished").known == "wished"


@pytest.mark.usefixtures("no_name")
def test_who_waits_for_the_name_is_told() -> None:
    annotator = Annotator()
    told: list[str] = []
    annotator.named.append(told.append)
    assert annotator.answer("ann") is None
    assert told == ["ann"]
    assert Annotator().known == "ann"


@pytest.mark.usefixtures("no_name")
@pytest.mark.parametrize("data", [b"a/b\n", b"\xff\xfe", b"x" * 2000, b"", b"\n"])
def test_a_remembered_name_that_is_none_counts_as_none(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "state" / "variorum" / "annotator"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    assert Annotator().known is None


def test_a_wished_name_that_no_folder_can_have_is_refused(reader: MakeReader) -> None:
    with pytest.raises(InputError, match="annotator 'a/b' holds a /"):
        reader(NEWS, options=["--annotator", "a/b"])
