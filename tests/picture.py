"""The pictures in the README, made from the real program: `python -m tests.picture`.

The reading room and the ledger are drawn by the program itself. The brief is a page, which Chromium takes a picture
of; where there is none, its picture stays as it is.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.reports import write_reports

HERE = Path(__file__).parent
FOLDER = HERE / "pictures"
PICTURE, LEDGER, BRIEF = FOLDER / "reading-room.svg", FOLDER / "ledger.svg", FOLDER / "brief.png"
SIZE = (124, 34)
KEYS = ("f", "f", "f")
PAGE = (960, 2060)


async def draw() -> str:
    """The reading room on the five seeds, the caret on a figure, as SVG."""
    return await drawn([str(HERE.parent / "seeds")], KEYS)


async def drawn(paths: Sequence[str], keys: Sequence[str]) -> str:
    """The program on articles after some keys, as SVG. After the key of the ledger it is waited for."""
    from tests.app.waiting import settle
    from tui.app.screens.ledger import LedgerScreen
    from tui.app.start import add_arguments, make_app
    from tui.articles.listing import list_articles

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    chosen = parser.parse_args(["--fresh", "--theme", "variorum-dark", *paths])
    app = make_app(chosen, list(paths), list_articles(list(paths)))
    async with app.run_test(size=SIZE) as pilot:
        for key in keys:
            await pilot.press(key)
            await settle(app)
            while isinstance(app.screen, LedgerScreen) and app.screen.comparison is None:
                await asyncio.sleep(0.02)
        await settle(app)
        svg = app.export_screenshot(title="variorum")
    # Rich names the picture after its content and the fonts by address: a fixed name, and the reader's own fonts.
    svg = re.sub(r"terminal-\d+", "variorum", svg)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


@contextlib.contextmanager
def reports() -> Iterator[str]:
    """A folder with the invented reports of an event, to work in while they are looked at."""
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
        write_reports(Path("train"))
        yield "train"


def photograph(folder: str) -> None:
    """Take the picture of a brief on the articles of a folder."""
    from tests.commands.chromium import chromium, command
    from tui.cli import main as variorum

    if chromium() is None:
        print(f"{BRIEF} stays as it is: there is no Chromium here")
        return
    page = Path("brief.html").resolve()
    variorum(["brief", folder, "-o", str(page)])
    size = f"--window-size={PAGE[0]},{PAGE[1]}"
    words = ("--hide-scrollbars", size, f"--screenshot={BRIEF}", page.as_uri())
    subprocess.run(command(page.parent / "profile", *words), check=True, capture_output=True, timeout=60)
    print(BRIEF)


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = folder
        os.environ.pop("NO_COLOR", None)
        PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")
        print(PICTURE)
        with reports() as articles:
            LEDGER.write_text(asyncio.run(drawn([articles], ("L",))), encoding="utf-8")
            print(LEDGER)
            photograph(articles)


if __name__ == "__main__":
    main()
