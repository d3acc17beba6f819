"""Write the invented reports of one event as plain articles, to compare: `python3 -m tests.reports FOLDER`.

The seeds tell of five occasions, and agree on nothing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.compare.events import events

EVENT = "dev-train"


def write_reports(folder: Path, event: str = EVENT) -> None:
    """Write each report of an event of tests/data/events into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for report in events(event.partition("-")[0])[event]:
        (folder / f"{report.name.rpartition('/')[2]}.txt").write_text(report.text, encoding="utf-8")


def main() -> None:
    """Write the reports that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where to write them")
    parser.add_argument("--event", default=EVENT, help="a file of tests/data/events (default: %(default)s)")
    chosen = parser.parse_args()
    write_reports(chosen.folder, chosen.event)


if __name__ == "__main__":
    main()
