"""The command line: what goes wrong is one line and a status, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tui import cli
from tui.commands import figures


def test_an_unknown_word_is_no_path() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "nonsense"], capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "nonsense" in done.stderr


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("figurs", "variorum: 'figurs' is neither a command nor a path: did you mean figures?"),
        ("git-setpu", "variorum: 'git-setpu' is neither a command nor a path: did you mean git-setup?"),
        ("xyzzy", "variorum: 'xyzzy' is neither a command nor a path: variorum --help lists the commands"),
        ("no/such.txt", "no/such.txt: no such file or folder: check the name"),
    ],
)
def test_a_misspelt_command_is_guessed(word: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([word]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_wrong_options_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["figures", "--format", "xml"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_full_disk_is_one_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here to write to")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tui", "figures", "seeds"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert "cannot write the output" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_fault_of_ours_is_one_line_and_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def fail(_args: object) -> int:
        raise RuntimeError("a thing\x1b[31m broke")

    monkeypatch.setattr(figures, "run", fail)
    assert cli.main(["figures", "seeds"]) == 70
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "\x1b" not in said
    (log,) = tmp_path.rglob("*.log")
    assert str(log) in said
    assert "RuntimeError" in log.read_text()


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("variorum ")
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in cli.COMMANDS)
