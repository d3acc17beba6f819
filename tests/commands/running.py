"""What the tests of the commands have in common: a project to work in, and a command run in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import main


def project_in(folder: Path, text: str) -> Path:
    """A new project with the article seeds/a.txt, and a folder for the annotations of "ann"."""
    project = folder / "project"
    (project / "annotations/ann").mkdir(parents=True)
    (project / "seeds").mkdir()
    (project / "seeds/a.txt").write_text(text)
    return project


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], list[str]]:
    """Exit status of a command line, and the lines that it prints to stdout and to stderr."""
    status = main(list(words))
    out, err = capsys.readouterr()
    return status, out.splitlines(), err.splitlines()
