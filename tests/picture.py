"""The picture in the README, made from the real program: `python -m tests.picture`."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PICTURE = HERE / "pictures" / "reading-room.svg"
SIZE = (124, 34)
KEYS = ("f", "f", "f")


async def draw() -> str:
    """The reading room on the five seeds, the caret on a figure, as SVG."""
    import argparse

    from tui.app.start import add_arguments, make_app
    from tui.articles.listing import list_articles

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    seeds = str(HERE.parent / "seeds")
    app = make_app(
        parser.parse_args(["--fresh", "--theme", "variorum-dark", seeds]), [seeds], list_articles([seeds])
    )
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*KEYS)
        await pilot.pause()
        svg = app.export_screenshot(title="variorum")
    # Rich names the picture after its content and the fonts by address: a fixed name, and the reader's own fonts.
    svg = re.sub(r"terminal-\d+", "variorum", svg)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        os.environ.pop("NO_COLOR", None)
        svg = asyncio.run(draw())
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(svg, encoding="utf-8")
    print(PICTURE)


if __name__ == "__main__":
    main()
