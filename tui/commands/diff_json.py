"""Differences as JSON: one object, in which each file has its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from tui.cli import say
from tui.commands.shown import harmless_json
from tui.review.diff import FileDiff, file_data, total_counts

VERSION = 1


def write_json(out: TextIO, files: Iterable[FileDiff]) -> None:
    """Write what differs as one object, a file a line; what is to be said of a file as a whole goes to stderr."""
    counts: list[Mapping[str, int]] = []
    before = head = f'{{"variorum_diff": {VERSION}, "files": ['
    for diff in files:  # nothing is written before the first is compared: it may be refused
        out.write(f"{before}\n{harmless_json(file_data(diff))}")
        for notice in diff.notices:
            say(f"{diff.article}: {notice}")
        counts.append(diff.counts)
        before = ","
    out.write("\n]" if counts else f"{head}]")
    out.write(f', "counts": {harmless_json(total_counts(counts))}}}\n')
