"""Differences as JSON: one object, in which each file has its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from tui.base.values import Value
from tui.cli import say
from tui.commands.shown import harmless_json
from tui.review.diff import FileDiff, file_data, total_counts

VERSION = 1


def write_json(out: TextIO, files: Iterable[FileDiff], rulings: Iterable[Mapping[str, Value]] = ()) -> None:
    """Write what differs as one object, a file a line; what is to be said of a file as a whole goes to stderr.

    `rulings` are the differences of files of rulings; only where there are some, the object has a key for them.
    """
    counts: list[Mapping[str, int]] = []
    before = head = f'{{"variorum_diff": {VERSION}, "files": ['
    for diff in files:  # nothing is written before the first is compared: it may be refused
        out.write(f"{before}\n{harmless_json(file_data(diff))}")
        for notice in diff.notices:
            say(f"{diff.article}: {notice}")
        counts.append(diff.counts)
        before = ","
    of_rulings = [*map(harmless_json, rulings)]
    out.write("\n]" if counts else f"{head}]")
    out.write(f', "counts": {harmless_json(total_counts(counts))}')
    if of_rulings:
        out.write(', "rulings": [\n' + ",\n".join(of_rulings) + "\n]")
    out.write("}\n")
