"""A page opened in headless Chromium, where there is one: its document afterwards, and what it complained of."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LONGEST = 60  # seconds


class Seen(NamedTuple):
    document: str
    console: list[str]


def chromium() -> str | None:
    """The browser's program; None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def command(profile: Path, *words: str) -> list[str]:
    """The command line that runs the browser without a window, and without asking anything of the network."""
    program = chromium()
    if program is None:
        pytest.skip("no Chromium here: a brief is not opened in a browser (apt-get install chromium)")
    quiet = (
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    )
    # Its sandbox needs what containers and root have not; the pages are our own.
    anywhere = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
    return [program, "--headless=new", f"--user-data-dir={profile}", *quiet, *anywhere, *words]


def opened(page: Path, profile: Path) -> Seen:
    """Open a page and let its scripts run."""
    words = ("--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom", page.as_uri())
    done = subprocess.run(
        command(profile, *words),
        capture_output=True,
        text=True,
        errors="replace",
        timeout=LONGEST,
        check=True,
    )
    return Seen(done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line])
