from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from tests.app.conftest import MakeReader, write
from tests.app.news import NEWS
from tests.page.hard import GRAPHEMES
from tui.app import start
from tui.base.errors import InputError
from tui.cli import main

KEYS = (
    *("f", "f", "F", "pagedown", "pagedown", "pageup", "G", "pageup", "g", "w", "e", "b", ")", "(", "}", "{"),
    *("end", "home", "down", "up", "s", "escape", "v", "w", "y", "}", "y", "pagedown"),
)


async def test_one_line_of_a_megabyte(reader: MakeReader) -> None:
    text = " ".join(f"They counted {number} drones over the town." for number in range(25_000))
    assert len(text) > 1_000_000
    async with reader({"line.txt": text}, size=(80, 24)) as r:
        await r.press(*KEYS)
        await r.press("G")
        assert r.caret == len(text)
        assert r.sees("24999")
        await r.press("F")
        assert r.figure == "24999"
        await r.resize(120, 40)
        assert r.sees("24999")


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "12 " * 30_000,
        "\n" * 20_000,
        "".join(GRAPHEMES) * 200,
        "\u0301" * 5_000,
        "\u202e12 drones\u202c\u2066 [/x] \x1b[2J\x07 \x9b31m",
        "\r\n".join(["12 drones", "", "\tover there"] * 50),
        "a\rb\x0bc\x0cd\u2028e\u2029f\x85g",
        "   \n\t\n   ",
        "# Heading\n\n- [x] done [link](http://example.org) `code`\n",
    ],
    ids=["word", "figures", "blank", "graphemes", "marks", "escapes", "crlf", "breaks", "spaces", "markdown"],
)
async def test_odd_texts_are_read_like_others(reader: MakeReader, text: str) -> None:
    async with reader({"odd.txt": text, "other.txt": "Other 12 drones.\n"}, size=(80, 24)) as r:
        before = r.reading.text
        await r.press(*KEYS)
        assert 0 <= r.caret <= len(r.reading.text)
        assert r.pane(1).text == before
        assert r.sees("Other 12 drones.")
        assert all(row.isprintable() or "\u200d" in row or "\ufe0f" in row for row in r.rows)


async def test_undecodable_bytes_are_told_about(reader: MakeReader) -> None:
    async with reader({"old.txt": b"Caf\xe9 owners lost 12 tables \x81 yesterday.\n"}, size=(160, 24)) as r:
        assert r.sees("Café owners lost 12 tables \ufffd yesterday")
        assert "Windows-1252" in r.explained or "windows-1252" in r.explained.lower()


async def test_byte_order_marks(reader: MakeReader) -> None:
    text = "The 12 drones.\n"
    bom = {"u8.txt": text.encode("utf-8-sig"), "u16.txt": text.encode("utf-16")}
    async with reader(bom) as r:
        for _ in range(2):
            await r.press("f")
            assert r.figure == "12"
            assert r.caret == 4


def test_an_empty_folder_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "empty[x]\x1b[31m"
    folder.mkdir()
    assert main([str(folder)]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "no articles" in err
    assert "\x1b" not in err


def test_a_path_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere.txt")]) == 2
    assert "no such file" in capsys.readouterr().err


def test_without_a_terminal_it_says_so(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    start.add_arguments(parser)
    with pytest.raises(InputError, match="terminal"):
        start.run(parser.parse_args([str(write(tmp_path / "news", NEWS))]))
