"""What each command loads: start-up is paid by every call, and git calls some of them for every file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIST_MODULES = """
import sys
from tui.cli import main
status = main(sys.argv[1:])
print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
sys.exit(status)
"""
HEAVY = {
    "textual",
    "rich",
    "yaml",
    "rapidfuzz",
    "syntok",
    "platformdirs",
    "asyncio",
    "subprocess",
    "json",
    "tui.app",
}


def loaded(*words: str) -> set[str]:
    """The modules that a command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", LIST_MODULES, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_version_and_help_load_next_to_nothing(word: str) -> None:
    assert not loaded(word) & (HEAVY | {"tui.articles", "tui.figures"})


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_figures_load_no_screen(form: str) -> None:
    assert not loaded("figures", "--format", form, "seeds") & {"textual", "tui.app", "asyncio", "yaml"}
