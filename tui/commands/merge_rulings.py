"""Merging files of rulings, for the command and for git."""

from __future__ import annotations

from collections.abc import Iterator

from tui.commands.merging import Given, Outcome
from tui.compare.load_rulings import load_file
from tui.compare.merge_rulings import MergedRulings, merge_rulings
from tui.compare.rulings import dump_file, file_record
from tui.review.conflict_words import short, sides_words
from tui.review.merge_annotation import RECORD


def merged_rulings(given: Given, base: bytes | None, ours: bytes, theirs: bytes) -> Outcome:
    """Merge three files of rulings. Raises InputError for one that is refused."""
    before = None if base is None else load_file(base, given.base).file
    sides = load_file(ours, given.ours).file, load_file(theirs, given.theirs).file
    merged = merge_rulings(before, *sides)

    def lines() -> list[str]:
        names = given.side_names(sides[0].annotator, sides[1].annotator)
        title = f"rulings of {merged.file.annotator}" if merged.file.annotator else "rulings"
        return given.told(title, [*merged.warnings, *_conflict_words(merged, names)])

    data = dump_file(merged.file)
    load_file(data, given.output)  # what is written can be read again
    return Outcome(
        data, lambda: file_record(merged.file), merged.conflicts, merged.warnings, lines, load_file
    )


def _conflict_words(merged: MergedRulings, names: tuple[str, str]) -> Iterator[str]:
    """Yield a line for each conflict: what it is about, and what each side has."""
    by_id = merged.file.by_id()
    for conflict in merged.conflicts:
        ruling = by_id[conflict.id]
        sides = (ruling.conflict or {}).get(conflict.group)
        group = "" if conflict.group == RECORD else f", {conflict.group}"
        about = f"{conflict.id} {short(ruling.one.quote)} and {short(ruling.other.quote)}{group}"
        yield f"{about}: {sides_words(conflict.group, sides if isinstance(sides, dict) else {}, names)}"
