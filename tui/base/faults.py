"""Faults of our own: the details go to a file, people get a line."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from tui.base.files import Unwritable, write_whole
from tui.base.paths import state_folder

FAULT = 70
"""The status of a program that failed inside: EX_SOFTWARE of sysexits.h."""


def write_down(report: str) -> Path | None:
    """Write a report to a file of the state folder; where it is, or None if that cannot be written."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    log = state_folder() / "crashes" / f"{stamp}-{os.getpid()}.log"
    try:
        write_whole(log, report.encode("utf-8", "backslashreplace"))
    except Unwritable:
        return None
    return log


def fault_words(error: BaseException, log: Path | None) -> str:
    """The line that people get: what failed, and where the report is."""
    where = f"; what happened is in {log}" if log else ""
    return f"variorum: stopped by a fault of its own ({type(error).__name__}: {error}){where}"
