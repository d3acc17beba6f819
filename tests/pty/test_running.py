"""The program in a real terminal: it starts, paints, takes every size, and quits as asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pty.conftest import Open
from tests.pty.terminal import variorum

SIZES = ((20, 5), (400, 100), (1, 1), (80, 24), (37, 11), (200, 50), (20, 100), (300, 3), (120, 40))


def test_opens_the_seeds_and_explains_figures(read: Open) -> None:
    terminal = read()
    terminal.wait_text("1 Last night Ukrainian", "2 Moscow", "q quit")
    terminal.press("f", "f")
    terminal.wait_text("figure 2 of ")
    below = "\n".join(terminal.rows[-4:])
    assert "26–27 October" in below
    assert "Moscow Mayor Sergey Sobyanin" in below


def test_every_size_while_running(read: Open) -> None:
    terminal = read()
    for columns, rows in SIZES:
        terminal.resize(columns, rows)
        terminal.press("f")
        if columns >= 20 and rows >= 5:
            terminal.wait_for(lambda: terminal.rows[0].strip()[:1].isdigit(), "a title after a resize")
            terminal.wait_for(lambda: terminal.rows[-1].strip() != "", "the last row after a resize")
    terminal.wait_text("1 Last night", "q quit")
    terminal.press("q")
    assert terminal.wait_exit() == 0
    terminal.check_restored()


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_quits(read: Open, key: str, tmp_path: Path) -> None:
    terminal = read()
    terminal.press("f", "f")
    terminal.wait_text("figure 2 of ")
    terminal.press(key)
    assert terminal.wait_exit() == 0
    terminal.check_restored()
    (places,) = (tmp_path / "home/state/variorum/places").iterdir()
    kept = json.loads(places.read_bytes())
    assert len(kept["panes"]) == 5
    assert kept["places"][kept["panes"][0]][0] > 0


def test_ctrl_c_does_not_quit_but_tells_how(read: Open) -> None:
    terminal = read()
    terminal.press("ctrl+c")
    terminal.wait_text("q quits")
    assert terminal.process.poll() is None


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "linux", "COLORTERM": ""}, {"TERM": "dumb"}])
def test_starts_in_poor_terminals(read: Open, env: dict[str, str]) -> None:
    terminal = read(env=env)
    terminal.press("f", "s")
    terminal.wait_text("Jump to")
    terminal.press("ctrl+l")
    terminal.wait_for(lambda: "Jump to" not in terminal.text, "the end of the jump mode")
    terminal.press("q")
    assert terminal.wait_exit() == 0
    terminal.check_restored()


def test_no_colour_means_none(read: Open) -> None:
    terminal = read(env={"NO_COLOR": "1"})
    assert b"\x1b[38" not in terminal.raw
    assert b";38;" not in terminal.raw


def test_draws_on_stdout_whatever_stderr_is(read: Open, tmp_path: Path) -> None:
    with (tmp_path / "errors").open("wb") as errors:
        terminal = read(stderr=errors.fileno())
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert (tmp_path / "errors").read_bytes() == b""


def test_sizes_that_the_terminal_sends_as_text(read: Open) -> None:
    terminal = read(size=(80, 24))
    terminal.send(
        b"\x1b[?2048;2$y"
    )  # now it says that it can send its size as text, and mouse places in pixels
    terminal.wait_for(lambda: b"\x1b[?2048h" in terminal.raw, "the request for sizes as text")
    terminal.send(b"\x1b[48;30;100;600;1000t")
    terminal.resize(100, 30)
    terminal.wait_for(lambda: "q quit" in terminal.rows[29], "the key bar in the 30th row")
    terminal.send(b"\x1b[<0;50;110M\x1b[<0;50;110m")  # pixels: the sixth row, the fifth cell
    terminal.wait_for(lambda: terminal.rows[5].startswith("▸"), "the caret where the mouse was pressed")
    terminal.press("q")
    assert terminal.wait_exit() == 0
    terminal.check_restored()


def test_smoke_script(tmp_path: Path, seeds: Path) -> None:
    import subprocess
    import sys

    script = Path(__file__).with_name("smoke.py")
    launcher = tmp_path / "variorum"
    launcher.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    launcher.chmod(0o755)
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, script, launcher, seeds], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    launcher.write_text("#!/bin/sh\necho broken; exit 3\n")
    done = subprocess.run(
        [sys.executable, script, launcher, seeds], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "broken" in done.stderr


@pytest.mark.parametrize("lacking", ["stdin", "stdout"])
def test_without_a_terminal(run: Open, lacking: str, seeds: Path) -> None:
    redirection = "< /dev/null" if lacking == "stdin" else "> /dev/null"
    terminal = run(["sh", "-c", f'"$@" {redirection}', "sh", *variorum(seeds)])
    assert terminal.wait_exit() == 2
    said = terminal.raw.decode().strip()
    assert "terminal" in said
    assert "\n" not in said
